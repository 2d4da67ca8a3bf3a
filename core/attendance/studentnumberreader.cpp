#include "core/attendance/studentnumberreader.h"

namespace rollcall::attendance {

std::variant<Badge, BadgeFault> StudentNumberReader::read(const QByteArray& payload) const
{
    const QByteArray trimmed = payload.trimmed();
    if (trimmed.isEmpty())
        return BadgeFault::Empty;
    if (trimmed.size() > StudentNumber::maxLength)
        return BadgeFault::TooLong;
    const auto number = StudentNumber::parse(QString::fromLatin1(trimmed));
    if (!number)
        return BadgeFault::ForbiddenCharacter;
    return Badge(*number, trimmed);
}

} // namespace rollcall::attendance
