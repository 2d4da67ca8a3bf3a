#pragma once

#include "core/report/table.h"

#include <QPagedPaintDevice>

namespace rollcall::report {

/** The table as a PDF: A4, title and notes on the first page, headings on each, with page numbers. Fonts are embedded; text can be
 *  selected and searched. Columns that the title makes needless are left out. Needs a QGuiApplication, of any platform. */
QByteArray toPdf(const Table& table);

/** The same pages on a device of `dotsOfPages` dots per inch, such as a printer. */
void drawPages(const Table& table, QPagedPaintDevice& device);
inline constexpr int dotsOfPages = 600;

} // namespace rollcall::report
