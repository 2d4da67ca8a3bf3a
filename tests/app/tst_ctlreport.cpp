// The office's reports from a kiosk's own register: rollcallctl report, on the terminal and in files.

#include "tests/app/ctlfixture.h"

#include <QFileInfo>
#include <QRegularExpression>

using namespace rollcall;
using namespace rollcall::app;
using support::ProgramRun;

namespace {

const QByteArray config = R"({"school_name": "San Mateo High", "device_id": "gate-1",
    "school": {"time_zone": "Asia/Manila"},
    "school_schedule": {"morning_class": {"start_time": "07:30"}, "duplicate_scan_cooldown_minutes": 5}})";

const char limits[] =
    "This kiosk knows its own scans only: another entrance may have counted students whom it has not. Whom "
    "the office excused or marked in the cloud is not in here.";

} // namespace

class TestCtlReport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        static KeptData kept;
        m_ctl = std::make_unique<CtlFixture>();
        kept.fill(m_ctl->path("data"), [this] {
            const QString file = m_ctl->write("roster.csv", "student_number,first_name,last_name,section\n"
                                                            "0021001,Ana,Reyes,Grade 8 - Narra\n"
                                                            "2021002,Ben,=1+1,Grade 10 - Rizal\n"
                                                            "2021003,Cid,Santos,Grade 8 - Narra\n");
            QCOMPARE(m_ctl->ctl({QStringLiteral("roster"), QStringLiteral("import"), file}).exitCode, 0);
            for (const char* scan : {"0021001 2026-11-02T07:24:05+08:00", "0021001 2026-11-02T12:01:00+08:00",
                                     "2021002 2026-11-02T08:10:00+08:00", "0021001 2026-10-30T07:25:00+08:00"}) {
                const QStringList parts = words(scan);
                const ProgramRun run =
                    m_ctl->configured(config, {QStringLiteral("scan"), parts[0], QStringLiteral("--at"), parts[1]});
                QVERIFY2(run.exitCode == 0, run.err.constData());
            }
        });
    }
    void cleanup() { m_ctl.reset(); }

    void aDayIsATableOnTheTerminal()
    {
        const ProgramRun run = report("day --date 2026-11-02");
        QCOMPARE(run.exitCode, 0);
        QCOMPARE(run.err, QByteArray());
        const QList<QByteArray> lines = run.out.split('\n');
        QCOMPARE(lines[0], QByteArray("Attendance on 2026-11-02"));
        QVERIFY2(lines[1].startsWith("San Mateo High \u00b7 from the register of kiosk gate-1, made ")
                     && lines[1].endsWith("(Asia/Manila)"),
                 lines[1].constData());
        QCOMPARE(lines.mid(3, 3),
                 QList<QByteArray>(
                     {"Section           Number   Last name  First name  Session  In        Out       Status",
                      "Grade 8 - Narra   0021001  Reyes      Ana         morning  07:24:05  12:01:00  present",
                      "Grade 10 - Rizal  2021002  =1+1       Ben         morning  08:10:00            late"}));
        QVERIFY2(run.out.contains("\nTotals\nSection           Month    Session  Days  Students  Present  Late\n"
                                  "Grade 8 - Narra   2026-11  morning     1         1        1     0\n"),
                 run.out.constData());
        QVERIFY2(run.out.endsWith(QByteArray("\n") + limits + "\n"), run.out.constData());
    }

    void rowsAreForScripts()
    {
        const QList<QJsonObject> rows = report("day --date 2026-11-02 --json").lines();
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows[0],
                 CtlFixture::object(R"({"section":"Grade 8 - Narra","student_number":"0021001","last_name":"Reyes",
            "first_name":"Ana","date":"2026-11-02","session":"morning","time_in":"07:24:05","time_out":"12:01:00","status":"present"})"));
        QCOMPARE(rows[1][u"time_out"], QJsonValue());
    }

    void theDaysAreThoseOfTheMonthOrAsSaid_data()
    {
        QTest::addColumn<QString>("options");
        QTest::addColumn<QString>("dates");
        const auto row = [](const char* options, const char* dates) {
            QTest::newRow(options) << QString::fromLatin1(options) << QString::fromLatin1(dates);
        };
        row("student 0021001 --date 2026-11-20", "2026-11-02");
        row("student 0021001 --date 2026-10-01", "2026-10-30");
        row("student 0021001 --from 2026-10-30 --to 2026-11-02", "2026-10-30 2026-11-02");
        row("student 0021001 --from 2026-10-30", "2026-10-30");
        row("student 0021001 --to 2026-11-02", "2026-11-02");
        row("student 0021001 --to 2026-11-01", "");
        row("section --date 2026-11-01", "2026-11-02 2026-11-02");
        row("section Grade_8_-_Narra --from 2026-10-01 --to 2026-12-31", "2026-10-30 2026-11-02");
        row("section Grade_10_-_Rizal --date 2026-11-01", "2026-11-02");
    }

    void theDaysAreThoseOfTheMonthOrAsSaid()
    {
        QFETCH(QString, options);
        const ProgramRun run = report(options + QStringLiteral(" --json"));
        QCOMPARE(run.exitCode, 0);
        QStringList dates;
        for (const QJsonObject& row : run.lines())
            dates << row[u"date"].toString();
        QTEST(dates.join(u' '), "dates");
    }

    void whatCannotBeMeantIsASentence_data()
    {
        QTest::addColumn<QString>("options");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QByteArray>("said");
        const auto row = [](const char* options, int exitCode, const char* said) {
            QTest::newRow(options) << QString::fromLatin1(options) << exitCode << QByteArray(said);
        };
        row("student 77", 1, "No student with the number 77 is on the roster");
        row("student a/b", 1, "\"a/b\" is no student number");
        row("section Grade_8", 1, "Nobody on the roster is in the section \"Grade 8\"");
        row("absent --date 2026-11-02 --session evening", 1,
            "There is no session \"evening\" on 2026-11-02; there is: morning, afternoon");
        row("section --date 2026-11-01 --from 2026-11-02", 2,
            "give --date for its month, or --from and --to, not both");
        row("section --from 2026-11-02 --to 2026-11-01", 2, "--from has to be a day that is not after --to");
        row("section --from 2020-11-02 --to 2026-11-01", 2, "a report has 400 days at most");
        row("day --date 2.11.2026", 2, "--date takes a day such as 2026-11-23");
        row("day --from 2026-11-02", 2, "--from");
        row("day --cloud", 2, "--cloud and --staff EMAIL go together");
        row("day --staff kim@school.test", 2, "--cloud and --staff EMAIL go together");
        row("day --csv a.csv --pdf a.pdf", 2, "--csv, --xlsx and --pdf are alternatives");
        row("day --csv data/rollcall.db", 2, "has to end in .csv, and \"data/rollcall.db\" does not");
        row("day --csv none/a.csv", 1, "none/a.csv cannot be written: there is no folder ");
        row("form sf2 a.xlsx --section Grade_8", 2, "this is made with --cloud --staff EMAIL");
        row("month Grade_8", 2, "this is made with --cloud --staff EMAIL");
        row("form sf3 a.xlsx --section Grade_8", 2, "There is no form \"sf3\"; there is: sf2");
        row("form sf2 a.xlsx", 2, "--section");
        row("form sf2 a.csv --section Grade_8", 2, "has to end in .xlsx");
        row("form sf2 a.xlsx --section Grade_8 --month 2026-13", 2, "--month takes a month such as 2026-11");
        row("form sf2 a.xlsx --section Grade_8 --enrolment 12", 2, "such as 12,14");
        row("form sf2 a.xlsx --section Grade_8 --template none.xlsx", 1, "The template none.xlsx cannot be read");
        row("day --csv folder.csv", 1, "folder.csv is there already and is no file; name another one.");
    }

    void whatCannotBeMeantIsASentence()
    {
        QFETCH(QString, options);
        QFETCH(QByteArray, said);
        QVERIFY(QDir(m_ctl->m_directory.path()).mkdir(QStringLiteral("folder.csv")));
        const QString before = QDir::currentPath();
        QVERIFY(QDir::setCurrent(m_ctl->m_directory.path()));
        const ProgramRun run = report(options);
        QVERIFY(QDir::setCurrent(
            before)); // this one is removed, and fontconfig 2.15 reads no settings in a removed folder
        QVERIFY2(run.err.contains(said), run.err.constData());
        QTEST(run.exitCode, "exitCode");
        QCOMPARE(run.out, QByteArray());
    }

    void whoWasNotCountedIsNotCalledAbsent()
    {
        const ProgramRun run = report("absent --date 2026-11-02 --session morning");
        QCOMPARE(run.exitCode, 0);
        QVERIFY2(run.out.contains("Grade 8 - Narra  2021003  Santos     Cid         morning  not counted here\n"),
                 run.out.constData());
        QVERIFY2(run.out.contains(limits), run.out.constData());
        QVERIFY(!run.out.contains("absent"));
        QVERIFY(!run.out.contains("0021001"));
        const ProgramRun json = report("absent --date 2026-11-02 --session morning --json");
        QCOMPARE(json.json()[u"state"], QJsonValue(QStringLiteral("not counted here")));
        QVERIFY(json.err.contains(limits));
    }

    void aFileIsReplacedAsAWholeAndIsForItsOwnerOnly_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QByteArray>("begin");
        QTest::newRow("csv") << QStringLiteral("csv") << QByteArray("\xef\xbb\xbf\"Section\",\"Number\"");
        QTest::newRow("xlsx") << QStringLiteral("xlsx") << QByteArray("PK\x03\x04");
        QTest::newRow("pdf") << QStringLiteral("pdf") << QByteArray("%PDF-1.");
    }

    void aFileIsReplacedAsAWholeAndIsForItsOwnerOnly()
    {
        QFETCH(QString, kind);
        QFETCH(QByteArray, begin);
        const QString file = m_ctl->write(qPrintable(QStringLiteral("report.") + kind), QByteArray(1'000'000, 'x'));
        QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther);
        const ProgramRun run = report(QStringLiteral("section --date 2026-11-01 --%1 %2").arg(kind, file));
        QVERIFY2(run.exitCode == 0, run.err.constData());
        QCOMPARE(run.err, QByteArray());
        QCOMPARE(run.out,
                 QByteArray(file.toUtf8() + ": Attendance of all sections, 2026-11-01 to 2026-11-30, rows: 2\n"
                            + limits + "\n"));
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const QByteArray bytes = written.readAll();
        QVERIFY2(bytes.startsWith(begin) && !bytes.contains("xxxx"), bytes.left(40).constData());
        QCOMPARE(QFileInfo(file).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        QVERIFY(!QFile::exists(file + QStringLiteral(".part")));
    }

    void theFormIsWrittenForASchoolToChange()
    {
        const QString file = m_ctl->path("form.xlsx");
        const ProgramRun run = report(QStringLiteral("template sf2 ") + file);
        QVERIFY2(run.exitCode == 0 && run.out.contains("keep the names of its cells"), run.err.constData());
        QVERIFY(QFileInfo(file).size() > 1000);
    }

    // What the page for the office tells to type works.
    void everyReportOfTheOfficesPageWorks()
    {
        QFile source(QStringLiteral(ROLLCALL_SOURCE_DIR "/deploy/office.md"));
        QVERIFY(source.open(QIODevice::ReadOnly));
        const QString page = QString::fromUtf8(source.readAll());
        const QString file = m_ctl->write("roster.csv", "student_number,first_name,last_name,section\n"
                                                        "2021001,Ana,Reyes,Grade 8 - Narra\n");
        const QStringList import{QStringLiteral("roster"), QStringLiteral("import"), QStringLiteral("--yes"), file};
        QCOMPARE(m_ctl->ctl(import).exitCode, 0);
        int commands = 0;
        for (const QString& block : page.split(QStringLiteral("```sh\n")).mid(1)) {
            for (const QString& line : block.section(QStringLiteral("```"), 0, 0).split(u'\n', Qt::SkipEmptyParts)) {
                if (line.contains(QLatin1String("--staff")))
                    continue; // asks a cloud, which the journeys have
                QStringList command = QProcess::splitCommand(line);
                QCOMPARE(command.takeFirst(), QStringLiteral("rollcallctl"));
                const QString written = line.contains(QRegularExpression(QStringLiteral("--(csv|xlsx|pdf) ")))
                                            ? command.last()
                                            : QString();
                if (!written.isEmpty())
                    command.last() = m_ctl->path(qPrintable(written));
                const ProgramRun run = m_ctl->configured(config, command);
                QVERIFY2(run.exitCode == 0 && run.err.isEmpty() && !run.out.isEmpty(), qPrintable(line));
                QVERIFY2(written.isEmpty() || QFileInfo(command.last()).size() > 100, qPrintable(line));
                ++commands;
            }
        }
        QCOMPARE(commands, 8);
    }

private:
    /** An underscore in `options` is a blank. */
    ProgramRun report(const QString& options)
    {
        QStringList arguments{QStringLiteral("report")};
        for (const QString& word : options.split(u' '))
            arguments << (word.startsWith(u'/') ? word : QString(word).replace(u'_', u' '));
        return m_ctl->configured(config, arguments);
    }

    ProgramRun report(const char* options) { return report(QString::fromLatin1(options)); }

    std::unique_ptr<CtlFixture> m_ctl;
};

QTEST_GUILESS_MAIN(TestCtlReport)
#include "tst_ctlreport.moc"
