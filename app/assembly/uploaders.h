#pragma once

#include "app/assembly/storage.h"
#include "core/config/settings.h"
#include "core/sync/engine.h"
#include "core/sync/heartbeatuploader.h"
#include "core/sync/photosweep.h"

namespace rollcall::app {

/** Gives the engine what goes to the cloud, in order of priority: one line for each kind of item. `sender` is what heartbeats
 *  say of this kiosk. All outlive it. */
void addUploaders(sync::Engine& engine, Storage& storage, sync::Uplink& uplink, const config::Settings& settings,
                  const sync::HeartbeatUploader::Sender& sender, const Clock& clock);

/** Removes the local copies of sent photos once they are as old as the settings say, beginning at once; null where they
 *  are kept for ever. The storage and the clock outlive it. */
std::unique_ptr<sync::PhotoSweep> makePhotoSweep(Storage& storage, const config::Settings& settings,
                                                 const Clock& clock);

} // namespace rollcall::app
