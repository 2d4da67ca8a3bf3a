#pragma once

#include "core/attendance/officeday.h"
#include "core/attendance/student.h"

namespace rollcall::attendance {

/** Why a student is away. Sent by name(): do not rename. */
enum class LeaveReason { Sick, Family, Other };

/** Sent by name(): do not rename. */
enum class LeaveState {
    Asked,     ///< to be decided; nobody is excused yet
    Approved,  ///< whoever is not scanned on its school days is excused
    Refused,   ///< it was asked for in vain
    Withdrawn, ///< it counts no more
};

const char* name(LeaveReason reason);
std::optional<LeaveReason> leaveReason(QStringView name);
const char* name(LeaveState state);
std::optional<LeaveState> leaveState(QStringView name);

/** Most days of one leave, and most characters of a note or an answer. */
inline constexpr int mostDaysOfLeave = 200;
inline constexpr int longestLeaveNote = 500;

/** Days on which a student is away, as the office enters them. */
struct NewLeave {
    StudentNumber student;
    QDate firstDay;
    QDate lastDay;        ///< not before the first, at most mostDaysOfLeave with it
    QString session = {}; ///< empty: the whole of each day
    LeaveReason reason = LeaveReason::Sick;
    QString note = {};
    bool isApproved = true; ///< or asked for only, to be decided by somebody else
};

/** The same, as the cloud has it. */
struct Leave {
    QString id;
    Student student;  ///< without a language
    QString guardian; ///< may be empty, as the next
    QString contact;  ///< the guardian's telephone, or what the roster has in its place
    bool hasLeft;     ///< the student is not active any more
    QDate firstDay;
    QDate lastDay;
    QString session; ///< empty: the whole of each day
    LeaveReason reason;
    QString note;
    LeaveState state;
    QString askedBy;
    QDateTime askedAt; ///< as the school's clock showed it, as the other moment
    bool isByGuardian;
    QString decidedBy; ///< empty while it is asked for; of a withdrawn one who withdrew it
    QDateTime decidedAt;
    QString answer; ///< why it was refused or withdrawn; may be empty
};

/** Who was absent on several school days running, and nobody has said a word. */
struct AbsentRunning {
    struct Row {
        Student student;
        QString guardian;
        QString contact;
        int days = 0; ///< school days
        QDate since;
    };
    QDate until; ///< the last day that is known; invalid: none of the last two weeks is, and nobody is named
    std::vector<OfficeDay::AwaitedKiosk> awaited; ///< why a later day is not known
    std::vector<Row> rows;                        ///< who is missing for longest first
};

/** How late a student was in a span of days. */
struct Lateness {
    Student student;
    int times = 0;   ///< sessions with a late arrival
    int minutes = 0; ///< of these together, begun ones since the session began
    int unknown = 0; ///< how many of them have no time, or a session that the schedule does not have any more
};

} // namespace rollcall::attendance
