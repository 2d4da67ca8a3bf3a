#include "app/assembly/cloudlink.h"

#include "core/log/logger.h"

#include <QDir>

namespace rollcall::app {

namespace {

const log::Logger logger{"app.cloudlink"};

sync::Engine::Settings engineSettings(const config::Settings& settings) {
    sync::Engine::Settings engine;
    engine.backoff.base = settings.cloud.retryDelay;
    engine.removeSentPhotos = settings.cloud.cleanupPhotosAfterSync;
    return engine;
}

} // namespace

supabase::Project projectFrom(const config::Settings& settings) {
    return {settings.cloud.url, settings.cloud.apiKey.toLatin1(), *settings.deviceId,
            settings.cloud.deviceEmail, settings.cloud.devicePassword};
}

net::Timeouts supabaseTimeouts(const config::NetworkTimeouts& timeouts) {
    return {timeouts.supabaseConnect, timeouts.supabaseRead};
}

net::Timeouts storageTimeouts(const config::NetworkTimeouts& timeouts) {
    return {timeouts.storageConnect, timeouts.storageRead};
}

net::Timeouts connectivityTimeouts(const config::NetworkTimeouts& timeouts) {
    return {timeouts.connectivity, timeouts.connectivity};
}

CloudLink::CloudLink(Storage& storage, const config::Settings& settings, const QString& dataDirectory,
                     const Clock& clock)
    : m_session(projectFrom(settings), m_http, supabaseTimeouts(settings.networkTimeouts),
                supabase::TokenStore(QDir(dataDirectory).absoluteFilePath(QStringLiteral("session.json"))),
                clock),
      m_uplink(projectFrom(settings), m_http, m_session,
               {supabaseTimeouts(settings.networkTimeouts), storageTimeouts(settings.networkTimeouts)}),
      m_rosterDownload(projectFrom(settings), m_http, m_session, supabaseTimeouts(settings.networkTimeouts)),
      engine(storage.outbox, storage.photos, m_uplink, clock, engineSettings(settings)), m_storage(storage) {}

void CloudLink::setTimeouts(const config::NetworkTimeouts& timeouts) {
    m_session.setTimeouts(supabaseTimeouts(timeouts));
    m_uplink.setTimeouts({supabaseTimeouts(timeouts), storageTimeouts(timeouts)});
    m_rosterDownload.setTimeouts(supabaseTimeouts(timeouts));
}

QFuture<sync::Outcome> CloudLink::pullRoster() {
    return m_rosterDownload.fetch().then(
        &m_rosterDownload, [this](const supabase::RosterDownload::Answer& answer) {
            if (const auto* outcome = std::get_if<sync::Outcome>(&answer)) {
                logger.warning("the roster could not be pulled; the one of before stays",
                               {{"code", outcome->code}});
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

} // namespace rollcall::app
