#include "core/attendance/voidreason.h"

#include <QString>

namespace rollcall::attendance {

const char* name(VoidReason reason)
{
    switch (reason) {
    case VoidReason::Mistake:
        return "mistake";
    case VoidReason::WrongBadge:
        return "wrong_badge";
    case VoidReason::UsedByOther:
        return "used_by_other";
    case VoidReason::Test:
        break;
    }
    return "test";
}

std::optional<VoidReason> voidReason(QStringView text)
{
    for (const VoidReason reason : allVoidReasons) {
        if (text == QLatin1String(name(reason)))
            return reason;
    }
    return std::nullopt;
}

} // namespace rollcall::attendance
