#include "core/archive/archivedrecord.h"

#include "core/archive/archivedrow.h"
#include "core/archive/archiveupgrade.h"
#include "core/attendance/record.h"
#include "core/queue/itemkinds.h"
#include "core/queue/registercolumns.h"
#include "core/queue/statement.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace rollcall::archive {

using attendance::Record;
using attendance::RecordType;
using attendance::Stage;
using attendance::Validator;
using queue::Database;
using queue::Statement;
namespace itemkinds = queue::itemkinds;

namespace {

// Of the register: what counts on one machine only stays there.
ArchivedColumns archivedRecordColumns()
{
    ArchivedColumns columns;
    for (const queue::RegisterColumn& column : queue::registerColumns()) {
        if (column.isArchived)
            columns.push_back({column.name, column.type == queue::RegisterColumn::Type::Number});
    }
    return columns;
}

const ArchivedColumns& recordColumns()
{
    static const ArchivedColumns columns = archivedRecordColumns();
    return columns;
}

Error notARecord(const QString& why)
{
    return {ErrorCode::Corrupt, QStringLiteral("a record of the archive cannot be taken over: %1").arg(why)};
}

bool isOf(const QJsonObject& item, const QString& kind)
{
    return item.value(QLatin1String("kind")) == kind;
}

// As it would be sent.
QJsonObject sendable(const QJsonObject& row)
{
    return queue::cloudRow(
        [&row](const queue::RegisterColumn& column) { return row.value(QLatin1String(column.name)); });
}

// The schema also takes what the old system wrote, and nothing at all.
bool isKeyValid(const QJsonObject& row)
{
    return attendance::scanType(row.value(QLatin1String("scan_type")).toString())
           && attendance::SessionId::parse(row.value(QLatin1String("session")).toString());
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

} // namespace

Result<void> ArchivedRecord::forEachWaiting(Database& database,
                                            const std::function<Result<void>(const ArchivedRecord&)>& take)
{
    static const QString select =
        QStringLiteral("SELECT a.photo_state, %1, %2 FROM attendance a JOIN queue q ON q.ref = a.id "
                       "AND q.kind IN ('attendance', 'photo') ORDER BY a.rowid, q.id")
            .arg(namesOf(recordColumns(), "a"), namesOf(itemColumns(), "q"));
    auto rows = Statement::run(database, select);
    if (!rows)
        return rows.error();
    ArchivedRecord record;
    while (rows->next()) {
        const QJsonObject row = toJson(*rows, recordColumns());
        if (!record.m_items.empty() && record.m_row != row) {
            if (auto taken = take(record); !taken)
                return taken;
            record.m_items.clear();
        }
        record.m_row = row;
        record.m_photoIsPending = rows->text("photo_state") == QLatin1String("pending");
        record.m_items.push_back(toJson(*rows, itemColumns()));
    }
    if (auto status = rows->failure(); !status)
        return status;
    return record.m_items.empty() ? Result<void>() : take(record);
}

QByteArray ArchivedRecord::toLine() const
{
    QJsonArray queue;
    for (const QJsonObject& item : m_items)
        queue.append(item);
    return QJsonDocument(QJsonObject{{QStringLiteral("record"), m_row}, {QStringLiteral("queue"), queue}})
               .toJson(QJsonDocument::Compact)
           + '\n';
}

Result<ArchivedRecord> ArchivedRecord::fromLine(const QByteArray& line, int version, Validator& validator)
{
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    ArchivedRecord record;
    record.m_row = object.value(QLatin1String("record")).toObject();
    for (const QJsonValue& item : object.value(QLatin1String("queue")).toArray())
        record.m_items.push_back(item.toObject());
    upgradeRows(record.m_row, record.m_items, version);

    if (!hasExactly(record.m_row, recordColumns()))
        return notARecord(QStringLiteral("its fields are not those of its version"));
    const auto validation =
        validator.validate(QJsonValue(sendable(record.m_row)), RecordType::Attendance, Stage::Send);
    if (!validation.valid())
        return notARecord(validation.summary());
    if (!isKeyValid(record.m_row))
        return notARecord(QStringLiteral("its scan type or session is not valid"));
    if (!isPhotoKeyItsOwn(record.m_row))
        return notARecord(QStringLiteral("it names the photo of another"));
    if (auto items = record.checkItems(); !items)
        return items.error();
    return record;
}

Result<void> ArchivedRecord::checkItems() const
{
    const auto damaged = notARecord(QStringLiteral("what is known of its sending is damaged"));
    for (const QJsonObject& item : m_items) {
        if (!isItem(item, {itemkinds::attendance, itemkinds::photo}))
            return damaged;
    }
    const bool isTwice =
        m_items.size() == 2 && isOf(m_items[0], itemkinds::photo) == isOf(m_items[1], itemkinds::photo);
    if (m_items.empty() || m_items.size() > 2 || isTwice)
        return damaged;
    if (waitsWithPhoto() && !m_row.value(QLatin1String("photo_note")).isNull())
        return notARecord(QStringLiteral("it has a photo, and a reason why it has none"));
    return {};
}

DeviceId ArchivedRecord::device() const
{
    return *DeviceId::parse(text("device_id"));
}

bool ArchivedRecord::waitsWithPhoto() const
{
    return std::any_of(m_items.begin(), m_items.end(),
                       [](const QJsonObject& item) { return isOf(item, itemkinds::photo); });
}

bool ArchivedRecord::needsHelp() const
{
    return std::any_of(m_items.begin(), m_items.end(), [](const QJsonObject& item) {
        return item.value(QLatin1String("state")) == QLatin1String("parked");
    });
}

void ArchivedRecord::parkMissingPhoto()
{
    for (QJsonObject& item : m_items) {
        if (isOf(item, itemkinds::photo)) {
            item.insert(QStringLiteral("state"), QStringLiteral("parked"));
            item.insert(QStringLiteral("last_code"), QStringLiteral("photo_missing"));
        }
    }
}

Result<bool> ArchivedRecord::isIn(Database& database) const
{
    auto row =
        Statement::run(database,
                       QStringLiteral("SELECT id = ? AND student_number = ? AND date = ? AND scanned_at = ? "
                                      "AND status = ? AND device_id = ? AND qr_data IS ? AS same FROM attendance "
                                      "WHERE id = ? OR (device_epoch = ? AND device_seq = ?)"),
                       {id(), text("student_number"), text("date"), text("scanned_at"), text("status"),
                        text("device_id"), m_row.value(QLatin1String("qr_data")).toVariant(), id(),
                        text("device_epoch"), m_row.value(QLatin1String("device_seq")).toInteger()});
    if (!row)
        return row.error();
    if (!row->next())
        return false;
    if (row->number("same") == 1)
        return true;
    return Error{ErrorCode::Conflict,
                 QStringLiteral("the archive contradicts this register: another record has the id "
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
    std::vector<QJsonObject> items = m_items;
    if (std::none_of(items.begin(), items.end(),
                     [](const QJsonObject& item) { return isOf(item, itemkinds::attendance); }))
        items.insert(items.begin(), QJsonObject{{QStringLiteral("kind"), itemkinds::attendance},
                                                {QStringLiteral("created_at"), toRfc3339(now)},
                                                {QStringLiteral("state"), QStringLiteral("waiting")}});
    for (const QJsonObject& item : items) {
        const bool isHeld = isOf(item, itemkinds::photo); // its record goes first
        if (auto inserted = insertRow(database, QStringLiteral("queue"), queuedAnew(item, id(), isHeld, now));
            !inserted)
            return inserted;
    }
    return {};
}

} // namespace rollcall::archive
