#pragma once

#include "core/supabase/pairing.h"

namespace rollcall::app {

/** Tells the technician why this kiosk is not paired, and what to do. */
QString sentence(const supabase::PairingFailure& failure);

} // namespace rollcall::app
