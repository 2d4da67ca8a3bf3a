#include "core/checkin/desk.h"

#include "core/attendance/decisioninputs.h"

namespace rollcall::checkin {

using attendance::AcceptedScan;
using attendance::Badge;
using attendance::BadgeFault;
using attendance::BadgeStanding;
using attendance::Identification;
using attendance::Receipt;
using attendance::Record;
using attendance::Refusal;
using attendance::RefusalReason;
using attendance::RefusedScan;
using attendance::ScanDecision;
using attendance::Student;
using attendance::Verdict;

namespace {

Refusal notRecorded(const Error& cause)
{
    return {.reason = RefusalReason::NotRecorded, .cause = cause};
}

RefusalReason reasonOf(BadgeFault fault)
{
    switch (fault) {
    case BadgeFault::NotVerified:
        return RefusalReason::BadgeNotVerified;
    case BadgeFault::OtherSchool:
        return RefusalReason::BadgeOtherSchool;
    case BadgeFault::Empty:
    case BadgeFault::TooLong:
    case BadgeFault::ForbiddenCharacter:
        break;
    }
    return RefusalReason::NotABadge;
}

// Nothing for a badge that counts.
std::optional<RefusalReason> reasonOf(BadgeStanding standing, bool isOver)
{
    switch (standing) {
    case BadgeStanding::Revoked:
        return RefusalReason::BadgeRevoked;
    case BadgeStanding::Withdrawn:
        return RefusalReason::BadgeExpired;
    case BadgeStanding::NotSigned:
        return RefusalReason::BadgeNotSigned;
    case BadgeStanding::Good:
        break;
    }
    return isOver ? std::optional(RefusalReason::BadgeExpired) : std::nullopt;
}

} // namespace

Verdict Desk::checkIn(const QByteArray& payload, queue::Journal::Photo photo, const std::optional<QDateTime>& at)
{
    const auto read = m_badges.read(payload);
    if (const auto* fault = std::get_if<BadgeFault>(&read))
        return Refusal{.reason = reasonOf(*fault), .fault = *fault};
    const Badge& badge = std::get<Badge>(read);
    const Timekeeper::Moment moment = m_time.momentOf(at);
    if (auto refused = refusal(badge, moment))
        return *std::move(refused);
    return checkIn(badge.studentNumber(), Identification::byBadge(badge), photo, moment);
}

Verdict Desk::checkIn(const StudentNumber& number, const Identification& how, queue::Journal::Photo photo,
                      const std::optional<QDateTime>& at)
{
    return checkIn(number, how, photo, m_time.momentOf(at));
}

Verdict Desk::checkIn(const StudentNumber& number, const Identification& how, queue::Journal::Photo photo,
                      const Timekeeper::Moment& moment)
{
    const auto student = m_roster.find(number);
    if (!student)
        return notRecorded(student.error());
    if (!*student)
        return Refusal{.reason = RefusalReason::NotOnRoster};
    return record(**student, how, photo, moment);
}

// Of the badge itself; nothing if it counts. Whoever holds up a badge that was reported lost learns no name from it.
std::optional<Refusal> Desk::refusal(const Badge& badge, const Timekeeper::Moment& moment) const
{
    const bool isDayKnown = moment.clock.note != attendance::ClockNote::Suspect;
    const bool isOver = badge.lastDay() && isDayKnown && m_rules.zone().local(moment.at).date() > *badge.lastDay();
    const auto reason = reasonOf(badge.standing(), isOver);
    if (!reason)
        return std::nullopt;
    Refusal refusal{.reason = *reason};
    const auto student = m_roster.find(badge.studentNumber());
    if (!student || !*student)
        return refusal;
    refusal.holder = (*student)->number;
    if (isOver && badge.standing() == BadgeStanding::Good)
        refusal.student = **student;
    return refusal;
}

// What it decides goes into the record. Nothing where no schedule is asked.
Result<std::optional<ScanDecision>> Desk::askSchedule(const Student& student, Record& record) const
{
    const auto book = m_rules.book();
    if (!book || record.clock.note == attendance::ClockNote::Suspect)
        return std::optional<ScanDecision>();
    const auto earlier = m_journal.earlierScans(student.number, record.date(), record.clock);
    if (!earlier)
        return earlier.error();
    const auto scheduled = attendance::scheduledStudent(student.number.toString(), student.section);
    const auto moment = m_rules.zone().momentOf(record.scannedAt);
    const ScanDecision decision = decide(*book, scheduled, moment, *earlier);
    if (const auto* accepted = std::get_if<AcceptedScan>(&decision)) {
        record.status = accepted->status;
        record.scanType = accepted->type;
        record.session = accepted->session;
        record.rule = decidingRule(*accepted, scheduled, moment, m_rules.zone());
    }
    return std::optional(decision);
}

Refusal Desk::refusal(const Student& student, const RefusedScan& scan) const
{
    Refusal refusal{.reason = refusalReason(scan.reason), .student = student, .scan = scan};
    if (scan.earlier)
        sayWhen(refusal, *scan.earlier);
    return refusal;
}

// A mark of the office may not say.
void Desk::sayWhen(Refusal& refusal, const attendance::EarlierScan& earlier) const
{
    if (earlier.sinceEpoch)
        refusal.earlier = m_rules.zone().local(QDateTime::fromMSecsSinceEpoch(earlier.sinceEpoch->count(), Qt::UTC));
}

Refusal Desk::countedMeanwhile(const Student& student, const Record& record, const std::optional<AcceptedScan>& scan,
                               const attendance::EarlierScan& earlier) const
{
    const bool isOut = record.scanType == attendance::ScanType::Out;
    Refusal refusal{.reason = isOut ? RefusalReason::AlreadyOut : RefusalReason::AlreadyIn, .student = student};
    sayWhen(refusal, earlier);
    if (scan)
        refusal.scan =
            RefusedScan{.reason = isOut ? attendance::ScanRefusal::AlreadyOut : attendance::ScanRefusal::AlreadyIn,
                        .rule = scan->rule,
                        .session = scan->session,
                        .type = scan->type,
                        .earlier = earlier,
                        .opensAt = {}};
    return refusal;
}

Verdict Desk::record(const Student& student, const Identification& how, queue::Journal::Photo photo,
                     const Timekeeper::Moment& moment)
{
    Record made{.id = RecordId::generate(m_clock),
                .studentNumber = student.number,
                .scannedAt = m_rules.zone().local(moment.at),
                .deviceId = m_device,
                .qrData = how.qrData,
                .clock = moment.clock,
                .noBadge = how.noBadge()};
    const auto decision = askSchedule(student, made);
    if (!decision)
        return notRecorded(decision.error());
    std::optional<AcceptedScan> accepted;
    if (*decision) {
        if (const auto* refused = std::get_if<RefusedScan>(&**decision))
            return refusal(student, *refused);
        accepted = std::get<AcceptedScan>(**decision);
    }
    const auto valid = m_validator.check(std::move(made));
    if (!valid)
        return notRecorded(valid.error());
    const Record& record = valid->record();
    // The database's own rule has the last word: another program may have counted the student since.
    if (const auto appended = m_journal.append(*valid, photo); !appended) {
        // Not in a database that was replaced: it holds this record, and nobody will find it there.
        const bool isReplaced = appended.error().code == ErrorCode::Replaced;
        const auto earlier = isReplaced ? std::optional<attendance::EarlierScan>() : m_journal.arrival(record);
        if (earlier && *earlier)
            return countedMeanwhile(student, record, accepted, **earlier);
        return notRecorded(appended.error());
    }
    return Receipt{record.id, student, record.scannedAt, record.status, how.by, accepted};
}

} // namespace rollcall::checkin
