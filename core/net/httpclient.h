#pragma once

#include "core/base/result.h"
#include "core/net/httpreply.h"
#include "core/net/httprequest.h"

#include <QFuture>
#include <QNetworkProxy>
#include <QObject>
#include <QSslConfiguration>

#include <deque>
#include <memory>
#include <optional>
#include <vector>

class QNetworkAccessManager;

namespace rollcall::net {

class HttpCall;

/** The program's only way onto the network: HTTP/1.1 over kept-alive connections, with the limits that
 *  QNetworkAccessManager does not have.
 *
 *  Takes: an HttpRequest.
 *  Gives: a future of its HttpReply, always: on success, error, timeout, cancel and destruction.
 *  Thread: the one that it lives on (store); it may be moved there before the first send().
 *
 *  - Each limit ends a request with an error of its own. Waiting for a place among the parallel requests
 *    never counts.
 *  - A request may be delivered more than once: when a kept-alive connection dies, Qt sends it again without
 *    asking, POST included (HttpReply::transmissions tells). So every request must be harmless to repeat.
 *  - A reply is given up at maxBodyBytes; where Qt hides what arrives (inside a chunk) within a fifth of a second after twice that.
 *  - A body that is shorter than its Content-Length is a ConnectionLost. Of a chunked body Qt does not always
 *    notice that the end is missing; so read JSON strictly, which cannot be cut unnoticed.
 *  - Redirects are not followed: a 3xx is a reply like any other.
 *  - TLS is always verified, against the system's authorities and those of trust().
 *  - The proxy is the system's (http_proxy, https_proxy, no_proxy), unless Options name one.
 *  - Each request carries an X-Request-ID (its own, or a new one) and a traceparent; the trace id is the correlation id that send()
 *    was called under, if that is a UUID.
 *  - Logs method, path, names in the query, status and durations; never host, query values, headers or
 *    bodies. */
class HttpClient final : public QObject {
    Q_OBJECT

public:
    struct Options {
        int maxParallel = 6; ///< 1 to 6; Qt opens at most six connections to a host
        qint64 maxBodyBytes =
            4 * 1024 * 1024; ///< of a reply; the largest are a page of a thousand students and a photo
        std::optional<QNetworkProxy> proxy = std::nullopt;
    };

    explicit HttpClient(QObject* parent = nullptr);
    explicit HttpClient(Options options, QObject* parent = nullptr);
    /** Every request ends as Cancelled, before this returns. */
    ~HttpClient() override;

    /** Also trusts the authorities in that PEM file, from the next connection on. Error NotFound,
     *  NotPermitted or Io if it cannot be read, Invalid if there is no certificate in it. */
    Result<void> trust(const QString& pemFile);

    /** Sends as soon as there is a place. A continuation without a context runs on the client's thread, and
     *  never before send() has returned. */
    QFuture<HttpReply> send(HttpRequest request);

    /** Every request that was sent before, also one that waits for its place, ends as Cancelled. */
    void abortAll();

    int running() const { return static_cast<int>(m_running.size()); }
    int waiting() const { return static_cast<int>(m_waiting.size()); }

Q_SIGNALS:
    /** A request ended; its future follows. For what every reply tells, whatever it was about: whether the way is open,
     *  and the server's Date. Not for those that the client's end cancels. */
    void ended(const rollcall::net::HttpReply& reply);

private:
    void startWaiting();
    void onEnded(HttpCall* call);
    QNetworkAccessManager& network();

    const Options m_options;
    QSslConfiguration m_tls;
    std::deque<std::unique_ptr<HttpCall>> m_waiting;
    std::vector<std::unique_ptr<HttpCall>> m_running;
    QNetworkAccessManager* m_network = nullptr; ///< child; made by the first request, on its thread
    bool m_closing = false;
};

} // namespace rollcall::net
