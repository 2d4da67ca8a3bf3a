#pragma once

#include "core/log/level.h"

#include <atomic>
#include <map>
#include <string>
#include <string_view>

namespace rollcall::log::detail {

/** A logger's name and the lowest level that it writes. Lives until the program ends. */
struct Category {
    std::string name;
    std::atomic<Level> threshold;
};

/** The one category of that name, made if it is new. Thread-safe. */
Category& category(std::string_view name);

/** Sets the lowest level that each name writes. A name follows the rule for itself, else the one for its nearest dotted
 *  parent, else `everything`. Thread-safe. */
void setRules(Level everything, std::map<std::string, Level, std::less<>> rules);

/** Lines below this level are not even made, because no output takes them. Thread-safe. */
void setFloor(Level floor);

} // namespace rollcall::log::detail
