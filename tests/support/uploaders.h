#pragma once

#include "core/sync/engine.h"
#include "core/sync/photouploader.h"
#include "core/sync/recorduploader.h"

namespace rollcall::support {

/** What the programs give their engine (app/assembly/uploaders), with the settings of the test. */
struct UploaderSettings {
    int batch = sync::BatchUploader::mostRows;
    int parallelPhotos = 3;
    sync::RetryPolicy::Settings retry = {};
    bool removesSentPhotos = true;
};

inline void addUploaders(sync::Engine& engine, queue::Outbox& outbox, queue::PhotoStore& photos, sync::Uplink& uplink,
                         const Clock& clock, const UploaderSettings& settings = {})
{
    engine.add(std::make_unique<sync::RecordUploader>(engine.deliveryLog(), outbox, uplink, settings.retry,
                                                      settings.batch, clock));
    engine.add(std::make_unique<sync::PhotoUploader>(
        engine.deliveryLog(), outbox, photos, uplink, settings.retry,
        sync::PhotoUploader::Settings{settings.parallelPhotos, settings.removesSentPhotos}, clock));
}

} // namespace rollcall::support
