#pragma once

#include "core/attendance/validator.h"

namespace rollcall::attendance {

/** What was done to a record. Written to scripts by name(): do not rename. */
enum class FixCode {
    Trimmed,         ///< blanks around a text were removed
    FractionDropped, ///< a time lost its fraction of a second
    OldName,         ///< a field of the old system became ours, or said nothing new
    EmptyDropped,    ///< an optional field that held nothing
    StatusAssumed,   ///< a missing status became "present"
    UnknownDropped,  ///< a field the schema does not know
};

/** "trimmed", "fraction_dropped", "old_name", "empty_dropped", "status_assumed", "unknown_dropped". */
const char* name(FixCode code);

/** One thing done. Never holds a value of the record. */
struct Fix {
    QString path; ///< JSON pointer to the field, as it was called before
    FixCode code;
    QString message;
};

/** What came of it. The record is only to be used if the validation found nothing. */
struct Fixed {
    QJsonObject record;
    std::vector<Fix> fixes;
    Validation validation;
};

/** Repairs records where that is safe. A student or a day is never guessed: what is not in the record stays missing, and
 *  where two fields disagree both stay. What was fixed once is left alone by a second fix. Never throws.
 *
 *  Takes JSON text or any JSON value. Gives the record, what was done, and what is still wrong. Thread: the Validator's. */
class Fixer {
public:
    explicit Fixer(Validator& validator) : m_validator(validator) {}

    /** Everything FixCode names. */
    Fixed fix(const QByteArray& json, RecordType type);
    Fixed fix(const QJsonValue& value, RecordType type);

    /** Only drops what the schema does not know. */
    Fixed sanitize(const QByteArray& json, RecordType type);
    Fixed sanitize(const QJsonValue& value, RecordType type);

private:
    using Repair = void (*)(RecordType, QJsonObject&, std::vector<Fix>&);
    Fixed repaired(const QByteArray& json, RecordType type, Repair repair);
    Fixed repaired(const QJsonValue& value, RecordType type, Repair repair);

    Validator& m_validator;
};

} // namespace rollcall::attendance
