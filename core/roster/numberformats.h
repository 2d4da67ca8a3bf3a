#pragma once

#include "core/base/result.h"

#include <QString>

#include <vector>

namespace rollcall::roster {

/** How a workbook shows its numbers, by the number of a cell's style. */
class NumberFormats {
public:
    /** Of xl/styles.xml; a workbook without one has none. Errors: Invalid. */
    static Result<NumberFormats> of(const QString& file);

    /** What the cell with this value and style says, as far as it matters in a roster: see workbookSheets(). */
    QString textOf(const QString& value, qsizetype style) const;

private:
    struct Format {
        bool isDate = false;
        qsizetype digits = 0; ///< at least as many, with leading zeros
    };
    static Format formatOf(int id, const QString& code);

    std::vector<Format> m_formats;
};

} // namespace rollcall::roster
