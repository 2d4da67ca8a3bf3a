#pragma once

#include "app/ctl/command.h"

namespace rollcall::app {

// Commands of the office about a school day in the cloud, as a member of staff.
int showDay(const Context& context, const Arguments& arguments);
int showStudentDay(const Context& context, const Arguments& arguments);
int correctDay(const Context& context, const Arguments& arguments);
int voidScan(const Context& context, const Arguments& arguments);
int undoCorrection(const Context& context, const Arguments& arguments);

} // namespace rollcall::app
