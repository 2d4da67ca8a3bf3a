#include "core/queue/outbox.h"

#include "core/queue/epoch.h"
#include "core/queue/statement.h"
#include "core/queue/transaction.h"

#include <QJsonObject>

#include <variant>

namespace rollcall::queue {

using attendance::Record;
using attendance::RecordType;
using attendance::Stage;

namespace {

// No back-off is longer, so a due time further away than this was written under a clock that ran ahead: it is due.
constexpr std::chrono::milliseconds farthestDue = std::chrono::hours(2);

const QString damagedRow = QStringLiteral("damaged on disk: ");

const QString isDue = QStringLiteral("(next_attempt_ms <= ? OR next_attempt_ms > ?)");

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
        {QStringLiteral("id"), row.text(2)},
        {QStringLiteral("student_number"), row.text(3)},
        {QStringLiteral("status"), row.text(4)},
        {QStringLiteral("device_id"), row.text(5)},
        {QStringLiteral("device_epoch"), row.text(6)},
        {QStringLiteral("device_seq"), row.number(7)},
        {QStringLiteral("qr_data"), row.text(8)},
        {QStringLiteral("scanned_at"), row.text(9)},
        {QStringLiteral("photo_note"), textOrNull(row, 10)},
        {QStringLiteral("date"), row.text(11)},
        {QStringLiteral("time_in"), row.text(12)},
        {QStringLiteral("photo_path"), row.isNull(10) ? QJsonValue(row.text(13)) : QJsonValue()},
    };
}

std::variant<DueRecord, Damaged> readDueRecord(const Statement& row, attendance::Validator& validator)
{
    const auto validation = validator.validate(QJsonValue(toJson(row)), RecordType::Attendance, Stage::Send);
    if (!validation.valid())
        return Damaged{row.number(0), validation.summary()};
    const auto id = RecordId::parse(row.text(2));
    const auto number = StudentNumber::parse(row.text(3));
    const auto status = attendance::attendanceStatus(row.text(4));
    const auto device = DeviceId::parse(row.text(5));
    const QDateTime scannedAt = fromRfc3339(row.text(9));
    if (!id || !number || !status || !device || !scannedAt.isValid())
        return Damaged{row.number(0), QStringLiteral("the row cannot be read back")};
    return DueRecord{row.number(0),
                     static_cast<int>(row.number(1)),
                     Record{*id, *number, scannedAt, *status, *device, row.text(8).toLatin1()},
                     row.text(6),
                     row.number(7),
                     attendance::photoAbsence(row.text(10))};
}

std::variant<DuePhoto, Damaged> readDuePhoto(const Statement& row, attendance::Validator& validator)
{
    const QJsonObject photo{{QStringLiteral("id"), row.text(2)},
                            {QStringLiteral("photo_path"), row.text(3)},
                            {QStringLiteral("device_id"), row.text(4)}};
    const auto validation = validator.validate(QJsonValue(photo), RecordType::Photo, Stage::Send);
    const auto id = RecordId::parse(row.text(2));
    if (!validation.valid() || !id)
        return Damaged{row.number(0), validation.summary()};
    return DuePhoto{row.number(0), static_cast<int>(row.number(1)), *id, row.text(3)};
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
            QStringLiteral("SELECT q.id, q.attempts, a.id, a.student_number, a.status, a.device_id, a.device_epoch, "
                           "a.device_seq, a.qr_data, a.scanned_at, a.photo_note, a.date, a.time_in, a.photo_path "
                           "FROM queue q JOIN attendance a ON a.id = q.record_id "
                           "WHERE q.type = 'attendance' AND q.state <> 'parked' AND a.photo_state <> 'pending' AND ")
                + isDue + QStringLiteral(" ORDER BY q.id LIMIT ?"),
            dueBounds(m_clock) << limit);
        if (!rows)
            return rows.error();
        return readAll(*rows, m_validator, readDueRecord, damaged);
    }();
    for (const Damaged& row : damaged) {
        if (auto parked = park(row.item, damagedRow + row.reason); !parked)
            return parked.error();
    }
    return due;
}

Result<std::vector<DuePhoto>> Outbox::duePhotos(int limit)
{
    std::vector<Damaged> damaged;
    auto due = [&]() -> Result<std::vector<DuePhoto>> {
        auto rows = Statement::run(m_database,
                                   QStringLiteral("SELECT q.id, q.attempts, a.id, a.photo_path, a.device_id "
                                                  "FROM queue q JOIN attendance a ON a.id = q.record_id "
                                                  "WHERE q.type = 'photo' AND q.state <> 'parked' "
                                                  "AND a.synced_at IS NOT NULL AND ")
                                       + isDue + QStringLiteral(" ORDER BY q.id LIMIT ?"),
                                   dueBounds(m_clock) << limit);
        if (!rows)
            return rows.error();
        return readAll(*rows, m_validator, readDuePhoto, damaged);
    }();
    for (const Damaged& row : damaged) {
        if (auto parked = park(row.item, damagedRow + row.reason); !parked)
            return parked.error();
    }
    return due;
}

Result<std::optional<QDateTime>> Outbox::nextDue() const
{
    auto row =
        Statement::run(m_database, QStringLiteral("SELECT min(q.next_attempt_ms) FROM queue q "
                                                  "JOIN attendance a ON a.id = q.record_id WHERE q.state <> 'parked' "
                                                  "AND a.photo_state <> 'pending' "
                                                  "AND (q.type = 'attendance' OR a.synced_at IS NOT NULL)"));
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

Result<void> Outbox::acknowledge(const std::vector<ItemId>& items)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    const QString now = toRfc3339(m_clock.now());
    for (const ItemId item : items) {
        auto marked =
            Statement::run(m_database,
                           QStringLiteral("UPDATE attendance SET "
                                          "synced_at = CASE q.type WHEN 'attendance' THEN ? ELSE synced_at END, "
                                          "photo_state = CASE q.type WHEN 'photo' THEN 'sent' ELSE photo_state END "
                                          "FROM (SELECT type, record_id FROM queue WHERE id = ?) AS q "
                                          "WHERE attendance.id = q.record_id"),
                           {now, item});
        if (!marked)
            return marked.error();
        if (auto removed = Statement::run(m_database, QStringLiteral("DELETE FROM queue WHERE id = ?"), {item});
            !removed)
            return removed.error();
    }
    return transaction->commit();
}

Result<void> Outbox::defer(const std::vector<ItemId>& items, const QDateTime& next, const QString& error)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    const QString now = toRfc3339(m_clock.now());
    for (const ItemId item : items) {
        auto updated = Statement::run(m_database,
                                      QStringLiteral("UPDATE queue SET state = 'retrying', attempts = attempts + 1, "
                                                     "last_attempt_at = ?, next_attempt_ms = ?, last_error = ? "
                                                     "WHERE id = ?"),
                                      {now, next.toMSecsSinceEpoch(), error, item});
        if (!updated)
            return updated.error();
    }
    return transaction->commit();
}

Result<void> Outbox::hasten()
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    auto updated =
        Statement::run(m_database, QStringLiteral("UPDATE queue SET next_attempt_ms = ? WHERE state = 'retrying'"),
                       {m_clock.now().toMSecsSinceEpoch()});
    if (!updated)
        return updated.error();
    return transaction->commit();
}

Result<void> Outbox::park(ItemId item, const QString& reason)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    auto updated = Statement::run(m_database,
                                  QStringLiteral("UPDATE queue SET state = 'parked', attempts = attempts + 1, "
                                                 "last_attempt_at = ?, last_error = ? WHERE id = ?"),
                                  {toRfc3339(m_clock.now()), reason, item});
    if (!updated)
        return updated.error();
    return transaction->commit();
}

Result<int> Outbox::openNewEpoch()
{
    return queue::openNewEpoch(m_database);
}

Result<Stats> Outbox::stats() const
{
    auto row = Statement::run(m_database, QStringLiteral("SELECT waiting, parked, records, synced, photos_lost, "
                                                         "photos_pending FROM tally"));
    if (!row)
        return row.error();
    if (!row->next())
        return Error{ErrorCode::Io, QStringLiteral("counting gave no row")};
    const auto count = [&row](int column) { return static_cast<int>(row->number(column)); };
    return Stats{count(0), count(1), count(2), count(3), count(4), count(5)};
}

Result<std::vector<Entry>> Outbox::list() const
{
    auto rows = Statement::run(
        m_database, QStringLiteral("SELECT q.id, q.type, q.state, q.record_id, a.student_number, q.created_at, "
                                   "q.attempts, q.next_attempt_ms, q.last_error "
                                   "FROM queue q JOIN attendance a ON a.id = q.record_id ORDER BY q.id"));
    if (!rows)
        return rows.error();
    std::vector<Entry> entries;
    while (rows->next()) {
        const bool parked = rows->text(2) == QLatin1String("parked");
        entries.push_back(
            {rows->number(0), rows->text(1) == QLatin1String("photo") ? ItemType::Photo : ItemType::Attendance,
             rows->text(2), rows->text(3), rows->text(4), rows->text(5), static_cast<int>(rows->number(6)),
             parked ? std::nullopt
                    : std::optional(QDateTime::fromMSecsSinceEpoch(rows->number(7), Qt::OffsetFromUTC,
                                                                   m_clock.now().offsetFromUtc())),
             rows->text(8)});
    }
    if (auto whole = rows->failure(); !whole)
        return whole.error();
    return entries;
}

} // namespace rollcall::queue
