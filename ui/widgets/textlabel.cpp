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
    fitAnew();
}

void TextLabel::setStyle(const QFont& font, int maxLines)
{
    if (font == m_font && maxLines == m_maxLines)
        return;
    m_font = font;
    m_maxLines = maxLines;
    fitAnew();
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

const FittedText& TextLabel::fitted() const
{
    if (!m_fitted)
        m_fitted = fitText(m_text, m_font, size(), m_maxLines);
    return *m_fitted;
}

void TextLabel::fitAnew()
{
    m_fitted.reset();
    update();
}

void TextLabel::resizeEvent(QResizeEvent*)
{
    fitAnew();
}

void TextLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setPen(m_colour);
    paintText(painter, fitted(), rect(), m_alignment, layoutDirection());
}

} // namespace rollcall::ui
