#include "core/attendance/badge.h"

namespace rollcall::attendance {

const char* name(BadgeFault fault)
{
    switch (fault) {
    case BadgeFault::Empty:
        return "empty";
    case BadgeFault::TooLong:
        return "too_long";
    case BadgeFault::ForbiddenCharacter:
        return "forbidden_character";
    }
    return "forbidden_character";
}

std::variant<Badge, BadgeFault> Badge::read(const QByteArray& payload)
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
