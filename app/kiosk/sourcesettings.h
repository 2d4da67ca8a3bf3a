#pragma once

#include "app/kiosk/options.h"
#include "core/config/settings.h"
#include "core/scan/sourceoption.h"

#include <functional>

namespace rollcall::app {

/** What the command line names, else the camera of the settings. */
scan::SourceOption chosenSource(const Options& options, const config::CameraSettings& camera);

/** Is told which camera delivers; see CameraSettings::remember. */
using Remember = std::function<void(const scan::RememberedCamera&)>;

/** All but which camera is wanted; the one that was remembered is read from the data directory. */
scan::CameraSettings cameraSettings(const config::CameraSettings& camera, const QString& dataDirectory,
                                    Remember remember);

scan::SourceSettings sourceSettings(const Options& options, const config::Settings& settings,
                                    const QString& dataDirectory, Remember remember);

} // namespace rollcall::app
