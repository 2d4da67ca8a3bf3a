#include "ui/widgets/edgeflash.h"

#include <QPainter>

namespace rollcall::ui {

EdgeFlash::EdgeFlash(QWidget* parent) : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
    m_end.setSingleShot(true);
    m_end.setInterval(60);
    connect(&m_end, &QTimer::timeout, this, &QWidget::hide);
}

void EdgeFlash::start(const QColor& colour, int thickness)
{
    m_colour = colour;
    m_thickness = thickness;
    setGeometry(parentWidget()->rect());
    raise();
    show();
    m_end.start();
}

void EdgeFlash::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QRect inside = rect().adjusted(m_thickness, m_thickness, -m_thickness, -m_thickness);
    painter.setClipRegion(QRegion(rect()).subtracted(inside));
    painter.fillRect(rect(), m_colour);
}

} // namespace rollcall::ui
