#pragma once

#include "core/report/table.h"

namespace rollcall::report {

/** A text as a cell of a CSV file: quoted, and with an apostrophe in front where a spreadsheet program would take it for a formula
 *  (it begins with = + - @, a tab or a carriage return). */
QString csvCell(QString text);

/** A line of cells that are quoted already, with its end. */
QString csvLine(const QStringList& cells);

/** Bytes that make Excel and LibreOffice read a CSV file as UTF-8. */
QByteArray csvMark();

/** The table as CSV (RFC 4180, UTF-8 with a mark): headings and rows, so that the first line is that of the headings; below, each behind
 *  an empty line, the totals and the notes. All columns. Dates as 2026-11-23, times as 07:24:05. CSV has no types: a spreadsheet program
 *  takes a student number for a number, and shows it without its leading zeros. */
QByteArray toCsv(const Table& table);

} // namespace rollcall::report
