#include "core/attendance/validator.h"

namespace rollcall::attendance {

Result<ValidRecord> Validator::check(Record record)
{
    m_reader.read(record);
    const Validation validation = validateMembers(RecordType::Attendance, Stage::Record);
    if (!validation.valid())
        return Error{ErrorCode::Invalid, validation.summary()};
    return ValidRecord(std::move(record));
}

Validation Validator::validate(const QByteArray& json, RecordType type, Stage stage)
{
    if (auto fault = m_reader.read(json))
        return {{std::move(*fault)}};
    return validateMembers(type, stage);
}

Validation Validator::validate(const QJsonValue& value, RecordType type, Stage stage)
{
    if (!value.isObject())
        return {{{{}, FaultCode::NotObject, QStringLiteral("the record is JSON, but not an object")}}};
    m_reader.read(value.toObject());
    return validateMembers(type, stage);
}

Validation Validator::validateMembers(RecordType type, Stage stage) const
{
    Validation validation;
    const Fields fields = schemaOf(type).check(m_reader.members(), validation.faults);
    checkRules(type, stage, fields, validation.faults);
    return validation;
}

} // namespace rollcall::attendance
