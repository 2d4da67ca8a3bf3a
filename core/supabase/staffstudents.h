#pragma once

#include "core/attendance/studentprofile.h"
#include "core/supabase/stafflogin.h"

#include <QJsonArray>
#include <QJsonObject>

namespace rollcall::supabase {

/** The whole students of the table `students`, as a member of staff reads and changes them one at a time; StaffRoster writes a whole
 *  roster. A project whose migrations are older is told by Outcome::Cause::NoTable. Thread: that of the login. */
class StaffStudents : public QObject {
    Q_OBJECT

public:
    /** `login` outlives it. */
    explicit StaffStudents(StaffLogin& login, QObject* parent = nullptr) : QObject(parent), m_login(login) {}

    using Student = attendance::KeptStudent;

    using Students = std::variant<std::vector<Student>, ServiceOutcome>;
    /** All of them, whatever their status, by number; or why not, never a part. A server that does not page as asked is Later with the
     *  code "roster_repeats" or "roster_too_long". Always ends. */
    QFuture<Students> fetch();

    using One = std::variant<std::optional<Student>, ServiceOutcome>;
    /** The student with that number; nothing if there is none. Always ends. */
    QFuture<One> find(const QString& number);

    /** Somebody has the number already, and nothing was written. */
    struct NumberTaken {
        Student holder;
    };
    using Added = std::variant<Student, NumberTaken, ServiceOutcome>;
    /** Adds a student; whose profile has no fault (attendance::faultOf()). Sent again, after an answer that was lost, it gives the
     *  student who was added. Always ends. */
    QFuture<Added> add(const attendance::StudentProfile& student);

    /** Somebody else changed the student since, and nothing was written. */
    struct ChangedMeanwhile {
        std::optional<Student> now; ///< nothing: the student was deleted
    };
    using Changed = std::variant<Student, ChangedMeanwhile, ServiceOutcome>;
    /** Makes the student as `wanted`, if it is still the version that was `read`. Writes the fields that differ and never the number.
     *  Where the student is as wanted in these already, that is the answer: it may be sent again. Always ends. */
    QFuture<Changed> change(const Student& read, const attendance::StudentProfile& wanted);

    /** These were changed by somebody else, or deleted, and nobody was moved. */
    struct MovedMeanwhile {
        QStringList numbers;
    };
    using Moved = std::variant<std::monostate, MovedMeanwhile, ServiceOutcome>;
    static constexpr std::size_t mostMoved = 20'000;
    /** Gives each of these, who are the version that was read, the section and status of the profile beside it: all of them or nobody.
     *  1 to `mostMoved`. It may be sent again. Always ends. */
    QFuture<Moved> move(const std::vector<std::pair<Student, attendance::StudentProfile>>& students);

    /** A student as the table has them, and back; nothing if `row` has no number or version. For whoever keeps what was read. */
    static QJsonObject rowOf(const Student& student);
    static std::optional<Student> readRow(const QJsonObject& row);

    static constexpr int mostChanges = 200;
    using History = std::variant<std::vector<attendance::StudentChange>, ServiceOutcome>;
    /** The last `mostChanges` changes of the student with that number, the newest first. Always ends. */
    QFuture<History> history(const QString& number);

private:
    using Rows = std::variant<QJsonArray, ServiceOutcome>;
    QFuture<Students> fetchAfter(std::vector<Student> students, const QString& after);
    QFuture<Rows> rows(StaffLogin::Build build);

    StaffLogin& m_login;
};

} // namespace rollcall::supabase
