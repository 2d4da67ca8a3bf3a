#pragma once

#include <QColor>
#include <QWidget>

namespace rollcall::ui {

/** A thin bar that shows how much of a time is left. It says nothing that is not known without it. */
class DrainBar final : public QWidget {
    Q_OBJECT

public:
    explicit DrainBar(QWidget* parent);

    void setColour(const QColor& colour);
    /** 0 to 1. Painted only if the width in pixels changes. */
    void setLeft(double left);
    double left() const { return m_left; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QColor m_colour;
    double m_left = 1;
};

} // namespace rollcall::ui
