#pragma once

#include <QString>

namespace rollcall::attendance {

/** A student number as it was meant, from a badge or from a roster: full-width digits and letters become plain ones, blanks
 *  around it go, those that do not break too, and characters that nobody sees (zero width, marks of direction) go
 *  everywhere. What is left is not checked. */
QString cleanStudentNumber(const QString& text);

} // namespace rollcall::attendance
