#pragma once

#include <QString>

namespace rollcall::report {

/** A text as a cell of a workbook has it, before it is put into XML: without what cannot be in XML, and not longer than a cell can be.
 *  In the format "_x0041_" means the letter A, so that these are escaped. */
QString cellText(QString text);

} // namespace rollcall::report
