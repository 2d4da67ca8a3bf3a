#pragma once

#include "core/access/pinhash.h"
#include "core/base/clock.h"

#include <QDateTime>
#include <QString>

#include <mutex>
#include <optional>

namespace rollcall::access {

/** The result of one try. */
struct PinCheck {
    enum class Outcome {
        Right,
        Wrong,
        TooSoon, ///< not checked: the wait after the last wrong try is not over
    };
    Outcome outcome;
    std::chrono::milliseconds wait{}; ///< until the next try is checked
};

struct PinState {
    bool isSet = false;
    std::chrono::milliseconds wait{}; ///< until the next try is checked
};

/** The PIN of the admin panel, in one file: its hash, the number of wrong tries in a row, and until when no further one is
 *  checked.
 *
 *  The file is written atomically, mode 0600, under its lock; several processes may use it. A try is counted on disk
 *  before it is checked, so that switching off the machine does not give another one. Within a process waits are measured
 *  with the monotonic clock, across a restart with the wall clock. Setting the wall clock back can restart a wait, but
 *  neither end it nor make it longer than waitAfter(); setting it forward across a restart ends the wait, but the count
 *  stays.
 *
 *  Thread: any; a call blocks for the disk and, where noted, for a hash. Errors: those of FileLock and writeDurably;
 *  Corrupt if the file's content cannot be understood, until a new PIN is set. */
class PinStore {
public:
    /** `cost` applies to PINs that are set here. The clock must outlive this. */
    PinStore(QString file, const Clock& clock, HashCost cost = {});

    Result<PinState> state();

    /** Sets the PIN and forgets wrong tries. Error Invalid for one that faultOf() refuses. Hashes. */
    Result<void> set(const QString& pin);

    /** As set(), where no PIN is set yet. Error Conflict where one is. */
    Result<void> setFirst(const QString& pin);

    /** Checks a PIN. Hashes unless it is too soon, whether the PIN is right or wrong. Error NotFound if none is set. */
    Result<PinCheck> check(const QString& pin);

    /** Compares without counting and without a wait; whoever calls this limits the tries (PinTries). Hashes. Error NotFound if none
     *  is set. */
    Result<bool> isRight(const QString& pin);

    /** Forgets wrong tries. Error NotFound if no PIN is set. */
    Result<void> clearWait();

private:
    struct Record {
        QByteArray hash;
        int wrongTries = 0;
        QDateTime waitUntil; ///< by the wall clock; invalid if there is no wait
    };

    Result<void> setIf(const QString& pin, bool mayReplace);
    Result<Record> load() const;
    Result<void> save(const Record& record) const;
    Result<std::chrono::milliseconds> waitOf(Record& record);
    void startWait(Record& record, std::chrono::milliseconds wait);

    const QString m_file;
    const Clock& m_clock;
    const HashCost m_cost;
    std::mutex m_mutex;
    /** The wait that began in this process, also by the monotonic clock, which nobody can set. */
    struct KnownWait {
        QDateTime waitUntil;
        std::chrono::milliseconds until;
    };
    std::optional<KnownWait> m_known;
};

} // namespace rollcall::access
