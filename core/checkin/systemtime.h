#pragma once

#include <QString>

namespace rollcall::checkin {

/** A name of this run of the machine, of the kernel's making (random(4), boot_id). */
QString bootId();

/** The system vouches for its wall clock: NTP keeps it, or a clock with a battery set it at the start. */
bool isClockKept();

} // namespace rollcall::checkin
