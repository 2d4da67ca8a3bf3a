#include "ui/admin/confirmsheet.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace rollcall::ui {

ConfirmSheet::ConfirmSheet(QWidget* parent)
    : QWidget(parent), m_text(this), m_detail(this), m_harmless(this), m_risky(this)
{
    connect(&m_harmless, &TouchButton::clicked, this, &ConfirmSheet::rejected);
    connect(&m_risky, &TouchButton::clicked, this, &ConfirmSheet::confirmed);
}

void ConfirmSheet::ask(const QString& text, const QString& detail, const QString& harmless, const QString& risky)
{
    m_text.setText(text);
    m_detail.setText(detail);
    m_harmless.setText(harmless);
    m_harmless.setAccessibleName(harmless);
    m_risky.setText(risky);
    m_risky.setAccessibleName(risky);
    m_risky.setVisible(!risky.isEmpty());
    setAccessibleName(text);
    place();
    show();
    raise();
    m_harmless.setFocus();
}

void ConfirmSheet::setLook(const Theme& theme, const Scale& scale)
{
    m_theme = theme;
    m_scale = scale;
    m_text.setStyle(themeFont(scale.text(TypeSize::body), QFont::DemiBold), 4);
    m_text.setColour(theme.ink);
    m_detail.setStyle(themeFont(scale.text(TypeSize::small)), 4);
    m_detail.setColour(theme.muted);
    m_harmless.setLook({theme.accent, theme.accent, theme.paper, theme.surface});
    m_risky.setLook({theme.surface, theme.fault, theme.fault, theme.surface});
    m_harmless.setScale(scale);
    m_risky.setScale(scale);
    place();
    update();
}

void ConfirmSheet::mousePressEvent(QMouseEvent*)
{
    // Beside the card lies what must wait for the answer.
}

void ConfirmSheet::resizeEvent(QResizeEvent*)
{
    place();
}

void ConfirmSheet::place()
{
    const auto mirrored = [this](const QRect& r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
    const int pad = m_scale.length(32);
    const int gap = std::max(16, m_scale.length(16));
    const int touch = m_scale.touch();
    const int wide = std::min(width() - 2 * pad, m_scale.length(880));
    const int inner = wide - 2 * pad;
    const int text = m_text.heightFor({inner, height() / 3});
    const int detail = m_detail.heightFor({inner, height() / 4});
    const int high = pad + text + (detail > 0 ? gap + detail : 0) + pad + touch + pad;
    m_card = QRect((width() - wide) / 2, height() - pad - high, wide, high);

    int y = m_card.top() + pad;
    m_text.setGeometry(m_card.left() + pad, y, inner, text);
    y += text + gap;
    m_detail.setGeometry(m_card.left() + pad, y, inner, detail);
    const int half = (inner - gap) / 2;
    const int bottom = m_card.bottom() + 1 - pad - touch;
    m_harmless.place(mirrored({m_card.left() + pad, bottom, m_risky.isHidden() ? inner : half, touch}));
    m_risky.place(mirrored({m_card.right() + 1 - pad - half, bottom, half, touch}));
}

void ConfirmSheet::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), QColor(0, 0, 0, 110));
    const qreal radius = m_scale.stroke(16);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.surface);
    painter.drawRoundedRect(m_card, radius, radius);
}

} // namespace rollcall::ui
