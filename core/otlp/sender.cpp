#include "core/otlp/sender.h"

#include "core/log/log.h"
#include "core/log/logger.h"

#include <QRandomGenerator>

namespace rollcall::otlp {

namespace {

// Of what these say nothing goes to the log server: see Unlogged.
const log::Logger senderLog{"otlp.sender"};

QUrl logsAddress(QUrl endpoint)
{
    QString path = endpoint.path();
    while (path.endsWith(u'/'))
        path.chop(1);
    endpoint.setPath(path + QStringLiteral("/v1/logs"));
    return endpoint;
}

} // namespace

Sender::Sender(const QString& folder, Server server, Resource resource)
    : m_server(std::move(server)), m_resource(std::move(resource)), m_spool(folder, 0), m_timer(this)
{
    m_client.setParent(this); // moves to the thread with it; a member, which is gone before children are deleted
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Sender::look);
}

void Sender::start()
{
    if (!m_server.caFile.isEmpty()) {
        if (const auto trusted = m_client.trust(m_server.caFile); !trusted)
            senderLog.error("certificate of the log server's authority cannot be read", trusted.error());
    }
    look();
}

void Sender::look()
{
    const auto batch = m_spool.oldest();
    if (!batch && !m_isUnreadable)
        senderLog.warning("lines for the log server cannot be read", batch.error());
    m_isUnreadable = !batch;
    if (!batch || !*batch)
        m_timer.start(m_server.pace.look);
    else
        send(**batch);
}

void Sender::send(const Spool::Batch& batch)
{
    const RequestBody body = requestBody(m_resource, batch.lines);
    if (body.records == 0) {
        finish(batch, body.damaged);
        m_timer.start(m_server.pace.look);
        return;
    }
    net::HttpRequest request{.method = net::Method::Post,
                             .url = logsAddress(m_server.endpoint),
                             .headers = {{"Content-Type", "application/json"}},
                             .body = body.json,
                             .timeouts = m_server.timeouts,
                             .tag = QStringLiteral("log lines")};
    if (!m_server.token.isEmpty())
        request.headers.emplaceBack("Authorization", "Bearer " + m_server.token.toUtf8());
    m_client.send(std::move(request)).then(this, [this, batch, body](const net::HttpReply& reply) {
        onReply(batch, body, reply);
    });
}

void Sender::onReply(const Spool::Batch& batch, const RequestBody& body, const net::HttpReply& reply)
{
    if (reply.error == net::TransportError::Cancelled)
        return; // the end of this object
    const Answer answer = readAnswer(reply);
    noteReachable(reply, answer.kind);
    if (answer.kind == Answer::Kind::Refused)
        senderLog.error("log server refused lines, which are in this kiosk's own files only",
                        {{"lines", body.records}, {"status", reply.status}});
    else if (answer.rejected > 0)
        senderLog.warning("log server took a part of the lines",
                          {{"refused", answer.rejected}, {"lines", body.records}});
    if (answer.kind == Answer::Kind::Refused)
        finish(batch, body.damaged + body.records);
    else if (answer.kind == Answer::Kind::Taken)
        finish(batch, body.damaged + answer.rejected);
    goOnAfter(answer);
}

void Sender::finish(const Spool::Batch& batch, long long lost)
{
    if (lost > 0)
        log::countLost(static_cast<unsigned long long>(lost));
    // If it stays, it is sent again: the server may get it twice, which beats losing it.
    if (const auto removed = m_spool.remove(batch); !removed)
        senderLog.warning("lines that were sent cannot be removed", removed.error());
}

void Sender::goOnAfter(const Answer& answer)
{
    if (answer.kind == Answer::Kind::Taken) {
        m_failures = 0;
        m_timer.start(m_server.pace.look);
        return;
    }
    // A server that refuses everything, as with a wrong token, gets one batch a while, so that most of them wait for the
    // mended setting.
    const auto wait = m_server.pace.backoff.delay(m_failures++, QRandomGenerator::global()->generateDouble());
    m_timer.start(std::max({wait, m_server.pace.look, answer.after.value_or(wait)}));
}

void Sender::noteReachable(const net::HttpReply& reply, Answer::Kind kind)
{
    const bool isAway = kind == Answer::Kind::TryAgain;
    if (isAway == m_isAway)
        return;
    m_isAway = isAway;
    if (isAway)
        senderLog.warning("log server does not take lines; they wait on disk",
                          {{"reason", net::name(reply.error)}, {"status", reply.status}});
    else
        senderLog.info("log server takes lines again");
}

} // namespace rollcall::otlp
