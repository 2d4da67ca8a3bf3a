#pragma once

#include "core/supabase/client.h"

namespace rollcall::supabase {

using DeviceStatusAnswer = std::variant<DeviceStatus, ServiceOutcome>;

/** Asks the project what this device's account is, even while the session is blocked. Always ends. `client` outlives the
 *  question. */
QFuture<DeviceStatusAnswer> askDeviceStatus(Client& client);

} // namespace rollcall::supabase
