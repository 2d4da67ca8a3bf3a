#pragma once

#include "core/log/entry.h"

namespace rollcall::log::detail {

/** Passes a line to every configured sink that takes its level; before configure() and after shutDown(), to stderr.
 *  Thread-safe. */
void dispatch(const Entry& entry);

} // namespace rollcall::log::detail
