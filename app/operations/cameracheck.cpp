#include "app/operations/cameracheck.h"

#include "core/scan/camerachoice.h"
#include "core/scan/sourceoption.h"

#include <QCameraDevice>
#include <QMediaDevices>

namespace rollcall::app {

namespace {

// The same list as the kiosk's.
QList<scan::CameraName> listedCameras()
{
    if (qEnvironmentVariableIsEmpty("QT_MEDIA_BACKEND")) {
        if (const auto backend = scan::preferredMediaBackend(scan::SourceKind::Camera))
            qputenv("QT_MEDIA_BACKEND", *backend);
    }
    QList<scan::CameraName> cameras;
    for (const QCameraDevice& device : QMediaDevices::videoInputs())
        cameras.append({device.id(), device.description()});
    return cameras;
}

} // namespace

Finding checkCamera(DiagnosticContext& context)
{
    if (!context.settings)
        return skipped(QStringLiteral("the settings cannot be used"));
    const int index = context.settings->camera.index;
    const QList<scan::CameraName> cameras = listedCameras();
    const auto fitting = scan::chooseCameras(cameras, QString::number(index));
    if (!fitting.isEmpty())
        return ok(cameras.at(fitting.constFirst()).description);
    if (cameras.isEmpty())
        return warn(QStringLiteral("no camera is connected, or this user may not open it"),
                    QStringLiteral("connect one; the kiosk's user must be in the group video. A kiosk that is started with "
                                   "--source, and an office PC, need none"));
    return warn(QStringLiteral("there is no camera %1 (camera.index); there are %2, and the first is 0")
                    .arg(index)
                    .arg(cameras.size()),
                QStringLiteral("correct camera.index"));
}

} // namespace rollcall::app
