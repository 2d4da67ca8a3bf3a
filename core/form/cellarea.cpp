#include "core/form/cellarea.h"

#include <QRegularExpression>

#include <algorithm>

namespace rollcall::form {

namespace {

constexpr int lastColumn = 16'384;

QString columnName(int column)
{
    QString name;
    for (; column > 0; column = (column - 1) / 26)
        name.prepend(QChar(u'A' + (column - 1) % 26));
    return name;
}

} // namespace

std::optional<NamedArea> namedArea(const QString& reference)
{
    static const QRegularExpression pattern(QStringLiteral("^(?:'((?:[^']|'')+)'|([^'!,:()]+))!\\$?([A-Z]{1,3})\\$?(["
                                                           "0-9]{1,7})(?::\\$?([A-Z]{1,3})\\$?([0-9]{1,7}))?$"));
    const auto match = pattern.match(reference.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    const QString sheet = match.captured(1).isEmpty()
                              ? match.captured(2)
                              : match.captured(1).replace(QLatin1String("''"), QLatin1String("'"));
    const int row = match.captured(4).toInt();
    const int column = columnOf(match.captured(3));
    const int otherRow = match.captured(6).isEmpty() ? row : match.captured(6).toInt();
    const int otherColumn = match.captured(5).isEmpty() ? column : columnOf(match.captured(5));
    const CellArea area{std::min(row, otherRow), std::min(column, otherColumn), std::max(row, otherRow),
                        std::max(column, otherColumn)};
    if (area.top < 1 || area.right > lastColumn)
        return std::nullopt;
    return NamedArea{sheet, area};
}

QString cellName(int row, int column)
{
    return columnName(column) + QString::number(row);
}

int columnOf(QStringView cell)
{
    int column = 0;
    for (const QChar letter : cell) {
        if (letter < u'A' || letter > u'Z' || column > lastColumn)
            break;
        column = column * 26 + (letter.unicode() - u'A' + 1);
    }
    return column;
}

QString movedDown(const QString& references, int at, int by)
{
    static const QRegularExpression rowNumber(
        QStringLiteral("(?<![A-Za-z0-9_.])(\\$?[A-Z]{0,3}\\$?)([0-9]{1,7})(?![A-Za-z0-9_.(])"));
    QString moved;
    qsizetype end = 0;
    for (auto matches = rowNumber.globalMatch(references); matches.hasNext();) {
        const auto match = matches.next();
        const int row = match.captured(2).toInt();
        moved += references.mid(end, match.capturedStart(2) - end) + QString::number(row >= at ? row + by : row);
        end = match.capturedEnd(2);
    }
    return moved + references.mid(end);
}

} // namespace rollcall::form
