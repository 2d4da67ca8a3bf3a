#include "core/queue/registercolumns.h"

#include <QJsonDocument>
#include <QMap>

#include <algorithm>

namespace rollcall::queue {

using attendance::Record;

namespace {

QVariant text(const char* value)
{
    return QString::fromLatin1(value);
}

QVariant qrData(const Record& record)
{
    return record.qrData.isEmpty() ? QVariant(QMetaType::fromType<QString>())
                                   : QVariant(QString::fromLatin1(record.qrData));
}

QVariant clockOffset(const Record& record)
{
    return record.clock.offset ? QVariant(qint64(record.clock.offset->count()))
                               : QVariant(QMetaType::fromType<qint64>());
}

QVariant clockNote(const Record& record)
{
    return record.clock.note ? text(name(*record.clock.note)) : QVariant(QMetaType::fromType<QString>());
}

QVariant noBadge(const Record& record)
{
    return record.noBadge ? text(name(*record.noBadge)) : QVariant(QMetaType::fromType<QString>());
}

QVariant textOrNull(const std::optional<QString>& value)
{
    return value ? QVariant(*value) : QVariant(QMetaType::fromType<QString>());
}

QVariant ruleId(const Record& record)
{
    return textOrNull(record.rule ? std::optional(record.rule->id) : std::nullopt);
}

QVariant ruleVersion(const Record& record)
{
    return textOrNull(record.rule ? std::optional(record.rule->version) : std::nullopt);
}

QVariant decision(const Record& record)
{
    return textOrNull(record.rule ? std::optional(QString::fromUtf8(record.rule->decision)) : std::nullopt);
}

// One that is no object stays a text, which the validator refuses.
QJsonValue parsed(const QJsonValue& text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text.toString().toUtf8());
    return document.isObject() ? QJsonValue(document.object()) : text;
}

QString jsonObjectOf(const QMap<QString, QString>& members)
{
    QStringList pairs;
    for (auto it = members.cbegin(); it != members.cend(); ++it)
        pairs << QStringLiteral("'%1', %2").arg(it.key(), it.value());
    return QStringLiteral("json_object(%1)").arg(pairs.join(QLatin1String(", ")));
}

const RegisterColumn& columnNamed(const char* name)
{
    const auto& columns = registerColumns();
    return *std::find_if(columns.begin(), columns.end(), [name](const RegisterColumn& column) {
        return QLatin1String(column.name) == QLatin1String(name);
    });
}

} // namespace

const std::vector<RegisterColumn>& registerColumns()
{
    using Cloud = RegisterColumn::Cloud;
    using Type = RegisterColumn::Type;
    static const std::vector<RegisterColumn> columns{
        {"id", Type::Text, Cloud::Yes, true, [](const Record& r) { return QVariant(r.id.toString()); }},
        {"student_number", Type::Text, Cloud::Yes, true,
         [](const Record& r) { return QVariant(r.studentNumber.toString()); }},
        {"date", Type::Text, Cloud::Yes, true, [](const Record& r) { return QVariant(isoDate(r.date())); }},
        {"local_time", Type::Text, Cloud::AsTime, true,
         [](const Record& r) { return QVariant(isoTime(r.localTime())); }},
        {"status", Type::Text, Cloud::Yes, true, [](const Record& r) { return text(name(r.status)); }},
        {"scan_type", Type::Text, Cloud::Yes, true, [](const Record& r) { return text(name(r.scanType)); }},
        {"session", Type::Text, Cloud::Yes, true, [](const Record& r) { return QVariant(r.session.toString()); }},
        {"rule_id", Type::Text, Cloud::Yes, true, ruleId},
        {"rule_version", Type::Text, Cloud::Yes, true, ruleVersion},
        {"decision", Type::Json, Cloud::Yes, true, decision},
        {"device_id", Type::Text, Cloud::Yes, true, [](const Record& r) { return QVariant(r.deviceId.toString()); }},
        {"device_epoch", Type::Text, Cloud::Yes, true, nullptr},
        {"device_seq", Type::Number, Cloud::Yes, true, nullptr},
        {"qr_data", Type::Text, Cloud::Yes, true, qrData},
        {"no_badge", Type::Text, Cloud::WhenSet, true, noBadge},
        {"scanned_at", Type::Text, Cloud::Yes, true,
         [](const Record& r) { return QVariant(toRfc3339(r.scannedAt)); }},
        {"clock_offset_ms", Type::Number, Cloud::Yes, true, clockOffset},
        {"clock_note", Type::Text, Cloud::Yes, true, clockNote},
        {"date_trusted", Type::Number, Cloud::No, true,
         [](const Record& r) { return QVariant(r.clock.isDateTrusted ? 1 : 0); }},
        {"boot_id", Type::Text, Cloud::No, true, [](const Record& r) { return QVariant(r.clock.boot); }},
        {"uptime_ms", Type::Number, Cloud::No, true,
         [](const Record& r) { return QVariant(qint64(r.clock.uptime.count())); }},
        {"photo_path", Type::Text, Cloud::WithPhoto, true, [](const Record& r) { return QVariant(r.photoKey()); }},
        {"photo_state", Type::Text, Cloud::No, false, nullptr},
        {"photo_note", Type::Text, Cloud::Yes, true, nullptr},
        {"synced_at", Type::Text, Cloud::No, false, nullptr},
        {"imported_at", Type::Text, Cloud::No, false, nullptr},
        {"void_before", Type::Number, Cloud::No, false, nullptr},
    };
    return columns;
}

QJsonObject cloudRow(const std::function<QJsonValue(const RegisterColumn&)>& valueOf)
{
    static const RegisterColumn& photoNote = columnNamed("photo_note");
    static const RegisterColumn& scanType = columnNamed("scan_type");
    const bool hasPhoto = valueOf(photoNote).isNull();
    const bool isOut = valueOf(scanType) == QLatin1String(name(attendance::ScanType::Out));
    QJsonObject row;
    for (const RegisterColumn& column : registerColumns()) {
        switch (column.cloud) {
        case RegisterColumn::Cloud::No:
            break;
        case RegisterColumn::Cloud::Yes: {
            const QJsonValue value = valueOf(column);
            row.insert(QLatin1String(column.name), column.type == RegisterColumn::Type::Json ? parsed(value) : value);
            break;
        }
        case RegisterColumn::Cloud::WhenSet:
            if (const QJsonValue value = valueOf(column); !value.isNull() && !value.isUndefined())
                row.insert(QLatin1String(column.name), value);
            break;
        case RegisterColumn::Cloud::WithPhoto:
            row.insert(QLatin1String(column.name), hasPhoto ? valueOf(column) : QJsonValue());
            break;
        case RegisterColumn::Cloud::AsTime:
            row.insert(QStringLiteral("time_in"), isOut ? QJsonValue() : valueOf(column));
            row.insert(QStringLiteral("time_out"), isOut ? valueOf(column) : QJsonValue());
            break;
        }
    }
    return row;
}

QString cloudRowInSql()
{
    QMap<QString, QString> members; // in the order of their names, as all JSON of ours
    QMap<QString, QString> whenSet;
    for (const RegisterColumn& column : registerColumns()) {
        const QString name = QLatin1String(column.name);
        const QString value = QStringLiteral("a.") + name;
        switch (column.cloud) {
        case RegisterColumn::Cloud::No:
            break;
        case RegisterColumn::Cloud::Yes:
            // One that is no JSON stays a text, which the validator refuses.
            members.insert(name, column.type == RegisterColumn::Type::Json
                                     ? QStringLiteral("iif(json_valid(%1), json(%1), %1)").arg(value)
                                     : value);
            break;
        case RegisterColumn::Cloud::WhenSet:
            whenSet.insert(name, value);
            break;
        case RegisterColumn::Cloud::WithPhoto:
            members.insert(name, QStringLiteral("iif(a.photo_note IS NULL, %1, NULL)").arg(value));
            break;
        case RegisterColumn::Cloud::AsTime:
            members.insert(QStringLiteral("time_in"),
                           QStringLiteral("iif(a.scan_type = 'out', NULL, %1)").arg(value));
            members.insert(QStringLiteral("time_out"),
                           QStringLiteral("iif(a.scan_type = 'out', %1, NULL)").arg(value));
            break;
        }
    }
    QString row = jsonObjectOf(members);
    for (auto it = whenSet.cbegin(); it != whenSet.cend(); ++it)
        row = QStringLiteral("iif(%1 IS NULL, %2, json_set(%2, '$.%3', %1))").arg(it.value(), row, it.key());
    return row;
}

} // namespace rollcall::queue
