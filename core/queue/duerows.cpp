#include "core/queue/duerows.h"

#include "core/queue/statement.h"

#include <variant>

namespace rollcall::queue {

using attendance::RecordType;
using attendance::Stage;
using attendance::Validator;

namespace {

// No back-off is longer, so a due time further away than this was written under a clock that ran ahead: it is due.
constexpr std::chrono::milliseconds farthestDue = std::chrono::hours(2);

const QString isDue = QStringLiteral("q.state IN ('waiting', 'retrying') "
                                     "AND (q.next_attempt_ms <= ? OR q.next_attempt_ms > ?)");

template <typename Due>
using Reader = std::variant<Due, DamagedRow> (*)(const Statement&, Validator&);

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

std::variant<DueRecord, DamagedRow> readDueRecord(const Statement& row, Validator& validator)
{
    QJsonObject json = toJson(row);
    const auto validation = validator.validate(QJsonValue(json), RecordType::Attendance, Stage::Send);
    const auto id = RecordId::parse(row.text(1));
    if (!validation.valid() || !id)
        return DamagedRow{row.number(0), validation.summary()};
    return DueRecord{row.number(0), *id, std::move(json)};
}

std::variant<DuePhoto, DamagedRow> readDuePhoto(const Statement& row, Validator& validator)
{
    const QJsonObject photo{{QStringLiteral("id"), row.text(1)},
                            {QStringLiteral("photo_path"), row.text(2)},
                            {QStringLiteral("device_id"), row.text(3)}};
    const auto validation = validator.validate(QJsonValue(photo), RecordType::Photo, Stage::Send);
    const auto id = RecordId::parse(row.text(1));
    if (!validation.valid() || !id)
        return DamagedRow{row.number(0), validation.summary()};
    return DuePhoto{row.number(0), *id, row.text(2)};
}

template <typename Due>
Result<DueRows<Due>> readAll(Database& database, const QString& select, const QDateTime& now, int limit,
                             Reader<Due> read, Validator& validator)
{
    const qint64 moment = now.toMSecsSinceEpoch();
    auto rows = Statement::run(database, select + isDue + QStringLiteral(" ORDER BY a.device_seq, q.id LIMIT ?"),
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
    static const QString select =
        QStringLiteral("SELECT q.id, a.id, a.student_number, a.status, a.device_id, a.device_epoch, a.device_seq, "
                       "a.qr_data, a.scanned_at, a.photo_note, a.date, a.time_in, a.photo_path, a.clock_offset_ms, "
                       "a.clock_note FROM attendance a "
                       "CROSS JOIN queue q ON q.type = 'attendance' AND q.record_id = a.id "
                       "WHERE a.synced_at IS NULL AND a.photo_state <> 'pending' AND ");
    return readAll(database, select, now, limit, readDueRecord, validator);
}

Result<DueRows<DuePhoto>> readDuePhotos(Database& database, Validator& validator, const QDateTime& now, int limit)
{
    static const QString select = QStringLiteral("SELECT q.id, a.id, a.photo_path, a.device_id FROM attendance a "
                                                 "CROSS JOIN queue q ON q.type = 'photo' AND q.record_id = a.id "
                                                 "WHERE a.photo_state = 'stored' AND a.synced_at IS NOT NULL AND ");
    return readAll(database, select, now, limit, readDuePhoto, validator);
}

Result<std::optional<QDateTime>> nextDue(Database& database, ItemType type, const QDateTime& now)
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
    auto row = Statement::run(database, type == ItemType::Photo ? photos : records);
    if (!row)
        return row.error();
    if (!row->next() || row->isNull(0))
        return std::optional<QDateTime>();
    const qint64 due = row->number(0);
    if (due > now.toMSecsSinceEpoch() + farthestDue.count())
        return std::optional(now);
    return std::optional(QDateTime::fromMSecsSinceEpoch(due, Qt::OffsetFromUTC, now.offsetFromUtc()));
}

} // namespace rollcall::queue
