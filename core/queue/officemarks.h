#pragma once

#include "core/attendance/attendancekey.h"
#include "core/base/ids.h"
#include "core/queue/database.h"

#include <QDate>

#include <chrono>
#include <optional>
#include <vector>

namespace rollcall::queue {

/** The office says that a student came to a session, present or late, whatever was scanned. */
struct OfficeMark {
    StudentNumber student;
    attendance::SessionId session;                       ///< wholeDay(): each session of the day
    std::optional<std::chrono::milliseconds> sinceEpoch; ///< when he came, if the office said so

    friend bool operator==(const OfficeMark&, const OfficeMark&) = default;
};

/** Those marks, as the cloud last told. A mark is no record, and no record is changed for it: Journal looks here for who is in
 *  already. Thread: store. Errors everywhere: Timeout, DiskFull, Io, Corrupt, Replaced; after one nothing has changed. */
class OfficeMarks {
public:
    explicit OfficeMarks(Database& database) : m_database(database) {}

    /** Those of that school day are exactly these, at most one for a student and session. Gives whether that is news; if not, nothing
     *  is written. */
    Result<bool> replace(QDate day, std::vector<OfficeMark> marks);

    /** Those of that day, by student and session. */
    Result<std::vector<OfficeMark>> ofDay(QDate day) const;

private:
    Database& m_database;
};

} // namespace rollcall::queue
