#pragma once

#include "core/base/clock.h"
#include "core/sync/probe.h"

#include <QObject>
#include <QTimer>

namespace rollcall::sync {

/** Whether the cloud can be reached, as a stream of facts: what real requests came to, what the system says of its
 *  network, and, when neither tells anything, a probe.
 *
 *  Takes: learn() for every real reply, lookSoon() from the system, a Probe. Gives: changed() and returned(). Thread: store.
 *  One success is enough to be online. It takes two failures in a row to be anything else, and the second one is always
 *  the probe's, so that no lost packet and no handful of uploads that time out together flap the screen. What the system
 *  says only makes it look sooner: a network without a way out, and a way out that the system knows nothing of, both
 *  exist. */
class Connectivity : public QObject {
    Q_OBJECT

public:
    struct Settings {
        std::chrono::milliseconds interval = std::chrono::seconds(30); ///< between probes while nothing else tells
        std::chrono::milliseconds soon = std::chrono::seconds(3);      ///< after a first failure or a hint
    }; // both jittered down to a half, so that the kiosks of a school do not ask together

    /** A question that is under way must end before this goes. */
    Connectivity(Probe& probe, const Clock& clock, Settings settings, QObject* parent = nullptr);

    Reachability link() const { return m_link; }

    /** Looks now, and from then on by itself. */
    void start();
    void stop();
    /** Probes if it is time to. */
    void look();

public Q_SLOTS:
    /** A real request came to this. */
    void learn(rollcall::Reachability found);
    /** The system's network changed: probes soon, if start() was called. */
    void lookSoon();

Q_SIGNALS:
    void changed(rollcall::Reachability link);
    /** Online, and was not known to be: once. The moment is as random as the probes are. */
    void returned();

private:
    void take(Reachability found);
    void become(Reachability link);
    void schedule(std::chrono::milliseconds longest);

    Probe& m_probe;
    const Clock& m_clock;
    const Settings m_settings;

    QTimer m_timer;
    std::chrono::milliseconds m_dueAt{}; ///< monotonic; the timer may ring earlier
    bool m_isRunning = false;
    bool m_isAsking = false;
    bool m_isHinted = false; ///< while it was asking
    Reachability m_link = Reachability::Unknown;
    Reachability m_lastFailure = Reachability::Unknown;
    int m_failures = 0; ///< in a row
};

} // namespace rollcall::sync
