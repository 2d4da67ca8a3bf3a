#pragma once

#include "app/ctl/command.h"

namespace rollcall::app {

// Commands about what was changed on a kiosk, and about taking it back.
int verifyAudit(const Context& context, const Arguments& arguments);
int backToLastGood(const Context& context, const Arguments& arguments);
int listVersions(const Context& context, const Arguments& arguments);

} // namespace rollcall::app
