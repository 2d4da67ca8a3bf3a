#pragma once

#include "core/base/result.h"
#include "core/scan/camerachoice.h"

namespace rollcall::app {

/** The camera that the kiosk with this data directory goes on with (camera.json), or nothing if none is known. Any thread. */
std::optional<scan::RememberedCamera> rememberedCamera(const QString& dataDirectory);

/** Waits for the disk. Errors: see writeDurably() and FileLock. */
Result<void> rememberCamera(const QString& dataDirectory, const scan::RememberedCamera& camera);

} // namespace rollcall::app
