#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QString>

#include <chrono>

namespace rollcall::net {

/** Why there is no complete reply. A status that the server sent is never a TransportError. */
enum class TransportError {
    None,           ///< status, headers and body are whole
    ConnectTimeout, ///< no connection (DNS, TCP and TLS) within Timeouts::connect
    ReadTimeout,    ///< silence for longer than Timeouts::read while sending, waiting or receiving
    Deadline,       ///< the whole took too long
    Cancelled,      ///< abortAll(), or the client was destroyed
    Refused,        ///< nobody listens there
    DnsFailed,      ///< the host's name is not known, or nobody could be asked
    TlsFailed,      ///< certificate or handshake; never overruled
    ConnectionLost, ///< closed or reset before the reply was whole
    ProxyFailed,    ///< the proxy refused, or does not know us
    TooLarge,       ///< the reply's body is larger than HttpClient::Options::maxBodyBytes
    Other,          ///< network unreachable, broken HTTP and what else there is
};

/** A stable name for logs and JSON: "connect_timeout", "refused", ... */
const char* name(TransportError error);

/** How one request ended. */
struct HttpReply {
    TransportError error = TransportError::None;
    QString path;                            ///< of the request, without its query; empty if it is a secret
    QString requestId;                       ///< what was sent as X-Request-ID: the request's own, or a new UUID
    QString detail;                          ///< for logs: what the network library said; without any query's values
    int status = 0;                          ///< HTTP status; 0 if no headers came
    QHash<QByteArray, QByteArray> headers;   ///< names in lower case
    QByteArray body;                         ///< what came of it if there is an error
    int transmissions = 0;                   ///< how often the request went out: a lost connection makes it go again
    std::chrono::milliseconds connectTime{}; ///< from leaving the queue until (last) sent; about 0 if one was open
    std::chrono::milliseconds timeToFirstByte{}; ///< from (last) sent until the headers came; 0 if they never did
    std::chrono::milliseconds bodyTime{};        ///< from the headers until the end

    QByteArray header(const QByteArray& lowerCaseName) const { return headers.value(lowerCaseName); }

    /** When the server wrote the reply, by its own clock and in whole seconds; invalid if it does not say, or if the
     *  reply comes from a cache on the way. */
    QDateTime date() const;

    /** The reply is whole and its status 200 to 299. */
    bool isSuccess() const { return error == TransportError::None && status >= 200 && status <= 299; }
};

/** An HTTP date as every server writes it today (RFC 9110, 5.6.7: IMF-fixdate); invalid for anything else. */
QDateTime parseHttpDate(const QByteArray& text);

/** False only if the server cannot have seen the request: then it may be repeated even if that would not be
 *  harmless. */
inline bool mayHaveBeenDelivered(const HttpReply& reply)
{
    return reply.transmissions > 0;
}

} // namespace rollcall::net
