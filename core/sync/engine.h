#pragma once

#include "core/sync/photosweep.h"
#include "core/sync/photouploader.h"
#include "core/sync/recorduploader.h"

#include <QTimer>

namespace rollcall::sync {

/** Empties the outbox into an Uplink, for ever and in order: records before photos, by their numbers.
 *
 *  Takes: due items. Gives: what became of each, to the outbox: on disk before an attempt and after it. Thread: store.
 *  One batch of records is under way at a time, and beside it photos; none of those is begun while more records are due
 *  than that batch takes, so neither a backlog waits for photos nor photos for a stream of scans. Records and photos have
 *  a RetryPolicy each: Later and Halt pause the one that they befell. A refused batch is searched by halves (BatchSize) until
 *  the bad record stands alone and is parked. Nothing is ever dropped, whatever the count of attempts. */
class Engine : public QObject {
    Q_OBJECT

public:
    static constexpr int mostRecords = 500; ///< a request; of the largest records that is well under 1 MB

    struct Settings {
        int batch = mostRecords; ///< records a request, 1 to mostRecords
        int parallelPhotos = 3;  ///< photos under way at once
        RetryPolicy::Settings retry = {};
        std::chrono::milliseconds onlineJitter = std::chrono::seconds(3); ///< after a return of the network, at most
        /** How long the local copy of a photo stays after its day, once the cloud has it; 0 = removed at once, nothing
         *  = for ever. */
        std::optional<std::chrono::days> keepSentPhotos = std::chrono::days(0);
    };

    /** Since the last drain(). */
    using DrainResult = sync::DrainResult;

    Engine(queue::Outbox& outbox, queue::PhotoStore& photos, Uplink& uplink, const Clock& clock,
           const Settings& settings, QObject* parent = nullptr);

    /** A kiosk sends from this queue, too: what it has under way is left to it. Before anything else. */
    void spareOthers() { m_deliveryLog.spareOthers(); }

    /** Looks for due items now, unless it is sending or pausing, and from then on by itself when one becomes due. */
    void wake();

    /** wake() without pauses and back-offs, once; `drained` comes when nothing more is due or nothing more can be sent. */
    void drain();

    /** Whether there is a network at all; true until told. Offline nothing is sent and nothing is counted. Its return
     *  is a connectivityReturned(). */
    void setOnline(bool online);

    /** Hastens what waits: one request after at most `onlineJitter`, and if that passes the rest. */
    void connectivityReturned();

    /** The program ends: nothing more is begun. Called before what is under way is cancelled, so that each item that comes
     *  back is written down as due and waits for nothing but the next start. */
    void close();

    /** The Halt of a service that takes nothing until a person acts; usually nothing. The records' if both are halted.
     *  Neither a lost network nor an answer of the other service lifts it. */
    std::optional<Outcome> halt();

    /** For people and for health: how the breakers of the two services stand. */
    CircuitBreaker::Status recordsBreaker() { return m_records.retry().breaker(); }
    CircuitBreaker::Status photosBreaker() { return m_photos.retry().breaker(); }

Q_SIGNALS:
    /** The outbox changed: counts on the screen should be read again. */
    void progressed();
    /** A person must act. Emitted again after each pause until the fault is fixed. */
    void halted(const rollcall::sync::Outcome& outcome);
    void drained(const rollcall::sync::Engine::DrainResult& result);

private:
    void step();
    void take(const Outcome& outcome, const RetryPolicy& retry);
    void rest();
    std::chrono::milliseconds untilNext();
    std::chrono::milliseconds untilNext(queue::ItemType type, const RetryPolicy& retry);

    const std::chrono::milliseconds m_onlineJitter;
    DeliveryLog m_deliveryLog;
    RecordUploader m_records;
    PhotoUploader m_photos;
    std::optional<PhotoSweep> m_sweep;
    QTimer m_timer;
    bool m_isOnline = true;
    bool m_isClosing = false;
};

} // namespace rollcall::sync
