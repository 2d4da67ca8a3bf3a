#pragma once

#include "core/attendance/rosterchange.h"
#include "core/attendance/studentprofile.h"

#include <QStringList>

namespace rollcall::app {

/** What a list makes of the students whom the cloud has: of the active ones, by number. */
struct ListImport {
    std::vector<attendance::Student> before; ///< the active ones
    std::vector<attendance::Student> after;
    attendance::RosterChange change;
};

/** `listed`: the students of the list. `hasLanguages`: whether it has a column of them; else they stay. `areOthersKept`: who is not on the list stays,
 *  such as for the list of one section; else they leave. Pure. */
ListImport planImport(std::vector<attendance::Student> listed, bool hasLanguages, bool areOthersKept,
                      const std::vector<attendance::KeptStudent>& known);

/** How an import is taken back. */
struct ImportUndo {
    attendance::RosterChange change; ///< for StaffRoster::write()
    /** Those who were at school again by the import, each as they are and as they were: for StaffStudents::change(). */
    std::vector<std::pair<attendance::KeptStudent, attendance::StudentProfile>> rejoined;
    QStringList left; ///< the numbers of those whom somebody has changed since; they stay as they are
};

/** Of an import that did `change`: `before` and `after` are all students of the cloud then, `now` those of today. Who was new becomes inactive: nobody is
 *  deleted. Pure. */
ImportUndo planUndo(const attendance::RosterChange& change, const std::vector<attendance::KeptStudent>& before,
                    const std::vector<attendance::KeptStudent>& after,
                    const std::vector<attendance::KeptStudent>& now);

} // namespace rollcall::app
