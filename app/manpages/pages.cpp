#include "app/manpages/pages.h"

#include "app/ctl/commandhelp.h"
#include "app/ctl/commandtable.h"
#include "app/kiosk/options.h"
#include "app/manpages/manpage.h"
#include "app/office/officeoptions.h"
#include "core/config/setting.h"

#include <QCommandLineOption>

namespace rollcall::app {

namespace {

void addOptions(ManPage& page, const std::vector<Option>& options)
{
    for (const Option& option : options)
        page.term(QStringLiteral("%1 %2").arg(QLatin1String(option.name), QLatin1String(option.value)).trimmed(),
                  QLatin1String(option.help) + u'.');
}

void addFiles(ManPage& page)
{
    page.heading(QStringLiteral("FILES"));
    page.term(QStringLiteral("/etc/rollcall/config.json"),
              QStringLiteral("The settings of this machine's kiosk, see rollcall-config(5)."));
    page.term(QStringLiteral("/var/lib/rollcall"),
              QStringLiteral("Its register, queue, photos and login. They belong to the user rollcall."));
    page.term(QStringLiteral("/var/log/rollcall"), QStringLiteral("Its logs."));
}

void addCommand(ManPage& page, const Command& command)
{
    page.subheading(usage(command));
    page.paragraph(QLatin1String(command.summary));
    for (const Argument& argument : command.arguments)
        page.term(QLatin1String(argument.name), QLatin1String(argument.help) + u'.');
    addOptions(page, command.options);
}

QString settingText(const config::Setting& setting)
{
    QString text = setting.help + QStringLiteral(" Takes %1").arg(config::allowedValues(setting));
    text += setting.fallback.isEmpty() ? QStringLiteral(".") : QStringLiteral("; default: %1.").arg(setting.fallback);
    if (!setting.inherits.isEmpty())
        text += QStringLiteral(" Without it %1 counts.").arg(setting.inherits);
    if (setting.neededByCloud)
        text += QStringLiteral(" Required if cloud.enabled is true.");
    if (setting.reserved)
        text += QStringLiteral(" Not used yet.");
    if (!setting.environment.isEmpty())
        text += QStringLiteral(" The environment variable %1 overrides the file.").arg(setting.environment);
    if (setting.secret)
        text += QStringLiteral(" Secret: may be a systemd credential named %1.").arg(setting.key);
    return text;
}

} // namespace

QString kioskManPage(const QString& date)
{
    ManPage page(QStringLiteral("rollcall"), 1, QStringLiteral("attendance kiosk for the school door"), date);
    page.heading(QStringLiteral("SYNOPSIS"));
    page.paragraph(QStringLiteral("rollcall [OPTION]..."));
    page.heading(QStringLiteral("DESCRIPTION"));
    page.paragraph(QStringLiteral(
        "Counts each badge that is held to the camera or read by a USB scanner, keeps the record and its "
        "photo on disk before the screen says so, and sends both to the school's Supabase project, "
        "exactly once, however long the network is down. It runs as the service rollcall.service; one "
        "kiosk works on a data directory."));
    page.heading(QStringLiteral("OPTIONS"));
    for (const QCommandLineOption& option : kioskOptions())
        page.term(QStringLiteral("--%1 %2").arg(option.names().constFirst(), option.valueName()).trimmed(),
                  option.description());
    page.term(QStringLiteral("--help, --version"), QStringLiteral("Print the options or the version, and end."));
    page.heading(QStringLiteral("EXIT STATUS"));
    page.term(QStringLiteral("0"), QStringLiteral("Well."));
    page.term(QStringLiteral("1"), QStringLiteral("Something was lost or is broken, or there is no display."));
    page.term(QStringLiteral("2"), QStringLiteral("Wrong usage or settings."));
    page.term(QStringLiteral("3"), QStringLiteral("Another kiosk uses the same data directory."));
    page.heading(QStringLiteral("SIGNALS"));
    page.paragraph(
        QStringLiteral("SIGTERM, SIGINT and SIGHUP end the kiosk in good order; what it was sending is sent at "
                       "the next start."));
    addFiles(page);
    page.heading(QStringLiteral("SEE ALSO"));
    page.paragraph(QStringLiteral("rollcallctl(1), rollcall-config(5)"));
    return page.source();
}

QString ctlManPage(const QString& date)
{
    ManPage page(QStringLiteral("rollcallctl"), 1, QStringLiteral("look after an attendance kiosk"), date);
    page.heading(QStringLiteral("SYNOPSIS"));
    page.paragraph(QStringLiteral("rollcallctl [OPTION]... COMMAND [ARGUMENT]..."));
    page.heading(QStringLiteral("DESCRIPTION"));
    page.paragraph(QStringLiteral(
        "Answers on standard output, complains on standard error. It works on the kiosk whose data directory is "
        "named by "
        "--data-dir or by paths.data_dir of the settings, and only as the user that owns it: on a machine where the "
        "package runs the kiosk, sudo -u rollcall rollcallctl COMMAND."));
    page.heading(QStringLiteral("OPTIONS OF EVERY COMMAND"));
    addOptions(page, globalOptions());
    page.heading(QStringLiteral("COMMANDS"));
    for (const Command& command : commandTable())
        addCommand(page, command);
    page.heading(QStringLiteral("EXIT STATUS"));
    page.term(QStringLiteral("0"), QStringLiteral("Well."));
    page.term(QStringLiteral("1"), QStringLiteral("A fault was found."));
    page.term(QStringLiteral("2"), QStringLiteral("Wrong usage."));
    addFiles(page);
    page.heading(QStringLiteral("SEE ALSO"));
    page.paragraph(QStringLiteral("rollcall(1), rollcall-config(5)"));
    return page.source();
}

QString officeManPage(const QString& date)
{
    ManPage page(QStringLiteral("rollcall-office"), 1,
                 QStringLiteral("the office of a school with attendance kiosks"), date);
    page.heading(QStringLiteral("SYNOPSIS"));
    page.paragraph(QStringLiteral("rollcall-office [OPTION]..."));
    page.heading(QStringLiteral("DESCRIPTION"));
    page.paragraph(QStringLiteral("For the school's staff, on any computer: who is at school, by what every kiosk "
                                  "has sent to the school's Supabase "
                                  "project, and corrections of it. Whoever signs in needs an account of the school's "
                                  "staff; no key that opens more "
                                  "is ever asked for. Without the cloud it shows what was seen last, to whoever "
                                  "knows the password, and changes "
                                  "nothing."));
    page.heading(QStringLiteral("OPTIONS"));
    for (const QCommandLineOption& option : officeOptions())
        page.term(QStringLiteral("--%1 %2").arg(option.names().constFirst(), option.valueName()).trimmed(),
                  option.description());
    page.term(QStringLiteral("--help, --version"), QStringLiteral("Print the options or the version, and end."));
    page.heading(QStringLiteral("EXIT STATUS"));
    page.term(QStringLiteral("0"), QStringLiteral("Well."));
    page.term(QStringLiteral("1"), QStringLiteral("There is no display, or a file cannot be written."));
    page.term(QStringLiteral("2"), QStringLiteral("Wrong usage or settings."));
    page.heading(QStringLiteral("FILES"));
    page.term(QStringLiteral("~/.config/rollcall/config.json"),
              QStringLiteral("Where the project's address and publishable key are kept, see rollcall-config(5)."));
    page.term(QStringLiteral("~/.local/share/rollcall/office"),
              QStringLiteral("What was seen last, sealed with the password that it was seen with."));
    page.heading(QStringLiteral("SEE ALSO"));
    page.paragraph(QStringLiteral("rollcallctl(1), rollcall-config(5)"));
    return page.source();
}

QString configManPage(const QString& date)
{
    ManPage page(QStringLiteral("rollcall-config"), 5, QStringLiteral("settings of an attendance kiosk"), date);
    page.heading(QStringLiteral("DESCRIPTION"));
    page.paragraph(
        QStringLiteral("The kiosk and rollcallctl read the first of these files that exists: the one named by "
                       "--config, the one named by "
                       "the environment variable ROLLCALL_CONFIG, $XDG_CONFIG_HOME/rollcall/config.json or "
                       "~/.config/rollcall/config.json, /etc/rollcall/config.json. Without any the defaults apply."));
    page.paragraph(QStringLiteral(
        "It is a JSON file. A dot in the names below means one level: cloud.url is written as in the example. Keys "
        "that "
        "begin with _ are comments. A text that is exactly ${NAME} is replaced by the environment variable NAME. "
        "rollcallctl config check names every fault with its line, and every value in effect with its origin."));
    page.example(QStringLiteral(
        "{\n  \"school_name\": \"San Mateo High\",\n  \"cloud\": { \"url\": \"https://example.org\" }\n}"));
    page.heading(QStringLiteral("SETTINGS"));
    for (const config::Setting& setting : config::allSettings())
        page.term(setting.key, settingText(setting));
    page.heading(QStringLiteral("FILES"));
    page.term(QStringLiteral("/etc/credstore/cloud.api_key, /etc/credstore/cloud.device_password"),
              QStringLiteral("Where rollcall.service takes the secrets from that are not in the file."));
    page.heading(QStringLiteral("SEE ALSO"));
    page.paragraph(QStringLiteral("rollcall(1), rollcallctl(1)"));
    return page.source();
}

} // namespace rollcall::app
