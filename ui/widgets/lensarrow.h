#pragma once

#include "ui/lensside.h"

#include <QColor>
#include <QWidget>

namespace rollcall::ui {

/** An arrow towards the camera's lens, as large as its rectangle allows. Decoration: the sentence beside it says what to do. */
class LensArrow final : public QWidget {
    Q_OBJECT

public:
    explicit LensArrow(QWidget* parent);

    void setSide(LensSide side);
    LensSide side() const { return m_side; }
    void setColour(const QColor& colour);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    LensSide m_side = LensSide::None;
    QColor m_colour;
};

} // namespace rollcall::ui
