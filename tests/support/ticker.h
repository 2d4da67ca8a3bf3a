#pragma once

#include <QObject>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <time.h>

namespace rollcall::support {

/** Ticks every few milliseconds on the event loop of a thread, and knows how long that loop once kept it waiting: by the
 *  clock on the wall, and by the thread's own time on the processor, which a busy machine does not lengthen and a slow
 *  disk does not show. Made and destroyed on any thread while that loop runs; read from any. */
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
            m_last = read(CLOCK_MONOTONIC);
            m_worked = read(CLOCK_THREAD_CPUTIME_ID);
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
    /** The most of the processor the thread used between two ticks. */
    std::chrono::milliseconds longestWork() const { return std::chrono::milliseconds(m_mostWork / 1'000'000); }
    void restart()
    {
        m_ticks = 0;
        m_longest = 0;
        m_mostWork = 0;
    }

private:
    static qint64 read(clockid_t clock)
    {
        timespec time = {};
        ::clock_gettime(clock, &time);
        return time.tv_sec * 1'000'000'000LL + time.tv_nsec;
    }

    void tick()
    {
        const qint64 at = read(CLOCK_MONOTONIC);
        const qint64 worked = read(CLOCK_THREAD_CPUTIME_ID);
        m_longest = std::max(m_longest.load(), at - m_last);
        m_mostWork = std::max(m_mostWork.load(), worked - m_worked);
        m_last = at;
        m_worked = worked;
        ++m_ticks;
    }

    QTimer* m_timer = new QTimer; // deleted on its own thread
    qint64 m_last = 0;
    qint64 m_worked = 0;
    std::atomic<qint64> m_mostWork{0};
    std::atomic<qint64> m_longest{0};
    std::atomic<int> m_ticks{0};
};

} // namespace rollcall::support
