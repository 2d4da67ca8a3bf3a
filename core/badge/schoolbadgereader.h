#pragma once

#include "core/attendance/badgereader.h"
#include "core/attendance/studentnumberreader.h"
#include "core/badge/badgerules.h"

namespace rollcall::badge {

/** Badges of a school: plain student numbers, and signed ones by the rules in force. Without rules every number counts and no signed
 *  badge can be checked. Thread: that of the Desk. */
class SchoolBadgeReader final : public attendance::BadgeReader {
public:
    std::variant<attendance::Badge, attendance::BadgeFault> read(const QByteArray& payload) const override;

    /** Count from the next badge on. */
    void use(BadgeRules rules) { m_rules = std::move(rules); }

private:
    std::variant<attendance::Badge, attendance::BadgeFault> readSigned(const QByteArray& payload) const;

    const attendance::StudentNumberReader m_plain;
    std::optional<BadgeRules> m_rules;
};

} // namespace rollcall::badge
