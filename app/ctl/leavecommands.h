#pragma once

#include "app/ctl/command.h"

namespace rollcall::app {

// Commands about leave of students, and about the homeroom teachers who excuse their own, as a member of staff.
int addLeave(const Context& context, const Arguments& arguments);
int approveLeave(const Context& context, const Arguments& arguments);
int endLeaveLinks(const Context& context, const Arguments& arguments);
int makeLeaveLink(const Context& context, const Arguments& arguments);
int listLeave(const Context& context, const Arguments& arguments);
int refuseLeave(const Context& context, const Arguments& arguments);
int withdrawLeave(const Context& context, const Arguments& arguments);
int listTeachers(const Context& context, const Arguments& arguments);
int removeTeacher(const Context& context, const Arguments& arguments);
int setTeacherSections(const Context& context, const Arguments& arguments);

} // namespace rollcall::app
