#pragma once

#include "core/net/httpclient.h"
#include "core/otlp/answer.h"
#include "core/otlp/pace.h"
#include "core/otlp/requestbody.h"
#include "core/otlp/spool.h"

#include <QTimer>

namespace rollcall::otlp {

/** What a log server is and how patient to be with it. */
struct Server {
    QUrl endpoint;  ///< of OTLP/HTTP, without /v1/logs: http://127.0.0.1:4318
    QString token;  ///< sent as "Authorization: Bearer"; empty: none
    QString caFile; ///< PEM, trusted beside the system's; empty: none
    net::Timeouts timeouts;
    Pace pace{};
};

/** Sends the lines of a Spool, oldest first, one request at a time. A batch stays on disk until the server has it or has
 *  refused it for good, so that the server may get a line twice, and none is lost but by what the specification says:
 *  a refused batch is dropped and counted, and then the next one waits as after a failure. Lives on one thread. */
class Sender final : public QObject {
    Q_OBJECT

public:
    Sender(const QString& folder, Server server, Resource resource);

    void start();

private:
    void look();
    void send(const Spool::Batch& batch);
    void onReply(const Spool::Batch& batch, const RequestBody& body, const net::HttpReply& reply);
    /** `lost`: lines of it that the server does not have. */
    void finish(const Spool::Batch& batch, long long lost);
    void goOnAfter(const Answer& answer);
    void noteReachable(const net::HttpReply& reply, Answer::Kind kind);

    const Server m_server;
    const Resource m_resource;
    Spool m_spool;
    QTimer m_timer;
    int m_failures = 0; ///< in a row
    bool m_isAway = false;
    bool m_isUnreadable = false;
    net::HttpClient m_client{
        {.maxParallel = 1, .maxBodyBytes = 64 * 1024}}; ///< the first to end: it answers what is under way
};

} // namespace rollcall::otlp
