#include "app/kiosk/pointerhider.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPointingDevice>

namespace rollcall::app {

namespace {

using namespace std::chrono_literals;

constexpr auto shownFor = 3s;

/** Of a touch that no widget takes Qt makes an event of the mouse, with the mouse as its device. */
bool isOfMouse(const QMouseEvent& event)
{
    const auto type = event.pointingDevice()->type();
    return event.source() != Qt::MouseEventSynthesizedByQt
           && (type == QInputDevice::DeviceType::Mouse || type == QInputDevice::DeviceType::TouchPad);
}

} // namespace

PointerHider::PointerHider(QObject* parent) : QObject(parent)
{
    m_idle.setSingleShot(true);
    m_idle.setInterval(shownFor);
    connect(&m_idle, &QTimer::timeout, this, &PointerHider::hide);
    hide();
    qApp->installEventFilter(this);
}

PointerHider::~PointerHider()
{
    show();
}

bool PointerHider::eventFilter(QObject* object, QEvent* event)
{
    if (event->type() == QEvent::MouseMove && isOfMouse(*static_cast<QMouseEvent*>(event))) {
        show();
        m_idle.start();
    }
    return QObject::eventFilter(object, event);
}

void PointerHider::hide()
{
    if (!std::exchange(m_isHidden, true))
        QGuiApplication::setOverrideCursor(Qt::BlankCursor);
}

void PointerHider::show()
{
    if (std::exchange(m_isHidden, false))
        QGuiApplication::restoreOverrideCursor();
}

} // namespace rollcall::app
