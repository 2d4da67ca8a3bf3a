#pragma once

#include "core/sync/outcome.h"

namespace rollcall::supabase {

/** What the project says about this kiosk's account. Only rpc/device_status tells the first two bad ones apart from each
 *  other and from a mistake in the access rules: an empty roster and a 42501 look the same for all of them. */
enum class DeviceStatus {
    Active,      ///< the account is this kiosk's device, or belongs to staff
    Revoked,     ///< the office has revoked the device
    Replaced,    ///< the account is no longer a device: another kiosk was paired in its place
    OtherDevice, ///< the account is a device, but not the one in the settings: a mistake, not a decision
};

/** Its stable code, for logs, for people and on disk: "device_revoked", "device_replaced", "device_other"; empty for
 *  Active. */
QString code(DeviceStatus status);

/** Whether this kiosk must no longer know its students: Revoked and Replaced. */
bool isRevoked(DeviceStatus status);

/** Whether this outcome may come from a revocation: a right was missing. The project should then be asked. */
bool mayIndicateRevocation(const sync::Outcome& outcome);

} // namespace rollcall::supabase
