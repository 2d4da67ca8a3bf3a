// A running store takes over new limits, measured on a real socket that never answers.

#include "app/kiosk/backend.h"
#include "tests/support/fakeclock.h"
#include "tests/support/scriptedpeer.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <mutex>
#include <vector>

using namespace rollcall;
using namespace std::chrono_literals;
using app::ProbeResult;
using std::chrono::milliseconds;
using support::PeerConnection;
using support::ScriptedPeer;

namespace {

/** How long each request was kept up by the kiosk while nobody answered it. */
class Waits {
public:
    void add(milliseconds wait)
    {
        const std::lock_guard guard(m_mutex);
        m_waits.push_back(wait);
    }
    std::vector<milliseconds> all() const
    {
        const std::lock_guard guard(m_mutex);
        return m_waits;
    }

private:
    mutable std::mutex m_mutex;
    std::vector<milliseconds> m_waits;
};

} // namespace

class TestBackendTimeouts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        m_settings = config::builtInSettings();
        m_settings.deviceId = DeviceId::parse(u"gate-1");
        m_settings.cloud.enabled = true;
        m_settings.cloud.apiKey = QStringLiteral("sb_publishable_k3y");
        m_settings.cloud.deviceEmail = QStringLiteral("gate-1@school.test");
        m_settings.cloud.devicePassword = QStringLiteral("s3cret");
        m_settings.cloud.retryDelay = 50ms;
    }

    void newLimitsCountFromTheNextRequestWithoutARestart()
    {
        Waits waits;
        ScriptedPeer peer([&waits](PeerConnection& connection) {
            const QByteArray request = connection.readRequest();
            if (request.isEmpty())
                return;
            if (request.startsWith("GET /auth/v1/health ")) { // has a limit of its own
                connection.reply(200, "{}");
                return;
            }
            QElapsedTimer timer;
            timer.start();
            connection.readRequest(); // until the kiosk gives up
            waits.add(milliseconds(timer.elapsed()));
        });
        m_settings.cloud.url = peer.url(QString());
        m_settings.networkTimeouts.supabaseRead = 200ms;

        Running store(m_settings, m_directory->path());
        QTRY_VERIFY(waits.all().size() >= 3);
        config::NetworkTimeouts longer = m_settings.networkTimeouts;
        longer.supabaseRead = 900ms;
        store.setTimeouts(longer);
        const std::size_t before = waits.all().size();
        QTRY_VERIFY(waits.all().size() >= before + 3);

        const auto all = waits.all();
        for (std::size_t i = 0; i < before; ++i)
            QVERIFY2(all[i] >= 150ms && all[i] < 700ms, qPrintable(QString::number(all[i].count())));
        // One may have been under way.
        for (std::size_t i = before + 1; i < all.size(); ++i)
            QVERIFY2(all[i] >= 850ms && all[i] < 2000ms, qPrintable(QString::number(all[i].count())));
    }

    void aProbeUsesTheLimitsItIsGivenAndMeasuresEachService()
    {
        ScriptedPeer peer([](PeerConnection& connection) {
            const QByteArray request = connection.readRequest();
            if (request.startsWith("GET /storage/v1/status "))
                connection.reply(200, "{}");
            else if (request.startsWith("GET /auth/v1/health ") && connection.pause(300ms))
                connection.reply(200, "{}");
            else
                connection.stall(); // the store's own login
        });
        m_settings.cloud.url = peer.url(QString());
        Running store(m_settings, m_directory->path());

        config::NetworkTimeouts limits = m_settings.networkTimeouts;
        limits.connectivity = 100ms; // less than the 300 ms; those in effect are more
        store.probe(limits);
        QTRY_COMPARE(store.results().size(), std::size_t(4));

        using Service = ProbeResult::Service;
        const ProbeResult supabase = store.result(Service::Supabase);
        QCOMPARE(supabase.error, net::TransportError::None);
        QCOMPARE(supabase.status, 200);
        QVERIFY(supabase.timeToFirstByte >= 290ms);
        QVERIFY(supabase.connectTime < supabase.timeToFirstByte);
        const ProbeResult storage = store.result(Service::Storage);
        QCOMPARE(storage.error, net::TransportError::None);
        QVERIFY(storage.timeToFirstByte < 290ms);
        QCOMPARE(store.result(Service::Connectivity).error, net::TransportError::ReadTimeout);
        QVERIFY(!store.result(Service::Sms).isConfigured);
    }

    void aProbeTellsWhereNobodyListensAndWhereNobodyAnswers()
    {
        m_settings.cloud.url = QUrl(QStringLiteral("http://127.0.0.1:%1").arg(support::closedPort()));
        Running refused(m_settings, m_directory->path());
        refused.probe(m_settings.networkTimeouts);
        QTRY_COMPARE(refused.results().size(), std::size_t(4));
        QCOMPARE(refused.result(ProbeResult::Service::Supabase).error, net::TransportError::Refused);

        const support::FullBacklog deaf;
        m_settings.cloud.url = QUrl(QStringLiteral("http://127.0.0.1:%1").arg(deaf.port()));
        config::NetworkTimeouts limits = m_settings.networkTimeouts;
        limits.supabaseConnect = limits.storageConnect = limits.connectivity = 150ms;
        const QTemporaryDir another;
        Running silent(m_settings, another.path());
        silent.probe(limits);
        QTRY_COMPARE(silent.results().size(), std::size_t(4));
        QCOMPARE(silent.result(ProbeResult::Service::Storage).error, net::TransportError::ConnectTimeout);
    }

    void withoutACloudNothingIsAsked()
    {
        m_settings.cloud.enabled = false;
        Running store(m_settings, m_directory->path());
        store.probe(m_settings.networkTimeouts);
        QTRY_COMPARE(store.results().size(), std::size_t(4));
        for (const ProbeResult& result : store.results())
            QVERIFY(!result.isConfigured);
    }

    void aProbeThatIsOvertakenSaysNothingAnyMore()
    {
        ScriptedPeer peer([](PeerConnection& connection) { connection.stall(); });
        m_settings.cloud.url = peer.url(QString());
        Running store(m_settings, m_directory->path());
        store.probe(m_settings.networkTimeouts);              // seconds of silence
        QTRY_COMPARE(store.results().size(), std::size_t(1)); // no message gateway
        config::NetworkTimeouts limits = m_settings.networkTimeouts;
        limits.supabaseRead = limits.storageRead = limits.connectivity = 100ms;
        store.probe(limits);
        QTRY_COMPARE(store.results().size(), std::size_t(5));
        for (std::size_t i = 1; i < 5; ++i)
            QVERIFY(!store.results()[i].isConfigured || store.results()[i].error == net::TransportError::ReadTimeout);
    }

private:
    /** A store on its own thread, as the kiosk runs it. */
    class Running : public QObject {
    public:
        Running(const config::Settings& settings, const QString& directory)
            : m_backend(new app::Backend(settings, directory, false, m_clock))
        {
            m_backend->moveToThread(&m_thread);
            connect(&m_thread, &QThread::finished, m_backend, &QObject::deleteLater);
            connect(m_backend, &app::Backend::serviceProbed, this,
                    [this](const ProbeResult& result) { m_results.push_back(result); });
            m_thread.start();
            QMetaObject::invokeMethod(m_backend, &app::Backend::open, Qt::BlockingQueuedConnection);
        }
        ~Running() override
        {
            QMetaObject::invokeMethod(m_backend, &app::Backend::close, Qt::BlockingQueuedConnection);
            m_thread.quit();
            m_thread.wait();
        }

        void setTimeouts(const config::NetworkTimeouts& limits)
        {
            QMetaObject::invokeMethod(
                m_backend, [this, limits] { m_backend->setTimeouts(limits); }, Qt::BlockingQueuedConnection);
        }

        void probe(const config::NetworkTimeouts& limits)
        {
            QMetaObject::invokeMethod(
                m_backend, [this, limits] { m_backend->probeServices(limits); }, Qt::BlockingQueuedConnection);
        }

        const std::vector<ProbeResult>& results() const { return m_results; }
        ProbeResult result(ProbeResult::Service service) const
        {
            for (const ProbeResult& result : m_results) {
                if (result.service == service)
                    return result;
            }
            return {};
        }

    private:
        SystemClock m_clock;
        QThread m_thread;
        app::Backend* m_backend;
        std::vector<ProbeResult> m_results;
    };

    std::unique_ptr<QTemporaryDir> m_directory;
    config::Settings m_settings;
};

QTEST_GUILESS_MAIN(TestBackendTimeouts)
#include "tst_backendtimeouts.moc"
