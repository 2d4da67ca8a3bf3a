#include "ui/pages/faultcard.h"

#include "ui/text/sentences.h"

#include <QPainter>
#include <QStyle>

namespace rollcall::ui {

namespace {

Shape faultShape(FaultKind kind)
{
    switch (kind) {
    case FaultKind::CameraMissing:
    case FaultKind::CameraBusy:
    case FaultKind::CameraSilent:
    case FaultKind::CameraFrozen:
    case FaultKind::CameraBlack:
    case FaultKind::CameraNotPermitted:
    case FaultKind::VideoUnreadable:
        return Shape::CrossedCamera;
    case FaultKind::StorageUnavailable:
    case FaultKind::StorageFull:
    case FaultKind::StorageReplaced:
    case FaultKind::DeviceRevoked:
    case FaultKind::DeviceReplaced:
        break;
    }
    return Shape::Triangle;
}

} // namespace

FaultCard::FaultCard(QWidget* parent) : QWidget(parent), m_icon(this), m_cause(this), m_retry(this), m_advice(this) {}

void FaultCard::setFault(FaultKind kind)
{
    const FaultText text = Sentences::fault(kind);
    m_icon.set(faultShape(kind), m_theme.accent);
    m_cause.setText(text.cause);
    m_advice.setText(text.advice);
    setAccessibleName(text.cause + QLatin1Char(' ') + text.advice);
    place();
}

void FaultCard::setRetryIn(std::optional<std::chrono::milliseconds> left)
{
    m_retry.setText(left ? Sentences::retry(*left) : QString());
}

void FaultCard::setLook(const Theme& theme, const Scale& scale)
{
    m_theme = theme;
    m_scale = scale;
    m_icon.set(m_icon.shape(), theme.accent);
    m_cause.setStyle(themeFont(scale.text(TypeSize::lead), QFont::DemiBold), 3);
    m_cause.setColour(theme.ink);
    m_retry.setStyle(themeFont(scale.text(TypeSize::body)), 1);
    m_retry.setColour(theme.ink);
    m_advice.setStyle(themeFont(scale.text(TypeSize::body)), 3);
    m_advice.setColour(theme.muted);
    place();
    update();
}

void FaultCard::setCentred(bool centred)
{
    m_centred = centred;
    for (TextLabel* label : {&m_cause, &m_retry, &m_advice})
        label->setAlignment((centred ? Qt::AlignHCenter : Qt::AlignLeft) | Qt::AlignTop);
    place();
}

void FaultCard::resizeEvent(QResizeEvent*)
{
    place();
}

void FaultCard::place()
{
    const int pad = m_scale.length(48);
    const int gap = m_scale.length(24);
    const QRect area = rect().adjusted(pad, pad, -pad, -pad);
    const int icon = m_scale.length(144);
    const int line = static_cast<int>(m_scale.text(TypeSize::body) * 1.5);
    const int room = area.height() - icon - line - 3 * gap;
    const int cause = m_cause.heightFor({area.width(), room * 3 / 5});
    const int advice = m_advice.heightFor({area.width(), room * 2 / 5});
    int y = area.top() + qMax(0, (room - cause - advice) / 2);
    const int x = m_centred ? (width() - icon) / 2 : area.left();
    m_icon.setGeometry(QStyle::visualRect(layoutDirection(), rect(), QRect(x, y, icon, icon)));
    y += icon + gap;
    m_cause.setGeometry(area.left(), y, area.width(), cause);
    y += cause + gap;
    m_retry.setGeometry(area.left(), y, area.width(), line);
    y += line + gap;
    m_advice.setGeometry(area.left(), y, area.width(), advice);
}

void FaultCard::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal radius = m_scale.stroke(16);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.surface);
    painter.drawRoundedRect(rect(), radius, radius);
}

} // namespace rollcall::ui
