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
        const ProgramRun people = kiosks({QStringLiteral("list")});
        QVERIFY2(people.out.contains("gate-7: active, last reported 2"), people.out.constData());
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
