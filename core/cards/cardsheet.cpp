#include "core/cards/cardsheet.h"

#include "core/cards/cardface.h"

#include <QPainter>
#include <QPdfWriter>

#include <algorithm>
#include <span>

namespace rollcall::cards {

namespace {

constexpr int sheetDotsPerInch = 1200;
constexpr double mmPerInch = 25.4;
constexpr double markLength = 3; // mm
constexpr double markDistance = 1;

/** The places of the cards on a page, in dots. */
class Sheet {
public:
    Sheet(const SheetPlan& plan, QSizeF pageInMm, double dotsPerMm)
        : m_plan(plan), m_dots(dotsPerMm), m_corner((pageInMm.width() - plan.columns * cardWidth) / 2,
                                                    (pageInMm.height() - plan.rows * cardHeight) / 2)
    {
    }

    QPointF front(int index) const { return place(index % m_plan.columns, index / m_plan.columns); }
    QPointF back(int index) const
    {
        return place(m_plan.columns - 1 - index % m_plan.columns, index / m_plan.columns);
    }

    void drawMarks(QPainter& painter) const
    {
        painter.setPen(QPen(QColor(0x80, 0x80, 0x80), 0.1 * m_dots));
        const double right = m_corner.x() + m_plan.columns * cardWidth;
        const double bottom = m_corner.y() + m_plan.rows * cardHeight;
        for (int column = 0; column <= m_plan.columns; ++column) {
            const double x = m_corner.x() + column * cardWidth;
            drawMark(painter, {x, m_corner.y() - markDistance}, {0, -markLength});
            drawMark(painter, {x, bottom + markDistance}, {0, markLength});
        }
        for (int row = 0; row <= m_plan.rows; ++row) {
            const double y = m_corner.y() + row * cardHeight;
            drawMark(painter, {m_corner.x() - markDistance, y}, {-markLength, 0});
            drawMark(painter, {right + markDistance, y}, {markLength, 0});
        }
    }

private:
    QPointF place(int column, int row) const
    {
        return (m_corner + QPointF(column * cardWidth, row * cardHeight)) * m_dots;
    }

    void drawMark(QPainter& painter, QPointF from, QPointF step) const
    {
        painter.drawLine(from * m_dots, (from + step) * m_dots);
    }

    SheetPlan m_plan;
    double m_dots;    // a mm
    QPointF m_corner; // mm
};

} // namespace

SheetPlan planOf(Paper paper)
{
    if (paper == Paper::Letter)
        return {QPageLayout(QPageSize(QPageSize::Letter), QPageLayout::Landscape, {}), 3, 3};
    return {QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait, {}), 2, 5};
}

Result<void> writeCards(QIODevice& device, const std::vector<Card>& cards, const CardStyle& style, Paper paper)
{
    QPdfWriter writer(&device);
    writer.setResolution(sheetDotsPerInch);
    writer.setPageLayout(planOf(paper).page);
    writer.setTitle(style.school);
    writer.setCreator(QStringLiteral("Rollcall"));
    return drawCards(writer, cards, style, paper);
}

Result<void> drawCards(QPagedPaintDevice& device, const std::vector<Card>& cards, const CardStyle& style, Paper paper)
{
    if (cards.empty())
        return Error{ErrorCode::Invalid, QStringLiteral("there are no cards to print")};
    const SheetPlan plan = planOf(paper);
    QPainter painter;
    if (!painter.begin(&device))
        return Error{ErrorCode::Io, QStringLiteral("the sheets cannot be begun")};
    const double dotsPerMm = device.logicalDpiX() / mmPerInch;
    const CardFace face(style, dotsPerMm);
    const Sheet sheet(plan, plan.page.fullRect(QPageLayout::Millimeter).size(), dotsPerMm);
    for (std::size_t first = 0; first < cards.size(); first += std::size_t(plan.cards())) {
        const int count = int(std::min(std::size_t(plan.cards()), cards.size() - first));
        if (first > 0)
            device.newPage();
        sheet.drawMarks(painter);
        for (int i = 0; i < count; ++i) {
            painter.save();
            painter.translate(sheet.front(i));
            const auto drawn = face.drawFront(painter, cards[first + std::size_t(i)]);
            painter.restore();
            if (!drawn)
                return Error{drawn.error().code,
                             QStringLiteral("card %1: %2").arg(first + std::size_t(i) + 1).arg(drawn.error().detail)};
        }
        if (style.back.isEmpty())
            continue;
        device.newPage();
        sheet.drawMarks(painter);
        for (int i = 0; i < count; ++i) {
            painter.save();
            painter.translate(sheet.back(i));
            face.drawBack(painter);
            painter.restore();
        }
    }
    if (!painter.end())
        return Error{ErrorCode::Io, QStringLiteral("the sheets cannot be finished")};
    return {};
}

} // namespace rollcall::cards
