#pragma once

#include "core/sync/uploader.h"

#include <QTimer>

#include <memory>

namespace rollcall::sync {

/** Empties the outbox for as long as it runs, by the Uploaders it was given.
 *
 *  Takes: due items. Gives: what became of each, to the outbox: on disk before an attempt and after it. Thread: store.
 *  The uploaders are asked in order of priority. As long as one has a backlog those behind it begin nothing, so neither
 *  does a backlog of records wait for photos, nor do photos wait for a stream of scans. Later and Halt pause only the
 *  uploader that they befell. Nothing is ever dropped, whatever the count of attempts. */
class Engine : public QObject {
    Q_OBJECT

public:
    /** Since the last drain(). */
    using DrainResult = sync::DrainResult;

    /** `onlineJitter`: the longest wait after the network came back. The others outlive this. */
    Engine(queue::Outbox& outbox, queue::Backlog& backlog, const Clock& clock,
           std::chrono::milliseconds onlineJitter = std::chrono::seconds(3), QObject* parent = nullptr);

    /** What an uploader notes its attempts in. */
    DeliveryLog& deliveryLog() { return m_deliveryLog; }

    /** How often it looks for items that became due without its knowledge: because another program queued them or was
     *  killed while it sent them, or the clock was set. 60 s until told. */
    void setCheckInterval(std::chrono::milliseconds interval) { m_checkInterval = interval; }

    /** Adds an uploader of lower priority than those before. Before the first wake() or drain(). */
    void add(std::unique_ptr<Uploader> uploader);

    /** Looks for due items now, unless it is sending or pausing, and from then on by itself when one becomes due. */
    void wake();

    /** wake() once without pauses and back-offs; `drained` comes when nothing more is due or nothing more can be sent. */
    void drain();

    /** Whether there is a network at all; true until told. Offline nothing is sent and nothing is counted. Its return
     *  acts as connectivityReturned(). */
    void setOnline(bool online);

    /** Makes what was deferred due: one request of each kind after at most `onlineJitter`, and if it passes the rest. */
    void connectivityReturned();

    /** The program ends: nothing more is begun. To be called before what is under way is cancelled, so that each item that
     *  comes back is noted as due at the next start. */
    void close();

    /** The Halt because of which a kind is not taken until a person acts; usually nothing. Of several, that of the highest
     *  priority. Neither a lost network nor another kind that is taken lifts it. */
    std::optional<Outcome> halt() const;

    /** The circuit breaker of each uploader, in order of priority: for people and for health. */
    std::vector<CircuitBreaker::Status> breakers() const;

Q_SIGNALS:
    /** The outbox changed: counts on the screen should be read again. */
    void progressed();
    /** A person must act. Emitted again after each pause until the fault is fixed. */
    void halted(const rollcall::sync::Outcome& outcome);
    void drained(const rollcall::sync::Engine::DrainResult& result);
    /** An attempt to send is over. `service`: as CircuitBreaker::Status names it. */
    void attempted(const QString& service, rollcall::sync::Outcome::Kind outcome);

private:
    void step();
    void holdBack();
    void take(const Outcome& outcome, const RetryPolicy& retry);
    void rest();
    std::chrono::milliseconds untilNext();
    std::chrono::milliseconds untilNext(const Uploader& uploader);

    const std::chrono::milliseconds m_onlineJitter;
    std::chrono::milliseconds m_checkInterval = std::chrono::seconds(60);
    DeliveryLog m_deliveryLog;
    std::vector<std::unique_ptr<Uploader>> m_uploaders;
    QTimer m_timer;
    QTimer m_takeOverTimer;
    bool m_isOnline = true;
    bool m_isClosing = false;
};

} // namespace rollcall::sync
