#pragma once

#include "core/attendance/badge.h"

namespace rollcall::attendance {

/** By what it is known which student is meant. */
enum class IdentifiedBy {
    Badge,         ///< a badge was read
    StudentNumber, ///< the number was typed in: the badge was forgotten
    Office,        ///< somebody of the office chose the student
};

/** How a student was identified. */
struct Identification {
    IdentifiedBy by;
    QByteArray qrData = {}; ///< Badge: its payload, for the record's `qr_data`. Otherwise empty: no code was read

    static Identification byBadge(const Badge& badge) { return {IdentifiedBy::Badge, badge.payload()}; }
};

} // namespace rollcall::attendance
