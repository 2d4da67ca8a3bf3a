#include "core/queue/queueview.h"

#include "core/queue/queuelist.h"
#include "core/queue/statement.h"

namespace rollcall::queue {

Result<std::vector<ItemState>> QueueView::states() const
{
    auto rows = Statement::run(m_database, QStringLiteral("SELECT id, state FROM queue ORDER BY id"));
    if (!rows)
        return rows.error();
    std::vector<ItemState> states;
    while (rows->next())
        states.push_back({rows->number("id"), rows->text("state")});
    if (auto status = rows->failure(); !status)
        return status.error();
    return states;
}

Result<std::vector<Entry>> QueueView::read(const std::vector<ItemId>& items) const
{
    QStringList ids;
    for (const ItemId item : items)
        ids << QString::number(item);
    return readEntries(m_database, m_clock.now(),
                       QStringLiteral("WHERE q.id IN (SELECT value FROM json_each(?)) ORDER BY q.id"),
                       {QString(u'[' + ids.join(u',') + u']')});
}

} // namespace rollcall::queue
