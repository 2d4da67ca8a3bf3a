// Shell completion, written from the table of commands.

#include "app/ctl/commandtable.h"

#include <cstdio>

namespace rollcall::app {

namespace {

enum class Shell { Bash, Zsh };

/** In single quotes, as both shells read them. */
QString quoted(QString text)
{
    return u'\'' + text.replace(u'\'', QLatin1String("'\\''")) + u'\'';
}

QStringList namesOf(const std::vector<Option>& options)
{
    QStringList names;
    for (const Option& option : options)
        names << QLatin1String(option.name);
    return names;
}

QString firstSentence(const char* summary)
{
    const QString text = QString::fromLatin1(summary).section(u';', 0, 0);
    return text.endsWith(u'.') ? text.chopped(1) : text;
}

/** What may follow a command, a group or nothing: "name" or, where the shell shows it, "name:summary". */
QStringList candidates(const QString& name, Shell shell)
{
    QStringList words;
    if (const Command* command = findCommand(name)) {
        for (const Argument& argument : command->arguments)
            words += valueWords(argument.name);
    } else {
        words = wordsAfter(name);
    }
    if (shell == Shell::Zsh) {
        for (QString& word : words) {
            const QString full = name.isEmpty() ? word : name + u' ' + word;
            const Command* command = findCommand(full);
            const CommandGroup* group = findGroup(full);
            const char* summary = command ? command->summary : group ? group->summary : "";
            word += *summary == '\0' ? QString() : u':' + firstSentence(summary);
        }
    }
    return words;
}

QStringList described(const std::vector<Option>& options, Shell shell)
{
    if (shell == Shell::Bash)
        return namesOf(options);
    QStringList described;
    for (const Option& option : options)
        described << QLatin1String(option.name) + u':' + QLatin1String(option.help);
    return described;
}

QString list(const QStringList& words)
{
    QStringList all;
    for (const QString& word : words)
        all << quoted(word);
    return u'(' + all.join(u' ') + u')';
}

/** "files" or "directories" if the shell completes a value of that name itself; otherwise empty. */
QString placesFor(const char* value)
{
    const QLatin1String name(value);
    if (name == QLatin1String("FILE") || name == QLatin1String("PATH") || name == QLatin1String("IMAGE"))
        return QStringLiteral("files");
    return name == QLatin1String("DIR") ? QStringLiteral("directories") : QString();
}

/** Lines of a `case "$command $previous"`: what completes the value of an option. */
QString valueCases(const QString& command, const std::vector<Option>& options)
{
    QString cases;
    for (const Option& option : options) {
        if (*option.value == '\0')
            continue;
        cases += QStringLiteral("        (%1) places=%2 candidates=%3 isValue=yes ;;\n")
                     .arg(command.isEmpty() ? QStringLiteral("*\" %1\"").arg(QLatin1String(option.name))
                                            : quoted(command + u' ' + QLatin1String(option.name)),
                          quoted(placesFor(option.value)), list(valueWords(option.value)));
    }
    return cases;
}

/** The body of the loop over the words before the current one, and what follows it: finds the command that was typed so
 *  far, then what may come next. The same in both shells. */
QString commonPart(Shell shell)
{
    QStringList withValue; // options whose next word is no command
    QStringList known;     // "group" and "group command" as far as "$command $word" spells them
    QString values = valueCases({}, globalOptions());
    QString follows = QStringLiteral("        ('') candidates=%1 ;;\n").arg(list(candidates({}, shell)));
    const auto keepNames = [&withValue](const std::vector<Option>& options) {
        for (const Option& option : options) {
            if (*option.value != '\0')
                withValue << QLatin1String(option.name);
        }
    };
    keepNames(globalOptions());
    for (const CommandGroup& group : commandGroups()) {
        const QString name = QLatin1String(group.name);
        known << quoted(u' ' + name);
        follows += QStringLiteral("        (%1) candidates=%2 ;;\n").arg(quoted(name), list(candidates(name, shell)));
    }
    for (const Command& command : commandTable()) {
        const QString name = QLatin1String(command.name);
        if (name == QLatin1String("help")) // "help queue l" is completed as "queue l" is
            continue;
        known << quoted(name.contains(u' ') ? name : u' ' + name);
        keepNames(command.options);
        values += valueCases(name, command.options);
        QString places;
        for (const Argument& argument : command.arguments)
            places = places.isEmpty() ? placesFor(argument.name) : places;
        follows += QStringLiteral("        (%1) places=%2 candidates=%3 flags+=%4 ;;\n")
                       .arg(quoted(name), quoted(places), list(candidates(name, shell)),
                            list(described(command.options, shell)));
    }
    withValue.removeDuplicates();
    return QStringLiteral("        case $word in\n"
                          "        (--) command=-- ; break ;;\n"
                          "        (%1) ((index++)) ;;\n"
                          "        (-*) ;;\n"
                          "        (*)\n"
                          "            case \"$command $word\" in\n"
                          "            (%2) command=${command:+$command }$word ;;\n"
                          "            esac ;;\n"
                          "        esac\n"
                          "    done\n"
                          "    case \"$command $previous\" in\n"
                          "%3"
                          "    esac\n"
                          "    [[ $isValue ]] || case $command in\n"
                          "        (--) places=files ;;\n"
                          "%4"
                          "    esac\n")
        .arg(withValue.join(u'|'), known.join(u'|'), values, follows);
}

QString bashScript()
{
    return QStringLiteral(
               "# Completion of rollcallctl for bash. Load it with: source <(rollcallctl completion bash)\n"
               "_rollcallctl() {\n"
               "    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]}\n"
               "    local command='' places='' isValue='' index word\n"
               "    local -a candidates=() flags=%1\n"
               "    for ((index = 1; index < COMP_CWORD; index++)); do\n"
               "        word=${COMP_WORDS[index]}\n"
               "%2"
               "    if [[ $isValue != yes && $command != -- && ( $current == -* || ( -z $places && "
               "${#candidates[@]} == 0 ) ) ]]; then\n"
               "        candidates=(\"${flags[@]}\") places=''\n"
               "    fi\n"
               "    mapfile -t COMPREPLY < <(\n"
               "        compgen -W \"${candidates[*]}\" -- \"$current\"\n"
               "        case $places in\n"
               "        (files) compgen -f -- \"$current\" ;;\n"
               "        (directories) compgen -d -- \"$current\" ;;\n"
               "        esac\n"
               "    )\n"
               "    if [[ $places ]]; then compopt -o filenames 2>/dev/null; fi\n"
               "}\n"
               "complete -F _rollcallctl rollcallctl\n")
        .arg(list(namesOf(globalOptions())), commonPart(Shell::Bash));
}

QString zshScript()
{
    return QStringLiteral(
               "#compdef rollcallctl\n"
               "# Completion of rollcallctl for zsh. Load it with: source <(rollcallctl completion zsh), or\n"
               "# save it as _rollcallctl in a folder of $fpath.\n"
               "_rollcallctl() {\n"
               "    local previous=${words[CURRENT-1]} command='' places='' isValue='' index word\n"
               "    local -a candidates flags\n"
               "    flags=%1\n"
               "    for ((index = 2; index < CURRENT; index++)); do\n"
               "        word=${words[index]}\n"
               "%2"
               "    if [[ $isValue != yes && $command != -- && ( $PREFIX == -* || ( -z $places && "
               "${#candidates} == 0 ) ) ]]; then\n"
               "        _describe -o option flags\n"
               "        return\n"
               "    fi\n"
               "    (( ${#candidates} )) && _describe command candidates\n"
               "    case $places in\n"
               "    (files) _files ;;\n"
               "    (directories) _files -/ ;;\n"
               "    esac\n"
               "}\n"
               "if [[ ${funcstack[1]} == _rollcallctl ]]; then\n"
               "    _rollcallctl \"$@\"\n"
               "else\n"
               "    compdef _rollcallctl rollcallctl\n"
               "fi\n")
        .arg(list(described(globalOptions(), Shell::Zsh)), commonPart(Shell::Zsh));
}

} // namespace

int printCompletion(const Context&, const Arguments& arguments)
{
    const QString& shell = arguments.words.constFirst();
    const bool isBash = shell == QLatin1String("bash");
    if (!isBash && shell != QLatin1String("zsh")) {
        Context::complain(QStringLiteral("completion takes bash or zsh"));
        return WrongUsage;
    }
    std::fputs(qUtf8Printable(isBash ? bashScript() : zshScript()), stdout);
    return Well;
}

} // namespace rollcall::app
