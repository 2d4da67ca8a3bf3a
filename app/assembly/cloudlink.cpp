#include "app/assembly/cloudlink.h"

#include "app/assembly/schoolrules.h"
#include "app/assembly/uploaders.h"
#include "core/log/logger.h"

#include <QDir>

#include <algorithm>

namespace rollcall::app {

namespace {

const log::Logger cloudLog{"app.cloudlink"};

std::function<QDate()> todayOf(const attendance::SchoolZone& zone, const checkin::Timekeeper* time,
                               const Clock& clock)
{
    return [zone, time, &clock] {
        const auto serverTime = time ? time->serverTime() : std::nullopt;
        return zone.momentOf(serverTime.value_or(clock.now())).day;
    };
}

} // namespace

QString accountFile(const QString& dataDirectory)
{
    return QDir(dataDirectory).absoluteFilePath(QStringLiteral("account.json"));
}

QString tokenFile(const QString& dataDirectory)
{
    return QDir(dataDirectory).absoluteFilePath(QStringLiteral("session.json"));
}

QString deviceStatusFile(const QString& dataDirectory)
{
    return QDir(dataDirectory).absoluteFilePath(QStringLiteral("device_status.json"));
}

supabase::Project projectFrom(const config::Settings& settings)
{
    return {settings.cloud.url, settings.cloud.apiKey.toLatin1(), settings.deviceId, settings.cloud.deviceEmail,
            settings.cloud.devicePassword};
}

supabase::Project projectFrom(const config::Settings& settings, const QString& dataDirectory)
{
    supabase::Project project = projectFrom(settings);
    const auto account = supabase::AccountStore(accountFile(dataDirectory)).load();
    if (project.email.isEmpty() && account && account->url == project.url) {
        project.email = account->email;
        project.password = account->password;
    }
    return project;
}

net::Timeouts supabaseTimeouts(const config::Settings& settings)
{
    return {settings.networkTimeouts.supabaseConnect, settings.networkTimeouts.supabaseRead};
}

net::Timeouts storageTimeouts(const config::Settings& settings)
{
    return {settings.networkTimeouts.storageConnect, settings.networkTimeouts.storageRead};
}

net::Timeouts connectivityTimeouts(const config::Settings& settings)
{
    return {settings.networkTimeouts.connectivity, settings.networkTimeouts.connectivity};
}

net::Timeouts generalTimeouts(const config::Settings& settings)
{
    return {settings.networkTimeouts.connect, settings.networkTimeouts.read};
}

supabase::ServiceTimeouts serviceTimeouts(const config::Settings& settings)
{
    return {supabaseTimeouts(settings), storageTimeouts(settings), settings.cloud.retryRead,
            connectivityTimeouts(settings)};
}

std::unique_ptr<net::HttpClient> makeHttpClient(const config::CloudSettings& settings)
{
    auto client =
        std::make_unique<net::HttpClient>(net::HttpClient::Options{.maxParallel = settings.parallelRequests});
    if (!settings.caFile.isEmpty()) {
        if (const auto trusted = client->trust(settings.caFile); !trusted)
            cloudLog.error(
                "cloud.ca_file cannot be used; its servers are refused until it can and the kiosk is started "
                "again",
                trusted.error());
    }
    return client;
}

CloudLink::CloudLink(Storage& storage, const config::Settings& settings, const QString& dataDirectory,
                     const Clock& clock, const DeskParts& desk)
    : m_http(makeHttpClient(settings.cloud)),
      m_client(projectFrom(settings, dataDirectory), *m_http, serviceTimeouts(settings),
               supabase::TokenStore(tokenFile(dataDirectory)), clock),
      m_uplink(m_client), m_probe(m_client), engine(storage.outbox, storage.backlog, clock),
      connectivity(m_probe, clock, sync::Connectivity::Settings()),
      enrolment(m_client, storage.roster, supabase::DeviceStatusStore(deviceStatusFile(dataDirectory)), clock),
      schedules(m_client, storage.schedules, desk.rules, configuredRules(settings).book(), clock),
      corrections(m_client, {storage.corrections, storage.marks}, todayOf(schoolZone(settings), desk.time, clock)),
      badges(m_client, storage.badgeRules, desk.badges, clock), m_polling{settings.cloud.rosterSyncInterval,
                                                                          settings.cloud.retryDelay},
      m_heartbeat(storage.heartbeats, clock)
{
    engine.setCheckInterval(settings.cloud.syncInterval);
    const sync::HeartbeatUploader::Sender sender{
        .device = kioskDeviceId(settings),
        .clockOffset = [time = desk.time] { return time ? time->offset() : std::nullopt; },
        .camera = [camera = desk.camera] { return camera ? camera() : std::nullopt; },
        .diskFree = [dataDirectory]() -> std::optional<qint64> {
            const auto space = queue::DiskSpace::of(dataDirectory);
            return space ? std::optional(space->free) : std::nullopt;
        }};
    addUploaders(engine, storage, m_uplink, settings, sender, clock);
}

// All requests are answered while everybody who waits for one still lives: Qt does not run a continuation whose context
// object is gone.
CloudLink::~CloudLink()
{
    QObject::disconnect(m_http.get(), nullptr, &connectivity, nullptr);
    enrolment.stopPolling();
    m_heartbeat.stop();
    engine.close();
    m_client.session().close();
    m_http.reset();
}

void CloudLink::run()
{
    using sync::Connectivity;
    using sync::Engine;
    engine.setOnline(false);
    QObject::connect(m_http.get(), &net::HttpClient::ended, &connectivity,
                     [this](const net::HttpReply& reply) { connectivity.learn(supabase::readReachability(reply)); });
    QObject::connect(&connectivity, &Connectivity::changed, &engine,
                     [this](Reachability link) { engine.setOnline(isWorthTrying(link)); });
    QObject::connect(&connectivity, &Connectivity::returned, &engine, &Engine::connectivityReturned);
    QObject::connect(&enrolment, &supabase::Enrolment::unblocked, &engine, &Engine::drain);
    // The schedules last: a kiosk that starts takes its first scan once it has been told of them, and of the badges by then.
    QObject::connect(&enrolment, &supabase::Enrolment::polled, &badges, [this] {
        badges.pull().then(&schedules, [this](const sync::Outcome&) {
            schedules.pull();
            corrections.pull();
        });
    });
    QObject::connect(&m_heartbeat, &sync::HeartbeatTimer::queued, &engine, &Engine::wake);
    enrolment.startPolling(m_polling);
    m_heartbeat.start();
    connectivity.start();
}

void CloudLink::setTimeouts(const config::Settings& settings)
{
    m_client.setTimeouts(serviceTimeouts(settings));
}

} // namespace rollcall::app
