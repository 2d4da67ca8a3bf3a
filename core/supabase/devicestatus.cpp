#include "core/supabase/devicestatus.h"

namespace rollcall::supabase {

QString code(DeviceStatus status)
{
    switch (status) {
    case DeviceStatus::Active:
        break;
    case DeviceStatus::Revoked:
        return QStringLiteral("device_revoked");
    case DeviceStatus::Replaced:
        return QStringLiteral("device_replaced");
    case DeviceStatus::OtherDevice:
        return QStringLiteral("device_other");
    }
    return {};
}

bool isRevoked(DeviceStatus status)
{
    return status == DeviceStatus::Revoked || status == DeviceStatus::Replaced;
}

bool mayIndicateRevocation(const sync::Outcome& outcome)
{
    return outcome.cause == sync::Outcome::Cause::MissingRight;
}

} // namespace rollcall::supabase
