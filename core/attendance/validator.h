#pragma once

#include "core/attendance/record.h"

namespace rollcall::attendance {

/** A record that was checked. Only Validator makes one, and the journal takes nothing else. */
class ValidRecord {
public:
    const Record& record() const { return m_record; }

private:
    friend class Validator;
    explicit ValidRecord(Record record) : m_record(std::move(record)) {}
    Record m_record;
};

/** Checks what the types of Record do not already say: a time that exists, with an offset people live in
 *  (UTC-12:00 to UTC+14:00), in a year of four digits, and a payload that is short printable ASCII. */
class Validator {
public:
    /** Error Invalid names the first field that is wrong, never its value. */
    Result<ValidRecord> check(Record record) const;
};

} // namespace rollcall::attendance
