#include "app/ctl/command.h"
#include "app/ctl/findingline.h"
#include "app/ctl/terminalinput.h"
#include "app/operations/projectchecks.h"
#include "app/operations/projectsetup.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <array>

namespace rollcall::app {

namespace {

using Echo = TerminalInput::Echo;

constexpr qint64 longestInitAnswers = 65536;

/** What a file of answers may hold. */
struct InitAnswer {
    QLatin1String key;
    QString ProjectAccess::*text; ///< null for the address
};

constexpr std::array initAnswers{
    InitAnswer{QLatin1String("url"), nullptr},
    InitAnswer{QLatin1String("key"), &ProjectAccess::key},
    InitAnswer{QLatin1String("database"), &ProjectAccess::database},
    InitAnswer{QLatin1String("secret_key"), &ProjectAccess::secretKey},
    InitAnswer{QLatin1String("staff"), &ProjectAccess::staffEmail},
    InitAnswer{QLatin1String("staff_name"), &ProjectAccess::staffName},
    InitAnswer{QLatin1String("staff_password"), &ProjectAccess::staffPassword},
    InitAnswer{QLatin1String("time_zone"), &ProjectAccess::timeZone},
};

int refuseInit(const QString& sentence, int code)
{
    Context::complain(sentence);
    return code;
}

void tellIfOthersCanRead(const QString& path)
{
    constexpr auto others = QFile::ReadGroup | QFile::ReadOther;
    if (QFileInfo(path).permissions() & others)
        Context::complain(
            QStringLiteral("Others on this machine can read %1, which has secrets in it: chmod 600 %1, or "
                           "delete it afterwards.")
                .arg(path));
}

/** Takes the answers of a file; false after a complaint, which repeats no value. */
bool readAnswers(const QString& path, ProjectAccess& access)
{
    QFile file(path);
    const bool isInput = path == QLatin1String("-");
    const bool isOpen = isInput ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!isOpen) {
        Context::complain(QStringLiteral("%1 cannot be read: %2").arg(path, file.errorString()));
        return false;
    }
    if (!isInput)
        tellIfOthersCanRead(path);
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(file.read(longestInitAnswers), &error);
    if (!document.isObject()) {
        Context::complain(QStringLiteral("%1: this is no JSON object (%2, at byte %3)")
                              .arg(path, error.errorString())
                              .arg(error.offset));
        return false;
    }
    const QJsonObject object = document.object();
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        const QString key = entry.key();
        if (key.startsWith(u'_'))
            continue;
        const auto known = std::find_if(initAnswers.begin(), initAnswers.end(),
                                        [&key](const InitAnswer& one) { return one.key == key; });
        if (known == initAnswers.end() || !entry.value().isString()) {
            Context::complain(known == initAnswers.end()
                                  ? QStringLiteral("%1: nothing here is called %2").arg(path, key)
                                  : QStringLiteral("%1: %2 is no text").arg(path, key));
            return false;
        }
        if (known->text)
            access.*known->text = entry.value().toString().trimmed();
        else
            access.url = addressFrom(entry.value().toString());
    }
    return true;
}

/** Asks for what is still missing; false at the end of the input. */
bool askForMissing(TerminalInput& input, ProjectAccess& access)
{
    const auto ask = [&input](QString& text, const char* question, Echo echo) {
        if (text.isEmpty())
            text = input.ask(question, echo).trimmed();
        return !input.isAtEnd();
    };
    QString address = access.url.toString();
    if (!ask(address, "Address of the project, such as https://abcdefgh.supabase.co: ", Echo::Shown))
        return false;
    access.url = addressFrom(address);
    Context::complain(QStringLiteral(
        "What the owner alone has is asked for now. It is not shown, kept or logged. The database connection is in "
        "the dashboard under \"Connect\", the keys are under Settings, API Keys."));
    if (!ask(access.key, "Publishable key: ", Echo::Shown)
        || !ask(access.database,
                "Database connection, postgresql://... (Enter: the secret key alone): ", Echo::Hidden)
        || !ask(access.secretKey,
                access.database.isEmpty() ? "Secret key: " : "Secret key (Enter: none): ", Echo::Hidden)
        || !ask(access.timeZone, "Time zone of the school, such as Asia/Manila (Enter: as it is): ", Echo::Shown)
        || !ask(access.staffEmail, "E-mail of the first member of staff (Enter: none): ", Echo::Shown))
        return false;
    if (access.staffEmail.isEmpty())
        return true;
    if (!ask(access.staffName, "That person's name: ", Echo::Shown))
        return false;
    while (access.staffPassword.isEmpty()) {
        const QString password = input.ask("That account's password: ", Echo::Hidden);
        if (input.isAtEnd())
            return false;
        if (input.ask("The same again: ", Echo::Hidden) == password)
            access.staffPassword = password;
        else
            Context::complain(QStringLiteral("These were two different passwords."));
        if (input.isAtEnd())
            return false;
    }
    return true;
}

void printWhatIsLeft(const ProjectAccess& access, const ProjectSetupReport& report)
{
    Context::print(QString());
    Context::print(report.isChanged ? QStringLiteral("The project is set up.")
                                    : QStringLiteral("Nothing to do: the project was set up before."));
    Context::print(QStringLiteral("By hand, in Supabase's dashboard:"));
    for (const QString& task : dashboardTasks())
        Context::print(QStringLiteral("  - ") + task);
    Context::print(QStringLiteral("Then pair each kiosk: rollcallctl pair --url %1 --key %2")
                       .arg(access.url.toString(), access.key));
}

int tellOutcome(const Context& context, const ProjectAccess& access, const ProjectSetupReport& report)
{
    const auto list = [](const std::vector<Finding>& findings) {
        QJsonArray array;
        for (const Finding& finding : findings)
            array.append(findingJson(finding));
        return array;
    };
    if (context.json)
        Context::print(QJsonObject{{QStringLiteral("ok"), report.isWell()},
                                   {QStringLiteral("changed"), report.isChanged},
                                   {QStringLiteral("steps"), list(report.steps)},
                                   {QStringLiteral("checks"), list(report.checks)},
                                   {QStringLiteral("by_hand"), QJsonArray::fromStringList(dashboardTasks())}});
    else if (report.isWell())
        printWhatIsLeft(access, report);
    return report.isWell() ? Well : FoundFault;
}

} // namespace

int initOffice(const Context& context, const Arguments& arguments)
{
    const auto settings = context.loader().load(context.configFile).settings.value_or(config::builtInSettings());
    ProjectAccess access;
    const auto file = arguments.value("--answers");
    if (file && !readAnswers(*file, access))
        return WrongUsage;
    const auto take = [&arguments](const char* option, QString& text) {
        if (const auto given = arguments.value(option))
            text = given->trimmed();
    };
    take("--key", access.key);
    take("--staff", access.staffEmail);
    take("--name", access.staffName);
    take("--zone", access.timeZone);
    if (const auto url = arguments.value("--url"))
        access.url = addressFrom(*url);
    if (access.url.isEmpty() && access.key.isEmpty()) { // the settings' are of one project
        access.url = settings.cloud.url;
        access.key = settings.cloud.apiKey;
    }
    if (!file) {
        TerminalInput input;
        if (!input.isTerminal())
            return refuseInit(QStringLiteral("office init asks at a terminal; without one give it --answers FILE"),
                              WrongUsage);
        if (!askForMissing(input, access))
            return refuseInit(QStringLiteral("Nothing was changed."), FoundFault);
    }
    if (const auto reason = accessObjection(access))
        return refuseInit(*reason, WrongUsage);
    ProjectSetup setup(access, settings, context.clock);
    if (!context.json)
        QObject::connect(&setup, &ProjectSetup::found, &setup, printFinding);
    return tellOutcome(context, access, setup.run());
}

} // namespace rollcall::app
