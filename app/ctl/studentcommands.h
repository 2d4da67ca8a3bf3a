#pragma once

#include "app/ctl/command.h"

namespace rollcall::app {

// Commands of the office about the students in the cloud, as a member of staff.
int addStudent(const Context& context, const Arguments& arguments);
int editStudent(const Context& context, const Arguments& arguments);
int exportStudents(const Context& context, const Arguments& arguments);
int letStudentLeave(const Context& context, const Arguments& arguments);
int listStudents(const Context& context, const Arguments& arguments);
int promoteStudents(const Context& context, const Arguments& arguments);
int showStudent(const Context& context, const Arguments& arguments);
int showStudentHistory(const Context& context, const Arguments& arguments);
int undoStudentChange(const Context& context, const Arguments& arguments);

} // namespace rollcall::app
