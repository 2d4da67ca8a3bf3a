#include "app/assembly/upkeep.h"

#include "app/assembly/logoutputs.h"
#include "app/assembly/schoolrules.h"

#include <algorithm>

namespace rollcall::app {

namespace {

constexpr qint64 bytesPerMegabyte = 1'000'000;

std::function<std::optional<QDate>()> believableDay(const Storage& storage, const attendance::SchoolZone& zone,
                                                    const Clock& clock)
{
    return [&storage, zone, &clock]() -> std::optional<QDate> {
        const auto serverTime = storage.journal.lastServerTime();
        if (!serverTime)
            return std::nullopt;
        const QDateTime now = clock.now();
        return zone.momentOf(*serverTime ? std::min(**serverTime, now) : now).day;
    };
}

} // namespace

retention::DiskCare::Settings diskCareSettings(const config::Settings& settings, const QString& dataDirectory)
{
    const config::DiskSettings& disk = settings.disk;
    retention::DiskCare::Settings care{.thresholds = {disk.warnPercent, disk.criticalPercent},
                                       .keepPhotos = settings.cloud.cleanupPhotosAfterSync ? std::chrono::days(0)
                                                                                           : disk.photoRetention,
                                       .mostPhotoBytes = disk.photoMaxMegabytes * bytesPerMegabyte,
                                       .keepLogs = disk.logRetention,
                                       .keepRecords = disk.recordRetention};
    for (const log::FileOutput& output : logFiles(settings.logging, dataDirectory))
        care.logs << output.path;
    return care;
}

std::unique_ptr<retention::DiskCare> makeDiskCare(Storage& storage, const config::Settings& settings,
                                                  const QString& dataDirectory, const Clock& clock)
{
    return std::make_unique<retention::DiskCare>(storage.database(), storage.photos,
                                                 diskCareSettings(settings, dataDirectory),
                                                 believableDay(storage, schoolZone(settings), clock));
}

} // namespace rollcall::app
