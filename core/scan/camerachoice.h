#pragma once

#include <QByteArray>
#include <QList>
#include <QSize>
#include <QString>

#include <optional>

namespace rollcall::scan {

/** A camera in the system's list. */
struct CameraName {
    QByteArray id;       ///< not stable everywhere: Qt's GStreamer backend only numbers them
    QString description; ///< "HD Webcam C270"

    friend bool operator==(const CameraName&, const CameraName&) = default;
};

/** A camera that was used before, and what `wanted` was then. */
struct RememberedCamera {
    QString wanted;
    CameraName camera;

    friend bool operator==(const RememberedCamera&, const RememberedCamera&) = default;
};

/** The cameras that `wanted` means, as indices into `listed`, in the order to try them. `wanted` is compared with the ids
 *  first, then with the descriptions; if nothing equals it and it is a number, it is an index from 0; otherwise it may be
 *  a part of a description, in upper or lower case. Empty means any camera.
 *
 *  One that is `remembered` for the same `wanted` comes before all others, by id and description, then by description alone: places
 *  in the list, and ids, change when another camera is plugged in. Each camera is in the answer once. */
QList<qsizetype> chooseCameras(const QList<CameraName>& listed, const QString& wanted,
                               const std::optional<RememberedCamera>& remembered = {});

/** A size and a pace in which a camera offers pictures. */
struct OfferedFormat {
    QSize resolution;
    double fewestFrames = 0; ///< a second
    double mostFrames = 0;
    bool isCompressed = false;
};

/** The place of the format nearest to what is wanted: at least half the frame rate, then by size (larger is preferred to smaller),
 *  then by frame rate, then uncompressed. -1 if the camera offers none. */
qsizetype chooseFormat(const QList<OfferedFormat>& offered, QSize resolution, double framesPerSecond);

} // namespace rollcall::scan
