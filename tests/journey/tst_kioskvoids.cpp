// The office voids scans at a kiosk without a network; the network comes back, is cut, and the program is killed: in the cloud each is void
// once, the register shows it, and the kiosk never counts it again unless the office says so.

#include "tests/journey/kioskfolder.h"
#include "tests/support/faultproxy.h"
#include "tests/support/officerest.h"

#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <csignal>
#include <future>

using namespace rollcall::support;

class TestKioskVoids : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString roster = m_kiosk.path(QStringLiteral("roster.csv"));
        writeRoster(roster, 3);
        m_cloud.start();
        m_cloud.seed(roster);
        m_office.add(QStringLiteral("school_settings"),
                     {{QStringLiteral("time_zone"), QStringLiteral("Asia/Manila")}});
        m_proxy = std::make_unique<FaultProxy>(
            m_cloud.port(), std::chrono::milliseconds(), [this](const QByteArray& request) {
                if (request.startsWith("POST /rest/v1/rpc/void_scan") && m_isKilling.exchange(false))
                    ::kill(pid_t(m_victim.get_future().get()), SIGKILL);
            });
        QJsonObject settings = m_cloud.cloudSettings();
        settings[QLatin1String("url")] = m_proxy->url().toString();
        m_kiosk.configure(settings, {{QStringLiteral("school"),
                                      QJsonObject{{QStringLiteral("time_zone"), QStringLiteral("Asia/Manila")}}}});
        QCOMPARE(m_kiosk.ctl({QStringLiteral("roster"), QStringLiteral("import"), roster}).size(), 1);
    }

    void withoutANetworkItDoesNotCountAtOnce()
    {
        scan(0);
        m_first = m_kiosk.records().constLast()[u"id"].toString();
        voidScan(m_first, "wrong_badge");
        scan(0); // counted anew
        scan(1);
        QCOMPARE(m_kiosk.records().size(), 3);
        const QList<QJsonObject> items = m_kiosk.ctl({QStringLiteral("queue"), QStringLiteral("list")});
        QCOMPARE(items.size(), 4);
        QCOMPARE(items[1][u"type"], QJsonValue(QStringLiteral("attendance_void")));
        QCOMPARE(items[1][u"record_id"], QJsonValue(m_first));
        QCOMPARE(items[1][u"voided_for"], QJsonValue(QStringLiteral("wrong_badge")));
    }

    void aKillAndACutNetworkLoseAndDoubleNothing()
    {
        QProcess killed;
        m_isKilling = true;
        m_kiosk.startCtl(killed, {QStringLiteral("sync"), QStringLiteral("--once")});
        QVERIFY(killed.waitForStarted());
        m_victim.set_value(killed.processId());
        QVERIFY(killed.waitForFinished(60'000));
        QCOMPARE(killed.exitStatus(), QProcess::CrashExit);
        QCOMPARE(m_kiosk.ctl({QStringLiteral("queue"), QStringLiteral("show"), m_first}).size(), 1); // the void
        m_kiosk.ctl({QStringLiteral("rules"), QStringLiteral("pull")});
        QVERIFY(isVoid(m_first));

        m_proxy->follow(std::deque<Fault>(1000, Fault::DropAfter)); // the cloud does it, and no answer arrives
        m_kiosk.ctl({QStringLiteral("sync"), QStringLiteral("--once")});
        m_proxy->calm();
        send();
        send();
        const QJsonArray made = m_office.get(QStringLiteral("attendance_corrections?select=*&scan_id=eq.") + m_first);
        QCOMPARE(made.size(), 1);
        QCOMPARE(made[0][u"kind"], QJsonValue(QStringLiteral("void")));
        QCOMPARE(made[0][u"why"], QJsonValue(QStringLiteral("Wrong badge, mixed up")));
        QCOMPARE(made[0][u"who"], QJsonValue(QStringLiteral("The office, at the kiosk kiosk-1")));
    }

    void theRegisterShowsWhatCounts()
    {
        QCOMPARE(m_office.get(QStringLiteral("attendance?select=id")).size(), 3); // nothing is deleted
        const QJsonArray scans = m_office.get(QStringLiteral("attendance_scans?scan_id=eq.") + m_first);
        QCOMPARE(scans[0][u"counts"], QJsonValue(false));
        const QJsonArray day = daily(0);
        QCOMPARE(day.size(), 1);
        QCOMPARE(day[0][u"scan_ids"].toArray().size(), 1);
        m_kiosk.ctl({QStringLiteral("rules"), QStringLiteral("pull")});
        QVERIFY(isVoid(m_first));
    }

    void whatTheOfficeGivesBackCountsAgainAtTheKiosk()
    {
        const QString sent = m_kiosk.records().constLast()[u"id"].toString();
        voidScan(sent, "test");
        send();
        QVERIFY(daily(1).isEmpty());
        const QJsonArray made = m_office.get(QStringLiteral("attendance_corrections?select=id&scan_id=eq.") + sent);
        QCOMPARE(made.size(), 1);
        m_office.add(QStringLiteral("attendance_corrections"),
                     {{QStringLiteral("kind"), QStringLiteral("undo")},
                      {QStringLiteral("undoes"), made[0][u"id"]},
                      {QStringLiteral("why"), QStringLiteral("it was no test")},
                      {QStringLiteral("who"), QStringLiteral("Kim")}});
        m_kiosk.ctl({QStringLiteral("rules"), QStringLiteral("pull")});
        QVERIFY(!isVoid(sent));
        QCOMPARE(daily(1).size(), 1);
        QVERIFY(!scanned(1)); // already in
    }

    void whatIsNotThisKiosksOrIsVoidAlreadyIsNotVoided()
    {
        QVERIFY(m_kiosk
                    .ctl({QStringLiteral("record"), QStringLiteral("void"), m_first, QStringLiteral("--reason"),
                          QStringLiteral("test")})
                    .isEmpty());
        QVERIFY(m_kiosk
                    .ctl({QStringLiteral("record"), QStringLiteral("void"), m_first, QStringLiteral("--reason"),
                          QStringLiteral("he was at home")})
                    .isEmpty());
        for (const QJsonObject& item : m_kiosk.ctl({QStringLiteral("queue"), QStringLiteral("list")}))
            QVERIFY(item[u"type"] != QStringLiteral("attendance_void"));
    }

private:
    bool scanned(int student) const
    {
        return m_kiosk.ctl({QStringLiteral("scan"), studentNumber(student)}).constFirst()[u"counted"].toBool();
    }
    void scan(int student) const { QVERIFY(scanned(student)); }

    void voidScan(const QString& id, const char* reason) const
    {
        const auto said = m_kiosk.ctl({QStringLiteral("record"), QStringLiteral("void"), id,
                                       QStringLiteral("--reason"), QLatin1String(reason)});
        QCOMPARE(said.size(), 1);
        QCOMPARE(said[0][u"voided"], QJsonValue(id));
        QVERIFY(isVoid(id));
    }

    bool isVoid(const QString& id) const
    {
        for (const QJsonObject& record : m_kiosk.records()) {
            if (record[u"id"] == id)
                return record[u"correction"][u"void"].toBool();
        }
        return false;
    }

    void send() const
    {
        m_kiosk.ctl({QStringLiteral("sync"), QStringLiteral("--once")});
        QVERIFY(m_kiosk.ctl({QStringLiteral("queue"), QStringLiteral("list")}).isEmpty());
    }

    QJsonArray daily(int student)
    {
        return m_office.get(QStringLiteral("attendance_daily?student_number=eq.") + studentNumber(student));
    }

    QTemporaryDir m_directory;
    KioskFolder m_kiosk{m_directory.path()};
    LocalSupabase m_cloud{m_kiosk.path(QStringLiteral("supabase"))};
    OfficeRest m_office{m_cloud};
    std::atomic<bool> m_isKilling{false};
    std::promise<qint64> m_victim;
    std::unique_ptr<FaultProxy> m_proxy;
    QString m_first;
};

QTEST_GUILESS_MAIN(TestKioskVoids)
#include "tst_kioskvoids.moc"
