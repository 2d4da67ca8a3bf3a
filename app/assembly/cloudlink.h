#pragma once

#include "app/assembly/storage.h"
#include "core/config/settings.h"
#include "core/supabase/probe.h"
#include "core/supabase/rosterdownload.h"
#include "core/supabase/uplink.h"
#include "core/sync/connectivity.h"
#include "core/sync/engine.h"

namespace rollcall::app {

/** The project and this kiosk's account in it. `settings.cloud.enabled` must be true. */
supabase::Project projectFrom(const config::Settings& settings);

/** The limits of each service, in the network library's own terms. */
net::Timeouts supabaseTimeouts(const config::Settings& settings);
net::Timeouts storageTimeouts(const config::Settings& settings);
net::Timeouts connectivityTimeouts(const config::Settings& settings);

/** The way to the cloud of one kiosk, made from its settings: one HTTP client, one login, what goes up and what comes
 *  down. Thread: store, or a tool's only one. */
class CloudLink {
    std::unique_ptr<net::HttpClient> m_http; // first: the others refer to it
    supabase::Session m_session;
    supabase::SupabaseUplink m_uplink;
    supabase::RosterDownload m_rosterDownload;
    supabase::SupabaseProbe m_probe;

public:
    /** `settings.cloud.enabled` must be true. The storage and the clock outlive this. */
    CloudLink(Storage& storage, const config::Settings& settings, const QString& dataDirectory, const Clock& clock);
    /** Ends what is under way: it is sent again another time. */
    ~CloudLink();

    sync::Engine engine;
    sync::Connectivity connectivity; ///< asks nothing before start()
    /** For what every reply tells: HttpClient::ended(). */
    const net::HttpClient& http() const { return *m_http; }

    /** Pulls the roster and keeps it. Done, or why the old one stays. Always ends. */
    QFuture<sync::Outcome> pullRoster();

    /** Takes over `settings.networkTimeouts`: they count from the next request on, what is under way keeps its own. */
    void setTimeouts(const config::Settings& settings);

private:
    Storage& m_storage;
};

} // namespace rollcall::app
