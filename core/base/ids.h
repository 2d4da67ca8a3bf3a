#pragma once

#include "core/base/clock.h"

#include <QString>
#include <QUuid>

#include <optional>

namespace rollcall {

/** The id of one attendance record: a UUIDv7 (RFC 9562) made at the scan. It is the primary key in the cloud, the name
 *  of the photo object and the correlation id of every log line about this record. */
class RecordId {
public:
    static RecordId generate(const Clock& clock);
    /** Any version is taken, in the canonical 36-character form only, so that old records stay readable. */
    static std::optional<RecordId> parse(QStringView text);

    /** 36 characters, lower case, no braces. */
    QString toString() const { return m_uuid.toString(QUuid::WithoutBraces); }
    friend bool operator==(const RecordId& a, const RecordId& b) { return a.m_uuid == b.m_uuid; }
    friend bool operator<(const RecordId& a, const RecordId& b) { return a.m_uuid < b.m_uuid; }

private:
    explicit RecordId(QUuid uuid) : m_uuid(uuid) {}
    QUuid m_uuid;
};

namespace detail {
/** Whole-string match of 1..maxLength characters of A-Z a-z 0-9 . _ - that are not all dots: such an id is safe in a
 *  path, in a URL and in a log. */
bool isIdentifier(QStringView text, qsizetype maxLength);
} // namespace detail

/** A short ASCII name with a type of its own, so that a student's number cannot be passed for a device's id. */
template <typename Tag, int MaxLength>
class Identifier {
public:
    static constexpr int maxLength = MaxLength;

    static std::optional<Identifier> parse(QStringView text)
    {
        if (!detail::isIdentifier(text, MaxLength))
            return std::nullopt;
        return Identifier(text.toString());
    }

    const QString& toString() const { return m_text; }
    friend bool operator==(const Identifier& a, const Identifier& b) { return a.m_text == b.m_text; }
    friend bool operator<(const Identifier& a, const Identifier& b) { return a.m_text < b.m_text; }

private:
    explicit Identifier(QString text) : m_text(std::move(text)) {}
    QString m_text;
};

/** What a badge carries and the roster is looked up by. */
using StudentNumber = Identifier<struct StudentNumberTag, 32>;

/** Which kiosk wrote a record; the first folder of its photos in the cloud. */
using DeviceId = Identifier<struct DeviceIdTag, 64>;

} // namespace rollcall
