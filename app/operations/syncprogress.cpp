#include "app/operations/syncprogress.h"

#include <cmath>

namespace rollcall::app {

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds window = 30s;
constexpr std::chrono::milliseconds shortestMeasure = 500ms;

QString spoken(std::chrono::seconds time)
{
    if (time < 100s)
        return QStringLiteral("%1 s").arg(time.count());
    if (time < 100min)
        return QStringLiteral("%1 min").arg(std::chrono::round<std::chrono::minutes>(time).count());
    return QStringLiteral("%1 h").arg(std::chrono::round<std::chrono::hours>(time).count());
}

} // namespace

void SyncProgress::count(const queue::Stats& stats)
{
    const auto now = m_clock.monotonic();
    Sample next{now, {}, {}};
    if (!m_samples.empty()) {
        const Sample& last = m_samples.back();
        const auto recordsLeft = [](const queue::Stats& of) { return of.items - of.photos; };
        // New scans make what is left grow, which is not counted as negative progress. Parked items leave it, too, and count
        // as sent: that is wrong, but rare.
        const int records = std::max(0, recordsLeft(m_stats) - recordsLeft(stats));
        const int photos = std::max(0, m_stats.photos - stats.photos);
        next = {now, last.records, last.photos};
        next.records.sent += records;
        next.photos.sent += photos;
        if (records > 0 || photos == 0)
            next.records.time += now - last.at;
        if (photos > 0 || records == 0)
            next.photos.time += now - last.at;
    }
    m_samples.push_back(next);
    while (m_samples.size() > 2 && now - m_samples.front().at > window)
        m_samples.pop_front();
    m_stats = stats;
}

double SyncProgress::rate() const
{
    const auto left = secondsLeft();
    if (left && *left > 0)
        return m_stats.items / *left;
    if (m_samples.size() < 2)
        return 0;
    const Sample& first = m_samples.front();
    const Sample& last = m_samples.back();
    const auto elapsed = m_clock.monotonic() - first.at;
    const auto sent = last.records.sent + last.photos.sent - first.records.sent - first.photos.sent;
    return elapsed < shortestMeasure ? 0 : static_cast<double>(sent) * 1000 / static_cast<double>(elapsed.count());
}

std::optional<std::chrono::seconds> SyncProgress::timeLeft() const
{
    const auto left = secondsLeft();
    if (!left)
        return std::nullopt;
    return std::chrono::seconds(std::llround(std::ceil(*left)));
}

std::optional<double> SyncProgress::secondsLeft() const
{
    const double all =
        seconds(m_stats.items - m_stats.photos, &Sample::records) + seconds(m_stats.photos, &Sample::photos);
    return std::isinf(all) ? std::nullopt : std::optional(all);
}

// Infinity as long as none of the kind was sent.
double SyncProgress::seconds(int left, Work Sample::*kind) const
{
    if (left == 0)
        return 0;
    if (m_samples.empty())
        return INFINITY;
    const Work& first = m_samples.front().*kind;
    const Work& last = m_samples.back().*kind;
    const auto time = last.time - first.time + (m_clock.monotonic() - m_samples.back().at);
    if (last.sent == first.sent || time < shortestMeasure)
        return INFINITY;
    return left * static_cast<double>(time.count()) / 1000 / static_cast<double>(last.sent - first.sent);
}

QString SyncProgress::sentence() const
{
    const auto left = timeLeft();
    QString sentence = m_stats.items == 0
                           ? QStringLiteral("nothing left to send")
                           : QStringLiteral("%1 %2 to send (%3 %4)")
                                 .arg(m_stats.waiting)
                                 .arg(m_stats.waiting == 1 ? QStringLiteral("record") : QStringLiteral("records"))
                                 .arg(m_stats.items)
                                 .arg(m_stats.items == 1 ? QStringLiteral("item") : QStringLiteral("items"));
    if (m_stats.parked > 0)
        sentence += QStringLiteral(", %1 %2 help")
                        .arg(m_stats.parked)
                        .arg(m_stats.parked == 1 ? QStringLiteral("needs") : QStringLiteral("need"));
    if (m_stats.items > 0 && rate() > 0)
        sentence += QStringLiteral("; %1 items/s").arg(rate(), 0, 'f', 1);
    if (m_stats.items > 0 && left)
        sentence += QStringLiteral(", %1 left").arg(spoken(*left));
    return sentence;
}

QJsonObject SyncProgress::toJson() const
{
    const auto left = timeLeft();
    return {{QStringLiteral("waiting"), m_stats.waiting},
            {QStringLiteral("items"), m_stats.items},
            {QStringLiteral("parked"), m_stats.parked},
            {QStringLiteral("synced"), m_stats.synced},
            {QStringLiteral("items_per_second"), std::round(rate() * 10) / 10},
            {QStringLiteral("seconds_left"), left ? QJsonValue(qint64(left->count())) : QJsonValue()}};
}

} // namespace rollcall::app
