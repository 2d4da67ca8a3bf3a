#include "core/base/clock.h"

#include <QRegularExpression>

namespace rollcall {

QDateTime SystemClock::now() const
{
    const QDateTime local = QDateTime::currentDateTime();
    return local.toOffsetFromUtc(local.offsetFromUtc());
}

std::chrono::milliseconds SystemClock::monotonic() const
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch());
}

QDateTime fromRfc3339(const QString& text)
{
    // Qt alone would also take local times and 24:00; both are ambiguous in a record.
    static const QRegularExpression shape(QStringLiteral(
        R"(\A\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})\z)"));
    if (!shape.match(text).hasMatch())
        return {};
    const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    return time.toOffsetFromUtc(time.offsetFromUtc());
}

} // namespace rollcall
