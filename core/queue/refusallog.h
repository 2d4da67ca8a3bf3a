#pragma once

#include "core/attendance/refusedattempt.h"
#include "core/queue/database.h"

#include <deque>
#include <optional>

namespace rollcall::queue {

/** The scans that were not counted, on disk until the cloud has them: never what was read, but its HMAC-SHA-256 with a key that
 *  only this database has. Next: Outbox. Thread: store. */
class RefusalLog {
public:
    /** So many may wait; the oldest are never deleted, beyond it no new one is kept. */
    static constexpr int most = 10'000;
    /** The same code that is refused for the same reason again within this time is kept once. */
    static constexpr std::chrono::milliseconds once = std::chrono::seconds(60);

    RefusalLog(Database& database, const Clock& clock) : m_database(database), m_clock(clock) {}

    enum class Kept {
        Written,  ///< on disk with its queue item, in one transaction
        Repeated, ///< one like it was kept a moment ago
        Full,     ///< as many wait as may
    };
    /** Keeps it. Errors: DiskFull, Timeout, Io, Corrupt; then it is not kept. */
    Result<Kept> append(const attendance::RefusedAttempt& attempt);

    /** What is kept of one, for people; nothing if there is no such one, or not any more because the cloud has it. */
    struct Line {
        QString reason;
        QString scannedAt;
        QString session;
        QString studentNumber;
    };
    Result<std::optional<Line>> find(const RecordId& id) const;

private:
    struct Recent {
        QByteArray what;
        std::chrono::milliseconds at; ///< monotonic
    };
    bool isRecent(const QByteArray& what);
    Result<bool> isFull() const;
    Result<void> write(const attendance::RefusedAttempt& attempt);
    Result<QVariant> hashOf(const QByteArray& payload) const;

    Database& m_database;
    const Clock& m_clock;
    std::deque<Recent> m_recent; ///< kept within `once`, oldest first
};

} // namespace rollcall::queue
