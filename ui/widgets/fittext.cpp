#include "ui/widgets/fittext.h"

#include "ui/widgets/readingdirection.h"

#include <QFontMetrics>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace rollcall::ui {

namespace {

FittedText laidOut(const QString& text, const QFont& font, int width, QTextOption::WrapMode mode)
{
    QTextLayout layout(text, font);
    QTextOption option;
    option.setWrapMode(mode);
    layout.setTextOption(option);

    FittedText fitted;
    fitted.font = font;
    const QFontMetrics metrics(font);
    int ascent = metrics.ascent();
    int descent = metrics.descent();
    int widest = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        const int wide = static_cast<int>(std::ceil(line.naturalTextWidth()));
        fitted.lines.append({text.mid(line.textStart(), line.textLength()).trimmed(), wide});
        // Other scripts use other fonts, whose stated metrics are far larger than their glyphs; so the glyphs are measured.
        const QRect ink = metrics.tightBoundingRect(fitted.lines.last().text);
        ascent = std::max(ascent, -ink.top());
        descent = std::max(descent, ink.bottom() + 1);
        widest = std::max(widest, wide);
    }
    layout.endLayout();

    fitted.ascent = ascent;
    const int height = ascent + descent;
    // Noto's line spacing has room for every script and is far too wide at display sizes.
    fitted.linePitch = static_cast<int>(std::lround(height * 0.9));
    const int more = std::max(0, static_cast<int>(fitted.lines.size()) - 1);
    fitted.size = QSize(widest, height + more * fitted.linePitch);
    return fitted;
}

/** As many lines as fit; the last one is cut. */
FittedText cutToFit(const QString& text, const QFont& font, QSize room, int maxLines)
{
    FittedText fitted = laidOut(text, font, room.width(), QTextOption::WrapAtWordBoundaryOrAnywhere);
    const int first = fitted.size.height() - static_cast<int>(fitted.lines.size() - 1) * fitted.linePitch;
    const int roomFor = 1 + std::max(0, room.height() - first) / std::max(1, fitted.linePitch);
    const auto kept = std::clamp<qsizetype>(std::min(maxLines, roomFor), 1, fitted.lines.size());
    if (kept == fitted.lines.size())
        return fitted;

    QStringList rest;
    for (qsizetype i = kept - 1; i < fitted.lines.size(); ++i)
        rest << fitted.lines.at(i).text;
    fitted.lines.resize(kept);
    const QFontMetrics metrics(font);
    const QString cut = metrics.elidedText(rest.join(QLatin1Char(' ')), Qt::ElideRight, room.width());
    fitted.lines.last() = {cut, metrics.horizontalAdvance(cut)};
    fitted.size.setHeight(first + static_cast<int>(kept - 1) * fitted.linePitch);
    fitted.isElided = true;
    return fitted;
}

} // namespace

FittedText fitText(const QString& text, const QFont& font, QSize room, int maxLines)
{
    if (text.isEmpty() || room.isEmpty())
        return {font, {}, 0, 0, {}, false};

    const int smallest = std::min(font.pixelSize(), std::max(12, font.pixelSize() / 4));
    QFont tried = font;
    for (int pixels = font.pixelSize(); pixels >= smallest; pixels -= std::max(1, pixels / 32)) {
        tried.setPixelSize(pixels);
        FittedText fitted = laidOut(text, tried, room.width(), QTextOption::WordWrap);
        if (fitted.lines.size() <= maxLines && fitted.size.width() <= room.width()
            && fitted.size.height() <= room.height())
            return fitted;
    }
    return cutToFit(text, tried, room, maxLines);
}

void paintText(QPainter& painter, const FittedText& text, const QRect& place, Qt::Alignment alignment,
               Qt::LayoutDirection direction)
{
    painter.setFont(text.font);
    int y = place.top() + text.ascent;
    if (alignment & Qt::AlignVCenter)
        y += (place.height() - text.size.height()) / 2;
    else if (alignment & Qt::AlignBottom)
        y += place.height() - text.size.height();
    for (const FittedText::Line& line : text.lines) {
        int x = place.left();
        if (alignment & Qt::AlignHCenter)
            x += (place.width() - line.width) / 2;
        else if ((direction == Qt::RightToLeft) != bool(alignment & Qt::AlignRight))
            x += place.width() - line.width;
        painter.setLayoutDirection(readingDirection(line.text, direction));
        painter.drawText(QPointF(x, y), line.text);
        y += text.linePitch;
    }
}

} // namespace rollcall::ui
