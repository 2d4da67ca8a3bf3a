#include "core/log/level.h"

namespace rollcall::log {

namespace {
constexpr const char* names[] = {"DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"};
} // namespace

const char* name(Level level)
{
    return names[static_cast<int>(level)];
}

std::optional<Level> parseLevel(QStringView text)
{
    for (int i = 0; i < static_cast<int>(std::size(names)); ++i) {
        if (text.compare(QLatin1String(names[i]), Qt::CaseInsensitive) == 0)
            return static_cast<Level>(i);
    }
    return std::nullopt;
}

} // namespace rollcall::log
