// rollcallctl: for people and scripts. Answers on stdout, logs and complaints on stderr.

#include "app/ctl/commandhelp.h"
#include "app/ctl/commandline.h"
#include "core/config/configpaths.h"
#include "core/log/log.h"

#include <QCoreApplication>
#include <QProcessEnvironment>

#include <sys/stat.h>

#include <cstdio>

using namespace rollcall;
using app::CommandLine;
using app::Context;

namespace {

int wrongUsage(const QString& sentence)
{
    Context::complain(sentence + QStringLiteral(" (see rollcallctl --help)"));
    return app::WrongUsage;
}

int run(const CommandLine& line)
{
    const auto named = line.globals.value("--data-dir");
    const auto dataDirectory =
        named ? Result<QString>(*named) : config::defaultDataDirectory(QProcessEnvironment::systemEnvironment());
    if (!dataDirectory)
        return wrongUsage(dataDirectory.error().detail);
    const SystemClock clock;
    const Context context{{.clock = clock,
                           .configFile = line.globals.value("--config"),
                           .dataDirectory = *dataDirectory,
                           .serviceKeys = line.globals.has("--allow-service-key") ? config::ServiceKeys::Allowed
                                                                                  : config::ServiceKeys::Refused},
                          line.globals.has("--json")};
    log::Settings logs;
    logs.level = log::Level::Warning;
    log::configure(logs);
    log::takeQtMessages();
    const int code = line.command->run(context, line.arguments);
    log::shutDown();
    return code;
}

} // namespace

int main(int argc, char** argv)
{
    ::umask(0077); // whatever we make holds what is nobody else's business
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("rollcallctl"));
    const QStringList words = QCoreApplication::arguments().mid(1);
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
