#include "ui/widgets/behind.h"

namespace rollcall::ui {

void Behind::cover()
{
    for (QWidget* widget : m_window.findChildren<QWidget*>(Qt::FindDirectChildrenOnly)) {
        if (widget == &m_front)
            continue;
        if (!widget->isHidden()) {
            m_hidden.emplace_back(widget);
            widget->hide();
        }
        if (widget->isEnabled()) {
            m_disabled.emplace_back(widget);
            widget->setEnabled(false);
        }
    }
}

void Behind::uncover()
{
    for (const auto& widget : m_disabled) {
        if (widget)
            widget->setEnabled(true);
    }
    for (const auto& widget : m_hidden) {
        if (widget)
            widget->show();
    }
    m_disabled.clear();
    m_hidden.clear();
}

} // namespace rollcall::ui
