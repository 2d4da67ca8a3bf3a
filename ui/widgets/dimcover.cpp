#include "ui/widgets/dimcover.h"

#include "ui/widgets/accessibleroles.h"

#include <QMouseEvent>
#include <QPainter>

#include <utility>

namespace rollcall::ui {

namespace {

constexpr int darkness = 217; // of 255: the clock can still be made out

} // namespace

DimCover::DimCover(QWidget* parent) : QWidget(parent)
{
    setTold(*this, false);
    hide();
}

void DimCover::darken()
{
    m_isDark = true;
    m_isPressed = false;
    show();
    raise();
}

void DimCover::lighten()
{
    if (!std::exchange(m_isDark, false))
        return;
    setVisible(m_isPressed);
    update();
}

void DimCover::paintEvent(QPaintEvent*)
{
    if (m_isDark)
        QPainter(this).fillRect(rect(), QColor(0, 0, 0, darkness));
}

void DimCover::mousePressEvent(QMouseEvent* event)
{
    event->accept();
    m_isPressed = true;
    if (m_isDark)
        Q_EMIT touched();
}

void DimCover::mouseReleaseEvent(QMouseEvent* event)
{
    event->accept();
    m_isPressed = false;
    setVisible(m_isDark);
}

} // namespace rollcall::ui
