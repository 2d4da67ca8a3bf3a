#pragma once

#include "core/attendance/studentprofile.h"

#include <QMap>

#include <utility>
#include <vector>

namespace rollcall::attendance {

/** What becomes of a section when the school year ends: another name, or empty for those who leave as graduated. */
using SectionChanges = QMap<QString, QString>;

/** The end of a school year, before it is done. */
struct Promotion {
    using Move = std::pair<KeptStudent, StudentProfile>;
    std::vector<Move> moves;   ///< each as they are, and as they will be; by the order of the students
    QStringList empty;         ///< sections of the changes in which there is no active student
    QMap<QString, int> others; ///< sections that the changes do not name, with their active students

    int leavers() const;
};

/** What `changes` make of the active students among these. Each is moved once, from the section they are in. Pure. */
Promotion planPromotion(const SectionChanges& changes, const std::vector<KeptStudent>& students);

} // namespace rollcall::attendance
