#include "core/archive/archivedrecord.h"

#include "core/attendance/record.h"
#include "core/queue/statement.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace rollcall::queue {

using attendance::Record;
using attendance::RecordType;
using attendance::Stage;
using attendance::Validator;

namespace {

// What counts on one machine only.
const QStringList localColumns{
    QStringLiteral("photo_state"), QStringLiteral("synced_at"),       QStringLiteral("imported_at"),
    QStringLiteral("record_id"),   QStringLiteral("next_attempt_ms"),
};
const QStringList states{QStringLiteral("waiting"), QStringLiteral("sending"), QStringLiteral("retrying"),
                         QStringLiteral("parked")};

const QString itemNumber = QStringLiteral("id"); // of the queue

using Column = ArchivedRecord::Column;

Result<std::vector<Column>> columnsOf(Database& database, const QString& table)
{
    auto rows = Statement::run(database, QStringLiteral("PRAGMA table_info(%1)").arg(table));
    if (!rows)
        return rows.error();
    std::vector<Column> columns;
    while (rows->next()) {
        const QString name = rows->text(1);
        const bool isLocal = localColumns.contains(name) || (table == QLatin1String("queue") && name == itemNumber);
        if (!isLocal)
            columns.push_back({name, rows->text(2) == QLatin1String("INTEGER")});
    }
    if (auto status = rows->failure(); !status)
        return status.error();
    return columns;
}

QString namesOf(const std::vector<Column>& columns, const QString& prefix)
{
    QStringList names;
    for (const Column& column : columns)
        names << prefix + column.name;
    return names.join(QLatin1String(", "));
}

QJsonObject toJson(const Statement& row, int first, const std::vector<Column>& columns)
{
    QJsonObject object;
    for (const Column& column : columns) {
        const QJsonValue value = row.isNull(first) ? QJsonValue()
                                 : column.isNumber ? QJsonValue(row.number(first))
                                                   : QJsonValue(row.text(first));
        object.insert(column.name, value);
        ++first;
    }
    return object;
}

bool hasNothingElse(const QJsonObject& row, const std::vector<Column>& columns)
{
    return std::all_of(columns.begin(), columns.end(),
                       [&row](const Column& column) {
                           const QJsonValue value = row.value(column.name);
                           return value.isNull() || (column.isNumber ? value.isDouble() : value.isString());
                       })
           && row.size() == static_cast<qsizetype>(columns.size());
}

Error notARecord(const QString& why)
{
    return {ErrorCode::Corrupt, QStringLiteral("a record of the archive cannot be taken over: %1").arg(why)};
}

bool isOf(const QJsonObject& item, const char* type)
{
    return item.value(QLatin1String("type")) == QLatin1String(type);
}

// What the journal alone compares, and no record that is sent says.
const QStringList journalColumns{QStringLiteral("day_certain"), QStringLiteral("boot_id"),
                                 QStringLiteral("uptime_ms")};

// As it would be sent.
QJsonObject sendable(QJsonObject row)
{
    for (const QString& column : journalColumns)
        row.remove(column);
    if (!row.value(QLatin1String("photo_note")).isNull())
        row.insert(QStringLiteral("photo_path"), QJsonValue());
    return row;
}

// The photo's name is made from the record, so that no archive can name a file.
bool isPhotoKeyItsOwn(const QJsonObject& row)
{
    const auto text = [&row](const char* column) { return row.value(QLatin1String(column)).toString(); };
    const auto id = RecordId::parse(text("id"));
    const auto number = StudentNumber::parse(text("student_number"));
    const auto device = DeviceId::parse(text("device_id"));
    const QDateTime scannedAt = fromRfc3339(text("scanned_at"));
    if (!id || !number || !device || !scannedAt.isValid())
        return false;
    const Record record{
        .id = *id, .studentNumber = *number, .scannedAt = scannedAt, .deviceId = *device, .qrData = {}};
    return id->toString() == text("id") && record.photoKey() == text("photo_path");
}

Result<void> insertRow(Database& database, const QString& table, const QJsonObject& row)
{
    // The names are the table's own: fromLine() has compared them, and insertInto() adds its own.
    QVariantList values;
    for (const QJsonValue& value : row)
        values << (value.isDouble() ? QVariant(value.toInteger()) : value.toVariant());
    const QStringList marks(row.size(), QStringLiteral("?"));
    auto inserted = Statement::run(
        database,
        QStringLiteral("INSERT INTO %1 (%2) VALUES (%3)").arg(table, row.keys().join(u','), marks.join(u',')),
        values);
    return inserted ? Result<void>() : inserted.error();
}

} // namespace

Result<ArchivedRecord::Columns> ArchivedRecord::columnsOf(Database& database)
{
    auto record = queue::columnsOf(database, QStringLiteral("attendance"));
    if (!record)
        return record.error();
    auto item = queue::columnsOf(database, QStringLiteral("queue"));
    if (!item)
        return item.error();
    return Columns{std::move(*record), std::move(*item)};
}

Result<void> ArchivedRecord::forEachWaiting(Database& database,
                                            const std::function<Result<void>(const ArchivedRecord&)>& take)
{
    const auto columns = columnsOf(database);
    if (!columns)
        return columns.error();
    auto rows = Statement::run(database, QStringLiteral("SELECT a.photo_state, %1, %2 FROM attendance a "
                                                        "JOIN queue q ON q.record_id = a.id ORDER BY a.rowid, q.id")
                                             .arg(namesOf(columns->record, QStringLiteral("a.")),
                                                  namesOf(columns->item, QStringLiteral("q."))));
    if (!rows)
        return rows.error();
    ArchivedRecord record;
    while (rows->next()) {
        const QJsonObject row = toJson(*rows, 1, columns->record);
        if (!record.m_queue.empty() && record.m_row != row) {
            if (auto taken = take(record); !taken)
                return taken;
            record.m_queue.clear();
        }
        record.m_row = row;
        record.m_photoIsPending = rows->text(0) == QLatin1String("pending");
        record.m_queue.push_back(toJson(*rows, 1 + static_cast<int>(columns->record.size()), columns->item));
    }
    if (auto status = rows->failure(); !status)
        return status;
    return record.m_queue.empty() ? Result<void>() : take(record);
}

QByteArray ArchivedRecord::toLine() const
{
    QJsonArray queue;
    for (const QJsonObject& item : m_queue)
        queue.append(item);
    return QJsonDocument(QJsonObject{{QStringLiteral("record"), m_row}, {QStringLiteral("queue"), queue}})
               .toJson(QJsonDocument::Compact)
           + '\n';
}

Result<ArchivedRecord> ArchivedRecord::fromLine(const QByteArray& line, const Columns& columns, Validator& validator)
{
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    ArchivedRecord record;
    record.m_row = object.value(QLatin1String("record")).toObject();
    if (!hasNothingElse(record.m_row, columns.record))
        return notARecord(QStringLiteral("its fields are not those of this version"));
    const auto validation =
        validator.validate(QJsonValue(sendable(record.m_row)), RecordType::Attendance, Stage::Send);
    if (!validation.valid())
        return notARecord(validation.summary());
    if (!isPhotoKeyItsOwn(record.m_row))
        return notARecord(QStringLiteral("it names the photo of another"));

    const QJsonArray queue = object.value(QLatin1String("queue")).toArray();
    for (const QJsonValue& value : queue) {
        const QJsonObject item = value.toObject();
        const bool isKnown = (isOf(item, "attendance") || isOf(item, "photo"))
                             && states.contains(item.value(QLatin1String("state")).toString());
        if (!isKnown || !hasNothingElse(item, columns.item))
            return notARecord(QStringLiteral("what is known of its sending is damaged"));
        record.m_queue.push_back(item);
    }
    const bool isTwice =
        record.m_queue.size() == 2 && isOf(record.m_queue[0], "photo") == isOf(record.m_queue[1], "photo");
    if (record.m_queue.empty() || record.m_queue.size() > 2 || isTwice)
        return notARecord(QStringLiteral("what is known of its sending is damaged"));
    if (record.waitsWithPhoto() && !record.m_row.value(QLatin1String("photo_note")).isNull())
        return notARecord(QStringLiteral("it has a photo, and a reason why it has none"));
    return record;
}

DeviceId ArchivedRecord::device() const
{
    return *DeviceId::parse(text("device_id"));
}

bool ArchivedRecord::waitsWithPhoto() const
{
    return std::any_of(m_queue.begin(), m_queue.end(), [](const QJsonObject& item) { return isOf(item, "photo"); });
}

bool ArchivedRecord::needsHelp() const
{
    return std::any_of(m_queue.begin(), m_queue.end(), [](const QJsonObject& item) {
        return item.value(QLatin1String("state")) == QLatin1String("parked");
    });
}

void ArchivedRecord::parkMissingPhoto()
{
    for (QJsonObject& item : m_queue) {
        if (isOf(item, "photo")) {
            item.insert(QStringLiteral("state"), QStringLiteral("parked"));
            item.insert(QStringLiteral("last_code"), QStringLiteral("photo_missing"));
        }
    }
}

Result<bool> ArchivedRecord::isIn(Database& database) const
{
    auto row = Statement::run(database,
                              QStringLiteral("SELECT id = ?, student_number = ? AND date = ? AND scanned_at = ? "
                                             "AND status = ? AND device_id = ? AND qr_data = ? FROM attendance "
                                             "WHERE id = ? OR (device_epoch = ? AND device_seq = ?)"),
                              {id(), text("student_number"), text("date"), text("scanned_at"), text("status"),
                               text("device_id"), text("qr_data"), id(), text("device_epoch"),
                               m_row.value(QLatin1String("device_seq")).toInteger()});
    if (!row)
        return row.error();
    if (!row->next())
        return false;
    if (row->number(0) == 1 && row->number(1) == 1)
        return true;
    return Error{ErrorCode::Conflict, QStringLiteral("the archive contradicts this register: another record has the id "
                                                   "or the number of %1")
                                        .arg(id())};
}

Result<void> ArchivedRecord::insertInto(Database& database, const QDateTime& now) const
{
    const bool hasNone = !m_row.value(QLatin1String("photo_note")).isNull();
    QJsonObject row = m_row;
    row.insert(QStringLiteral("photo_state"), hasNone            ? QStringLiteral("none")
                                              : waitsWithPhoto() ? QStringLiteral("stored")
                                                                 : QStringLiteral("sent"));
    row.insert(QStringLiteral("imported_at"), toRfc3339(now));
    if (auto inserted = insertRow(database, QStringLiteral("attendance"), row); !inserted)
        return inserted;

    // Sent again even if the exporter had sent it: the archive does not vouch for the cloud, and it does no harm.
    std::vector<QJsonObject> items = m_queue;
    if (std::none_of(items.begin(), items.end(), [](const QJsonObject& item) { return isOf(item, "attendance"); }))
        items.insert(items.begin(), QJsonObject{{QStringLiteral("type"), QStringLiteral("attendance")},
                                                {QStringLiteral("created_at"), toRfc3339(now)},
                                                {QStringLiteral("state"), QStringLiteral("waiting")}});
    for (QJsonObject& item : items) {
        if (item.value(QLatin1String("state")) != QLatin1String("parked"))
            item.insert(QStringLiteral("state"), item.value(QLatin1String("attempts")).toInt() > 0
                                                     ? QStringLiteral("retrying")
                                                     : QStringLiteral("waiting"));
        item.insert(QStringLiteral("record_id"), id());
        item.insert(QStringLiteral("next_attempt_ms"), now.toMSecsSinceEpoch());
        if (auto inserted = insertRow(database, QStringLiteral("queue"), item); !inserted)
            return inserted;
    }
    return {};
}

} // namespace rollcall::queue
