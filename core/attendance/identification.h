#pragma once

#include "core/attendance/badge.h"

#include <optional>

namespace rollcall::attendance {

/** By what it is known which student is meant. */
enum class IdentifiedBy {
    Badge, ///< a badge was read
    Staff, ///< the student was chosen on the screen, and a member of staff vouched for it with the office's PIN
};

/** Who vouches for the student of a record that was made without a badge. Stored and sent by name(): do not rename. */
enum class NoBadge {
    Staff, ///< a member of staff, with the office's PIN
    Pin,   ///< the student, with a PIN of their own
};

const char* name(NoBadge noBadge);

/** How a student was identified. */
struct Identification {
    IdentifiedBy by;
    QByteArray qrData = {}; ///< Badge: Badge::qrData(). Otherwise empty: no code was read

    static Identification byBadge(const Badge& badge) { return {IdentifiedBy::Badge, badge.qrData()}; }
    static Identification byStaff() { return {IdentifiedBy::Staff}; }

    /** Nothing if there was a badge. */
    std::optional<NoBadge> noBadge() const
    {
        return by == IdentifiedBy::Badge ? std::nullopt : std::optional(NoBadge::Staff);
    }
};

} // namespace rollcall::attendance
