#include "app/kiosk/measurement.h"

#include "app/assembly/cloudlink.h"

#include <algorithm>

namespace rollcall::app {

Result<Measurement> measure(const Storage& storage, const CloudLink* cloud, const checkin::Timekeeper& time,
                            const QString& dataDirectory, const Clock& clock)
{
    auto counts = storage.outbox.counts();
    if (!counts)
        return counts.error();
    const auto stats = storage.outbox.stats();
    if (!stats)
        return stats.error();
    const auto students = storage.roster.size();
    if (!students)
        return students.error();
    const auto rosterAsOf = storage.roster.updatedAt();
    if (!rosterAsOf)
        return rosterAsOf.error();
    Measurement measured{.items = std::move(*counts), .students = *students, .rosterAsOf = *rosterAsOf};
    if (stats->oldest) // a clock that was set back makes nothing younger than now
        measured.oldest = std::chrono::milliseconds(std::max<qint64>(0, stats->oldest->msecsTo(clock.now())));
    if (cloud)
        measured.breakers = cloud->engine.breakers();
    measured.clockOffset = time.offset();
    if (const auto disk = queue::DiskSpace::of(dataDirectory))
        measured.disk = *disk;
    return measured;
}

} // namespace rollcall::app
