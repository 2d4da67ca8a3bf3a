#include "core/queue/outbox.h"

#include "core/queue/epoch.h"
#include "core/queue/statement.h"
#include "core/queue/transaction.h"

#include <variant>

namespace rollcall::queue {

using attendance::RecordType;
using attendance::Stage;

namespace {

// No back-off is longer, so a due time further away than this was written under a clock that ran ahead: it is due.
constexpr std::chrono::milliseconds farthestDue = std::chrono::hours(2);

const QString damagedRow = QStringLiteral("damaged");

const QString isDue = QStringLiteral("q.state IN ('waiting', 'retrying') "
                                     "AND (q.next_attempt_ms <= ? OR q.next_attempt_ms > ?)");

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

QVariantList dueBounds(const Clock& clock)
{
    const qint64 now = clock.now().toMSecsSinceEpoch();
    return {now, now + qint64(farthestDue.count())};
}

/** A row that is not what was written. */
struct Damaged {
    ItemId item;
    QString reason;
};

QJsonValue textOrNull(const Statement& row, int column)
{
    return row.isNull(column) ? QJsonValue() : QJsonValue(row.text(column));
}

// The row as the cloud would get it.
QJsonObject toJson(const Statement& row)
{
    return {
        {QStringLiteral("id"), row.text(1)},
        {QStringLiteral("student_number"), row.text(2)},
        {QStringLiteral("status"), row.text(3)},
        {QStringLiteral("device_id"), row.text(4)},
        {QStringLiteral("device_epoch"), row.text(5)},
        {QStringLiteral("device_seq"), row.number(6)},
        {QStringLiteral("qr_data"), row.text(7)},
        {QStringLiteral("scanned_at"), row.text(8)},
        {QStringLiteral("photo_note"), textOrNull(row, 9)},
        {QStringLiteral("date"), row.text(10)},
        {QStringLiteral("time_in"), row.text(11)},
        {QStringLiteral("clock_offset_ms"), row.isNull(13) ? QJsonValue() : QJsonValue(row.number(13))},
        {QStringLiteral("clock_note"), textOrNull(row, 14)},
        {QStringLiteral("photo_path"), row.isNull(9) ? QJsonValue(row.text(12)) : QJsonValue()},
    };
}

std::variant<DueRecord, Damaged> readDueRecord(const Statement& row, attendance::Validator& validator)
{
    QJsonObject json = toJson(row);
    const auto validation = validator.validate(QJsonValue(json), RecordType::Attendance, Stage::Send);
    const auto id = RecordId::parse(row.text(1));
    if (!validation.valid() || !id)
        return Damaged{row.number(0), validation.summary()};
    return DueRecord{row.number(0), *id, std::move(json)};
}

std::variant<DuePhoto, Damaged> readDuePhoto(const Statement& row, attendance::Validator& validator)
{
    const QJsonObject photo{{QStringLiteral("id"), row.text(1)},
                            {QStringLiteral("photo_path"), row.text(2)},
                            {QStringLiteral("device_id"), row.text(3)}};
    const auto validation = validator.validate(QJsonValue(photo), RecordType::Photo, Stage::Send);
    const auto id = RecordId::parse(row.text(1));
    if (!validation.valid() || !id)
        return Damaged{row.number(0), validation.summary()};
    return DuePhoto{row.number(0), *id, row.text(2)};
}

/** Reads all rows; those that are damaged are told apart, so that the others can go on. */
template <typename Due>
Result<std::vector<Due>> readAll(Statement& rows, attendance::Validator& validator,
                                 std::variant<Due, Damaged> (*read)(const Statement&, attendance::Validator&),
                                 std::vector<Damaged>& damaged)
{
    std::vector<Due> due;
    while (rows.next()) {
        auto one = read(rows, validator);
        if (auto* whole = std::get_if<Due>(&one))
            due.push_back(std::move(*whole));
        else
            damaged.push_back(std::get<Damaged>(std::move(one)));
    }
    if (auto whole = rows.failure(); !whole)
        return whole.error();
    return due;
}

} // namespace

const char* name(ItemType type)
{
    return type == ItemType::Attendance ? "attendance" : "photo";
}

Result<std::vector<DueRecord>> Outbox::dueRecords(int limit)
{
    std::vector<Damaged> damaged;
    auto due = [&]() -> Result<std::vector<DueRecord>> {
        auto rows = Statement::run(
            m_database,
            QStringLiteral("SELECT q.id, a.id, a.student_number, a.status, a.device_id, a.device_epoch, "
                           "a.device_seq, a.qr_data, a.scanned_at, a.photo_note, a.date, a.time_in, a.photo_path, "
                           "a.clock_offset_ms, a.clock_note "
                           "FROM attendance a CROSS JOIN queue q ON q.type = 'attendance' AND q.record_id = a.id "
                           "WHERE a.synced_at IS NULL AND a.photo_state <> 'pending' AND ")
                + isDue + QStringLiteral(" ORDER BY a.device_seq, q.id LIMIT ?"),
            dueBounds(m_clock) << limit);
        if (!rows)
            return rows.error();
        return readAll(*rows, m_validator, readDueRecord, damaged);
    }();
    for (const Damaged& row : damaged) {
        if (auto parked = park(row.item, {damagedRow, row.reason}); !parked)
            return parked.error();
    }
    return due;
}

Result<std::vector<DuePhoto>> Outbox::duePhotos(int limit)
{
    std::vector<Damaged> damaged;
    auto due = [&]() -> Result<std::vector<DuePhoto>> {
        auto rows = Statement::run(m_database,
                                   QStringLiteral("SELECT q.id, a.id, a.photo_path, a.device_id "
                                                  "FROM attendance a CROSS JOIN queue q "
                                                  "ON q.type = 'photo' AND q.record_id = a.id "
                                                  "WHERE a.photo_state = 'stored' AND a.synced_at IS NOT NULL AND ")
                                       + isDue + QStringLiteral(" ORDER BY a.device_seq, q.id LIMIT ?"),
                                   dueBounds(m_clock) << limit);
        if (!rows)
            return rows.error();
        return readAll(*rows, m_validator, readDuePhoto, damaged);
    }();
    for (const Damaged& row : damaged) {
        if (auto parked = park(row.item, {damagedRow, row.reason}); !parked)
            return parked.error();
    }
    return due;
}

Result<std::optional<QDateTime>> Outbox::nextDue(ItemType type) const
{
    // Records: one look into the index for each state, however many wait. Photos: only those whose turn has come.
    static const QString record = QStringLiteral(
        "SELECT * FROM (SELECT q.next_attempt_ms AS due FROM queue q CROSS JOIN attendance a ON a.id = q.record_id "
        "WHERE q.type = 'attendance' AND q.state = '%1' AND a.photo_state <> 'pending' "
        "ORDER BY q.next_attempt_ms LIMIT 1)");
    static const QString records =
        QStringLiteral("SELECT min(due) FROM (%1 UNION ALL %2)")
            .arg(record.arg(QLatin1String("waiting")), record.arg(QLatin1String("retrying")));
    static const QString photos = QStringLiteral(
        "SELECT min(q.next_attempt_ms) FROM attendance a CROSS JOIN queue q ON q.type = 'photo' AND q.record_id = "
        "a.id "
        "WHERE a.photo_state = 'stored' AND a.synced_at IS NOT NULL AND q.state IN ('waiting', 'retrying')");
    auto row = Statement::run(m_database, type == ItemType::Photo ? photos : records);
    if (!row)
        return row.error();
    if (!row->next() || row->isNull(0))
        return std::optional<QDateTime>();
    const QDateTime now = m_clock.now();
    const qint64 due = row->number(0);
    if (due > now.toMSecsSinceEpoch() + farthestDue.count())
        return std::optional(now);
    return std::optional(QDateTime::fromMSecsSinceEpoch(due, Qt::OffsetFromUTC, now.offsetFromUtc()));
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

Result<int> Outbox::takeBack()
{
    return update(QStringLiteral("UPDATE queue SET state = 'retrying', attempts = attempts + 1, next_attempt_ms = ?, "
                                 "last_code = 'interrupted', last_text = 'the program ended while it was being sent' "
                                 "WHERE state = 'sending'"),
                  {m_clock.now().toMSecsSinceEpoch()});
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

Result<void> Outbox::hasten()
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
    if (auto whole = rows->failure(); !whole)
        return whole.error();
    return entries;
}

} // namespace rollcall::queue
