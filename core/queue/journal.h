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
     *  Errors: Exists (this student has a record of that day), DiskFull, Timeout, Io, Corrupt. */
    Result<qint64> append(const attendance::ValidRecord& valid, Photo photo);

    /** When this student was counted on that day, or nothing. */
    Result<std::optional<QDateTime>> arrival(const StudentNumber& number, QDate date) const;

    /** The whole register in the order it was written. */
    Result<std::vector<RegisterLine>> lines() const;

private:
    Database& m_database;
    const Clock& m_clock;
};

} // namespace rollcall::queue
