#pragma once

#include <QStringView>

#include <chrono>
#include <optional>

namespace rollcall::access {

inline constexpr int shortestPin = 4;
inline constexpr int longestPin = 12;

/** Why a PIN is not taken as a new one. */
enum class PinFault {
    NotDigits, ///< something else than 0 to 9
    TooShort,  ///< fewer than shortestPin digits
    TooLong,   ///< more than longestPin digits
    AllEqual,  ///< 0000
    PlainRun,  ///< 1234, 9876, 7890: one up or one down each time
};

/** What is wrong with a PIN somebody wants to set; nothing if it is good. Pure. */
std::optional<PinFault> faultOf(QStringView pin);

/** How long nobody may try after so many wrong tries in a row: nothing for three, 30 s after the fourth, then twice as
 *  long each time, an hour at most. All PINs of four digits take more than a year that way. Pure. */
std::chrono::milliseconds waitAfter(int wrongTries);

} // namespace rollcall::access
