#pragma once

#include "core/attendance/leave.h"
#include "core/base/ids.h"
#include "core/supabase/stafflogin.h"

#include <QJsonObject>

namespace rollcall::supabase {

/** Leave in the cloud, and who is absent or late too often, for a member of staff; a homeroom teacher is told of the own sections only.
 *  Every method always ends. Thread: that of the login. */
class StaffLeaves : public QObject {
    Q_OBJECT

public:
    /** `login` outlives it. */
    explicit StaffLeaves(StaffLogin& login, QObject* parent = nullptr) : QObject(parent), m_login(login) {}

    struct List {
        QDate today;                           ///< by the school's clock
        std::vector<attendance::Leave> leaves; ///< what is to be decided first, then the newest; at most 2,000
        QJsonObject answer = {};               ///< all of it as the cloud gave it, which readList() reads again
    };
    using Leaves = std::variant<List, ServiceOutcome>;
    /** What fetch() makes of the cloud's answer; nothing if it cannot be read. Pure. */
    static std::optional<List> readList(const QJsonObject& answer);
    /** `state`: only those. `from`: only those that end on that day or later; invalid: all. One request. */
    QFuture<Leaves> fetch(std::optional<attendance::LeaveState> state, QDate from,
                          const std::optional<StudentNumber>& student);

    struct Missed {
        attendance::AbsentRunning absent;
        QJsonObject answer = {}; ///< as in List, for readMissed()
    };
    using Running = std::variant<Missed, ServiceOutcome>;
    static std::optional<Missed> readMissed(const QJsonObject& answer);
    /** `days`: school days running, 1 to 20. `upto`: nothing is today at the school. One request. */
    QFuture<Running> fetchAbsentRunning(int days, const std::optional<QDate>& upto);

    using Late = std::variant<std::vector<attendance::Lateness>, ServiceOutcome>;
    /** By section and name; 400 days at most. One request. */
    QFuture<Late> fetchLateness(QDate from, QDate to);

    enum class Entered {
        Done,
        NoSuchStudent, ///< or one of a section that is not of this homeroom teacher
        HasLeft,       ///< the student is not active any more
        BadDays,       ///< too many, in the wrong order, or more than 400 days from today
        BadSession,
        TooLong,
        IdTaken, ///< by other leave
    };
    using EnterReply = std::variant<Entered, ServiceOutcome>;
    /** `id`: new for each leave; with the same one nothing is added twice, so it may be sent again when an answer was lost. */
    QFuture<EnterReply> enter(const RecordId& id, const attendance::NewLeave& leave);

    /** Sent by name: do not rename. */
    enum class Decision { Approve, Refuse, Withdraw };
    struct Decided {
        enum class Result {
            Done,
            Already, ///< somebody was faster, or it cannot be decided so any more
            NoSuchLeave,
            HasLeft, ///< the student is not active any more, so it cannot be approved
            TooLong,
        };
        Result result = Result::Done;
        std::optional<attendance::LeaveState> state = {}; ///< as it is now, of Done and Already
        QString who = {};                                 ///< decided it, of the same
    };
    using DecideReply = std::variant<Decided, ServiceOutcome>;
    /** `why` is kept with what is refused or withdrawn; may be empty. May be sent again. */
    QFuture<DecideReply> decide(const QString& id, Decision decision, const QString& why);

    /** A secret by which a guardian asks for leave of one student, told once. */
    struct Link {
        QString token;
        QDateTime expiresAt;
    };
    enum class NoLink { NoSuchStudent, HasLeft, BadDays };
    using LinkReply = std::variant<Link, NoLink, ServiceOutcome>;
    /** `days`: how long it counts, 1 to 400. Earlier ones go on counting. */
    QFuture<LinkReply> makeLink(const StudentNumber& student, int days);
    /** Ends every link of a student; gives how many. */
    using EndReply = std::variant<int, NoLink, ServiceOutcome>;
    QFuture<EndReply> endLinks(const StudentNumber& student);

private:
    using Reply = std::variant<QJsonObject, ServiceOutcome>;
    QFuture<Reply> call(const QString& function, const QJsonObject& arguments);

    StaffLogin& m_login;
};

} // namespace rollcall::supabase
