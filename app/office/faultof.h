#pragma once

#include "core/supabase/serviceoutcome.h"
#include "ui/office/cloudfault.h"

namespace rollcall::app {

/** What an outcome that is not Done means to the office. Pure. */
office::CloudFault faultOf(const supabase::ServiceOutcome& outcome);

} // namespace rollcall::app
