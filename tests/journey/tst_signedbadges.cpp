// Signed badges against the local Supabase: the office makes a key and badges with rollcallctl, kiosks count them without a network,
// and refuse the one that was lost once they have asked the cloud.

#include "tests/journey/kioskfolder.h"
#include "tests/support/officerest.h"
#include "tests/support/staffaccount.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace rollcall;
using namespace rollcall::support;

class TestSignedBadges : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        writeRoster(path("roster.csv"), 5);
        m_cloud.start();
        m_cloud.seed(path("roster.csv"));
        m_office.add(QStringLiteral("staff"), {{QStringLiteral("user_id"), signUp(m_cloud, staff)}});
        m_kiosk.configure(m_cloud.cloudSettings());
        QVERIFY(!m_kiosk.ctl({QStringLiteral("roster"), QStringLiteral("pull")}).isEmpty());
    }

    void theOfficeMakesAKeyOnce()
    {
        const ProgramRun made = badges({QStringLiteral("key"), path("school.key")});
        QVERIFY2(made.exitCode == 0, (made.out + made.err).constData());
        QVERIFY2(made.out.contains("as key 1 of the school"), made.out.constData());
        QCOMPARE(QFile::permissions(path("school.key")) & 0x0077, QFile::Permissions());
        const ProgramRun again = badges({QStringLiteral("key"), path("school.key")});
        QVERIFY2(again.out.contains("as key 1 of the school"), (again.out + again.err).constData());
        QCOMPARE(m_office.get(QStringLiteral("badge_keys")).size(), 1);
    }

    void whoIsNotStaffMakesNothing()
    {
        signUp(m_cloud, QStringLiteral("stranger@school.test"));
        const ProgramRun run = runWithPassword(
            QStringLiteral(ROLLCALLCTL_PROGRAM),
            common()
                + QStringList{QStringLiteral("badges"), QStringLiteral("policy"), QStringLiteral("signed_only"),
                              QStringLiteral("--staff"), QStringLiteral("stranger@school.test")},
            m_directory.path());
        QCOMPARE(run.exitCode, 1);
        QVERIFY2(run.err.contains("not of the school's staff"), run.err.constData());
    }

    void aClassGetsItsBadges()
    {
        const ProgramRun run =
            issue({QStringLiteral("--all"), QStringLiteral("--until"), QStringLiteral("2031-06-30")});
        QVERIFY2(run.exitCode == 0, run.err.constData());
        QFile file(path("class.csv"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(run.out);
        m_badges.clear();
        const QList<QByteArray> lines = run.out.trimmed().split('\n');
        QCOMPARE(lines.first().trimmed(), QByteArray("number,serial,last_day,payload"));
        for (const QByteArray& line : lines.mid(1)) {
            const QList<QByteArray> cells = line.trimmed().split(',');
            QCOMPARE(cells.size(), 4);
            QCOMPARE(cells[2], QByteArray("2031-06-30"));
            m_badges << QString::fromLatin1(cells[3]);
            m_serials << QString::fromLatin1(cells[1]);
        }
        QCOMPARE(m_badges.size(), 5);
        QCOMPARE(m_office.get(QStringLiteral("badges")).size(), 5);
    }

    void aFileOfBadgesIsItsOwnersOnly()
    {
        const ProgramRun run =
            issue({QStringLiteral("--student"), studentNumber(0), QStringLiteral("--csv"), path("one.csv")});
        QVERIFY2(run.exitCode == 0, run.err.constData());
        QCOMPARE(QFile::permissions(path("one.csv")) & 0x0077, QFile::Permissions());
        QVERIFY(!run.out.contains("RB1"));
        const auto issued = m_office.get(QStringLiteral("badges")).size();
        for (const char* taken : {"one.csv", "school.key"}) { // nothing is written over, and no serial is wasted
            const ProgramRun again = issue({QStringLiteral("--all"), QStringLiteral("--csv"), path(taken)});
            QVERIFY2(again.err.contains("is there already"), again.err.constData());
        }
        QCOMPARE(m_office.get(QStringLiteral("badges")).size(), issued);
    }

    void whatCannotBeMadeIsSaid_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QByteArray>("complaint");
        QTest::newRow("a student whom the cloud does not know")
            << QStringList{QStringLiteral("--student"), QStringLiteral("nobody")}
            << QByteArray("no active student nobody; nobody got a badge");
        QTest::newRow("a number that is none")
            << QStringList{QStringLiteral("--student"), QStringLiteral("a b")} << QByteArray("is no student number");
        QTest::newRow("a section of nobody") << QStringList{QStringLiteral("--section"), QStringLiteral("Grade 99")}
                                             << QByteArray("no active student is in the section");
        QTest::newRow("a day that is over")
            << QStringList{QStringLiteral("--all"), QStringLiteral("--until"), QStringLiteral("2020-06-30")}
            << QByteArray("the last day of a badge lies ahead");
    }

    void whatCannotBeMadeIsSaid()
    {
        QFETCH(QStringList, options);
        QFETCH(QByteArray, complaint);
        const auto before = m_office.get(QStringLiteral("badges")).size();
        const ProgramRun run = issue(options);
        QCOMPARE(run.exitCode, 1);
        QVERIFY2(run.err.contains(complaint), run.err.constData());
        QCOMPARE(m_office.get(QStringLiteral("badges")).size(), before);
    }

    void aKioskCountsOneWithoutANetworkOnceItKnowsTheKey()
    {
        QCOMPARE(scan(0), QStringLiteral("badge_not_verified"));
        QVERIFY(!m_kiosk.ctl({QStringLiteral("rules"), QStringLiteral("pull")}).isEmpty());
        m_cloud.stop();
        printCard(0);
        QProcess kiosk;
        m_kiosk.start(kiosk, path("pictures"));
        QTRY_VERIFY_WITH_TIMEOUT(!m_kiosk.tickedIds().isEmpty(), 30'000);
        kiosk.terminate();
        QVERIFY(kiosk.waitForFinished(30'000));
        const QList<QJsonObject> records = m_kiosk.records();
        QCOMPARE(records.size(), 1);
        QCOMPARE(records[0][u"student_number"].toString(), studentNumber(0));
        QCOMPARE(scan(1), QStringLiteral("counted"));
        m_cloud.start();
    }

    void aCardNeedsABadgeOfItsStudent()
    {
        const auto print = [this](const char* badges) {
            return run(QStringLiteral(ROLLCALLCTL_PROGRAM),
                       common()
                           + QStringList{QStringLiteral("badges"), QStringLiteral("print"), path("none.pdf"),
                                         QStringLiteral("--badges"), path(badges), QStringLiteral("--student"),
                                         studentNumber(1)},
                       m_directory.path());
        };
        const ProgramRun missing = print("one.csv");
        QCOMPARE(missing.exitCode, 2);
        QVERIFY2(missing.err.contains("there is no badge for " + studentNumber(1).toUtf8()), missing.err.constData());
        const ProgramRun other = print("roster.csv");
        QCOMPARE(other.exitCode, 1);
        QVERIFY2(other.err.contains("line 2: there is no badge in the last column"), other.err.constData());
        QVERIFY(!QFile::exists(path("none.pdf")));
    }

    void theOneThatWasLostIsRefusedAfterTheNextQuestion()
    {
        const ProgramRun run = badges(
            {QStringLiteral("revoke"), m_serials[2], QStringLiteral("--reason"), QStringLiteral("left on the bus")});
        QVERIFY2(run.exitCode == 0, run.err.constData());
        QVERIFY2(run.out.contains(studentNumber(2).toUtf8()), run.out.constData());
        QVERIFY(!m_kiosk.ctl({QStringLiteral("rules"), QStringLiteral("pull")}).isEmpty());
        m_cloud.stop();
        QCOMPARE(scan(2), QStringLiteral("badge_revoked"));
        QCOMPARE(scan(3), QStringLiteral("counted"));
        m_cloud.start();
        m_kiosk.ctl({QStringLiteral("sync"), QStringLiteral("--once")});
        const QJsonArray refusals = m_office.get(QStringLiteral("attendance_refusals?reason=eq.badge_revoked"));
        QCOMPARE(refusals.size(), 1);
        QCOMPARE(refusals[0][u"student_number"].toString(), studentNumber(2));

        QCOMPARE(badges({QStringLiteral("restore"), m_serials[2]}).exitCode, 0);
        QVERIFY(!m_kiosk.ctl({QStringLiteral("rules"), QStringLiteral("pull")}).isEmpty());
        QCOMPARE(scan(2), QStringLiteral("counted"));
    }

    void theOfficeListsThem()
    {
        const ProgramRun plain = badges({QStringLiteral("list"), QStringLiteral("--student"), studentNumber(2)});
        QVERIFY2(plain.exitCode == 0, plain.err.constData());
        QVERIFY2(plain.out.startsWith(m_serials[2].toUtf8() + "  " + studentNumber(2).toUtf8() + "  "),
                 plain.out.constData());
        QVERIFY2(plain.out.contains(", until 2031-06-30\n1 badge\n"), plain.out.constData());

        QCOMPARE(badges({QStringLiteral("revoke"), m_serials[2], QStringLiteral("--reason"), QStringLiteral("lost")})
                     .exitCode,
                 0);
        const ProgramRun all = badges({QStringLiteral("list"), QStringLiteral("--json")});
        QCOMPARE(all.lines().size(), 6); // two of the first student
        QJsonObject revoked;
        for (const QJsonObject& one : all.lines())
            revoked = one[u"revoked_at"].isNull() ? revoked : one;
        QCOMPARE(revoked[u"number"].toString(), studentNumber(2));
        QCOMPARE(QString::number(revoked[u"serial"].toInt()), m_serials[2]);
        QCOMPARE(revoked[u"last_day"].toString(), QStringLiteral("2031-06-30"));
        QCOMPARE(revoked[u"revoked_for"].toString(), QStringLiteral("lost"));
        QCOMPARE(revoked[u"counts"], QJsonValue(false));
        QCOMPARE(
            badges({QStringLiteral("list"), QStringLiteral("--counting"), QStringLiteral("--json")}).lines().size(),
            5);
        QCOMPARE(badges({QStringLiteral("restore"), m_serials[2]}).exitCode, 0);
    }

    void noCodeOfABadgeReachesTheCloud()
    {
        m_kiosk.ctl({QStringLiteral("sync"), QStringLiteral("--once")});
        const QJsonArray rows = m_office.get(QStringLiteral("attendance?order=scanned_at"));
        QCOMPARE(rows.size(), 4);
        QVERIFY(!QJsonDocument(m_cloud.contents()).toJson().contains("RB1"));
        QCOMPARE(rows[0][u"qr_data"].toString(), studentNumber(0) + u'#' + m_serials[0]);
    }

    void plainNumbersCountUntilTheSchoolSaysOtherwise()
    {
        QCOMPARE(scanText(studentNumber(4)), QStringLiteral("counted"));
        QCOMPARE(badges({QStringLiteral("policy"), QStringLiteral("signed_only")}).exitCode, 0);
        QVERIFY(!m_kiosk.ctl({QStringLiteral("rules"), QStringLiteral("pull")}).isEmpty());
        QCOMPARE(scanText(studentNumber(4)), QStringLiteral("badge_not_signed"));
        QCOMPARE(scan(4), QStringLiteral("already_in"));
    }

    void ofARetiredKeyNoBadgeCounts()
    {
        QCOMPARE(badges({QStringLiteral("retire"), QStringLiteral("1")}).exitCode, 0);
        QVERIFY(!m_kiosk.ctl({QStringLiteral("rules"), QStringLiteral("pull")}).isEmpty());
        QCOMPARE(scan(4), QStringLiteral("badge_expired"));
        const ProgramRun run = issue({QStringLiteral("--all")});
        QVERIFY2(run.err.contains("has retired it"), run.err.constData());
    }

private:
    const QString staff = QStringLiteral("kim@school.test");

    QString path(const char* name) const { return m_kiosk.path(QLatin1String(name)); }

    QStringList common() const
    {
        return {QStringLiteral("--config"), path("config.json"), QStringLiteral("--data-dir"), path("data")};
    }

    ProgramRun badges(const QStringList& command) const
    {
        return runWithPassword(QStringLiteral(ROLLCALLCTL_PROGRAM),
                               common() + QStringList{QStringLiteral("badges")} + command
                                   + QStringList{QStringLiteral("--staff"), staff},
                               m_directory.path());
    }

    ProgramRun issue(const QStringList& options) const
    {
        return badges(QStringList{QStringLiteral("issue"), QStringLiteral("--key"), path("school.key")} + options);
    }

    /** The sheet with this student's card, as the only picture that the kiosk's camera gives. */
    void printCard(int student) const
    {
        const auto printed = m_kiosk.ctl({QStringLiteral("badges"), QStringLiteral("print"), path("card.pdf"),
                                          QStringLiteral("--badges"), path("class.csv"), QStringLiteral("--student"),
                                          studentNumber(student)});
        QCOMPARE(printed.value(0)[u"cards"].toInt(), 1);
        QVERIFY(QDir().mkpath(path("pictures")));
        QCOMPARE(run(QStringLiteral("pdftoppm"),
                     {QStringLiteral("-png"), QStringLiteral("-r"), QStringLiteral("100"),
                      QStringLiteral("-singlefile"), path("card.pdf"), path("pictures/1")},
                     m_directory.path())
                     .exitCode,
                 0);
    }

    QString scan(int student) const { return scanText(m_badges[student]); }

    /** "counted", or why not. */
    QString scanText(const QString& payload) const
    {
        const QList<QJsonObject> answer = m_kiosk.ctl({QStringLiteral("scan"), payload});
        if (answer.size() != 1)
            return {};
        return answer[0][u"counted"].toBool() ? QStringLiteral("counted") : answer[0][u"reason"].toString();
    }

    QTemporaryDir m_directory;
    KioskFolder m_kiosk{m_directory.path()};
    LocalSupabase m_cloud{m_kiosk.path(QStringLiteral("supabase"))};
    OfficeRest m_office{m_cloud};
    QStringList m_badges;  ///< their codes, of the students 0 to 4
    QStringList m_serials; ///< of these
};

QTEST_GUILESS_MAIN(TestSignedBadges)
#include "tst_signedbadges.moc"
