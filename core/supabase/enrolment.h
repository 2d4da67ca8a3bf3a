#pragma once

#include "core/queue/rosterstore.h"
#include "core/supabase/devicestatusstore.h"
#include "core/supabase/rosterdownload.h"

#include <QTimer>

#include <optional>

namespace rollcall::supabase {

/** Whether this kiosk is still its project's device, and the roster that goes with that.
 *
 *  Takes: what stopped the engine. Gives: the roster on disk, and the session blocked or not. Thread: store.
 *  A missing right or an empty roster may mean that the office has revoked this device, so the project is then asked. As
 *  long as it says anything but Active the session is blocked: nothing is sent, and what waits stays as it is. The status
 *  is on disk, so that it is known after a restart without a network. A kiosk that is revoked or replaced loses its
 *  roster. */
class Enrolment : public QObject {
    Q_OBJECT

public:
    /** From the end of one roster pull to the next. */
    struct Polling {
        std::chrono::milliseconds afterSuccess;
        std::chrono::milliseconds afterFailure;
    };

    /** Takes over what `store` knows; a revoked kiosk's roster is wiped at once. The others outlive this. */
    Enrolment(Client& client, queue::RosterStore& roster, DeviceStatusStore store, const Clock& clock,
              QObject* parent = nullptr);

    /** What the project last said. */
    DeviceStatus deviceStatus() const { return m_client.session().deviceStatus(); }
    /** Nothing is sent until checkDeviceStatus() is Done. */
    bool isBlocked() const { return m_client.session().isBlocked(); }

    /** What to do with a roster that has lost more than half of the students. */
    enum class Shrunk {
        HeldBack, ///< the one before stays, and RosterStore::heldBack() says so: Later with the code "roster_shrunk"
        Taken,    ///< a person has looked at it
    };

    /** Pulls the roster and keeps it. Done, or why the one before stays; where the answer may come from a revocation, the
     *  device status is checked too. Always ends. */
    QFuture<sync::Outcome> pullRoster(Shrunk shrunk = Shrunk::HeldBack);

    /** Asks what this kiosk's account is. Done if it is the device of the settings, Halt with the status's code if not,
     *  Later if nobody says. Always ends. */
    QFuture<sync::Outcome> checkDeviceStatus();

    /** What to make of a Halt of the engine: the device status is checked if a revocation may be behind the Halt, or if it
     *  is blocked and nothing polls. Gives the Halt that a person has to act on, or Done if the block was lifted. Always
     *  ends. */
    QFuture<sync::Outcome> explain(const sync::Outcome& halted);

    /** Pulls the roster now and again and again, and so finds out when a block may be lifted. */
    void startPolling(Polling polling);
    void stopPolling();

Q_SIGNALS:
    /** A pull that polling began is over, with this. */
    void polled(const rollcall::sync::Outcome& outcome);
    /** The project knows this kiosk as its device again: what waits can be sent. */
    void unblocked();

private:
    void poll();
    QFuture<sync::Outcome> fetchRoster(Shrunk shrunk);
    sync::Outcome keepRoster(const RosterDownload::Answer& answer, Shrunk shrunk);
    std::optional<sync::Outcome> holdBackIfShrunk(size_t students);
    sync::Outcome take(DeviceStatus status);
    sync::Outcome blockedOutcome() const;
    void wipeRoster();

    Client& m_client;
    queue::RosterStore& m_roster;
    DeviceStatusStore m_store;
    const Clock& m_clock;
    const QString m_account;
    RosterDownload m_download;
    std::optional<Polling> m_polling;
    QTimer m_nextPoll;
};

} // namespace rollcall::supabase
