#include "core/supabase/enrolment.h"

#include "core/attendance/rosterchange.h"
#include "core/log/logger.h"
#include "core/supabase/devicestatuscheck.h"

namespace rollcall::supabase {

using sync::Outcome;

namespace {

const log::Logger enrolmentLog{"supabase.enrolment"};

} // namespace

Enrolment::Enrolment(Client& client, queue::RosterStore& roster, DeviceStatusStore store, const Clock& clock,
                     QObject* parent)
    : QObject(parent), m_client(client), m_roster(roster), m_store(std::move(store)), m_clock(clock),
      m_account(accountName(client.project())), m_download(client), m_nextPoll(this)
{
    m_nextPoll.setSingleShot(true);
    connect(&m_nextPoll, &QTimer::timeout, this, &Enrolment::poll);
    m_client.session().setDeviceStatus(m_store.load(m_account));
    if (isRevoked(deviceStatus()))
        wipeRoster(); // the program was stopped before it could, or somebody imported a roster since
}

QFuture<Outcome> Enrolment::pullRoster(Shrunk shrunk)
{
    if (isBlocked()) {
        const auto thenFetch = [this, shrunk](const Outcome& outcome) {
            return outcome.kind == Outcome::Kind::Done ? fetchRoster(shrunk) : QtFuture::makeReadyFuture(outcome);
        };
        return checkDeviceStatus().then(this, thenFetch).unwrap();
    }
    const auto judge = [this](const Outcome& outcome) {
        if (!mayIndicateRevocation(outcome))
            return QtFuture::makeReadyFuture(outcome);
        return checkDeviceStatus().then(
            this, [this, outcome](const Outcome&) { return isBlocked() ? blockedOutcome() : outcome; });
    };
    return fetchRoster(shrunk).then(this, judge).unwrap();
}

QFuture<Outcome> Enrolment::fetchRoster(Shrunk shrunk)
{
    return m_download.fetch().then(
        this, [this, shrunk](const RosterDownload::Answer& answer) { return keepRoster(answer, shrunk); });
}

Outcome Enrolment::keepRoster(const RosterDownload::Answer& answer, Shrunk shrunk)
{
    if (const auto* outcome = std::get_if<Outcome>(&answer)) {
        enrolmentLog.warning("the roster could not be pulled; the one of before stays", {{"code", outcome->code}});
        return *outcome;
    }
    const auto& students = std::get<std::vector<attendance::Student>>(answer);
    if (shrunk == Shrunk::HeldBack) {
        if (const auto held = holdBackIfShrunk(students.size()))
            return *held;
    }
    const auto change = m_roster.replace(students, m_clock.now(), queue::RosterOrigin::Cloud);
    if (!change) {
        enrolmentLog.error("the roster could not be written; the one of before stays", change.error());
        return sync::later(QStringLiteral("roster_not_written"));
    }
    enrolmentLog.info("roster pulled", {{"students", students.size()},
                                        {"added", change->added},
                                        {"changed", change->changed},
                                        {"removed", change->removed}});
    return sync::done();
}

std::optional<Outcome> Enrolment::holdBackIfShrunk(size_t students)
{
    const auto before = m_roster.list();
    if (!before || !attendance::hasShrunk(before->size(), students))
        return std::nullopt;
    const auto known = m_roster.heldBack();
    if (!known || known->students != static_cast<qint64>(students)) { // said once, not at each poll
        enrolmentLog.error("the cloud's roster has lost more than half of its students; the one of before stays",
                           {{"code", "roster_shrunk"}, {"before", before->size()}, {"students", students}});
        if (const auto noted = m_roster.noteHeldBack({static_cast<qint64>(students), m_clock.now()}); !noted)
            enrolmentLog.error("that the roster was held back could not be noted on disk", noted.error());
    }
    return sync::later(QStringLiteral("roster_shrunk"));
}

QFuture<Outcome> Enrolment::checkDeviceStatus()
{
    return askDeviceStatus(m_client).then(this, [this](const DeviceStatusAnswer& answer) -> Outcome {
        const auto* status = std::get_if<DeviceStatus>(&answer);
        const Outcome outcome = status ? take(*status) : Outcome(std::get<ServiceOutcome>(answer));
        if (m_polling && isBlocked())
            m_nextPoll.start(m_polling->afterFailure);
        return outcome;
    });
}

// On disk first: a kiosk that is stopped in between must still know when it comes back.
Outcome Enrolment::take(DeviceStatus status)
{
    const DeviceStatus before = deviceStatus();
    const bool isActive = status == DeviceStatus::Active;
    if (isActive && !isBlocked())
        return sync::done();
    if (const auto saved = m_store.save(m_account, status); !saved)
        enrolmentLog.error("what the project says of this kiosk could not be kept on disk", saved.error());
    m_client.session().setDeviceStatus(status);
    if (isActive) {
        enrolmentLog.info("this kiosk is its device again");
        Q_EMIT unblocked();
        return sync::done();
    }
    if (status != before)
        enrolmentLog.error("this kiosk is shut out; what waits is kept and not sent", {{"code", code(status)}});
    if (isRevoked(status))
        wipeRoster();
    return blockedOutcome();
}

QFuture<Outcome> Enrolment::explain(const Outcome& halted)
{
    const bool wasBlocked = isBlocked();
    if (!mayIndicateRevocation(halted) && (!wasBlocked || m_polling))
        return QtFuture::makeReadyFuture(halted);
    return checkDeviceStatus().then(this, [this, halted, wasBlocked](const Outcome&) {
        if (isBlocked())
            return blockedOutcome();
        return wasBlocked ? sync::done() : halted;
    });
}

Outcome Enrolment::blockedOutcome() const
{
    return sync::halt(code(deviceStatus()));
}

void Enrolment::wipeRoster()
{
    if (const auto wiped = m_roster.wipe(); !wiped)
        enrolmentLog.error("the roster could not be wiped; the next question tries again", wiped.error());
}

void Enrolment::startPolling(Polling polling)
{
    m_polling = polling;
    poll();
}

void Enrolment::stopPolling()
{
    m_polling.reset();
    m_nextPoll.stop();
}

void Enrolment::poll()
{
    pullRoster().then(this, [this](const Outcome& outcome) {
        if (!m_polling)
            return;
        const bool isDone = outcome.kind == Outcome::Kind::Done;
        m_nextPoll.start(isDone ? m_polling->afterSuccess : m_polling->afterFailure);
        Q_EMIT polled(outcome);
    });
}

} // namespace rollcall::supabase
