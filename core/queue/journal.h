#pragma once

#include "core/attendance/validator.h"
#include "core/queue/database.h"

#include <optional>
#include <variant>
#include <vector>

namespace rollcall::queue {

/** One line of the register, for people. */
struct RegisterLine {
    QString id;
    QString studentNumber;
    QString scannedAt;
    QString status;
    QString deviceEpoch;
    qint64 deviceSeq;
    QString photoPath;
    QString photoState;
    QString photoNote;
    QString syncedAt;
};

/** The register on disk: records go in once and stay.
 *
 *  Takes a ValidRecord. Gives its place (epoch, sequence). Next: Outbox. Thread: store. */
class Journal {
public:
    explicit Journal(Database& database, const Clock& clock) : m_database(database), m_clock(clock) {}

    /** What is known about the photo when the record is written. */
    using Photo = std::variant<std::monostate /* follows */, attendance::PhotoAbsence>;
    static constexpr Photo photoFollows = std::monostate{};

    /** Writes the attendance row and its queue row in one transaction and gives the record's device_seq. When this
     *  returns a value, both are on disk. Sequence numbers have no gaps: a failed append uses none up.
     *  Errors: Exists (arrival() would give one), DiskFull, Timeout, Io, Corrupt. */
    Result<qint64> append(const attendance::ValidRecord& valid, Photo photo);

    /** When the student of this record was counted on its day, or nothing. Two records of one date are of one day if
     *  somebody vouched for both dates, or if less than twelve hours of one run of the machine lie between them. A clock
     *  that started in 1970 twice has two records of one date that are not. */
    Result<std::optional<QDateTime>> arrival(const attendance::Record& record) const;

    /** The server's time became known, and so what it was when this run of the machine started (since 1970): tells the
     *  records of this run that do not know their clock's offset and still wait. Gives how many. */
    Result<int> backfillClockOffsets(const QString& boot, std::chrono::milliseconds serverTimeAtStart);

    /** A moment that is certainly over; nothing in a new database. */
    Result<std::optional<QDateTime>> lastServerTime() const;
    /** The last one counts, even if it is earlier: a server may have been wrong. */
    Result<void> setLastServerTime(const QDateTime& time);

    /** The whole register in the order it was written. */
    Result<std::vector<RegisterLine>> lines() const;

private:
    Database& m_database;
    const Clock& m_clock;
};

} // namespace rollcall::queue
