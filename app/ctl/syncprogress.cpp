#include "app/ctl/syncprogress.h"

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
    // New scans make it more and parking makes it less; neither was sent, but only the first would look like going back.
    const qint64 sent = m_samples.empty() ? 0 : m_samples.back().sent + std::max(0, m_stats.items - stats.items);
    m_samples.push_back({now, sent});
    while (m_samples.size() > 2 && now - m_samples.front().at > window)
        m_samples.pop_front();
    m_stats = stats;
}

double SyncProgress::rate() const
{
    if (m_samples.size() < 2)
        return 0;
    const auto elapsed = m_clock.monotonic() - m_samples.front().at;
    const auto sent = m_samples.back().sent - m_samples.front().sent;
    return elapsed < shortestMeasure ? 0 : static_cast<double>(sent) * 1000 / static_cast<double>(elapsed.count());
}

std::optional<std::chrono::seconds> SyncProgress::timeLeft() const
{
    if (m_stats.items == 0)
        return 0s;
    if (rate() <= 0)
        return std::nullopt;
    return std::chrono::seconds(std::llround(std::ceil(m_stats.items / rate())));
}

QString SyncProgress::sentence() const
{
    const auto left = timeLeft();
    QString sentence = QStringLiteral("%1 records wait (%2 items), %3 need help")
                           .arg(m_stats.waiting)
                           .arg(m_stats.items)
                           .arg(m_stats.parked);
    if (m_stats.items > 0 && left)
        sentence += QStringLiteral("; %1 items/s, %2 left").arg(rate(), 0, 'f', 1).arg(spoken(*left));
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
