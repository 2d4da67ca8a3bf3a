#pragma once

#include <QStringView>

#include <array>
#include <optional>

namespace rollcall::attendance {

/** Why the office voids a scan at the kiosk. Stored and sent by name(), which the cloud's void_scan() makes a sentence of: do not rename. */
enum class VoidReason {
    Mistake,     ///< nobody meant to be scanned, or not like this
    WrongBadge,  ///< the student held a badge that is another's, unawares
    UsedByOther, ///< somebody else used the badge
    Test,        ///< the kiosk was tried out
};

/** All of them, in the order in which they are offered. */
inline constexpr std::array allVoidReasons{VoidReason::Mistake, VoidReason::WrongBadge, VoidReason::UsedByOther,
                                           VoidReason::Test};

const char* name(VoidReason reason);
std::optional<VoidReason> voidReason(QStringView name);

} // namespace rollcall::attendance
