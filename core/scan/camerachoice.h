#pragma once

#include <QByteArray>
#include <QCameraFormat>
#include <QList>
#include <QString>

namespace rollcall::scan {

/** A camera in the system's list. */
struct CameraName {
    QByteArray id;       ///< not stable everywhere: Qt's GStreamer backend only numbers them
    QString description; ///< "HD Webcam C270"

    friend bool operator==(const CameraName&, const CameraName&) = default;
};

/** The cameras that `wanted` means, as indices into `listed`, in the order to try them. `wanted` is compared with the ids
 *  first, then with the descriptions; if nothing equals it and it is a number, it is an index from 0; otherwise it may be
 *  a part of a description, in upper or lower case. Empty means any camera. */
QList<qsizetype> chooseCameras(const QList<CameraName>& listed, const QString& wanted);

/** The format nearest to what is wanted: first by size (larger is preferred to smaller), then by frame rate, then
 *  uncompressed. A null QCameraFormat if the camera offers none. */
QCameraFormat chooseFormat(const QList<QCameraFormat>& offered, QSize resolution, double framesPerSecond);

} // namespace rollcall::scan
