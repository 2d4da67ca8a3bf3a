#include "core/log/category.h"

#include <algorithm>
#include <deque>
#include <mutex>

namespace rollcall::log::detail {

namespace {

struct Registry {
    std::mutex mutex;
    std::deque<Category> categories;
    std::map<std::string, Level, std::less<>> rules;
    // Before configure(): what goes to stderr.
    Level everything = Level::Warning;
    Level floor = Level::Debug;

    Level thresholdOf(std::string_view name) const
    {
        for (;;) {
            const auto rule = rules.find(name);
            if (rule != rules.end())
                return std::max(rule->second, floor);
            const size_t dot = name.rfind('.');
            if (dot == std::string_view::npos)
                return std::max(everything, floor);
            name = name.substr(0, dot);
        }
    }

    void apply()
    {
        for (Category& category : categories)
            category.threshold.store(thresholdOf(category.name), std::memory_order_relaxed);
    }
};

/** Leaked: loggers are static objects, and some write while the program ends. */
Registry& registry()
{
    static Registry& registry = *new Registry;
    return registry;
}

} // namespace

Category& category(std::string_view name)
{
    Registry& all = registry();
    const std::lock_guard guard(all.mutex);
    for (Category& category : all.categories) {
        if (category.name == name)
            return category;
    }
    return all.categories.emplace_back(std::string(name), all.thresholdOf(name));
}

void setRules(Level everything, std::map<std::string, Level, std::less<>> rules)
{
    Registry& all = registry();
    const std::lock_guard guard(all.mutex);
    all.everything = everything;
    all.rules = std::move(rules);
    all.apply();
}

void setFloor(Level floor)
{
    Registry& all = registry();
    const std::lock_guard guard(all.mutex);
    all.floor = floor;
    all.apply();
}

} // namespace rollcall::log::detail
