#include "ui/widgets/sessioncard.h"

#include <QPainter>

#include <algorithm>

namespace rollcall::ui {

SessionCard::SessionCard(QWidget* parent) : QWidget(parent), m_session(this), m_scans(this)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

bool SessionCard::set(const QString& session, const QString& scans, std::optional<double> passed)
{
    if (session == m_session.text() && scans == m_scans.text() && passed == m_passed)
        return false;
    const bool wasEmpty = isEmpty();
    const int before = wantedHeight();
    m_session.setText(session);
    m_scans.setText(scans);
    m_passed = passed;
    place();
    update();
    return isEmpty() != wasEmpty || wantedHeight() != before;
}

void SessionCard::setLook(const Theme& theme, const Scale& scale)
{
    m_theme = theme;
    m_scale = scale;
    m_session.setStyle(themeFont(scale.text(28), QFont::DemiBold), 1);
    m_scans.setStyle(themeFont(scale.text(26)), 1);
    for (TextLabel* label : {&m_session, &m_scans})
        label->setColour(theme.ink);
    place();
    update();
}

void SessionCard::setCentred(bool centred)
{
    for (TextLabel* label : {&m_session, &m_scans})
        label->setAlignment((centred ? Qt::AlignHCenter : Qt::AlignLeft) | Qt::AlignVCenter);
}

int SessionCard::wantedHeight() const
{
    const int lines = m_scale.text(28) * 3 / 2 + (m_scans.text().isEmpty() ? 0 : m_scale.text(26) * 3 / 2);
    return lines + 2 * m_scale.length(16) + barRoom();
}

int SessionCard::barHeight() const
{
    return std::max(4, m_scale.stroke(8));
}

int SessionCard::barRoom() const
{
    return m_passed ? barHeight() + m_scale.length(16) / 2 : 0;
}

// Where there is less room than it would like to have, the margins give as much of it as the text.
int SessionCard::margin() const
{
    return std::min(m_scale.length(16), m_scale.length(16) * height() / wantedHeight());
}

QRect SessionCard::bar() const
{
    const int side = m_scale.length(24);
    return {side, height() - margin() - barHeight(), width() - 2 * side, barHeight()};
}

void SessionCard::resizeEvent(QResizeEvent*)
{
    place();
}

void SessionCard::place()
{
    const int side = m_scale.length(24);
    const int top = margin();
    const int bottom = height() - top - barRoom();
    const int lines = m_scans.text().isEmpty() ? 1 : 2;
    const int each = std::max(0, bottom - top) / lines;
    m_session.setGeometry(side, top, width() - 2 * side, each);
    m_scans.setGeometry(side, top + each, width() - 2 * side, lines > 1 ? each : 0);
}

void SessionCard::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.surface);
    const qreal radius = m_scale.stroke(16);
    painter.drawRoundedRect(rect(), radius, radius);
    if (!m_passed)
        return;
    const QRectF whole = bar();
    QColor rest = m_theme.accent;
    rest.setAlphaF(0.2F);
    painter.setBrush(rest);
    painter.drawRoundedRect(whole, whole.height() / 2, whole.height() / 2);
    QRectF part = whole;
    part.setWidth(std::max(whole.height(), whole.width() * std::clamp(*m_passed, 0.0, 1.0)));
    if (layoutDirection() == Qt::RightToLeft)
        part.moveRight(whole.right());
    painter.setBrush(m_theme.accent);
    painter.drawRoundedRect(part, whole.height() / 2, whole.height() / 2);
}

} // namespace rollcall::ui
