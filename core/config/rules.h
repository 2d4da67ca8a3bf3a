#pragma once

#include "core/config/apikey.h"
#include "core/config/resolver.h"

namespace rollcall::config {

/** Resolves every setting of the table, applies the rules between them and fills the report's faults, warnings
 *  and effective values, and its settings if nothing is at fault.
 *
 *  The rules: a setting that is not given takes the value of the one it inherits from; cloud.enabled, not given,
 *  is true if cloud.url is given; an enabled cloud needs url, api_key and device_id, and both or neither of
 *  device_email and device_password; a service key is a fault, or a warning where it is allowed. */
void applyRules(const Resolver& resolver, ServiceKeys serviceKeys, LoadReport& report);

} // namespace rollcall::config
