#pragma once

#include "core/supabase/pairing.h"

namespace rollcall::app {

/** Why this kiosk is not paired and what to do, for the technician. */
QString sentence(const supabase::PairingFailure& failure);

} // namespace rollcall::app
