// rollcallctl: for people and scripts. Answers on stdout, complaints on stderr.

#include "app/assembly/datadirectory.h"
#include "app/assembly/logsettings.h"
#include "app/ctl/commandhelp.h"
#include "app/ctl/commandline.h"
#include "core/log/log.h"

#include <QFileInfo>
#include <QGuiApplication>
#include <QLoggingCategory>
#include <QProcessEnvironment>

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <memory>
#include <vector>

using namespace rollcall;
using app::CommandLine;
using app::Context;

namespace {

int wrongUsage(const QString& sentence)
{
    Context::complain(sentence + QStringLiteral(" (see rollcallctl --help)"));
    return app::WrongUsage;
}

std::optional<app::Objection> objectionTo(const app::Command& command, const QString& dataDirectory)
{
    if (command.data == app::DataUse::None)
        return std::nullopt;
    if (const auto objection = app::ownerObjection(dataDirectory, QCoreApplication::arguments()))
        return objection;
    return command.data == app::DataUse::Works ? app::contentObjection(dataDirectory) : std::nullopt;
}

int refuse(const app::Objection& objection)
{
    Context::complain(objection.reason);
    Context::complain(QStringLiteral("-> ") + objection.remedy);
    return app::FoundFault;
}

// What a command has to say it says in sentences, and a person who reads those does not want the log's lines between them:
// these go into the kiosk's log files, where trace finds them. Scripts and systemd get the warnings on stderr, too.
void startLogs(const Context& context, const app::Command& command)
{
    config::LoggingSettings outputs; // none but the one below
    const auto settings = context.loader().load(context.configFile).settings;
    const bool isKiosks =
        command.data == app::DataUse::Works && QFileInfo::exists(queue::Database::fileIn(context.dataDirectory));
    if (settings && isKiosks)
        outputs = settings->logging;
    outputs.console = {.enabled = ::isatty(STDERR_FILENO) != 1, .level = config::LogLevel::Warning};
    log::configure(app::logSettings(outputs, context.dataDirectory));
    log::takeQtMessages();
}

int run(const CommandLine& line)
{
    const auto configFile = line.globals.value("--config");
    config::Loader loader(QProcessEnvironment::systemEnvironment());
    const auto serviceKeys =
        line.globals.has("--allow-service-key") ? config::ServiceKeys::Allowed : config::ServiceKeys::Refused;
    loader.setServiceKeys(serviceKeys);
    const config::LoadReport settings = loader.load(configFile);
    if (line.command->data != app::DataUse::None) {
        if (const auto objection = app::settingsObjection(settings, QCoreApplication::arguments()))
            return refuse(*objection);
    }
    const auto dataDirectory =
        app::dataDirectoryFrom(line.globals.value("--data-dir"), settings, QProcessEnvironment::systemEnvironment());
    if (!dataDirectory && line.command->data != app::DataUse::None)
        return wrongUsage(dataDirectory.error().detail);
    if (const auto objection = objectionTo(*line.command, dataDirectory ? *dataDirectory : QString()))
        return refuse(*objection);
    const SystemClock clock;
    const Context context{{.clock = clock,
                           .configFile = configFile,
                           .dataDirectory = dataDirectory ? *dataDirectory : QString(),
                           .serviceKeys = serviceKeys},
                          line.globals.has("--json")};
    startLogs(context, *line.command);
    const int code = line.command->run(context, line.arguments);
    log::shutDown();
    return code;
}

int answer(const QStringList& words)
{
    if (words.isEmpty()) {
        std::fputs(qUtf8Printable(*app::helpOn({})), stderr);
        return app::WrongUsage;
    }
    const auto line = app::readCommandLine(words);
    if (!line)
        return wrongUsage(line.error().detail);
    switch (line->kind) {
    case CommandLine::Kind::Help:
        std::fputs(qUtf8Printable(*app::helpOn(line->name)), stdout);
        return app::Well;
    case CommandLine::Kind::Version:
        std::printf("rollcallctl %s\n", ROLLCALL_VERSION);
        return app::Well;
    case CommandLine::Kind::Run:
        break;
    }
    return run(*line);
}

// A file that is opened while standard input, output or error is closed would get its number, and what is printed would
// be written into it. Nothing can be written into this one.
void occupyStandardStreams()
{
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (::fcntl(stream, F_GETFD) < 0)
            (void)::open("/dev/null", O_RDONLY); // takes the lowest free number, so this one
    }
}

/** The application object. Fonts, which a PDF is drawn with and the doctor asks about, come with Qt's graphical one only, and that takes 15 MB more; it is given a
 *  platform that needs no screen. `argc` and `argv` as main() has them. */
std::unique_ptr<QCoreApplication> makeApplication(int& argc, char** argv)
{
    const auto wantsFonts = [](const char* word) {
        return std::strcmp(word, "--pdf") == 0 || std::strncmp(word, "--pdf=", 6) == 0
               || std::strcmp(word, "badges") == 0 || std::strcmp(word, "doctor") == 0
               || std::strcmp(word, "setup") == 0; // which ends with the doctor
    };
    if (std::none_of(argv + 1, argv + argc, wantsFonts))
        return std::make_unique<QCoreApplication>(argc, argv);
    static char option[] = "-platform";
    static char platform[] = "offscreen";
    static std::vector<char*> words{argv[0], option, platform};
    words.insert(words.end(), argv + 1, argv + argc);
    words.push_back(nullptr);
    static int count = int(words.size()) - 1; // Qt keeps a reference
    // What it misses of a desktop, such as XDG_RUNTIME_DIR, nobody needs here.
    QLoggingCategory::setFilterRules(QStringLiteral("default.warning=false"));
    auto application = std::make_unique<QGuiApplication>(count, words.data());
    QLoggingCategory::setFilterRules({});
    return application;
}

} // namespace

int main(int argc, char** argv)
{
    occupyStandardStreams();
    ::umask(0077);               // whatever we make holds what is nobody else's business
    ::prctl(PR_SET_DUMPABLE, 0); // its memory holds names and the kiosk's login
    const auto application = makeApplication(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("rollcallctl"));
    const int code = answer(QCoreApplication::arguments().mid(1));
    return Context::finishPrinting() || code != app::Well ? code : int(app::FoundFault);
}
