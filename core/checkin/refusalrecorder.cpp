#include "core/checkin/refusalrecorder.h"

#include "core/log/logger.h"

namespace rollcall::checkin {

using attendance::RefusalReason;
using attendance::RefusedAttempt;
using attendance::RefusedFor;
using Kept = queue::RefusalLog::Kept;

namespace {

const log::Logger refusalLog{"checkin.refusals"};

// Nothing for what was not refused, but could not be written.
std::optional<RefusedFor> refusedFor(RefusalReason reason)
{
    switch (reason) {
    case RefusalReason::NotABadge:
        return RefusedFor::NotABadge;
    case RefusalReason::NotOnRoster:
        return RefusedFor::UnknownStudent;
    case RefusalReason::AlreadyIn:
        return RefusedFor::AlreadyIn;
    case RefusalReason::AlreadyOut:
        return RefusedFor::AlreadyOut;
    case RefusalReason::Cooldown:
        return RefusedFor::Cooldown;
    case RefusalReason::OutsideHours:
        return RefusedFor::OutsideHours;
    case RefusalReason::WrongSession:
        return RefusedFor::WrongSession;
    case RefusalReason::NoSchool:
        return RefusedFor::NoSchool;
    case RefusalReason::NotASchoolDay:
        return RefusedFor::NotASchoolDay;
    case RefusalReason::BadgeRevoked:
        return RefusedFor::BadgeRevoked;
    case RefusalReason::BadgeExpired:
        return RefusedFor::BadgeExpired;
    case RefusalReason::BadgeNotVerified:
        return RefusedFor::BadgeNotVerified;
    case RefusalReason::BadgeOtherSchool:
        return RefusedFor::BadgeOtherSchool;
    case RefusalReason::BadgeNotSigned:
        return RefusedFor::BadgeNotSigned;
    case RefusalReason::NotRecorded:
        break;
    }
    return std::nullopt;
}

} // namespace

bool RefusalRecorder::keep(const attendance::Refusal& refusal, const QByteArray& payload,
                           const std::optional<QDateTime>& at)
{
    const auto reason = refusedFor(refusal.reason);
    if (!reason)
        return false;
    const Timekeeper::Moment moment = m_time.momentOf(at);
    RefusedAttempt attempt{.id = RecordId::generate(m_clock),
                           .reason = *reason,
                           .payload = payload,
                           .scannedAt = m_rules.zone().local(moment.at),
                           .deviceId = m_device,
                           .clock = moment.clock};
    if (refusal.student)
        attempt.student = refusal.student->number;
    else
        attempt.student = refusal.holder;
    if (const auto& scan = refusal.scan) {
        attempt.session = scan->session;
        attempt.scanType = scan->type;
        attempt.ruleId = scan->rule.id;
        attempt.ruleVersion = scan->rule.version;
    }
    const auto kept = m_refusals.append(attempt);
    if (!kept) {
        refusalLog.error("a refused scan could not be kept for the office", kept.error(),
                         {{"reason", name(*reason)}});
        return false;
    }
    if (*kept == Kept::Full)
        refusalLog.warning("a refused scan is not kept, because too many wait to be sent",
                           {{"reason", name(*reason)}, {"so_far", ++m_notKept}});
    return *kept == Kept::Written;
}

} // namespace rollcall::checkin
