#include "core/queue/duerows.h"

#include "core/queue/registercolumns.h"
#include "core/queue/statement.h"

#include <QJsonDocument>
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

QJsonValue valueOf(const Statement& row, const RegisterColumn& column)
{
    if (row.isNull(column.name))
        return {};
    return column.type == RegisterColumn::Type::Number ? QJsonValue(row.number(column.name))
                                                       : QJsonValue(row.text(column.name));
}

QString selectRecords()
{
    QStringList names;
    for (const RegisterColumn& column : registerColumns()) {
        if (column.cloud != RegisterColumn::Cloud::No)
            names << QStringLiteral("a.") + QLatin1String(column.name);
    }
    return QStringLiteral("SELECT q.id AS item, %1 FROM attendance a "
                          "CROSS JOIN queue q ON q.kind = 'attendance' AND q.ref = a.id "
                          "WHERE a.synced_at IS NULL AND ")
        .arg(names.join(QLatin1String(", ")));
}

std::variant<DueRecord, DamagedRow> readDueRecord(const Statement& row, Validator& validator)
{
    const QJsonObject json = cloudRow([&row](const RegisterColumn& column) { return valueOf(row, column); });
    const auto validation = validator.validate(QJsonValue(json), RecordType::Attendance, Stage::Send);
    const auto id = RecordId::parse(row.text("id"));
    if (!validation.valid() || !id)
        return DamagedRow{row.number("item"), validation.summary()};
    return DueRecord{row.number("item"), *id, QJsonDocument(json).toJson(QJsonDocument::Compact)};
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

// The columns of a refusal but the one that is a number.
constexpr const char* refusalTexts[] = {"id",         "reason",  "student_number", "payload_hash", "session",
                                        "scan_type",  "date",    "scanned_at",     "device_id",    "device_epoch",
                                        "clock_note", "rule_id", "rule_version"};

// What the table's own checks let in, the cloud takes.
std::variant<DueRow, DamagedRow> readDueRefusal(const Statement& row, Validator&)
{
    const char* const offset = "clock_offset_ms";
    QJsonObject json;
    for (const char* column : refusalTexts)
        json.insert(QLatin1String(column), row.isNull(column) ? QJsonValue() : QJsonValue(row.text(column)));
    json.insert(QLatin1String(offset), row.isNull(offset) ? QJsonValue() : QJsonValue(row.number(offset)));
    const auto id = RecordId::parse(row.text("id"));
    if (!id)
        return DamagedRow{row.number("item"), QStringLiteral("id: not a UUID")};
    return DueRow{row.number("item"), *id, QJsonDocument(json).toJson(QJsonDocument::Compact)};
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
    static const QString select = QStringLiteral("SELECT q.id AS item, r.* FROM refusals r CROSS JOIN queue q "
                                                 "ON q.kind = 'attendance_refusal' AND q.ref = r.id WHERE ");
    return readAll(database, select, QStringLiteral("r.rowid"), now, limit, readDueRefusal, validator);
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
