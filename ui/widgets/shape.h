#pragma once

#include "ui/result.h"

#include <QColor>
#include <QPainterPath>
#include <QWidget>

namespace rollcall::ui {

/** The kiosk's icons, drawn as paths so that they are sharp at every size. */
enum class Shape {
    TickDisc,       ///< in
    ClockFace,      ///< late
    ThroughDoor,    ///< out
    TickRingClock,  ///< already in
    TwoDoors,       ///< already out
    Hourglass,      ///< too soon
    CrossedClock,   ///< outside of the hours
    HalfDisc,       ///< another session
    CrossedDay,     ///< no school on this day
    UnknownPerson,  ///< not on the roster
    CrossedCode,    ///< not a badge
    CrossedCard,    ///< a badge that was reported lost
    CardClock,      ///< a badge that does not count any more
    UnknownCard,    ///< a badge that cannot be checked here
    Triangle,       ///< not recorded, needs help
    CrossedCamera,  ///< out of order
    Disc,           ///< online
    Ring,           ///< offline
    HollowTriangle, ///< needs help, small
    ChevronUp,      ///< opens upwards, goes back
    ChevronDown,    ///< goes on
    ChevronLeft,    ///< a day or page to the left
    ChevronRight,   ///< to the right
    Plus,           ///< more
    Minus,          ///< less
    Backspace,      ///< deletes the last digit
    Tick,           ///< within the limit
    Arrow,          ///< upwards
    Key,            ///< the office's side
};

Shape resultShape(ResultKind kind);

/** The outline to be filled with one colour, within 100 x 100. */
QPainterPath shapePath(Shape shape);

/** Paints the shape in the middle of the rectangle, as large as it allows. */
void paintShape(QPainter& painter, Shape shape, const QRectF& rectangle, const QColor& colour);

/** A shape as a widget. */
class ShapeIcon final : public QWidget {
    Q_OBJECT

public:
    explicit ShapeIcon(QWidget* parent);
    void set(Shape shape, const QColor& colour);
    Shape shape() const { return m_shape; }
    /** A part of its size, for a shape that grows as it appears. */
    void setGrowth(qreal factor);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Shape m_shape = Shape::TickDisc;
    QColor m_colour;
    qreal m_growth = 1;
};

} // namespace rollcall::ui
