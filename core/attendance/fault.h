#pragma once

#include <QString>

#include <vector>

namespace rollcall::attendance {

/** What is wrong with a record, or with one field of it. Written to scripts by name(): do not rename. */
enum class FaultCode {
    TooLarge,         ///< over Validator::largestRecord bytes; not looked at any further
    TooDeep,          ///< nested deeper than Validator::deepestRecord; not looked at any further
    NotJson,          ///< no whole JSON value in valid UTF-8
    NotObject,        ///< JSON, but no object
    Duplicate,        ///< a field that is there twice: which one counts would be a guess
    Required,         ///< a field that is not there
    Type,             ///< text instead of a number, or the like
    Enum,             ///< not one of the values there are
    MinLength,        ///< too short
    MaxLength,        ///< too long
    Pattern,          ///< not of the form the schema asks for
    Minimum,          ///< too small
    Maximum,          ///< too large
    ControlCharacter, ///< text with characters that cannot be shown, or with halves of characters
    NoSuchTime,       ///< of the right form, but not in the calendar, or an offset nobody lives in
    NilId,            ///< a UUID of zeros
    Contradiction,    ///< two fields that cannot both be true
    NotSendable,      ///< a record, but one the cloud would refuse for ever
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

/** All that is wrong with a record, in the order it was found. */
struct Validation {
    std::vector<Fault> faults;

    bool valid() const { return faults.empty(); }

    /** Whether it is clear what the fields say: false if the text is no record, or has a field twice. */
    bool isReadable() const;

    /** All messages on one line, for an Error's detail or a parked row's reason. */
    QString summary() const;
};

} // namespace rollcall::attendance
