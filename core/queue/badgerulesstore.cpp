#include "core/queue/badgerulesstore.h"

#include "core/base/timetext.h"
#include "core/queue/statement.h"
#include "core/queue/transaction.h"

namespace rollcall::queue {

Result<std::optional<BadgeRulesStore::Pulled>> BadgeRulesStore::pulled() const
{
    auto row = Statement::run(m_database, QStringLiteral("SELECT json, pulled_at FROM pulled_badge_rules"));
    if (!row)
        return row.error();
    if (!row->next())
        return Error{ErrorCode::Corrupt, QStringLiteral("the row of the badges' rules is missing")};
    if (row->isNull("json"))
        return std::optional<Pulled>();
    return std::optional(Pulled{row->text("json").toUtf8(), fromRfc3339(row->text("pulled_at"))});
}

Result<bool> BadgeRulesStore::keep(const QByteArray& json, const QDateTime& at)
{
    const auto known = pulled();
    if (!known)
        return known.error();
    if (*known && (*known)->json == json)
        return false;
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    if (auto written =
            Statement::run(m_database, QStringLiteral("UPDATE pulled_badge_rules SET json = ?, pulled_at = ?"),
                           {QString::fromUtf8(json), toRfc3339(at)});
        !written)
        return written.error();
    if (auto committed = transaction->commit(); !committed)
        return committed.error();
    return true;
}

} // namespace rollcall::queue
