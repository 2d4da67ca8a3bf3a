#include "core/report/cellshaper.h"

#include <QTextLayout>

#include <cmath>

namespace rollcall::report {

namespace {

constexpr qsizetype mostShaped = 20'000; // some 10 MB

/** Qt writes each glyph's place into a PDF as text: "41" rather than "40.8906250" for most of the file. */
void moveToWholeDots(QGlyphRun& run)
{
    QList<QPointF> places = run.positions();
    for (QPointF& place : places)
        place = QPointF(std::round(place.x()), std::round(place.y()));
    run.setPositions(places);
}

} // namespace

CellShaper::CellShaper(const QFont& font, QPaintDevice& device)
    : m_font(font), m_device(device), m_metrics(font, &device)
{
}

double CellShaper::baselineIn(double height) const
{
    return (height - m_metrics.height()) / 2 + m_metrics.ascent();
}

const ShapedText& CellShaper::shape(const QString& text, double room)
{
    const auto key = std::pair(text, room);
    if (const auto known = m_known.constFind(key); known != m_known.constEnd())
        return *known;
    if (m_known.size() >= mostShaped)
        m_known.clear();
    return *m_known.insert(key, shaped(text, room));
}

ShapedText CellShaper::shaped(const QString& text, double room) const
{
    QTextLayout layout(m_metrics.elidedText(text, Qt::ElideRight, room), m_font, &m_device);
    layout.beginLayout();
    const QTextLine line = layout.createLine();
    layout.endLayout();
    QList<QGlyphRun> runs = layout.glyphRuns();
    for (QGlyphRun& run : runs)
        moveToWholeDots(run);
    return {std::move(runs), line.naturalTextWidth(), line.ascent()};
}

} // namespace rollcall::report
