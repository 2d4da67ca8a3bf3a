#pragma once

#include "core/attendance/badge.h"

#include <variant>

namespace rollcall::attendance {

/** Tells what a code says, if it is a badge. One reader for each kind of badge a school hands out; the Desk is given the
 *  one to use. Thread: that of the Desk. */
class BadgeReader {
public:
    virtual ~BadgeReader() = default;

    /** `payload`: any bytes of any length, as read from a code. Never throws. */
    virtual std::variant<Badge, BadgeFault> read(const QByteArray& payload) const = 0;
};

} // namespace rollcall::attendance
