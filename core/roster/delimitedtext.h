#pragma once

#include "core/roster/sheet.h"

namespace rollcall::roster {

/** The ways to read a CSV file (RFC 4180): once for each separator that spreadsheets write, or once if a first line such as
 *  "sep=;" names it. Which one is right is known by the headings found. Quotes may hide separators, line ends and
 *  doubled quotes. The sheets share the text. */
std::vector<Sheet> textSheets(const QString& text);

} // namespace rollcall::roster
