#pragma once

#include <QStringView>

#include <chrono>
#include <optional>

namespace rollcall::access {

inline constexpr int shortestPin = 4;
inline constexpr int longestPin = 12;

/** Why a PIN is refused as a new one. */
enum class PinFault {
    NotDigits, ///< something else than 0 to 9
    TooShort,  ///< fewer than shortestPin digits
    TooLong,   ///< more than longestPin digits
    AllEqual,  ///< 0000
    PlainRun,  ///< 1234, 9876, 7890: each digit one more, or one less, than the one before
};

/** Why this PIN may not be set; nothing if it may. */
std::optional<PinFault> faultOf(QStringView pin);

/** How long no further PIN is checked after this many wrong ones in a row: zero up to three, 30 s after the fourth, then
 *  doubled each time up to an hour. Trying all PINs of four digits takes more than a year. */
std::chrono::milliseconds waitAfter(int wrongTries);

} // namespace rollcall::access
