#pragma once

#include "core/attendance/studentprofile.h"
#include "core/supabase/staffstudents.h"

namespace rollcall::supabase {

/** A section of the school as a member of staff sees it, with those who are not on the roster any more. Thread: that of the login. */
class StaffSection : public QObject {
    Q_OBJECT

public:
    /** `login` outlives it. */
    explicit StaffSection(StaffLogin& login, QObject* parent = nullptr)
        : QObject(parent), m_login(login), m_students(login)
    {
    }

    struct Member {
        attendance::StudentProfile profile;
        QDateTime addedAt;                    ///< to the roster, by the server's clock
        std::optional<QDateTime> leftAt = {}; ///< of one who is neither active nor suspended: when that was noted
    };
    using Members = std::variant<std::vector<Member>, ServiceOutcome>;
    /** Whose section this is, by number; of those who left the roster before `from` it says no more than that they did. Or why not, never a
     *  part. A server that does not page as asked is Later with the code "roster_repeats". Always ends. */
    QFuture<Members> fetch(const QString& section, const QDateTime& from);

    /** The school's time zone; empty if the cloud does not say. Always ends. */
    using Zone = std::variant<QString, ServiceOutcome>;
    QFuture<Zone> zone();

private:
    QFuture<Members> fetchAfter(std::vector<Member> members, const QString& section, const QDateTime& from,
                                const QString& after);
    QFuture<Members> askWhenLeft(std::vector<Member> members, const QDateTime& from, std::size_t next);

    StaffLogin& m_login;
    StaffStudents m_students;
};

} // namespace rollcall::supabase
