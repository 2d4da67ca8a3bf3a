#include "core/checkin/desk.h"

namespace rollcall::checkin {

using attendance::Badge;
using attendance::BadgeFault;
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
    const auto read = Badge::read(payload);
    if (const auto* fault = std::get_if<BadgeFault>(&read))
        return Refusal{.reason = RefusalReason::NotABadge, .fault = *fault};
    const Badge& badge = std::get<Badge>(read);

    const auto student = m_roster.find(badge.studentNumber());
    if (!student)
        return notRecorded(student.error());
    if (!*student)
        return Refusal{.reason = RefusalReason::NotOnRoster};
    Timekeeper::Moment moment = m_time.moment();
    if (at) {
        moment.at = *at;
        moment.clock.offset.reset();
        moment.clock.note.reset();
        moment.clock.isDateTrusted = true;
    }
    return record(badge, **student, photo, moment);
}

Verdict Desk::record(const Badge& badge, const Student& student, queue::Journal::Photo photo,
                     const Timekeeper::Moment& moment)
{
    const auto valid = m_validator.check(Record{.id = RecordId::generate(m_clock),
                                                .studentNumber = badge.studentNumber(),
                                                .scannedAt = moment.at,
                                                .deviceId = m_device,
                                                .qrData = badge.payload(),
                                                .clock = moment.clock});
    if (!valid)
        return notRecorded(valid.error());
    const Record& record = valid->record();

    const auto alreadyIn = [&]() -> std::optional<Verdict> {
        const auto arrival = m_journal.arrival(record);
        if (!arrival)
            return notRecorded(arrival.error());
        if (*arrival)
            return Refusal{.reason = RefusalReason::AlreadyIn, .student = student, .earlier = **arrival};
        return std::nullopt;
    };
    if (auto refusal = alreadyIn())
        return *refusal;

    if (const auto appended = m_journal.append(*valid, photo); !appended) {
        // Another process may have been quicker: the database's own rule is the last word.
        if (appended.error().code == ErrorCode::Exists) {
            if (auto refusal = alreadyIn())
                return *refusal;
        }
        return notRecorded(appended.error());
    }
    return Receipt{record.id, student, record.scannedAt, record.status};
}

} // namespace rollcall::checkin
