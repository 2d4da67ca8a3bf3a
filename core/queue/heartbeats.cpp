#include "core/queue/heartbeats.h"

#include "core/queue/duerows.h"
#include "core/queue/statement.h"
#include "core/queue/transaction.h"

namespace rollcall::queue {

Result<Heartbeats::Progress> Heartbeats::progress() const
{
    auto row = Statement::run(
        m_database,
        QStringLiteral(
            "SELECT epoch, "
            "coalesce((SELECT max(device_seq) FROM attendance WHERE device_epoch = device.epoch), 0) AS last, "
            "coalesce((SELECT sum(items) FROM queue_counts "
            "WHERE kind IN ('attendance', 'attendance_void')), 0) AS waiting, "
            "(SELECT created_at FROM queue WHERE kind IN ('attendance', 'attendance_void') "
            "ORDER BY id LIMIT 1) AS oldest "
            "FROM device"));
    if (!row)
        return row.error();
    if (!row->next())
        return Error{ErrorCode::Corrupt, QStringLiteral("the device row is missing")};
    Progress progress{row->text("epoch"), row->number("last"), static_cast<int>(row->number("waiting")),
                      std::nullopt};
    if (!row->isNull("oldest"))
        progress.oldestWaiting = fromRfc3339(row->text("oldest"));
    return progress;
}

Result<void> Heartbeats::enqueue()
{
    const auto now = progress();
    if (!now)
        return now.error();
    {
        auto known = Statement::run(m_database, QStringLiteral("SELECT 1 FROM queue WHERE kind = ? AND ref = ?"),
                                    {itemkinds::heartbeat, now->epoch});
        if (!known)
            return known.error();
        if (known->next())
            return {};
    }
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    if (auto replaced =
            Statement::run(m_database, QStringLiteral("DELETE FROM queue WHERE kind = ? AND state <> 'sending'"),
                           {itemkinds::heartbeat});
        !replaced)
        return replaced.error();
    const QDateTime at = m_clock.now();
    // Unless one of before is being sent at this moment: the next time is soon.
    auto queued = Statement::run(m_database,
                                 QStringLiteral("INSERT INTO queue (kind, ref, created_at, next_attempt_ms) "
                                                "SELECT ?1, ?2, ?3, ?4 WHERE NOT EXISTS "
                                                "(SELECT 1 FROM queue WHERE kind = ?1)"),
                                 {itemkinds::heartbeat, now->epoch, toRfc3339(at), at.toMSecsSinceEpoch()});
    if (!queued)
        return queued.error();
    return transaction->commit();
}

Result<std::optional<ItemId>> Heartbeats::due() const
{
    return readDueHeartbeat(m_database, m_clock.now());
}

} // namespace rollcall::queue
