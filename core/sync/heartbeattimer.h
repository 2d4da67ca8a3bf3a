#pragma once

#include "core/base/clock.h"
#include "core/queue/heartbeats.h"

#include <QObject>
#include <QTimer>

namespace rollcall::sync {

/** Says when this kiosk reports how far it has come: at the start, then once a minute while that changes, and else every five
 *  minutes, so that a kiosk at which nothing happens lets its disk rest. Thread: store. */
class HeartbeatTimer : public QObject {
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds shortest = std::chrono::minutes(1);
    static constexpr std::chrono::milliseconds longest = std::chrono::minutes(5);

    /** Both outlive this. */
    HeartbeatTimer(queue::Heartbeats& heartbeats, const Clock& clock, QObject* parent = nullptr);

    /** From the event loop. */
    void start();
    void stop() { m_timer.stop(); }
    /** Looks whether it is time, as the timer does once a minute. */
    void look();
    /** Something that a report says, and that the database does not know, has changed: it is said within a minute. */
    void noteChange() { m_isChanged = true; }

Q_SIGNALS:
    /** A report is in the queue. */
    void queued();

private:
    queue::Heartbeats& m_heartbeats;
    const Clock& m_clock;
    QTimer m_timer;
    std::optional<queue::Heartbeats::Progress> m_reported;
    std::chrono::milliseconds m_reportedAt{}; ///< monotonic
    bool m_isChanged = false;                 ///< noteChange(), since then
};

} // namespace rollcall::sync
