// rollcallctl roster push against the local Supabase: who may, what it changes, and that it can be given again.

#include "tests/journey/kioskfolder.h"
#include "tests/support/officerest.h"
#include "tests/support/staffaccount.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace rollcall;
using namespace rollcall::support;

class TestRosterPush : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QFile roster(path("roster.csv"));
        QVERIFY(roster.open(QIODevice::WriteOnly));
        roster.write("student_number,first_name,last_name,section,guardian_contact\n");
        for (int student = 0; student < 30; ++student)
            roster.write(studentNumber(student).toLatin1() + ",Ana,Reyes,Grade 8 - Narra,+12025550101\n");
        roster.close();
        m_cloud.start();
        m_cloud.seed(path("roster.csv"));
        m_office.add(QStringLiteral("staff"), {{QStringLiteral("user_id"), signUp(m_cloud, staff)}});
        signUp(m_cloud, QStringLiteral("stranger@school.test"));
        m_kiosk.configure(m_cloud.cloudSettings());
    }

    void whoIsNotStaffChangesNothing_data()
    {
        QTest::addColumn<QString>("email");
        QTest::addColumn<QString>("secret");
        QTest::addColumn<QByteArray>("complaint");
        const QJsonObject kiosk = m_cloud.cloudSettings();
        QTest::newRow("a wrong password") << QStringLiteral("kim@school.test") << QStringLiteral("wr0ng password")
                                          << QByteArray("does not know this e-mail with this password");
        QTest::newRow("another school's staff") << QStringLiteral("lee@other.test") << staffPassword
                                                << QByteArray("does not know this e-mail with this password");
        QTest::newRow("a kiosk") << kiosk[u"device_email"].toString() << kiosk[u"device_password"].toString()
                                 << QByteArray("not of the school's staff");
        QTest::newRow("an account of nobody")
            << QStringLiteral("stranger@school.test") << staffPassword << QByteArray("not of the school's staff");
        QTest::newRow("no password") << QStringLiteral("kim@school.test") << QString()
                                     << QByteArray("There is no password");
    }

    void whoIsNotStaffChangesNothing()
    {
        QFETCH(QString, email);
        QFETCH(QString, secret);
        QFETCH(QByteArray, complaint);
        const QJsonArray before = students();
        write("all.csv", 31);
        const ProgramRun run = push("all.csv", {}, email, secret);
        QCOMPARE(run.exitCode, 1);
        QVERIFY2(run.err.contains(complaint), run.err.constData());
        QVERIFY(!(run.out + run.err).contains(secret.toUtf8()) || secret.isEmpty());
        QCOMPARE(students(), before);
    }

    void aDryRunNamesWhoWouldChange()
    {
        const QJsonArray before = students();
        write("changed.csv", 31, 29);
        const ProgramRun run = push("changed.csv", {QStringLiteral("--dry-run")});
        QVERIFY2(run.exitCode == 0, run.err.constData());
        QVERIFY2(run.out.contains("+ " + studentNumber(30).toUtf8()), run.out.constData());
        QVERIFY2(run.out.contains("- " + studentNumber(29).toUtf8()), run.out.constData());
        QVERIFY2(run.out.contains("1 added, 0 changed, 1 removed"), run.out.constData());
        QCOMPARE(students(), before);
    }

    void whoIsGoneBecomesInactiveAndNothingElseIsTouched()
    {
        write("changed.csv", 31, 29);
        for (int times = 0; times < 2; ++times) { // the second time there is nothing left to do
            const ProgramRun run = push("changed.csv");
            QVERIFY2(run.exitCode == 0, (run.out + run.err).constData());
            QVERIFY2(run.out.contains(times == 0 ? "1 added, 0 changed, 1 removed" : "0 added, 0 changed, 0 removed"),
                     run.out.constData());
        }
        QCOMPARE(statusOf(29), QStringLiteral("inactive"));
        QCOMPARE(statusOf(30), QStringLiteral("active"));
        for (const QJsonValue student : students()) {
            const bool isNew = student[u"student_number"] == studentNumber(30);
            QCOMPARE(student[u"guardian_contact"].toString(), isNew ? QString() : QStringLiteral("+12025550101"));
        }
        write("back.csv", 31);
        QCOMPARE(push("back.csv").exitCode, 0);
        QCOMPARE(statusOf(29), QStringLiteral("active"));
    }

    void languagesAreWrittenAndAListWithoutThemKeepsThem()
    {
        write("plain.csv", 31);
        QFile plain(path("plain.csv"));
        QVERIFY(plain.open(QIODevice::ReadOnly));
        const QByteArray lines = plain.readAll();
        const auto pushWith = [&](const QByteArray& language) {
            QFile file(path("languages.csv"));
            const bool isOpen = file.open(QIODevice::WriteOnly | QIODevice::Truncate);
            const QList<QByteArray> rows = lines.trimmed().split('\n');
            for (qsizetype i = 0; isOpen && i < rows.size(); ++i)
                file.write(rows[i].trimmed() + ',' + (i == 0 ? "language" : i == 1 ? language : "") + '\n');
            file.close();
            return push("languages.csv");
        };
        QCOMPARE(pushWith("German").exitCode, 0);
        QCOMPARE(languageOf(0), QStringLiteral("de"));
        QCOMPARE(languageOf(1), QString());
        const ProgramRun without = push("plain.csv");
        QVERIFY2(without.out.contains("0 added, 0 changed, 0 removed"), (without.out + without.err).constData());
        QCOMPARE(languageOf(0), QStringLiteral("de"));
        QCOMPARE(pushWith("").exitCode, 0);
        QCOMPARE(languageOf(0), QString());
    }

    void removingManyNeedsAPersonOrYes()
    {
        write("few.csv", 20);
        const ProgramRun refused = push("few.csv");
        QCOMPARE(refused.exitCode, 1);
        QVERIFY2(refused.err.contains("This removes 11 of 31 students"), refused.err.constData());
        QCOMPARE(statusOf(25), QStringLiteral("active"));
        QCOMPARE(push("few.csv", {QStringLiteral("--yes")}).exitCode, 0);
        QCOMPARE(statusOf(25), QStringLiteral("inactive"));
    }

    void aFileWithAFaultAsksForNoPassword()
    {
        QFile file(path("bad.csv"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("student_number,first_name,last_name\n,Ana,Reyes\n");
        file.close();
        const ProgramRun run = push("bad.csv", {}, QStringLiteral("kim@school.test"), QString());
        QCOMPARE(run.exitCode, 1);
        QVERIFY2(!run.err.contains("password"), run.err.constData());
    }

    // The last, for the column is gone then.
    void aProjectWithoutLanguagesIsServedUntilOneHasToBeWritten()
    {
        m_cloud.sql(QStringLiteral("alter table public.students drop column language cascade"));
        write("plain.csv", 30);
        QCOMPARE(push("plain.csv", {QStringLiteral("--yes")}).exitCode, 0);
        QCOMPARE(statusOf(25), QStringLiteral("active"));
        QFile file(path("one.csv"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("student_number,first_name,last_name,language\n" + studentNumber(0).toUtf8() + ",Ana,Reyes,de\n");
        file.close();
        const ProgramRun refused = push("one.csv", {QStringLiteral("--yes")});
        QCOMPARE(refused.exitCode, 1);
        QVERIFY2(refused.err.contains("apply deploy/supabase/migrations to the project"), refused.err.constData());
        QCOMPARE(statusOf(25), QStringLiteral("active"));
    }

private:
    const QString staff = QStringLiteral("kim@school.test");

    QString path(const char* name) const { return m_kiosk.path(QLatin1String(name)); }

    /** The first `count` students, without one of them. */
    void write(const char* name, int count, int without = -1) const
    {
        writeRoster(path(name), count);
        if (without < 0)
            return;
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QByteArray kept;
        while (!file.atEnd()) {
            const QByteArray line = file.readLine();
            if (!line.startsWith(studentNumber(without).toUtf8() + ','))
                kept += line;
        }
        file.close();
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(kept);
    }

    ProgramRun push(const char* file, const QStringList& options = {}, const std::optional<QString>& email = {},
                    const QString& password = staffPassword) const
    {
        return runWithPassword(QStringLiteral(ROLLCALLCTL_PROGRAM),
                               QStringList{QStringLiteral("--config"), path("config.json"),
                                           QStringLiteral("--data-dir"), path("data"), QStringLiteral("roster"),
                                           QStringLiteral("push"), path(file), QStringLiteral("--staff"),
                                           email.value_or(staff)}
                                   + options,
                               m_directory.path(), password);
    }

    QJsonArray students() { return m_office.get(QStringLiteral("students?order=student_number")); }

    QString statusOf(int student)
    {
        return m_office.get(QStringLiteral("students?student_number=eq.") + studentNumber(student))[0][u"status"]
            .toString();
    }

    QString languageOf(int student)
    {
        return m_office.get(QStringLiteral("students?student_number=eq.") + studentNumber(student))[0][u"language"]
            .toString();
    }

    QTemporaryDir m_directory;
    KioskFolder m_kiosk{m_directory.path()};
    LocalSupabase m_cloud{m_kiosk.path(QStringLiteral("supabase"))};
    OfficeRest m_office{m_cloud};
};

QTEST_GUILESS_MAIN(TestRosterPush)
#include "tst_rosterpush.moc"
