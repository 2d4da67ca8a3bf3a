#pragma once

#include "app/assembly/storage.h"
#include "core/config/settings.h"
#include "core/sync/engine.h"
#include "core/sync/heartbeatuploader.h"

namespace rollcall::app {

/** Gives the engine what goes to the cloud, in order of priority: one line for each kind of item. `sender` is what heartbeats
 *  say of this kiosk. All outlive it. */
void addUploaders(sync::Engine& engine, Storage& storage, sync::Uplink& uplink, const config::Settings& settings,
                  const sync::HeartbeatUploader::Sender& sender, const Clock& clock);

} // namespace rollcall::app
