#pragma once

#include "core/base/result.h"

#include <QStringList>

#include <functional>
#include <vector>

namespace rollcall::roster {

/** One row of a file, with what could not be read of it. */
struct Row {
    int number = 0;                          ///< the line of a text file or the row of a sheet, counted from 1
    QStringList cells;                       ///< without blanks around, each blank or line end within as one blank
    std::vector<qsizetype> badlyQuoted = {}; ///< cells with text behind their closing quote
    bool isUnclosed = false;                 ///< a quote opened here is never closed: the rest of the file is in it
};

/** Is given one row after another; false says that no more is wanted. */
using TakeRow = std::function<bool(const Row& row)>;

/** Rows that may hold a roster: a sheet of a workbook, or a text file read with one separator. */
struct Sheet {
    QString name;        ///< empty for a text file
    bool isText = false; ///< so a value too many is a separator within a value
    bool isHidden = false;

    /** Gives every row that is not empty, in their order, while they are read. Errors: Invalid (no such file as its
     *  name or beginning promised, or larger than allowed), Io. */
    std::function<Result<void>(const TakeRow& take)> read;
};

} // namespace rollcall::roster
