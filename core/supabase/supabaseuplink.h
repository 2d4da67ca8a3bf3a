#pragma once

#include "core/supabase/client.h"
#include "core/supabase/requests.h"
#include "core/sync/uplink.h"

namespace rollcall::supabase {

/** Sends what the queue holds to a Supabase project: a token, one request, one outcome. Thread: store. */
class SupabaseUplink final : public QObject, public sync::Uplink {
    Q_OBJECT

public:
    /** `client` outlives it. */
    explicit SupabaseUplink(Client& client, QObject* parent = nullptr) : QObject(parent), m_client(client) {}

    QFuture<sync::Outcome> sendRecords(const std::vector<queue::DueRecord>& records,
                                       const sync::Attempt& attempt) override;
    QFuture<sync::Outcome> sendRefusals(const std::vector<queue::DueRow>& refusals,
                                        const sync::Attempt& attempt) override;
    QFuture<sync::Outcome> sendVoid(const queue::DueRow& scanVoid, const sync::Attempt& attempt) override;
    /** A project that does not know how a kiosk is gets how far it has come, in a second request each time: once its migrations are
     *  applied it gets all of it, without a restart here. */
    QFuture<sync::Outcome> sendHeartbeat(const sync::Heartbeat& heartbeat, const sync::Attempt& attempt) override;

    /** An upload that finds an object of that name asks for its size, and for its bytes if the size differs: two uploads
     *  of one photo at once may leave a wrong size noted for the right bytes. An object cannot be replaced: a device may
     *  only add to the bucket. */
    QFuture<sync::Outcome> sendPhoto(const queue::DuePhoto& photo, const QByteArray& jpeg,
                                     const sync::Attempt& attempt) override;
    QFuture<sync::Outcome> findPhoto(const queue::DuePhoto& photo, const sync::Attempt& attempt) override;

private:
    QFuture<sync::Outcome> insert(const QString& table, const std::vector<queue::DueRow>& rows,
                                  const sync::Attempt& attempt);
    QFuture<ServiceOutcome> sendHeartbeat(const sync::Heartbeat& heartbeat, HeartbeatColumns columns,
                                          const sync::Attempt& attempt);
    QFuture<ServiceOutcome> isOurs(const QString& key, const QByteArray& jpeg, net::Timeouts timeouts);
    net::Timeouts limits(net::Timeouts service, const sync::Attempt& attempt) const;

    Client& m_client;
};

} // namespace rollcall::supabase
