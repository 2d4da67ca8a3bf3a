#pragma once

#include "core/supabase/client.h"
#include "core/sync/probe.h"

#include <QObject>

namespace rollcall::supabase {

/** What the answer of GoTrue's health endpoint tells. That endpoint needs the project's key, touches no table, and answers
 *  in 200 bytes. Online: GoTrue answered, or Supabase's gateway refused the key; JSON of anybody else is not. */
Reachability readHealthReply(const net::HttpReply& reply);

/** What the reply to any other request to the project tells; Unknown if nothing, as JSON that any server may write. */
Reachability readReachability(const net::HttpReply& reply);

/** What a plain HTTP request to `host` tells after HTTPS failed: CaptivePortal if the network answered in the host's
 *  place, else `otherwise`. */
Reachability readPlainReply(const net::HttpReply& reply, const QString& host, Reachability otherwise);

/** Asks the project's health endpoint. If that fails and the project is on HTTPS, a request without any key to port 80 of
 *  the same host distinguishes a captive portal, which cannot answer HTTPS, from a network that is down. Thread: store. */
class SupabaseProbe final : public QObject, public sync::Probe {
    Q_OBJECT

public:
    /** `client` outlives it. Asks without its token, within its limits for connectivity. */
    explicit SupabaseProbe(Client& client, QObject* parent = nullptr) : QObject(parent), m_client(client) {}

    QFuture<Reachability> ask() override;

private:
    Client& m_client;
};

} // namespace rollcall::supabase
