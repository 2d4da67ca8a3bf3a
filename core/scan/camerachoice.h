#pragma once

#include <QByteArray>
#include <QCameraFormat>
#include <QList>
#include <QString>

#include <optional>

namespace rollcall::scan {

/** A camera as the system lists it. */
struct CameraName {
    QByteArray id;       ///< not stable everywhere: Qt's GStreamer backend just counts
    QString description; ///< "HD Webcam C270"

    friend bool operator==(const CameraName&, const CameraName&) = default;
};

/** Which of the listed cameras is meant by `wanted`: the first whose id it is, else whose description it is,
 * else whose description contains it (in any case), else, if it is a number, the one at that place, from 0
 * on, without those listed twice. Empty means the first. Gives the index into `listed`, or nothing. */
std::optional<qsizetype> chooseCamera(const QList<CameraName>& listed, const QString& wanted);

/** The format nearest to what is wanted: first by size (a bigger one before a smaller one), then by frame
 * rate, then one without compression. A null QCameraFormat if the camera names none. */
QCameraFormat chooseFormat(const QList<QCameraFormat>& offered, QSize resolution, double framesPerSecond);

} // namespace rollcall::scan
