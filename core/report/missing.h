#pragma once

#include "core/attendance/schedulebook.h"
#include "core/attendance/schoolzone.h"
#include "core/attendance/student.h"
#include "core/base/result.h"

#include <QSet>

namespace rollcall::report {

/** A student of the roster who has not been counted in a session that he was to come to. */
struct MissingStudent {
    attendance::Student student;
    QString session;
    bool isOver = false; ///< the session; until then he may still come
};

/** Who has not been counted on a day. */
struct Missing {
    std::vector<MissingStudent> students; ///< as sortStudents(), a student's sessions in the order of the day
    QStringList sessions;                 ///< those of the day, in their order; empty: nobody has school
    QString noSchoolBecause; ///< the name of the exception, where nobody has school for one that has a name
    bool isOfSchool = false; ///< every entrance and the office's corrections are in it, so these students are absent
    QStringList awaited; ///< then: kiosks of which a scan may still come, a sentence each; nobody is named meanwhile
    int withoutSchool = 0; ///< students who have no school on this day
};

/** Who has been counted, by number: in which sessions. */
using CountedSessions = QHash<QString, QSet<QString>>;

/** `now`: the moment at which this is asked; a session is over from its end on, in the school's time. Without a book a day has one
 *  session, "day", which ends at midnight. Who has only a scan of the whole day ("day", without a schedule) was there in
 *  each session, as in the cloud's attendance_absent. `session`: only this one; empty for all. Pure. */
Missing missingStudents(std::vector<attendance::Student> roster, const attendance::ScheduleBook* book,
                        const CountedSessions& counted, QDate day, const attendance::ScanMoment& now,
                        const QString& session = {});

} // namespace rollcall::report
