#include "ui/widgets/holdcorner.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace rollcall::ui {

HoldCorner::HoldCorner(const Clock& clock, QWidget* parent) : QAbstractButton(parent), m_clock(clock)
{
    setFocusPolicy(Qt::NoFocus); // it shows nothing; a keyboard has a key of its own
    connect(this, &QAbstractButton::clicked, this, &HoldCorner::held);
    m_frames.setInterval(std::chrono::milliseconds(33));
    connect(&m_frames, &QTimer::timeout, this, &HoldCorner::look);
}

void HoldCorner::setColours(const QColor& ring, const QColor& ground)
{
    m_ring = ring;
    m_ground = ground;
    update();
}

void HoldCorner::setScale(const Scale& scale)
{
    m_scale = scale;
}

void HoldCorner::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_since = m_clock.monotonic();
    m_frames.start();
    update();
}

void HoldCorner::mouseMoveEvent(QMouseEvent* event)
{
    if (!rect().contains(event->position().toPoint()))
        letGo();
}

void HoldCorner::mouseReleaseEvent(QMouseEvent*)
{
    letGo();
}

void HoldCorner::hideEvent(QHideEvent*)
{
    letGo();
}

void HoldCorner::look()
{
    update();
    if (m_since && m_clock.monotonic() - *m_since >= holdTime) {
        letGo();
        Q_EMIT held();
    }
}

void HoldCorner::letGo()
{
    m_since.reset();
    m_frames.stop();
    update();
}

void HoldCorner::paintEvent(QPaintEvent*)
{
    if (!m_since)
        return;
    const auto passed = m_clock.monotonic() - *m_since;
    const qreal part =
        std::clamp(static_cast<qreal>(passed.count()) / static_cast<qreal>(holdTime.count()), 0.0, 1.0);
    const qreal width = m_scale.stroke(8);
    const qreal side = std::min(QWidget::width(), height()) - 2 * width;
    QRectF ring(0, 0, side, side);
    ring.moveCenter(QRectF(rect()).center());

    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_ground);
    painter.drawEllipse(ring.adjusted(-width, -width, width, width));
    QColor faint = m_ring;
    faint.setAlphaF(0.25f);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(faint, width));
    painter.drawEllipse(ring.adjusted(width / 2, width / 2, -width / 2, -width / 2));
    painter.setPen(QPen(m_ring, width, Qt::SolidLine, Qt::RoundCap));
    painter.drawArc(ring.adjusted(width / 2, width / 2, -width / 2, -width / 2), 90 * 16,
                    -static_cast<int>(part * 360 * 16));
}

} // namespace rollcall::ui
