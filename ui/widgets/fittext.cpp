#include "ui/widgets/fittext.h"

#include <QFontMetrics>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace rollcall::ui {

namespace {

struct Broken {
    QStringList lines;
    qreal widest = 0;
};

Broken breakLines(const QString& text, const QFont& font, int width, QTextOption::WrapMode mode) {
    QTextLayout layout(text, font);
    QTextOption option;
    option.setWrapMode(mode);
    layout.setTextOption(option);
    Broken broken;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        broken.lines << text.mid(line.textStart(), line.textLength()).trimmed();
        broken.widest = std::max(broken.widest, line.naturalTextWidth());
    }
    layout.endLayout();
    return broken;
}

FittedText laidOut(const Broken& broken, const QFont& font) {
    const QFontMetrics metrics(font);
    FittedText fitted;
    fitted.font = font;
    fitted.lines = broken.lines;
    // Noto's own line spacing is made for every script at once and falls apart at display sizes.
    fitted.linePitch = static_cast<int>(std::lround(metrics.lineSpacing() * 0.9));
    const int more = std::max(0, static_cast<int>(broken.lines.size()) - 1);
    fitted.size =
        QSize(static_cast<int>(std::ceil(broken.widest)), metrics.height() + more * fitted.linePitch);
    return fitted;
}

} // namespace

FittedText fitText(const QString& text, const QFont& font, QSize room, int maxLines) {
    if (text.isEmpty() || room.isEmpty())
        return {font, {}, 0, {}, false};

    const int smallest = std::max(12, font.pixelSize() / 2);
    QFont tried = font;
    for (int pixels = font.pixelSize(); pixels >= smallest; --pixels) {
        tried.setPixelSize(pixels);
        const FittedText fitted =
            laidOut(breakLines(text, tried, room.width(), QTextOption::WordWrap), tried);
        if (fitted.lines.size() <= maxLines && fitted.size.width() <= room.width() &&
            fitted.size.height() <= room.height())
            return fitted;
    }

    // Too long even so: as many lines as there is room for, the last one cut.
    Broken broken = breakLines(text, tried, room.width(), QTextOption::WrapAtWordBoundaryOrAnywhere);
    const int pitch = laidOut({}, tried).linePitch;
    const int roomFor = 1 + std::max(0, room.height() - QFontMetrics(tried).height()) / std::max(1, pitch);
    const auto kept = std::clamp<qsizetype>(std::min(maxLines, roomFor), 1, broken.lines.size());
    const bool isElided = kept < broken.lines.size();
    if (isElided) {
        const QString rest = QStringList(broken.lines.mid(kept - 1)).join(QLatin1Char(' '));
        broken.lines = broken.lines.mid(0, kept - 1);
        broken.lines << QFontMetrics(tried).elidedText(rest, Qt::ElideRight, room.width());
    }
    FittedText fitted = laidOut(broken, tried);
    fitted.isElided = isElided;
    return fitted;
}

} // namespace rollcall::ui
