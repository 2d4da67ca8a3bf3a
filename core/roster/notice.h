#pragma once

#include <QString>

namespace rollcall::roster {

/** What is wrong with one row, for the person who can mend the file. It has values of the row: never for a log. */
struct Notice {
    int line = 0;        ///< as Row::number
    QString column = {}; ///< its heading in the file; empty where the row as a whole is meant
    QString number = {}; ///< the student number that stands in the row
    QString what = {};
    QString remedy = {};
    QString name = {}; ///< first and last, of a row that was held back
};

} // namespace rollcall::roster
