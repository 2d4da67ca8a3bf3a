#pragma once

#include "core/net/httpclient.h"
#include "core/supabase/project.h"
#include "core/sync/probe.h"

#include <QObject>

namespace rollcall::supabase {

/** What GoTrue's health endpoint answered. It needs the project's key, touches no table, and is 200 bytes long. */
Reachability readHealthReply(const net::HttpReply& reply);

/** What any other request to the project tells of the way there. Unknown if nothing. */
Reachability readReachability(const net::HttpReply& reply);

/** What a plain-HTTP request to `host` tells when HTTPS came to nothing: CaptivePortal if the network answered in the
 *  host's place, else `otherwise`. */
Reachability readPlainReply(const net::HttpReply& reply, const QString& host, Reachability otherwise);

/** Asks the project's health endpoint. Where that fails and the project is on HTTPS, a request without any key to port 80
 *  of the same host tells a captive portal (which cannot answer for HTTPS) from a network that is down. Thread: store. */
class SupabaseProbe final : public QObject, public sync::Probe {
    Q_OBJECT

public:
    SupabaseProbe(Project project, net::HttpClient& http, net::Timeouts timeouts, QObject* parent = nullptr);

    /** Counts from the next question on. */
    void setTimeouts(net::Timeouts timeouts) { m_timeouts = timeouts; }

    QFuture<Reachability> ask() override;

private:
    const Project m_project;
    net::HttpClient& m_http;
    net::Timeouts m_timeouts;
};

} // namespace rollcall::supabase
