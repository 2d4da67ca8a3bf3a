#include "ui/result.h"

namespace rollcall::ui {

using attendance::Receipt;
using attendance::Refusal;
using attendance::RefusalReason;

ResultKind resultKind(const attendance::Verdict& verdict)
{
    if (const auto* receipt = std::get_if<Receipt>(&verdict)) {
        if (receipt->scanType() == attendance::ScanType::Out)
            return ResultKind::Out;
        return receipt->status == attendance::AttendanceStatus::Late ? ResultKind::Late : ResultKind::In;
    }
    switch (std::get<Refusal>(verdict).reason) {
    case RefusalReason::NotABadge:
        return ResultKind::NotABadge;
    case RefusalReason::NotOnRoster:
        return ResultKind::NotOnRoster;
    case RefusalReason::AlreadyIn:
        return ResultKind::Again;
    case RefusalReason::AlreadyOut:
        return ResultKind::OutAgain;
    case RefusalReason::Cooldown:
        return ResultKind::TooSoon;
    case RefusalReason::OutsideHours:
        return ResultKind::Closed;
    case RefusalReason::WrongSession:
        return ResultKind::WrongSession;
    case RefusalReason::NoSchool:
    case RefusalReason::NotASchoolDay:
        return ResultKind::NoSchool;
    case RefusalReason::BadgeRevoked:
        return ResultKind::BadgeRevoked;
    case RefusalReason::BadgeExpired:
        return ResultKind::BadgeExpired;
    case RefusalReason::BadgeNotVerified:
    case RefusalReason::BadgeOtherSchool:
    case RefusalReason::BadgeNotSigned:
        return ResultKind::BadgeNotValid;
    case RefusalReason::NotRecorded:
        return ResultKind::NotRecorded;
    }
    return ResultKind::NotRecorded;
}

bool isForWhoHasNoBadge(ResultKind kind)
{
    switch (kind) {
    case ResultKind::NotOnRoster:
    case ResultKind::NotABadge:
    case ResultKind::BadgeRevoked:
    case ResultKind::BadgeExpired:
    case ResultKind::BadgeNotValid:
        return true;
    default:
        return false;
    }
}

bool isForNewStudent(ResultKind kind)
{
    return kind == ResultKind::NotOnRoster;
}

std::chrono::milliseconds resultStay(const attendance::Verdict& verdict)
{
    using namespace std::chrono_literals;
    return std::holds_alternative<Receipt>(verdict) ? 2000ms : 3000ms;
}

} // namespace rollcall::ui
