#pragma once

#include <chrono>

namespace rollcall::observe {

// From when on something is wrong, for the kiosk's alarms and for the doctor alike. The disk's limits are settings.

/** An item that has waited for so long is stuck: whatever the network does for a lesson, it does not do for longer. */
inline constexpr std::chrono::hours stuckAfter{1};

/** A record that is later or earlier than that by the wall clock gets the server's time instead. */
inline constexpr std::chrono::minutes wrongClock{2};

/** A weekend without the cloud is normal. */
inline constexpr std::chrono::hours oldRoster{3 * 24};

/** A camera gives a picture at least every second, also in the dark. */
inline constexpr std::chrono::seconds oldFrame{10};

} // namespace rollcall::observe
