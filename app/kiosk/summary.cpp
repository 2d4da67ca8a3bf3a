#include "app/kiosk/summary.h"

#include <QFile>

#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

#include <cmath>

namespace rollcall::app {

void Summary::count(const attendance::Verdict& verdict)
{
    if (std::holds_alternative<attendance::Receipt>(verdict))
        ++accepted;
    else
        ++refused[QLatin1String(name(std::get<attendance::Refusal>(verdict).reason))];
}

bool Summary::isClean() const
{
    const QString notRecorded = QLatin1String(name(attendance::RefusalReason::NotRecorded));
    return fault.isEmpty() && queue.stats.parked == 0 && queue.stats.photosLost == 0
           && !refused.contains(notRecorded);
}

QJsonObject Summary::toJson(const scan::ScanWorker::Counters& counters) const
{
    QJsonObject reasons;
    for (auto it = refused.cbegin(); it != refused.cend(); ++it)
        reasons.insert(it.key(), it.value());
    return {
        {QStringLiteral("frames"), static_cast<qint64>(counters.frames)},
        {QStringLiteral("dropped"), static_cast<qint64>(counters.dropped)},
        {QStringLiteral("decoded"), static_cast<qint64>(counters.decoded)},
        {QStringLiteral("accepted"), accepted},
        {QStringLiteral("refused"), reasons},
        {QStringLiteral("waiting"), queue.stats.waiting},
        {QStringLiteral("synced"), queue.stats.synced},
        {QStringLiteral("parked"), queue.stats.parked},
        {QStringLiteral("photos_lost"), queue.stats.photosLost},
        {QStringLiteral("fault"), fault.isEmpty() ? QJsonValue() : QJsonValue(fault)},
        {QStringLiteral("startup_ms"), startup ? QJsonValue(qint64(startup->count())) : QJsonValue()},
        {QStringLiteral("peak_rss_mb"), std::round(peakRssMb() * 10) / 10},
    };
}

std::chrono::milliseconds sinceProcessStart()
{
    QFile stat(QStringLiteral("/proc/self/stat"));
    if (!stat.open(QIODevice::ReadOnly))
        return {};
    // proc(5): the 22nd field is the start in clock ticks since boot; the 2nd may hold blanks, but ends with ")".
    const QByteArray line = stat.readAll();
    const QList<QByteArray> fields = line.mid(line.lastIndexOf(')') + 2).split(' ');
    const double startedAt = fields.value(19).toDouble() / static_cast<double>(::sysconf(_SC_CLK_TCK));
    timespec now = {};
    ::clock_gettime(CLOCK_BOOTTIME, &now);
    const double seconds = static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9 - startedAt;
    return std::chrono::milliseconds(std::lround(seconds * 1000));
}

double peakRssMb()
{
    rusage usage = {};
    ::getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024; // kilobytes on Linux
}

} // namespace rollcall::app
