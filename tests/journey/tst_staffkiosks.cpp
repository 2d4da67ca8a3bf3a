// rollcallctl kiosks against the local Supabase: the office makes a code, sees what a kiosk reports, shuts it out and lets it in.

#include "tests/journey/kioskfolder.h"
#include "tests/support/officerest.h"
#include "tests/support/staffaccount.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace rollcall;
using namespace rollcall::support;

class TestStaffKiosks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        writeRoster(m_kiosk.path(QStringLiteral("roster.csv")), 3);
        m_cloud.start();
        m_cloud.seed(m_kiosk.path(QStringLiteral("roster.csv")));
        m_office.add(QStringLiteral("staff"), {{QStringLiteral("user_id"), signUp(m_cloud, staff)}});
        signUp(m_cloud, QStringLiteral("stranger@school.test"));
        // An office computer: it names the project, and is no kiosk of it.
        const QJsonObject project{{QStringLiteral("url"), m_cloud.url()},
                                  {QStringLiteral("api_key"), m_cloud.publishableKey()},
                                  {QStringLiteral("enabled"), false}};
        QFile settings(officeSettings());
        QVERIFY(settings.open(QIODevice::WriteOnly));
        settings.write(QJsonDocument(QJsonObject{{QStringLiteral("cloud"), project}}).toJson());
    }

    void whoIsNotStaffDoesNothing_data()
    {
        QTest::addColumn<QStringList>("command");
        QTest::newRow("list") << QStringList{QStringLiteral("list")};
        QTest::newRow("code") << QStringList{QStringLiteral("code"), QStringLiteral("gate-9")};
        QTest::newRow("revoke") << QStringList{QStringLiteral("revoke"), QStringLiteral("gate-9")};
        QTest::newRow("allow") << QStringList{QStringLiteral("allow"), QStringLiteral("gate-9")};
        QTest::newRow("name") << QStringList{QStringLiteral("name"), QStringLiteral("gate-9"), QStringLiteral("G")};
        QTest::newRow("holes") << QStringList{QStringLiteral("holes")};
    }
    void whoIsNotStaffDoesNothing()
    {
        QFETCH(QStringList, command);
        const ProgramRun stranger = kiosks(command, QStringLiteral("stranger@school.test"));
        QCOMPARE(stranger.exitCode, 1);
        QVERIFY2(stranger.err.contains("not of the school's staff"), stranger.err.constData());
        QVERIFY(m_office.get(QStringLiteral("devices?device_id=eq.gate-9")).isEmpty());
    }

    void whatCannotBeIsRefusedBeforeAPasswordIsAskedFor_data()
    {
        QTest::addColumn<QStringList>("command");
        QTest::addColumn<QByteArray>("sentence");
        const QString code = QStringLiteral("code");
        const QString gate = QStringLiteral("gate-9");
        const QString minutes = QStringLiteral("--minutes");
        QTest::newRow("an id with a blank")
            << QStringList{code, QStringLiteral("gate 9")} << QByteArray("is no id of a kiosk");
        QTest::newRow("no minutes") << QStringList{code, gate, minutes, QStringLiteral("0")}
                                    << QByteArray("takes 1 to 1440");
        QTest::newRow("two days") << QStringList{code, gate, minutes, QStringLiteral("2880")}
                                  << QByteArray("takes 1 to 1440");
        QTest::newRow("a word") << QStringList{code, gate, minutes, QStringLiteral("long")}
                                << QByteArray("takes 1 to 1440");
        QTest::newRow("a picture of another name")
            << QStringList{code, gate, QStringLiteral("--qr"), QStringLiteral("/tmp/code.pdf")}
            << QByteArray("has to end in .png");
    }
    void whatCannotBeIsRefusedBeforeAPasswordIsAskedFor()
    {
        QFETCH(QStringList, command);
        QFETCH(QByteArray, sentence);
        const ProgramRun run = kiosks(command);
        QCOMPARE(run.exitCode, 2);
        QVERIFY2(run.err.contains(sentence) && !run.err.contains("Password"), run.err.constData());
    }

    void aCodePairsAKioskWhoseReportIsThenSeen()
    {
        QCOMPARE(rowOf("gate-7"), QJsonObject());
        const ProgramRun made = kiosks({QStringLiteral("code"), QStringLiteral("gate-7"), QStringLiteral("--json")});
        QVERIFY2(made.exitCode == 0, made.err.constData());
        QCOMPARE(rowOf("gate-7")[u"state"].toString(), QStringLiteral("unpaired"));
        QCOMPARE(rowOf("gate-7")[u"reported_at"], QJsonValue());
        m_kiosk.configure({{QStringLiteral("enabled"), false}});
        const auto paired =
            m_kiosk.ctl({QStringLiteral("pair"), QStringLiteral("--url"), m_cloud.url(), QStringLiteral("--key"),
                         m_cloud.publishableKey(), QStringLiteral("--code"), made.json()[u"code"].toString()});
        QCOMPARE(paired.value(0)[u"device_id"].toString(), QStringLiteral("gate-7"));
        QCOMPARE(rowOf("gate-7")[u"state"].toString(), QStringLiteral("active"));

        m_kiosk.ctl({QStringLiteral("roster"), QStringLiteral("pull")});
        m_kiosk.ctl({QStringLiteral("scan"), studentNumber(0)});
        m_kiosk.ctl({QStringLiteral("sync"), QStringLiteral("--once")});
        const QJsonObject row = rowOf("gate-7");
        QVERIFY(QDateTime::fromString(row[u"reported_at"].toString(), Qt::ISODateWithMs).isValid());
        QVERIFY(row[u"waiting"].toInt(-1) >= 0); // of the moment at which it reported
        QVERIFY(!row[u"version"].toString().isEmpty());
        QVERIFY(row[u"disk_free_bytes"].toInteger() > 0);
        QVERIFY(row[u"camera"].isNull()); // sync has none to look after
        QCOMPARE(row[u"silent"], QJsonValue(false));
        const ProgramRun people = kiosks({QStringLiteral("list")});
        QVERIFY2(people.out.contains("gate-7: working, reported at "), people.out.constData());
    }

    void aKioskThatNobodyHearsOfIsCalledByItsNameAndPlace()
    {
        const ProgramRun named = kiosks({QStringLiteral("name"), QStringLiteral("gate-7"), QStringLiteral("Gate 2"),
                                         QStringLiteral("--place"), QStringLiteral("Back gate")});
        QVERIFY2(named.exitCode == 0, named.err.constData());
        // Its place stays, as none is given.
        QCOMPARE(kiosks({QStringLiteral("name"), QStringLiteral("gate-7"), QStringLiteral("Gate two")}).exitCode, 0);
        const QDateTime heard = QDateTime::currentDateTimeUtc().addSecs(-3600);
        QJsonObject report = m_office.get(QStringLiteral("kiosk_heartbeats?device_id=eq.gate-7")).first().toObject();
        report[u"received_at"] = heard.toString(Qt::ISODate);
        report[u"waiting"] = 12;
        report[u"last_device_seq"] = 4;
        report[u"clock_offset_ms"] = 300'000;
        report[u"oldest_waiting_at"] = heard.addSecs(-30).toString(Qt::ISODate);
        report[u"camera"] = QStringLiteral("failed");
        report[u"disk_free_bytes"] = 1'200'000'000;
        m_office.put(QStringLiteral("kiosk_heartbeats"), QStringLiteral("device_id"), report);
        QCOMPARE(rowOf("gate-7")[u"silent"], QJsonValue(true));
        QCOMPARE(rowOf("gate-7")[u"camera"].toString(), QStringLiteral("failed"));
        const QByteArray line = kiosks({QStringLiteral("list")}).out;
        for (const char* part :
             {"gate-7 (Gate two, Back gate): silent since ", ", 12 waiting since ",
              ", its camera gives no pictures, its clock is 300 s ahead, only 1.2 GB free on its disk, "
              "version "})
            QVERIFY2(line.contains(part), line.constData());

        const ProgramRun holes = kiosks({QStringLiteral("holes")});
        QVERIFY2(holes.out.contains("gate-7: 3 records are missing, numbers 2 to 4 of its database "),
                 holes.out.constData());
        QVERIFY2(kiosks({QStringLiteral("name"), QStringLiteral("gate-8"), QStringLiteral("G")})
                     .err.contains("no kiosk \"gate-8\""),
                 "named");
    }

    void aKioskIsShutOutAndLetInAgain()
    {
        QCOMPARE(kiosks({QStringLiteral("revoke"), QStringLiteral("gate-7")}).exitCode, 0);
        QCOMPARE(rowOf("gate-7")[u"state"].toString(), QStringLiteral("revoked"));
        QVERIFY(m_kiosk.ctl({QStringLiteral("roster"), QStringLiteral("pull")}).isEmpty());
        QCOMPARE(kiosks({QStringLiteral("allow"), QStringLiteral("gate-7")}).exitCode, 0);
        QCOMPARE(rowOf("gate-7")[u"state"].toString(), QStringLiteral("active"));
        QCOMPARE(m_kiosk.ctl({QStringLiteral("roster"), QStringLiteral("pull")}).value(0)[u"students"].toInt(), 3);
    }

    void aKioskIsPairedByAPictureOfTheOffice()
    {
        const QString picture = m_kiosk.path(QStringLiteral("gate-6.png"));
        const ProgramRun made =
            kiosks({QStringLiteral("code"), QStringLiteral("gate-6"), QStringLiteral("--qr"), picture});
        QVERIFY2(made.exitCode == 0, made.err.constData());
        QTemporaryDir directory;
        const KioskFolder kiosk(directory.path());
        kiosk.configure({{QStringLiteral("enabled"), false}});
        const auto paired = kiosk.ctl({QStringLiteral("pair"), QStringLiteral("--picture"), picture});
        QCOMPARE(paired.value(0)[u"device_id"].toString(), QStringLiteral("gate-6"));
        QCOMPARE(rowOf("gate-6")[u"state"].toString(), QStringLiteral("active"));
        // It pairs one kiosk, once.
        QTemporaryDir other;
        const KioskFolder thief(other.path());
        thief.configure({{QStringLiteral("enabled"), false}});
        const auto again = thief.ctl({QStringLiteral("pair"), QStringLiteral("--picture"), picture});
        QCOMPARE(again.value(0)[u"fault"].toString(), QStringLiteral("used_up"));
    }

    void aKioskThatTheProjectDoesNotHaveIsNamedBesideThoseItHas()
    {
        const ProgramRun run = kiosks({QStringLiteral("revoke"), QStringLiteral("gate-8")});
        QCOMPARE(run.exitCode, 1);
        QVERIFY2(run.err.contains("has no kiosk \"gate-8\"") && run.err.contains("gate-7"), run.err.constData());
    }

private:
    const QString staff = QStringLiteral("kim@school.test");

    QString officeSettings() const { return m_kiosk.path(QStringLiteral("office.json")); }

    ProgramRun kiosks(const QStringList& command, const QString& email = {}) const
    {
        return runWithPassword(QStringLiteral(ROLLCALLCTL_PROGRAM),
                               QStringList{QStringLiteral("--config"), officeSettings(), QStringLiteral("kiosks")}
                                   + command
                                   + QStringList{QStringLiteral("--staff"), email.isEmpty() ? staff : email},
                               m_directory.path());
    }

    /** What kiosks list says of it, as JSON. */
    QJsonObject rowOf(const char* device) const
    {
        for (const QJsonObject& row : kiosks({QStringLiteral("list"), QStringLiteral("--json")}).lines()) {
            if (row[u"device_id"] == QLatin1String(device))
                return row;
        }
        return {};
    }

    QTemporaryDir m_directory;
    KioskFolder m_kiosk{m_directory.path()};
    LocalSupabase m_cloud{m_kiosk.path(QStringLiteral("supabase"))};
    OfficeRest m_office{m_cloud};
};

QTEST_GUILESS_MAIN(TestStaffKiosks)
#include "tst_staffkiosks.moc"
