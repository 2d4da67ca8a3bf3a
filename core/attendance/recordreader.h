#pragma once

#include "core/attendance/schema.h"

#include <QByteArray>
#include <QJsonObject>

#include <memory>

namespace rollcall::attendance {

/** Takes the fields out of a record, for Schema::check. Keeps its buffers from one record to the next: one for each
 *  thread. */
class RecordReader {
public:
    RecordReader();
    ~RecordReader();
    RecordReader(RecordReader&&) noexcept;
    RecordReader& operator=(RecordReader&&) noexcept;

    /** Reads JSON text, strictly: UTF-8, whole, nothing behind it. A fault, with no members, if it is none, no object, or
     *  past the limits of Validator. */
    std::optional<Fault> read(const QByteArray& json);

    void read(const QJsonObject& object);

    /** Of the record read last; valid until the next. */
    const std::vector<Member>& members() const { return m_members; }

private:
    struct Parser;
    std::unique_ptr<Parser> m_parser; // made with the first text: most validators are never given one
    std::vector<QByteArray> m_texts;
    std::vector<Member> m_members;
};

} // namespace rollcall::attendance
