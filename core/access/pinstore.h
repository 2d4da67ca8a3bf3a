#pragma once

#include "core/access/pinhash.h"
#include "core/base/clock.h"

#include <QDateTime>
#include <QString>

#include <mutex>
#include <optional>

namespace rollcall::access {

/** What became of one try. */
struct PinCheck {
    enum class Outcome {
        Right,
        Wrong,
        TooSoon, ///< not looked at: the wait after the last wrong try is not over
    };
    Outcome outcome;
    std::chrono::milliseconds wait{}; ///< until the next try is looked at
};

struct PinState {
    bool isSet = false;
    std::chrono::milliseconds wait{}; ///< until the next try is looked at
};

/** The PIN of the admin's side, in one file: its hash, the number of wrong tries in a row, and until when nobody may try.
 *
 *  Written whole or not at all, mode 0600, under the file's lock; several processes may use it. A try is counted on disk
 *  before it is looked at, so pulling the plug gains nothing. Within one process waits run on the monotonic clock,
 *  across a restart on the wall clock: set back, it can make a wait start again, but neither end it nor make it longer
 *  than waitAfter() (set forward across a restart it ends the wait; the count stays).
 *
 *  Thread: any; a call blocks for the disk and, where it says so, for the hash. Errors: those of FileLock and
 *  writeDurably; Corrupt if the file is not ours to read: a new PIN mends it. */
class PinStore {
public:
    /** `cost` is that of the PINs set here. The clock outlives this. */
    PinStore(QString file, const Clock& clock, HashCost cost = {});

    Result<PinState> state();

    /** From now on `pin` is the one, and no tries are counted. Invalid for one that faultOf() names. Takes a hash. */
    Result<void> set(const QString& pin);

    /** Takes a hash, whether right or wrong, unless it is too soon. NotFound if no PIN is set. */
    Result<PinCheck> check(const QString& pin);

    /** Forgets the wrong tries. NotFound if no PIN is set. */
    Result<void> clearWait();

private:
    struct Record {
        QByteArray hash;
        int wrongTries = 0;
        QDateTime waitUntil; ///< by the wall clock; invalid if nobody has to wait
    };

    Result<Record> load() const;
    Result<void> save(const Record& record) const;
    Result<std::chrono::milliseconds> waitOf(Record& record);
    void startWait(Record& record, std::chrono::milliseconds wait);

    const QString m_file;
    const Clock& m_clock;
    const HashCost m_cost;
    std::mutex m_mutex;
    /** The wait this process knows of, by the clock that cannot be set. */
    struct KnownWait {
        QDateTime waitUntil;
        std::chrono::milliseconds until;
    };
    std::optional<KnownWait> m_known;
};

} // namespace rollcall::access
