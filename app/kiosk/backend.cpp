#include "app/kiosk/backend.h"

#include "app/assembly/instance.h"
#include "app/assembly/pulledrules.h"
#include "app/assembly/schoolrules.h"
#include "core/log/correlation.h"
#include "core/log/logger.h"

#include <QElapsedTimer>

namespace rollcall::app {

using namespace std::chrono_literals;
using attendance::PhotoAbsence;
using attendance::Receipt;
using attendance::Refusal;
using attendance::RefusalReason;
using attendance::Verdict;

namespace {

const log::Logger backendLog{"app.backend"};

constexpr std::chrono::milliseconds reopenAfter = 5s;
constexpr std::chrono::milliseconds storageWatchInterval = 5s;

bool isRefusal(const sync::Outcome& outcome)
{
    using Outcome = sync::Outcome;
    return outcome.kind == Outcome::Kind::Halt || outcome.kind == Outcome::Kind::Refused
           || outcome.cause == Outcome::Cause::MissingRight;
}

} // namespace

Backend::Backend(config::Settings settings, QString dataDirectory, bool recover, const Clock& clock)
    : m_settings(std::move(settings)), m_dataDirectory(std::move(dataDirectory)), m_recover(recover), m_clock(clock),
      m_rules(configuredRules(m_settings)), m_reopen(this), m_storageWatch(this), m_measuring(this)
{
    m_reopen.setSingleShot(true);
    connect(&m_reopen, &QTimer::timeout, this, &Backend::open);
    connect(&m_storageWatch, &QTimer::timeout, this, &Backend::checkStorage);
    connect(&m_measuring, &QTimer::timeout, this, &Backend::lookAround);
}

// Requests that are under way end with the link, and what hears of it needs the rest of this to be there.
Backend::~Backend()
{
    close();
}

void Backend::open()
{
    if (const auto opened = tryOpen(); !opened) {
        retryLater(opened.error());
        return;
    }
    m_wasOpen = true;
    m_storageWatch.start(storageWatchInterval);
    Q_EMIT opened();
    Q_EMIT scheduleChanged(m_rules.book());
    if (m_settings.cloud.enabled)
        startCloud();
    m_diskCare = makeDiskCare(*m_storage, m_settings, m_dataDirectory, m_clock);
    connect(m_diskCare.get(), &retention::DiskCare::gradeChanged, this, &Backend::diskChanged);
    m_diskCare->start();
    lookAtRoster();
    report(); // before ready(): footage that cannot be played ends the program at once, and the summary has the counts by then
    if (!m_isReady && (m_hasStudents || !m_cloud)) {
        m_isReady = true;
        Q_EMIT ready();
    }
    if (m_measures) {
        m_measuring.start(measurementInterval);
        lookAround();
    }
}

void Backend::lookAround()
{
    if (!m_storage || !m_time)
        return;
    const auto found = measure(*m_storage, m_cloud.get(), *m_time, m_dataDirectory, m_clock);
    if (found)
        Q_EMIT measured(*found);
    else
        backendLog.error("the queue cannot be measured", found.error());
}

void Backend::retryLater(const Error& error)
{
    backendLog.error("the database cannot be used; no scan is recorded until it can", error);
    m_reopen.start(reopenAfter);
    Q_EMIT unavailable(error, reopenAfter);
}

void Backend::checkStorage()
{
    if (!m_storage)
        return;
    const auto inPlace = m_storage->checkInPlace();
    if (inPlace) {
        const bool hadStudents = m_hasStudents;
        lookAtRoster(); // rollcallctl may have imported one
        if (m_hasStudents != hadStudents)
            report();
        if (!m_cloud)
            (void)settleBacklog().ok(); // the next time is soon
        return;
    }
    const auto stats = m_storage->outbox.stats();
    backendLog.critical(
        "the database in use was removed, moved or replaced; what it held and was not sent is not in the "
        "file that is there now",
        {{"not_sent", stats ? stats->waiting + stats->parked : -1}});
    close();
    retryLater(inPlace.error());
}

Storage::Opened Backend::openStorage()
{
    using Creation = Storage::Creation;
    if (m_wasOpen) {
        // In a directory that is another one now, the lock that keeps a second kiosk away is not ours.
        if (!isKioskRunning(m_dataDirectory))
            return queue::Database::OpenError{
                {ErrorCode::Replaced,
                 QStringLiteral("%1 is not the folder this kiosk was started on; restart it").arg(m_dataDirectory)}};
        auto storage = Storage::open(m_dataDirectory, m_clock, Creation::Refused);
        if (!storage && storage.error().code == ErrorCode::NotFound)
            return queue::Database::OpenError{{ErrorCode::Replaced, storage.error().detail}};
        return storage;
    }
    auto storage = Storage::open(m_dataDirectory, m_clock);
    if (!storage && m_recover && storage.error().isUnusable) {
        const auto aside = queue::Database::moveAside(m_dataDirectory, m_clock);
        if (!aside)
            return queue::Database::OpenError{aside.error()};
        backendLog.warning("a database that cannot be used was renamed aside", {{"file", *aside}});
        storage = Storage::open(m_dataDirectory, m_clock, Creation::EvenBesidePhotos);
    }
    return storage;
}

// What a program that was killed beside this one left; the engine does the same while there is a cloud.
Result<void> Backend::settleBacklog()
{
    const auto settled = m_storage->backlog.settle();
    if (!settled)
        return settled.error();
    if (settled->adopted + settled->lost > 0)
        backendLog.warning("a program that ended left photos unsettled",
                           {{"adopted", settled->adopted}, {"lost", settled->lost}});
    return {};
}

Result<void> Backend::tryOpen()
{
    auto storage = openStorage();
    if (!storage)
        return storage.error();
    m_storage = std::move(*storage);

    if (const auto settled = settleBacklog(); !settled)
        return settled;
    auto time = makeTimekeeper(*m_storage, m_clock);
    if (!time)
        return time.error();
    m_time = std::move(*time);
    m_clockCheck = std::make_unique<checkin::ClockCheck>(*m_time, m_storage->journal, m_clock);
    usePulledSchedules(m_rules, m_storage->schedules);
    usePulledBadgeRules(m_badges, m_storage->badgeRules);
    compareZones();
    m_desk = std::make_unique<checkin::Desk>(m_clock, *m_time, m_badges, m_storage->roster, m_rules,
                                             m_storage->journal, kioskDeviceId(m_settings));
    m_refusals = std::make_unique<checkin::RefusalRecorder>(m_clock, *m_time, m_rules, m_storage->refusals,
                                                            kioskDeviceId(m_settings));
    return {};
}

void Backend::startCloud()
{
    m_cloud = std::make_unique<CloudLink>(
        *m_storage, m_settings, m_dataDirectory, m_clock,
        DeskParts{
            .rules = &m_rules, .badges = &m_badges, .time = m_time.get(), .camera = [this] { return m_camera; }});
    sync::Engine& engine = m_cloud->engine;
    connect(&engine, &sync::Engine::progressed, this, &Backend::report);
    connect(&engine, &sync::Engine::attempted, this, &Backend::attempted);
    connect(&engine, &sync::Engine::drained, this, &Backend::report); // rollcallctl may have sent or parked something
    connect(&engine, &sync::Engine::halted, this, [this](const sync::Outcome& outcome) {
        m_cloud->enrolment.explain(outcome).then(this, [this](const sync::Outcome&) { report(); });
    });
    // Not after the roster: the first scan is judged by the school's schedules.
    connect(&m_cloud->enrolment, &supabase::Enrolment::polled, this, [this](const sync::Outcome& outcome) {
        lookAtRoster();
        notePull(QStringLiteral("roster"), outcome);
    });
    connect(&m_cloud->corrections, &supabase::CorrectionPull::pulled, this,
            [this](const sync::Outcome& outcome) { notePull(QStringLiteral("corrections"), outcome); });
    connect(&m_cloud->badges, &supabase::BadgePull::pulled, this,
            [this](const sync::Outcome& outcome) { notePull(QStringLiteral("badges"), outcome); });
    connect(&m_cloud->schedules, &supabase::SchedulePull::pulled, this, [this](const auto& answer) {
        const auto* outcome = std::get_if<sync::Outcome>(&answer);
        notePull(QStringLiteral("schedules"), outcome ? *outcome : sync::done());
        Q_EMIT scheduleChanged(m_rules.book());
        compareZones();
        if (!std::exchange(m_isReady, true))
            Q_EMIT ready();
        report();
    });
    connect(&m_cloud->http(), &net::HttpClient::ended, this, &Backend::hear);
    connect(&m_cloud->http(), &net::HttpClient::ended, this, &Backend::requestEnded);
    connect(&m_cloud->connectivity, &sync::Connectivity::changed, this, &Backend::report);
    if (m_startsByItself)
        m_cloud->spreadFirstRefresh();
    m_cloud->run();
}

// Not at each report: it looks at every hour of a year.
void Backend::compareZones()
{
    m_isZoneOther = otherZoneOfCloud(m_rules.zone(), m_storage->schedules, m_clock.now()).has_value();
}

// Not at each report: it reads the whole list. One that cannot be read is not an empty one.
void Backend::lookAtRoster()
{
    const auto students = m_storage->roster.size();
    m_hasStudents = !students || *students > 0;
}

// A network that fails says nothing of what the cloud would give.
void Backend::notePull(const QString& what, const sync::Outcome& outcome)
{
    if (isRefusal(outcome))
        m_refusedPulls[what] = outcome.code;
    else if (outcome.kind == sync::Outcome::Kind::Done)
        m_refusedPulls[what].clear();
    report();
}

void Backend::takeCamera(std::optional<sync::CameraState> state)
{
    if (std::exchange(m_camera, state) != state && m_cloud)
        m_cloud->noteCamera();
}

// A captive portal's answer does not tell the time.
void Backend::hear(const net::HttpReply& reply)
{
    if (!m_cloud)
        return;
    const Reachability link = supabase::readReachability(reply);
    if (link == Reachability::Online && m_clockCheck->learn(reply.date(), reply.timeToFirstByte, reply.bodyTime))
        report();
}

void Backend::lookAtNetwork()
{
    if (m_cloud)
        m_cloud->connectivity.lookSoon();
}

void Backend::setTimeouts(const config::NetworkTimeouts& timeouts)
{
    m_settings.networkTimeouts = timeouts;
    if (m_cloud)
        m_cloud->setTimeouts(m_settings);
}

void Backend::probeServices(const config::NetworkTimeouts& timeouts)
{
    config::Settings settings = m_settings;
    settings.networkTimeouts = timeouts;
    m_probe = std::make_unique<ServiceProbe>(settings);
    connect(m_probe.get(), &ServiceProbe::probed, this, &Backend::serviceProbed);
    m_probe->start();
}

void Backend::close()
{
    m_reopen.stop();
    m_storageWatch.stop();
    m_measuring.stop();
    m_probe.reset();
    m_diskCare.reset();
    m_cloud.reset();
    m_refusals.reset();
    m_desk.reset();
    m_clockCheck.reset();
    m_time.reset();
    m_storage.reset();
    m_refusedPulls.clear();
}

void Backend::checkIn(const scan::Scan& scan)
{
    take(scan, std::nullopt);
}

void Backend::checkInWithoutBadge(const QByteArray& number, const QVideoFrame& frame)
{
    const auto student = StudentNumber::parse(QString::fromUtf8(number));
    if (student)
        take({number, frame, {}, m_clock.monotonic()}, student);
}

Verdict Backend::decide(const scan::Scan& scan, const std::optional<StudentNumber>& withoutBadge)
{
    if (!m_desk)
        return Refusal{.reason = RefusalReason::NotRecorded,
                       .cause = Error{ErrorCode::Io, QStringLiteral("the database is not open")}};
    const auto photo = scan.frame.isValid() ? queue::Journal::photoFollows
                                            : queue::Journal::Photo(attendance::PhotoAbsence::NoCamera);
    return withoutBadge ? m_desk->checkIn(*withoutBadge, attendance::Identification::byStaff(), photo)
                        : m_desk->checkIn(scan.payload, photo);
}

void Backend::take(const scan::Scan& scan, const std::optional<StudentNumber>& withoutBadge)
{
    QElapsedTimer time;
    time.start();
    const bool hasPhoto = scan.frame.isValid();
    const Verdict verdict = decide(scan, withoutBadge);
    const std::chrono::nanoseconds exactly(time.nsecsElapsed());
    // There is no badge that could be seen again.
    Q_EMIT decided(verdict, exactly, withoutBadge ? QByteArray() : scan.payload, scan.seenAt);

    const auto took = std::chrono::duration_cast<std::chrono::milliseconds>(exactly);
    if (const auto* receipt = std::get_if<Receipt>(&verdict)) {
        const log::CorrelationScope scope(receipt->id.toString());
        backendLog.info("counted", {{"took_ms", took}});
        if (hasPhoto) {
            Q_EMIT photoWanted(receipt->id.toString(), scan.frame);
            report();
        } else {
            wakeEngine();
        }
        return;
    }
    const auto& refusal = std::get<Refusal>(verdict);
    if (refusal.cause) {
        backendLog.error("not recorded", *refusal.cause, {{"took_ms", took}});
        if (refusal.cause->code == ErrorCode::Replaced)
            checkStorage();
    } else {
        backendLog.info("not counted", {{"reason", name(refusal.reason)}, {"took_ms", took}});
    }
    if (m_refusals && m_refusals->keep(refusal, scan.payload))
        wakeEngine();
}

void Backend::keepPhoto(const QString& recordId, const QByteArray& jpeg)
{
    const auto id = RecordId::parse(recordId);
    if (!m_storage || !id)
        return; // closed meanwhile: the next start settles it
    const log::CorrelationScope scope(recordId);
    if (const auto stored = m_storage->photos.store(*id, jpeg); !stored) {
        backendLog.error("the photo was not written; the record stands without it", stored.error());
        if (const auto given = m_storage->photos.markUnavailable(*id, PhotoAbsence::NotWritten); !given)
            backendLog.error("a photo stays unsettled until the next start", given.error());
    }
    wakeEngine();
}

void Backend::markPhotoUnavailable(const QString& recordId, const Error& error)
{
    const auto id = RecordId::parse(recordId);
    if (!m_storage || !id)
        return;
    const log::CorrelationScope scope(recordId);
    backendLog.warning("there is no photo; the record stands without it", error);
    if (const auto given = m_storage->photos.markUnavailable(*id, PhotoAbsence::NotEncoded); !given)
        backendLog.error("a photo stays unsettled until the next start", given.error());
    wakeEngine();
}

void Backend::wakeEngine()
{
    if (m_cloud)
        m_cloud->engine.wake();
    report();
}

void Backend::report()
{
    if (!m_storage || !m_clockCheck)
        return;
    const auto stats = m_storage->outbox.stats();
    if (!stats) {
        backendLog.error("the queue cannot be counted", stats.error());
        return;
    }
    m_clockCheck->updateDrift();
    const Reachability link = m_cloud ? m_cloud->connectivity.link() : Reachability::Unknown;
    const auto status = m_cloud ? m_cloud->enrolment.deviceStatus() : supabase::DeviceStatus::Active;
    std::optional<sync::Outcome> halt;
    if (status != supabase::DeviceStatus::Active)
        halt = sync::halt(supabase::code(status));
    else if (m_cloud)
        halt = m_cloud->engine.halt();
    const auto refused = m_storage->schedules.refused();
    std::optional<QString> refusedPull;
    for (const auto& [what, code] : m_refusedPulls) {
        if (!refusedPull || refusedPull->isEmpty())
            refusedPull = code.isEmpty() ? QString() : what + u' ' + code;
    }
    Q_EMIT queueChanged({.stats = *stats,
                         .link = link,
                         .isClockOff = m_clockCheck->isDrifting(),
                         .isScheduleRefused = m_cloud && refused && refused->has_value(),
                         .isRosterHeldBack = m_cloud && m_storage->roster.heldBack().has_value(),
                         .hasStudents = m_hasStudents,
                         .isZoneOther = m_cloud && m_isZoneOther,
                         .refusedPull = refusedPull,
                         .halt = halt,
                         .deviceStatus = status});
}

} // namespace rollcall::app
