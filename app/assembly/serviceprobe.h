#pragma once

#include "core/config/settings.h"
#include "core/net/httpclient.h"

#include <QObject>

#include <memory>
#include <vector>

namespace rollcall::app {

/** How one request to one service went. */
struct ProbeResult {
    enum class Service { Supabase, Storage, Connectivity, Sms };
    Service service{};
    bool isConfigured = false; ///< false: nothing was sent
    net::TransportError error{};
    int status = 0;
    std::chrono::milliseconds connectTime{};
    std::chrono::milliseconds timeToFirstByte{};
};

/** Asks every service of the settings once, all at the same time, each over a connection of its own, so that what is
 *  measured is a connection being made. Sends nothing but the project's key. Thread: the one it is made on (store). */
class ServiceProbe : public QObject {
    Q_OBJECT

public:
    explicit ServiceProbe(const config::Settings& settings);
    /** No signal comes any more. */
    ~ServiceProbe() override;

    /** probed() comes once for each service, from the event loop, unless this is destroyed before. */
    void start();

Q_SIGNALS:
    void probed(const rollcall::app::ProbeResult& result);

private:
    void send(ProbeResult::Service service, const net::HttpRequest& request);
    void skip(ProbeResult::Service service);

    const config::Settings m_settings;
    std::vector<std::unique_ptr<net::HttpClient>> m_clients;
};

} // namespace rollcall::app
