#pragma once

#include "core/attendance/rosterchange.h"
#include "core/supabase/requests.h"
#include "core/supabase/stafflogin.h"

namespace rollcall::supabase {

/** The cloud's table `students` as a member of staff sees and changes it. Thread: that of the login. */
class StaffRoster : public QObject {
    Q_OBJECT

public:
    /** `login` outlives it. */
    explicit StaffRoster(StaffLogin& login, QObject* parent = nullptr) : QObject(parent), m_login(login) {}

    using Students = std::variant<std::vector<attendance::Student>, ServiceOutcome>;

    /** Every active student, by number, without languages where the project has no column for them; none in a new project. Or why not, never a part. A server that does not page as asked is
     *  Later with the code "roster_repeats" or "roster_too_long". Always ends. */
    QFuture<Students> fetch();

    /** Makes the active students differ by `change`, in batches. Who is removed becomes inactive, and stays; who is added may
     *  have been inactive. The language is only named where somebody has or had one. What else the table says of a student is not touched. Those who come or change go first, so that
     *  a push that is cut leaves nobody out. Doing it again is harmless. Always ends. */
    QFuture<ServiceOutcome> write(const attendance::RosterChange& change);

    /** How many rows of the last write() the cloud has taken. */
    qsizetype written() const { return m_written; }

private:
    QFuture<Students> fetchAfter(std::vector<attendance::Student> students, const QString& after);
    QFuture<ServiceOutcome> writeNext();

    StaffLogin& m_login;
    StudentColumns m_columns = StudentColumns::WithLanguage;
    std::vector<QJsonObject> m_rows; ///< of the write that is under way
    qsizetype m_written = 0;
};

} // namespace rollcall::supabase
