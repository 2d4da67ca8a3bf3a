#pragma once

#include "app/ctl/command.h"

namespace rollcall::app {

/** How a command is called: "queue retry [ID] [--all]". */
QString usage(const Command& command);

/** The help on a command or a group, or of the whole program for an empty name; nothing if there is none of that name.
 *  Many lines. */
std::optional<QString> helpOn(const QString& name);

} // namespace rollcall::app
