#pragma once

#include "app/ctl/arguments.h"
#include "app/ctl/context.h"
#include "core/roster/notice.h"

#include <QJsonObject>

namespace rollcall::app {

/** Whether the list says which languages students have, or they keep theirs because it has no such column. */
enum class Languages { AsGiven, Kept };

/** Replaces the roster by `students` and prints what that changes, or with --dry-run only prints it, by name. Removing many
 *  students (attendance::removesMany()) or one whose row was held back, and renaming many (attendance::renamesMany()),
 *  need --yes or a person at the terminal who agrees, or --agreed
 *  with what a dry run of exactly this change has printed. `facts` are added to the answer of --json. Gives the exit code. */
int replaceRoster(const Context& context, const Arguments& arguments, queue::RosterOrigin origin,
                  const std::vector<attendance::Student>& students, const std::vector<roster::Notice>& heldBack = {},
                  const QJsonObject& facts = {}, Languages languages = Languages::AsGiven);

} // namespace rollcall::app
