#include "core/queue/duerows.h"

#include "core/queue/registercolumns.h"
#include "core/queue/statement.h"

#include <QJsonObject>

#include <variant>

namespace rollcall::queue {

using attendance::RecordType;
using attendance::Stage;
using attendance::Validator;

namespace {

// No back-off is longer, so a due time further away than this was written under a clock that ran ahead: it is due.
constexpr std::chrono::milliseconds farthestDue = std::chrono::hours(2);

// An item that was never tried is due whatever its times say: the clock may have been wrong when they were written.
const QString isDue = QStringLiteral("q.held = 0 AND (q.state = 'waiting' OR (q.state = 'retrying' "
                                     "AND (q.next_attempt_ms <= ? OR q.next_attempt_ms > ?)))");

const QString inOrderOfNumbers = QStringLiteral("a.device_seq, q.id");

template <typename Due>
using Reader = std::variant<Due, DamagedRow> (*)(const Statement&, Validator&);

QString selectRecords()
{
    return QStringLiteral("SELECT q.id AS item, a.id, %1 AS json FROM attendance a "
                          "CROSS JOIN queue q ON q.kind = 'attendance' AND q.ref = a.id "
                          "WHERE a.synced_at IS NULL AND ")
        .arg(cloudRowInSql());
}

std::variant<DueRecord, DamagedRow> readDueRecord(const Statement& row, Validator& validator)
{
    const QByteArray json = row.bytes("json");
    const auto validation = validator.validate(json, RecordType::Attendance, Stage::Send);
    const auto id = RecordId::parse(row.text("id"));
    if (!validation.valid() || !id)
        return DamagedRow{row.number("item"), validation.summary()};
    return DueRecord{row.number("item"), *id, json};
}

std::variant<DuePhoto, DamagedRow> readDuePhoto(const Statement& row, Validator& validator)
{
    const QString key = row.text("photo_path");
    const QJsonObject photo{{QStringLiteral("id"), row.text("id")},
                            {QStringLiteral("photo_path"), key},
                            {QStringLiteral("device_id"), row.text("device_id")}};
    const auto validation = validator.validate(QJsonValue(photo), RecordType::Photo, Stage::Send);
    const auto id = RecordId::parse(row.text("id"));
    if (!validation.valid() || !id)
        return DamagedRow{row.number("item"), validation.summary()};
    return DuePhoto{row.number("item"), *id, key};
}

QString selectRefusals()
{
    QStringList members;
    for (const char* column :
         {"clock_note", "clock_offset_ms", "date", "device_epoch", "device_id", "id", "payload_hash", "reason",
          "rule_id", "rule_version", "scan_type", "scanned_at", "session", "student_number"})
        members << QStringLiteral("'%1', r.%1").arg(QLatin1String(column));
    return QStringLiteral("SELECT q.id AS item, r.id, json_object(%1) AS json FROM refusals r CROSS JOIN queue q "
                          "ON q.kind = 'attendance_refusal' AND q.ref = r.id WHERE ")
        .arg(members.join(QLatin1String(", ")));
}

// What was checked when it was written, the cloud takes or has a reason to refuse.
std::variant<DueRow, DamagedRow> readDueRow(const Statement& row, Validator&)
{
    const auto id = RecordId::parse(row.text("id"));
    if (!id)
        return DamagedRow{row.number("item"), QStringLiteral("id: not a UUID")};
    return DueRow{row.number("item"), *id, row.bytes("json")};
}

template <typename Due>
Result<DueRows<Due>> readAll(Database& database, const QString& select, const QString& order, const QDateTime& now,
                             int limit, Reader<Due> read, Validator& validator)
{
    const qint64 moment = now.toMSecsSinceEpoch();
    auto rows =
        Statement::run(database, select + isDue + QStringLiteral(" ORDER BY ") + order + QStringLiteral(" LIMIT ?"),
                       {moment, moment + qint64(farthestDue.count()), limit});
    if (!rows)
        return rows.error();
    DueRows<Due> due;
    while (rows->next()) {
        auto one = read(*rows, validator);
        if (auto* valid = std::get_if<Due>(&one))
            due.valid.push_back(std::move(*valid));
        else
            due.damaged.push_back(std::get<DamagedRow>(std::move(one)));
    }
    if (auto complete = rows->failure(); !complete)
        return complete.error();
    return due;
}

} // namespace

Result<DueRows<DueRecord>> readDueRecords(Database& database, Validator& validator, const QDateTime& now, int limit)
{
    static const QString select = selectRecords();
    return readAll(database, select, inOrderOfNumbers, now, limit, readDueRecord, validator);
}

Result<DueRows<DuePhoto>> readDuePhotos(Database& database, Validator& validator, const QDateTime& now, int limit)
{
    static const QString select =
        QStringLiteral("SELECT q.id AS item, a.id, a.photo_path, a.device_id FROM attendance a "
                       "CROSS JOIN queue q ON q.kind = 'photo' AND q.ref = a.id "
                       "WHERE a.photo_state = 'stored' AND a.synced_at IS NOT NULL AND ");
    return readAll(database, select, inOrderOfNumbers, now, limit, readDuePhoto, validator);
}

Result<DueRows<DueRow>> readDueRefusals(Database& database, Validator& validator, const QDateTime& now, int limit)
{
    static const QString select = selectRefusals();
    return readAll(database, select, QStringLiteral("r.rowid"), now, limit, readDueRow, validator);
}

Result<DueRows<DueRow>> readDueVoids(Database& database, Validator& validator, const QDateTime& now, int limit)
{
    static const QString select = QStringLiteral(
        "SELECT q.id AS item, v.id, json_object('id', v.id, 'reason', v.reason, 'scan_id', v.scan_id) AS json "
        "FROM scan_voids v CROSS JOIN queue q ON q.kind = 'attendance_void' AND q.ref = v.id WHERE ");
    return readAll(database, select, QStringLiteral("v.rowid"), now, limit, readDueRow, validator);
}

Result<std::optional<ItemId>> readDueHeartbeat(Database& database, const QDateTime& now)
{
    const qint64 moment = now.toMSecsSinceEpoch();
    auto row =
        Statement::run(database, QStringLiteral("SELECT q.id FROM queue q WHERE q.kind = 'heartbeat' AND ") + isDue,
                       {moment, moment + qint64(farthestDue.count())});
    if (!row)
        return row.error();
    return row->next() ? std::optional(row->number()) : std::nullopt;
}

Result<std::optional<QDateTime>> nextDue(Database& database, const QString& kind, const QDateTime& now)
{
    // One look into the index for each state, however many items wait.
    auto row = Statement::run(
        database,
        QStringLiteral(
            "SELECT iif(EXISTS (SELECT 1 FROM queue WHERE kind = ? AND state = 'waiting' AND held = 0), ?, "
            "(SELECT min(next_attempt_ms) FROM queue "
            "WHERE kind = ? AND state = 'retrying' AND held = 0))"),
        {kind, now.toMSecsSinceEpoch(), kind});
    if (!row)
        return row.error();
    if (!row->next() || row->isNull())
        return std::optional<QDateTime>();
    const qint64 due = row->number();
    if (due > now.toMSecsSinceEpoch() + farthestDue.count())
        return std::optional(now);
    return std::optional(QDateTime::fromMSecsSinceEpoch(due, Qt::OffsetFromUTC, now.offsetFromUtc()));
}

} // namespace rollcall::queue
