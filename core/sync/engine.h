#pragma once

#include "core/queue/outbox.h"
#include "core/queue/photostore.h"
#include "core/sync/backoff.h"
#include "core/sync/uplink.h"

#include <QObject>
#include <QTimer>

namespace rollcall::sync {

/** Empties the outbox into an Uplink, for ever and in order: records before photos, oldest first.
 *
 *  Takes: due items. Gives: acknowledge, defer or park to the outbox. Thread: store.
 *  One batch of records is under way at a time, or a handful of photos. A batch that is refused is sent again in halves
 *  until the bad record stands alone and is parked. Later pauses everything for a jittered back-off; Halt pauses it for
 *  `haltPause` and says why. Nothing is ever dropped. */
class Engine : public QObject {
    Q_OBJECT

public:
    struct Settings {
        int batch = 500;        ///< records a request
        int parallelPhotos = 3; ///< photos under way at once
        Backoff backoff{std::chrono::seconds(30), std::chrono::hours(1)};
        std::chrono::milliseconds haltPause = std::chrono::minutes(5);
        bool removeSentPhotos = true; ///< the local copy goes after the acknowledgement
    };

    /** What one drain() did, by item. */
    struct Tally {
        int done = 0;
        int later = 0;
        int refused = 0;
        QString halt; ///< the code, if it was stopped by one
    };

    Engine(queue::Outbox& outbox, queue::PhotoStore& photos, Uplink& uplink, const Clock& clock,
           Settings settings, QObject* parent = nullptr);

    /** Looks for due items now, unless it is sending or pausing, and from then on by itself when one becomes due. */
    void wake();

    /** wake() without the pause, once; `drained` comes when nothing more is due or nothing more can be sent. */
    void drain();

Q_SIGNALS:
    /** The outbox changed: counts on the screen should be read again. */
    void progressed();
    /** The last attempt reached the server, or did not. */
    void reachedServer(bool reached);
    /** A person must act; `code` is Outcome::code. Sent again after each `haltPause` until it is mended. */
    void halted(const QString& code);
    void drained(const rollcall::sync::Engine::Tally& tally);

private:
    void step();
    bool sendRecords();
    bool sendPhotos();
    void finishRecords(const std::vector<queue::DueRecord>& records, const Outcome& outcome);
    void finishPhoto(const queue::DuePhoto& photo, const Outcome& outcome);
    void rest();
    void pause(const Outcome& outcome);
    void defer(const std::vector<queue::ItemId>& items, const Outcome& outcome);
    void park(queue::ItemId item, const QString& code);
    void stopOn(const Error& error);

    queue::Outbox& m_outbox;
    queue::PhotoStore& m_photos;
    Uplink& m_uplink;
    const Clock& m_clock;
    const Settings m_settings;

    QTimer m_timer;
    int m_underway = 0; ///< requests out
    int m_batch;        ///< shrinks while a refused batch is searched for its bad record
    int m_failures = 0; ///< Later in a row
    std::optional<std::chrono::milliseconds> m_pausedUntil; ///< monotonic
    Tally m_tally;
};

} // namespace rollcall::sync
