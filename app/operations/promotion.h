#pragma once

#include "core/attendance/promotion.h"
#include "core/base/result.h"

namespace rollcall::app {

/** Reads them of a text file with two columns, the old section and the new one, in the forms of roster::textSheets(). A first line "old section,new section"
 *  is one of headings. Errors: Invalid (the detail names the line and what to do), NotFound, NotPermitted, Io. */
Result<attendance::SectionChanges> readSectionChanges(const QString& file);

} // namespace rollcall::app
