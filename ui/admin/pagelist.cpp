#include "ui/admin/pagelist.h"

#include "ui/text/adminsentences.h"

#include <QStyle>

#include <algorithm>
#include <utility>

namespace rollcall::ui {

PageList::PageList(QWidget* parent) : QWidget(parent), m_up(this), m_down(this)
{
    m_up.setSign(Shape::ChevronUp);
    m_down.setSign(Shape::ChevronDown);
    connect(&m_up, &TouchButton::clicked, this, [this] { turnTo(m_first - shownAtOnce()); });
    connect(&m_down, &TouchButton::clicked, this, [this] { turnTo(m_first + shownAtOnce()); });
    retranslate();
}

void PageList::setCount(int count)
{
    while (static_cast<int>(m_buttons.size()) < count) {
        auto* button = new TouchButton(this);
        const int page = static_cast<int>(m_buttons.size());
        button->setCheckable(true);
        connect(button, &TouchButton::clicked, this, [this, page] { Q_EMIT chosen(page); });
        m_buttons.push_back(button);
    }
    place();
}

void PageList::setTitle(int page, const QString& title, std::optional<Shape> icon)
{
    TouchButton& button = *m_buttons[static_cast<std::size_t>(page)];
    button.setText(title);
    button.setAccessibleName(title);
    button.setSign(icon);
}

void PageList::choose(int page)
{
    const bool isNew = std::exchange(m_chosen, page) != page;
    for (std::size_t i = 0; i < m_buttons.size(); ++i)
        m_buttons[i]->setChecked(static_cast<int>(i) == page);
    if (isNew)
        turnTo(page);
}

bool PageList::isTurned() const
{
    return static_cast<int>(m_buttons.size()) > m_columns * m_rows;
}

int PageList::shownAtOnce() const
{
    return isTurned() ? std::max(1, m_columns * m_rows - 1) : m_columns * m_rows;
}

int PageList::usedHeight() const
{
    const int buttons = static_cast<int>(m_buttons.size());
    const int rows = isTurned() ? m_rows : (buttons + m_columns - 1) / m_columns;
    return rows * (m_scale.touch() + std::max(16, m_scale.length(16)));
}

void PageList::turnTo(int first)
{
    const int at = shownAtOnce();
    m_first = std::clamp(first, 0, std::max(0, static_cast<int>(m_buttons.size()) - 1)) / at * at;
    place();
}

void PageList::place()
{
    const auto mirrored = [this](const QRect& r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
    const int ring = TouchButton::ringRoom;
    const int gap = std::max(16, m_scale.length(16));
    const int touch = m_scale.touch();
    const int wide = std::min(width() - 2 * ring, m_scale.length(400));
    m_columns = std::max(1, (width() - 2 * ring + gap) / (wide + gap));
    m_rows = std::max(1, (height() - 2 * ring + gap) / (touch + gap));
    const int at = shownAtOnce();
    m_first = m_first / at * at;
    const auto cell = [&](int row, int column) {
        return QRect(ring + column * (wide + gap), ring + row * (touch + gap), wide, touch);
    };
    for (int i = 0; i < static_cast<int>(m_buttons.size()); ++i) {
        const int slot = i - m_first;
        TouchButton& button = *m_buttons[static_cast<std::size_t>(i)];
        button.setVisible(slot >= 0 && slot < at);
        if (slot >= 0 && slot < at)
            button.place(mirrored(cell(slot / m_columns, slot % m_columns)));
    }
    const QRect last = cell(m_rows - 1, m_columns - 1);
    const int half = (last.width() - gap) / 2;
    m_up.place(mirrored({last.left(), last.top(), half, touch}));
    m_down.place(mirrored({last.right() + 1 - half, last.top(), half, touch}));
    m_up.setVisible(isTurned());
    m_down.setVisible(isTurned());
    m_up.setEnabled(m_first > 0);
    m_down.setEnabled(m_first + at < static_cast<int>(m_buttons.size()));
}

void PageList::setLook(const Theme& theme, const Scale& scale)
{
    m_scale = scale;
    std::vector<TouchButton*> buttons = m_buttons;
    buttons.insert(buttons.end(), {&m_up, &m_down});
    for (TouchButton* button : buttons) {
        button->setLook({theme.surface, theme.accent, theme.ink, theme.paper});
        button->setScale(scale);
    }
    place();
}

void PageList::retranslate()
{
    m_up.setAccessibleName(AdminSentences::earlierPages());
    m_down.setAccessibleName(AdminSentences::furtherPages());
}

void PageList::resizeEvent(QResizeEvent*)
{
    place();
}

} // namespace rollcall::ui
