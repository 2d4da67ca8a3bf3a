#pragma once

#include "app/ctl/arguments.h"

#include <QDate>

namespace rollcall::app {

/** The day that an option names, `fallback` if it was not given; nothing, after a sentence on stderr, if it is none. */
std::optional<QDate> dayOf(const Arguments& arguments, const char* option, QDate fallback = {});

} // namespace rollcall::app
