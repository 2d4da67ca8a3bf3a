#pragma once

#include "core/attendance/record.h"
#include "core/attendance/student.h"

#include <QStringList>

#include <vector>

namespace rollcall::attendance {

/** A student in one session of a day, as the office's register has it: every kiosk's scans, with the office's corrections. */
struct OfficeDayRow {
    Student student; ///< without a language
    QString session;
    bool isExpected = true;                       ///< whether the student was to come to it
    std::optional<AttendanceStatus> status = {};  ///< nothing: the register says nothing of it
    std::optional<std::chrono::seconds> in = {};  ///< by the school's clock, since midnight
    std::optional<std::chrono::seconds> out = {}; ///< the same
    bool leftEarly = false;
    bool isWithoutBadge =
        false;              ///< one of its scans was made without a badge, because somebody vouched for the student
    QStringList scans = {}; ///< ids of those that it is made of, in the order of their times
    QStringList corrections = {}; ///< ids of those in force
};

/** A school day as the office sees it. */
struct OfficeDay {
    struct AwaitedKiosk {
        QString kiosk; ///< its id
        QString
            detail; ///< "last reported at 2026-11-30 07:40, before 2026-11-30 12:00": the cloud's words, in English
    };
    struct Session {
        QString name;
        std::chrono::seconds ends{}; ///< by the school's clock, since midnight
        bool isOver = false;
        std::vector<AwaitedKiosk> awaited = {}; ///< of one that is over: from which a scan may still come
    };

    QDate day;
    std::vector<Session> sessions;  ///< in the order of the day; none: nobody has school
    std::vector<OfficeDayRow> rows; ///< by number, then session
};

/** How a student stands in a session. */
enum class Standing {
    Here, ///< came, and has not left
    Late, ///< came late, and has not left
    Out,  ///< came, and has left
    Excused,
    NotYet,   ///< has not come, and the session is not over
    Absent,   ///< has not come, the session is over, and no kiosk is waited for; or the office says so
    NotKnown, ///< has not come as far as is known: the session is over, and a scan may still come from a kiosk
};

/** Pure. `row` is one of `day`. */
Standing standingOf(const OfficeDayRow& row, const OfficeDay& day);

/** What the office says of a student's day. Kept beside the scans; none is changed. */
struct Correction {
    /** Sent by name(): do not rename. */
    enum class Kind {
        Excuse,    ///< from the session
        Present,   ///< was there, from `at` on if that is known
        Late,      ///< came late, at `at` if that is known
        LeftEarly, ///< at `at` if that is known
        Void,      ///< a scan does not count
        Undo,      ///< another correction does not count any more
    };
    Kind kind;
    std::optional<StudentNumber> student = {}; ///< of the first four
    QDate day = {};                            ///< the same
    QString session = {};                      ///< the same; empty: every session of that day
    std::optional<QTime> at = {};
    QString about = {}; ///< the id of the scan, of Void; of the correction, of Undo
    QString why;        ///< 1 to 500 characters
};

const char* name(Correction::Kind kind);
std::optional<Correction::Kind> correctionKind(QStringView name);

/** What there is to know of a student's day, and the register of his week. */
struct StudentDay {
    struct Scan {
        QString id;
        QString session;
        ScanType type = ScanType::In;
        AttendanceStatus status = AttendanceStatus::Present;
        QTime time;
        bool counts = true; ///< for this student, on this day
        QString kiosk;
        bool hasPhoto = false;
        bool isWithoutBadge = false;
        QString correction = {}; ///< the id of the one in force, if there is one
    };
    struct MadeCorrection {
        QString id;
        QString
            kind; ///< a Correction::Kind by its name; "move" as well, which only the database's owner makes so far
        QString session = {};
        std::optional<QTime> at = {};
        QString scan = {};
        QString why;
        QString who;
        QDateTime madeAt; ///< as the school's clock showed it
        bool isUndone = false;
    };
    /** Approved leave that the day is in. */
    struct Leave {
        QString id;
        QDate firstDay;
        QDate lastDay;
        QString session; ///< empty: the whole of each day
        QString reason;  ///< a LeaveReason by its name
        QString note;    ///< may be empty
        QString who;     ///< approved it
    };
    struct WeekDay {
        QDate day;
        QString session;
        AttendanceStatus status = AttendanceStatus::Present;
        std::optional<QTime> in = {};
        std::optional<QTime> out = {};
        bool leftEarly = false;
    };

    std::vector<Scan> scans;                 ///< by time
    std::vector<MadeCorrection> corrections; ///< the oldest first
    std::vector<WeekDay> week;               ///< by day and time
    std::vector<Leave> leaves = {};          ///< the first that was asked for first
};

} // namespace rollcall::attendance
