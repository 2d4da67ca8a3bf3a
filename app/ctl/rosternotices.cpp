#include "app/ctl/rosternotices.h"

#include "app/ctl/context.h"

#include <algorithm>

namespace rollcall::app {

namespace {

constexpr size_t mostShown = 20;
constexpr qsizetype widestCell = 32;

} // namespace

void printRows(const std::vector<roster::Notice>& notices)
{
    const size_t shown = std::min(notices.size(), mostShown);
    qsizetype columnWidth = 0;
    qsizetype numberWidth = 0;
    for (size_t i = 0; i < shown; ++i) {
        columnWidth = std::min(widestCell, std::max(columnWidth, notices[i].column.size()));
        numberWidth = std::min(widestCell, std::max(numberWidth, notices[i].number.size()));
    }
    for (size_t i = 0; i < shown; ++i) {
        const roster::Notice& one = notices[i];
        Context::print(QStringLiteral("  line %1  %2  %3  %4")
                           .arg(QString::number(one.line).leftJustified(5),
                                one.column.left(widestCell).leftJustified(columnWidth),
                                one.number.left(widestCell).leftJustified(numberWidth), one.what));
        Context::print(QStringLiteral("              -> %1").arg(one.remedy));
    }
    if (notices.size() > shown)
        Context::print(
            QStringLiteral("  and %1 more; --faults FILE.csv writes them all").arg(notices.size() - shown));
}

void printRowsAsJson(const std::vector<roster::Notice>& notices, const char* kind)
{
    for (const roster::Notice& one : notices)
        Context::print(QJsonObject{{QStringLiteral("notice"), QLatin1String(kind)},
                                   {QStringLiteral("line"), one.line},
                                   {QStringLiteral("column"), textOrNull(one.column)},
                                   {QStringLiteral("student_number"), textOrNull(one.number)},
                                   {QStringLiteral("what"), one.what},
                                   {QStringLiteral("remedy"), one.remedy}});
}

} // namespace rollcall::app
