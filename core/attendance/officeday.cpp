#include "core/attendance/officeday.h"

#include <algorithm>

namespace rollcall::attendance {

namespace {

constexpr std::array correctionNames = {
    std::pair{Correction::Kind::Excuse, "excuse"}, std::pair{Correction::Kind::Present, "present"},
    std::pair{Correction::Kind::Late, "late"},     std::pair{Correction::Kind::LeftEarly, "left_early"},
    std::pair{Correction::Kind::Void, "void"},     std::pair{Correction::Kind::Undo, "undo"},
};

Standing uncountedStanding(const QString& session, const OfficeDay& day)
{
    const auto found = std::find_if(day.sessions.begin(), day.sessions.end(),
                                    [&session](const auto& one) { return one.name == session; });
    if (found == day.sessions.end() || !found->isOver)
        return Standing::NotYet;
    return found->awaited.empty() ? Standing::Absent : Standing::NotKnown;
}

} // namespace

Standing standingOf(const OfficeDayRow& row, const OfficeDay& day)
{
    if (!row.status)
        return uncountedStanding(row.session, day);
    switch (*row.status) {
    case AttendanceStatus::Absent:
        return Standing::Absent;
    case AttendanceStatus::Excused:
        return Standing::Excused;
    case AttendanceStatus::Present:
    case AttendanceStatus::Late:
        break;
    }
    if (row.out || row.leftEarly)
        return Standing::Out;
    return *row.status == AttendanceStatus::Late ? Standing::Late : Standing::Here;
}

const char* name(Correction::Kind kind)
{
    return std::find_if(correctionNames.begin(), correctionNames.end(),
                        [kind](const auto& known) { return known.first == kind; })
        ->second;
}

std::optional<Correction::Kind> correctionKind(QStringView name)
{
    const auto found = std::find_if(correctionNames.begin(), correctionNames.end(),
                                    [name](const auto& known) { return name == QLatin1String(known.second); });
    return found == correctionNames.end() ? std::nullopt : std::optional(found->first);
}

} // namespace rollcall::attendance
