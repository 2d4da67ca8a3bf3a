#pragma once

#include "ui/widgets/fittext.h"
#include "ui/widgets/shape.h"
#include "ui/widgets/theme.h"

#include <QAbstractButton>

#include <optional>

namespace rollcall::ui {

/** The kiosk's button: rounded, with a border, centred text, and a focus ring for keyboards. */
class TouchButton final : public QAbstractButton {
    Q_OBJECT

public:
    /** The width of the focus ring on each side, in pixels: the painted button is that much smaller than the widget. */
    static constexpr int ringRoom = 5;

    explicit TouchButton(QWidget* parent);

    struct Look {
        QColor fill;
        QColor border;
        QColor text;
        QColor around; ///< the background it stands on
    };
    void setLook(const Look& look);
    void setScale(const Scale& scale);
    /** An icon after the text, or alone if there is no text. */
    void setSign(std::optional<Shape> sign);
    /** On how many lines the text may stand; the default is one. */
    void setMaxLines(int lines);
    /** One of TypeSize; the default is small. */
    void setTypeSize(int atReference);
    /** Puts the painted button into this rectangle; the focus ring goes around it. */
    void place(const QRect& painted);

    QSize sizeHint() const override;
    /** The text as it is painted. */
    FittedText fitted() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int signSide() const;
    int signGap() const;

    Look m_look;
    Scale m_scale{QSize(1280, 800)};
    std::optional<Shape> m_sign;
    int m_typeSize = TypeSize::small;
    int m_maxLines = 1;
};

} // namespace rollcall::ui
