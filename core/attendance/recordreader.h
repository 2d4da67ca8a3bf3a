#pragma once

#include "core/attendance/schema.h"

#include <QByteArray>
#include <QJsonObject>

#include <memory>

namespace rollcall::attendance {

struct Record;

/** Extracts the fields of a record for Schema::check. Reuses its buffers from one record to the next. Thread: one reader
 *  for each. */
class RecordReader {
public:
    RecordReader();
    ~RecordReader();
    RecordReader(RecordReader&&) noexcept;
    RecordReader& operator=(RecordReader&&) noexcept;

    /** Reads JSON text strictly: valid UTF-8, complete, with nothing after it. Gives a fault, and no members, if it is not
     *  JSON, not an object, or over the limits of Validator. */
    std::optional<Fault> read(const QByteArray& json);

    void read(const QJsonObject& object);

    /** What read(record.toJson()) would read. */
    void read(const Record& record);

    /** The fields of the record read last; valid until the next read(). */
    const std::vector<Member>& members() const { return m_members; }

private:
    struct Parser;
    /** Valid until the next read(), if there is room for it in m_texts. */
    std::string_view keep(QByteArray utf8);
    std::string_view keep(const QString& text);
    std::string_view keep(const QJsonObject& object);
    std::unique_ptr<Parser> m_parser; // made for the first text: most validators only ever get values
    std::vector<QByteArray> m_texts;
    std::vector<Member> m_members;
};

} // namespace rollcall::attendance
