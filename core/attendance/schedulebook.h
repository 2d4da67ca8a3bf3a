#pragma once

#include "core/attendance/schedule.h"
#include "core/base/result.h"

#include <QHash>
#include <QStringList>

namespace rollcall::attendance {

/** Why schedules are refused: every fault, a sentence each, which names the schedule and what to change. `detail` is their
 *  number. */
struct ScheduleFaults : Error {
    explicit ScheduleFaults(QStringList faults);
    QStringList sentences;
};

/** What a rule may be chosen by. */
struct ScheduledStudent {
    QString number;
    QString section; ///< as the roster has it; empty if unknown
    QString grade;   ///< the same
};

/** From the roster, which has one text for both: "Grade 8 - Narra" is this section, of the grade "Grade 8". Without
 *  " - " the grade is unknown. */
ScheduledStudent scheduledStudent(const QString& number, const QString& section);

/** Which rule is in force for somebody on a day. */
struct RuleOfDay {
    const Schedule* schedule = nullptr;      ///< null: there is no school. Lives as long as the book
    const DayException* exception = nullptr; ///< null: an ordinary day
    Audience audience; ///< whom the rule, or the exception, is for: the reason why this student has it
};

/** All schedules and exceptions of a school, checked. A value that is not changed any more; threads may share it. */
class ScheduleBook {
public:
    /** Most schedules, exceptions and days of one exception. */
    static constexpr int mostSchedules = 1000;
    static constexpr int mostExceptions = 10'000;
    static constexpr int longestException = 400;

    /** All or nothing. Refused are: no schedule for the school, an id that is empty or used twice, two schedules for the same
     *  audience on one weekday, two exceptions that contradict each other (same audience and day, other schedule), an exception
     *  with a schedule that is not there or that ends before it begins; of a schedule: no session, no weekday where it has an audience, a
     *  cooldown or threshold below 0 or over a day; of a session: a start that is not before its end, a window that is empty, a
     *  login window that begins after the start or a logout window that ends before the end, a time outside of 00:00 to 24:00,
     *  one that overlaps another by more than a common second, an id used twice. */
    static Result<ScheduleBook, ScheduleFaults> make(std::vector<Schedule> schedules,
                                                     std::vector<DayException> exceptions);

    /** An exception wins over the weekday; among exceptions, and among the schedules of the weekday, the most specific one
     *  wins. So a section's own Friday leaves the other days to its grade or the school. */
    RuleOfDay ruleFor(const ScheduledStudent& student, QDate day) const;

    /** The same for a student of whom nothing is known but that he is of this school. */
    RuleOfDay ruleOfSchool(QDate day) const { return ruleFor({}, day); }

    const std::vector<Schedule>& schedules() const { return m_schedules; }
    const std::vector<DayException>& exceptions() const { return m_exceptions; }

private:
    ScheduleBook() = default;

    struct DayOfAudience {
        QDate day;
        Audience audience;
        friend bool operator==(const DayOfAudience&, const DayOfAudience&) = default;
        friend std::size_t qHash(const DayOfAudience& key, std::size_t seed = 0) noexcept
        {
            return qHashMulti(seed, key.day.toJulianDay(), key.audience);
        }
    };

    const Schedule* scheduleOf(const DayException& exception) const;

    // By index: a book that is copied or moved keeps them right.
    std::vector<Schedule> m_schedules;
    std::vector<DayException> m_exceptions;
    QHash<QString, int> m_byId;
    QHash<Audience, std::vector<int>> m_byAudience;
    QHash<DayOfAudience, int> m_byDay;
};

} // namespace rollcall::attendance
