#pragma once

#include "core/roster/headings.h"
#include "core/roster/notice.h"
#include "core/roster/sheet.h"

#include <map>

namespace rollcall::roster {

/** Which heading a person gave for a field, as `--map student_number="LRN"` says it; an empty heading means that no column
 *  is to be read for it. */
using Mapping = std::map<Field, QString>;

/** Where the columns of a sheet are. */
struct Header {
    int line = 0;
    qsizetype width = 0;
    std::map<Field, qsizetype> columns;
    std::map<Field, QString> headings;
    std::vector<Notice> faults; ///< two columns with the same heading, where it matters which one is read

    /** Whether a student can be read: by a number and a name. */
    bool isComplete() const;
    /** How many fields there are. */
    qsizetype known() const { return static_cast<qsizetype>(columns.size()); }
    /** The cell of this field; empty where there is no such column. */
    QString cell(const Row& row, Field field) const;
};

/** What the cells of this row name, if it is taken for the headings. */
Header headerOf(const Row& row, const Mapping& mapping);

/** The headings of a sheet: the first row that names a number and a name, below at most some rows of titles. Without one,
 *  the row that looks most like headings, which is not complete; `line` 0 for a sheet without rows. */
Result<Header> findHeader(const Sheet& sheet, const Mapping& mapping, Row& headings);

/** Why a student cannot be read below these headings, with those that were found and what to do. */
Notice whatIsMissing(const Header& header, const Row& headings);

} // namespace rollcall::roster
