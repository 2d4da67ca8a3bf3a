#pragma once

#include "core/report/table.h"

namespace rollcall::report {

/** The table as a PDF: A4, title and notes on the first page, headings on each, with page numbers. Fonts are embedded; text can be
 *  selected and searched. Columns that the title makes needless are left out. Needs a QGuiApplication, of any platform. */
QByteArray toPdf(const Table& table);

} // namespace rollcall::report
