#include "core/sync/backoff.h"

#include <algorithm>

namespace rollcall::sync {

std::chrono::milliseconds Backoff::ceiling(int failures) const
{
    const int doublings = std::clamp(failures, 0, 30); // 2^30 ms is past any cap, and does not overflow
    return base >= cap ? cap : std::min(cap, std::chrono::milliseconds(base.count() << doublings));
}

std::chrono::milliseconds Backoff::delay(int failures, double random) const
{
    return std::chrono::milliseconds(
        static_cast<std::chrono::milliseconds::rep>(static_cast<double>(ceiling(failures).count()) * random));
}

} // namespace rollcall::sync
