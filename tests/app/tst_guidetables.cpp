// The tables of the operator's guide and of the README name the commands, options and settings that there are, and no others.

#include "app/ctl/commandline.h"
#include "app/ctl/commandtable.h"
#include "app/operations/reasonsentence.h"
#include "core/config/setting.h"
#include "core/observe/alarmtable.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace rollcall;

namespace {

QString pageText(const char* file)
{
    QFile page(QStringLiteral(ROLLCALL_SOURCE_DIR "/") + QLatin1String(file));
    if (!page.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", file);
    return QString::fromUtf8(page.readAll());
}

QStringList codeSpans(const QString& text)
{
    QStringList spans;
    auto all = QRegularExpression(QStringLiteral("`([^`\\n]+)`")).globalMatch(text);
    while (all.hasNext())
        spans << all.next().captured(1);
    return spans;
}

/** The command that a code span such as "queue show ID" or "rollcallctl sync --once" begins with, or nothing. */
const app::Command* commandOf(QString span)
{
    if (span.startsWith(QLatin1String("rollcallctl ")))
        span = span.section(u' ', 1);
    const app::Command* two = app::findCommand(span.section(u' ', 0, 1));
    return two ? two : app::findCommand(span.section(u' ', 0, 0));
}

/** The code spans in the first column of tables whose head begins with this word. */
QStringList firstColumn(const QString& page, const QString& head)
{
    QStringList spans;
    bool isInside = false;
    for (const QString& line : page.split(u'\n')) {
        const QString cell = line.section(u'|', 1, 1).trimmed();
        if (!line.startsWith(u'|'))
            isInside = false;
        else if (cell == head)
            isInside = true;
        else if (isInside)
            spans += codeSpans(cell);
    }
    return spans;
}

} // namespace

class TestGuideTables : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyCommandOfTheTablesExists_data()
    {
        QTest::addColumn<QString>("span");
        for (const char* file : {"README.md", "deploy/guide.md", "deploy/schedules.md"}) {
            for (const QString& span : firstColumn(pageText(file), QStringLiteral("command")))
                QTest::newRow(qPrintable(QLatin1String(file) + u' ' + span)) << span;
        }
    }

    void everyCommandOfTheTablesExists()
    {
        QFETCH(QString, span);
        const app::Command* command = commandOf(span);
        QVERIFY(command);
        auto options = QRegularExpression(QStringLiteral("--[a-z-]+")).globalMatch(span);
        while (options.hasNext()) {
            const QString option = options.next().captured();
            const auto isNamed = [&option](const app::Option& one) { return QLatin1String(one.name) == option; };
            QVERIFY2(std::any_of(command->options.begin(), command->options.end(), isNamed), qPrintable(option));
        }
    }

    void everyReasonOfOursIsASentence_data()
    {
        QTest::addColumn<QString>("code");
        static const QRegularExpression ours(
            QStringLiteral("\\A[a-z][a-z_]+\\z")); // else it is the server's, or many
        for (const char* head : {"in the log or the queue", "reason", "code"}) {
            for (const QString& code : firstColumn(pageText("deploy/guide.md"), QLatin1String(head))) {
                if (ours.match(code).hasMatch())
                    QTest::addRow("%s: %s", head, qPrintable(code)) << code;
            }
        }
    }

    void everyReasonOfOursIsASentence()
    {
        QFETCH(QString, code);
        const QString sentence = app::reasonSentence(code);
        QVERIFY2(!sentence.startsWith(QLatin1String("the last attempt failed")), qPrintable(sentence));
        QVERIFY(sentence.endsWith(u'(' + code + u')'));
    }

    void everyAlarmIsInTheGuide()
    {
        QStringList codes;
        for (const observe::AlarmRow& row : observe::allAlarms())
            codes << row.code;
        QCOMPARE(firstColumn(pageText("deploy/guide.md"), QStringLiteral("alarm")), codes);
    }

    void everyCommandIsInTheReadme()
    {
        const QStringList spans = firstColumn(pageText("README.md"), QStringLiteral("command"));
        QVERIFY(spans.size() > 20);
        for (const app::Command& command : app::commandTable())
            QVERIFY2(std::any_of(spans.begin(), spans.end(),
                                 [&command](const QString& span) { return commandOf(span) == &command; }),
                     command.name);
    }

    void whatTheGuideSaysToTypeExists()
    {
        int commands = 0;
        for (const char* file : {"README.md", "deploy/badges.md", "deploy/guide.md", "deploy/office.md",
                                 "deploy/roster.md", "deploy/schedules.md"}) {
            for (const QString& span : codeSpans(pageText(file))) {
                if (!span.startsWith(QLatin1String("rollcallctl ")) || span.section(u' ', 1).startsWith(u'-'))
                    continue;
                ++commands;
                QVERIFY2(commandOf(span) || app::findGroup(span.section(u' ', 1, 1)), qPrintable(span));
            }
        }
        QVERIFY(commands > 10);
    }

    void everySettingThatTheGuideNamesExists()
    {
        QSet<QString> keys;
        QSet<QString> sections;
        for (const config::Setting& setting : config::allSettings()) {
            const QString key(setting.key);
            keys << key;
            for (qsizetype dot = key.indexOf(u'.'); dot > 0; dot = key.indexOf(u'.', dot + 1)) {
                keys << key.left(dot);
                sections << key.section(u'.', 0, 0);
            }
        }
        int named = 0;
        const QRegularExpression isKey(QStringLiteral("^[a-z_]+([.][a-z_]+)+$"));
        for (const QString& span : codeSpans(pageText("deploy/guide.md"))) {
            if (!isKey.match(span).hasMatch() || !sections.contains(span.section(u'.', 0, 0)))
                continue;
            ++named;
            QVERIFY2(keys.contains(span), qPrintable(span));
        }
        QVERIFY(named > 10);
    }

    void theExitStatusesAreThoseOfThePrograms()
    {
        QCOMPARE(int(app::Well), 0);
        QCOMPARE(int(app::FoundFault), 1);
        QCOMPARE(int(app::WrongUsage), 2);
        for (const char* file : {"README.md", "deploy/guide.md"}) {
            const QString text = pageText(file).simplified();
            QVERIFY2(text.contains(QRegularExpression(QStringLiteral(
                         "exits 0 when well, 1 on a fault, 2 (on wrong usage|when it was used wrongly)"))),
                     file);
        }
    }
};

QTEST_GUILESS_MAIN(TestGuideTables)
#include "tst_guidetables.moc"
