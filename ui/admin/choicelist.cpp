#include "ui/admin/choicelist.h"

#include <QStyle>

#include <algorithm>

namespace rollcall::ui {

void ChoiceList::set(const QList<Option>& choices, const QString& chosen)
{
    m_choices = choices;
    while (static_cast<qsizetype>(m_buttons.size()) < choices.size()) {
        auto* button = new TouchButton(this);
        const qsizetype at = static_cast<qsizetype>(m_buttons.size());
        button->setFocusPolicy(Qt::NoFocus); // the arrows of the value itself choose, too
        button->setCheckable(true);
        connect(button, &TouchButton::clicked, this, [this, at] { Q_EMIT this->chosen(m_choices.at(at).value); });
        m_buttons.push_back(button);
    }
    for (std::size_t i = 0; i < m_buttons.size(); ++i) {
        const auto at = static_cast<qsizetype>(i);
        m_buttons[i]->setVisible(at < choices.size());
        if (at >= choices.size())
            continue;
        m_buttons[i]->setText(choices.at(at).title);
        m_buttons[i]->setAccessibleName(choices.at(at).title);
        m_buttons[i]->setChecked(choices.at(at).value == chosen);
    }
    setLook(m_theme, m_scale);
}

void ChoiceList::setLook(const Theme& theme, const Scale& scale)
{
    m_theme = theme;
    m_scale = scale;
    for (TouchButton* button : m_buttons) {
        button->setLook({theme.surface, theme.accent, theme.ink, theme.paper});
        button->setScale(scale);
    }
    place();
}

void ChoiceList::resizeEvent(QResizeEvent*)
{
    place();
}

void ChoiceList::place()
{
    const auto mirrored = [this](const QRect& r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
    const int ring = TouchButton::ringRoom;
    const int gap = std::max(16, m_scale.length(16));
    const int touch = m_scale.touch();
    const int fit = std::max(1, (height() - 2 * ring + gap) / (touch + gap));
    const int count = static_cast<int>(m_choices.size());
    const int columns = std::max(1, (count + fit - 1) / fit);
    const int wide = (width() - 2 * ring - (columns - 1) * gap) / columns;
    for (int i = 0; i < count; ++i) {
        const QPoint at(ring + i % columns * (wide + gap), ring + i / columns * (touch + gap));
        m_buttons[static_cast<std::size_t>(i)]->place(mirrored(QRect(at, QSize(wide, touch))));
    }
}

} // namespace rollcall::ui
