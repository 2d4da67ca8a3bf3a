#include "core/report/table.h"

#include "core/base/timetext.h"

namespace rollcall::report {

namespace {

struct CellText {
    QString operator()(std::monostate) const { return {}; }
    QString operator()(const QString& value) const { return value; }
    QString operator()(QDate value) const { return isoDate(value); }
    QString operator()(QTime value) const { return isoTime(value); }
    QString operator()(int value) const { return QString::number(value); }
};

} // namespace

QString text(const Cell& cell)
{
    return std::visit(CellText(), cell);
}

std::vector<std::size_t> shownColumns(const Grid& grid)
{
    std::vector<std::size_t> shown;
    for (std::size_t i = 0; i < grid.columns.size(); ++i) {
        if (!grid.columns[i].isInTitle)
            shown.push_back(i);
    }
    return shown;
}

} // namespace rollcall::report
