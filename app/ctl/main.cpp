// rollcallctl: for people and scripts. Answers on stdout, logs and complaints on stderr.

#include "app/ctl/command.h"
#include "core/config/configpaths.h"
#include "core/log/log.h"

#include <QCoreApplication>
#include <QProcessEnvironment>

#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <cstdio>

using namespace rollcall;
using app::Command;
using app::Context;

namespace {

constexpr std::array commands = {
    Command{"admin set-pin", "[< FILE]",
            "Sets the PIN of the kiosk's office side; asks for it, or reads a line of standard input.", app::setPin},
    Command{"admin clear-lockout", "", "Lets the office try its PIN again at once.", app::clearPinWait},
    Command{"config check", "", "Checks the settings; names each fault with file, line and key.", app::checkConfig},
    Command{"decode", "IMAGE...", "Reads the QR code in each picture.", app::decodeImages},
    Command{"doctor", "", "Checks this machine, the way to the cloud and the rights there; says what to do.",
            app::runDoctor},
    Command{"locks", "", "Who holds which lock of the data directory.", app::showLocks},
    Command{"pair", "[--url URL] [--key PUBLISHABLE] [--code CODE] [--device-id ID] [--email E]",
            "Makes this kiosk a device of a project; asks for the code, or reads it from standard input.", app::pair},
    Command{"queue list", "", "What waits to be sent, and why.", app::listQueue},
    Command{"queue show", "ID", "All that is known of an item, or of both items of a record.", app::showItem},
    Command{"queue retry", "[ID|--all]", "Makes what is parked or deferred due now; all of it without an ID.",
            app::retryItems},
    Command{"queue park", "ID", "Sets an item aside until it is retried.", app::parkItem},
    Command{"queue export", "FILE", "Writes what waits, with photos and reasons, to a tar; changes nothing here.",
            app::exportQueue},
    Command{"queue import", "FILE [--any-device]", "Takes over what another kiosk exported, to send it from here.",
            app::importQueue},
    Command{"queue stats", "", "How much waits, was sent, and needs help.", app::showQueueStats},
    Command{"record list", "", "The register, in the order it was written.", app::listRecords},
    Command{"roster import", "FILE.csv", "Replaces the roster, for schools without a cloud.", app::importRoster},
    Command{"roster list", "", "Who may be counted here.", app::listRoster},
    Command{"roster pull", "", "Asks the cloud for the roster now.", app::pullRoster},
    Command{"scan", "PAYLOAD [--photo FILE.jpg] [--at RFC3339]", "Counts a badge as the kiosk would.",
            app::scanPayload},
    Command{"sync", "--once|--watch", "Sends what waits, and says what became of it; --watch goes on until Ctrl-C.",
            app::syncNow},
    Command{"trace", "ID", "One record's story in the order of time, from the logs and the queue.", app::traceRecord},
    Command{"with-lock", "PATH [--timeout S] -- COMMAND...", "Runs a command while holding the lock file PATH.",
            app::runWithLock},
    Command{"validate", "--type attendance|student|photo|sms [--fix|--sanitize] [FILE|-]",
            "Checks records, one JSON object a line, and answers with one a line.", app::validateRecords},
    Command{"timeouts", "", "The network's time limits in effect, and where each comes from.", app::showTimeouts},
};

void printUsage(std::FILE* to)
{
    std::fprintf(to,
                 "Usage: rollcallctl [--config FILE] [--data-dir DIR] [--json] [--allow-service-key] COMMAND\n\n");
    for (const Command& command : commands)
        std::fprintf(to, "  %s %s\n      %s\n", command.name, command.usage, command.help);
    std::fprintf(to, "\nExit codes: 0 well, 1 found a fault, 2 wrong usage.\n");
}

int wrongUsage(const QString& sentence)
{
    Context::complain(sentence + QStringLiteral(" (see rollcallctl --help)"));
    return app::WrongUsage;
}

int noSuchCommand(const QStringList& arguments)
{
    if (arguments.isEmpty()) {
        printUsage(stderr);
        return app::WrongUsage;
    }
    const QString word = arguments.constFirst();
    QStringList near;
    for (const Command& command : commands) {
        const QString name = QString::fromLatin1(command.name);
        if (name.startsWith(word + u' '))
            near << name;
    }
    return near.isEmpty()
               ? wrongUsage(QStringLiteral("there is no command \"%1\"").arg(word))
               : wrongUsage(
                   QStringLiteral("%1 is followed by another word: %2").arg(word, near.join(QLatin1String(", "))));
}

// Takes `option VALUE` out of the arguments that stand before the command.
bool takeValue(QStringList& arguments, const QString& option, std::optional<QString>& value)
{
    if (arguments.isEmpty() || arguments.constFirst() != option || arguments.size() < 2)
        return false;
    value = arguments.at(1);
    arguments.remove(0, 2);
    return true;
}

} // namespace

int main(int argc, char** argv)
{
    ::umask(0077); // whatever we make holds what is nobody else's business
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("rollcallctl"));
    QStringList arguments = QCoreApplication::arguments().mid(1);

    const SystemClock clock;
    Context context{.clock = clock, .configFile = {}, .dataDirectory = {}, .json = false, .allowServiceKey = false};
    std::optional<QString> dataDirectory;
    while (!arguments.isEmpty() && arguments.constFirst().startsWith(QLatin1String("--"))) {
        if (takeValue(arguments, QStringLiteral("--config"), context.configFile)
            || takeValue(arguments, QStringLiteral("--data-dir"), dataDirectory))
            continue;
        const QString option = arguments.takeFirst();
        if (option == QLatin1String("--json")) {
            context.json = true;
        } else if (option == QLatin1String("--allow-service-key")) {
            context.allowServiceKey = true;
        } else if (option == QLatin1String("--help")) {
            printUsage(stdout);
            return app::Well;
        } else if (option == QLatin1String("--version")) {
            std::printf("rollcallctl %s\n", ROLLCALL_VERSION);
            return app::Well;
        } else {
            return wrongUsage(QStringLiteral("\"%1\" is not understood, or lacks its value").arg(option));
        }
    }

    const auto command = std::find_if(commands.begin(), commands.end(), [&arguments](const Command& known) {
        const QStringList words = QString::fromLatin1(known.name).split(u' ');
        return arguments.mid(0, words.size()) == words;
    });
    if (command == commands.end())
        return noSuchCommand(arguments);
    arguments.remove(0, QString::fromLatin1(command->name).count(u' ') + 1);
    // Also behind the command, where scripts like to put it; what follows "--" belongs to somebody else.
    const qsizetype own = arguments.indexOf(QStringLiteral("--"));
    const qsizetype json = arguments.indexOf(QStringLiteral("--json"));
    if (json >= 0 && (own < 0 || json < own)) {
        arguments.removeAt(json);
        context.json = true;
    }

    if (*command->usage == '\0' && !arguments.isEmpty())
        return wrongUsage(
            QStringLiteral("%1 does not take \"%2\"").arg(QLatin1String(command->name), arguments.constFirst()));

    const auto place = dataDirectory ? Result<QString>(*dataDirectory)
                                     : config::defaultDataDirectory(QProcessEnvironment::systemEnvironment());
    if (!place)
        return wrongUsage(place.error().detail);
    context.dataDirectory = *place;

    log::Settings logs;
    logs.level = log::Level::Warning;
    log::configure(logs);
    log::takeQtMessages();
    const int code = command->run(context, arguments);
    log::shutDown();
    return code;
}
