#include "ui/widgets/textlabel.h"

#include <QPainter>

namespace rollcall::ui {

TextLabel::TextLabel(QWidget* parent) : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void TextLabel::setText(const QString& text)
{
    if (text == m_text)
        return;
    m_text = text;
    setAccessibleName(text);
    fit();
}

void TextLabel::setStyle(const QFont& font, int maxLines)
{
    m_font = font;
    m_maxLines = maxLines;
    fit();
}

void TextLabel::setColour(const QColor& colour)
{
    m_colour = colour;
    update();
}

void TextLabel::setAlignment(Qt::Alignment alignment)
{
    m_alignment = alignment;
    update();
}

void TextLabel::fit()
{
    m_fitted = fitText(m_text, m_font, size(), m_maxLines);
    update();
}

void TextLabel::resizeEvent(QResizeEvent*)
{
    fit();
}

void TextLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setPen(m_colour);
    paintText(painter, m_fitted, rect(), m_alignment, layoutDirection());
}

} // namespace rollcall::ui
