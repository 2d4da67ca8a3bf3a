#include "core/scan/codegrid.h"

#include "core/scan/qrlayout.h"

#include <cmath>
#include <cstring>

namespace rollcall::scan {

namespace {

constexpr int modulesPerCell = 6;

// What it costs to move a corner of a cell by one module against its neighbours, in units of brightness: about as much as a
// plainly light module is worth.
constexpr float stiffness = 60;

// In modules. Coarse, then fine; the middle one twice, because its neighbours have moved since.
constexpr float bendingSteps[] = {0.6F, 0.3F, 0.3F, 0.15F};

QPointF mapped(const QTransform& t, double x, double y)
{
    const double scale = 1 / (t.m13() * x + t.m23() * y + t.m33());
    return {(t.m11() * x + t.m21() * y + t.m31()) * scale, (t.m12() * x + t.m22() * y + t.m32()) * scale};
}

} // namespace

CodeGrid::CodeGrid(const Relief& relief, const CodeOutline& outline)
    : m_relief(relief), m_outline(outline), m_modules(outline.modules),
      m_cells(std::max(3, outline.modules / modulesPerCell)), m_fixed(fixedModules(outline.modules)),
      m_flat(m_fixed.size()), m_offsets(std::size_t(m_cells + 1) * std::size_t(m_cells + 1), {0, 0}),
      m_cellOf(std::size_t(m_modules)), m_inCell(std::size_t(m_modules))
{
    for (int i = 0; i < m_modules; ++i) {
        const float at = (float(i) + 0.5F) / float(m_modules) * float(m_cells);
        m_cellOf[std::size_t(i)] = std::min(m_cells - 1, int(at));
        m_inCell[std::size_t(i)] = at - float(m_cellOf[std::size_t(i)]);
    }
    layFlat();
}

/** From modules to pixels, if the point of the last alignment pattern (a code of 21 modules has none there) is at `alignment`. */
QTransform CodeGrid::projection(QPointF alignment) const
{
    const double near = 3.5;
    const double far = m_modules - 3.5;
    const double fourth = m_modules - 6.5;
    QTransform transform;
    QTransform::quadToQuad(QPolygonF({{near, near}, {far, near}, {fourth, fourth}, {near, far}}),
                           QPolygonF({m_outline.topLeft, m_outline.topRight, alignment, m_outline.bottomLeft}),
                           transform);
    return transform;
}

int CodeGrid::scoreOf(int index, Point at) const
{
    const int value = m_relief.at(at.x, at.y);
    const int expected = m_fixed[std::size_t(index)];
    return expected == 0 ? std::abs(value) : 2 * expected * value;
}

/** Of the modules in the columns and rows from `begin` to before `end`. */
int CodeGrid::scoreOf(const QTransform& projection, int begin, int end) const
{
    int score = 0;
    for (int y = begin; y < end; ++y) {
        for (int x = begin; x < end; ++x) {
            const QPointF at = mapped(projection, x + 0.5, y + 0.5);
            score += scoreOf(y * m_modules + x, {float(at.x()), float(at.y())});
        }
    }
    return score;
}

int CodeGrid::alignmentScore(const QTransform& projection) const
{
    return scoreOf(projection, m_modules - 10, m_modules - 3);
}

void CodeGrid::layFlat()
{
    // Three points of the code are known. Seen straight from the front, the fourth were here:
    const double part = (m_modules - 10.0) / (m_modules - 7.0);
    const QPointF guess =
        m_outline.topLeft
        + part * (m_outline.topRight - m_outline.topLeft + m_outline.bottomLeft - m_outline.topLeft);
    struct Candidate {
        QPointF at;
        int score;
    };
    std::vector<Candidate> candidates;
    const int reach = std::max(4, m_modules / 5);
    for (int y = -reach; y <= reach; ++y) {
        for (int x = -reach; x <= reach; ++x) {
            const QPointF at = guess + QPointF(x, y) * 0.6 * m_outline.module;
            candidates.push_back({at, alignmentScore(projection(at))});
        }
    }
    constexpr std::size_t worthALook = 12;
    const auto last = candidates.begin() + qsizetype(std::min(worthALook, candidates.size()));
    std::partial_sort(candidates.begin(), last, candidates.end(),
                      [](const auto& a, const auto& b) { return a.score > b.score; });

    Candidate best{guess, scoreOf(projection(guess), 0, m_modules)};
    const auto consider = [&](QPointF at) {
        const int score = scoreOf(projection(at), 0, m_modules);
        if (score > best.score)
            best = {at, score};
    };
    for (auto candidate = candidates.begin(); candidate != last; ++candidate)
        consider(candidate->at);
    for (const double step : {0.5, 0.5, 0.25, 0.25}) {
        const QPointF centre = best.at;
        for (int y = -1; y <= 1; ++y)
            for (int x = -1; x <= 1; ++x)
                consider(centre + QPointF(x, y) * step * m_outline.module);
    }
    m_projection = projection(best.at);
    for (int y = 0; y < m_modules; ++y) {
        for (int x = 0; x < m_modules; ++x) {
            const QPointF at = mapped(m_projection, x + 0.5, y + 0.5);
            m_flat[std::size_t(y * m_modules + x)] = {float(at.x()), float(at.y())};
        }
    }
}

CodeGrid::Point CodeGrid::moduleAt(int x, int y) const
{
    const int column = m_cellOf[std::size_t(x)];
    const int row = m_cellOf[std::size_t(y)];
    const float u = m_inCell[std::size_t(x)];
    const float v = m_inCell[std::size_t(y)];
    const Point& a = offsetAt(column, row);
    const Point& b = offsetAt(column + 1, row);
    const Point& c = offsetAt(column, row + 1);
    const Point& d = offsetAt(column + 1, row + 1);
    const Point flat = m_flat[std::size_t(y * m_modules + x)];
    return {flat.x + (1 - v) * ((1 - u) * a.x + u * b.x) + v * ((1 - u) * c.x + u * d.x),
            flat.y + (1 - v) * ((1 - u) * a.y + u * b.y) + v * ((1 - u) * c.y + u * d.y)};
}

/** Of what changes if this corner of cells is moved: the modules around it, and how much the grid is bent there. */
float CodeGrid::scoreAround(int column, int row) const
{
    const int left = std::max(0, (column - 1) * m_modules / m_cells);
    const int right = std::min(m_modules, (column + 1) * m_modules / m_cells + 1);
    const int top = std::max(0, (row - 1) * m_modules / m_cells);
    const int bottom = std::min(m_modules, (row + 1) * m_modules / m_cells + 1);
    int score = 0;
    for (int y = top; y < bottom; ++y)
        for (int x = left; x < right; ++x)
            score += scoreOf(y * m_modules + x, moduleAt(x, y));

    float bent = 0;
    const Point& here = offsetAt(column, row);
    const auto addNeighbour = [&](int otherColumn, int otherRow) {
        if (otherColumn < 0 || otherRow < 0 || otherColumn > m_cells || otherRow > m_cells)
            return;
        const Point& other = offsetAt(otherColumn, otherRow);
        bent += (other.x - here.x) * (other.x - here.x) + (other.y - here.y) * (other.y - here.y);
    };
    addNeighbour(column - 1, row);
    addNeighbour(column + 1, row);
    addNeighbour(column, row - 1);
    addNeighbour(column, row + 1);
    const auto module = float(m_outline.module);
    return float(score) - stiffness * bent / (module * module);
}

void CodeGrid::bend()
{
    for (const float part : bendingSteps) {
        const float step = part * float(m_outline.module);
        for (int row = 0; row <= m_cells; ++row) {
            for (int column = 0; column <= m_cells; ++column) {
                Point& offset = offsetAt(column, row);
                const Point before = offset;
                Point best = before;
                float bestScore = scoreAround(column, row);
                for (int y = -1; y <= 1; ++y) {
                    for (int x = -1; x <= 1; ++x) {
                        offset = {before.x + float(x) * step, before.y + float(y) * step};
                        const float score = scoreAround(column, row);
                        if (score > bestScore) {
                            bestScore = score;
                            best = offset;
                        }
                    }
                }
                offset = best;
            }
        }
    }
}

double CodeGrid::agreement() const
{
    int fixed = 0;
    int right = 0;
    for (int y = 0; y < m_modules; ++y) {
        for (int x = 0; x < m_modules; ++x) {
            const int expected = m_fixed[std::size_t(y * m_modules + x)];
            if (expected == 0)
                continue;
            const Point at = moduleAt(x, y);
            ++fixed;
            right += expected * m_relief.at(at.x, at.y) > 0 ? 1 : 0;
        }
    }
    return double(right) / fixed;
}

GrayPicture CodeGrid::drawn() const
{
    constexpr int pixels = 3; // a module
    constexpr int quietZone = 4;
    GrayPicture picture;
    picture.resize((m_modules + 2 * quietZone) * pixels, (m_modules + 2 * quietZone) * pixels);
    std::fill(picture.pixels.begin(), picture.pixels.end(), uchar(255));
    for (int y = 0; y < m_modules; ++y) {
        for (int x = 0; x < m_modules; ++x) {
            const int expected = m_fixed[std::size_t(y * m_modules + x)];
            const Point at = moduleAt(x, y);
            if ((expected != 0 ? expected : m_relief.at(at.x, at.y)) >= 0)
                continue;
            for (int line = 0; line < pixels; ++line)
                std::memset(picture.row((y + quietZone) * pixels + line) + (x + quietZone) * pixels, 0, pixels);
        }
    }
    return picture;
}

QPolygon CodeGrid::corners() const
{
    const double end = m_modules;
    return QPolygon({mapped(m_projection, 0, 0).toPoint(), mapped(m_projection, end, 0).toPoint(),
                     mapped(m_projection, end, end).toPoint(), mapped(m_projection, 0, end).toPoint()});
}

} // namespace rollcall::scan
