#include "app/ctl/commandhelp.h"

#include "app/ctl/commandline.h"
#include "app/ctl/commandtable.h"

#include <algorithm>
#include <cstdio>

namespace rollcall::app {

namespace {

struct Row {
    QString name;
    QString help;
};

QString nameAndValue(const Option& option)
{
    const QString name = QString::fromLatin1(option.name);
    return *option.value == '\0' ? name : name + u' ' + QLatin1String(option.value);
}

QString table(const char* title, const std::vector<Row>& rows)
{
    if (rows.empty())
        return {};
    qsizetype width = 0;
    for (const Row& row : rows)
        width = std::max(width, row.name.size());
    QString text = QStringLiteral("\n%1:\n").arg(QLatin1String(title));
    for (const Row& row : rows)
        text += QStringLiteral("  %1  %2\n").arg(row.name, -int(width)).arg(row.help);
    return text;
}

QString table(const char* title, const std::vector<Option>& options)
{
    std::vector<Row> rows;
    for (const Option& option : options)
        rows.push_back({nameAndValue(option), QString::fromLatin1(option.help)});
    return table(title, rows);
}

QString helpOnCommand(const Command& command)
{
    std::vector<Row> words;
    for (const Argument& argument : command.arguments)
        words.push_back({QString::fromLatin1(argument.name), QString::fromLatin1(argument.help)});
    return QStringLiteral("Usage: rollcallctl %1\n\n%2\n").arg(usage(command), QLatin1String(command.summary))
           + table("Arguments", words) + table("Options", command.options)
           + table("Options of every command", globalOptions());
}

QString helpOnCommands(const QString& prefix, const QString& summary)
{
    std::vector<Row> rows;
    for (const Command& command : commandTable()) {
        const QString name = QString::fromLatin1(command.name);
        if (name.startsWith(prefix))
            rows.push_back({name, QString::fromLatin1(command.summary)});
    }
    return QStringLiteral("Usage: rollcallctl %1COMMAND\n\n%2\n").arg(prefix, summary) + table("Commands", rows)
           + table("Options of every command", globalOptions())
           + QStringLiteral("\nrollcallctl COMMAND --help explains a command.\n"
                            "Exit codes: 0 well, 1 found a fault, 2 wrong usage.\n");
}

} // namespace

QString usage(const Command& command)
{
    QStringList parts{QString::fromLatin1(command.name)};
    QStringList last;
    for (const Argument& argument : command.arguments) {
        QString name = QString::fromLatin1(argument.name);
        if (argument.count == Argument::Count::OneOrMore)
            name += QLatin1String("...");
        if (argument.count == Argument::Count::AtMostOne)
            name = u'[' + name + u']';
        if (argument.isAfterDashes)
            last << QStringLiteral("--") << name;
        else
            parts << name;
    }
    for (const Option& option : command.options)
        parts << (option.isRequired ? nameAndValue(option) : u'[' + nameAndValue(option) + u']');
    return (parts + last).join(u' ');
}

std::optional<QString> helpOn(const QString& name)
{
    if (name.isEmpty())
        return helpOnCommands(
            {}, QStringLiteral("Looks after a Rollcall kiosk: its settings, roster, register and queue."));
    if (const Command* command = findCommand(name))
        return helpOnCommand(*command);
    if (const CommandGroup* group = findGroup(name))
        return helpOnCommands(name + u' ', QLatin1String(group->summary) + u'.');
    return std::nullopt;
}

int showHelp(const Context&, const Arguments& arguments)
{
    const auto text = helpOn(arguments.words.join(u' '));
    if (!text) {
        Context::complain(unknownCommand(arguments.words));
        return WrongUsage;
    }
    std::fputs(qUtf8Printable(*text), stdout);
    return Well;
}

} // namespace rollcall::app
