#pragma once

#include "core/attendance/record.h"
#include "core/attendance/recordreader.h"
#include "core/attendance/recordrules.h"

namespace rollcall::attendance {

/** A record that was found valid. Only Validator makes one, and the journal accepts nothing else. */
class ValidRecord {
public:
    const Record& record() const { return m_record; }

private:
    friend class Validator;
    explicit ValidRecord(Record record) : m_record(std::move(record)) {}
    Record m_record;
};

/** Decides whether a record is valid, by the type's schema (resources/schemas) and the rules beside it (recordrules.h).
 *  The same checks apply everywhere: to records made by the Desk, rows read back from disk and records from files.
 *
 *  Takes a record as a typed value, as JSON text or as a JSON value. Gives all its faults. Never throws; a fault never
 *  contains a value of the record. Thread: one Validator for each; it reuses its buffers. */
class Validator {
public:
    static constexpr int largestRecord = 64 * 1024; ///< bytes of JSON text
    static constexpr int deepestRecord = 16;        ///< nesting of objects and lists, the record itself included

    /** Checks what the JSON of the record (Record::toJson) says. Error Invalid lists all faults. */
    Result<ValidRecord> check(Record record);

    Validation validate(const QByteArray& json, RecordType type, Stage stage = Stage::Record);
    Validation validate(const QJsonValue& value, RecordType type, Stage stage = Stage::Record);

private:
    Validation validateMembers(RecordType type, Stage stage) const;

    RecordReader m_reader;
};

} // namespace rollcall::attendance
