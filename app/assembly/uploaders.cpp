#include "app/assembly/uploaders.h"

#include "core/sync/photouploader.h"
#include "core/sync/recorduploader.h"
#include "core/sync/refusaluploader.h"

#include <algorithm>

namespace rollcall::app {

namespace {

sync::RetryPolicy::Settings retrySettings(const config::CloudSettings& cloud)
{
    return {.backoff = {cloud.retryDelay, cloud.retryDelayMax},
            .breaker = {cloud.circuitBreakerThreshold, cloud.circuitBreakerTimeout, cloud.circuitBreakerSuccess}};
}

// How long the local copy of a photo stays after its day, once the cloud has it; 0 = removed at once, nothing = for ever.
std::optional<std::chrono::days> keepSentPhotos(const config::Settings& settings)
{
    return settings.cloud.cleanupPhotosAfterSync ? std::chrono::days(0) : settings.disk.photoRetention;
}

sync::PhotoUploader::Settings photoSettings(const config::Settings& settings)
{
    // A record never waits for a request that photos hold.
    const int forPhotos = std::max(1, settings.cloud.parallelRequests - 1);
    return {.parallel = std::max(1, std::min(settings.cloud.parallelPhotos, forPhotos)),
            .removesSent = keepSentPhotos(settings) == std::chrono::days(0)};
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
    engine.add(std::make_unique<sync::PhotoUploader>(log, storage.outbox, storage.photos, uplink, retry,
                                                     photoSettings(settings), clock));
    engine.add(
        std::make_unique<sync::RefusalUploader>(log, storage.outbox, uplink, retry, BatchUploader::mostRows, clock));
    engine.add(std::make_unique<sync::HeartbeatUploader>(log, storage.heartbeats, uplink, sender, retry, clock));
}

std::unique_ptr<sync::PhotoSweep> makePhotoSweep(Storage& storage, const config::Settings& settings,
                                                 const Clock& clock)
{
    const auto keepFor = keepSentPhotos(settings);
    if (!keepFor)
        return nullptr;
    auto sweep = std::make_unique<sync::PhotoSweep>(storage.photos, clock, *keepFor);
    sweep->start();
    return sweep;
}

} // namespace rollcall::app
