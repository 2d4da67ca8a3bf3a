#pragma once

#include <QByteArray>
#include <QCameraFormat>
#include <QList>
#include <QString>

namespace rollcall::scan {

/** A camera as the system lists it. */
struct CameraName {
    QByteArray id;       ///< not stable everywhere: Qt's GStreamer backend just counts
    QString description; ///< "HD Webcam C270"

    friend bool operator==(const CameraName&, const CameraName&) = default;
};

/** Which of the listed cameras are meant by `wanted`, as indices into `listed`, in the order to try them: the
 * one whose id it is; or else those whose description it is; or else, if it is a number, the one at that
 * place, from 0 on; or else those whose description contains it, in any case. Empty means any of them. */
QList<qsizetype> chooseCameras(const QList<CameraName>& listed, const QString& wanted);

/** The format nearest to what is wanted: first by size (a bigger one before a smaller one), then by frame
 * rate, then one without compression. A null QCameraFormat if the camera names none. */
QCameraFormat chooseFormat(const QList<QCameraFormat>& offered, QSize resolution, double framesPerSecond);

} // namespace rollcall::scan
