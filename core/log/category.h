#pragma once

#include "core/log/level.h"

#include <atomic>
#include <map>
#include <string>
#include <string_view>

namespace rollcall::log::detail {

/** A logger's name with the level that it writes from. Never goes away once made. */
struct Category {
    std::string name;
    std::atomic<Level> threshold;
};

/** The one category of that name, made if it is new. Thread-safe. */
Category& category(std::string_view name);

/** From which level on a name writes: of the rules for the name itself, for each of its dotted parents, and
 *  for the rest (`everything`), the most special one counts. Thread-safe. */
void setRules(Level everything, std::map<std::string, Level, std::less<>> rules);

/** Nothing below it is written by anyone: no output takes it. Thread-safe. */
void setFloor(Level floor);

} // namespace rollcall::log::detail
