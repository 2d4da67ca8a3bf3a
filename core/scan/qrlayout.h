#pragma once

#include <QtGlobal>

#include <vector>

namespace rollcall::scan {

/** What the modules of a QR code must look like whatever it says, row by row: 1 light, -1 dark, 0 not known. These are the
 *  finder patterns with their light borders, the lines of alternating modules and the alignment patterns.
 *  `modules` is the number a side, 21 to 177, 4 n + 1. */
std::vector<qint8> fixedModules(int modules);

} // namespace rollcall::scan
