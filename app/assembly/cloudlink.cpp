#include "app/assembly/cloudlink.h"

#include "core/log/logger.h"

#include <QDir>

namespace rollcall::app {

namespace {

const log::Logger logger{"app.cloudlink"};

sync::Engine::Settings engineSettings(const config::Settings& settings)
{
    sync::Engine::Settings engine;
    engine.backoff.base = settings.cloud.retryDelay;
    engine.removeSentPhotos = settings.cloud.cleanupPhotosAfterSync;
    return engine;
}

} // namespace

supabase::Project projectFrom(const config::Settings& settings)
{
    return {settings.cloud.url, settings.cloud.apiKey.toLatin1(), *settings.deviceId, settings.cloud.deviceEmail,
            settings.cloud.devicePassword};
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

CloudLink::CloudLink(Storage& storage, const config::Settings& settings, const QString& dataDirectory,
                     const Clock& clock)
    : m_http(std::make_unique<net::HttpClient>()),
      m_session(projectFrom(settings), *m_http, supabaseTimeouts(settings),
                supabase::TokenStore(QDir(dataDirectory).absoluteFilePath(QStringLiteral("session.json"))), clock),
      m_uplink(projectFrom(settings), *m_http, m_session, {supabaseTimeouts(settings), storageTimeouts(settings)}),
      m_rosterDownload(projectFrom(settings), *m_http, m_session, supabaseTimeouts(settings)),
      m_probe(projectFrom(settings), *m_http, connectivityTimeouts(settings)),
      engine(storage.outbox, storage.photos, m_uplink, clock, engineSettings(settings)),
      connectivity(m_probe, clock, sync::Connectivity::Settings()), m_storage(storage)
{
}

// While those are alive whose continuations are waiting: Qt runs a continuation only in the life of its context.
CloudLink::~CloudLink()
{
    m_http.reset();
}

QFuture<sync::Outcome> CloudLink::pullRoster()
{
    return m_rosterDownload.fetch().then(&m_rosterDownload, [this](const supabase::RosterDownload::Answer& answer) {
        if (const auto* outcome = std::get_if<sync::Outcome>(&answer)) {
            logger.warning("the roster could not be pulled; the one of before stays", {{"code", outcome->code}});
            return *outcome;
        }
        const auto& students = std::get<std::vector<attendance::Student>>(answer);
        const auto change = m_storage.roster.replace(students);
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

void CloudLink::setTimeouts(const config::Settings& settings)
{
    m_session.setTimeouts(supabaseTimeouts(settings));
    m_uplink.setTimeouts({supabaseTimeouts(settings), storageTimeouts(settings)});
    m_rosterDownload.setTimeouts(supabaseTimeouts(settings));
    m_probe.setTimeouts(connectivityTimeouts(settings));
}

} // namespace rollcall::app
