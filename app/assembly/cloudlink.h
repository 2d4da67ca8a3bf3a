#pragma once

#include "app/assembly/storage.h"
#include "core/config/settings.h"
#include "core/supabase/accountstore.h"
#include "core/supabase/badgepull.h"
#include "core/supabase/correctionpull.h"
#include "core/supabase/enrolment.h"
#include "core/supabase/schedulepull.h"
#include "core/supabase/supabaseprobe.h"
#include "core/supabase/supabaseuplink.h"
#include "core/sync/connectivity.h"
#include "core/sync/engine.h"
#include "core/sync/heartbeattimer.h"
#include "core/sync/uplink.h"

namespace rollcall::app {

/** The files of a data directory that hold this kiosk's login: its account, its tokens, and the last known device
 *  status. */
QString accountFile(const QString& dataDirectory);
QString tokenFile(const QString& dataDirectory);
QString deviceStatusFile(const QString& dataDirectory);

/** The project and the account of the settings. `settings.cloud.enabled` must be true. */
supabase::Project projectFrom(const config::Settings& settings);

/** The same with the account that pairing wrote to the data directory, unless the settings name one. */
supabase::Project projectFrom(const config::Settings& settings, const QString& dataDirectory);

/** The time limits of each service. */
net::Timeouts supabaseTimeouts(const config::Settings& settings);
net::Timeouts storageTimeouts(const config::Settings& settings);
net::Timeouts connectivityTimeouts(const config::Settings& settings);
/** Those of everything that is no service of the cloud. */
net::Timeouts generalTimeouts(const config::Settings& settings);
supabase::ServiceTimeouts serviceTimeouts(const config::Settings& settings);

/** An HTTP client with the certificate authorities and the limit of parallel requests of the settings. If the file of
 *  authorities cannot be read any more, that is logged, and servers that need it are refused. */
std::unique_ptr<net::HttpClient> makeHttpClient(const config::CloudSettings& settings);

/** What a program has by which scans are counted, for its CloudLink. */
struct DeskParts {
    attendance::RulesInForce* rules = nullptr;  ///< follow the cloud's schedules; null: those are only kept on disk
    badge::SchoolBadgeReader* badges = nullptr; ///< follows the cloud's rules; null: those are only kept on disk
    const checkin::Timekeeper* time = nullptr;  ///< tells the clock's offset; null: it is unknown
    /** Tells how the camera is, for the office; empty: this program has none. Thread: store. */
    std::function<std::optional<sync::CameraState>()> camera = {};
};

/** One kiosk's connection to its cloud, made from the settings: one HTTP client, one login, uploads and downloads.
 *  Thread: store, or a tool's only one. */
class CloudLink {
    std::unique_ptr<net::HttpClient> m_http; // first: the others refer to it
    supabase::Client m_client;
    supabase::SupabaseUplink m_uplink;
    supabase::SupabaseProbe m_probe;

public:
    /** `settings.cloud.enabled` must be true. All outlive this. */
    CloudLink(Storage& storage, const config::Settings& settings, const QString& dataDirectory, const Clock& clock,
              const DeskParts& desk = {});
    /** Ends what is under way; it is due at the next start. */
    ~CloudLink();

    sync::Engine engine;
    sync::Connectivity connectivity;      ///< asks nothing before start()
    supabase::Enrolment enrolment;        ///< asks nothing before it is told to
    supabase::SchedulePull schedules;     ///< likewise
    supabase::CorrectionPull corrections; ///< likewise
    supabase::BadgePull badges;           ///< likewise

    /** For what every reply tells: HttpClient::ended(). */
    const net::HttpClient& http() const { return *m_http; }

    /** One probe, whatever `connectivity` does. Always ends, within the limit for connectivity. */
    QFuture<Reachability> ask() { return m_probe.ask(); }

    /** For programs that stay, from the event loop: sends whenever there is a way to the cloud, pulls the roster, the badges' rules,
     *  the schedules and the corrections again and again, reports how far this kiosk has come, and goes on by itself once the network or a device that was shut out is back. The engine waits for the first
     *  answer; who takes the time from it, and so has the first records carry their clock's offset, connects to http()
     *  before. */
    void run();

    /** For programs that start by themselves: Session::spreadFirstRefresh(). */
    void spreadFirstRefresh() { m_client.session().spreadFirstRefresh(); }

    /** What DeskParts::camera tells is something else now. */
    void noteCamera() { m_heartbeat.noteChange(); }

    /** Applies `settings.networkTimeouts` from the next request on; what is under way keeps its own. */
    void setTimeouts(const config::Settings& settings);

private:
    const supabase::Enrolment::Polling m_polling;
    sync::HeartbeatTimer m_heartbeat;
};

} // namespace rollcall::app
