#include "ui/widgets/drainbar.h"

#include <QPainter>
#include <QStyle>

#include <cmath>

namespace rollcall::ui {

DrainBar::DrainBar(QWidget* parent) : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void DrainBar::setColour(const QColor& colour)
{
    m_colour = colour;
    update();
}

void DrainBar::setLeft(double left)
{
    const bool isSeen = std::lround(left * width()) != std::lround(m_left * width());
    m_left = left;
    if (isSeen)
        update();
}

void DrainBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const qreal radius = height() / 2.0;
    QColor track = m_colour;
    track.setAlpha(56);
    painter.setBrush(track);
    painter.drawRoundedRect(rect(), radius, radius);
    painter.setBrush(m_colour);
    const QRect full(0, 0, static_cast<int>(std::lround(m_left * width())), height());
    painter.drawRoundedRect(QStyle::visualRect(layoutDirection(), rect(), full), radius, radius);
}

} // namespace rollcall::ui
