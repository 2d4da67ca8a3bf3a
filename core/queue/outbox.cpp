#include "core/queue/outbox.h"

#include "core/queue/duerows.h"
#include "core/queue/epoch.h"
#include "core/queue/queuelist.h"
#include "core/queue/statement.h"
#include "core/queue/transaction.h"

namespace rollcall::queue {

namespace {

const QString damagedRow = QStringLiteral("damaged");

// For json_each(): one statement, however many items.
QString jsonArray(const std::vector<ItemId>& items)
{
    QStringList numbers;
    for (const ItemId item : items)
        numbers << QString::number(item);
    return u'[' + numbers.join(u',') + u']';
}

const QString isAmong = QStringLiteral("id IN (SELECT value FROM json_each(?))");

QVariant orNull(const QString& text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

Error beingSent()
{
    return {ErrorCode::WouldBlock, QStringLiteral("the item is being sent right now")};
}

Error noSuchItem()
{
    return {ErrorCode::NotFound, QStringLiteral("no such item in the queue")};
}

} // namespace

Result<std::vector<DueRecord>> Outbox::dueRecords(int limit)
{
    return parkDamaged(readDueRecords(m_database, m_validator, m_clock.now(), limit));
}

Result<std::vector<DuePhoto>> Outbox::duePhotos(int limit)
{
    return parkDamaged(readDuePhotos(m_database, m_validator, m_clock.now(), limit));
}

Result<std::vector<DueRow>> Outbox::dueRefusals(int limit)
{
    return parkDamaged(readDueRefusals(m_database, m_validator, m_clock.now(), limit));
}

Result<std::vector<DueRow>> Outbox::dueVoids(int limit)
{
    return parkDamaged(readDueVoids(m_database, m_validator, m_clock.now(), limit));
}

template <typename Due>
Result<std::vector<Due>> Outbox::parkDamaged(Result<DueRows<Due>> rows)
{
    if (!rows)
        return rows.error();
    for (const DamagedRow& row : rows->damaged) {
        if (auto parked = park(row.item, {damagedRow, row.reason}); !parked)
            return parked.error();
    }
    return std::move(rows->valid);
}

Result<std::optional<QDateTime>> Outbox::nextDue(const QString& kind) const
{
    return queue::nextDue(m_database, kind, m_clock.now());
}

// One statement, one transaction; gives how many rows it changed.
Result<int> Outbox::update(const QString& sql, const QVariantList& values)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    int changed = 0;
    {
        auto updated = Statement::run(m_database, sql, values);
        if (!updated)
            return updated.error();
        changed = updated->rowsAffected();
    }
    if (auto committed = transaction->commit(); !committed)
        return committed.error();
    return changed;
}

Result<void> Outbox::begin(const std::vector<ItemId>& items, const QString& requestId)
{
    const auto claimed = m_database.claims().tryAcquire(items);
    if (!claimed)
        return claimed.error();
    if (*claimed) {
        const auto begun = markSending(items, requestId);
        if (begun && *begun)
            return {};
        m_database.claims().release(items);
        if (!begun)
            return begun.error();
    }
    return beingSent();
}

// False, and nothing is changed, if one of them is not due any more: another program sent it since it was read.
Result<bool> Outbox::markSending(const std::vector<ItemId>& items, const QString& requestId)
{
    const QString now = toRfc3339(m_clock.now());
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    {
        auto begun = Statement::run(m_database,
                                    QStringLiteral("UPDATE queue SET state = 'sending', request_id = ?, "
                                                   "last_attempt_at = ?, "
                                                   "first_attempt_at = coalesce(first_attempt_at, ?) "
                                                   "WHERE state IN ('waiting', 'retrying') AND ")
                                        + isAmong,
                                    {requestId, now, now, jsonArray(items)});
        if (!begun)
            return begun.error();
        if (begun->rowsAffected() != static_cast<int>(items.size()))
            return false;
    }
    if (auto committed = transaction->commit(); !committed)
        return committed.error();
    return true;
}

// What an earlier attempt left is kept, but for its time and its X-Request-ID.
Result<void> Outbox::giveBack(const std::vector<ItemId>& items)
{
    const QString wasTried = QStringLiteral("(attempts > 0 OR last_code IS NOT NULL)");
    auto given = update(QStringLiteral("UPDATE queue SET state = iif(%1, 'retrying', 'waiting'), "
                                       "first_attempt_at = iif(%1, first_attempt_at, NULL), "
                                       "last_attempt_at = iif(%1, last_attempt_at, NULL), request_id = NULL "
                                       "WHERE state = 'sending' AND ")
                                .arg(wasTried)
                            + isAmong,
                        {jsonArray(items)});
    if (!given)
        return given.error();
    m_database.claims().release(items);
    return {};
}

Result<int> Outbox::requeueInterrupted()
{
    auto found = interrupted();
    if (!found)
        return found.error();
    if (found->empty())
        return 0;
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    // Once more, now that nobody can begin one.
    found = interrupted();
    if (!found)
        return found.error();
    auto requeued = Statement::run(
        m_database,
        QStringLiteral("UPDATE queue SET state = 'retrying', attempts = attempts + 1, next_attempt_ms = ?, "
                       "last_code = 'interrupted', last_text = 'the program ended while it was being sent' WHERE ")
            + isAmong,
        {m_clock.now().toMSecsSinceEpoch(), jsonArray(*found)});
    if (!requeued)
        return requeued.error();
    if (auto committed = transaction->commit(); !committed)
        return committed.error();
    return static_cast<int>(found->size());
}

Result<std::vector<ItemId>> Outbox::interrupted() const
{
    // The count spares a look at every item, for there are none in most of a day.
    auto rows = Statement::run(m_database,
                               QStringLiteral("SELECT id FROM queue WHERE state = 'sending' AND EXISTS "
                                              "(SELECT 1 FROM queue_counts WHERE state = 'sending' AND items > 0)"));
    if (!rows)
        return rows.error();
    std::vector<ItemId> sending;
    while (rows->next())
        sending.push_back(rows->number());
    if (auto status = rows->failure(); !status)
        return status.error();
    return m_database.claims().freeAmong(sending);
}

Result<void> Outbox::acknowledge(const std::vector<ItemId>& items)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    const QString which = jsonArray(items);
    std::vector<std::pair<QString, QString>> acknowledged; // kind, refs
    {
        auto rows = Statement::run(m_database,
                                   QStringLiteral("SELECT kind, json_group_array(ref) AS refs FROM queue WHERE ")
                                       + isAmong + QStringLiteral(" GROUP BY kind"),
                                   {which});
        if (!rows)
            return rows.error();
        while (rows->next())
            acknowledged.emplace_back(rows->text("kind"), rows->text("refs"));
        if (auto status = rows->failure(); !status)
            return status;
    }
    const QString now = toRfc3339(m_clock.now());
    for (const auto& [kind, refs] : acknowledged) {
        if (auto applied = applyAcknowledged(m_database, kind, refs, now); !applied)
            return applied;
    }
    if (auto removed = Statement::run(m_database, QStringLiteral("DELETE FROM queue WHERE ") + isAmong, {which});
        !removed)
        return removed.error();
    auto committed = transaction->commit();
    if (committed)
        m_database.claims().release(items);
    return committed;
}

Result<void> Outbox::defer(const std::vector<ItemId>& items, const QDateTime& next, const Reason& reason)
{
    auto deferred = update(QStringLiteral("UPDATE queue SET state = 'retrying', attempts = attempts + ?, "
                                          "next_attempt_ms = ?, last_code = ?, last_text = ? "
                                          "WHERE state <> 'parked' AND ")
                               + isAmong,
                           {reason.wasSent ? 1 : 0, next.toMSecsSinceEpoch(), orNull(reason.code),
                            orNull(reason.text), jsonArray(items)});
    if (!deferred)
        return deferred.error();
    m_database.claims().release(items);
    return {};
}

Result<int> Outbox::makeDueIfTriedInFuture()
{
    const QDateTime now = m_clock.now();
    return update(
        QStringLiteral("UPDATE queue SET next_attempt_ms = ? WHERE state = 'retrying' AND next_attempt_ms > ? "
                       "AND julianday(last_attempt_at) > julianday(?)"),
        {now.toMSecsSinceEpoch(), now.toMSecsSinceEpoch(), toRfc3339(now)});
}

Result<void> Outbox::makeAllDue()
{
    auto hastened = update(QStringLiteral("UPDATE queue SET next_attempt_ms = ? WHERE state = 'retrying'"),
                           {m_clock.now().toMSecsSinceEpoch()});
    if (!hastened)
        return hastened.error();
    return {};
}

Result<void> Outbox::park(ItemId item, const Reason& reason)
{
    auto parked = update(QStringLiteral("UPDATE queue SET state = 'parked', attempts = attempts + ?, last_code = ?, "
                                        "last_text = ? WHERE id = ?"),
                         {reason.wasSent ? 1 : 0, orNull(reason.code), orNull(reason.text), item});
    if (!parked)
        return parked.error();
    m_database.claims().release({item});
    return *parked > 0 ? Result<void>() : noSuchItem();
}

Result<void> Outbox::retry(ItemId item)
{
    if (auto requeued = requeueInterrupted(); !requeued)
        return requeued.error();
    auto due = update(QStringLiteral("UPDATE queue SET next_attempt_ms = ?, "
                                     "state = CASE state WHEN 'parked' THEN 'retrying' ELSE state END "
                                     "WHERE id = ? AND state <> 'sending'"),
                      {m_clock.now().toMSecsSinceEpoch(), item});
    if (!due)
        return due.error();
    if (*due > 0)
        return {};
    const auto entry = find(item);
    return entry ? beingSent() : entry.error();
}

Result<int> Outbox::retryAll()
{
    if (auto requeued = requeueInterrupted(); !requeued)
        return requeued.error();
    return update(QStringLiteral("UPDATE queue SET next_attempt_ms = ?, state = 'retrying' "
                                 "WHERE state IN ('parked', 'retrying')"),
                  {m_clock.now().toMSecsSinceEpoch()});
}

Result<int> Outbox::openNewEpoch()
{
    return queue::openNewEpoch(m_database);
}

Result<std::vector<ItemCount>> Outbox::counts() const
{
    return readItemCounts(m_database);
}

Result<Stats> Outbox::stats() const
{
    return readStats(m_database);
}

Result<Entry> Outbox::find(ItemId item) const
{
    auto found = readEntries(m_database, m_clock.now(), QStringLiteral("WHERE q.id = ?"), {item});
    if (!found)
        return found.error();
    if (found->empty())
        return noSuchItem();
    return std::move(found->front());
}

Result<std::vector<Entry>> Outbox::list() const
{
    return readEntries(m_database, m_clock.now(), QStringLiteral("ORDER BY q.id"));
}

} // namespace rollcall::queue
