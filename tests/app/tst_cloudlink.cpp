#include "app/assembly/cloudlink.h"
#include "tests/support/await.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakecloud.h"
#include "tests/support/records.h"

#include <QTemporaryDir>

using namespace rollcall;
using app::CloudLink;

class TestCloudLink : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        m_cloud = std::make_unique<support::FakeCloud>();
        m_storage = app::Storage::open(m_directory->path(), m_clock).value();
        m_settings = config::builtInSettings();
        m_settings.deviceId = DeviceId::parse(u"gate-1");
        m_settings.cloud.enabled = true;
        m_settings.cloud.url = m_cloud->url();
        m_settings.cloud.apiKey = QStringLiteral("sb_publishable_k3y");
    }

    void cleanup()
    {
        m_storage.reset();
        m_cloud.reset();
        m_directory.reset();
    }

    void theRosterOfTheCloudBecomesOurs()
    {
        m_cloud->roster = {QStringLiteral("1"), QStringLiteral("2")};
        CloudLink link(*m_storage, m_settings, m_directory->path(), m_clock);
        QCOMPARE(support::await(link.pullRoster()).kind, sync::Outcome::Kind::Done);
        QCOMPARE(m_storage->roster.list()->size(), 2u);
    }

    void anEmptyOrFailedPullLeavesTheRosterOfBefore_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        QTest::newRow("empty") << 0 << QStringLiteral("empty_roster");
        QTest::newRow("down") << 503 << QStringLiteral("http_503");
        QTest::newRow("portal") << 200 << QStringLiteral("not_supabase");
    }

    void anEmptyOrFailedPullLeavesTheRosterOfBefore()
    {
        QFETCH(int, status);
        QFETCH(QString, code);
        QVERIFY(m_storage->roster.replace({support::student(QStringLiteral("7"))}).ok());
        if (status != 0)
            m_cloud->everything = support::HttpAnswer{status, "hello"};
        CloudLink link(*m_storage, m_settings, m_directory->path(), m_clock);
        QCOMPARE(support::await(link.pullRoster()).code, code);
        QCOMPARE(m_storage->roster.list()->size(), 1u);
    }

    void itClosesWhileEverythingIsUnderWay_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("the login") << QStringLiteral("/auth/v1/token");
        QTest::newRow("the roster and the records") << QStringLiteral("/rest/v1/attendance");
    }

    void itClosesWhileEverythingIsUnderWay()
    {
        QFETCH(QString, path);
        append();
        if (path == QLatin1String("/auth/v1/token"))
            m_cloud->everything = support::HttpAnswer::silence();
        else
            m_cloud->attendance = support::HttpAnswer::silence();
        {
            CloudLink link(*m_storage, m_settings, m_directory->path(), m_clock);
            const auto pull = link.pullRoster();
            link.engine.wake();
            QTRY_VERIFY(m_cloud->server().count(path) > 0);
        }
        QCOMPARE(m_storage->outbox.stats()->waiting, 1);
        QCOMPARE(m_storage->outbox.stats()->parked, 0);

        // The next start sends it.
        m_cloud->everything.reset();
        m_cloud->attendance.reset();
        CloudLink next(*m_storage, m_settings, m_directory->path(), m_clock);
        next.engine.drain();
        QTRY_COMPARE(m_storage->outbox.stats()->synced, 1);
    }

private:
    void append()
    {
        const auto appended =
            m_storage->journal.append(support::validRecord(m_clock), attendance::PhotoAbsence::NoCamera);
        QVERIFY(appended.ok());
    }

    support::FakeClock m_clock;
    config::Settings m_settings;
    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<support::FakeCloud> m_cloud;
    std::unique_ptr<app::Storage> m_storage;
};

QTEST_GUILESS_MAIN(TestCloudLink)
#include "tst_cloudlink.moc"
