#pragma once

#include <QString>

namespace rollcall::config {

/** Whether a Supabase API key is a service key, which row level security does not hold back:
 *  "sb_secret_..." or a JWT whose role is service_role. Pure; checks no signature, as it is there to warn
 *  of a mistake. */
bool isServiceKey(const QString& key);

/** Whether such a key is accepted in the settings. */
enum class ServiceKeys { Refused, Allowed };

} // namespace rollcall::config
