#pragma once

#include "app/assembly/cloudlink.h"
#include "app/assembly/installation.h"
#include "app/assembly/systemnetwork.h"
#include "app/assembly/upkeep.h"
#include "core/checkin/clockcheck.h"

namespace rollcall::app {

/** Sends what waits in one kiosk's queue; a kiosk that runs on it meanwhile keeps what it has begun. To stop, destroy it:
 *  what is under way is then due at once the next time. Thread: the one it is made on, whose event loop it needs and on
 *  which the storage lives. */
class QueueDrain : public QObject {
    Q_OBJECT

public:
    enum class Mode {
        UntilDrained, ///< ends when nothing more is due
        Watch,        ///< goes on as a kiosk does: CloudLink::run(), and the disk is kept
    };

    /** `settings.cloud.enabled` must be true. `time` learns the server's. The storage, the time and the installation's clock
     *  outlive this. */
    QueueDrain(const Installation& installation, Storage& storage, const config::Settings& settings,
               checkin::Timekeeper& time, Mode mode);

    /** Begins, from the event loop. */
    void start();

    /** What became of what was tried, as of the last time that nothing more was due. */
    sync::Engine::DrainResult result() const;

Q_SIGNALS:
    /** The queue has changed. Often; also while this is destroyed. */
    void progressed();
    /** The cloud takes nothing until somebody helps; the guide explains the code. */
    void halted(const QString& code);
    /** Nothing more is due; not in Mode::Watch. */
    void finished();

private:
    void reportIfThisIsAKiosk();
    void onHalt(const sync::Outcome& outcome);
    void finishIfDrained();

    const Mode m_mode;
    sync::Engine::DrainResult m_result;
    bool m_isDrained = false;
    bool m_isAsking = false; ///< for what this kiosk is to the project
    checkin::ClockCheck m_clockCheck;
    Storage& m_storage;
    std::optional<SystemNetwork> m_network;          ///< in Mode::Watch
    std::unique_ptr<retention::DiskCare> m_diskCare; ///< likewise
    CloudLink m_link; ///< last: what happens at its end still reaches the members above
};

} // namespace rollcall::app
