#pragma once

#include "core/attendance/validator.h"

namespace rollcall::attendance {

/** A kind of repair. Written to scripts by name(): do not rename. */
enum class FixCode {
    Trimmed,         ///< blanks around a text were removed
    FractionDropped, ///< a time lost its fraction of a second
    OldName,         ///< a field of the system that Rollcall replaces was renamed, or removed as redundant
    EmptyDropped,    ///< an optional field without a value was removed
    StatusAssumed,   ///< a missing status became "present"
    UnknownDropped,  ///< a field that the schema does not know was removed
};

/** "trimmed", "fraction_dropped", "old_name", "empty_dropped", "status_assumed", "unknown_dropped". */
const char* name(FixCode code);

/** One repair. Never holds a value of the record. */
struct Fix {
    QString path; ///< JSON pointer to the field, under its name before the repair
    FixCode code;
    QString message;
};

/** The result of a repair. Use the record only if the validation found no fault. */
struct Fixed {
    QJsonObject record;
    std::vector<Fix> fixes;
    Validation validation;
};

/** Repairs records where that is safe. It never guesses a student or a day: what the record does not say stays missing,
 *  and where two fields disagree both stay. Fixing a fixed record changes nothing more. Never throws.
 *
 *  Takes JSON text or any JSON value. Gives the record, the repairs, and the faults that are left. Thread: the
 *  Validator's. */
class Fixer {
public:
    explicit Fixer(Validator& validator) : m_validator(validator) {}

    /** Makes every repair that FixCode lists. */
    Fixed fix(const QByteArray& json, RecordType type);
    Fixed fix(const QJsonValue& value, RecordType type);

    /** Only removes fields that the schema does not know. */
    Fixed sanitize(const QByteArray& json, RecordType type);
    Fixed sanitize(const QJsonValue& value, RecordType type);

private:
    using Repair = void (*)(RecordType, QJsonObject&, std::vector<Fix>&);
    Fixed repaired(const QByteArray& json, RecordType type, Repair repair);
    Fixed repaired(const QJsonValue& value, RecordType type, Repair repair);

    Validator& m_validator;
};

} // namespace rollcall::attendance
