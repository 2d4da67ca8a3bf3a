// rollcall: the kiosk. Exit codes: 0 well, 1 something was lost or broken, 2 wrong usage or settings, 3 another kiosk
// uses the same data directory.

#include "app/assembly/datadirectory.h"
#include "app/assembly/displayguard.h"
#include "app/assembly/instance.h"
#include "app/assembly/logsettings.h"
#include "app/assembly/logshipping.h"
#include "app/assembly/schoolrules.h"
#include "app/assembly/stopsignals.h"
#include "app/kiosk/kiosk.h"
#include "app/kiosk/memoryarenas.h"
#include "core/attendance/schoolclock.h"
#include "core/base/printable.h"
#include "core/config/settingshistory.h"
#include "core/lock/filelock.h"
#include "core/lock/lockholder.h"
#include "core/log/log.h"
#include "core/log/logger.h"
#include "ui/screenshotset.h"

#include <QApplication>

#include <sys/prctl.h>
#include <sys/stat.h>

#include <cstdio>
#include <optional>

using namespace rollcall;

namespace {

const log::Logger mainLog{"app.main"};

// A disk that hangs holds up a start no longer than this.
constexpr std::chrono::milliseconds longestLogWait{300};

enum ExitCode { Well = 0, Broken = 1, WrongUsage = 2, AlreadyRunning = 3 };

void say(const QString& sentence)
{
    std::fprintf(stderr, "rollcall: %s\n", qUtf8Printable(printable(sentence)));
}

QStringList argumentsOf(int argc, char** argv)
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    return arguments;
}

// Qt reads it when the first camera or player is made.
void chooseMediaBackend(const app::Options& options)
{
    if (qEnvironmentVariableIsSet("QT_MEDIA_BACKEND"))
        return;
    const auto kind = options.source ? options.source->kind : scan::SourceKind::Camera;
    if (const auto backend = scan::preferredMediaBackend(kind))
        qputenv("QT_MEDIA_BACKEND", *backend);
}

int writeScreenshots(const app::Options& options)
{
    const auto written = ui::writeScreenshots(*options.screenshots, options.pictures);
    if (!written) {
        say(QStringLiteral("The pictures could not be written: %1").arg(written.error().detail));
        return Broken;
    }
    std::printf("%d pictures in %s\n", *written, qUtf8Printable(*options.screenshots));
    return Well;
}

QString holderOf(const QString& lockPath)
{
    const auto holder = lock::readLockHolder(lockPath);
    if (!holder || holder->pid == 0)
        return QStringLiteral("Another kiosk");
    return QStringLiteral("Another kiosk (process %1, since %2)")
        .arg(holder->pid)
        .arg(holder->since.toLocalTime().toString(QStringLiteral("HH:mm")));
}

int run(const app::Options& options, const config::Settings& settings, const QString& dataDirectory)
{
    lock::FileLock instance(app::instanceLockFile(dataDirectory));
    if (const auto locked = instance.tryAcquire(); !locked) {
        if (locked.error().code != ErrorCode::WouldBlock) {
            say(QStringLiteral("The data directory cannot be used: %1").arg(locked.error().detail));
            return Broken;
        }
        say(QStringLiteral("%1 uses the data directory %2; stop it first.")
                .arg(holderOf(instance.path()), dataDirectory));
        return AlreadyRunning;
    }

    const SystemClock machine;
    const attendance::SchoolClock clock(machine, app::schoolZone(settings));
    app::Kiosk kiosk(options, settings, dataDirectory, clock);
    QObject::connect(&kiosk, &app::Kiosk::finished, qApp, [](int code) { QCoreApplication::exit(code); });
    kiosk.start();
    return QCoreApplication::exec();
}

/** A kiosk that counts with the settings of yesterday is better than none. The file stays as it is, for whoever mends it. */
bool takeLastGood(const config::Loader& loader, const std::optional<QString>& configFile, config::LoadReport& report)
{
    const config::ConfigText text = loader.read(configFile);
    const auto good = config::SettingsHistory(text.path).lastGood(loader, text.bytes);
    if (!good)
        return false;
    report = loader.check(good->bytes, text.path);
    say(QStringLiteral("%1 cannot be used, so the kiosk starts with the version of it that was kept on %2.")
            .arg(text.path, good->keptAt.toString(QStringLiteral("yyyy-MM-dd HH:mm"))));
    say(QStringLiteral("-> correct the file, or take that version: rollcallctl config back"));
    return true;
}

/** What the kiosk could be started with is a good version, whoever wrote it. */
void keepVersion(const config::Loader& loader, const std::optional<QString>& configFile)
{
    const config::ConfigText text = loader.read(configFile);
    if (!text.bytes)
        return;
    if (const auto kept = config::SettingsHistory(text.path).keep(*text.bytes); !kept)
        mainLog.warning("this version of the settings is not kept", kept.error());
}

} // namespace

int main(int argc, char** argv)
{
    app::useFewArenas();
    const QStringList arguments = argumentsOf(argc, argv);
    if (arguments.contains(QStringLiteral("--help")) || arguments.contains(QStringLiteral("-h"))) {
        QCoreApplication application(argc, argv); // the help text wants the program's name
        std::printf("%s", qUtf8Printable(app::optionsHelp()));
        return Well;
    }
    if (arguments.contains(QStringLiteral("--version"))) {
        std::printf("rollcall %s\n", ROLLCALL_VERSION);
        return Well;
    }
    const auto options = app::parseOptions(arguments);
    if (!options) {
        say(options.error().detail + QStringLiteral(" (see --help)"));
        return WrongUsage;
    }

    chooseMediaBackend(*options);
    ::umask(0077); // whatever we make holds what is nobody else's business
    app::StopSignals::block();
    QCoreApplication::setAttribute(Qt::AA_ForceRasterWidgets); // frames are converted without OpenGL, on any thread
    std::optional<app::DisplayGuard> displayGuard(std::in_place, "rollcall", "the kiosk");
    QApplication application(argc, argv);
    displayGuard.reset();
    QApplication::setApplicationName(QStringLiteral("rollcall"));
    QApplication::setApplicationVersion(QStringLiteral(ROLLCALL_VERSION));
    const app::StopSignals stop;
    QObject::connect(&stop, &app::StopSignals::stopRequested, qApp, [] { QCoreApplication::exit(Well); });
    if (options->screenshots)
        return writeScreenshots(*options);

    const auto environment = QProcessEnvironment::systemEnvironment();
    config::Loader loader(environment);
    if (options->allowServiceKey)
        loader.setServiceKeys(config::ServiceKeys::Allowed);
    auto report = loader.load(options->configFile);
    for (const config::Notice& notice : report.faults + report.warnings)
        say(notice.toString());
    const bool isWayBack = !report.ok() && takeLastGood(loader, options->configFile, report);
    if (!report.ok())
        return WrongUsage;
    const auto dataDirectory = app::dataDirectoryFrom(options->dataDirectory, report, environment);
    if (!dataDirectory) {
        say(dataDirectory.error().detail);
        return WrongUsage;
    }
    if (const auto objection = app::ownerObjection(*dataDirectory, QCoreApplication::arguments())) {
        say(objection->reason);
        say(QStringLiteral("-> ") + objection->remedy);
        return Broken;
    }
    if (!report.settings->logging.coreDumps)
        ::prctl(PR_SET_DUMPABLE, 0);

    const log::Settings logs = app::logSettings(report.settings->logging, *dataDirectory);
    log::configure(logs);
    log::takeQtMessages();
    log::flushOnCrash();
    mainLog.info("started", {{"version", QStringLiteral(ROLLCALL_VERSION)}});
    if (isWayBack)
        mainLog.error("the settings file cannot be used; the kiosk has started with the last good version of it");
    else
        keepVersion(loader, options->configFile);
    (void)log::flush(longestLogWait);
    const log::Health logHealth = log::health();
    const bool areLogsLost = logHealth.failing;
    if (logHealth.isForwardingFailing)
        say(QStringLiteral("Log lines cannot be passed on; rollcallctl doctor says why."));
    if (areLogsLost)
        say(QStringLiteral("The logs cannot be written; rollcallctl doctor says why."));
    auto shipping = app::shipLogs(*report.settings, *dataDirectory);
    // The kiosk counts all the same, but says so.
    if (const auto objection = app::contentObjection(*dataDirectory))
        say(QStringLiteral("%1; -> %2").arg(objection->reason, objection->remedy));
    const int code = run(*options, *report.settings, *dataDirectory);
    const bool isWell = code != Well || !(areLogsLost || log::health().failing);
    shipping.reset();
    log::shutDown();
    return isWell ? code : Broken;
}
