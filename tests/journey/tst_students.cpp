// The students in the cloud as staff keeps them, by rollcallctl students and by two clerks at once, against the local Supabase.

#include "core/supabase/staffstudents.h"
#include "tests/journey/kioskfolder.h"
#include "tests/support/await.h"
#include "tests/support/fakeclock.h"
#include "tests/support/officerest.h"
#include "tests/support/staffaccount.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace rollcall;
using namespace rollcall::support;
using attendance::KeptStudent;
using attendance::StudentProfile;
using supabase::StaffStudents;

class TestStudents : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        writeRoster(m_kiosk.path(QStringLiteral("roster.csv")), 3);
        m_cloud.start();
        m_cloud.seed(m_kiosk.path(QStringLiteral("roster.csv")));
        m_office.add(QStringLiteral("staff"), {{QStringLiteral("user_id"), signUp(m_cloud, staff)},
                                               {QStringLiteral("name"), QStringLiteral("Kim")}});
        signUp(m_cloud, QStringLiteral("stranger@school.test"));
        const QJsonObject project{{QStringLiteral("url"), m_cloud.url()},
                                  {QStringLiteral("api_key"), m_cloud.publishableKey()},
                                  {QStringLiteral("enabled"), false}};
        QFile settings(officeSettings());
        QVERIFY(settings.open(QIODevice::WriteOnly));
        settings.write(QJsonDocument(QJsonObject{{QStringLiteral("cloud"), project}}).toJson());
    }

    void whoIsNotStaffSeesAndChangesNothing()
    {
        const QString stranger = QStringLiteral("stranger@school.test");
        for (const QStringList& command :
             {QStringList{QStringLiteral("list")}, QStringList{QStringLiteral("leave"), studentNumber(0)},
              QStringList{QStringLiteral("history"), studentNumber(0)}}) {
            const ProgramRun run = students(command, stranger);
            QCOMPARE(run.exitCode, 1);
            QVERIFY2(run.err.contains("not of the school's staff"), run.err.constData());
            QCOMPARE(run.out, QByteArray());
        }
        QCOMPARE(rowOf(studentNumber(0))[u"status"].toString(), QStringLiteral("active"));
    }

    void whatCannotBeIsRefusedBeforeAPasswordIsAskedFor_data()
    {
        QTest::addColumn<QStringList>("command");
        QTest::addColumn<QByteArray>("sentence");
        const auto row = [](const char* what, const char* command, const char* sentence) {
            QTest::newRow(what) << QString::fromLatin1(command).split(u'|') << QByteArray(sentence);
        };
        row("a number with a blank", "add|2026 1|--first-name|Ana", "a student number has 1 to 32");
        row("no first name", "edit|s-1|--first-name|", "--first-name must not be empty");
        row("another status", "edit|s-1|--status|gone", "--status is one of active, inactive");
        row("another sex", "edit|s-1|--sex|F", "--sex is one of female, male");
        row("a contact that is none", "edit|s-1|--guardian-contact|rosa@x.test", "is a telephone number");
        row("to leave as active", "leave|s-1|--as|active", "--as is one of");
        row("a list of another status", "list|--status|gone", "--status is one of");
        row("a file that is no CSV", "export|students.txt", ".csv");
        row("sections that are not there", "promote|missing.csv", "cannot be read");
    }
    void whatCannotBeIsRefusedBeforeAPasswordIsAskedFor()
    {
        QFETCH(QStringList, command);
        QFETCH(QByteArray, sentence);
        const ProgramRun run =
            runWithPassword(QStringLiteral(ROLLCALLCTL_PROGRAM),
                            QStringList{QStringLiteral("--config"), officeSettings(), QStringLiteral("students")}
                                + command + QStringList{QStringLiteral("--staff"), staff},
                            m_directory.path(), QString());
        QVERIFY(run.exitCode > 0);
        QVERIFY2(run.err.contains(sentence) && !run.err.contains("password"), run.err.constData());
    }

    void aStudentIsAddedChangedFoundAndLeaves()
    {
        const ProgramRun added =
            students({QStringLiteral("add"), ana, QStringLiteral("--first-name"), QStringLiteral("Anh"),
                      QStringLiteral("--last-name"), QStringLiteral("Nguyễn"), QStringLiteral("--section"),
                      QStringLiteral("7"), QStringLiteral("--sex"), QStringLiteral("female")});
        QVERIFY2(added.exitCode == 0, added.err.constData());
        QCOMPARE(QString::fromUtf8(added.out).trimmed(), QStringLiteral("s-1  Anh Nguyễn (7)"));
        QCOMPARE(rowOf(ana)[u"sex"].toString(), QStringLiteral("female"));
        QVERIFY(rowOf(ana)[u"middle_name"].isNull());

        QCOMPARE(numbers({QStringLiteral("list"), QStringLiteral("nguyen")}), QStringList{ana});
        QCOMPARE(numbers({QStringLiteral("list"), QStringLiteral("--section"), QStringLiteral("7")}),
                 QStringList{ana});

        const QString guardian = QStringLiteral("--guardian-name");
        QCOMPARE(students({QStringLiteral("edit"), ana, guardian, QStringLiteral("<b>Rosa</b>")}).exitCode, 0);
        QCOMPARE(rowOf(ana)[u"guardian_name"].toString(), QStringLiteral("<b>Rosa</b>"));
        QCOMPARE(students({QStringLiteral("edit"), ana, guardian, QString()}).exitCode, 0);
        QVERIFY(rowOf(ana)[u"guardian_name"].isNull());
        QCOMPARE(rowOf(ana)[u"section"].toString(), QStringLiteral("7"));

        QCOMPARE(
            students({QStringLiteral("leave"), ana, QStringLiteral("--as"), QStringLiteral("transferred")}).exitCode,
            0);
        QCOMPARE(rowOf(ana)[u"status"].toString(), QStringLiteral("transferred"));
        QCOMPARE(numbers({QStringLiteral("list"), QStringLiteral("--status"), QStringLiteral("transferred")}),
                 QStringList{ana});
        const ProgramRun shown = students({QStringLiteral("show"), ana, QStringLiteral("--json")});
        QCOMPARE(shown.json()[u"last_name"].toString(), QStringLiteral("Nguyễn"));
    }

    void aNumberThatExistsIsNamedWithItsHolder()
    {
        const QJsonValue before = rowOf(ana);
        const ProgramRun run =
            students({QStringLiteral("add"), ana, QStringLiteral("--first-name"), QStringLiteral("Eve")});
        QCOMPARE(run.exitCode, 1);
        QVERIFY2(run.err.contains("this number is taken") && run.err.contains("Nguyễn"), run.err.constData());
        QCOMPARE(rowOf(ana), before);
        const ProgramRun nobody = students(
            {QStringLiteral("edit"), QStringLiteral("s-404"), QStringLiteral("--section"), QStringLiteral("7")});
        QCOMPARE(nobody.exitCode, 1);
        QVERIFY2(nobody.err.contains("no student \"s-404\""), nobody.err.constData());
    }

    void theHistoryNamesWhoChangedWhatAndTheLastChangeIsTakenBack()
    {
        const ProgramRun history = students({QStringLiteral("history"), ana});
        const QList<QByteArray> lines = history.out.trimmed().split('\n');
        QCOMPARE(lines.size(), 4);
        QVERIFY2(lines[0].contains("Kim: status: \"active\" -> \"transferred\""), lines[0].constData());
        QVERIFY2(lines[3].contains("Kim: added"), lines[3].constData());

        QCOMPARE(students({QStringLiteral("undo"), ana}).exitCode, 0);
        QCOMPARE(rowOf(ana)[u"status"].toString(), QStringLiteral("active"));
        QCOMPARE(students({QStringLiteral("undo"), ana}).exitCode, 0); // the undoing is a change as well
        QCOMPARE(rowOf(ana)[u"status"].toString(), QStringLiteral("transferred"));
        QCOMPARE(students({QStringLiteral("undo"), ana}).exitCode, 0);

        students(
            {QStringLiteral("add"), QStringLiteral("s-2"), QStringLiteral("--first-name"), QStringLiteral("Ben")});
        QCOMPARE(students({QStringLiteral("undo"), QStringLiteral("s-2")}).exitCode, 0);
        QCOMPARE(rowOf(QStringLiteral("s-2"))[u"status"].toString(), QStringLiteral("inactive"));
        QCOMPARE(students({QStringLiteral("undo"), QStringLiteral("s-404")}).exitCode, 1);
    }

    void ofTwoClerksTheSecondIsToldWhatTheFirstDid()
    {
        Clerk kim(m_cloud, staff);
        Clerk lee(m_cloud, staff);
        const KeptStudent read = kim.find(ana);
        StudentProfile byKim = read.profile;
        byKim.section = QStringLiteral("8");
        StudentProfile byLee = read.profile;
        byLee.section = QStringLiteral("9");
        const auto both =
            std::pair(kim.students.change(read, byKim), lee.students.change(read, byLee)); // at the same time
        const auto first = await(both.first);
        const auto second = await(both.second);
        const bool kimWas = std::holds_alternative<KeptStudent>(first);
        QVERIFY(kimWas != std::holds_alternative<KeptStudent>(second));
        const auto& late = std::get<StaffStudents::ChangedMeanwhile>(kimWas ? second : first);
        QCOMPARE(late.now->profile.section, kimWas ? QStringLiteral("8") : QStringLiteral("9"));
        QCOMPARE(late.now->profile, lee.find(ana).profile);
        // Having seen that, Lee keeps his own.
        QCOMPARE(std::get<KeptStudent>(await(lee.students.change(*late.now, byLee))).profile.section,
                 QStringLiteral("9"));
        const ProgramRun stale = students({QStringLiteral("edit"), ana, QStringLiteral("--section"),
                                           QStringLiteral("10"), QStringLiteral("--if-version"), read.version});
        QCOMPARE(stale.exitCode, 1);
        QVERIFY2(stale.err.contains("somebody else has changed this student") && stale.err.contains("(9)"),
                 stale.err.constData());
    }

    void theNextSchoolYearIsShownThenDoneForEverybodyOrNobody()
    {
        QFile file(m_kiosk.path(QStringLiteral("sections.csv")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("old section,new section\n9,\n" + rowOf(studentNumber(0))[u"section"].toString().toUtf8()
                   + ",9\n");
        file.close();
        const QStringList promote{QStringLiteral("promote"), file.fileName()};
        const ProgramRun refused = students(promote);
        QCOMPARE(refused.exitCode, 1);
        QVERIFY2(refused.err.contains("This moves 3 students and lets 1 leave."), refused.err.constData());
        QCOMPARE(rowOf(ana)[u"status"].toString(), QStringLiteral("active"));
        const ProgramRun looked = students(promote + QStringList{QStringLiteral("--dry-run")});
        QVERIFY2(looked.out.contains("- s-1  Anh Nguyễn (9) -> graduated"), looked.out.constData());
        QVERIFY2(looked.out.contains("3 move, 1 leave (a dry run"), looked.out.constData());
        QCOMPARE(rowOf(ana)[u"status"].toString(), QStringLiteral("active"));

        const ProgramRun done = students(promote + QStringList{QStringLiteral("--yes")});
        QVERIFY2(done.exitCode == 0 && done.out.contains("3 move, 1 leave\n"), (done.out + done.err).constData());
        QCOMPARE(rowOf(ana)[u"status"].toString(), QStringLiteral("graduated"));
        QCOMPARE(rowOf(studentNumber(2))[u"section"].toString(), QStringLiteral("9"));

        Clerk kim(m_cloud, staff);
        KeptStudent stale = kim.find(studentNumber(1));
        stale.version = QStringLiteral("2020-01-01T00:00:00+00:00");
        StudentProfile wanted = stale.profile;
        wanted.section = QStringLiteral("10");
        const auto meanwhile = await(kim.students.move({{stale, wanted}}));
        QCOMPARE(std::get<StaffStudents::MovedMeanwhile>(meanwhile).numbers, QStringList{studentNumber(1)});
        QCOMPARE(rowOf(studentNumber(1))[u"section"].toString(), QStringLiteral("9"));
    }

    void theExportIsWhatASpreadsheetOpens()
    {
        const QString file = m_kiosk.path(QStringLiteral("students.csv"));
        QCOMPARE(students({QStringLiteral("export"), file}).exitCode, 0);
        QFile csv(file);
        QVERIFY(csv.open(QIODevice::ReadOnly));
        const QStringList lines = QString::fromUtf8(csv.readAll()).split(QStringLiteral("\r\n"), Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 1 + 5);
        QVERIFY(lines[0].contains(QStringLiteral("student_number,first_name,middle_name,last_name")));
        QVERIFY(lines.filter(QStringLiteral("\"s-1\",\"Anh\",\"\",\"Nguyễn\"")).size() == 1);
        QCOMPARE(csv.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }

    void leaveIsEnteredDecidedAndTakenBack()
    {
        const QString number = studentNumber(0);
        const QString today = QDate::currentDate().toString(Qt::ISODate);
        const ProgramRun entered =
            office({QStringLiteral("leave"), QStringLiteral("add"), number, QStringLiteral("--from"), today,
                    QStringLiteral("--reason"), QStringLiteral("sick"), QStringLiteral("--note"),
                    QStringLiteral("Fever"), QStringLiteral("--asked")});
        QVERIFY2(entered.exitCode == 0 && entered.out.contains("Entered."), (entered.out + entered.err).constData());
        const auto listed = [this, &number](const QString& email = {}) {
            return office({QStringLiteral("leave"), QStringLiteral("list"), QStringLiteral("--student"), number,
                           QStringLiteral("--json")},
                          email)
                .lines();
        };
        QCOMPARE(listed().size(), 1);
        const QJsonObject leave = listed().constFirst();
        QCOMPARE(leave[u"state"].toString(), QStringLiteral("asked"));
        QCOMPARE(leave[u"note"].toString(), QStringLiteral("Fever"));
        const QString id = leave[u"id"].toString();
        const auto decided = [this, &id](const char* decision) {
            const ProgramRun run = office({QStringLiteral("leave"), QLatin1String(decision), id});
            return QString::number(run.exitCode) + u' ' + QString::fromUtf8(run.out + run.err).trimmed();
        };
        QCOMPARE(decided("approve"), QStringLiteral("0 It is approved."));
        QVERIFY2(decided("refuse").contains(QStringLiteral("It is approved already, by Kim.")),
                 qPrintable(decided("refuse")));

        // A homeroom teacher of another section sees nothing of it, and one of this section does.
        const QString stranger = QStringLiteral("stranger@school.test");
        const auto setSections = [this, &stranger](const QString& section) {
            return office({QStringLiteral("staff"), QStringLiteral("sections"), stranger, section}).exitCode;
        };
        QCOMPARE(setSections(QStringLiteral("another")), 0);
        QCOMPARE(listed(stranger).size(), 0);
        QCOMPARE(setSections(rowOf(number)[u"section"].toString()), 0);
        QCOMPARE(listed(stranger).size(), 1);
        QVERIFY(office({QStringLiteral("staff"), QStringLiteral("list")}).out.contains("stranger@school.test"));
        QCOMPARE(office({QStringLiteral("staff"), QStringLiteral("list")}, stranger).exitCode, 1);
        QCOMPARE(office({QStringLiteral("staff"), QStringLiteral("remove"), stranger}).exitCode, 0);
        QVERIFY(office({QStringLiteral("leave"), QStringLiteral("list")}, stranger)
                    .err.contains("not of the school's staff"));
        QVERIFY(office({QStringLiteral("staff"), QStringLiteral("remove"), staff}).err.contains("stays that"));

        const QStringList link{QStringLiteral("leave"), QStringLiteral("link"), number, QStringLiteral("--page")};
        QCOMPARE(office(link + QStringList{QStringLiteral("http://school.test/leave.html")}).exitCode, 2);
        const ProgramRun made = office(link + QStringList{QStringLiteral("https://school.test/leave.html")});
        QVERIFY2(made.exitCode == 0 && made.out.startsWith("https://school.test/leave.html#project=http"),
                 (made.out + made.err).constData());
        const ProgramRun ended = office({QStringLiteral("leave"), QStringLiteral("end-links"), number});
        QVERIFY2(ended.out.contains("Links that were ended: 1."), (ended.out + ended.err).constData());

        QCOMPARE(decided("withdraw"), QStringLiteral("0 It is withdrawn."));
        QCOMPARE(listed().constFirst()[u"decided_by"].toString(), QStringLiteral("Kim"));
    }

    void whoIsAbsentRunningAndWhoIsLateAreReportsOfTheCloudAlone()
    {
        m_office.add(QStringLiteral("school_settings"),
                     {{QStringLiteral("time_zone"), QStringLiteral("Asia/Manila")}});
        const QStringList cloud{QStringLiteral("--cloud")};
        const ProgramRun late = office(QStringList{QStringLiteral("report"), QStringLiteral("lateness")} + cloud);
        QVERIFY2(late.exitCode == 0 && late.out.contains("Nobody was late."), (late.out + late.err).constData());
        const QStringList running{QStringLiteral("report"), QStringLiteral("absent-running")};
        const ProgramRun awaited = office(running + cloud);
        QVERIFY2(awaited.exitCode == 0 && awaited.out.contains("has never reported"),
                 (awaited.out + awaited.err).constData());
        QCOMPARE(office(running + cloud + QStringList{QStringLiteral("--days"), QStringLiteral("21")}).exitCode, 2);
    }

private:
    /** Of rollcallctl, as this member of staff. */
    ProgramRun office(const QStringList& command, const QString& email = {}) const
    {
        return runWithPassword(QStringLiteral(ROLLCALLCTL_PROGRAM),
                               QStringList{QStringLiteral("--config"), officeSettings(), QStringLiteral("--data-dir"),
                                           m_directory.filePath(QStringLiteral("none"))}
                                   + command
                                   + QStringList{QStringLiteral("--staff"), email.isEmpty() ? staff : email},
                               m_directory.path());
    }

    /** A window of somebody else, with a login of its own. */
    struct Clerk {
        Clerk(const LocalSupabase& cloud, const QString& email)
            : login({QUrl(cloud.url()), cloud.publishableKey().toLatin1(), {}, email, staffPassword}, http,
                    {std::chrono::seconds(20), std::chrono::seconds(20)}, clock)
        {
        }
        KeptStudent find(const QString& number)
        {
            return *std::get<std::optional<KeptStudent>>(await(students.find(number)));
        }

        FakeClock clock;
        net::HttpClient http;
        supabase::StaffLogin login;
        StaffStudents students{login};
    };

    const QString staff = QStringLiteral("kim@school.test");
    const QString ana = QStringLiteral("s-1");

    QString officeSettings() const { return m_kiosk.path(QStringLiteral("office.json")); }

    ProgramRun students(const QStringList& command, const QString& email = {}) const
    {
        return runWithPassword(QStringLiteral(ROLLCALLCTL_PROGRAM),
                               QStringList{QStringLiteral("--config"), officeSettings(), QStringLiteral("students")}
                                   + command
                                   + QStringList{QStringLiteral("--staff"), email.isEmpty() ? staff : email},
                               m_directory.path());
    }

    QStringList numbers(const QStringList& command) const
    {
        QStringList found;
        for (const QJsonObject& row : students(command + QStringList{QStringLiteral("--json")}).lines())
            found << row[u"student_number"].toString();
        return found;
    }

    QJsonValue rowOf(const QString& number)
    {
        return m_office.get(QStringLiteral("students?student_number=eq.") + number).at(0);
    }

    QTemporaryDir m_directory;
    KioskFolder m_kiosk{m_directory.path()};
    LocalSupabase m_cloud{m_kiosk.path(QStringLiteral("supabase"))};
    OfficeRest m_office{m_cloud};
};

QTEST_GUILESS_MAIN(TestStudents)
#include "tst_students.moc"
