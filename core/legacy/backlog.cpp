#include "core/legacy/backlog.h"

#include "core/attendance/fixer.h"
#include "core/legacy/pythonliteral.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSet>

namespace rollcall::legacy {

using attendance::Record;
using attendance::RecordType;

namespace {

constexpr qint64 largestOldPhoto = 16LL << 20;

// Made once for this purpose, as RFC 9562 asks for ids that are made of names.
const QUuid idsOfOldRows(QStringLiteral("{7a1f64c8-0b5e-4f0e-9a53-3a0c6d1f8e21}"));

QString idOf(const QString& name)
{
    return QUuid::createUuidV5(idsOfOldRows, name).toString(QUuid::WithoutBraces);
}

/** The same photo as the predecessor wrote, if it is one and lies below its folder. */
QString photoFileOf(const QString& folder, const QString& path)
{
    if (path.isEmpty())
        return {};
    const QString root = QFileInfo(folder).canonicalFilePath();
    const QFileInfo found(QFileInfo(QDir(folder).absoluteFilePath(path)).canonicalFilePath());
    if (!found.isFile() || !found.filePath().startsWith(root + u'/') || found.size() > largestOldPhoto)
        return {};
    QFile file(found.filePath());
    return file.open(QIODevice::ReadOnly) && file.read(2) == "\xff\xd8" ? found.filePath() : QString();
}

class BacklogMaker {
public:
    BacklogMaker(QString folder, const DeviceId& device, const attendance::SchoolZone& zone, QString epoch)
        : m_folder(std::move(folder)), m_device(device), m_zone(zone), m_epoch(std::move(epoch))
    {
    }

    void take(const QString& row, qint64 number, QJsonObject fields, const QString& session)
    {
        const QString photo = fields.take(QStringLiteral("photo_path")).toString();
        const QJsonObject old = fields;
        const auto fixed = m_fixer.fix(QJsonValue(fields), RecordType::Attendance);
        if (!fixed.validation.valid())
            return note(row, RowNote::Kind::NotTaken, fixed.validation.summary());
        for (const attendance::Fix& fix : fixed.fixes) {
            if (fix.code != attendance::FixCode::OldName && fix.code != attendance::FixCode::EmptyDropped
                && fix.code != attendance::FixCode::FractionDropped)
                note(row, RowNote::Kind::Fixed, fix.message);
        }
        const auto record = recordOf(fixed.record, session);
        if (!record)
            return note(row, RowNote::Kind::NotTaken, record.error().detail);
        const QString key = QStringList{record->studentNumber.toString(), isoDate(record->date()),
                                        QLatin1String(attendance::name(record->scanType)), record->session.toString()}
                                .join(u'\n');
        if (m_keys.contains(key))
            return note(row, RowNote::Kind::Duplicate,
                        QStringLiteral("the student was counted for this day, way and session before"));
        m_keys.insert(key);
        const QString file = photoFileOf(m_folder, photo);
        if (file.isEmpty() && !photo.isEmpty())
            note(row, RowNote::Kind::PhotoMissing,
                 QStringLiteral("its photo is not there, or is no JPEG; it goes without"));
        m_backlog.records.push_back({{*record, m_epoch, number, !file.isEmpty()}, file});
    }

    void note(const QString& row, RowNote::Kind kind, const QString& text)
    {
        m_backlog.notes.push_back({row, kind, text});
    }

    Backlog& backlog() { return m_backlog; }

private:
    Result<Record> recordOf(const QJsonObject& fields, const QString& session)
    {
        const auto text = [&fields](const char* field) { return fields.value(QLatin1String(field)).toString(); };
        const bool isOut = text("time_in").isEmpty();
        const QDate day = QDate::fromString(text("date"), Qt::ISODate);
        const QTime time = QTime::fromString(isOut ? text("time_out") : text("time_in"), Qt::ISODate);
        if (!time.isValid())
            return Error{ErrorCode::Invalid, QStringLiteral("it does not say when the student was scanned")};
        const auto instants = m_zone.instantsOf(day, std::chrono::seconds(QTime(0, 0).secsTo(time)));
        if (instants.empty())
            return Error{ErrorCode::Invalid,
                         QStringLiteral("its time was skipped that day in %1").arg(QString::fromLatin1(m_zone.id()))};
        const auto number = StudentNumber::parse(text("student_number"));
        if (!number)
            return Error{ErrorCode::Invalid, QStringLiteral("it has no student number")};
        // Without fractions and blanks, as it is kept.
        const auto id =
            RecordId::parse(idOf(QStringList{number->toString(), isoDate(day), isoTime(time),
                                             isOut ? QStringLiteral("out") : QStringLiteral("in"), session}
                                     .join(u'\n')));
        Record record{
            .id = *id,
            .studentNumber = *number,
            .scannedAt = instants.front(),
            .status = attendance::attendanceStatus(text("status")).value_or(attendance::AttendanceStatus::Present),
            .deviceId = m_device,
            .qrData = text("qr_data").toLatin1()};
        record.scanType = isOut ? attendance::ScanType::Out : attendance::ScanType::In;
        record.session = attendance::SessionId::parse(session).value_or(attendance::wholeDay());
        auto valid = m_validator.check(record);
        if (!valid)
            return valid.error();
        return record;
    }

    const QString m_folder;
    const DeviceId m_device;
    const attendance::SchoolZone& m_zone;
    const QString m_epoch;
    attendance::Validator m_validator;
    attendance::Fixer m_fixer{m_validator};
    QSet<QString> m_keys;
    Backlog m_backlog;
};

/** The record in the text of a row of the queue, as JSON or as Python wrote it by accident. */
std::optional<QJsonObject> recordIn(const QByteArray& data)
{
    const QJsonDocument document = QJsonDocument::fromJson(data);
    std::optional<QJsonObject> whole;
    if (document.isObject())
        whole = document.object();
    else if (const auto literal = readPythonLiteral(data); literal && literal->isObject())
        whole = literal->toObject();
    if (!whole || !whole->value(u"attendance").isObject())
        return whole;
    QJsonObject inner = whole->value(u"attendance").toObject();
    if (!inner.value(u"photo_path").isString())
        inner.insert(QStringLiteral("photo_path"), whole->value(u"photo_path"));
    return inner;
}

QString epochOf(const OldDatabase& database)
{
    // The first row stays while others come, so this is the same each time, and another one for another kiosk.
    const QJsonObject first = database.rows.empty() ? QJsonObject() : database.rows.front().fields;
    return idOf(QStringLiteral("register\n") + first.value(u"student_id").toString() + u'\n'
                + first.value(u"timestamp").toString());
}

} // namespace

const char* name(RowNote::Kind kind)
{
    static constexpr const char* names[] = {"fixed", "duplicate", "not_taken", "photo_missing"};
    return names[size_t(kind)];
}

Backlog backlogOf(const OldDatabase& database, const QString& folder, const DeviceId& device,
                  const attendance::SchoolZone& zone)
{
    BacklogMaker maker(folder, device, zone, epochOf(database));
    QSet<qint64> inRegister;
    for (const OldRow& row : database.rows) {
        inRegister.insert(row.id);
        if (row.isSynced) {
            ++maker.backlog().alreadySent;
            continue;
        }
        maker.take(QStringLiteral("attendance %1").arg(row.id), row.id, row.fields, row.session);
    }
    for (const OldQueueRow& row : database.queue) {
        if (inRegister.contains(row.record))
            continue; // that row says more, and whether it was sent
        inRegister.insert(row.record);
        const QString name = QStringLiteral("sync_queue %1").arg(row.id);
        auto fields = recordIn(row.data);
        if (!fields)
            maker.note(name, RowNote::Kind::NotTaken,
                       QStringLiteral("its text is neither JSON nor a Python dictionary"));
        else if (row.record < 1)
            maker.note(name, RowNote::Kind::NotTaken, QStringLiteral("it names no record"));
        else
            maker.take(name, row.record, *fields, fields->take(QStringLiteral("session")).toString());
    }
    return std::move(maker.backlog());
}

} // namespace rollcall::legacy
