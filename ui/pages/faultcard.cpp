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
    case FaultKind::RosterMissing:
    case FaultKind::DeviceRevoked:
    case FaultKind::DeviceReplaced:
        break;
    }
    return Shape::Triangle;
}

constexpr int leastForIcon = 280; // pixels of height: below that what is to be read takes the room of the picture

} // namespace

FaultCard::FaultCard(QWidget* parent)
    : QWidget(parent), m_icon(this), m_wayOn(this), m_retry(this), m_cause(this), m_note(this)
{
}

void FaultCard::setFault(FaultKind kind, bool hasForgotBadge)
{
    const FaultText text = Sentences::fault(kind, hasForgotBadge);
    m_icon.set(faultShape(kind), m_theme.accent);
    m_wayOn.setText(text.wayOn);
    m_cause.setText(text.cause);
    m_note.setText(text.note);
    setAccessibleName((text.wayOn + QLatin1Char(' ') + text.cause + QLatin1Char(' ') + text.note).trimmed());
    place();
}

void FaultCard::setRetryIn(std::optional<std::chrono::milliseconds> left)
{
    const QString text = left ? Sentences::retry(*left) : QString();
    const bool movesOthers = text.isEmpty() != m_retry.text().isEmpty();
    m_retry.setText(text);
    if (movesOthers)
        place();
}

void FaultCard::setLook(const Theme& theme, const Scale& scale)
{
    m_theme = theme;
    m_scale = scale;
    m_icon.set(m_icon.shape(), theme.accent);
    m_wayOn.setStyle(themeFont(scale.text(TypeSize::lead), QFont::DemiBold), 3);
    m_wayOn.setColour(theme.ink);
    m_retry.setStyle(themeFont(scale.text(TypeSize::body)), 1);
    m_retry.setColour(theme.ink);
    m_cause.setStyle(themeFont(scale.text(TypeSize::body)), 2);
    m_cause.setColour(theme.muted);
    m_note.setStyle(themeFont(scale.text(TypeSize::body)), 2);
    m_note.setColour(theme.muted);
    place();
    update();
}

void FaultCard::setCentred(bool centred)
{
    m_centred = centred;
    for (TextLabel* label : {&m_wayOn, &m_retry, &m_cause, &m_note})
        label->setAlignment((centred ? Qt::AlignHCenter : Qt::AlignLeft) | Qt::AlignTop);
    place();
}

void FaultCard::resizeEvent(QResizeEvent*)
{
    place();
}

void FaultCard::place()
{
    const bool isLow = height() < leastForIcon;
    const int pad = m_scale.length(isLow ? 24 : 48);
    const int gap = m_scale.length(isLow ? 8 : 24);
    const QRect area = rect().adjusted(pad, pad, -pad, -pad);
    int icon = m_scale.length(isLow ? 80 : 144);
    const int line = m_retry.text().isEmpty() ? 0 : static_cast<int>(m_scale.text(TypeSize::body) * 1.5);
    int room = area.height() - icon - line - 4 * gap;
    int cause = 0;
    int note = 0;
    const auto measure = [&] {
        const QSize forCause(area.width(), room * (isLow ? 4 : 3) / 10);
        const QSize forNote(area.width(), room * 3 / 10);
        cause = m_cause.heightFor(forCause);
        note = m_note.heightFor(forNote);
        return m_cause.fits(forCause) && m_note.fits(forNote) && m_wayOn.fits({area.width(), room - cause - note});
    };
    if (!measure()) { // the words before the picture
        room += icon + gap;
        icon = 0;
        measure();
    }
    const int wayOn = m_wayOn.heightFor({area.width(), room - cause - note});
    int y = area.top() + qMax(0, (room - wayOn - cause - note) / 2);
    const int x = m_centred ? (width() - icon) / 2 : area.left();
    m_icon.setGeometry(QStyle::visualRect(layoutDirection(), rect(), QRect(x, y, icon, icon)));
    y += icon > 0 ? icon + gap : 0;
    m_wayOn.setGeometry(area.left(), y, area.width(), wayOn);
    y += wayOn + gap / 2;
    m_retry.setGeometry(area.left(), y, area.width(), line);
    y += line + gap;
    m_line = y;
    y += gap;
    m_cause.setGeometry(area.left(), y, area.width(), cause);
    y += cause;
    m_note.setGeometry(area.left(), y, area.width(), note);
    update();
}

void FaultCard::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal radius = m_scale.stroke(16);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.surface);
    painter.drawRoundedRect(rect(), radius, radius);
    const int pad = m_scale.length(height() < leastForIcon ? 24 : 48);
    painter.fillRect(pad, m_line, width() - 2 * pad, m_scale.stroke(2), m_theme.muted);
}

} // namespace rollcall::ui
