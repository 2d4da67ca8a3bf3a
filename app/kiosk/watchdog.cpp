#include "app/kiosk/watchdog.h"

namespace rollcall::app {

namespace {

constexpr int looksInTime = 4;

} // namespace

Watchdog::Watchdog(std::chrono::microseconds time, std::function<void()> feed) : m_feed(std::move(feed))
{
    m_timer.setInterval(std::chrono::duration_cast<std::chrono::milliseconds>(time / looksInTime));
    connect(&m_timer, &QTimer::timeout, this, &Watchdog::look);
}

void Watchdog::watch(QObject* object, const QString& name)
{
    m_threads.push_back({object, name, std::make_shared<std::atomic<bool>>(true)});
}

void Watchdog::start()
{
    if (m_timer.interval() > 0)
        m_timer.start();
}

void Watchdog::expectFrames(bool areExpected)
{
    m_expectsFrames = areExpected;
    m_hasFrame = false;
}

QString Watchdog::standingStill() const
{
    for (const Thread& thread : m_threads) {
        if (!*thread.answered)
            return thread.name;
    }
    return m_expectsFrames && !m_hasFrame ? QStringLiteral("frames") : QString();
}

void Watchdog::look()
{
    if (const QString who = standingStill(); !who.isEmpty()) {
        Q_EMIT heldBack(who);
        return;
    }
    m_feed();
    m_hasFrame = false;
    for (const Thread& thread : m_threads) {
        *thread.answered = false;
        // Not this object: it may be gone when a thread that was stuck gets to it.
        QMetaObject::invokeMethod(
            thread.object, [answered = thread.answered] { *answered = true; }, Qt::QueuedConnection);
    }
}

} // namespace rollcall::app
