#include "tests/bench/scan/reachgrid.h"

#include "tests/bench/scan/footagerate.h"

#include <cmath>

namespace rollcall::bench {

namespace {

constexpr int modules = 21;
constexpr double pixels[] = {1.5, 2, 2.5, 3, 4, 6, 9};

QString cell(const support::FootageKind& kind, quint32 seed, int visits)
{
    std::vector<FootageResult> results;
    play(kind, seed, visits, {streamReaders().front()}, results);
    const FootageResult& result = results.front();
    const QString share = QString::number(100.0 * result.readFrames / std::max(1, result.heldFrames), 'f', 0);
    return (result.read == result.badges ? share : QLatin1Char('(') + share + QLatin1Char(')')).rightJustified(8);
}

template <typename KindOf>
void printGrid(QTextStream& out, const QString& title, const std::vector<int>& columns, quint32 seed, int visits,
               KindOf kindOf)
{
    out << title.leftJustified(34);
    for (const int column : columns)
        out << QString::number(column).rightJustified(8);
    out << '\n';
    for (const double size : pixels) {
        out << QStringLiteral("%1 pixels a module").arg(size, 0, 'f', 1).leftJustified(34);
        for (const int column : columns) {
            support::FootageKind kind = kindOf(column);
            kind.code = int(std::lround(size * modules));
            out << cell(kind, seed, visits);
        }
        out << '\n';
        out.flush();
    }
}

} // namespace

void printReach(QTextStream& out, quint32 seed, int visits)
{
    using Kind = support::FootageKind;
    printGrid(out, QStringLiteral("contrast, of 255"), {160, 80, 40, 20, 12, 8}, seed, visits,
              [](int contrast) { return Kind{.name = "contrast", .contrast = contrast}; });
    printGrid(out, QStringLiteral("moved while exposed, pixels"), {1, 2, 4, 6, 8}, seed, visits,
              [](int blur) { return Kind{.name = "motion", .blur = blur}; });
    printGrid(out, QStringLiteral("a lamp's reflection on it: 1"), {0, 1}, seed, visits,
              [](int glare) { return Kind{.name = "glare", .glare = glare == 1}; });
}

} // namespace rollcall::bench
