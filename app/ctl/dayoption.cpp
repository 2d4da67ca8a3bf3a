#include "app/ctl/dayoption.h"

#include "app/ctl/context.h"

namespace rollcall::app {

std::optional<QDate> dayOf(const Arguments& arguments, const char* option, QDate fallback)
{
    const auto text = arguments.value(option);
    if (!text)
        return fallback;
    const QDate day = QDate::fromString(*text, Qt::ISODate);
    if (!day.isValid() || isoDate(day) != *text) {
        Context::complain(QStringLiteral("%1 takes a day such as 2026-11-23").arg(QLatin1String(option)));
        return std::nullopt;
    }
    return day;
}

} // namespace rollcall::app
