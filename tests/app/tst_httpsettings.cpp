// What the settings say of the network holds for every client that the programs make.

#include "app/assembly/cloudlink.h"
#include "app/assembly/serviceprobe.h"
#include "tests/support/await.h"
#include "tests/support/tlsserver.h"

#include <QSignalSpy>
#include <QTest>

using namespace rollcall;
using net::TransportError;
using support::TlsServer;

class TestHttpSettings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_settings = config::builtInSettings(); }

    void withoutAPrivateAuthorityItsServersAreRefused()
    {
        TlsServer server("here.pem");
        const auto client = app::makeHttpClient(m_settings.cloud);
        QCOMPARE(support::await(client->send(server.request())).error, TransportError::TlsFailed);
        QCOMPARE(server.requests(), 0);
    }

    void thePrivateAuthorityOfTheSettingsIsTrusted()
    {
        m_settings.cloud.caFile = support::certificateFile("authority.pem");
        TlsServer server("here.pem");
        const auto client = app::makeHttpClient(m_settings.cloud);
        QCOMPARE(support::await(client->send(server.request())).error, TransportError::None);
        QCOMPARE(server.requests(), 1);
    }

    void anAuthorityThatIsGoneRefusesItsServersAndNothingElse()
    {
        m_settings.cloud.caFile = QStringLiteral("/nowhere/authority.pem");
        TlsServer server("here.pem");
        const auto client = app::makeHttpClient(m_settings.cloud);
        QCOMPARE(support::await(client->send(server.request())).error, TransportError::TlsFailed);
    }

    void aTestOfTheServicesTrustsItToo()
    {
        TlsServer server("here.pem");
        m_settings.cloud.enabled = true;
        m_settings.deviceId = DeviceId::parse(u"gate-1");
        m_settings.cloud.url = server.request().url;
        m_settings.cloud.caFile = support::certificateFile("authority.pem");
        app::ServiceProbe probe(m_settings);
        QSignalSpy probed(&probe, &app::ServiceProbe::probed);
        probe.start();
        QTRY_COMPARE(probed.count(), 4);
        for (const QList<QVariant>& one : probed)
            QCOMPARE(one.first().value<app::ProbeResult>().error, TransportError::None);
        QCOMPARE(server.requests(), 3);
    }

    void noMoreRequestsThanTheSettingsAllowAreUnderWay()
    {
        m_settings.cloud.parallelRequests = 2;
        TlsServer server("here.pem");
        const auto client = app::makeHttpClient(m_settings.cloud);
        std::vector<QFuture<net::HttpReply>> replies;
        for (int i = 0; i < 5; ++i)
            replies.push_back(client->send(server.request()));
        QCOMPARE(client->running(), 2);
        QCOMPARE(client->waiting(), 3);
        for (const QFuture<net::HttpReply>& reply : replies)
            support::await(reply);
    }

private:
    config::Settings m_settings;
};

QTEST_GUILESS_MAIN(TestHttpSettings)
#include "tst_httpsettings.moc"
