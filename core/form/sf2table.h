#pragma once

#include "core/form/sf2.h"
#include "core/report/reports.h"

namespace rollcall::form {

/** The form as a table to look at before it is saved: a row for each learner, and the summary below. `section` as on the roster. */
report::Table sf2Table(const Sf2& form, const QString& section, const report::Origin& origin);

} // namespace rollcall::form
