#pragma once

#include "core/log/entry.h"

namespace rollcall::log::detail {

/** Brings a line to every configured sink that wants its level; before configure() and after shutDown() to
 *  stderr. Thread-safe. */
void dispatch(const Entry& entry);

} // namespace rollcall::log::detail
