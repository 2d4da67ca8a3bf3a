#include "core/report/pdf.h"

#include "core/report/cellshaper.h"

#include <QBuffer>
#include <QFontMetricsF>
#include <QHash>
#include <QPainter>
#include <QPdfWriter>
#include <QRawFont>
#include <QSet>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace rollcall::report {

namespace {

constexpr double dotsPerPoint = dotsOfPages / 72.0;
constexpr double rowHeight = 13.5 * dotsPerPoint;
constexpr double gap = 10 * dotsPerPoint;     // between columns
constexpr double overhang = 3 * dotsPerPoint; // of lines and bands beyond the text
const QColor ink(0x1d, 0x1d, 0x1f);
const QColor pale(0x6b, 0x6b, 0x70);
const QColor band(0xf3, 0xf4, 0xf6);

QFont fontOf(double points, QFont::Weight weight = QFont::Normal)
{
    QFont font(QStringList{QStringLiteral("Noto Sans"), QStringLiteral("Noto Sans Arabic"),
                           QStringLiteral("Noto Sans Hebrew")});
    font.setStyleHint(QFont::SansSerif);
    // As good as none, but Qt makes no ligatures then: "ffi" as one glyph would not be found as three letters.
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.05);
    font.setPointSizeF(points);
    font.setWeight(weight);
    return font;
}

/** Draws the glyphs of a line, which are in one font for the most part, at once: Qt writes colour, font and origin into the file
 *  each time. */
class GlyphLine {
public:
    /** After another font, what was appended before is drawn first, so that the text stays in its order. */
    void append(QPointF place, const QGlyphRun& run, QPainter& painter)
    {
        const QRawFont font = run.rawFont();
        if (font != m_font)
            draw(painter);
        m_font = font;
        m_glyphs += run.glyphIndexes();
        for (const QPointF& glyph : run.positions())
            m_places.append(place + glyph);
    }

    void draw(QPainter& painter)
    {
        if (m_glyphs.isEmpty())
            return;
        QGlyphRun run;
        run.setRawFont(m_font);
        run.setGlyphIndexes(m_glyphs);
        run.setPositions(m_places);
        painter.drawGlyphRun(QPointF(), run);
        m_glyphs.clear();
        m_places.clear();
    }

private:
    QRawFont m_font;
    QList<quint32> m_glyphs;
    QList<QPointF> m_places;
};

/** The pages as they are drawn: where the next line goes, and how many pages there are, which is known before drawing. */
class Pages {
public:
    explicit Pages(QPagedPaintDevice& device) : m_device(device), m_area(0, 0, device.width(), device.height()) {}

    /** First without a painter, which only counts; then with one. */
    void draw(QPainter* painter, const Table& table, int pageCount)
    {
        m_painter = painter;
        m_pageCount = pageCount;
        m_page = 1;
        m_y = 0;
        m_footer = table.title;
        addText(table.title, fontOf(15, QFont::DemiBold), ink);
        addText(table.subtitle, fontOf(8.5), pale);
        for (const QString& note : table.notes)
            addText(note, fontOf(8.5), ink);
        addGrid(table.body);
        if (!table.totals.rows.empty()) {
            // The heading is not left behind on the page before.
            startPageUnless(m_y + 5 * rowHeight <= bottom());
            m_y += rowHeight;
            addText(QStringLiteral("Totals"), fontOf(11, QFont::DemiBold), ink);
            addGrid(table.totals);
        }
        addFooter();
    }

    int page() const { return m_page; }

private:
    double bottom() const { return m_area.height() - 2 * rowHeight; }

    void startPageUnless(bool isRoom)
    {
        if (isRoom)
            return;
        addFooter();
        ++m_page;
        m_y = 0;
        if (m_painter)
            m_device.newPage();
    }

    void drawCell(const QRectF& place, Qt::Alignment edge, CellShaper& shaper, const QColor& color,
                  const QString& text)
    {
        if (!m_painter)
            return;
        const ShapedText& shaped = shaper.shape(text, place.width());
        const double x = std::round(edge == Qt::AlignRight ? place.right() - shaped.width : place.left());
        const double y = std::round(place.top() + shaper.baselineIn(place.height()) - shaped.ascent);
        m_painter->setPen(color);
        for (const QGlyphRun& run : shaped.runs)
            m_line.append(QPointF(x, y), run, *m_painter);
    }

    void addText(const QString& text, const QFont& font, const QColor& color)
    {
        constexpr int flags = Qt::AlignLeft | Qt::TextWordWrap;
        const QRectF room(0, m_y, m_area.width(), m_area.height());
        const double height = QFontMetricsF(font, &m_device).boundingRect(room, flags, text).height();
        if (m_painter) {
            m_painter->setFont(font);
            m_painter->setPen(color);
            m_painter->drawText(room, flags, text);
        }
        m_y += height + 3 * dotsPerPoint;
    }

    void addFooter()
    {
        const QRectF line(0, m_area.height() - rowHeight, m_area.width(), rowHeight);
        drawCell(line, Qt::AlignLeft, m_small, pale, m_footer);
        drawCell(line, Qt::AlignRight, m_small, pale, QStringLiteral("Page %1 of %2").arg(m_page).arg(m_pageCount));
        if (m_painter)
            m_line.draw(*m_painter);
    }

    double widest(const Grid& grid, std::size_t column) const
    {
        const QFontMetricsF bold(fontOf(8.5, QFont::DemiBold), &m_device);
        const QFontMetricsF normal(fontOf(8.5), &m_device);
        const double heading = bold.horizontalAdvance(grid.columns[column].heading);
        switch (grid.columns[column].type) {
        case Column::Type::Date:
            return std::max(heading, normal.horizontalAdvance(QStringLiteral("0000-00-00")));
        case Column::Type::Time:
            return std::max(heading, normal.horizontalAdvance(QStringLiteral("00:00:00")));
        case Column::Type::Count:
            return std::max(heading, normal.horizontalAdvance(QStringLiteral("000000")));
        case Column::Type::Text:
            break;
        }
        QSet<QString> known; // the same texts stand in many rows
        double width = heading;
        for (const std::vector<Cell>& row : grid.rows) {
            const QString value = text(row[column]);
            if (known.contains(value))
                continue;
            known.insert(value);
            width = std::max(width, normal.horizontalAdvance(value));
        }
        return width;
    }

    /** What is left over of the page goes between the columns; what is missing is taken from the widest. */
    std::vector<double> widthsOf(const Grid& grid, const std::vector<std::size_t>& shown) const
    {
        std::vector<double> widths;
        for (const std::size_t column : shown)
            widths.push_back(widest(grid, column));
        const double room = m_area.width() - gap * double(shown.size() - 1);
        double missing = std::accumulate(widths.begin(), widths.end(), 0.0) - room;
        while (missing > 1) {
            const auto largest = std::max_element(widths.begin(), widths.end());
            double second = 0; // down to the next one first
            for (const double width : widths)
                second = width < *largest ? std::max(second, width) : second;
            const double cut = std::clamp(*largest - second, 1.0, missing);
            *largest -= cut;
            missing -= cut;
        }
        constexpr double mostAdded = 24 * dotsPerPoint;
        if (missing < 0) {
            for (double& width : widths)
                width += std::min(-missing / double(widths.size()), mostAdded);
        }
        return widths;
    }

    void addHeadings(const Grid& grid, const std::vector<std::size_t>& shown, const std::vector<double>& widths)
    {
        addRow(grid, shown, widths, m_bold, [&](std::size_t column) { return grid.columns[column].heading; });
        if (m_painter) {
            m_painter->setPen(QPen(ink, 0.75 * dotsPerPoint));
            m_painter->drawLine(QPointF(-overhang, m_y), QPointF(m_area.width() + overhang, m_y));
        }
        m_y += 2 * dotsPerPoint;
    }

    template <typename TextOf>
    void addRow(const Grid& grid, const std::vector<std::size_t>& shown, const std::vector<double>& widths,
                CellShaper& shaper, const TextOf& textOf)
    {
        double x = 0;
        for (std::size_t i = 0; m_painter && i < shown.size(); ++i) {
            const bool isCount = grid.columns[shown[i]].type == Column::Type::Count;
            // Arabic names begin at the same edge as the others, so that a column is one.
            const Qt::Alignment edge = isCount ? Qt::AlignRight : Qt::AlignLeft;
            drawCell(QRectF(x, m_y, widths[i], rowHeight), edge, shaper, ink, textOf(shown[i]));
            x += widths[i] + gap;
        }
        if (m_painter)
            m_line.draw(*m_painter);
        m_y += rowHeight;
    }

    void addGrid(const Grid& grid)
    {
        if (grid.rows.empty())
            return;
        const std::vector<std::size_t> shown = shownColumns(grid);
        if (!m_widths.contains(&grid))
            m_widths[&grid] = widthsOf(grid, shown);
        const std::vector<double>& widths = m_widths[&grid];
        m_y += rowHeight / 2;
        startPageUnless(m_y + 3 * rowHeight <= bottom());
        addHeadings(grid, shown, widths);
        for (std::size_t i = 0; i < grid.rows.size(); ++i) {
            if (m_y + rowHeight > bottom()) {
                startPageUnless(false);
                addHeadings(grid, shown, widths);
            }
            if (m_painter && i % 2 == 1)
                m_painter->fillRect(QRectF(-overhang, m_y, m_area.width() + 2 * overhang, rowHeight), band);
            addRow(grid, shown, widths, m_normal, [&](std::size_t column) { return text(grid.rows[i][column]); });
        }
    }

    QPagedPaintDevice& m_device;
    QRectF m_area;
    CellShaper m_normal{fontOf(8.5), m_device};
    CellShaper m_bold{fontOf(8.5, QFont::DemiBold), m_device};
    CellShaper m_small{fontOf(7.5), m_device};
    GlyphLine m_line;
    QPainter* m_painter = nullptr;
    QHash<const Grid*, std::vector<double>> m_widths;
    QString m_footer;
    double m_y = 0;
    int m_page = 1;
    int m_pageCount = 0;
};

} // namespace

QByteArray toPdf(const Table& table)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QBuffer::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(dotsOfPages);
    writer.setTitle(table.title);
    writer.setCreator(QStringLiteral("Rollcall"));
    drawPages(table, writer);
    return bytes;
}

void drawPages(const Table& table, QPagedPaintDevice& device)
{
    device.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF(16, 16, 16, 14),
                                     QPageLayout::Millimeter));
    Pages pages(device);
    pages.draw(nullptr, table, 0);
    const int pageCount = pages.page();
    QPainter painter(&device);
    pages.draw(&painter, table, pageCount);
    painter.end();
}

} // namespace rollcall::report
