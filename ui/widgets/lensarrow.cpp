#include "ui/widgets/lensarrow.h"

#include "ui/widgets/accessibleroles.h"
#include "ui/widgets/shape.h"

#include <QPainter>

#include <algorithm>

namespace rollcall::ui {

namespace {

int degreesFromUp(LensSide side)
{
    switch (side) {
    case LensSide::None:
    case LensSide::Above:
        break;
    case LensSide::Right:
        return 90;
    case LensSide::Below:
        return 180;
    case LensSide::Left:
        return 270;
    }
    return 0;
}

} // namespace

LensArrow::LensArrow(QWidget* parent) : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setTold(*this, false);
}

void LensArrow::setSide(LensSide side)
{
    m_side = side;
    update();
}

void LensArrow::setColour(const QColor& colour)
{
    m_colour = colour;
    update();
}

void LensArrow::paintEvent(QPaintEvent*)
{
    if (m_side == LensSide::None)
        return;
    QPainter painter(this);
    const qreal side = std::min(width(), height());
    painter.translate(QRectF(rect()).center());
    painter.rotate(degreesFromUp(m_side));
    paintShape(painter, Shape::Arrow, QRectF(-side / 2, -side / 2, side, side), m_colour);
}

} // namespace rollcall::ui
