#pragma once

#include <QObject>
#include <QTimer>

namespace rollcall::app {

/** Keeps the mouse pointer off a touchscreen: hidden until a mouse is moved, and again three seconds after. A finger shows none.
 *  One a process, while a QApplication lives. Thread: gui. */
class PointerHider final : public QObject {
    Q_OBJECT

public:
    explicit PointerHider(QObject* parent = nullptr);
    ~PointerHider() override;

    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void hide();
    void show();

    QTimer m_idle;
    bool m_isHidden = false;
};

} // namespace rollcall::app
