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
};

/** Who is absent from a session, or why that cannot be said yet. */
struct Absence {
    std::vector<attendance::Student> students;
    QStringList
        awaited; ///< "gate-1 last reported at ..." of each kiosk of which a scan may still come; then no students
};

/** The cloud's register as a member of staff reads it: attendance_daily and attendance_absent. Thread: that of the login. */
class StaffRegister : public QObject {
    Q_OBJECT

public:
    /** `login` outlives it. */
    explicit StaffRegister(StaffLogin& login, QObject* parent = nullptr) : QObject(parent), m_login(login) {}

    using Entries = std::variant<std::vector<RegisterEntry>, ServiceOutcome>;
    using Absent = std::variant<Absence, ServiceOutcome>;

    /** The rows of the days `from` to `to`, of one student or of all. All of them or why not, never a part: of a day that is still
     *  counted, as they come. A server that does not page as asked is Later with the code "register_repeats". Always ends. */
    QFuture<Entries> fetch(QDate from, QDate to, const std::optional<StudentNumber>& student);

    /** Who is absent from a session of a day. Always ends. */
    QFuture<Absent> fetchAbsent(QDate day, const QString& session);

private:
    struct Window;
    using Failed = std::optional<ServiceOutcome>; ///< nothing: all is well
    QFuture<Failed> fetchWindow(const std::shared_ptr<std::vector<RegisterEntry>>& entries, const Window& window);
    QFuture<Absent> fetchAbsentAfter(Absence absence, QDate day, const QString& session, int offset);

    StaffLogin& m_login;
};

} // namespace rollcall::supabase
