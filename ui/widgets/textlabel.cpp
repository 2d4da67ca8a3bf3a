#include "ui/widgets/textlabel.h"

#include <QPainter>

namespace rollcall::ui {

TextLabel::TextLabel(QWidget* parent) : QWidget(parent) {
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void TextLabel::setText(const QString& text) {
    if (text == m_text)
        return;
    m_text = text;
    setAccessibleName(text);
    fit();
}

void TextLabel::setStyle(const QFont& font, int maxLines) {
    m_font = font;
    m_maxLines = maxLines;
    fit();
}

void TextLabel::setColour(const QColor& colour) {
    m_colour = colour;
    update();
}

void TextLabel::setAlignment(Qt::Alignment alignment) {
    m_alignment = alignment;
    update();
}

void TextLabel::fit() {
    m_fitted = fitText(m_text, m_font, size(), m_maxLines);
    update();
}

void TextLabel::resizeEvent(QResizeEvent*) {
    fit();
}

void TextLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    painter.setPen(m_colour);
    painter.setFont(m_fitted.font);
    int y = 0;
    if (m_alignment & Qt::AlignVCenter)
        y = (height() - m_fitted.size.height()) / 2;
    else if (m_alignment & Qt::AlignBottom)
        y = height() - m_fitted.size.height();
    const int lineHeight = QFontMetrics(m_fitted.font).height();
    for (const QString& line : m_fitted.lines) {
        painter.drawText(QRect(0, y, width(), lineHeight),
                         static_cast<int>(m_alignment & Qt::AlignHorizontal_Mask) | Qt::AlignTop |
                             Qt::TextSingleLine | Qt::TextDontClip,
                         line);
        y += m_fitted.linePitch;
    }
}

} // namespace rollcall::ui
