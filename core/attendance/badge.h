#pragma once

#include "core/base/ids.h"

#include <QByteArray>

#include <variant>

namespace rollcall::attendance {

/** Why a code that was read is not a badge. */
enum class BadgeFault {
    Empty,              ///< nothing, or only blanks
    TooLong,            ///< over 32 characters after trimming
    ForbiddenCharacter, ///< anything but A-Z a-z 0-9 . _ -
};

/** A stable name for logs and JSON: "empty", "too_long", "forbidden_character". */
const char* name(BadgeFault fault);

/** What a code on a badge says, once it is known to be a badge.
 *  Today there is one kind, the plain student number; signed badges will be another, and only this type and its reader
 *  will know. */
class Badge {
public:
    /** Blanks around the number are trimmed. Takes any bytes of any length; never throws. */
    static std::variant<Badge, BadgeFault> read(const QByteArray& payload);

    const StudentNumber& studentNumber() const { return m_number; }

    /** The code as it was read, trimmed, for the record's `qr_data`: 1 to 32 characters of ASCII. */
    const QByteArray& payload() const { return m_payload; }

private:
    Badge(StudentNumber number, QByteArray payload) : m_number(std::move(number)), m_payload(std::move(payload)) {}

    StudentNumber m_number;
    QByteArray m_payload;
};

} // namespace rollcall::attendance
