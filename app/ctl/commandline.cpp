#include "app/ctl/commandline.h"

#include "app/ctl/commandhelp.h"
#include "app/ctl/commandtable.h"
#include "core/config/suggestion.h"

#include <CLI/CLI.hpp>

namespace rollcall::app {

namespace {

using Count = Argument::Count;

constexpr QChar shield(u'\x02');

// Hides words from CLI11 that it would misread: it splits "[a,b]" into a list, "++" ends a command, and "--code=" takes the
// next word as its value.
std::vector<std::string> shielded(const QStringList& words)
{
    std::vector<std::string> result;
    bool isOurs = true;
    for (const QString& word : words) {
        isOurs = isOurs && word != QLatin1String("--");
        const bool isSpecial = word.startsWith(u'[') || word.startsWith(u'+') || word.startsWith(shield);
        if (isOurs && word.startsWith(QLatin1String("--")) && word.endsWith(u'=')) {
            result.push_back(word.chopped(1).toStdString());
            result.emplace_back();
        } else {
            result.push_back((isSpecial ? shield + word : word).toStdString());
        }
    }
    return result;
}

QString unshielded(const std::string& word)
{
    const QString text = QString::fromStdString(word);
    return text.startsWith(shield) ? text.mid(1) : text;
}

void addOption(CLI::App& app, const Option& option)
{
    if (*option.value == '\0') {
        app.add_flag(option.name)->take_last();
        return;
    }
    app.add_option(option.name, CLI::callback_t([](const CLI::results_t&) { return true; }))
        ->type_name(option.value)
        ->multi_option_policy(option.isRepeatable ? CLI::MultiOptionPolicy::TakeAll
                                                  : CLI::MultiOptionPolicy::TakeLast)
        ->required(option.isRequired);
}

void addArgument(CLI::App& app, const Argument& argument)
{
    CLI::Option* option = app.add_option(argument.name, CLI::callback_t([](const CLI::results_t&) { return true; }));
    option->required(argument.count != Count::AtMostOne);
    if (argument.count == Count::OneOrMore)
        option->expected(1, CLI::detail::expected_max_vector_size)->allow_extra_args();
}

Arguments given(const CLI::App& app)
{
    Arguments arguments;
    for (const CLI::Option* option : app.get_options()) {
        if (option->count() == 0)
            continue;
        if (option->get_positional()) {
            for (const std::string& word : option->results())
                arguments.words << unshielded(word);
        } else {
            QStringList& values = arguments.options[QString::fromStdString(option->get_name())];
            const bool isFlag = option->get_items_expected_max() == 0;
            for (const std::string& value : isFlag ? CLI::results_t() : option->results())
                values << unshielded(value);
        }
    }
    return arguments;
}

/** CLI11's parser of the whole table. */
class Parser {
public:
    Parser()
    {
        m_app.set_help_flag("-h,--help");
        m_app.set_version_flag("--version", ROLLCALL_VERSION);
        m_app.fallthrough(); // the program's options may stand behind the command
        m_app.require_subcommand(1);
        for (const Option& option : globalOptions()) {
            if (m_app.get_option_no_throw(option.name) == nullptr)
                addOption(m_app, option);
        }
        for (const CommandGroup& group : commandGroups())
            m_app.add_subcommand(group.name)->require_subcommand(1)->add_subcommand("help")->require_subcommand(0);
        for (const Command& command : commandTable())
            add(command);
    }

    CommandLine read(const QStringList& words)
    {
        std::vector<std::string> reversed = shielded(words);
        std::reverse(reversed.begin(), reversed.end());
        CommandLine line;
        try {
            m_app.parse(reversed);
        } catch (const CLI::CallForHelp&) {
            line.kind = CommandLine::Kind::Help;
        } catch (const CLI::CallForVersion&) {
            line.kind = CommandLine::Kind::Version;
        }
        const CLI::App* last = &m_app;
        while (!last->get_subcommands().empty())
            last = last->get_subcommands().front();
        line.name = path();
        if (const auto group = line.name.section(u' ', 0, -2);
            findGroup(group) && line.name == group + QLatin1String(" help")) {
            line.kind = CommandLine::Kind::Help;
            line.name = group;
        }
        line.command = findCommand(line.name);
        line.arguments = given(*last);
        line.globals = given(m_app);
        return line;
    }

    /** The name of the command or group, as far as it was recognized. */
    QString path() const
    {
        QStringList names;
        for (const CLI::App* app = &m_app; !app->get_subcommands().empty();) {
            app = app->get_subcommands().front();
            names << QString::fromStdString(app->get_name());
        }
        return names.join(u' ');
    }

    /** The words that were not recognized. */
    QStringList unknown() const
    {
        QStringList words;
        for (const std::string& word : m_app.remaining(true)) {
            if (word != "--")
                words << unshielded(word);
        }
        return words;
    }

private:
    void add(const Command& command)
    {
        const QStringList words = QString::fromLatin1(command.name).split(u' ');
        CLI::App* parent = words.size() == 1 ? &m_app : m_app.get_subcommand(words.first().toStdString());
        CLI::App* app = parent->add_subcommand(words.last().toStdString())->require_subcommand(0);
        for (const Argument& argument : command.arguments)
            addArgument(*app, argument);
        for (const Option& option : command.options)
            addOption(*app, option);
    }

    CLI::App m_app{{}, "rollcallctl"};
};

QString unknownOption(const Command* command, const QString& option)
{
    QStringList known;
    for (const Option& one : command ? command->options : std::vector<Option>())
        known << QLatin1String(one.name);
    for (const Option& one : globalOptions())
        known << QLatin1String(one.name);
    const QString name = option.section(u'=', 0, 0);
    const QString near = config::nearestKey(name, known);
    return QStringLiteral("there is no option \"%1\"").arg(name)
           + (near.isEmpty() ? QString() : QStringLiteral("; did you mean \"%1\"?").arg(near));
}

// A surplus word is not repeated: it may be a PIN.
QString sentenceAbout(const Parser& parser, const QString& fault)
{
    const QString path = parser.path();
    const Command* command = findCommand(path);
    const QStringList unknown = parser.unknown();
    if (!unknown.isEmpty() && unknown.first().startsWith(u'-') && unknown.first().size() > 1)
        return unknownOption(command, unknown.first());
    if (!unknown.isEmpty() && !command)
        return unknownCommand(path.split(u' ', Qt::SkipEmptyParts) + unknown);
    if (command)
        return QStringLiteral("%1; usage: rollcallctl %2")
            .arg(unknown.isEmpty() ? fault : QStringLiteral("%1 was given too many words").arg(path),
                 usage(*command));
    if (findGroup(path))
        return QStringLiteral("%1 is followed by another word: %2")
            .arg(path, wordsAfter(path).join(QLatin1String(", ")));
    return fault;
}

// CLI11 does not distinguish the words before "--" from those behind it.
bool isSplitByDashes(const CommandLine& line, const QStringList& words)
{
    qsizetype before = 0;
    for (const Argument& argument : line.command->arguments) {
        if (argument.isAfterDashes) {
            const qsizetype dashes = words.indexOf(QStringLiteral("--"));
            return dashes >= 0 && words.mid(dashes + 1) == line.arguments.words.mid(before);
        }
        ++before;
    }
    return true;
}

} // namespace

Result<CommandLine> readCommandLine(const QStringList& words)
{
    Parser parser;
    QString fault;
    try {
        CommandLine line = parser.read(words);
        if (line.kind == CommandLine::Kind::Run && !isSplitByDashes(line, words))
            fault = QStringLiteral("the command stands behind --");
        else if (line.kind == CommandLine::Kind::Run || parser.unknown().isEmpty())
            return line;
    } catch (const CLI::ParseError& error) {
        fault = QString::fromLocal8Bit(error.what());
    }
    return Error{ErrorCode::Invalid, sentenceAbout(parser, fault)};
}

QString unknownCommand(const QStringList& words)
{
    // nearestKey() expects the parts of a name to be separated by dots.
    QStringList known;
    for (const Command& command : commandTable())
        known << QString::fromLatin1(command.name).replace(u' ', u'.');
    for (const CommandGroup& group : commandGroups())
        known << QLatin1String(group.name);
    // What several groups have is none of them by itself.
    QStringList alike;
    for (const Command& command : commandTable()) {
        const QString name = QString::fromLatin1(command.name);
        if (words.value(0) == name.section(u' ', 1))
            alike << u'"' + name + u'"';
    }
    if (alike.size() > 1)
        return QStringLiteral("there is no command \"%1\"; did you mean %2?")
            .arg(words.value(0), alike.join(QStringLiteral(" or ")));
    QString near;
    for (qsizetype count = std::min<qsizetype>(words.size(), 2); near.isEmpty() && count > 0; --count)
        near = config::nearestKey(words.mid(0, count).join(u'.'), known);
    const bool hasGroup = findGroup(words.value(0)) != nullptr;
    return QStringLiteral("there is no command \"%1\"").arg(words.mid(0, hasGroup ? 2 : 1).join(u' '))
           + (near.isEmpty() ? QString() : QStringLiteral("; did you mean \"%1\"?").arg(near.replace(u'.', u' ')));
}

} // namespace rollcall::app
