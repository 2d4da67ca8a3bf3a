#include "ui/admin/listpage.h"

#include "ui/admin/adminplan.h"

#include <QStyle>

namespace rollcall::ui {

ListPage::ListPage() : m_list(this)
{
    m_list.setModel(&m_rows);
    const auto chosen = [this](const QModelIndex& index) { choose(index.data(listRowRole).value<ListRow>()); };
    connect(&m_list, &RowList::clicked, this, chosen);
    connect(&m_list, &RowList::activated, this, chosen);
}

void ListPage::setRows(const NoteLine::Note& status, const QList<ListRow>& rows)
{
    m_status = status;
    m_rows.setRows(rows);
    Q_EMIT changed();
}

void ListPage::setLook(const Theme& theme, const Scale& scale)
{
    m_scale = scale;
    m_list.setLook(theme, scale);
    place();
}

void ListPage::resizeEvent(QResizeEvent*)
{
    place();
}

void ListPage::place()
{
    const AdminPlan plan = adminPlan(size(), m_scale);
    const QRect room = plan.header.united(plan.rows).adjusted(0, m_scale.length(16), 0, 0);
    m_list.setGeometry(QStyle::visualRect(layoutDirection(), rect(), room));
}

} // namespace rollcall::ui
