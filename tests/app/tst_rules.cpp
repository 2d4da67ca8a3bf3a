// Schedules as the office tries them out: rollcallctl rules check, holidays, simulate and replay.

#include "tests/app/ctlfixture.h"

using namespace rollcall;
using namespace rollcall::app;
using support::ProgramRun;

namespace {

const QByteArray schedule = R"({"time_zone":"Asia/Manila","school_schedules":[
    {"id":"regular","is_default":true},
    {"id":"juniors","grade_levels":["Grade 8"],"morning_start_time":"07:50"},
    {"id":"half","afternoon_start_time":null}],
  "schedule_exceptions":[
    {"date":"2026-12-18","schedule_id":"half","name":"Party"},
    {"date":"2026-12-21","until":"2027-01-01","name":"Christmas"}]})";

QByteArray calendar(const QByteArray& events)
{
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//school//EN\r\n" + events + "END:VCALENDAR\r\n";
}

QByteArray anEvent(const QByteArray& lines)
{
    return "BEGIN:VEVENT\r\nUID:" + QByteArray::number(qHash(lines)) + "\r\nDTSTAMP:20260101T000000Z\r\n" + lines
           + "END:VEVENT\r\n";
}

/** A word of a command line, literal or not. */
struct Word {
    Word(const char* literal) : text(QString::fromUtf8(literal)) {}
    Word(const QString& word) : text(word) {}
    QString text;
};

QStringList list(std::initializer_list<Word> words)
{
    QStringList texts;
    for (const Word& word : words)
        texts << word.text;
    return texts;
}

ProgramRun ctl(const CtlFixture& fixture, std::initializer_list<Word> words)
{
    return fixture.ctl(list(words));
}

} // namespace

class TestRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aScheduleFileIsChecked()
    {
        const CtlFixture fixture;
        const QString file = fixture.write("schedule.json", schedule);
        const ProgramRun well = ctl(fixture, {"rules", "check", file});
        QCOMPARE(well.exitCode, 0);
        QCOMPARE(well.out, QByteArray("well: 3 schedules, 2 exceptions, time zone Asia/Manila\n"));
        QCOMPARE(well.err, QByteArray());
        const QJsonObject json = ctl(fixture, {"rules", "check", file, "--json", "--zone", "Europe/Berlin"}).json();
        QCOMPARE(json, CtlFixture::object(R"({"schedules":3,"exceptions":2,"time_zone":"Europe/Berlin"})"));
    }

    void everyFaultOfEveryFileIsTold()
    {
        const CtlFixture fixture;
        const QString file = fixture.write(
            "schedule.json",
            QByteArray(schedule).replace("07:50", "7:50").replace("\"half\",\"name\"", "\"whole\",\"name\""));
        const QString holidays =
            fixture.write("holidays.ics", calendar(anEvent("DTSTART:20261130T080000Z\r\nSUMMARY:Meeting\r\n")));
        const ProgramRun run = ctl(fixture, {"rules", "check", file, "--holidays", holidays, "--zone", "UTC+8"});
        QCOMPARE(run.exitCode, 1);
        QCOMPARE(run.out, QByteArray());
        for (const char* part : {"schedule.json: schedule juniors: morning_start_time has to be a time",
                                 "there is no schedule with the id whole",
                                 "holidays.ics: event \"Meeting\" of 2026-11-30: it begins at a time of day",
                                 "\"UTC+8\" is not a time zone"})
            QVERIFY2(run.err.contains(part), run.err.constData());
        QCOMPARE(ctl(fixture, {"rules", "check", file, "--json"}).lines().size(), 2);
        const ProgramRun missing = ctl(fixture, {"rules", "check", fixture.path("none.json")});
        QCOMPARE(missing.exitCode, 1);
        QVERIFY(missing.err.contains("none.json cannot be read"));
    }

    void aDayIsSimulatedAtEveryBound_data()
    {
        QTest::addColumn<QString>("options");
        QTest::addColumn<QStringList>("outcomes");
        const auto row = [](const char* options, const QStringList& outcomes) {
            QTest::newRow(options) << QString::fromLatin1(options) << outcomes;
        };
        row("--day 2026-11-23",
            list({"06:29:59 refused outside_hours", "06:30:00 present regular", "07:15:00 present regular",
                  "07:15:01 late regular", "17:30:01 refused outside_hours"}));
        row("--day 2026-11-23 --grade Grade_8", list({"08:05:00 present juniors", "08:05:01 late juniors"}));
        row("--day 2026-11-23 --section Grade_8_-_Narra",
            list({"08:05:00 present juniors", "08:05:01 late juniors"}));
        row("--day 2026-11-23 --student 2021001", list({"08:05:01 late juniors"}));
        row("--day 2026-11-23 --student 2021002", list({"07:15:01 late regular"}));
        row("--day 2026-12-18", list({"12:30:00 present half", "12:30:01 refused outside_hours"}));
        row("--day 2026-12-21", list({"00:00:00 refused no_school", "23:59:59 refused no_school"}));
        row("--day 2026-11-28", list({"00:00:00 refused not_a_school_day"}));
        row("--day 2026-11-30 --holidays H", list({"00:00:00 refused no_school"}));
        row("--day 2026-04-24 --zone Africa/Cairo", list({"00:00:00 skipped", "06:30:00 present regular"}));
    }

    void aDayIsSimulatedAtEveryBound()
    {
        QFETCH(QString, options);
        QFETCH(QStringList, outcomes);
        const CtlFixture fixture;
        if (options.contains(QLatin1String("--student")))
            ctl(fixture,
                {"roster", "import",
                 fixture.write("roster.csv", "student_number,first_name,section\n2021001,Ana,Grade 8 - Narra\n"
                                             "2021002,Ben,Grade 9 - Molave\n")});
        const QString holidays = fixture.write(
            "h.ics", calendar(anEvent("DTSTART;VALUE=DATE:20201130\r\nRRULE:FREQ=YEARLY\r\nSUMMARY:Bonifacio\r\n")));
        QStringList arguments =
            list({"--json", "rules", "simulate", "--schedule", fixture.write("schedule.json", schedule)});
        for (const QString& word : options.split(u' '))
            arguments << (word == QLatin1String("H") ? holidays : QString(word).replace(u'_', u' '));
        const ProgramRun run = fixture.ctl(arguments);
        QCOMPARE(run.exitCode, 0);
        QCOMPARE(run.err, QByteArray());
        QStringList found;
        for (const QJsonObject& line : run.lines()) {
            const QString outcome = line.value(QLatin1String("outcome")).toString();
            const char* more = outcome == QLatin1String("refused") ? "reason" : "rule";
            found << (line.value(QLatin1String("time")).toString() + u' ' + outcome + u' '
                      + line.value(QLatin1String(more)).toString())
                         .trimmed();
        }
        for (const QString& outcome : outcomes)
            QVERIFY2(found.count(outcome) == 1, qPrintable(outcome + u'\n' + found.join(u'\n')));
    }

    void aGroupThatNoRuleNamesIsToldOf_data()
    {
        QTest::addColumn<QString>("options");
        QTest::addColumn<bool>("isToldOf");
        QTest::newRow("its grade has a rule") << "--section Grade_8_-_Narra" << false;
        QTest::newRow("other capital letters") << "--section grade_8_-_Narra" << true;
        QTest::newRow("a grade of another spelling") << "--grade 8" << true;
    }

    void aGroupThatNoRuleNamesIsToldOf()
    {
        QFETCH(QString, options);
        const CtlFixture fixture;
        QStringList arguments = list(
            {"rules", "simulate", "--day", "2026-11-23", "--schedule", fixture.write("schedule.json", schedule)});
        for (const QString& word : options.split(u' '))
            arguments << QString(word).replace(u'_', u' ');
        const ProgramRun run = fixture.ctl(arguments);
        QCOMPARE(run.exitCode, 0);
        QTEST(run.err.contains("no rule names this section or grade"), "isToldOf");
    }

    void aTimeThatComesTwiceIsThereTwiceInItsOrder()
    {
        const CtlFixture fixture;
        const QString file = fixture.write("schedule.json", R"({"school_schedules":[{"id":"night","is_default":true,
            "apply_sunday":true,"sessions":[{"id":"night","start_time":"02:30","end_time":"06:00"}]}]})");
        const ProgramRun run =
            ctl(fixture, {"rules", "simulate", "--schedule", file, "--day", "2026-10-25", "--zone", "Europe/Berlin"});
        QByteArrayList doubled;
        for (const QByteArray& line : run.out.split('\n')) {
            if (line.startsWith("02:00:00") || line.startsWith("02:45:01"))
                doubled << line.left(26);
        }
        QCOMPARE(doubled, (QByteArrayList{"02:00:00 +02:00  in, prese", "02:45:01 +02:00  in, late:",
                                          "02:00:00 +01:00  in, prese", "02:45:01 +01:00  in, late:"}));
    }

    void whatCannotBeSimulatedIsRefused_data()
    {
        QTest::addColumn<QString>("options");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QByteArray>("sentence");
        QTest::newRow("no day") << "--day 2026-13-01" << 2 << QByteArray("--day takes a day");
        QTest::newRow("a day of another form") << "--day 20261123" << 2 << QByteArray("--day takes a day");
        QTest::newRow("a day that never was")
            << "--day 2011-12-30 --zone Pacific/Apia" << 1 << QByteArray("there was no 2011-12-30 in Pacific/Apia");
        QTest::newRow("a student without a roster")
            << "--day 2026-11-23 --student 2021001" << 1 << QByteArray("rollcall.db is missing");
        QTest::newRow("no number") << "--day 2026-11-23 --student ../x" << 1 << QByteArray("--student takes");
    }

    void whatCannotBeSimulatedIsRefused()
    {
        QFETCH(QString, options);
        QFETCH(QByteArray, sentence);
        const CtlFixture fixture;
        const ProgramRun run =
            fixture.ctl(list({"rules", "simulate", "--schedule", fixture.write("schedule.json", schedule)})
                        + options.split(u' '));
        QTEST(run.exitCode, "exitCode");
        QVERIFY2(run.err.contains(sentence), run.err.constData());
        QCOMPARE(run.out, QByteArray());
    }

    void theHolidaysOfACalendarAreListed()
    {
        const CtlFixture fixture;
        const QString file = fixture.write(
            "h.ics", calendar(anEvent("DTSTART;VALUE=DATE:20261224\r\nDTEND;VALUE=DATE:20261227\r\nSUMMARY:A\r\n")
                              + anEvent("DTSTART;VALUE=DATE:20261130\r\nSUMMARY:B\r\n")));
        const ProgramRun run =
            ctl(fixture, {"rules", "holidays", file, "--from", "2026-01-01", "--to", "2026-12-31"});
        QCOMPARE(run.exitCode, 0);
        QCOMPARE(run.out, QByteArray("2026-11-30  B\n2026-12-24 to 2026-12-26  A\n"));
        const ProgramRun none =
            ctl(fixture, {"rules", "holidays", file, "--from", "2025-01-01", "--to", "2025-12-31"});
        QCOMPARE(none.exitCode, 0);
        QVERIFY(none.err.contains("no holiday falls on 2025-01-01 to 2025-12-31"));
        const ProgramRun faulty = ctl(fixture, {"rules", "holidays", fixture.write("none.ics", "Date,Name\n")});
        QCOMPARE(faulty.exitCode, 1);
        QCOMPARE(faulty.out, QByteArray());
        QVERIFY(faulty.err.contains("not a whole iCalendar file"));
    }

    void holidaysInJsonAreExceptionsOfAScheduleFile()
    {
        const CtlFixture fixture;
        const ProgramRun run = ctl(
            fixture,
            {"--json", "rules", "holidays", "--from", "2026-01-01", "--to", "2027-12-31",
             fixture.write(
                 "h.ics",
                 calendar(anEvent("DTSTART;VALUE=DATE:20261224\r\nDTEND;VALUE=DATE:20261227\r\nSUMMARY:A\r\n")))});
        const QByteArray file = R"({"school_schedules":[{"id":"a","is_default":true}],"schedule_exceptions":[)"
                                + run.out.trimmed() + "]}";
        QCOMPARE(ctl(fixture, {"rules", "check", fixture.write("schedule.json", file)}).exitCode, 0);
        const ProgramRun day = ctl(fixture, {"--json", "rules", "simulate", "--schedule",
                                             fixture.path("schedule.json"), "--day", "2026-12-25"});
        QCOMPARE(day.lines().first().value(QLatin1String("reason")).toString(), QStringLiteral("no_school"));
    }

    void theRegisterIsReplayed()
    {
        CtlFixture fixture;
        ctl(fixture, {"roster", "import",
                      fixture.write("roster.csv", "student_number,first_name,section\n2021001,Ana,Grade 8 - Narra\n"
                                                  "2021002,Ben,Grade 9 - Molave\n")});
        const auto scan = [&fixture](const char* number, const char* at) {
            QCOMPARE(ctl(fixture, {"scan", number, "--at", at}).exitCode, 0);
        };
        scan("2021001", "2026-11-23T08:04:00+08:00"); // in time for grade 8
        scan("2021002", "2026-11-23T00:04:00Z");      // 08:04 in Manila: late
        scan("2021002", "2026-11-24T11:40:00+08:00"); // out
        scan("2021002", "2026-11-27T20:00:00+08:00"); // outside of the hours
        scan("2021001", "2026-11-28T08:00:00+08:00"); // a Saturday, and not asked for
        const QStringList arguments = list({"rules", "replay", "--schedule", fixture.write("schedule.json", schedule),
                                            "--from", "2026-11-23", "--to", "2026-11-27"});
        const ProgramRun run = fixture.ctl(arguments);
        QCOMPARE(run.exitCode, 0);
        QVERIFY2(run.out.endsWith("3 of 4 scans would be recorded otherwise\n"), run.out.constData());
        QVERIFY(
            run.out.contains("present -> in, late: the limit is 07:15 (morning, schedule regular of the school)"));
        QStringList outcomes;
        const auto lines = fixture.ctl(list({"--json"}) + arguments).lines();
        for (const QJsonObject& line : lines)
            outcomes << line.value(QLatin1String("scanned_at")).toString().first(16) + u' '
                            + line.value(QLatin1String("outcome")).toString() + u' '
                            + line.value(QLatin1String("scan_type"))
                                  .toString(line.value(QLatin1String("reason")).toString());
        QCOMPARE(outcomes, list({"2026-11-23T08:04 late in", "2026-11-24T11:40 present out",
                                 "2026-11-27T20:00 refused outside_hours"}));
        QCOMPARE(ctl(fixture, {"record", "list"}).out.count("present"), 5); // nothing was changed
    }

    // What the page for the office tells to type works with the file that it tells to write.
    void everyCommandOfTheSchedulesPageWorks()
    {
        QFile source(QStringLiteral(ROLLCALL_SOURCE_DIR "/deploy/schedules.md"));
        QVERIFY(source.open(QIODevice::ReadOnly));
        const QString page = QString::fromUtf8(source.readAll());
        CtlFixture fixture;
        const auto block = [&page](const char* kind, int number) {
            return page.section(QStringLiteral("```%1\n").arg(QLatin1String(kind)), number, number)
                .section(QStringLiteral("```"), 0, 0);
        };
        fixture.write("schedule.json", block("json", 1).toUtf8());
        fixture.write("holidays.ics", calendar(anEvent("DTSTART;VALUE=DATE:20201130\r\nRRULE:FREQ=YEARLY\r\n"
                                                       "SUMMARY:Bonifacio Day\r\n")));
        fixture.importRoster();
        QByteArray answers;
        int commands = 0;
        for (int number = 1; !block("sh", number).isEmpty(); ++number) {
            for (const QString& line : block("sh", number).split(u'\n', Qt::SkipEmptyParts)) {
                QStringList command = QProcess::splitCommand(line);
                QCOMPARE(command.takeFirst(), QStringLiteral("rollcallctl"));
                for (QString& word : command) {
                    if (word.endsWith(QLatin1String(".json")) || word.endsWith(QLatin1String(".ics")))
                        word = fixture.path(qPrintable(word));
                }
                const ProgramRun run = fixture.ctl(command);
                QVERIFY2(run.exitCode == 0 && run.err.isEmpty() && !run.out.isEmpty(), qPrintable(line));
                answers += run.out;
                ++commands;
            }
        }
        QCOMPARE(commands, 7);
        for (const QString& line : block("text", 1).split(u'\n', Qt::SkipEmptyParts))
            QVERIFY2(answers.contains(line.toUtf8()), qPrintable(line));
        QVERIFY(answers.startsWith("well: 3 schedules, 2 exceptions, time zone Asia/Manila\n"));
        QVERIFY2(page.contains(QStringLiteral("`well: 3 schedules, 2 exceptions, time zone Asia/Manila`")),
                 "the page shows what is answered");
    }

    void daysInTheWrongOrderAreRefused()
    {
        const CtlFixture fixture;
        const ProgramRun run =
            ctl(fixture, {"rules", "replay", "--schedule", fixture.write("schedule.json", schedule), "--from",
                          "2026-11-27", "--to", "2026-11-23"});
        QCOMPARE(run.exitCode, 2);
        QVERIFY(run.err.contains("--from has to be a day that is not after --to"));
    }
};

QTEST_GUILESS_MAIN(TestRules)
#include "tst_rules.moc"
