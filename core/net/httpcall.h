#pragma once

#include "core/net/connections.h"
#include "core/net/httpreply.h"
#include "core/net/httprequest.h"

#include <QElapsedTimer>
#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QTimer>
#include <QUuid>

class QNetworkAccessManager;
class QNetworkReply;
class QNetworkRequest;
class QSslConfiguration;

namespace rollcall::net {

/** One request from its place in the client's queue to its reply, with its clocks. Owned by the
 *  HttpClient. */
class HttpCall final : public QObject {
    Q_OBJECT

public:
    HttpCall(HttpRequest request, qint64 maxBodyBytes);
    ~HttpCall() override;

    QFuture<HttpReply> future() const { return m_promise.future(); }

    /** After ended(), until deliver(). */
    const HttpReply& reply() const { return m_reply; }

    /** Gives the request to the network; the clocks start. */
    void start(QNetworkAccessManager& network, const QSslConfiguration& tls);

    /** Gives up, whether started or not; ended() follows. */
    void abort(TransportError reason, const QString& detail);

    /** Gives the reply to the future. Must be the last use of a call that has ended, because a continuation may do
     *  anything. */
    void deliver();

Q_SIGNALS:
    /** Once, from the event loop, when there is a reply to deliver(). */
    void ended();

private:
    enum class Phase { Waiting, Connecting, Exchanging, Ended };

    void onSent();
    void onUploaded(qint64 bytes, qint64 total);
    void onHeaders();
    void onBytes();
    void onFinished();
    bool isTruncated() const;
    std::chrono::milliseconds longestSilence() const;
    bool isSending() const;
    bool isReceivingChunks() const;
    std::chrono::milliseconds silencePeriod() const;
    void restartSilence();
    void onSilence();
    void restartDeadline();
    void end(TransportError error, const QString& detail);
    void log() const;
    QNetworkRequest networkRequest(const QSslConfiguration& tls) const;
    std::chrono::milliseconds elapsed() const { return std::chrono::milliseconds(m_clock.elapsed()); }

    const HttpRequest m_request;
    const qint64 m_maxBodyBytes;
    const QString m_correlationId;
    const QUuid m_requestId;
    Phase m_phase = Phase::Waiting;
    QNetworkReply* m_network = nullptr; ///< owned from start() to the end
    QPromise<HttpReply> m_promise;
    HttpReply m_reply;
    QElapsedTimer m_clock;
    std::chrono::milliseconds m_sentAt{};
    qint64 m_uploaded = 0;
    std::chrono::milliseconds m_lastSign{}; ///< of the other side
    Traffic m_traffic;                      ///< then, of a body; or when the first of a reply's chunks began
    QTimer m_silence;                       ///< first Timeouts::connect, then Timeouts::read
    QTimer m_deadline;
};

} // namespace rollcall::net
