#include "ui/admin/confirmsheet.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace rollcall::ui {

ConfirmSheet::ConfirmSheet(QWidget* parent)
    : QWidget(parent), m_text(this), m_detail(this), m_list(this), m_reject(this), m_confirm(this)
{
    m_list.setModel(&m_rows);
    for (TouchButton* button : {&m_reject, &m_confirm})
        button->setMaxLines(2);
    connect(&m_reject, &TouchButton::clicked, this, [this] { Q_EMIT answered(Choice::Reject); });
    connect(&m_confirm, &TouchButton::clicked, this, [this] { Q_EMIT answered(Choice::Confirm); });
}

void ConfirmSheet::ask(const Question& question)
{
    m_text.setText(question.text);
    m_detail.setText(question.detail);
    m_reject.setText(question.reject);
    m_reject.setAccessibleName(question.reject);
    m_confirm.setText(question.confirm);
    m_confirm.setAccessibleName(question.confirm);
    m_confirm.setVisible(!question.confirm.isEmpty());
    setAccessibleName(question.text);
    m_rows.setRows(question.rows);
    m_list.setAccessibleName(question.text);
    m_list.setVisible(!question.rows.isEmpty());
    m_isMeant = question.isMeant;
    setLook(m_theme, m_scale);
    show();
    raise();
    (m_isMeant ? m_confirm : m_reject).setFocus();
}

void ConfirmSheet::setLook(const Theme& theme, const Scale& scale)
{
    m_theme = theme;
    m_scale = scale;
    m_text.setStyle(themeFont(scale.text(TypeSize::body), QFont::DemiBold), 4);
    m_text.setColour(theme.ink);
    m_detail.setStyle(themeFont(scale.text(TypeSize::small)), 4);
    m_detail.setColour(theme.muted);
    m_list.setLook(theme, scale);
    const TouchButton::Look primary{theme.accent, theme.accent, theme.paper, theme.surface};
    m_reject.setLook(m_isMeant ? TouchButton::Look{theme.surface, theme.accent, theme.ink, theme.surface} : primary);
    m_confirm.setLook(m_isMeant ? primary
                                : TouchButton::Look{theme.surface, theme.fault, theme.fault, theme.surface});
    m_reject.setScale(scale);
    m_confirm.setScale(scale);
    place();
    update();
}

void ConfirmSheet::mousePressEvent(QMouseEvent*)
{
    // Swallows touches beside the card: what lies there must wait for the answer.
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
    const int head = pad + text + (detail > 0 ? gap + detail : 0);
    const int room = height() - 2 * pad - head - gap - 2 * pad - touch;
    const int rows = m_list.isHidden() ? 0 : std::min(room, m_list.heightForRows());
    const int high = head + (rows > 0 ? gap + rows : 0) + pad + touch + pad;
    m_card = QRect((width() - wide) / 2, height() - pad - high, wide, high);

    int y = m_card.top() + pad;
    m_text.setGeometry(m_card.left() + pad, y, inner, text);
    y += text + gap;
    m_detail.setGeometry(m_card.left() + pad, y, inner, detail);
    y += detail > 0 ? detail + gap : 0;
    m_list.setGeometry(m_card.left() + pad, y, inner, rows);
    const int half = (inner - gap) / 2;
    const int bottom = m_card.bottom() + 1 - pad - touch;
    m_reject.place(mirrored({m_card.left() + pad, bottom, m_confirm.isHidden() ? inner : half, touch}));
    m_confirm.place(mirrored({m_card.right() + 1 - pad - half, bottom, half, touch}));
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
