#pragma once

#include "core/checkin/timekeeper.h"

namespace rollcall::support {

/** A machine that never sleeps. */
inline checkin::Timekeeper::Machine machine(const QString& boot = QStringLiteral("boot-1"), bool isClockKept = true)
{
    return {boot, [isClockKept] { return isClockKept; }, [] { return std::chrono::milliseconds(0); }};
}

} // namespace rollcall::support
