#pragma once

#include "core/checkin/timekeeper.h"

namespace rollcall::checkin {

/** This machine, as Linux knows it: the kernel's boot_id (random(4)); adjtimex(2), or a clock with a battery that set the
 *  wall clock at the start; CLOCK_BOOTTIME. Thread-safe. */
Timekeeper::Machine thisMachine();

} // namespace rollcall::checkin
