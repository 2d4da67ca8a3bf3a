// The connects between the kiosk's objects: window, camera, scanner, backend; those of the office are in officewiring.cpp, those of the
// metrics in metricswiring.cpp. Objects on different threads are joined by queued connections that carry values. What an object owns
// itself, it connects itself.

#include "app/kiosk/kiosk.h"
#include "app/kiosk/powerswitch.h"
#include "app/kiosk/scanterms.h"
#include "app/kiosk/secondtry.h"
#include "core/access/pin.h"
#include "core/base/printable.h"
#include "core/log/logger.h"

#include <algorithm>
#include <cstdio>

namespace rollcall::app {

namespace {

const log::Logger wiringLog{"app.service"};

// A disk that hangs answers this late.
constexpr std::chrono::seconds startingPatience{60};

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

QList<ui::AlarmLine> alarmLines(const std::vector<observe::StandingAlarm>& standing)
{
    QList<ui::AlarmLine> lines;
    for (const observe::StandingAlarm& one : standing) {
        const observe::AlarmRow& row = observe::rowOf(one.alarm);
        lines.append({row.code, row.severity == observe::Severity::Critical, one.since});
    }
    return lines;
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

// What a keyboard wedge types may be a PIN that a person types quickly.
bool mayBePin(const QByteArray& code)
{
    return code.size() <= access::longestPin
           && std::all_of(code.begin(), code.end(), [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

// camera -> scan -> store, and the photo's way round
void Kiosk::connectRoad()
{
    connect(m_source.get(), &scan::FrameSource::frameReady, this, [this](const QVideoFrame& frame) {
        m_window.showFrame(frame);
        if (m_window.admin().arePagesOpen())
            m_officeCamera->take(frame);
        else if (!m_selfTest)
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
    connect(&m_window, &ui::KioskWindow::resultTold, this, &Kiosk::speak);
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
        using sync::CameraState;
        const CameraState state = !m_sourceFault     ? CameraState::Ok
                                  : isCameraMissed() ? CameraState::Failed
                                                     : CameraState::None;
        QMetaObject::invokeMethod(m_backend, [backend = m_backend, state] { backend->takeCamera(state); });
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

} // namespace rollcall::app
