#pragma once

#include "core/attendance/scandecision.h"
#include "core/attendance/validator.h"
#include "core/queue/correctedscans.h"
#include "core/queue/database.h"
#include "core/queue/officemarks.h"

#include <optional>
#include <variant>
#include <vector>

namespace rollcall::queue {

/** One line of the register, for people. */
struct RegisterLine {
    QString id;
    QString studentNumber;
    QString date; ///< the local day, as the cloud has it
    QString scannedAt;
    QString status;
    QString scanType;
    QString session;
    QString noBadge;      ///< who vouched for the student; empty: a badge was read
    QString ruleId;       ///< empty: no schedule was asked
    QString ruleVersion;  ///< likewise
    QJsonObject decision; ///< likewise; see attendance::decidingRule()
    QString deviceEpoch;
    qint64 deviceSeq;
    QString photoPath;
    QString photoState;
    QString photoNote;
    QString syncedAt;
    std::optional<CorrectedScan> correction; ///< the office said so; all else is as it was recorded
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
     *  returns a value, both are on disk. Sequence numbers have no gaps: a failed append uses none up. If the photo follows,
     *  the record's item is claimed (Database::claims()) until the PhotoStore was told what became of it.
     *  Errors: Exists (arrival() would give one), DiskFull, Timeout, Io, Corrupt. */
    Result<qint64> append(const attendance::ValidRecord& valid, Photo photo);

    /** What was counted of a student on a day, in no order, for attendance::decide(): neither what the office has voided or
     *  moved away, but what it has moved there, and its marks (OfficeMarks). Of one day are the same records as in arrival(). Errors: Replaced, and those of a read. */
    Result<std::vector<attendance::EarlierScan>> earlierScans(const StudentNumber& student, QDate day,
                                                              const attendance::ClockReading& clock) const;

    /** The record of the same key (Record::key()) that counts (CorrectedScans), else the office's mark that stands for it (OfficeMarks),
     *  or nothing. A mark is of a day only if the record's date is trusted. Two records of one date are of one day if both
     *  dates are trusted, or if less than twelve hours of one run of the machine lie between them: a clock that started
     *  in 1970 twice makes two records of one date that are not of one day. */
    Result<std::optional<attendance::EarlierScan>> arrival(const attendance::Record& record) const;

    /** Gives the clock offset to those records of this run of the machine that have none and still wait. Called when the
     *  server's time becomes known; `serverTimeAtStart` is that time when the run began, since 1970. Gives how many. */
    Result<int> backfillClockOffsets(const QString& boot, std::chrono::milliseconds serverTimeAtStart);

    /** The server's time in its last reply, so a time that has certainly passed; nothing in a new database. */
    Result<std::optional<QDateTime>> lastServerTime() const;
    /** The last one counts, even if it is earlier: a server may have been wrong. */
    Result<void> setLastServerTime(const QDateTime& time);

    /** The whole register in the order it was written. */
    Result<std::vector<RegisterLine>> lines() const;
    /** One of them, or nothing. */
    Result<std::optional<RegisterLine>> line(const RecordId& id) const;

private:
    struct Place {
        QString epoch;
        qint64 sequence;
        qint64 voidBefore; ///< see resources/sql/0005.sql
    };
    /** Where append() puts the record, or why it must not. */
    Result<Place> nextPlace(const attendance::Record& record) const;

    Database& m_database;
    const Clock& m_clock;
};

} // namespace rollcall::queue
