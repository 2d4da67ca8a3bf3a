#pragma once

#include "core/attendance/officeday.h"
#include "core/attendance/studentprofile.h"

namespace rollcall::report {

/** A student of a section, and since and until when. */
struct Learner {
    attendance::StudentProfile profile;
    QDate since;                      ///< when he was put on the roster, by the school's clock
    std::optional<QDate> leftOn = {}; ///< of one who is not on it any more: when that was noted
};

/** What the monthly form of a section is made of. */
struct SectionMonth {
    std::vector<Learner> learners;           ///< who is in the section, and who left the roster from there, whenever
    std::vector<attendance::OfficeDay> days; ///< of the month, those that have not begun yet left out
};

} // namespace rollcall::report
