#pragma once

#include "app/ctl/command.h"

namespace rollcall::app {

// Commands of the office about badges, as a member of staff.
int makeBadgeKey(const Context& context, const Arguments& arguments);
int retireBadgeKey(const Context& context, const Arguments& arguments);
int issueBadges(const Context& context, const Arguments& arguments);
int listBadges(const Context& context, const Arguments& arguments);
int revokeBadge(const Context& context, const Arguments& arguments);
int restoreBadge(const Context& context, const Arguments& arguments);
int setBadgePolicy(const Context& context, const Arguments& arguments);

} // namespace rollcall::app
