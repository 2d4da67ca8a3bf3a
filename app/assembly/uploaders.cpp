#include "app/assembly/uploaders.h"

#include "core/sync/photouploader.h"
#include "core/sync/recorduploader.h"
#include "core/sync/refusaluploader.h"
#include "core/sync/voiduploader.h"

#include <algorithm>

namespace rollcall::app {

namespace {

sync::RetryPolicy::Settings retrySettings(const config::CloudSettings& cloud)
{
    return {.backoff = {cloud.retryDelay, cloud.retryDelayMax},
            .breaker = {cloud.circuitBreakerThreshold, cloud.circuitBreakerTimeout, cloud.circuitBreakerSuccess}};
}

sync::PhotoUploader::Settings photoSettings(const config::Settings& settings)
{
    // A record never waits for a request that photos hold.
    const int forPhotos = std::max(1, settings.cloud.parallelRequests - 1);
    return {.parallel = std::max(1, std::min(settings.cloud.parallelPhotos, forPhotos)),
            .removesSent = settings.cloud.cleanupPhotosAfterSync};
}

} // namespace

void addUploaders(sync::Engine& engine, Storage& storage, sync::Uplink& uplink, const config::Settings& settings,
                  const sync::HeartbeatUploader::Sender& sender, const Clock& clock)
{
    using sync::BatchUploader;
    const auto retry = retrySettings(settings.cloud);
    sync::DeliveryLog& log = engine.deliveryLog();
    engine.add(
        std::make_unique<sync::RecordUploader>(log, storage.outbox, uplink, retry, BatchUploader::mostRows, clock));
    engine.add(std::make_unique<sync::VoidUploader>(log, storage.outbox, uplink, retry, clock));
    engine.add(std::make_unique<sync::PhotoUploader>(log, storage.outbox, storage.photos, uplink, retry,
                                                     photoSettings(settings), clock));
    engine.add(
        std::make_unique<sync::RefusalUploader>(log, storage.outbox, uplink, retry, BatchUploader::mostRows, clock));
    engine.add(std::make_unique<sync::HeartbeatUploader>(log, storage.heartbeats, uplink, sender, retry, clock));
}

} // namespace rollcall::app
