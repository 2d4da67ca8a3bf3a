#pragma once

#include <QString>

#include <vector>

namespace rollcall::attendance {

/** What is wrong with a record, or with one field of it. Written to scripts by name(): do not rename. */
enum class FaultCode {
    TooLarge,         ///< over Validator::largestRecord bytes; not examined further
    TooDeep,          ///< nested deeper than Validator::deepestRecord; not examined further
    NotJson,          ///< not one complete JSON value in valid UTF-8
    NotObject,        ///< JSON, but not an object
    Duplicate,        ///< a field occurs twice, so that its value is ambiguous
    Required,         ///< a required field is missing
    Type,             ///< text instead of a number, or the like
    Enum,             ///< not one of the permitted values
    MinLength,        ///< too short
    MaxLength,        ///< too long
    Pattern,          ///< not in the form that the schema asks for
    Minimum,          ///< too small
    Maximum,          ///< too large
    ControlCharacter, ///< text with control characters or unpaired surrogates
    NoSuchTime,       ///< in the right form, but not in the calendar, or with an offset that no place on earth uses
    NilId,            ///< a UUID of zeros
    Contradiction,    ///< two fields that cannot both be true
    NotSendable,      ///< valid as a record, but the cloud would always refuse it
};

/** A stable name for logs and JSON: "too_large", "not_json", "required", "no_such_time", ... */
const char* name(FaultCode code);

/** One fault. Neither part ever holds a value of the record. */
struct Fault {
    QString path; ///< JSON pointer (RFC 6901) to the field; empty: the record as a whole
    FaultCode code;
    QString message; ///< a sentence for the technician
};

/** The JSON pointer to a field of the record. */
QString pointerTo(QStringView field);

/** All faults of a record, in the order in which they were found. */
struct Validation {
    std::vector<Fault> faults;

    bool valid() const { return faults.empty(); }

    /** Whether every field has one clear value: false if the text is not a record, or has a field twice. */
    bool isReadable() const;

    /** All messages on one line, for an Error's detail or a parked row's reason. */
    QString summary() const;
};

} // namespace rollcall::attendance
