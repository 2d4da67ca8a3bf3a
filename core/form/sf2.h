#pragma once

#include "core/base/result.h"
#include "core/report/learnermonth.h"

namespace rollcall::form {

/** Of boys and of girls. */
struct Headcount {
    int boys = 0;
    int girls = 0;

    int all() const { return boys + girls; }
    friend bool operator==(const Headcount&, const Headcount&) = default;
};

/** A figure of boys, of girls and of all; nothing where there is nothing to divide by. */
struct Figures {
    std::optional<double> boys;
    std::optional<double> girls;
    std::optional<double> all;
};

/** What the form asks and no register knows; each is left empty if nobody said. */
struct Sf2Answers {
    QString schoolName = {};
    QString schoolId = {};
    QString schoolYear = {};                     ///< "2026-2027"
    std::optional<Headcount> enrolment = {};     ///< as of the first Friday of the school year
    std::optional<Headcount> lateEnrolment = {}; ///< in the month
    std::optional<Headcount> droppedOut = {};    ///< the same
    std::optional<Headcount> transferredIn = {}; ///< the same
};

/** The monthly attendance of a section as School Form 2 of the Philippine Department of Education has it. */
struct Sf2 {
    struct Row {
        QString name;                       ///< "Reyes, Ana, Cruz"
        std::vector<report::DayMark> marks; ///< one for each of `days`
        int absent = 0;                     ///< days
        int tardy = 0;                      ///< days on which he was late, left early, or both
        QString remarks = {};
    };

    QDate month;     ///< its first day
    QString grade;   ///< "Grade 8"; may be empty
    QString section; ///< "Narra"
    QList<QDate> days;
    std::vector<Row> boys;  ///< by name
    std::vector<Row> girls; ///< by name

    std::vector<Headcount> presentOn; ///< one for each of `days`
    Headcount registered;             ///< at the end of the month
    Headcount attendance;             ///< the sum of presentOn
    Headcount absentFiveDays;         ///< who was absent on five school days running, within the month
    Headcount transferredOut;         ///< in the month
    Sf2Answers answers;

    QStringList notes; ///< what has to be known to read it right, a sentence each

    /** Registered learners by the enrolment: 1 is 100 %. */
    Figures enrolmentPercent() const;
    /** The learners of a day, on average. */
    Figures dailyAttendance() const;
    /** That by the registered learners: 1 is 100 %. */
    Figures attendancePercent() const;
};

/** The form of the month that begins on `first`; `section` as on the roster, "Grade 8 - Narra". A day is in it once its sessions are over and no
 *  kiosk is waited for, since nobody is called absent before. Error Invalid, with a sentence: somebody's sex is not on record, there is no such
 *  day yet, or there was no school. Pure. */
Result<Sf2> sf2Of(const report::SectionMonth& month, const QString& section, QDate first, const Sf2Answers& answers);

} // namespace rollcall::form
