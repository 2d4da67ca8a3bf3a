#pragma once

#include "ui/widgets/shape.h"
#include "ui/widgets/theme.h"

#include <QAbstractButton>

#include <optional>

namespace rollcall::ui {

/** A touch target of the house: rounded, one border, the text in its middle, a focus ring for whoever has a
 * keyboard. */
class TouchButton final : public QAbstractButton {
    Q_OBJECT

public:
    /** What the focus ring takes on each side, in pixels: the painted button is that much smaller than the widget. */
    static constexpr int ringRoom = 5;

    explicit TouchButton(QWidget* parent);

    struct Look {
        QColor fill;
        QColor border;
        QColor text;
        QColor around; ///< what lies behind it, where the focus ring is drawn
    };
    void setLook(const Look& look);
    void setScale(const Scale& scale);
    /** A sign after the text, or alone. */
    void setSign(std::optional<Shape> sign);
    /** One of TypeSize; small as a rule. */
    void setTypeSize(int atReference);
    /** Puts the painted button there; the focus ring goes around it. */
    void place(const QRect& painted);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Look m_look;
    Scale m_scale{QSize(1280, 800)};
    std::optional<Shape> m_sign;
    int m_typeSize = TypeSize::small;
};

} // namespace rollcall::ui
