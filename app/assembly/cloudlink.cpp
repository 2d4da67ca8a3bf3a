#include "app/assembly/cloudlink.h"

#include "core/log/logger.h"

#include <QDir>

#include <algorithm>

namespace rollcall::app {

namespace {

const log::Logger logger{"app.cloudlink"};

sync::Engine::Settings engineSettings(const config::Settings& settings)
{
    sync::Engine::Settings engine;
    // A record never waits for a place that photos hold.
    engine.parallelPhotos = std::min(settings.cloud.parallelPhotos, std::max(1, settings.cloud.parallelRequests - 1));
    engine.retry.backoff = {settings.cloud.retryDelay, settings.cloud.retryDelayMax};
    engine.retry.breaker = {settings.cloud.circuitBreakerThreshold, settings.cloud.circuitBreakerTimeout,
                            settings.cloud.circuitBreakerSuccess};
    engine.keepSentPhotos = settings.cloud.cleanupPhotosAfterSync ? std::chrono::days(0) : settings.photoRetention;
    return engine;
}

supabase::SupabaseUplink::ServiceTimeouts uplinkTimeouts(const config::Settings& settings)
{
    return {supabaseTimeouts(settings), storageTimeouts(settings), settings.cloud.retryRead};
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
    return QDir(dataDirectory).absoluteFilePath(QStringLiteral("standing.json"));
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

std::unique_ptr<net::HttpClient> makeHttpClient(const config::CloudSettings& settings)
{
    auto client =
        std::make_unique<net::HttpClient>(net::HttpClient::Options{.maxParallel = settings.parallelRequests});
    if (!settings.caFile.isEmpty()) {
        if (const auto trusted = client->trust(settings.caFile); !trusted)
            logger.error(
                "cloud.ca_file cannot be used; its servers are refused until it can and the kiosk is started "
                "again",
                trusted.error());
    }
    return client;
}

CloudLink::CloudLink(Storage& storage, const config::Settings& settings, const QString& dataDirectory,
                     const Clock& clock)
    : CloudLink(storage, settings, dataDirectory, projectFrom(settings, dataDirectory), clock)
{
}

CloudLink::CloudLink(Storage& storage, const config::Settings& settings, const QString& dataDirectory,
                     const supabase::Project& project, const Clock& clock)
    : m_http(makeHttpClient(settings.cloud)),
      m_session(project, *m_http, supabaseTimeouts(settings), supabase::TokenStore(tokenFile(dataDirectory)), clock),
      m_uplink(project, *m_http, m_session, uplinkTimeouts(settings)),
      m_rosterDownload(project, *m_http, m_session, supabaseTimeouts(settings)),
      m_statusCheck(project, *m_http, m_session, supabaseTimeouts(settings)),
      m_statusStore(deviceStatusFile(dataDirectory)), m_probe(project, *m_http, connectivityTimeouts(settings)),
      engine(storage.outbox, storage.photos, m_uplink, clock, engineSettings(settings)),
      connectivity(m_probe, clock, sync::Connectivity::Settings()), m_storage(storage),
      m_account(supabase::accountName(project)), m_clock(clock)
{
    const supabase::DeviceStatus status = m_statusStore.load(m_account);
    m_session.setDeviceStatus(status);
    if (supabase::isRevoked(status))
        wipeRoster(); // it was stopped in between, or somebody put a roster in
}

// While those are alive whose continuations are waiting: Qt runs a continuation only in the life of its context.
CloudLink::~CloudLink()
{
    engine.close();
    m_session.close();
    m_http.reset();
}

QFuture<sync::Outcome> CloudLink::pullRoster()
{
    const auto thenFetch = [this](const sync::Outcome& outcome) {
        return outcome.kind == sync::Outcome::Kind::Done ? fetchRoster() : QtFuture::makeReadyFuture(outcome);
    };
    if (isBlocked())
        return checkDeviceStatus().then(&m_statusCheck, thenFetch).unwrap();

    const auto judge = [this](const sync::Outcome& outcome) {
        if (!supabase::mayIndicateRevocation(outcome))
            return QtFuture::makeReadyFuture(outcome);
        return checkDeviceStatus().then(&m_statusCheck, [this, outcome](const sync::Outcome&) {
            return isBlocked() ? sync::halt(supabase::code(deviceStatus())) : outcome;
        });
    };
    return fetchRoster().then(&m_statusCheck, judge).unwrap();
}

QFuture<sync::Outcome> CloudLink::fetchRoster()
{
    return m_rosterDownload.fetch().then(&m_rosterDownload, [this](const supabase::RosterDownload::Answer& answer) {
        if (const auto* outcome = std::get_if<sync::Outcome>(&answer)) {
            logger.warning("the roster could not be pulled; the one of before stays", {{"code", outcome->code}});
            return *outcome;
        }
        const auto& students = std::get<std::vector<attendance::Student>>(answer);
        const auto change = m_storage.roster.replace(students, m_clock.now());
        if (!change) {
            logger.error("the roster could not be written; the one of before stays", change.error());
            return sync::later(QStringLiteral("roster_not_written"));
        }
        logger.info("roster pulled", {{"students", students.size()},
                                      {"added", change->added},
                                      {"changed", change->changed},
                                      {"removed", change->removed}});
        return sync::done();
    });
}

QFuture<sync::Outcome> CloudLink::checkDeviceStatus()
{
    return m_statusCheck.ask().then(&m_statusCheck, [this](const supabase::DeviceStatusCheck::Answer& answer) {
        const auto* status = std::get_if<supabase::DeviceStatus>(&answer);
        return status ? take(*status) : std::get<sync::Outcome>(answer);
    });
}

// On disk first: a kiosk that is stopped in between must not come back knowing nothing of it.
sync::Outcome CloudLink::take(supabase::DeviceStatus status)
{
    const bool isActive = status == supabase::DeviceStatus::Active;
    if (isActive && !isBlocked())
        return sync::done();
    if (const auto saved = m_statusStore.save(m_account, status); !saved)
        logger.error("what the project says of this kiosk could not be kept on disk", saved.error());
    const QString code = supabase::code(status);
    if (isActive)
        logger.info("this kiosk is its device again");
    else if (m_session.deviceStatus() != status)
        logger.error("this kiosk is shut out; what waits is kept and not sent", {{"code", code}});
    m_session.setDeviceStatus(status);
    if (supabase::isRevoked(status))
        wipeRoster();
    return isActive ? sync::done() : sync::halt(code);
}

void CloudLink::wipeRoster()
{
    if (const auto wiped = m_storage.roster.wipe(); !wiped)
        logger.error("the roster could not be wiped; the next question tries again", wiped.error());
}

void CloudLink::setTimeouts(const config::Settings& settings)
{
    m_session.setTimeouts(supabaseTimeouts(settings));
    m_uplink.setTimeouts(uplinkTimeouts(settings));
    m_rosterDownload.setTimeouts(supabaseTimeouts(settings));
    m_statusCheck.setTimeouts(supabaseTimeouts(settings));
    m_probe.setTimeouts(connectivityTimeouts(settings));
}

} // namespace rollcall::app
