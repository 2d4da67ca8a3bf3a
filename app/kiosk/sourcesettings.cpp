#include "app/kiosk/sourcesettings.h"

#include "app/kiosk/cameramemory.h"

namespace rollcall::app {

scan::SourceOption chosenSource(const Options& options, const config::CameraSettings& camera)
{
    return options.source.value_or(scan::SourceOption{
        scan::SourceKind::Camera, camera.name.isEmpty() ? QString::number(camera.index) : camera.name});
}

scan::CameraSettings cameraSettings(const config::CameraSettings& camera, const QString& dataDirectory,
                                    Remember remember)
{
    scan::CameraSettings settings;
    settings.resolution = camera.resolution;
    settings.framesPerSecond = camera.fps;
    settings.rotation = camera.rotation;
    settings.mirror = camera.mirror;
    settings.torch = camera.torch;
    settings.remembered = rememberedCamera(dataDirectory);
    settings.remember = std::move(remember);
    return settings;
}

scan::SourceSettings sourceSettings(const Options& options, const config::Settings& settings,
                                    const QString& dataDirectory, Remember remember)
{
    scan::SourceSettings source;
    source.camera = cameraSettings(settings.camera, dataDirectory, std::move(remember));
    source.mode = options.fast ? scan::PlaybackMode::OnDemand : scan::PlaybackMode::RealTime;
    source.repeats = !options.exitAtEnd;
    return source;
}

} // namespace rollcall::app
