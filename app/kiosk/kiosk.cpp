#include "app/kiosk/kiosk.h"
#include "app/kiosk/cameramemory.h"
#include "app/kiosk/screenkeeper.h"
#include "app/kiosk/settingvalues.h"
#include "app/kiosk/sourcesettings.h"
#include "core/base/dailyspan.h"
#include "core/log/logger.h"
#include "core/speech/speechsocket.h"

#include <QJsonDocument>
#include <QScreen>
#include <QWindow>

#include <cstdio>

namespace rollcall::app {

namespace {

const log::Logger kioskLog{"app.kiosk"};

constexpr std::chrono::milliseconds drainLookInterval{500};
constexpr std::chrono::seconds dayLookInterval{10};

// A camera that is slow to open needs 10 s. The service manager waits for 90.
constexpr std::chrono::seconds selfTestLimit{20};

config::Loader settingsLoader(const Options& options)
{
    config::Loader loader(QProcessEnvironment::systemEnvironment());
    if (options.allowServiceKey)
        loader.setServiceKeys(config::ServiceKeys::Allowed);
    return loader;
}

ui::LensSide lensSide(config::LensSide side)
{
    switch (side) {
    case config::LensSide::None:
        break;
    case config::LensSide::Above:
        return ui::LensSide::Above;
    case config::LensSide::Below:
        return ui::LensSide::Below;
    case config::LensSide::Left:
        return ui::LensSide::Left;
    case config::LensSide::Right:
        return ui::LensSide::Right;
    }
    return ui::LensSide::None;
}

config::Settings backendSettings(const Options& options, config::Settings settings)
{
    if (options.selfTest)
        settings.cloud.enabled = false;
    return settings;
}

scan::PhotoSettings photoSettings(const config::Settings& settings)
{
    scan::PhotoSettings photo;
    photo.quality = settings.photoJpegQuality;
    return photo;
}

// rollcallctl is to look at this kiosk and no other.
QStringList ctlArguments(const Options& options, const QString& dataDirectory)
{
    QStringList arguments{QStringLiteral("--data-dir"), dataDirectory};
    if (options.configFile)
        arguments << QStringLiteral("--config") << *options.configFile;
    return arguments;
}

ui::AboutFacts aboutFacts(const Options& options, const config::Settings& settings, const QString& dataDirectory)
{
    return {.version = QStringLiteral(ROLLCALL_VERSION),
            .qtVersion = QString::fromLatin1(qVersion()),
            .school = settings.schoolName,
            .device = kioskDeviceId(settings).toString(),
            .dataDirectory = dataDirectory,
            .settingsFile = settingsLoader(options).read(options.configFile).path};
}

} // namespace

Kiosk::Kiosk(const Options& options, const config::Settings& settings, const QString& dataDirectory,
             const Clock& clock)
    : m_options(options), m_dataDirectory(dataDirectory), m_cloudEnabled(settings.cloud.enabled), m_clock(clock),
      m_about(aboutFacts(options, settings, dataDirectory)), m_window(clock),
      m_panel(options.exitAtEnd ? KioskPanel() : makeKioskPanel(settings.panel, clock)),
      m_source(scan::makeSource(
          chosenSource(options, settings.camera),
          sourceSettings(options, settings, dataDirectory, [this](const auto& camera) { remember(camera); }), clock)),
      m_scanner(new scan::ScanWorker(clock, settings.debounceInterval,
                                     options.fast ? scan::ScanWorker::TimeBase::Footage
                                                  : scan::ScanWorker::TimeBase::Clock)),
      m_photographer(new scan::PhotoEncoder(photoSettings(settings))),
      m_usbScanners(new wedge::ScannerWatch(settings.scannerName)),
      m_backend(new Backend(backendSettings(options, settings), dataDirectory, options.recover, clock)),
      m_alarms(new Alarms(settings, dataDirectory, clock)),
      m_adminController(settingsLoader(options), options.configFile, settings, dataDirectory, clock),
      m_watchdog(ServiceManager::watchdogTime(), [this] { m_service.feedWatchdog(); }),
      m_selfTest(options.selfTest ? std::make_unique<SelfTest>(*options.selfTest) : nullptr)
{
    m_scanThread.setObjectName(QStringLiteral("scan"));
    m_scanner->moveToThread(&m_scanThread);
    m_photographer->moveToThread(&m_scanThread);
    connect(&m_scanThread, &QThread::finished, m_scanner, &QObject::deleteLater);
    connect(&m_scanThread, &QThread::finished, m_photographer, &QObject::deleteLater);

    m_wedgeThread.setObjectName(QStringLiteral("wedge"));
    m_usbScanners->moveToThread(&m_wedgeThread);
    connect(&m_wedgeThread, &QThread::finished, m_usbScanners, &QObject::deleteLater);

    if (!options.exitAtEnd)
        m_backend->setStartsByItself();
    m_storeThread.setObjectName(QStringLiteral("store"));
    m_backend->moveToThread(&m_storeThread);
    connect(&m_storeThread, &QThread::finished, m_backend, &QObject::deleteLater);
    m_alarms->moveToThread(&m_storeThread);
    connect(&m_storeThread, &QThread::finished, m_alarms, &QObject::deleteLater);

    m_officeQueue = std::make_unique<OfficeQueue>(*m_backend, ctlProgram(), dataDirectory, clock);
    m_officeCamera = std::make_unique<OfficeCamera>(*m_source, *m_scanner, !options.source);
    m_officeDay =
        std::make_unique<OfficeDay>(*m_backend, OfficeDay::Kiosk{kioskDeviceId(settings), dataDirectory}, clock);
    m_officeSchedule = std::make_unique<OfficeSchedule>(*m_backend, settings);
    m_officeHealth = std::make_unique<OfficeHealth>(
        *m_backend, OfficeHealth::Kiosk{ctlProgram(), ctlArguments(options, dataDirectory), dataDirectory}, clock);
    m_officeStudents = std::make_unique<OfficeStudents>(
        *m_backend,
        OfficeStudents::Kiosk{ctlProgram(), ctlArguments(options, dataDirectory), dataDirectory, m_cloudEnabled},
        clock);

    m_window.setSchoolName(settings.schoolName);
    m_window.setLanguage(options.language.value_or(settings.language));
    m_window.setSyncLine({.cloudEnabled = settings.cloud.enabled});
    m_drainLimit.setSingleShot(true);
    setScreen(settings.screen, settings.sound);
    connect(&m_minute, &QTimer::timeout, this, &Kiosk::followTheDay);
    m_minute.start(dayLookInterval);

    connectRoad();
    connectScanners();
    connectScreen();
    connectAdmin();
    if (m_selfTest) {
        connectSelfTest();
    } else {
        m_forgottenBadge = std::make_unique<ForgottenBadge>(*m_backend, dataDirectory, clock);
        connectForgottenBadge();
        connectPanel();
        connectService();
        connectAlarms();
    }
    if (options.measure) {
        m_survey = std::make_unique<FootageSurvey>(*options.source, settings.debounceInterval, clock);
        m_pace = std::make_unique<PaceMeter>(m_window, *m_survey);
        connectPace();
    }
    if (options.exitAtEnd)
        connectEnding();
    if (!settings.metrics.listen.isEmpty() || !settings.metrics.textfile.isEmpty())
        connectMetrics(settings.metrics);
}

Kiosk::~Kiosk()
{
    m_service.stopping();
    m_exporter.reset();
    m_source->stop();
    m_wedgeThread.quit();
    m_wedgeThread.wait();
    m_scanThread.quit();
    m_scanThread.wait();
    if (m_storeThread.isRunning())
        QMetaObject::invokeMethod(m_backend, &Backend::close, Qt::BlockingQueuedConnection);
    m_storeThread.quit();
    m_storeThread.wait();
}

// A bare X server has no window manager that would make it as large as the screen.
void Kiosk::show()
{
    if (m_options.windowed) {
        m_window.setClosable(true);
        m_window.show();
        return;
    }
    m_pointer = std::make_unique<PointerHider>();
    new ScreenKeeper(QDBusConnection::sessionBus(), this);
    const QScreen* screen = m_window.screen();
    m_window.setGeometry(screen->geometry());
    m_window.showFullScreen();
    connect(screen, &QScreen::geometryChanged, &m_window,
            [this](const QRect& place) { m_window.setGeometry(place); });
}

void Kiosk::setScreen(const config::ScreenSettings& screen, const config::SoundSettings& sound)
{
    const QString logoBefore = std::exchange(m_screen, screen).logo;
    m_sound = sound;
    if (!sound.speakResults)
        m_speaker.reset();
    else if (!m_speaker)
        m_speaker = std::make_unique<speech::Speaker>(speech::speechSocket());
    if (screen.logo != logoBefore)
        showLogo();
    m_window.setLensSide(lensSide(screen.lens));
    m_window.setDimAfter(screen.dimAfter);
    m_window.setBurnInShift(screen.burnInShift);
    m_window.setTextSize(screen.textSizePercent / 100.0);
    m_window.setReducedMotion(screen.reducedMotion);
    offerForgotBadge();
    followTheDay();
}

// What the command line names stays, and footage has no such settings.
void Kiosk::setCamera(const config::CameraSettings& camera)
{
    auto* source = qobject_cast<scan::CameraSource*>(m_source.get());
    if (!source)
        return;
    scan::CameraSettings settings =
        cameraSettings(camera, m_dataDirectory, [this](const auto& used) { remember(used); });
    settings.wanted = chosenSource(m_options, camera).what;
    source->setSettings(settings);
}

// Nothing of it is remembered, so that the next start knows nothing of it.
void Kiosk::tryCamera(const QList<ui::SettingChange>& changes)
{
    auto* source = qobject_cast<scan::CameraSource*>(m_source.get());
    if (!source)
        return;
    const config::CameraSettings camera = changedCamera(m_adminController.camera(), changes);
    scan::CameraSettings settings = cameraSettings(camera, m_dataDirectory, {});
    settings.wanted = chosenSource(m_options, camera).what;
    source->setSettings(settings);
}

void Kiosk::showLogo()
{
    QImage picture;
    if (!m_screen.logo.isEmpty()) {
        if (const auto read = ui::readLogo(m_screen.logo))
            picture = *read;
        else
            kioskLog.warning("the picture of screen.logo is not shown", read.error());
    }
    m_window.setLogo(picture);
}

void Kiosk::countTheDay()
{
    if (!m_screen.dayCount)
        return m_window.setDayCount({});
    m_officeDay->count(&m_window, [this](const std::optional<ui::DayCount>& count) {
        m_window.setDayCount(m_screen.dayCount ? count : std::nullopt);
    });
}

void Kiosk::offerForgotBadge()
{
    m_window.setForgotBadgeOffered(m_screen.forgotBadge && m_canVouch);
}

void Kiosk::followTheDay()
{
    const QTime now = m_clock.now().time();
    const bool isNight =
        m_screen.night == config::Night::Always
        || (m_screen.night == config::Night::ByTime && isWithin(m_screen.nightFrom, m_screen.nightUntil, now));
    m_window.setNight(isNight);
    countTheDay();
    m_chime.setVolume(volumeNow() / 100.0);
}

int Kiosk::volumeNow() const
{
    const bool isQuiet = isWithin(m_sound.quietFrom, m_sound.quietUntil, m_clock.now().time());
    return isQuiet ? 0 : m_sound.volumePercent;
}

void Kiosk::speak(const QString& sentence, const QString& language)
{
    if (const int volume = volumeNow(); m_speaker && volume > 0)
        m_speaker->say({sentence, language, volume});
}

void Kiosk::start()
{
    show();
    m_scanThread.start();
    m_wedgeThread.start();
    m_storeThread.start();
    // A script that plays footage to its end is told by its exit code.
    if (!m_selfTest && !m_options.exitAtEnd)
        QMetaObject::invokeMethod(m_alarms, &Alarms::start);
    QMetaObject::invokeMethod(m_backend, &Backend::open);
    m_watchdog.start();
    if (m_selfTest)
        m_selfTest->start(selfTestLimit);
    // A script that plays footage counts what is in it, not who passes by.
    if (!m_selfTest && !m_options.exitAtEnd && !m_options.fast) {
        QMetaObject::invokeMethod(m_usbScanners, &wedge::ScannerWatch::start);
        m_window.windowHandle()->installEventFilter(&m_keys);
    }
    // Footage that is played once waits for Backend::ready (connectEnding): it must not run out before anybody can be counted.
    if (!m_options.exitAtEnd)
        m_source->start();
}

// One that stands in for it while it is away is not remembered.
void Kiosk::remember(const scan::RememberedCamera& camera)
{
    QMetaObject::invokeMethod(m_backend, [camera, dataDirectory = m_dataDirectory] {
        const auto known = rememberedCamera(dataDirectory);
        if (known && known->wanted == camera.wanted)
            return;
        if (const auto written = rememberCamera(dataDirectory, camera); !written)
            kioskLog.warning("the camera is not remembered", written.error());
    });
}

// A kiosk that has a USB scanner, and never had a camera, needs none.
bool Kiosk::isCameraMissed() const
{
    return m_sourceFault && !(m_usbScannerCount > 0 && !m_hadCamera);
}

// Without its database or its roster a kiosk counts nobody, with or without a camera.
void Kiosk::showWorstFault()
{
    if (m_storeFault)
        m_window.showFault(*m_storeFault);
    else if (m_shutOut)
        m_window.showFault({*m_shutOut});
    else if (!m_hasStudents)
        m_window.showFault({ui::FaultKind::RosterMissing});
    else if (isCameraMissed())
        m_window.showFault(*m_sourceFault);
    else
        m_window.clearFault();
}

void Kiosk::playFootage()
{
    if (m_survey)
        m_survey->start();
    else
        m_source->start();
}

// The last scans may still be on their way: what is queued behind them in both threads comes after them. The counts come
// before the end, so that the summary tells them.
void Kiosk::beginEnding()
{
    QMetaObject::invokeMethod(m_scanner, [this] {
        QMetaObject::invokeMethod(m_backend, [this] {
            m_backend->report();
            QMetaObject::invokeMethod(this, [this] {
                m_isEnding = true;
                m_drainLimit.start(m_options.drain);
                m_drainLook.start(drainLookInterval);
                endIfSettled();
            });
        });
    });
}

void Kiosk::endIfSettled()
{
    const queue::Stats& stats = m_summary.queue.stats;
    const bool isSent = stats.waiting == 0 || !m_cloudEnabled;
    const bool isTimeOver = m_isEnding && !m_drainLimit.isActive();
    if (m_isEnding && stats.unsettledPhotos == 0 && (isSent || isTimeOver))
        end();
}

void Kiosk::end()
{
    if (std::exchange(m_isEnded, true))
        return;
    QJsonObject summary = m_summary.toJson(m_scanner->counters());
    if (m_pace) {
        const Pace pace = m_pace->pace();
        summary.insert(QStringLiteral("pace"), pace.toJson());
        for (const QString& sentence : pace.sentences())
            std::fprintf(stderr, "rollcall: %s\n", qUtf8Printable(sentence));
    }
    const QByteArray json = QJsonDocument(summary).toJson(QJsonDocument::Compact);
    std::fprintf(stdout, "%s\n", json.constData());
    std::fflush(stdout);
    Q_EMIT finished(m_summary.isClean() ? 0 : 1);
}

} // namespace rollcall::app
