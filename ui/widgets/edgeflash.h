#pragma once

#include <QColor>
#include <QTimer>
#include <QWidget>

namespace rollcall::ui {

/** An edge around its parent for a moment: the sign that what is on the page is new, though it looks like what was there. */
class EdgeFlash final : public QWidget {
    Q_OBJECT

public:
    explicit EdgeFlash(QWidget* parent);

    /** `thickness` in pixels. */
    void start(const QColor& colour, int thickness);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QTimer m_end;
    QColor m_colour;
    int m_thickness = 0;
};

} // namespace rollcall::ui
