#pragma once

#include "core/base/ids.h"

#include <QByteArray>
#include <QDate>

#include <optional>

namespace rollcall::attendance {

/** Why a code that was read is not a badge. */
enum class BadgeFault {
    Empty,              ///< nothing, or only blanks
    TooLong,            ///< over 32 characters after trimming
    ForbiddenCharacter, ///< anything but A-Z a-z 0-9 . _ -
    NotVerified,        ///< it says that it is a signed badge, but no key that counts here has signed it
    OtherSchool,        ///< the signed badge of another school
};

/** A stable name for logs and JSON: "empty", "too_long", "forbidden_character", "not_verified", "other_school". */
const char* name(BadgeFault fault);

/** Whether the school still counts a badge. */
enum class BadgeStanding {
    Good,
    Revoked,   ///< the office has said that this very badge was lost
    Withdrawn, ///< the key that signed it does not count any more, and so none of its badges
    NotSigned, ///< it is a plain number, and the school counts signed badges only
};

/** What a code says that is known to be a badge. A BadgeReader makes it. */
class Badge {
public:
    /** `lastDay`: the last one on which it counts, by the school's calendar; nothing: it does not end. */
    Badge(StudentNumber number, QByteArray qrData, BadgeStanding standing = BadgeStanding::Good,
          const std::optional<QDate>& lastDay = {})
        : m_number(std::move(number)), m_qrData(std::move(qrData)), m_standing(standing), m_lastDay(lastDay)
    {
    }

    const StudentNumber& studentNumber() const { return m_number; }

    /** What the record keeps of the code, as `qr_data`: 1 to 256 characters of printable ASCII. Of a signed badge never so much
     *  that it could be made again from it. */
    const QByteArray& qrData() const { return m_qrData; }

    BadgeStanding standing() const { return m_standing; }
    const std::optional<QDate>& lastDay() const { return m_lastDay; }

private:
    StudentNumber m_number;
    QByteArray m_qrData;
    BadgeStanding m_standing;
    std::optional<QDate> m_lastDay;
};

} // namespace rollcall::attendance
