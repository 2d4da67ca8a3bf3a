#pragma once

#include "core/base/result.h"
#include "core/form/sf2.h"

#include <QByteArray>

namespace rollcall::form {

/** The form as a workbook: `workbook` with its places filled, as sf2Template() names them. Places that it does not have are left out, except for
 *  those without which it is no such form: boys, girls, days and column_name. Error Invalid: it lacks one of these, has too few columns for the days
 *  or too few rows where none can be added, or is no workbook; the detail goes on from the file's name and a colon. Error Io. */
Result<QByteArray> sf2File(const Sf2& form, const QByteArray& workbook);

/** What stands in a learner's cell for a day: empty for present. */
QString sf2Code(report::DayMark mark);

} // namespace rollcall::form
