#pragma once

#include <QWidget>

namespace rollcall::ui {

/** Makes the window dark while nobody is there, by lying over all of it. The touch that ends it presses nothing behind it. Thread: gui. */
class DimCover final : public QWidget {
    Q_OBJECT

public:
    explicit DimCover(QWidget* parent);

    bool isDark() const { return m_isDark; }
    void darken();
    /** Light at once; a finger that is still on it goes on touching it, and nothing else. */
    void lighten();

Q_SIGNALS:
    /** While it is dark. */
    void touched();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    bool m_isDark = false;
    bool m_isPressed = false;
};

} // namespace rollcall::ui
