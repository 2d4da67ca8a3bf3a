#include "core/attendance/attendancekey.h"

namespace rollcall::attendance {

const char* name(ScanType type)
{
    switch (type) {
    case ScanType::In:
        return "in";
    case ScanType::Out:
        return "out";
    }
    return "in";
}

std::optional<ScanType> scanType(QStringView name)
{
    for (const ScanType type : {ScanType::In, ScanType::Out}) {
        if (name == QLatin1String(rollcall::attendance::name(type)))
            return type;
    }
    return std::nullopt;
}

const SessionId& wholeDay()
{
    static const SessionId session = *SessionId::parse(u"day");
    return session;
}

} // namespace rollcall::attendance
