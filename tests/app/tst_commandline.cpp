// How rollcallctl is called: one table of commands, and the parser, the help, the completion and the README that agree with it.

#include "app/ctl/commandhelp.h"
#include "app/ctl/commandline.h"
#include "app/ctl/commandtable.h"
#include "tests/support/program.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace rollcall;
using app::Command;
using app::CommandLine;
using support::ProgramRun;

namespace {

QStringList split(const char* line)
{
    return QString::fromUtf8(line).split(u' ', Qt::SkipEmptyParts);
}

ProgramRun ctl(const QStringList& words)
{
    return support::run(QStringLiteral(ROLLCALLCTL), words, QStringLiteral("/"));
}

} // namespace

class TestCommandLine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyCommandExplainsItself_data()
    {
        QTest::addColumn<QString>("name");
        for (const Command& command : app::commandTable())
            QTest::newRow(command.name) << QString::fromLatin1(command.name);
        QVERIFY(app::commandTable().size() > 20);
    }

    void everyCommandExplainsItself()
    {
        QFETCH(QString, name);
        const Command* command = app::findCommand(name);
        const QStringList words = name.split(u' ');
        const ProgramRun help = ctl(words + QStringList{QStringLiteral("--help")});
        QCOMPARE(help.exitCode, 0);
        QCOMPARE(help.err, QByteArray());
        QVERIFY(help.out.contains(command->summary));
        for (const app::Argument& argument : command->arguments)
            QVERIFY2(help.out.contains(argument.help), argument.name);
        auto options = command->options;
        options.insert(options.end(), app::globalOptions().begin(), app::globalOptions().end());
        for (const app::Option& option : options)
            QVERIFY2(help.out.contains(QByteArray(option.name) + ' ') && help.out.contains(option.help), option.name);
        QCOMPARE(ctl(words + QStringList{QStringLiteral("-h")}).out, help.out);
        QCOMPARE(ctl(QStringList{QStringLiteral("help")} + words).out, help.out);
    }

    void everyGroupExplainsItsCommands_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("the program") << QString();
        for (const app::CommandGroup& group : app::commandGroups())
            QTest::newRow(group.name) << QString::fromLatin1(group.name);
    }

    void everyGroupExplainsItsCommands()
    {
        QFETCH(QString, name);
        const QStringList words = name.split(u' ', Qt::SkipEmptyParts);
        const ProgramRun help = ctl(words + QStringList{QStringLiteral("--help")});
        QCOMPARE(help.exitCode, 0);
        for (const Command& command : app::commandTable()) {
            if (QString::fromLatin1(command.name).startsWith(name))
                QVERIFY2(help.out.contains(command.summary), command.name);
        }
        QCOMPARE(ctl(words + QStringList{QStringLiteral("-h")}).out, help.out);
        QCOMPARE(ctl(words + QStringList{QStringLiteral("help")}).out, help.out);
        QCOMPARE(ctl(QStringList{QStringLiteral("help")} + words).out, help.out);
    }

    void everyCommandOfTwoWordsHasAGroup()
    {
        for (const Command& command : app::commandTable()) {
            const QString name = QString::fromLatin1(command.name);
            QVERIFY2(!name.contains(u' ') || app::findGroup(name.section(u' ', 0, 0)), command.name);
        }
    }

    // Which command a row shows, and that no row shows one that does not exist.
    void theReadmeKnowsEveryCommandAndNoOther()
    {
        QFile readme(QStringLiteral(ROLLCALL_SOURCE_DIR "/README.md"));
        QVERIFY(readme.open(QIODevice::ReadOnly));
        const QString table = QString::fromUtf8(readme.readAll())
                                  .section(QStringLiteral("| command | what it does |\n"), 1)
                                  .section(QStringLiteral("\n\n"), 0, 0);
        QSet<QString> shown;
        static const QRegularExpression quoted(QStringLiteral("`([^`]+)`"));
        for (const QString& row : table.split(u'\n')) {
            auto all = quoted.globalMatch(row.section(u'|', 1, 1));
            while (all.hasNext()) {
                const QString words = all.next().captured(1);
                const QString one = words.section(u' ', 0, 0);
                const QString name = app::findGroup(one) ? words.section(u' ', 0, 1) : one;
                QVERIFY2(app::findCommand(name), qPrintable(words));
                shown << name;
            }
        }
        for (const Command& command : app::commandTable())
            QVERIFY2(shown.contains(QLatin1String(command.name)), command.name);
    }

    void anUnknownWordSaysWhatWasMeant_data()
    {
        QTest::addColumn<QString>("meant");
        const auto row = [](const char* line, const char* meant) {
            QTest::newRow(line) << QString::fromLatin1(meant);
        };
        row("docter", "\"doctor\"");
        row("queue lsit", "\"queue list\"");
        row("qeue list", "\"queue list\"");
        row("queu", "\"queue\"");
        row("export waiting.tar", "\"queue export\"");
        row("help docter", "\"doctor\"");
        row("queue lsit --help", "\"queue list\"");
        row("sync --onse", "\"--once\"");
        row("validate --tipe sms", "\"--type\"");
        row("queue list --jsn", "\"--json\"");
        row("--data-dri=/tmp queue list", "\"--data-dir\"");
        row("queue", "list, show, retry, park, export, import, stats");
        row("queue show 1 2", "usage: rollcallctl queue show ID");
        row("with-lock /tmp/a true", "-- COMMAND...");
        row("with-lock /tmp/a true -- true", "-- COMMAND...");
    }

    void anUnknownWordSaysWhatWasMeant()
    {
        QFETCH(QString, meant);
        const ProgramRun run = ctl(split(QTest::currentDataTag()));
        QCOMPARE(run.exitCode, 2);
        QCOMPARE(run.out, QByteArray());
        QVERIFY2(run.err.contains(meant.toUtf8()), run.err.constData());
    }

    void aWordLikeNoOtherIsOnlyUnknown()
    {
        const ProgramRun run = ctl({QStringLiteral("xylophone")});
        QCOMPARE(run.exitCode, 2);
        QVERIFY2(!run.err.contains("did you mean"), run.err.constData());
    }

    // On a terminal that others see it would be a PIN.
    void aWordTooManyIsNotRepeated()
    {
        const ProgramRun run = ctl(split("admin set-pin 4711"));
        QCOMPARE(run.exitCode, 2);
        QVERIFY2(!run.err.contains("4711"), run.err.constData());
    }

    void theProgramsOptionsStandBeforeAndBehindTheCommand_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::newRow("before") << split("--json --config c.json --data-dir d scan 1 --at now");
        QTest::newRow("between") << split("scan --json --config c.json 1 --data-dir d --at now");
        QTest::newRow("behind") << split("scan 1 --at now --config c.json --data-dir d --json");
        QTest::newRow("with equal signs") << split("scan --at=now 1 --config=c.json --data-dir=d --json");
        QTest::newRow("twice") << split(
            "--json --config a.json scan 1 --at then --at now --data-dir d --config c.json --json");
    }

    void theProgramsOptionsStandBeforeAndBehindTheCommand()
    {
        QFETCH(QStringList, words);
        const auto line = app::readCommandLine(words);
        QVERIFY2(line, line ? "" : qPrintable(line.error().detail));
        QCOMPARE(line->name, QStringLiteral("scan"));
        QCOMPARE(line->arguments.words, QStringList{QStringLiteral("1")});
        QCOMPARE(line->arguments.value("--at"), std::optional(QStringLiteral("now")));
        QVERIFY(line->globals.has("--json"));
        QVERIFY(!line->globals.has("--allow-service-key"));
        QCOMPARE(line->globals.value("--config"), std::optional(QStringLiteral("c.json")));
        QCOMPARE(line->globals.value("--data-dir"), std::optional(QStringLiteral("d")));
    }

    void whatIsGivenReachesTheCommandAsItIs_data()
    {
        QTest::addColumn<QStringList>("given");
        QTest::addColumn<QStringList>("words");
        using Words = QStringList;
        const QString dashes = QStringLiteral("--");
        const QString lock = QStringLiteral("with-lock");
        const Words hard{QStringLiteral("echo"),
                         QStringLiteral("[a,b]"),
                         QStringLiteral("[]"),
                         QStringLiteral("{}"),
                         QString(),
                         QStringLiteral("++"),
                         dashes,
                         QStringLiteral("--json"),
                         QStringLiteral("--x="),
                         QStringLiteral("-h"),
                         QStringLiteral("sync"),
                         QStringLiteral("\x02[")};
        QTest::newRow("another program's")
            << Words{lock, QStringLiteral("P"), dashes} + hard << Words{QStringLiteral("P")} + hard;
        QTest::newRow("brackets") << Words{QStringLiteral("decode"), QStringLiteral("[a,b]"), QStringLiteral("c")}
                                  << Words{QStringLiteral("[a,b]"), QStringLiteral("c")};
        QTest::newRow("a command's name") << split("scan sync") << split("sync");
        QTest::newRow("a dash") << split("validate --type sms -") << split("-");
        QTest::newRow("a plus") << split("scan ++") << split("++");
        QTest::newRow("behind dashes") << split("scan -- --help") << split("--help");
        QTest::newRow("nothing") << Words{QStringLiteral("scan"), QString()} << Words{QString()};
    }

    void whatIsGivenReachesTheCommandAsItIs()
    {
        QFETCH(QStringList, given);
        QFETCH(QStringList, words);
        const auto line = app::readCommandLine(given);
        QVERIFY2(line, line ? "" : qPrintable(line.error().detail));
        QCOMPARE(line->arguments.words, words);
    }

    void anEmptyValueTakesNoOtherWord()
    {
        const auto line = app::readCommandLine(split("pair --code= --url=[::1] --key -"));
        QVERIFY2(line, line ? "" : qPrintable(line.error().detail));
        QCOMPARE(line->arguments.value("--code"), std::optional(QString()));
        QCOMPARE(line->arguments.value("--url"), std::optional(QStringLiteral("[::1]")));
        QCOMPARE(line->arguments.value("--key"), std::optional(QStringLiteral("-")));
    }

    void bashCompletes_data()
    {
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("queue l") << split("list");
        QTest::newRow("--json --config list queue l") << split("list");
        QTest::newRow("help queue l") << split("list");
        QTest::newRow("doc") << split("doctor");
        QTest::newRow("sync --w") << split("--watch");
        QTest::newRow("sync --once --js") << split("--json");
        QTest::newRow("validate --type s") << split("student sms");
        QTest::newRow("completion ") << split("bash zsh");
        QTest::newRow("admin ") << split("set-pin clear-lockout");
        QTest::newRow("queue export sha") << split("shadow.tar");
        QTest::newRow("--config sha") << split("shadow.tar");
        QTest::newRow("scan --photo sha") << split("shadow.tar");
        QTest::newRow("with-lock a -- sha") << split("shadow.tar");
    }

    void bashCompletes()
    {
        QFETCH(QStringList, expected);
        QTemporaryDir directory;
        QFile script(directory.filePath(QStringLiteral("rollcallctl.bash")));
        QVERIFY(script.open(QIODevice::WriteOnly));
        script.write(ctl(split("completion bash")).out);
        script.close();
        QVERIFY(QFile(directory.filePath(QStringLiteral("shadow.tar"))).open(QIODevice::WriteOnly));
        QCOMPARE(support::run(QStringLiteral("bash"), {QStringLiteral("-n"), script.fileName()}, directory.path())
                     .exitCode,
                 0);
        const QString complete = QStringLiteral(
            "cd; source ./rollcallctl.bash; COMP_WORDS=(rollcallctl \"$@\"); COMP_CWORD=$#; _rollcallctl; "
            "printf '%s\\n' \"${COMPREPLY[@]}\"");
        const QStringList typed = QString::fromLatin1(QTest::currentDataTag()).split(u' ');
        const ProgramRun run = support::run(
            QStringLiteral("bash"), QStringList{QStringLiteral("-uc"), complete, QStringLiteral("bash")} + typed,
            directory.path());
        QCOMPARE(run.err, QByteArray());
        QCOMPARE(QString::fromUtf8(run.out).split(u'\n', Qt::SkipEmptyParts), expected);
    }

    void zshUnderstandsItsCompletion()
    {
        const ProgramRun printed = ctl(split("completion zsh"));
        QCOMPARE(printed.exitCode, 0);
        QVERIFY(printed.out.startsWith("#compdef rollcallctl\n"));
        const QString zsh = QStandardPaths::findExecutable(QStringLiteral("zsh"));
        if (zsh.isEmpty())
            QSKIP("there is no zsh here");
        QTemporaryDir directory;
        QFile script(directory.filePath(QStringLiteral("_rollcallctl")));
        QVERIFY(script.open(QIODevice::WriteOnly));
        script.write(printed.out);
        script.close();
        QCOMPARE(support::run(zsh, {QStringLiteral("-n"), script.fileName()}, directory.path()).exitCode, 0);
    }

    void anotherShellIsWrongUsage() { QCOMPARE(ctl(split("completion fish")).exitCode, 2); }
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
