#pragma once

#include "app/ctl/command.h"
#include "core/report/source.h"

#include <functional>

namespace rollcall::app {

/** Runs a command with the register that it was asked for: this kiosk's, or with --cloud and --staff the school's. Gives its exit code,
 *  or that of a sentence. */
int withRegister(const Context& context, const Arguments& arguments, const std::function<int(report::Source&)>& run);

/** Complains of what a source or a file could not give; the exit code. */
int complained(const Error& error);

} // namespace rollcall::app
