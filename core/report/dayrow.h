#pragma once

#include "core/attendance/record.h"
#include "core/attendance/student.h"

#include <QHash>

#include <optional>
#include <vector>

namespace rollcall::report {

/** The attendance of one student in one session of a day: a row of the register. */
struct DayRow {
    attendance::Student student; ///< without names and section if he is not on the roster
    bool isOnRoster = true;
    QDate day;
    QString session;
    std::optional<std::chrono::seconds> in;  ///< the first scan in, by the school's clock, since midnight
    std::optional<std::chrono::seconds> out; ///< the first scan out
    attendance::AttendanceStatus status = attendance::AttendanceStatus::Present;
    bool leftEarly = false; ///< as the office says; no kiosk knows
    bool isWithoutBadge =
        false; ///< one of its scans was made without a badge, because somebody vouched for the student
};

/** Puts scans together to rows. Of several scans of one student, day, session and way the earliest counts; the status is that of the
 *  scan in, or that of the scan out where there is none, as in the cloud's attendance_daily. */
class DayRows {
public:
    explicit DayRows(const std::vector<attendance::Student>& roster);

    void add(const StudentNumber& student, QDate day, const QString& session, attendance::ScanType type,
             std::chrono::seconds timeOfDay, attendance::AttendanceStatus status, bool isWithoutBadge = false);

    /** What was put together, in the order of inOrder(). Nothing is left here. */
    std::vector<DayRow> take();

private:
    struct Key {
        QString number;
        QDate day;
        QString session;
        friend bool operator==(const Key&, const Key&) = default;
        friend std::size_t qHash(const Key& key, std::size_t seed = 0) noexcept
        {
            return qHashMulti(seed, key.number, key.day.toJulianDay(), key.session);
        }
    };

    QHash<QString, attendance::Student> m_roster;
    QHash<Key, std::size_t> m_places;
    std::vector<DayRow> m_rows;
};

/** By section, name and number as people sort them ("Grade 8" before "Grade 10", "Álvarez" beside "Alonso"), then by day and time.
 *  Who has no section comes last. */
std::vector<DayRow> inOrder(std::vector<DayRow> rows);

/** Students in the same order. */
void sortStudents(std::vector<attendance::Student>& students);

} // namespace rollcall::report
