#pragma once

#include "core/report/sectionmonth.h"

namespace rollcall::report {

/** What a school day is to a learner. */
enum class DayMark {
    Present,
    Late,             ///< was there, and came late, or to a later session only
    LeftEarly,        ///< was there, and left early, or did not come to a later session
    LateAndLeftEarly, ///< both
    Absent,
    Excused,     ///< was not there, and is excused, from a session at least
    NotOnRoster, ///< not yet, or not any more
};

bool isPresent(DayMark mark);

/** A learner's month. */
struct LearnerMonth {
    Learner learner;
    std::vector<DayMark> marks;   ///< one for each of MonthOfSection::days
    int absent = 0;               ///< days, also excused ones
    int excused = 0;              ///< of these
    int tardy = 0;                ///< days on which he was late, left early, or both
    int longestAbsence = 0;       ///< school days running, within the month
    bool isExcusedInPart = false; ///< from a session of a day on which he came
};

/** The days of a section's month, once it is certain who was absent. */
struct MonthOfSection {
    QList<QDate> days;                  ///< on which the section had school
    std::vector<LearnerMonth> learners; ///< by name; who was on the roster on one of the days at least
    QStringList notes; ///< days that are left out and why, and those on which nobody was counted; a sentence each
};

/** `section` as on the roster. A day is in it once its sessions are over and no kiosk is waited for, since nobody is called absent
 *  before. Pure. */
MonthOfSection monthOf(const SectionMonth& month, const QString& section);

} // namespace rollcall::report
