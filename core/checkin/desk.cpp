#include "core/checkin/desk.h"

namespace rollcall::checkin {

using attendance::Badge;
using attendance::BadgeFault;
using attendance::Identification;
using attendance::Receipt;
using attendance::Record;
using attendance::Refusal;
using attendance::RefusalReason;
using attendance::Student;
using attendance::Verdict;

namespace {

Refusal notRecorded(const Error& cause)
{
    return {.reason = RefusalReason::NotRecorded, .cause = cause};
}

} // namespace

Verdict Desk::checkIn(const QByteArray& payload, queue::Journal::Photo photo, const std::optional<QDateTime>& at)
{
    const auto read = m_badges.read(payload);
    if (const auto* fault = std::get_if<BadgeFault>(&read))
        return Refusal{.reason = RefusalReason::NotABadge, .fault = *fault};
    const Badge& badge = std::get<Badge>(read);
    return checkIn(badge.studentNumber(), Identification::byBadge(badge), photo, at);
}

Verdict Desk::checkIn(const StudentNumber& number, const Identification& how, queue::Journal::Photo photo,
                      const std::optional<QDateTime>& at)
{
    const auto student = m_roster.find(number);
    if (!student)
        return notRecorded(student.error());
    if (!*student)
        return Refusal{.reason = RefusalReason::NotOnRoster};
    return record(**student, how, photo, momentOf(at));
}

Timekeeper::Moment Desk::momentOf(const std::optional<QDateTime>& at)
{
    Timekeeper::Moment moment = m_time.moment();
    if (at) {
        moment.at = *at;
        moment.clock.offset.reset();
        moment.clock.note.reset();
        moment.clock.isDateTrusted = true;
    }
    return moment;
}

Verdict Desk::record(const Student& student, const Identification& how, queue::Journal::Photo photo,
                     const Timekeeper::Moment& moment)
{
    const auto valid = m_validator.check(Record{.id = RecordId::generate(m_clock),
                                                .studentNumber = student.number,
                                                .scannedAt = moment.at,
                                                .deviceId = m_device,
                                                .qrData = how.qrData,
                                                .clock = moment.clock});
    if (!valid)
        return notRecorded(valid.error());
    const Record& record = valid->record();
    // The database's own rule decides whether the student is counted already, so nobody asks before writing.
    if (const auto appended = m_journal.append(*valid, photo); !appended) {
        // Not in a database that was replaced: it holds this record, and nobody will find it there.
        const bool isReplaced = appended.error().code == ErrorCode::Replaced;
        const auto earlier = isReplaced ? std::optional<QDateTime>() : m_journal.arrival(record);
        if (earlier && *earlier)
            return Refusal{.reason = RefusalReason::AlreadyIn, .student = student, .earlier = **earlier};
        return notRecorded(appended.error());
    }
    return Receipt{record.id, student, record.scannedAt, record.status, how.by};
}

} // namespace rollcall::checkin
