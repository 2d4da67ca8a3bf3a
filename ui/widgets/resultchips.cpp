#include "ui/widgets/resultchips.h"

#include "ui/text/sentences.h"
#include "ui/widgets/fittext.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStyle>

#include <algorithm>
#include <utility>

namespace rollcall::ui {

namespace {

constexpr int mostChips = 3;

} // namespace

ResultChips::ResultChips(QWidget* parent) : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void ResultChips::setResults(const QList<attendance::Verdict>& results)
{
    m_chips.clear();
    for (const attendance::Verdict& verdict : results)
        m_chips.append({resultShape(resultKind(verdict)), Sentences::chip(verdict)});
    setAccessibleName(texts().join(QStringLiteral(", ")));
    update();
}

void ResultChips::setColours(const Colours& colours)
{
    m_colours = colours;
    update();
}

void ResultChips::setScale(const Scale& scale)
{
    m_scale = scale;
    update();
}

QStringList ResultChips::texts() const
{
    QStringList texts;
    for (const Chip& chip : m_chips)
        texts << chip.text;
    return texts;
}

void ResultChips::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int gap = m_scale.length(16);
    const int pad = m_scale.length(16);
    const int side = height() * 2 / 5;
    const QFont font = themeFont(m_scale.text(TypeSize::small), QFont::DemiBold);
    int widest = 0;
    for (const Chip& chip : std::as_const(m_chips))
        widest = std::max(widest, QFontMetrics(font).horizontalAdvance(chip.text) + 1);
    // Fewer, rather than one whose time is cut off; but no long name takes the room of the others.
    const int shortest = m_scale.length(208);
    const int longest = std::max(shortest, std::min(width(), m_scale.length(400)));
    const int least = std::clamp(pad + side + pad + widest, shortest, longest);
    const int each = std::max(least, (width() - (mostChips - 1) * gap) / mostChips);
    const auto fitting = std::min(m_chips.size(), qsizetype((width() + gap) / (each + gap)));
    // Away from the colour of the text, so that the contrast only grows.
    QColor ground = m_colours.text.lightness() > 127 ? Qt::black : Qt::white;
    ground.setAlpha(56);
    const auto mirrored = [this](const QRect& r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
    for (int i = 0; i < fitting; ++i) {
        const QRect place(i * (each + gap), 0, each, height());
        painter.setPen(Qt::NoPen);
        painter.setBrush(ground);
        painter.drawRoundedRect(mirrored(place), m_scale.stroke(16), m_scale.stroke(16));
        const QRect icon(place.left() + pad, (height() - side) / 2, side, side);
        paintShape(painter, m_chips.at(i).shape, mirrored(icon), m_colours.text);
        const int start = icon.right() + 1 + pad / 2;
        const QRect room(start, 0, place.right() + 1 - pad / 2 - start, height());
        painter.setPen(m_colours.text);
        paintText(painter, fitText(m_chips.at(i).text, font, room.size(), 1), mirrored(room),
                  Qt::AlignLeft | Qt::AlignVCenter, layoutDirection());
    }
}

} // namespace rollcall::ui
