#pragma once

#include "core/attendance/record.h"
#include "core/attendance/student.h"
#include "core/supabase/stafflogin.h"

#include <memory>
#include <optional>

namespace rollcall::supabase {

/** A row of the cloud's register: one student, day and session, with the office's corrections. */
struct RegisterEntry {
    attendance::Student student;
    QDate day;
    QString session;
    std::optional<std::chrono::seconds> in; ///< by the school's clock, since midnight
    std::optional<std::chrono::seconds> out;
    attendance::AttendanceStatus status = attendance::AttendanceStatus::Present;
    bool leftEarly = false;
    bool isWithoutBadge = false;
};

/** Who is absent from a session, or why that cannot be said yet. */
struct Absence {
    std::vector<attendance::Student> students;
    QStringList
        awaited; ///< "gate-1 last reported at ..." of each kiosk of which a scan may still come; then no students
};

/** The cloud's register as a member of staff reads it: attendance_register and attendance_absent. Thread: that of the login. */
class StaffRegister : public QObject {
    Q_OBJECT

public:
    /** `login` outlives it. */
    explicit StaffRegister(StaffLogin& login, QObject* parent = nullptr) : QObject(parent), m_login(login) {}

    using Entries = std::variant<std::vector<RegisterEntry>, ServiceOutcome>;
    using Absent = std::variant<Absence, ServiceOutcome>;

    /** The rows of the days `from` to `to`, of one student or of all, in no order. All of them or why not, never a part: of a day that is
     *  still counted, as they come. Several days are asked for at a time, at most daysAtOnce. A server that does not page as asked is Later with the code "register_repeats". Always ends. */
    QFuture<Entries> fetch(QDate from, QDate to, const std::optional<StudentNumber>& student);

    /** Who is absent from a session of a day. Always ends. */
    QFuture<Absent> fetchAbsent(QDate day, const QString& session);

    static constexpr int daysAtOnce = 4; ///< a project's database answers few questions at a time

private:
    struct Window;
    struct Days;
    QFuture<void> fetchDays(const std::shared_ptr<Days>& days);
    QFuture<void> fetchWindow(const std::shared_ptr<Days>& days, const Window& window);
    QFuture<Absent> fetchAbsentAfter(Absence absence, QDate day, const QString& session, int offset);

    StaffLogin& m_login;
};

} // namespace rollcall::supabase
