// Every connect between the kiosk's objects: window, camera, scanner, backend, admin. Objects on different threads are joined
// by queued connections that carry values. What an object owns itself, it connects itself.

#include "app/kiosk/wiring.h"
#include "app/assembly/logsettings.h"
#include "app/kiosk/kiosk.h"
#include "app/kiosk/powerswitch.h"
#include "app/kiosk/secondtry.h"
#include "core/access/pin.h"
#include "core/attendance/verdictname.h"
#include "core/base/printable.h"
#include "core/log/log.h"
#include "core/log/logger.h"
#include "core/supabase/requests.h"

#include <algorithm>
#include <cstdio>

namespace rollcall::app {

namespace {

const log::Logger wiringLog{"app.service"};

// A disk that hangs answers this late.
constexpr std::chrono::seconds startingPatience{60};

ui::FaultKind faultKind(scan::SourceFaultCode code)
{
    switch (code) {
    case scan::SourceFaultCode::NoCamera:
        return ui::FaultKind::CameraMissing;
    case scan::SourceFaultCode::CameraDenied:
        return ui::FaultKind::CameraNotPermitted;
    case scan::SourceFaultCode::CameraBusy:
        return ui::FaultKind::CameraBusy;
    case scan::SourceFaultCode::CameraSilent:
        return ui::FaultKind::CameraSilent;
    case scan::SourceFaultCode::CameraFrozen:
        return ui::FaultKind::CameraFrozen;
    case scan::SourceFaultCode::CameraBlack:
        return ui::FaultKind::CameraBlack;
    case scan::SourceFaultCode::FileMissing:
    case scan::SourceFaultCode::FileUnreadable:
        return ui::FaultKind::VideoUnreadable;
    }
    return ui::FaultKind::CameraMissing;
}

ui::BadgeHint badgeHint(scan::Obstacle obstacle)
{
    switch (obstacle) {
    case scan::Obstacle::CutOff:
        return ui::BadgeHint::ShowWhole;
    case scan::Obstacle::TooSmall:
        return ui::BadgeHint::Closer;
    case scan::Obstacle::Glare:
        return ui::BadgeHint::Tilt;
    case scan::Obstacle::Several:
        return ui::BadgeHint::OneAtATime;
    case scan::Obstacle::Dark:
        return ui::BadgeHint::Dark;
    case scan::Obstacle::Pale:
        return ui::BadgeHint::IntoTheLight;
    case scan::Obstacle::Blurred:
        break;
    }
    return ui::BadgeHint::HoldStill;
}

ui::FaultKind storageFaultKind(ErrorCode code)
{
    switch (code) {
    case ErrorCode::DiskFull:
        return ui::FaultKind::StorageFull;
    case ErrorCode::Replaced:
        return ui::FaultKind::StorageReplaced;
    default:
        return ui::FaultKind::StorageUnavailable;
    }
}

// A kiosk that is blocked for another reason still has its roster, and counts.
std::optional<ui::FaultKind> shutOut(supabase::DeviceStatus status)
{
    switch (status) {
    case supabase::DeviceStatus::Revoked:
        return ui::FaultKind::DeviceRevoked;
    case supabase::DeviceStatus::Replaced:
        return ui::FaultKind::DeviceReplaced;
    case supabase::DeviceStatus::Active:
    case supabase::DeviceStatus::OtherDevice:
        break;
    }
    return std::nullopt;
}

double breakerValue(sync::CircuitBreaker::State state)
{
    using State = sync::CircuitBreaker::State;
    return state == State::Closed ? 0 : state == State::HalfOpen ? 1 : 2;
}

// A kind and state of which there is nothing is 0, not missing.
void setQueueItems(observe::Metrics& metrics, const std::vector<queue::ItemCount>& items)
{
    namespace kinds = queue::itemkinds;
    for (const QString& kind : {kinds::attendance, kinds::photo, kinds::refusal, kinds::heartbeat}) {
        for (const char* state : {"waiting", "sending", "retrying", "parked"}) {
            int sum = 0;
            for (const queue::ItemCount& count : items)
                sum += count.kind == kind && count.state == QLatin1String(state) ? count.items : 0;
            metrics.set(observe::Metric::QueueItems, {kind.toStdString(), state}, sum);
        }
    }
}

void setMeasured(observe::Metrics& metrics, const Measurement& measured)
{
    using observe::Metric;
    setQueueItems(metrics, measured.items);
    metrics.set(Metric::QueueOldestSeconds, {}, std::chrono::duration<double>(measured.oldest).count());
    for (const auto& breaker : measured.breakers)
        metrics.set(Metric::BreakerState, {breaker.name.toStdString()}, breakerValue(breaker.state));
    if (measured.clockOffset)
        metrics.set(Metric::ClockOffsetSeconds, {}, std::chrono::duration<double>(*measured.clockOffset).count());
    else
        metrics.forget(Metric::ClockOffsetSeconds);
    if (measured.disk)
        metrics.set(Metric::DiskFreeBytes, {}, static_cast<double>(measured.disk->free));
}

void setAlarms(observe::Metrics& metrics, const std::vector<observe::StandingAlarm>& standing)
{
    for (const observe::AlarmRow& row : observe::allAlarms()) {
        const bool stands = std::any_of(standing.begin(), standing.end(),
                                        [&row](const observe::StandingAlarm& one) { return one.alarm == row.alarm; });
        metrics.set(observe::Metric::Alarm, {row.code.data()}, stands ? 1 : 0);
    }
}

QList<ui::AlarmLine> alarmLines(const std::vector<observe::StandingAlarm>& standing)
{
    QList<ui::AlarmLine> lines;
    for (const observe::StandingAlarm& one : standing) {
        const observe::AlarmRow& row = observe::rowOf(one.alarm);
        lines.append({row.code, row.severity == observe::Severity::Critical, one.since});
    }
    return lines;
}

void observeRequest(observe::Metrics& metrics, const net::HttpReply& reply)
{
    const char* service = supabase::serviceOf(reply.path);
    const auto observe = [&](const char* phase, std::chrono::milliseconds took) {
        metrics.observe(observe::Metric::HttpSeconds, {service, phase}, took);
    };
    if (reply.transmissions > 0)
        observe("connect", reply.connectTime);
    if (reply.status == 0)
        return;
    observe("first_byte", reply.timeToFirstByte);
    observe("body", reply.bodyTime);
}

ui::SyncLine syncLine(const QueueStatus& status, bool cloudEnabled)
{
    // That the project sleeps is a word of its own.
    const bool halted = status.halt.has_value() && status.link != Reachability::ProjectPaused;
    return {.reachability = status.link,
            .cloudEnabled = cloudEnabled,
            .waiting = status.stats.waiting + status.stats.parked,
            .parked = halted ? status.stats.waiting + status.stats.parked : status.stats.parked,
            .oldest = status.stats.oldest,
            .isClockOff = status.isClockOff,
            .isScheduleRefused = status.isScheduleRefused,
            .isRosterHeldBack = status.isRosterHeldBack,
            .isZoneOther = status.isZoneOther};
}

std::optional<ui::NewPinFault> newPinFault(const QString& pin)
{
    const auto fault = access::faultOf(pin);
    if (!fault)
        return std::nullopt;
    switch (*fault) {
    case access::PinFault::AllEqual:
        return ui::NewPinFault::AllEqual;
    case access::PinFault::PlainRun:
        return ui::NewPinFault::PlainRun;
    case access::PinFault::NotDigits: // the page takes digits only, and no more than allowed
    case access::PinFault::TooLong:
    case access::PinFault::TooShort:
        break;
    }
    return ui::NewPinFault::TooShort;
}

// What a keyboard wedge types may be a PIN that a person types quickly.
bool mayBePin(const QByteArray& code)
{
    return code.size() <= access::longestPin
           && std::all_of(code.begin(), code.end(), [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

void connectAdminPanel(ui::AdminPanel& panel, AdminController& controller, const ui::AdminSources& sources)
{
    using ui::AdminPanel;
    panel.setPages([sources] { return ui::makeAdminPages(sources); });
    QObject::connect(&panel, &AdminPanel::pinStateWanted, &controller, &AdminController::readPinState);
    panel.setNewPinRule(newPinFault);
    QObject::connect(&panel, &AdminPanel::pinEntered, &controller, &AdminController::checkPin);
    QObject::connect(&panel, &AdminPanel::newPinChosen, &controller, &AdminController::setFirstPin);
    QObject::connect(&controller, &AdminController::pinNotSet, &panel, &AdminPanel::showNewPinNotSaved);
    QObject::connect(&controller, &AdminController::pinReady, &panel, &AdminPanel::showPinReady);
    QObject::connect(&controller, &AdminController::pinMissing, &panel, &AdminPanel::showNoPin);
    QObject::connect(&controller, &AdminController::pinUnreadable, &panel, &AdminPanel::showPinUnreadable);
    QObject::connect(&controller, &AdminController::pinAccepted, &panel, &AdminPanel::acceptPin);
    QObject::connect(&controller, &AdminController::pinWrong, &panel, &AdminPanel::showPinWrong);
}

// camera -> scan -> store, and the photo's way round
void Kiosk::connectRoad()
{
    connect(m_source.get(), &scan::FrameSource::frameReady, this, [this](const QVideoFrame& frame) {
        m_window.showFrame(frame);
        if (!m_window.admin().arePagesOpen() && !m_selfTest)
            m_scanner->offer(frame); // thread-safe, and drops what it has no time for
    });
    connect(m_scanner, &scan::ScanWorker::ready, m_source.get(), &scan::FrameSource::requestNext);
    connect(m_scanner, &scan::ScanWorker::codeRead, m_backend, &Backend::checkIn);
    connect(m_backend, &Backend::photoWanted, m_photographer, &scan::PhotoEncoder::take);
    connect(m_photographer, &scan::PhotoEncoder::photoTaken, m_backend, &Backend::keepPhoto);
    connect(m_photographer, &scan::PhotoEncoder::photoFailed, m_backend, &Backend::markPhotoUnavailable);
}

// USB scanner -> the camera's next picture -> scan -> store
void Kiosk::connectScanners()
{
    const auto take = [this](const QByteArray& code) {
        if (!m_window.admin().arePagesOpen())
            m_nextFrame.take(code);
    };
    connect(m_usbScanners, &wedge::ScannerWatch::codeRead, this, take);
    connect(&m_keys, &KeyEventScanner::codeRead, this, [this, take](const QByteArray& code) {
        if ((m_window.admin().isOpen() || m_window.forgot().isOpen()) && mayBePin(code))
            return;
        m_window.admin().giveWay(); // at once: the Enter that follows the code would enter a PIN
        take(code);
    });
    connect(m_source.get(), &scan::FrameSource::frameReady, &m_nextFrame, &NextFrame::offer);
    connect(m_source.get(), &scan::FrameSource::started, &m_nextFrame,
            [this] { m_nextFrame.setCameraWorking(true); });
    connect(m_source.get(), &scan::FrameSource::failed, &m_nextFrame,
            [this] { m_nextFrame.setCameraWorking(false); });
    connect(&m_nextFrame, &NextFrame::joined, m_scanner, &scan::ScanWorker::takeCode);
    connect(m_usbScanners, &wedge::ScannerWatch::countChanged, this, [this](int scanners) {
        m_usbScannerCount = scanners;
        showWorstFault();
    });
}

void Kiosk::connectScreen()
{
    connect(m_scanner, &scan::ScanWorker::codesSeen, &m_window, &ui::KioskWindow::noteInSight);
    connect(m_backend, &Backend::decided, this,
            [this](const attendance::Verdict& verdict, std::chrono::nanoseconds, const QByteArray& code,
                   std::chrono::milliseconds seenAt) {
                if (m_window.showVerdict(verdict, code, seenAt))
                    m_chime.play(ui::resultKind(verdict));
            });
    auto* secondTry = new SecondTry(this);
    connect(m_backend, &Backend::decided, secondTry,
            [secondTry](const attendance::Verdict& verdict, std::chrono::nanoseconds, const QByteArray& code) {
                secondTry->take(verdict, code);
            });
    connect(secondTry, &SecondTry::due, m_scanner, &scan::ScanWorker::forget);
    connect(m_backend, &Backend::scheduleChanged, &m_window, &ui::KioskWindow::setSchedule);
    connect(m_scanner, &scan::ScanWorker::codeUnread, this,
            [this](scan::Obstacle obstacle) { m_window.showBadgeHint(badgeHint(obstacle)); });
    connect(m_scanner, &scan::ScanWorker::moved, &m_window, &ui::KioskWindow::noteLife);
    connect(m_scanner, &scan::ScanWorker::codeInView, &m_window, &ui::KioskWindow::showCodePlace);
    connect(m_source.get(), &scan::FrameSource::failed, this, [this](const scan::SourceFault& fault) {
        m_sourceFault = ui::Fault{faultKind(fault.code)};
        m_sourceFaultName = QLatin1String(name(fault.code));
        if (fault.retryAt)
            m_sourceFault->retryIn = *fault.retryAt - m_clock.monotonic();
        showWorstFault();
    });
    connect(m_source.get(), &scan::FrameSource::started, this, [this] {
        m_hadCamera = true;
        m_sourceFault.reset();
        showWorstFault();
    });
    connect(m_backend, &Backend::unavailable, this, [this](const Error& error, std::chrono::milliseconds retryIn) {
        m_storeFault = {storageFaultKind(error.code), retryIn};
        showWorstFault();
    });
    connect(m_backend, &Backend::opened, this, [this] {
        m_storeFault.reset();
        showWorstFault();
    });
    connect(&m_network, &SystemNetwork::changed, m_backend, &Backend::lookAtNetwork);
    connect(m_backend, &Backend::queueChanged, this, [this](const QueueStatus& status) {
        m_summary.queue = status;
        m_window.setSyncLine(syncLine(status, m_cloudEnabled));
        const bool isOther = std::exchange(m_shutOut, shutOut(status.deviceStatus)) != m_shutOut;
        if (std::exchange(m_hasStudents, status.hasStudents) != m_hasStudents || isOther)
            showWorstFault();
    });
}

void Kiosk::connectPanel()
{
    if (m_panel.panel)
        connect(m_backend, &Backend::decided, m_panel.panel.get(),
                [this](const attendance::Verdict& verdict) { m_panel.panel->show(signalOf(verdict)); });
    if (!m_panel.button)
        return;
    auto* power = new PowerSwitch(QDBusConnection::systemBus(), this);
    connect(m_panel.button.get(), &panel::PowerButton::pressedShort, power, &PowerSwitch::switchOff);
    connect(m_panel.button.get(), &panel::PowerButton::pressedLong, power, &PowerSwitch::switchOffNow);
}

void Kiosk::connectAdmin()
{
    connectAdminPanel(m_window.admin(), m_adminController,
                      {.day = *m_officeDay,
                       .schedule = *m_officeSchedule,
                       .waiting = *m_officeQueue,
                       .roster = *m_officeStudents,
                       .settings = m_adminController,
                       .alarms = m_alarmList,
                       .health = *m_officeHealth,
                       .about = m_about,
                       .clock = m_clock});
    connect(m_backend, &Backend::queueChanged, m_officeQueue.get(), &ui::WaitingItems::changed);
    connect(&m_adminController, &AdminController::timeoutsChanged, m_backend, &Backend::setTimeouts);
    connect(&m_adminController, &AdminController::levelsChanged, this, &takeOverLevels);
    connect(&m_adminController, &AdminController::screenChanged, this, &Kiosk::setScreen);
    connect(&m_adminController, &AdminController::languageChanged, &m_window, [this](const QString& language) {
        if (!m_options.language)
            m_window.setLanguage(language);
    });
    connect(&m_adminController, &AdminController::soundRequested, &m_chime,
            [this](int percent) { m_chime.playAt(percent / 100.0, ui::ResultKind::In); });
    connect(&m_adminController, &AdminController::testRequested, m_backend, &Backend::probeServices);
    connect(m_backend, &Backend::serviceProbed, &m_adminController, &AdminController::reportProbe);
    // While pages were open no frame was scanned, and footage on demand waits until one is.
    connect(&m_window.admin(), &ui::AdminPanel::closed, m_source.get(), &scan::FrameSource::requestNext);
}

// section, name and PIN -> the camera's next picture -> store
void Kiosk::connectForgottenBadge()
{
    ui::ForgotPanel& panel = m_window.forgot();
    ForgottenBadge* forgotten = m_forgottenBadge.get();
    panel.setSource(forgotten);
    connect(&panel, &ui::ForgotPanel::waitWanted, forgotten, &ForgottenBadge::tellWait);
    connect(&panel, &ui::ForgotPanel::pinEntered, forgotten, &ForgottenBadge::checkPin);
    connect(forgotten, &ForgottenBadge::pinReady, &panel, &ui::ForgotPanel::showPinReady);
    connect(forgotten, &ForgottenBadge::pinWrong, &panel, &ui::ForgotPanel::showPinWrong);
    connect(forgotten, &ForgottenBadge::pinUnreadable, &panel, &ui::ForgotPanel::showPinUnreadable);
    connect(forgotten, &ForgottenBadge::pinIsSet, this, [this](bool isSet) {
        m_canVouch = isSet;
        offerForgotBadge();
    });
    connect(forgotten, &ForgottenBadge::vouched, this,
            [this](const StudentNumber& student) { m_nextFrameWithoutBadge.take(student.toString().toUtf8()); });
    NextFrame* next = &m_nextFrameWithoutBadge;
    connect(m_source.get(), &scan::FrameSource::frameReady, next, &NextFrame::offer);
    connect(m_source.get(), &scan::FrameSource::started, next, [next] { next->setCameraWorking(true); });
    connect(m_source.get(), &scan::FrameSource::failed, next, [next] { next->setCameraWorking(false); });
    connect(next, &NextFrame::joined, m_backend, &Backend::checkInWithoutBadge);
    forgotten->start();
}

// The service is ready when a scan would be counted. Until then, with the fault on the screen, it must not be restarted for being late.
void Kiosk::connectService()
{
    connect(m_backend, &Backend::opened, this, [this] { m_service.ready(); });
    connect(m_backend, &Backend::unavailable, this, [this](const Error&, std::chrono::milliseconds retryIn) {
        m_service.stillStarting("The database cannot be used; see rollcallctl doctor", retryIn + startingPatience);
    });
    m_watchdog.watch(m_backend, m_storeThread.objectName());
    m_watchdog.watch(m_scanner, m_scanThread.objectName());
    connect(m_source.get(), &scan::FrameSource::frameReady, &m_watchdog, &Watchdog::noteFrame);
    connect(m_source.get(), &scan::FrameSource::started, &m_watchdog, [this] { m_watchdog.expectFrames(true); });
    connect(m_source.get(), &scan::FrameSource::failed, &m_watchdog, [this] { m_watchdog.expectFrames(false); });
    connect(m_source.get(), &scan::FrameSource::finished, &m_watchdog, [this] { m_watchdog.expectFrames(false); });
    connect(&m_watchdog, &Watchdog::heldBack, this, [this](const QString& by) {
        if (std::exchange(m_heldBackBy, by) != by)
            wiringLog.error("the watchdog is not fed, because this stands still", {{"what", by}});
    });
}

// Instead of connectService(): whoever starts the service learns from it whether the self-test passed. Nothing leads to the
// scanner, so nobody is counted.
void Kiosk::connectSelfTest()
{
    m_window.installEventFilter(m_selfTest.get());
    connect(m_backend, &Backend::opened, m_selfTest.get(), &SelfTest::noteDatabase);
    connect(m_backend, &Backend::unavailable, m_selfTest.get(), &SelfTest::setDatabaseFault);
    connect(m_source.get(), &scan::FrameSource::frameReady, m_selfTest.get(), &SelfTest::noteFrame);
    connect(m_source.get(), &scan::FrameSource::failed, m_selfTest.get(),
            [this](const scan::SourceFault& fault) { m_selfTest->setCameraFault(QLatin1String(name(fault.code))); });
    connect(m_selfTest.get(), &SelfTest::passed, this, [this] {
        m_service.ready();
        Q_EMIT finished(0);
    });
    connect(m_selfTest.get(), &SelfTest::failed, this, [this](const QStringList& missing) {
        for (const QString& sentence : missing) {
            wiringLog.error("the self-test failed", {{"reason", sentence}});
            std::fprintf(stderr, "rollcall: self-test: %s\n", qUtf8Printable(printable(sentence)));
        }
        Q_EMIT finished(1);
    });
}

void Kiosk::connectEnding()
{
    connect(m_backend, &Backend::ready, this, &Kiosk::playFootage);
    connect(&m_window, &ui::KioskWindow::previewStarted, this, [this] { m_summary.startup = sinceProcessStart(); });
    connect(m_backend, &Backend::decided, this,
            [this](const attendance::Verdict& verdict) { m_summary.count(verdict); });
    connect(m_backend, &Backend::queueChanged, this, &Kiosk::endIfSettled);
    connect(m_source.get(), &scan::FrameSource::finished, this, &Kiosk::beginEnding);
    connect(&m_drainLimit, &QTimer::timeout, this, &Kiosk::endIfSettled);
    connect(&m_drainLook, &QTimer::timeout, m_backend, &Backend::report);

    // A script waits for an end, not for somebody to mend the footage or the disk.
    connect(m_source.get(), &scan::FrameSource::failed, this, [this](const scan::SourceFault& fault) {
        m_summary.fault = QLatin1String(name(fault.code));
        end();
    });
    connect(m_backend, &Backend::unavailable, this, [this](const Error& error) {
        m_summary.fault = QStringLiteral("database_%1").arg(QLatin1String(name(error.code)));
        end();
    });
}

// After connectScreen(): a result is noted once the window has it.
void Kiosk::connectPace()
{
    connect(m_survey.get(), &FootageSurvey::finished, m_source.get(), &scan::FrameSource::start);
    connect(m_source.get(), &scan::FrameSource::frameReady, m_pace.get(), &PaceMeter::noteFrame);
    connect(m_scanner, &scan::ScanWorker::codeRead, m_pace.get(), &PaceMeter::noteScan);
    connect(m_backend, &Backend::decided, m_pace.get(), &PaceMeter::noteVerdict);
}

// What the alarms ask about, and who shows which of them stand.
void Kiosk::connectAlarms()
{
    connect(m_backend, &Backend::measured, m_alarms, &Alarms::takeMeasurement);
    connect(m_backend, &Backend::queueChanged, m_alarms, &Alarms::takeQueue);
    connect(m_backend, &Backend::opened, m_alarms, [alarms = m_alarms] { alarms->takeDatabase({}); });
    connect(m_backend, &Backend::unavailable, m_alarms,
            [alarms = m_alarms](const Error& error) { alarms->takeDatabase(QLatin1String(name(error.code))); });
    connect(m_source.get(), &scan::FrameSource::frameReady, this, [alarms = m_alarms] { alarms->noteFrame(); });
    const auto tellCamera = [this] {
        const QString fault = isCameraMissed() ? m_sourceFaultName : QString();
        QMetaObject::invokeMethod(m_alarms, [alarms = m_alarms, fault] { alarms->takeCamera(fault); });
    };
    connect(m_source.get(), &scan::FrameSource::failed, this, tellCamera);
    connect(m_source.get(), &scan::FrameSource::started, this, tellCamera);
    connect(m_usbScanners, &wedge::ScannerWatch::countChanged, this, [this, tellCamera] {
        if (m_sourceFault || m_hadCamera)
            tellCamera();
    });
    connect(m_alarms, &Alarms::standingChanged, &m_alarmList,
            [this](const std::vector<observe::StandingAlarm>& standing) { m_alarmList.set(alarmLines(standing)); });
    if (!m_options.exitAtEnd)
        m_backend->setMeasures();
}

// Each on the thread that it happens on, so that nothing is queued to be counted. What they refer to outlives the threads.
void Kiosk::connectMetrics(const config::MetricsSettings& settings)
{
    using observe::Metric;
    m_metrics = std::make_unique<observe::Metrics>();
    observe::Metrics* metrics = m_metrics.get();
    metrics->set(Metric::BuildInfo, {ROLLCALL_VERSION, qVersion()}, 1);
    for (const char* result : attendance::verdictNames())
        metrics->add(Metric::Scans, {result}, 0);
    connect(m_source.get(), &scan::FrameSource::frameReady, this, [metrics] { metrics->add(Metric::CameraFrames); });
    connect(m_scanner, &scan::ScanWorker::searched, m_scanner,
            [metrics](std::chrono::nanoseconds took) { metrics->observe(Metric::DecodeSeconds, {}, took); });
    connect(m_backend, &Backend::decided, m_backend,
            [metrics](const attendance::Verdict& verdict, std::chrono::nanoseconds took) {
                metrics->add(Metric::Scans, {name(verdict)});
                metrics->observe(Metric::DecisionSeconds, {}, took);
            });
    connect(m_backend, &Backend::attempted, m_backend,
            [metrics](const QString& service, sync::Outcome::Kind outcome) {
                metrics->add(Metric::SyncAttempts, {service.toStdString(), name(outcome)});
            });
    connect(m_backend, &Backend::requestEnded, m_backend,
            [metrics](const net::HttpReply& reply) { observeRequest(*metrics, reply); });
    connect(m_backend, &Backend::measured, m_backend,
            [metrics](const Measurement& measured) { setMeasured(*metrics, measured); });
    connect(m_alarms, &Alarms::standingChanged, m_alarms,
            [metrics](const std::vector<observe::StandingAlarm>& standing) { setAlarms(*metrics, standing); });
    m_backend->setMeasures();

    observe::Exporter::Settings exporter{.textfile = settings.textfile,
                                         .textfileInterval = settings.textfileInterval};
    if (const auto endpoint = observe::parseEndpoint(settings.listen))
        exporter.listen = *endpoint;
    m_exporter = std::make_unique<observe::Exporter>(exporter, [metrics] {
        metrics->raiseTo(Metric::LogDropped, static_cast<double>(log::health().dropped));
        return QByteArray::fromStdString(metrics->text());
    });
}

} // namespace rollcall::app
