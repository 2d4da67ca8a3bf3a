#pragma once

#include "core/supabase/session.h"
#include "core/sync/uplink.h"

namespace rollcall::supabase {

/** Sends records and photos to a Supabase project: a token, one request, one outcome. Thread: store. */
class SupabaseUplink final : public QObject, public sync::Uplink {
    Q_OBJECT

public:
    struct ServiceTimeouts {
        net::Timeouts supabase;
        net::Timeouts storage;
        /** What a patient attempt waits for an answer at most, but never less than its service's own limit. */
        std::chrono::milliseconds longestRead{};
    };

    SupabaseUplink(Project project, net::HttpClient& http, Session& session, ServiceTimeouts timeouts,
                   QObject* parent = nullptr);

    /** Count from the next request on. */
    void setTimeouts(ServiceTimeouts timeouts) { m_timeouts = timeouts; }

    QFuture<sync::Outcome> sendRecords(const std::vector<queue::DueRecord>& records,
                                       const sync::Attempt& attempt) override;

    /** An upload that finds the object there already asks for its size, and for its bytes if that is not the photo's; two
     *  uploads of one photo at once may leave a wrong size noted for the right bytes. There is no way to replace one: a device may
     *  only add to the bucket. */
    QFuture<sync::Outcome> sendPhoto(const queue::DuePhoto& photo, const QByteArray& jpeg,
                                     const sync::Attempt& attempt) override;

private:
    using Build = std::function<net::HttpRequest(const QByteArray& accessToken)>;
    using Read = std::function<ServiceOutcome(const net::HttpReply& reply)>;
    QFuture<ServiceOutcome> send(Build build, Read read, bool mayRepeat = true);
    QFuture<ServiceOutcome> isOurs(const QString& key, const QByteArray& jpeg, net::Timeouts timeouts);
    net::Timeouts limits(net::Timeouts service, const sync::Attempt& attempt) const;

    const Project m_project;
    net::HttpClient& m_http;
    Session& m_session;
    ServiceTimeouts m_timeouts;
};

} // namespace rollcall::supabase
