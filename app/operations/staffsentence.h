#pragma once

#include "core/supabase/serviceoutcome.h"

namespace rollcall::app {

/** Why the cloud did not do what a member of staff asked, for the clerk, who has no kiosk's account. Without a full stop. */
QString staffSentence(const supabase::ServiceOutcome& outcome);

} // namespace rollcall::app
