#include "app/kiosk/pacemeter.h"

#include <QEvent>

#include <algorithm>
#include <cmath>
#include <utility>

namespace rollcall::app {

namespace {

using std::chrono::microseconds;
using std::chrono::milliseconds;

constexpr milliseconds tickInterval{2};

/** By the nearest rank; 0 of nothing. */
microseconds quantile(std::vector<microseconds> values, double share)
{
    if (values.empty())
        return {};
    const auto rank = std::max<std::size_t>(1, std::size_t(std::ceil(share * double(values.size()))));
    const auto at = values.begin() + qsizetype(rank) - 1;
    std::nth_element(values.begin(), at, values.end());
    return *at;
}

double inMilliseconds(microseconds time)
{
    return std::round(double(time.count()) / 100) / 10;
}

QString figureSentence(const QString& what, microseconds time, microseconds limit, microseconds interval, bool isKept)
{
    QString measured = QStringLiteral("%1: %2 ms").arg(what).arg(inMilliseconds(time));
    if (interval.count() > 0)
        measured +=
            QStringLiteral(" (%1 frame intervals)").arg(double(time.count()) / double(interval.count()), 0, 'f', 1);
    return measured
           + QStringLiteral(", %1 %2 ms")
                 .arg(isKept ? QStringLiteral("within") : QStringLiteral("OVER"))
                 .arg(inMilliseconds(limit));
}

} // namespace

microseconds Pace::median() const
{
    return quantile(waits, 0.5);
}

microseconds Pace::p99() const
{
    return quantile(waits, 0.99);
}

microseconds Pace::loopP999() const
{
    return quantile(lates, 0.999);
}

QJsonObject Pace::toJson() const
{
    return {{QStringLiteral("frame_interval_ms"), inMilliseconds(frameInterval)},
            {QStringLiteral("visits"), visits},
            {QStringLiteral("results"), qint64(waits.size())},
            {QStringLiteral("in_view_to_painted_median_ms"), inMilliseconds(median())},
            {QStringLiteral("in_view_to_painted_p99_ms"), inMilliseconds(p99())},
            {QStringLiteral("gui_loop_p999_ms"), inMilliseconds(loopP999())},
            {QStringLiteral("within_limits"), isMedianKept() && isP99Kept() && isLoopKept()}};
}

QStringList Pace::sentences() const
{
    return {QStringLiteral("%1 badges came into view, %2 results were painted, a frame every %3 ms")
                .arg(visits)
                .arg(waits.size())
                .arg(inMilliseconds(frameInterval)),
            figureSentence(QStringLiteral("badge in view to result painted, median"), median(),
                           frameInterval * 3 / 2 + milliseconds(40), frameInterval, isMedianKept()),
            figureSentence(QStringLiteral("badge in view to result painted, 99th percentile"), p99(),
                           frameInterval * 4, frameInterval, isP99Kept()),
            figureSentence(QStringLiteral("event loop of the window late, 99.9th percentile"), loopP999(),
                           milliseconds(16), {}, isLoopKept())};
}

PaceMeter::PaceMeter(QWidget& window, const FootageSurvey& survey) : m_survey(survey)
{
    window.installEventFilter(this);
    m_tick.setTimerType(Qt::PreciseTimer);
    m_tick.setInterval(tickInterval);
    connect(&m_tick, &QTimer::timeout, this, &PaceMeter::noteTick);
}

void PaceMeter::noteFrame(const QVideoFrame& frame)
{
    if (!m_tick.isActive())
        m_tick.start(); // the start of the program is not measured
    const auto now = std::chrono::steady_clock::now();
    const auto& visits = m_survey.visits();
    while (m_nextVisit < visits.size() && visits[m_nextVisit].since <= microseconds(frame.startTime()))
        m_inView.push_back({visits[m_nextVisit++], now});
}

void PaceMeter::noteScan(const scan::Scan& scan)
{
    const auto visit = std::find_if(m_inView.begin(), m_inView.end(),
                                    [&](const InView& one) { return one.visit.code == scan.payload; });
    if (visit == m_inView.end()) {
        m_undecided.push_back(std::nullopt);
        return;
    }
    m_undecided.push_back(visit->since);
    m_inView.erase(visit);
}

void PaceMeter::noteVerdict()
{
    if (m_undecided.empty())
        return;
    if (const auto since = m_undecided.front())
        m_unpainted.push_back(*since);
    m_undecided.pop_front();
}

// The filter sees the event before the window does; what is queued now comes after the window and all in it were painted and shown.
bool PaceMeter::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Paint && !m_unpainted.empty() && !std::exchange(m_isPaintAwaited, true))
        QMetaObject::invokeMethod(this, &PaceMeter::takePainted, Qt::QueuedConnection);
    return QObject::eventFilter(watched, event);
}

void PaceMeter::takePainted()
{
    m_isPaintAwaited = false;
    const auto now = std::chrono::steady_clock::now();
    for (const Moment since : std::exchange(m_unpainted, {}))
        m_waits.push_back(std::chrono::duration_cast<microseconds>(now - since));
}

void PaceMeter::noteTick()
{
    const auto now = std::chrono::steady_clock::now();
    if (m_lastTick)
        m_lates.push_back(
            std::max(microseconds(0), std::chrono::duration_cast<microseconds>(now - *m_lastTick) - tickInterval));
    m_lastTick = now;
}

Pace PaceMeter::pace() const
{
    return {m_survey.frameInterval(), int(m_survey.visits().size()), m_waits, m_lates};
}

} // namespace rollcall::app
