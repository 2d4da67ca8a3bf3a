#pragma once

#include "core/net/httpreply.h"
#include "core/supabase/devicestatus.h"
#include "core/supabase/serviceoutcome.h"

#include <QString>

namespace rollcall::app {

// What a person can do about it, in one sentence without a full stop; the operator's guide says more.

QString remedyFor(net::TransportError error);
QString remedyFor(const supabase::ServiceOutcome& outcome);
/** Empty for Active. */
QString remedyFor(supabase::DeviceStatus status);

} // namespace rollcall::app
