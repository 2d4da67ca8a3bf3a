// The real rollcallctl: rosters from files, what it asks before it removes students, and how to get the last one back.

#include "tests/app/ctlfixture.h"
#include "tests/support/onterminal.h"

#include <QDir>
#include <QJsonArray>
#include <QRegularExpression>

using namespace rollcall;
using app::CtlFixture;
using app::words;
using support::ProgramRun;

namespace {

QByteArray rosterOf(int first, int count)
{
    QByteArray csv = "student_number,first_name,last_name\n";
    for (int i = first; i < first + count; ++i)
        csv += QByteArray::number(i) + ",Ana,Reyes\n";
    return csv;
}

} // namespace

class TestCtlRoster : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_ctl = std::make_unique<CtlFixture>(); }
    void cleanup() { m_ctl.reset(); }

    void everyFaultIsToldInOneRunAsATableAndAsCsv()
    {
        m_ctl->importRoster();
        const QString list = m_ctl->path("faults.csv");
        const ProgramRun run =
            import("LRN,Name\n1,Ana\n2,\n,Cat\n=4,Dan\n1,Ben\nTotal,4\n", {QStringLiteral("--faults"), list});
        QCOMPARE(run.exitCode, 1);
        for (const char* told :
             {"line 3 ", "line 4 ", "line 5 ", "line 6 ", "LRN", "stands on line 2", "-> ", "Total"})
            QVERIFY2(run.out.contains(told), (QByteArray(told) + '\n' + run.out).constData());
        for (const char* told :
             {"faults: 4; the roster is as it was", "held back, because it does not look like a student: 1"})
            QVERIFY2(run.err.contains(told), (QByteArray(told) + '\n' + run.err).constData());
        QVERIFY(!run.err.contains("Total")); // nothing of the file
        QFile file(list);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QList<QByteArray> lines = file.readAll().split('\n');
        QCOMPARE(lines.size(), 7);
        QCOMPARE(lines.at(0), QByteArray("\xef\xbb\xbfline,column,number,kind,what,remedy\r"));
        QVERIFY2(lines.at(1).startsWith("3,\"Name\",\"2\",\"fault\","), lines.at(1).constData());
        QVERIFY2(lines.at(3).startsWith("5,\"LRN\",\"'=4\",\"fault\","), lines.at(3).constData()); // no formula
        QVERIFY2(lines.at(5).startsWith("7,\"LRN\",\"Total\",\"held back\","), lines.at(5).constData());
        QCOMPARE(rosterSize(), 2);
    }

    void aFaultsListReplacesNothingButAnEarlierOne_data()
    {
        QTest::addColumn<QString>("list");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("told");
        const auto row = [](const char* name, const char* list, int exitCode, const char* told) {
            QTest::newRow(name) << QString::fromLatin1(list) << exitCode << QString::fromLatin1(told);
        };
        row("the imported file", "roster.csv", 2, "is the file to import");
        row("the imported file by another path", "./folder/../roster.csv", 2, "is the file to import");
        row("the imported file by a link", "link.csv", 2, "is the file to import");
        row("another list of the school", "grades.csv", 2, "is there already and is no list of faults");
        row("an empty file", "empty.csv", 2, "is there already and is no list of faults");
        row("a folder", "folder", 2, "is there already and is no list of faults");
        row("in a folder that is missing", "missing/faults.csv", 1, "cannot be written: ");
        row("below a file", "grades.csv/faults.csv", 1, "cannot be written: ");
        row("a new file", "faults.csv", 0, "");
        row("an earlier list", "earlier.csv", 0, "");
    }

    void aFaultsListReplacesNothingButAnEarlierOne()
    {
        QFETCH(QString, list);
        QFETCH(int, exitCode);
        QFETCH(QString, told);
        QCOMPARE(import("LRN,Name\n1,\n", {QStringLiteral("--faults"), m_ctl->path("earlier.csv")}).exitCode, 1);
        m_ctl->importRoster();
        const QByteArray csv = rosterOf(1, 3);
        m_ctl->write("roster.csv", csv);
        QVERIFY(QDir(m_ctl->path("")).mkdir(QStringLiteral("folder")));
        QVERIFY(QFile::link(m_ctl->path("roster.csv"), m_ctl->path("link.csv")));
        m_ctl->write("grades.csv", "line,mark\n1,A\n");
        m_ctl->write("empty.csv", "");
        const QString file = m_ctl->m_directory.path() + u'/' + list;
        const ProgramRun run = import(csv, {QStringLiteral("--yes"), QStringLiteral("--faults"), file});
        QCOMPARE(run.exitCode, exitCode);
        QVERIFY2(run.err.contains(told.toUtf8()), run.err.constData());
        QCOMPARE(rosterSize(), exitCode == 0 ? 3 : 2);
        QCOMPARE(contents("roster.csv"), csv);
        QCOMPARE(contents("grades.csv"), QByteArray("line,mark\n1,A\n"));
        QCOMPARE(contents("earlier.csv").contains("\"fault\""), list != u"earlier.csv");
        QVERIFY(!QFile::exists(m_ctl->path("missing")));
    }

    void studentsWhoseRowsAreHeldBackAreNotRemovedWithoutAYes_data()
    {
        QTest::addColumn<QByteArray>("row");
        QTest::addColumn<bool>("isAsked");
        QTest::newRow("a decimal number") << QByteArray("40.0,Fay Cruz") << true;
        QTest::newRow("a number that became a date") << QByteArray("12-Mar,Fay Cruz") << true;
        QTest::newRow("the decimal number of another spelling") << QByteArray("40.0,F. Cruz") << true;
        QTest::newRow("somebody who is not on the roster") << QByteArray("41.0,Gus Cruz") << false;
        QTest::newRow("a total") << QByteArray("Total,39") << false;
    }

    void studentsWhoseRowsAreHeldBackAreNotRemovedWithoutAYes()
    {
        QFETCH(QByteArray, row);
        QFETCH(bool, isAsked);
        QByteArray csv = "number,name\n";
        for (int i = 1; i < 40; ++i)
            csv += QByteArray::number(i) + ",Ana Reyes\n";
        csv.replace("number,", "student_number,");
        QCOMPARE(import(csv + "40,Fay Cruz\n").exitCode, 0);
        const ProgramRun run = import(csv + row + "\n");
        QCOMPARE(run.exitCode, isAsked ? 1 : 0);
        QCOMPARE(
            run.err.contains("This removes 1 of 40 students, of whom 1 is in the file on a row that was held back."),
            isAsked);
        QCOMPARE(rosterSize(), isAsked ? 40 : 39);
        QCOMPARE(import(csv + row + "\n", words("--yes")).exitCode, 0);
        QCOMPARE(rosterSize(), 39);
    }

    void theLanguagesOfAListAreTakenAndAListWithoutThemKeepsThem()
    {
        const QByteArray list = "student_number,first_name,last_name,language\n"
                                "1,Ana,Reyes,de\n2,Ben,Cruz,\n3,Cem,Ilker,Arabic\n";
        QCOMPARE(import(list).exitCode, 0);
        const auto languages = [this] {
            QStringList all;
            for (const QJsonObject& line : m_ctl->ctl(words("roster list --json")).lines())
                all << line[u"language"].toString();
            return all.join(u',');
        };
        QCOMPARE(languages(), QStringLiteral("de,,ar"));
        QVERIFY(m_ctl->ctl(words("roster list")).out.contains("Ana Reyes    de"));

        const QByteArray without = "student_number,first_name,last_name\n"
                                   "1,Ana,Reyes\n2,Ben,Cruz\n3,Cem,Ilker\n4,Dev,Patel\n";
        const ProgramRun shown = import(without, words("--dry-run"));
        QVERIFY2(shown.out.contains("4 students: 1 added, 0 changed, 0 removed"), shown.out.constData());
        QCOMPARE(import(without, words("--yes")).exitCode, 0);
        QCOMPARE(languages(), QStringLiteral("de,,ar,"));

        const ProgramRun changed = import(QByteArray(list).replace("Reyes,de", "Reyes,es"), words("--dry-run"));
        QVERIFY2(changed.out.contains("~ 1  Ana Reyes [de] -> 1  Ana Reyes [es]"), changed.out.constData());
        QCOMPARE(import(QByteArray(list).replace("Reyes,de", "Reyes,"), words("--yes")).exitCode, 0);
        QCOMPARE(languages(), QStringLiteral(",,ar"));
        QCOMPARE(m_ctl->ctl(words("roster undo --yes")).exitCode, 0);
        QCOMPARE(languages(), QStringLiteral("de,,ar,"));
    }

    void otherNamesForManyStudentsWantAYes_data()
    {
        QTest::addColumn<int>("students");
        QTest::addColumn<int>("renamed");
        QTest::addColumn<bool>("isAsked");
        QTest::newRow("nobody") << 60 << 0 << false;
        QTest::newRow("a tenth") << 60 << 6 << false;
        QTest::newRow("more than a tenth") << 60 << 7 << true;
        QTest::newRow("few of a small school") << 8 << 5 << false;
        QTest::newRow("all") << 8 << 8 << true;
    }

    void otherNamesForManyStudentsWantAYes()
    {
        QFETCH(int, students);
        QFETCH(int, renamed);
        QFETCH(bool, isAsked);
        QCOMPARE(import(rosterOf(1, students)).exitCode, 0);
        QByteArray next = "student_number,name,section\n"; // the same names in one column, and another section
        for (int i = 1; i <= students; ++i)
            next += QByteArray::number(i) + (i <= renamed ? ",Ben Cruz,8\n" : ",Ana Reyes,8\n");
        const ProgramRun run = import(next);
        QCOMPARE(run.exitCode, isAsked ? 1 : 0);
        const QByteArray told = "This gives " + QByteArray::number(renamed) + " of " + QByteArray::number(students)
                                + " students another name.";
        QVERIFY2(run.err.contains(told) == isAsked, run.err.constData());
        QCOMPARE(m_ctl->ctl(words("roster list")).out.contains("Ben Cruz"), renamed > 0 && !isAsked);
        QCOMPARE(import(next, words("--yes")).exitCode, 0);
        QCOMPARE(m_ctl->ctl(words("roster list")).out.contains("Ben Cruz"), renamed > 0);
    }

    void anOptionThatTheFileCannotFollowIsRefused_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QByteArray>("told");
        QTest::newRow("a number that is not there")
            << words("--take X-1") << QByteArray("--take X-1: no row of the file has this number");
        QTest::newRow("a sheet of a text file")
            << words("--sheet Students") << QByteArray("--sheet is for workbooks, and this file is text");
    }

    void anOptionThatTheFileCannotFollowIsRefused()
    {
        QFETCH(QStringList, options);
        QFETCH(QByteArray, told);
        m_ctl->importRoster();
        const ProgramRun run = import(rosterOf(1, 3), options + words("--yes"));
        QCOMPARE(run.exitCode, 2);
        QVERIFY2(run.err.contains(told), run.err.constData());
        QCOMPARE(rosterSize(), 2);
    }

    void aDryRunShowsNamesAndChangesNothing()
    {
        QCOMPARE(import("student_number,first_name\n1,Ana\n2,Ben\n").exitCode, 0);
        const QByteArray next = "student_number,first_name,section\n1,Anna,8\n3,Cat,\n";
        const ProgramRun run = import(next, words("--dry-run"));
        QCOMPARE(run.exitCode, 0);
        QCOMPARE(run.out,
                 QByteArray("+ 3  Cat\n"
                            "~ 1  Ana -> 1  Anna  (8)\n"
                            "- 2  Ben\n"
                            "2 students: 1 added, 1 changed, 1 removed (a dry run: the roster is as it was)\n"));
        const ProgramRun json = import(next, words("--dry-run --json"));
        QCOMPARE(json.lines().size(), 4);
        QCOMPARE(json.lines().at(2).value(u"change"), QJsonValue(QStringLiteral("removed")));
        QCOMPARE(json.lines().at(3).value(u"dry_run"), QJsonValue(true));
        QVERIFY(m_ctl->ctl(words("roster list")).out.contains("Ben"));
    }

    void aDryRunSaysOfAChangedStudentWhatWas()
    {
        QCOMPARE(import("student_number,first_name\n1,Ana\n").exitCode, 0);
        const ProgramRun run = import("student_number,first_name\n1,Anna\n", words("--dry-run --json"));
        const QJsonObject changed = run.lines().constFirst();
        QCOMPARE(changed[u"first_name"], QJsonValue(QStringLiteral("Anna")));
        QCOMPARE(changed[u"before"].toObject()[u"first_name"], QJsonValue(QStringLiteral("Ana")));
    }

    void whatADryRunShowedIsDoneWithoutAskingAndNothingElse()
    {
        QCOMPARE(import(rosterOf(1, 20)).exitCode, 0);
        const QByteArray small = rosterOf(1, 2);
        const QJsonObject facts = import(small, words("--dry-run --json")).lines().constLast();
        QCOMPARE(facts[u"before"], QJsonValue(20));
        QCOMPARE(facts[u"removes_many"], QJsonValue(true));
        const QStringList agreed{QStringLiteral("--agreed"), facts[u"change_id"].toString()};
        const auto isRefused = [](const ProgramRun& run) {
            return run.exitCode == 1 && run.err.contains("not the change that was agreed to");
        };
        QVERIFY(isRefused(import(rosterOf(1, 3), agreed))); // another file
        QCOMPARE(import(rosterOf(1, 21)).exitCode, 0);
        QVERIFY(isRefused(import(small, agreed))); // another roster
        QCOMPARE(rosterSize(), 21);
        QCOMPARE(import(rosterOf(1, 20)).exitCode, 0);
        QCOMPARE(import(small, agreed).exitCode, 0);
        QCOMPARE(rosterSize(), 2);
    }

    void aDryRunMakesNoDatabase()
    {
        QCOMPARE(import(rosterOf(1, 3), words("--dry-run")).exitCode, 0);
        QVERIFY(!QFile::exists(m_ctl->path("data")));
    }

    void removingMoreThanATenthWantsAYes_data()
    {
        QTest::addColumn<int>("left");
        QTest::addColumn<bool>("isAsked");
        QTest::newRow("none goes") << 20 << false;
        QTest::newRow("a tenth") << 18 << false;
        QTest::newRow("more than a tenth") << 17 << true;
        QTest::newRow("all but one") << 1 << true;
    }

    void removingMoreThanATenthWantsAYes()
    {
        QFETCH(int, left);
        QFETCH(bool, isAsked);
        QCOMPARE(import(rosterOf(1, 20)).exitCode, 0);
        const ProgramRun run = import(rosterOf(1, left));
        QCOMPARE(run.exitCode, isAsked ? 1 : 0);
        QCOMPARE(rosterSize(), isAsked ? 20 : left);
        QCOMPARE(run.err.contains("--yes"), isAsked);
        QCOMPARE(import(rosterOf(1, left), words("--yes")).exitCode, 0);
        QCOMPARE(rosterSize(), left);
    }

    void atATerminalAPersonIsAsked_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<int>("left");
        QTest::newRow("yes") << QByteArray("y\n") << 1;
        QTest::newRow("no") << QByteArray("n\n") << 20;
        QTest::newRow("only the return key") << QByteArray("\n") << 20;
    }

    void atATerminalAPersonIsAsked()
    {
        QFETCH(QByteArray, answer);
        QFETCH(int, left);
        QCOMPARE(import(rosterOf(1, 20)).exitCode, 0);
        const QString file = m_ctl->write("small.csv", rosterOf(1, 1));
        support::OnTerminal terminal(QStringLiteral(ROLLCALLCTL),
                                     {QStringLiteral("--data-dir"), m_ctl->path("data"), QStringLiteral("roster"),
                                      QStringLiteral("import"), file});
        QVERIFY(terminal.waitFor("This removes 19 of 20 students. Go on? [y/N]"));
        terminal.type(answer);
        QCOMPARE(terminal.end(), left == 1 ? 0 : 1);
        QCOMPARE(rosterSize(), left);
    }

    void undoBringsTheLastRosterBackAndAgainTheOther()
    {
        QCOMPARE(m_ctl->ctl(words("roster undo")).exitCode, 1); // nothing there, nothing made
        QVERIFY(!QFile::exists(m_ctl->path("data")));
        QCOMPARE(import(rosterOf(1, 20)).exitCode, 0);
        const ProgramRun none = m_ctl->ctl(words("roster undo"));
        QCOMPARE(none.exitCode, 1);
        QVERIFY2(none.err.contains("no earlier roster"), none.err.constData());
        QCOMPARE(import(rosterOf(1, 2), words("--yes")).exitCode, 0);
        const ProgramRun look = m_ctl->ctl(words("roster undo --dry-run"));
        QVERIFY2(look.out.contains("20 students: 18 added, 0 changed, 0 removed"), look.out.constData());
        QCOMPARE(rosterSize(), 2);
        QCOMPARE(m_ctl->ctl(words("roster undo --json")).json(),
                 CtlFixture::object("{\"students\": 20, \"added\": 18, \"changed\": 0, \"removed\": 0}"));
        QCOMPARE(rosterSize(), 20);
        QCOMPARE(m_ctl->ctl(words("roster undo")).exitCode, 1); // it would remove many
        QCOMPARE(m_ctl->ctl(words("roster undo --yes")).exitCode, 0);
        QCOMPARE(rosterSize(), 2);
    }

    void withJsonEachRowThatIsAmissIsAnObject()
    {
        const ProgramRun run = import("student_number,first_name\n1,Ana\nTotal,1\n,Ben\n", words("--json"));
        QCOMPARE(run.exitCode, 1);
        const QList<QJsonObject> lines = run.lines();
        QCOMPARE(lines.size(), 2);
        QCOMPARE(lines[0][u"notice"], QJsonValue(QStringLiteral("held_back")));
        QCOMPARE(lines[0][u"line"], QJsonValue(3));
        QCOMPARE(lines[1][u"notice"], QJsonValue(QStringLiteral("fault")));
        QCOMPARE(lines[1][u"line"], QJsonValue(4));
        QVERIFY(!lines[1][u"remedy"].toString().isEmpty());
    }

    void doctorSaysThatADamagedRosterOfBeforeCannotBeBroughtBack()
    {
        QCOMPARE(import(rosterOf(1, 20)).exitCode, 0);
        QCOMPARE(import(rosterOf(1, 19)).exitCode, 0);
        QCOMPARE(rosterGrade(), QStringLiteral("ok"));
        m_ctl->write("data/roster.previous", "{\"student_number\":\n");
        QCOMPARE(rosterGrade(), QStringLiteral("warn"));
        QCOMPARE(m_ctl->ctl(words("roster undo")).exitCode, 1);
        QCOMPARE(import(rosterOf(1, 20)).exitCode, 0); // written anew
        QCOMPARE(rosterGrade(), QStringLiteral("ok"));
    }

    void aColumnIsNamedAndAHeldBackStudentTaken()
    {
        const QByteArray csv = "Code;Who\n1;Ana\nTotal;Ben\n";
        QVERIFY(import(csv).out.contains("the columns are \"Code\", \"Who\""));
        const QStringList map{QStringLiteral("--map"), QStringLiteral("student_number=Code"), QStringLiteral("--map"),
                              QStringLiteral("first_name=Who")};
        const ProgramRun run = import(csv, map);
        QCOMPARE(run.exitCode, 0);
        QVERIFY2(run.out.contains("student_number from \"Code\", first_name from \"Who\""), run.out.constData());
        QCOMPARE(rosterSize(), 1);
        QCOMPARE(import(csv, map + words("--take Total")).exitCode, 0);
        QCOMPARE(rosterSize(), 2);
        const ProgramRun wrong = import(csv, words("--map number=Code"));
        QCOMPARE(wrong.exitCode, 2);
        QVERIFY(wrong.err.contains("student_number, first_name, last_name"));
    }

    void aWorkbookIsImported()
    {
        const QString file = QStringLiteral(ROLLCALL_SOURCE_DIR "/tests/data/roster/school.xlsx");
        const ProgramRun several = m_ctl->ctl({QStringLiteral("roster"), QStringLiteral("import"), file});
        QCOMPARE(several.exitCode, 1);
        QVERIFY2(several.err.contains("students on 2 sheets: \"Students\", \"Grade 9\". "), several.err.constData());
        const ProgramRun run = m_ctl->ctl(words("roster import --sheet Students") + QStringList{file});
        QCOMPARE(run.exitCode, 0);
        QVERIFY(run.out.contains("The sheet \"Students\" was read."));
        QVERIFY(run.err.contains("held back"));
        QCOMPARE(rosterSize(), 3);
    }

    void aKioskWithACloudIsToldThatTheNextPullReplacesIt()
    {
        const QString file = m_ctl->write("roster.csv", rosterOf(1, 2));
        const ProgramRun run =
            m_ctl->configured(m_ctl->m_cloud.config(), {QStringLiteral("roster"), QStringLiteral("import"), file});
        QCOMPARE(run.exitCode, 0);
        QVERIFY2(run.err.contains("replaces this one at the next pull"), run.err.constData());
    }

    void aPulledRosterThatLostMoreThanHalfIsHeldBack()
    {
        m_ctl->m_cloud.roster = words("1 2 3 4 5");
        QCOMPARE(pull().exitCode, 0);
        m_ctl->m_cloud.roster = words("1 2");
        const ProgramRun held = pull();
        QCOMPARE(held.exitCode, 1);
        QVERIFY2(held.err.contains("(roster_shrunk)") && held.err.contains("with 2 students was not taken"),
                 held.err.constData());
        QCOMPARE(rosterSize(), 5);
        QCOMPARE(pull("--yes").exitCode, 0);
        QCOMPARE(rosterSize(), 2);
    }

    void everyCommandOfTheGuidesPageWorks()
    {
        QFile page(QStringLiteral(ROLLCALL_SOURCE_DIR "/deploy/roster.md"));
        QVERIFY(page.open(QIODevice::ReadOnly));
        QVERIFY(QFile::copy(QStringLiteral(ROLLCALL_SOURCE_DIR "/tests/data/roster/school.xlsx"),
                            m_ctl->path("school.xlsx")));
        QByteArray csv = "LRN,Name,Kodigo,Tawag\nX-1,Ana,1,Ana\n";
        for (int i = 1000; i < 1120; ++i)
            csv += QByteArray::number(i) + ",Ben," + QByteArray::number(i) + ",Ben\n";
        m_ctl->write("students.csv", csv);
        m_ctl->write("students.xlsx", csv); // the contents decide, not the name
        static const QRegularExpression command(QStringLiteral("(?:^|`)rollcallctl (roster (?!pull|push)[^`#\n]+)"),
                                                QRegularExpression::MultilineOption);
        int commands = 0;
        auto all = command.globalMatch(QString::fromUtf8(page.readAll()));
        while (all.hasNext()) {
            const QString line = all.next().captured(1).trimmed();
            const bool removes = line == u"roster undo" || line.startsWith(u"roster import");
            const ProgramRun run =
                support::run(QStringLiteral("/bin/sh"),
                             {QStringLiteral("-c"),
                              QStringLiteral("cd '%1' && '%2' --data-dir data %3%4")
                                  .arg(m_ctl->m_directory.path(), QStringLiteral(ROLLCALLCTL), line,
                                       removes && !line.contains(u"--yes") ? QStringLiteral(" --yes") : QString())},
                             m_ctl->m_directory.path());
            QVERIFY2(run.exitCode == 0, qPrintable(line + QString::fromUtf8("\n" + run.err)));
            ++commands;
        }
        QVERIFY(commands >= 10);
    }

private:
    QString rosterGrade() const
    {
        for (const QJsonValue& finding : m_ctl->ctl(words("doctor --json")).json()[u"checks"].toArray()) {
            if (finding[u"check"] == QLatin1String("roster"))
                return finding[u"grade"].toString();
        }
        return {};
    }

    ProgramRun import(const QByteArray& csv, const QStringList& more = {})
    {
        return m_ctl->ctl(words("roster import") + QStringList{m_ctl->write("roster.csv", csv)} + more);
    }

    ProgramRun pull(const char* more = "")
    {
        return m_ctl->configured(m_ctl->m_cloud.config(), words("roster pull") + words(more));
    }

    QByteArray contents(const char* name)
    {
        QFile file(m_ctl->path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    int rosterSize() { return int(m_ctl->ctl(words("roster list --json")).lines().size()); }

    std::unique_ptr<CtlFixture> m_ctl;
};

QTEST_GUILESS_MAIN(TestCtlRoster)
#include "tst_ctlroster.moc"
