#pragma once

#include "app/assembly/storage.h"
#include "core/config/settings.h"
#include "core/supabase/accountstore.h"
#include "core/supabase/devicestatuscheck.h"
#include "core/supabase/devicestatusstore.h"
#include "core/supabase/rosterdownload.h"
#include "core/supabase/supabaseprobe.h"
#include "core/supabase/supabaseuplink.h"
#include "core/sync/connectivity.h"
#include "core/sync/engine.h"

namespace rollcall::app {

/** The files of a data directory that hold this kiosk's login: the account that pairing made, its tokens, and what the
 *  project last said of it. */
QString accountFile(const QString& dataDirectory);
QString tokenFile(const QString& dataDirectory);
QString deviceStatusFile(const QString& dataDirectory);

/** The project and the account of the settings. `settings.cloud.enabled` must be true. */
supabase::Project projectFrom(const config::Settings& settings);

/** The same with the account that pairing left in the data directory, unless the settings name one. */
supabase::Project projectFrom(const config::Settings& settings, const QString& dataDirectory);

/** The limits of each service, in the network library's own terms. */
net::Timeouts supabaseTimeouts(const config::Settings& settings);
net::Timeouts storageTimeouts(const config::Settings& settings);
net::Timeouts connectivityTimeouts(const config::Settings& settings);

/** An HTTP client that trusts and limits as the settings say. A file of authorities that cannot be read any more is
 *  logged, and its servers are refused. */
std::unique_ptr<net::HttpClient> makeHttpClient(const config::CloudSettings& settings);

/** The way to the cloud of one kiosk, made from its settings: one HTTP client, one login, what goes up and what comes
 *  down. Thread: store, or a tool's only one. */
class CloudLink {
    std::unique_ptr<net::HttpClient> m_http; // first: the others refer to it
    supabase::Session m_session;
    supabase::SupabaseUplink m_uplink;
    supabase::RosterDownload m_rosterDownload;
    supabase::DeviceStatusCheck m_statusCheck;
    supabase::DeviceStatusStore m_statusStore;
    supabase::SupabaseProbe m_probe;

public:
    /** `settings.cloud.enabled` must be true. The storage and the clock outlive this. */
    CloudLink(Storage& storage, const config::Settings& settings, const QString& dataDirectory, const Clock& clock);
    /** Ends what is under way; it is due at the next start. */
    ~CloudLink();

    sync::Engine engine;
    sync::Connectivity connectivity; ///< asks nothing before start()
    /** For what every reply tells: HttpClient::ended(). */
    const net::HttpClient& http() const { return *m_http; }

    /** Pulls the roster and keeps it. Done, or why the old one stays; where the answer may mean that this kiosk is shut
     *  out, also checkDeviceStatus(). Always ends. */
    QFuture<sync::Outcome> pullRoster();

    /** Asks what this kiosk's account is. Done if it is the device of the settings. Otherwise Halt with the code of its
     *  DeviceStatus, and until it is asked again and Done: nothing is sent, what waits stays as it is, and if the kiosk is
     *  shut out, its roster is wiped. Later if nobody says. Always ends. */
    QFuture<sync::Outcome> checkDeviceStatus();

    /** Nothing is sent until checkDeviceStatus() is Done. Known from the disk at once. */
    bool isBlocked() const { return m_session.isBlocked(); }
    /** What the project last said about this kiosk. */
    supabase::DeviceStatus deviceStatus() const { return m_session.deviceStatus(); }

    /** For programs that start by themselves: Session::spreadFirstRefresh(). */
    void spreadFirstRefresh() { m_session.spreadFirstRefresh(); }

    /** Takes over `settings.networkTimeouts`: they count from the next request on, what is under way keeps its own. */
    void setTimeouts(const config::Settings& settings);

private:
    CloudLink(Storage& storage, const config::Settings& settings, const QString& dataDirectory,
              const supabase::Project& project, const Clock& clock);
    QFuture<sync::Outcome> fetchRoster();
    sync::Outcome take(supabase::DeviceStatus status);
    void wipeRoster();

    Storage& m_storage;
    const QString m_account;
    const Clock& m_clock;
};

} // namespace rollcall::app
