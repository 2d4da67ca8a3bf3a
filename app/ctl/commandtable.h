#pragma once

#include "app/ctl/command.h"

namespace rollcall::app {

/** A first word that several commands share, such as "queue". */
struct CommandGroup {
    const char* name;
    const char* summary;
};

/** Every command of rollcallctl, in the order in which help shows them. A new command is a row here. */
const std::vector<Command>& commandTable();

/** Every first word that is followed by another one. */
const std::vector<CommandGroup>& commandGroups();

/** The options that may stand before or after any command. */
const std::vector<Option>& globalOptions();

/** The command of that name ("queue list"); nullptr if there is none. */
const Command* findCommand(const QString& name);

/** The group of that name; nullptr if there is none. */
const CommandGroup* findGroup(const QString& name);

/** The names of the commands of a group, without the group's own; with an empty name the first words of all. */
QStringList wordsAfter(const QString& group);

/** The words that a value named "bash|zsh" stands for; empty for a name such as "FILE". */
QStringList valueWords(const char* value);

} // namespace rollcall::app
