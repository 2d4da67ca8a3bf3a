#pragma once

#include "app/ctl/command.h"

namespace rollcall::app {

/** What a command line asks for. */
struct CommandLine {
    enum class Kind {
        Run,     ///< `command` with `arguments`
        Help,    ///< about `name`
        Version, ///< of the program
    };
    Kind kind = Kind::Run;
    QString name; ///< of the command or the group; empty if none was given
    const Command* command = nullptr;
    Arguments arguments;
    Arguments globals; ///< the options of globalOptions(); no words
};

/** Reads the words behind the program's name against the table of commands. Error Invalid: a sentence that says what is
 *  wrong and, for a word that was probably misspelt, what was meant. Pure. */
Result<CommandLine> readCommandLine(const QStringList& words);

/** "there is no command "queue lsit"; did you mean "queue list"?" of words that name neither a command nor a group. */
QString unknownCommand(const QStringList& words);

} // namespace rollcall::app
