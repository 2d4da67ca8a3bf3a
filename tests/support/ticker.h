#pragma once

#include <QObject>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <atomic>
#include <chrono>

namespace rollcall::support {

/** Ticks every few milliseconds on the event loop of another thread, and knows how long that loop once kept it waiting.
 *  Made and destroyed on any thread while the other one's loop runs; read from any. */
class Ticker {
public:
    static constexpr std::chrono::milliseconds interval{2};

    explicit Ticker(QThread& thread)
    {
        m_timer->setTimerType(Qt::PreciseTimer);
        m_timer->setInterval(interval);
        m_timer->moveToThread(&thread);
        QObject::connect(m_timer, &QTimer::timeout, m_timer, [this] { tick(); });
        QMetaObject::invokeMethod(m_timer, [this] {
            m_last = now();
            m_timer->start();
        });
    }
    ~Ticker()
    {
        if (m_timer->thread() == QThread::currentThread())
            delete m_timer;
        else
            QMetaObject::invokeMethod(
                m_timer, [this] { delete m_timer; }, Qt::BlockingQueuedConnection);
    }
    Ticker(const Ticker&) = delete;
    Ticker& operator=(const Ticker&) = delete;

    int ticks() const { return m_ticks; }
    /** The longest time between two ticks since the last restart(). */
    std::chrono::milliseconds longestGap() const { return std::chrono::milliseconds(m_longest / 1'000'000); }
    void restart()
    {
        m_ticks = 0;
        m_longest = 0;
    }

private:
    static qint64 now()
    {
        return std::chrono::duration_cast<std::chrono::nanoseconds>(
                   std::chrono::steady_clock::now().time_since_epoch())
            .count();
    }

    void tick()
    {
        const qint64 at = now();
        m_longest = std::max(m_longest.load(), at - m_last);
        m_last = at;
        ++m_ticks;
    }

    QTimer* m_timer = new QTimer; // deleted on its own thread
    qint64 m_last = 0;
    std::atomic<qint64> m_longest{0};
    std::atomic<int> m_ticks{0};
};

} // namespace rollcall::support
