#pragma once

#include "core/base/ids.h"

#include <QByteArray>

namespace rollcall::attendance {

/** Why a code that was read is not a badge. */
enum class BadgeFault {
    Empty,              ///< nothing, or only blanks
    TooLong,            ///< over 32 characters after trimming
    ForbiddenCharacter, ///< anything but A-Z a-z 0-9 . _ -
};

/** A stable name for logs and JSON: "empty", "too_long", "forbidden_character". */
const char* name(BadgeFault fault);

/** What a code says that is known to be a badge. A BadgeReader makes it. */
class Badge {
public:
    Badge(StudentNumber number, QByteArray payload) : m_number(std::move(number)), m_payload(std::move(payload)) {}

    const StudentNumber& studentNumber() const { return m_number; }

    /** The code as it was read and cleaned, for the record's `qr_data`: 1 to 256 characters of printable ASCII. */
    const QByteArray& payload() const { return m_payload; }

private:
    StudentNumber m_number;
    QByteArray m_payload;
};

} // namespace rollcall::attendance
