#pragma once

#include <QFont>
#include <QFontMetricsF>
#include <QGlyphRun>
#include <QHash>

namespace rollcall::report {

/** A line of text as glyphs, placed from its upper left corner in dots. */
struct ShapedText {
    QList<QGlyphRun> runs;
    double width = 0;
    double ascent = 0; ///< from there down to the baseline
};

/** Shapes the texts of cells in one font, each once: the same numbers, names and times stand in many rows, and shaping them is
 *  half of what a page costs. The device outlives it. */
class CellShaper {
public:
    CellShaper(const QFont& font, QPaintDevice& device);

    /** How far down in a row of this height its text stands: the same for every script, also where its letters are taller. */
    double baselineIn(double height) const;

    /** `text` on one line, cut short with an ellipsis where it is wider than `room`. Valid until the next call. */
    const ShapedText& shape(const QString& text, double room);

private:
    ShapedText shaped(const QString& text, double room) const;

    QFont m_font;
    QPaintDevice& m_device;
    QFontMetricsF m_metrics;
    QHash<std::pair<QString, double>, ShapedText> m_known;
};

} // namespace rollcall::report
