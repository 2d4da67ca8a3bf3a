#pragma once

#include "core/attendance/badgereader.h"

namespace rollcall::attendance {

/** Badges that say the student number and nothing else, read as a roster's cell is: cleanStudentNumber(). */
class StudentNumberReader final : public BadgeReader {
public:
    std::variant<Badge, BadgeFault> read(const QByteArray& payload) const override;
};

} // namespace rollcall::attendance
