#include "core/attendance/fixer.h"

#include "core/attendance/legacyfields.h"

#include <QJsonDocument>
#include <QRegularExpression>

namespace rollcall::attendance {

namespace {

constexpr std::array names = {"trimmed",       "fraction_dropped", "old_name",
                              "empty_dropped", "status_assumed",   "unknown_dropped"};
static_assert(names.size() == static_cast<std::size_t>(FixCode::UnknownDropped) + 1);

using Fixes = std::vector<Fix>;

void note(Fixes& fixes, const QString& field, FixCode code, const char* what)
{
    fixes.push_back({pointerTo(field), code, field + u' ' + QLatin1String(what)});
}

bool isKnown(RecordType type, const QString& field)
{
    return schemaOf(type).find(field.toStdString()) >= 0;
}

void trim(RecordType type, QJsonObject& record, Fixes& fixes)
{
    for (const QString& field : record.keys()) {
        const QJsonValue value = record.value(field);
        if (!value.isString() || !isKnown(type, field))
            continue;
        const QString text = value.toString();
        const QString trimmed = text.trimmed();
        if (trimmed == text)
            continue;
        record.insert(field, trimmed);
        note(fixes, field, FixCode::Trimmed, "lost the blanks around it");
    }
}

void dropFractions(QJsonObject& record, Fixes& fixes)
{
    static const QRegularExpression withFraction(QStringLiteral(R"(\A(\d\d:\d\d:\d\d)\.\d{1,9}\z)"));
    for (const QString& field : {QStringLiteral("time_in"), QStringLiteral("time_out")}) {
        const auto match = withFraction.match(record.value(field).toString());
        if (!match.hasMatch())
            continue;
        record.insert(field, match.captured(1));
        note(fixes, field, FixCode::FractionDropped, "lost its fraction of a second");
    }
}

void dropEmpty(RecordType type, QJsonObject& record, Fixes& fixes)
{
    const Schema& schema = schemaOf(type);
    for (int field = 0; field < schema.size(); ++field) {
        const QString known = schema.nameOf(field);
        const QJsonValue value = record.value(known);
        if (schema.isRequired(field) || !value.isString() || !value.toString().isEmpty())
            continue;
        record.remove(known);
        note(fixes, known, FixCode::EmptyDropped, "was empty and is left out");
    }
}

void assumeStatus(QJsonObject& record, Fixes& fixes)
{
    const QString field = QStringLiteral("status");
    const QJsonValue status = record.value(field);
    if (!status.isUndefined() && !status.isNull())
        return;
    record.insert(field, QLatin1String(name(AttendanceStatus::Present)));
    note(fixes, field, FixCode::StatusAssumed, "was missing and is taken to be present");
}

void dropUnknown(RecordType type, QJsonObject& record, Fixes& fixes)
{
    for (const QString& field : record.keys()) {
        if (isKnown(type, field))
            continue;
        record.remove(field);
        fixes.push_back(
            {pointerTo(field), FixCode::UnknownDropped, QStringLiteral("a field that is not known is left out")});
    }
}

void repairAll(RecordType type, QJsonObject& record, Fixes& fixes)
{
    trim(type, record, fixes);
    if (type == RecordType::Attendance) {
        dropFractions(record, fixes);
        mapLegacyFields(record, fixes);
        assumeStatus(record, fixes);
    }
    dropEmpty(type, record, fixes);
    dropUnknown(type, record, fixes);
}

} // namespace

const char* name(FixCode code)
{
    return names[static_cast<std::size_t>(code)];
}

Fixed Fixer::fix(const QByteArray& json, RecordType type)
{
    return repaired(json, type, repairAll);
}

Fixed Fixer::fix(const QJsonValue& value, RecordType type)
{
    return repaired(value, type, repairAll);
}

Fixed Fixer::sanitize(const QByteArray& json, RecordType type)
{
    return repaired(json, type, dropUnknown);
}

Fixed Fixer::sanitize(const QJsonValue& value, RecordType type)
{
    return repaired(value, type, dropUnknown);
}

Fixed Fixer::repaired(const QByteArray& json, RecordType type, Repair repair)
{
    Validation validation = m_validator.validate(json, type);
    if (!validation.isReadable())
        return {{}, {}, std::move(validation)};
    return repaired(QJsonValue(QJsonDocument::fromJson(json).object()), type, repair);
}

Fixed Fixer::repaired(const QJsonValue& value, RecordType type, Repair repair)
{
    Fixed fixed{value.toObject(), {}, {}};
    if (value.isObject())
        repair(type, fixed.record, fixed.fixes);
    fixed.validation = m_validator.validate(value.isObject() ? QJsonValue(fixed.record) : value, type);
    return fixed;
}

} // namespace rollcall::attendance
