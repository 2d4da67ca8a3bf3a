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
 *  One batch of records is under way at a time, or a handful of photos. A batch that is refused is searched by halves
 *  until the bad record stands alone and is parked; one that came to nothing is followed by one half as large. Later
 *  pauses for a jittered back-off, Halt for `haltPause`, and says why: of records it pauses everything, of a photo the
 *  photos. Nothing is ever dropped. */
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
        QString halt; ///< the code, if it was stopped by one; "queue_..." if by our own disk
    };

    Engine(queue::Outbox& outbox, queue::PhotoStore& photos, Uplink& uplink, const Clock& clock, Settings settings,
           QObject* parent = nullptr);

    /** Looks for due items now, unless it is sending or pausing, and from then on by itself when one becomes due. */
    void wake();

    /** wake() without pauses and back-offs, once; `drained` comes when nothing more is due or nothing more can be sent. */
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
    struct Pause {
        std::optional<std::chrono::milliseconds> until = {}; ///< monotonic
        int failures = 0;                                    ///< Later in a row
    };

    void step();
    bool sendRecords();
    bool sendPhotos();
    void finishRecords(const std::vector<queue::DueRecord>& records, const Outcome& outcome);
    void finishPhoto(const queue::DuePhoto& photo, const Outcome& outcome);
    bool openNewEpoch();
    void rest();
    bool isOver(Pause& pause) const;
    std::chrono::milliseconds begin(Pause& pause, const Outcome& outcome);
    void defer(const std::vector<queue::ItemId>& items, const Outcome& outcome, Pause& pause);
    void setAside(const queue::DuePhoto& photo, const Error& error);
    void park(queue::ItemId item, const QString& code);
    void stopOn(const Error& error);

    queue::Outbox& m_outbox;
    queue::PhotoStore& m_photos;
    Uplink& m_uplink;
    const Clock& m_clock;
    const Settings m_settings;

    QTimer m_timer;
    int m_underway = 0;        ///< requests out
    int m_batch;               ///< shrinks while batches come to nothing
    int m_suspects = 0;        ///< so many of the oldest due records hold one that is refused
    bool m_isEpochNew = false; ///< and nothing has passed since
    Pause m_pause;             ///< of everything
    Pause m_photoPause;
    Tally m_tally;
};

} // namespace rollcall::sync
