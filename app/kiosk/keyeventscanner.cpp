#include "app/kiosk/keyeventscanner.h"

#include <QKeyEvent>

namespace rollcall::app {

namespace {

// Longer than the pause itself, because a busy window hears keys late; whether they belong together say their own times.
constexpr std::chrono::milliseconds longestDelay{200};

} // namespace

KeyEventScanner::KeyEventScanner()
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(longestDelay);
    connect(&m_pause, &QTimer::timeout, this, [this] { give(m_buffer.end()); });
}

bool KeyEventScanner::eventFilter(QObject*, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return false;
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter || key->key() == Qt::Key_Tab) {
        m_pause.stop();
        give(m_buffer.end());
    } else if (!key->isAutoRepeat() && !key->text().isEmpty() && key->text().front().isPrint()) {
        m_pause.start();
        give(m_buffer.add(key->text().toUtf8(), std::chrono::milliseconds(key->timestamp())));
    }
    return false;
}

void KeyEventScanner::give(const std::optional<QByteArray>& code)
{
    if (code && code->size() >= shortest)
        Q_EMIT codeRead(*code);
}

} // namespace rollcall::app
