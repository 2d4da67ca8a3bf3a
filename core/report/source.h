#pragma once

#include "core/report/reports.h"
#include "core/report/sectionmonth.h"

namespace rollcall::report {

/** Where the rows of a report come from. */
class Source {
public:
    virtual ~Source() = default;

    /** Whatever the reader has to know about this source. */
    virtual Origin origin() const = 0;

    /** Today, by the school's clock. */
    virtual QDate today() const = 0;

    /** The student with this number, or nothing if he is not known here. */
    virtual Result<std::optional<attendance::Student>> student(const StudentNumber& number) = 0;

    /** Whether somebody is in this section. */
    virtual Result<bool> hasSection(const QString& section) = 0;

    /** The rows of the days `from` to `to`, of one student or of all, as inOrder(). */
    virtual Result<std::vector<DayRow>> rows(QDate from, QDate to, const std::optional<StudentNumber>& student) = 0;

    /** Who has not been counted on a day, in one session or (empty) in all of them. */
    virtual Result<Missing> missing(QDate day, const QString& session) = 0;

    /** The students of a section and its days of the month that begins on `first`. Error NotFound: nobody is or was in it. */
    virtual Result<SectionMonth> sectionMonth(const QString& section, QDate first) = 0;
    /** Who was absent on `days` school days running without a word, up to `upto` (nothing: today). Only the school's register knows: of
     *  any other source it is Invalid, as is the next one. */
    virtual Result<attendance::AbsentRunning> absentRunning(int days, const std::optional<QDate>& upto);

    /** How late students were from one day to another. */
    virtual Result<std::vector<attendance::Lateness>> lateness(QDate from, QDate to);
};

} // namespace rollcall::report
