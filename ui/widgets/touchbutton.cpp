#include "ui/widgets/touchbutton.h"

#include <QPainter>
#include <QStyle>

namespace rollcall::ui {

namespace {

constexpr int ringWidth = 3;
static_assert(TouchButton::ringRoom == ringWidth + 2); // a gap of 2 pixels to the ring

/** What is chosen is tinted, so that it is found from afar; the text on it keeps its contrast. */
QColor mixed(const QColor& fill, const QColor& tint)
{
    constexpr qreal share = 0.16;
    return QColor::fromRgbF(float(fill.redF() + (tint.redF() - fill.redF()) * share),
                            float(fill.greenF() + (tint.greenF() - fill.greenF()) * share),
                            float(fill.blueF() + (tint.blueF() - fill.blueF()) * share));
}

} // namespace

TouchButton::TouchButton(QWidget* parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
}

void TouchButton::setLook(const Look& look)
{
    m_look = look;
    update();
}

void TouchButton::setScale(const Scale& scale)
{
    m_scale = scale;
    setFont(themeFont(scale.text(m_typeSize), QFont::DemiBold));
    update();
}

void TouchButton::setSign(std::optional<Shape> sign)
{
    m_sign = sign;
    update();
}

void TouchButton::setTypeSize(int atReference)
{
    m_typeSize = atReference;
    setScale(m_scale);
}

void TouchButton::setMaxLines(int lines)
{
    m_maxLines = lines;
    update();
}

void TouchButton::place(const QRect& painted)
{
    setGeometry(painted.marginsAdded({ringRoom, ringRoom, ringRoom, ringRoom}));
}

QSize TouchButton::sizeHint() const
{
    return {m_scale.length(160), m_scale.touch()};
}

int TouchButton::signSide() const
{
    return !m_sign ? 0 : m_scale.text(text().isEmpty() ? TypeSize::body : TypeSize::small);
}

int TouchButton::signGap() const
{
    return m_sign && !text().isEmpty() ? m_scale.length(8) : 0;
}

FittedText TouchButton::fitted() const
{
    const int room = width() - 2 * m_scale.length(16) - signSide() - signGap();
    return fitText(text(), font(), QSize(room, height() - 2 * ringRoom), m_maxLines);
}

void TouchButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (!isEnabled())
        painter.setOpacity(0.35);
    const qreal radius = m_scale.stroke(16);
    const qreal border = isChecked() ? ringWidth : m_scale.stroke(2);
    const qreal inset = ringRoom + border / 2;
    const QRectF shape = QRectF(rect()).adjusted(inset, inset, -inset, -inset);

    painter.setPen(QPen(m_look.border, border));
    painter.setBrush(isDown() ? m_look.border : isChecked() ? mixed(m_look.fill, m_look.border) : m_look.fill);
    painter.drawRoundedRect(shape, radius, radius);
    // Whoever touches the screen knows where they are: only a key that moves the focus shows it (Qt sets the attribute then).
    if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange)) {
        const qreal half = ringWidth / 2.0;
        painter.setPen(QPen(m_look.border, ringWidth));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(half, half, -half, -half), radius + inset - half,
                                radius + inset - half);
    }

    const QColor text = isDown() ? m_look.around : m_look.text;
    const FittedText fitted = this->fitted();
    const int signSide = this->signSide();
    const int gap = signGap();
    const int taken = fitted.size.width() + gap + signSide;
    const auto mirrored = [this](const QRect& r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
    const int start = (width() - taken) / 2;
    painter.setPen(text);
    paintText(painter, fitted, mirrored(QRect(start, 0, fitted.size.width(), height())),
              (m_maxLines > 1 ? Qt::AlignHCenter : Qt::AlignLeft) | Qt::AlignVCenter, layoutDirection());
    if (m_sign) {
        const QRect sign =
            mirrored(QRect(start + fitted.size.width() + gap, (height() - signSide) / 2, signSide, signSide));
        paintShape(painter, *m_sign, sign, text);
    }
}

} // namespace rollcall::ui
