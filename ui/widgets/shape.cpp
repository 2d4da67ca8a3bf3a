#include "ui/widgets/shape.h"

#include <QPainter>
#include <QPainterPathStroker>

namespace rollcall::ui {

namespace {

QPainterPath stroked(const QPainterPath& path, qreal width)
{
    QPainterPathStroker stroker;
    stroker.setWidth(width);
    stroker.setCapStyle(Qt::RoundCap);
    stroker.setJoinStyle(Qt::RoundJoin);
    return stroker.createStroke(path).simplified();
}

QPainterPath line(std::initializer_list<QPointF> points, qreal width)
{
    QPainterPath path(*points.begin());
    for (auto point = points.begin() + 1; point != points.end(); ++point)
        path.lineTo(*point);
    return stroked(path, width);
}

QPainterPath disc(QPointF centre, qreal radius)
{
    QPainterPath path;
    path.addEllipse(centre, radius, radius);
    return path;
}

QPainterPath ring(QPointF centre, qreal radius, qreal width)
{
    return disc(centre, radius).subtracted(disc(centre, radius - width));
}

QPainterPath box(qreal x, qreal y, qreal width, qreal height, qreal radius = 0)
{
    QPainterPath path;
    path.addRoundedRect(QRectF(x, y, width, height), radius, radius);
    return path;
}

QPainterPath triangle(qreal inset)
{
    QPainterPath path(QPointF(50, 8 + 1.6 * inset));
    path.lineTo(97 - 1.5 * inset, 92 - inset);
    path.lineTo(3 + 1.5 * inset, 92 - inset);
    path.closeSubpath();
    return path;
}

QPainterPath roundedTriangle()
{
    const QPainterPath core = triangle(6);
    return core.united(stroked(core, 10));
}

/** The bar from corner to corner, with a clear edge on both sides so that it is visible on whatever it crosses. */
QPainterPath crossedOut(const QPainterPath& path)
{
    const QPointF from(10, 10);
    const QPointF to(90, 90);
    return path.subtracted(line({from, to}, 22)).united(line({from, to}, 9));
}

QPainterPath finder(qreal x, qreal y)
{
    return box(x, y, 30, 30, 4).subtracted(box(x + 7, y + 7, 16, 16, 2)).united(box(x + 11.5, y + 11.5, 7, 7, 1));
}

QPainterPath code()
{
    QPainterPath path = finder(8, 8).united(finder(62, 8)).united(finder(8, 62));
    for (const QPointF module : {QPointF(46, 8), QPointF(46, 24), QPointF(8, 46), QPointF(24, 46), QPointF(46, 46),
                                 QPointF(62, 46), QPointF(84, 46), QPointF(46, 62), QPointF(62, 62), QPointF(73, 73),
                                 QPointF(46, 84), QPointF(62, 84), QPointF(84, 84), QPointF(84, 62)})
        path = path.united(box(module.x(), module.y(), 8, 8, 1));
    return path;
}

QPainterPath questionMark(QPointF middle)
{
    QPainterPath hook;
    hook.moveTo(middle + QPointF(-9, -11));
    hook.cubicTo(middle + QPointF(-9, -25), middle + QPointF(11, -25), middle + QPointF(11, -11));
    hook.cubicTo(middle + QPointF(11, -2), middle + QPointF(0, -2), middle + QPointF(0, 8));
    return stroked(hook, 8).united(disc(middle + QPointF(0, 21), 5));
}

QPainterPath unknownPerson()
{
    QPainterPath shoulders;
    shoulders.moveTo(4, 92);
    shoulders.cubicTo(4, 62, 22, 54, 38, 54);
    shoulders.cubicTo(54, 54, 72, 62, 72, 92);
    shoulders.closeSubpath();
    const QPainterPath person = disc({38, 29}, 20).united(shoulders);
    const QPainterPath mark = questionMark({80, 31});
    return person.subtracted(stroked(mark, 7)).united(mark);
}

QPainterPath camera()
{
    const QPainterPath body = box(4, 30, 92, 56, 10).united(box(32, 18, 36, 24, 8));
    return body.subtracted(disc({50, 57}, 20)).united(disc({50, 57}, 12));
}

/** With its short hand pointing to `hour`. */
QPainterPath clockFace(QPointF hour)
{
    return ring({50, 50}, 48, 10).united(line({{50, 24}, {50, 52}, hour}, 10));
}

/** A tick in a ring, and before it the clock of when that was. */
QPainterPath tickRingClock()
{
    const QPointF clock(76, 76);
    const QPainterPath counted = ring({45, 45}, 43, 9).united(line({{25, 46}, {40, 61}, {66, 30}}, 9));
    return counted.subtracted(disc(clock, 29))
        .united(ring(clock, 23, 7))
        .united(line({clock - QPointF(0, 11), clock, clock + QPointF(9, 5)}, 6));
}

QPainterPath door(qreal x, qreal y)
{
    return box(x, y, 56, 70, 6).subtracted(box(x + 10, y + 10, 36, 50, 2));
}

QPainterPath cardFrame()
{
    return box(3, 17, 94, 66, 10).subtracted(box(12, 26, 76, 48, 4));
}

/** A badge with its photo. */
QPainterPath card()
{
    return cardFrame().united(disc({33, 42}, 9)).united(box(19, 54, 28, 13, 6.5));
}

/** With nothing where the bar goes. */
QPainterPath crossedCard()
{
    return crossedOut(
        cardFrame().united(disc({26, 51}, 7)).united(box(17, 61, 20, 9, 4.5)).united(line({{62, 38}, {78, 38}}, 7)));
}

QPainterPath cardClock()
{
    const QPointF clock(75, 71);
    return card()
        .subtracted(disc(clock, 30))
        .united(ring(clock, 24, 7))
        .united(line({clock - QPointF(0, 12), clock, clock + QPointF(9, 6)}, 6));
}

QPainterPath unknownCard()
{
    const QPainterPath mark = questionMark({74, 62});
    return card().subtracted(stroked(mark, 14)).subtracted(mark).united(mark);
}

QPainterPath hourglass()
{
    const QPainterPath upper = line({{27, 10}, {27, 24}, {50, 50}, {73, 24}, {73, 10}}, 9);
    const QPainterPath lower = line({{27, 90}, {27, 76}, {50, 50}, {73, 76}, {73, 90}}, 9);
    QPainterPath sand(QPointF(50, 66));
    sand.lineTo(66, 86);
    sand.lineTo(34, 86);
    sand.closeSubpath();
    return upper.united(lower)
        .united(line({{18, 8}, {82, 8}}, 10))
        .united(line({{18, 92}, {82, 92}}, 10))
        .united(sand);
}

QPainterPath calendar()
{
    const QPainterPath sheet = box(6, 16, 88, 78, 10).subtracted(box(16, 42, 68, 42, 4));
    return sheet.united(line({{30, 8}, {30, 26}}, 10)).united(line({{70, 8}, {70, 26}}, 10));
}

} // namespace

Shape resultShape(ResultKind kind)
{
    switch (kind) {
    case ResultKind::In:
        return Shape::TickDisc;
    case ResultKind::Late:
        return Shape::ClockFace;
    case ResultKind::Out:
        return Shape::ThroughDoor;
    case ResultKind::Again:
        return Shape::TickRingClock;
    case ResultKind::OutAgain:
        return Shape::TwoDoors;
    case ResultKind::TooSoon:
        return Shape::Hourglass;
    case ResultKind::Closed:
        return Shape::CrossedClock;
    case ResultKind::WrongSession:
        return Shape::HalfDisc;
    case ResultKind::NoSchool:
        return Shape::CrossedDay;
    case ResultKind::NotOnRoster:
        return Shape::UnknownPerson;
    case ResultKind::NotABadge:
        return Shape::CrossedCode;
    case ResultKind::BadgeRevoked:
        return Shape::CrossedCard;
    case ResultKind::BadgeExpired:
        return Shape::CardClock;
    case ResultKind::BadgeNotValid:
        return Shape::UnknownCard;
    case ResultKind::NotRecorded:
        break;
    }
    return Shape::Triangle;
}

QPainterPath shapePath(Shape shape)
{
    switch (shape) {
    case Shape::TickDisc:
        return disc({50, 50}, 48).subtracted(line({{28, 52}, {44, 68}, {73, 35}}, 10));
    case Shape::ClockFace:
        return clockFace({68, 63});
    case Shape::ThroughDoor: {
        const QPainterPath frame = line({{60, 32}, {60, 10}, {10, 10}, {10, 90}, {60, 90}, {60, 68}}, 10);
        return frame.united(line({{36, 50}, {92, 50}}, 10)).united(line({{74, 32}, {92, 50}, {74, 68}}, 10));
    }
    case Shape::TickRingClock:
        return tickRingClock();
    case Shape::TwoDoors: // one before the other
        return door(4, 4).subtracted(box(34, 20, 66, 80, 8)).united(door(40, 26));
    case Shape::Hourglass:
        return hourglass();
    case Shape::CrossedClock:
        return crossedOut(clockFace({29, 64}));
    case Shape::HalfDisc:
        return ring({50, 50}, 48, 10).united(disc({50, 50}, 40).intersected(box(50, 0, 50, 100)));
    case Shape::CrossedDay:
        return crossedOut(calendar());
    case Shape::UnknownPerson:
        return unknownPerson();
    case Shape::CrossedCode:
        return crossedOut(code());
    case Shape::CrossedCard:
        return crossedCard();
    case Shape::CardClock:
        return cardClock();
    case Shape::UnknownCard:
        return unknownCard();
    case Shape::Triangle:
        return roundedTriangle().subtracted(line({{50, 40}, {50, 62}}, 10)).subtracted(disc({50, 77}, 5.5));
    case Shape::CrossedCamera:
        return crossedOut(camera());
    case Shape::Disc:
        return disc({50, 50}, 40);
    case Shape::Ring:
        return ring({50, 50}, 40, 14);
    case Shape::HollowTriangle:
        return stroked(triangle(8), 12);
    case Shape::ChevronDown:
        return line({{22, 38}, {50, 64}, {78, 38}}, 10);
    case Shape::ChevronLeft:
        return line({{62, 22}, {36, 50}, {62, 78}}, 10);
    case Shape::ChevronRight:
        return line({{38, 22}, {64, 50}, {38, 78}}, 10);
    case Shape::Plus:
        return line({{50, 18}, {50, 82}}, 11).united(line({{18, 50}, {82, 50}}, 11));
    case Shape::Minus:
        return line({{18, 50}, {82, 50}}, 11);
    case Shape::Backspace: {
        const QPainterPath outline = line({{4, 50}, {30, 20}, {96, 20}, {96, 80}, {30, 80}, {4, 50}}, 8);
        return outline.united(line({{48, 37}, {74, 63}}, 8)).united(line({{74, 37}, {48, 63}}, 8));
    }
    case Shape::Tick:
        return line({{14, 54}, {40, 78}, {86, 24}}, 14);
    case Shape::Arrow:
        return line({{50, 94}, {50, 10}}, 14).united(line({{16, 44}, {50, 10}, {84, 44}}, 14));
    case Shape::Key:
        return ring({27, 50}, 22, 10)
            .united(line({{48, 50}, {92, 50}, {92, 68}}, 11))
            .united(line({{72, 50}, {72, 64}}, 11));
    case Shape::ChevronUp:
        break;
    }
    return line({{22, 62}, {50, 36}, {78, 62}}, 10);
}

void paintShape(QPainter& painter, Shape shape, const QRectF& rectangle, const QColor& colour)
{
    const qreal side = qMin(rectangle.width(), rectangle.height());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(rectangle.center() - QPointF(side / 2, side / 2));
    painter.scale(side / 100, side / 100);
    painter.fillPath(shapePath(shape), colour);
    painter.restore();
}

ShapeIcon::ShapeIcon(QWidget* parent) : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void ShapeIcon::set(Shape shape, const QColor& colour)
{
    m_shape = shape;
    m_colour = colour;
    update();
}

void ShapeIcon::setGrowth(qreal factor)
{
    m_growth = factor;
    update();
}

void ShapeIcon::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    QRectF place(QPointF(), QSizeF(size()) * m_growth);
    place.moveCenter(QRectF(rect()).center());
    paintShape(painter, m_shape, place, m_colour);
}

} // namespace rollcall::ui
