#include "core/queue/outbox.h"

#include "core/queue/duerows.h"
#include "core/queue/epoch.h"
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

Error noSuchItem()
{
    return {ErrorCode::NotFound, QStringLiteral("no such item in the queue")};
}

} // namespace

const char* name(ItemType type)
{
    return type == ItemType::Attendance ? "attendance" : "photo";
}

Result<std::vector<DueRecord>> Outbox::dueRecords(int limit)
{
    return parkDamaged(readDueRecords(m_database, m_validator, m_clock.now(), limit));
}

Result<std::vector<DuePhoto>> Outbox::duePhotos(int limit)
{
    return parkDamaged(readDuePhotos(m_database, m_validator, m_clock.now(), limit));
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

Result<std::optional<QDateTime>> Outbox::nextDue(ItemType type) const
{
    return queue::nextDue(m_database, type, m_clock.now());
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
    const QString now = toRfc3339(m_clock.now());
    auto begun = update(QStringLiteral("UPDATE queue SET state = 'sending', request_id = ?, last_attempt_at = ?, "
                                       "first_attempt_at = coalesce(first_attempt_at, ?) WHERE ")
                            + isAmong,
                        {requestId, now, now, jsonArray(items)});
    if (!begun)
        return begun.error();
    return {};
}

Result<int> Outbox::takeBack(std::chrono::milliseconds begunBefore)
{
    const QDateTime now = m_clock.now();
    return update(
        QStringLiteral("UPDATE queue SET state = 'retrying', attempts = attempts + 1, next_attempt_ms = ?, "
                       "last_code = 'interrupted', last_text = 'the program ended while it was being sent' "
                       "WHERE type IN ('attendance', 'photo') AND state = 'sending' "
                       "AND (? = 0 OR julianday(last_attempt_at) <= julianday(?))"),
        {now.toMSecsSinceEpoch(), qint64(begunBefore.count()), toRfc3339(now.addMSecs(-begunBefore.count()))});
}

Result<void> Outbox::acknowledge(const std::vector<ItemId>& items)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    const QString which = jsonArray(items);
    const QString ofType = QStringLiteral(" WHERE id IN (SELECT record_id FROM queue WHERE type = '%1' AND %2)");
    auto synced = Statement::run(m_database,
                                 QStringLiteral("UPDATE attendance SET synced_at = ?")
                                     + ofType.arg(QLatin1String("attendance"), isAmong),
                                 {toRfc3339(m_clock.now()), which});
    if (!synced)
        return synced.error();
    auto sent = Statement::run(m_database,
                               QStringLiteral("UPDATE attendance SET photo_state = 'sent'")
                                   + ofType.arg(QLatin1String("photo"), isAmong),
                               {which});
    if (!sent)
        return sent.error();
    if (auto removed = Statement::run(m_database, QStringLiteral("DELETE FROM queue WHERE ") + isAmong, {which});
        !removed)
        return removed.error();
    return transaction->commit();
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
    return {};
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
    return *parked > 0 ? Result<void>() : noSuchItem();
}

Result<void> Outbox::retry(ItemId item)
{
    auto due = update(QStringLiteral("UPDATE queue SET next_attempt_ms = ?, "
                                     "state = CASE state WHEN 'parked' THEN 'retrying' ELSE state END WHERE id = ?"),
                      {m_clock.now().toMSecsSinceEpoch(), item});
    if (!due)
        return due.error();
    return *due > 0 ? Result<void>() : noSuchItem();
}

Result<int> Outbox::retryAll()
{
    return update(QStringLiteral("UPDATE queue SET next_attempt_ms = ?, state = 'retrying' "
                                 "WHERE state IN ('parked', 'retrying')"),
                  {m_clock.now().toMSecsSinceEpoch()});
}

Result<int> Outbox::openNewEpoch()
{
    return queue::openNewEpoch(m_database);
}

Result<Stats> Outbox::stats() const
{
    auto row = Statement::run(
        m_database,
        QStringLiteral("SELECT waiting, parked, records, synced, photos_lost, photos_pending, items, photos, "
                       "(SELECT created_at FROM queue WHERE state <> 'parked' ORDER BY id LIMIT 1) FROM tally"));
    if (!row)
        return row.error();
    if (!row->next())
        return Error{ErrorCode::Io, QStringLiteral("counting gave no row")};
    const auto count = [&row](int column) { return static_cast<int>(row->number(column)); };
    return Stats{count(0), count(1), count(2),
                 count(3), count(4), count(5),
                 count(6), count(7), row->isNull(8) ? std::nullopt : std::optional(fromRfc3339(row->text(8)))};
}

Result<Entry> Outbox::find(ItemId item) const
{
    auto found = entries(QStringLiteral("WHERE q.id = ?"), {item});
    if (!found)
        return found.error();
    if (found->empty())
        return noSuchItem();
    return std::move(found->front());
}

Result<std::vector<Entry>> Outbox::list() const
{
    return entries(QStringLiteral("ORDER BY q.id"), {});
}

Result<std::vector<Entry>> Outbox::entries(const QString& condition, const QVariantList& values) const
{
    auto rows = Statement::run(m_database,
                               QStringLiteral("SELECT q.id, q.type, q.state, q.record_id, a.student_number, "
                                              "q.created_at, q.attempts, q.first_attempt_at, q.last_attempt_at, "
                                              "q.next_attempt_ms, q.last_code, q.last_text, q.request_id "
                                              "FROM queue q JOIN attendance a ON a.id = q.record_id ")
                                   + condition,
                               values);
    if (!rows)
        return rows.error();
    const int offset = m_clock.now().offsetFromUtc();
    std::vector<Entry> entries;
    while (rows->next()) {
        const QString state = rows->text(2);
        const bool waits = state == QLatin1String("waiting") || state == QLatin1String("retrying");
        entries.push_back({.item = rows->number(0),
                           .type = rows->text(1) == QLatin1String("photo") ? ItemType::Photo : ItemType::Attendance,
                           .state = state,
                           .recordId = rows->text(3),
                           .studentNumber = rows->text(4),
                           .createdAt = rows->text(5),
                           .attempts = static_cast<int>(rows->number(6)),
                           .firstAttemptAt = rows->text(7),
                           .lastAttemptAt = rows->text(8),
                           .nextAttemptAt = waits ? std::optional(QDateTime::fromMSecsSinceEpoch(
                                                rows->number(9), Qt::OffsetFromUTC, offset))
                                                  : std::nullopt,
                           .lastCode = rows->text(10),
                           .lastText = rows->text(11),
                           .requestId = rows->text(12)});
    }
    if (auto status = rows->failure(); !status)
        return status.error();
    return entries;
}

} // namespace rollcall::queue
