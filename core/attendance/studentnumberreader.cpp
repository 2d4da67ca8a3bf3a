#include "core/attendance/studentnumberreader.h"

#include "core/attendance/studentnumbertext.h"

namespace rollcall::attendance {

std::variant<Badge, BadgeFault> StudentNumberReader::read(const QByteArray& payload) const
{
    const QString text = cleanStudentNumber(QString::fromUtf8(payload));
    if (text.isEmpty())
        return BadgeFault::Empty;
    if (text.size() > StudentNumber::maxLength)
        return BadgeFault::TooLong;
    const auto number = StudentNumber::parse(text);
    if (!number)
        return BadgeFault::ForbiddenCharacter;
    return Badge(*number, text.toLatin1());
}

} // namespace rollcall::attendance
