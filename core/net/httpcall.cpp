#include "core/net/httpcall.h"

#include "core/log/correlation.h"
#include "core/log/logger.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSslConfiguration>
#include <QUrlQuery>

#include <algorithm>

namespace rollcall::net {

namespace {

const log::Logger callLog{"net.http"};

// At what has arrived of a chunk: on a gigabit line 25 MB.
constexpr std::chrono::milliseconds betweenLooks(200);

QNetworkReply* transmit(QNetworkAccessManager& network, const QNetworkRequest& to, const HttpRequest& request)
{
    // Qt does not emit requestSent() for a request with an empty body, only for one without any.
    if (request.body.isEmpty()) {
        switch (request.method) {
        case Method::Get:
            return network.get(to);
        case Method::Head:
            return network.head(to);
        case Method::Delete:
            return network.deleteResource(to);
        case Method::Post:
        case Method::Put:
        case Method::Patch:
            return network.sendCustomRequest(to, name(request.method));
        }
    }
    return network.sendCustomRequest(to, name(request.method), request.body);
}

TransportError transportError(QNetworkReply::NetworkError error, bool sent)
{
    switch (error) {
    case QNetworkReply::NoError:
        return TransportError::None;
    case QNetworkReply::ConnectionRefusedError:
        return TransportError::Refused;
    case QNetworkReply::RemoteHostClosedError:
        return TransportError::ConnectionLost;
    case QNetworkReply::HostNotFoundError:
        return TransportError::DnsFailed;
    case QNetworkReply::TimeoutError: // the system's own, longer than any sensible setting
        return sent ? TransportError::ReadTimeout : TransportError::ConnectTimeout;
    case QNetworkReply::OperationCanceledError:
        return TransportError::Cancelled;
    case QNetworkReply::SslHandshakeFailedError:
        return TransportError::TlsFailed;
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::UnknownProxyError:
        return TransportError::ProxyFailed;
    default:
        return TransportError::Other;
    }
}

/** Qt turns most statuses into errors of its own; to us such a reply is whole. */
bool isOnlyStatus(QNetworkReply::NetworkError error, int status)
{
    if (status >= 400)
        return error >= QNetworkReply::ContentAccessDenied && error != QNetworkReply::ProtocolFailure;
    return status >= 300 && error == QNetworkReply::ProtocolUnknownError; // a redirect that leads nowhere
}

/** "/rest/v1/students?select&limit": the values may name a person. */
QString pathForLog(const QUrl& url)
{
    QString text = url.path();
    QChar separator = u'?';
    for (const auto& [key, value] : QUrlQuery(url).queryItems()) {
        text += separator + key;
        separator = u'&';
    }
    return text;
}

/** W3C Trace Context, version 00: the trace is the record that the request is about, the span this one request. */
QByteArray traceParent(const QString& correlationId, const QUuid& requestId)
{
    const QUuid record = QUuid::fromString(correlationId);
    const QByteArray trace = (record.isNull() ? requestId : record).toByteArray(QUuid::Id128);
    return "00-" + trace + '-' + requestId.toByteArray(QUuid::Id128).last(16) + "-01";
}

} // namespace

HttpCall::HttpCall(HttpRequest request, qint64 maxBodyBytes)
    : m_request(std::move(request)), m_maxBodyBytes(maxBodyBytes), m_correlationId(log::correlationId()),
      m_requestId(m_request.requestId.isNull() ? QUuid::createUuid() : m_request.requestId)
{
    if (!m_request.isPathSecret)
        m_reply.path = m_request.url.path();
    m_reply.requestId = m_requestId.toString(QUuid::WithoutBraces);
    m_promise.start();
    for (QTimer* timer : {&m_silence, &m_deadline}) {
        timer->setSingleShot(true);
        timer->setTimerType(Qt::PreciseTimer);
    }
    connect(&m_silence, &QTimer::timeout, this, &HttpCall::onSilence);
    connect(&m_deadline, &QTimer::timeout, this,
            [this] { end(TransportError::Deadline, QStringLiteral("not done within the limit")); });
}

HttpCall::~HttpCall()
{
    Q_ASSERT(m_phase == Phase::Ended);
}

void HttpCall::start(QNetworkAccessManager& network, const QSslConfiguration& tls)
{
    m_clock.start();
    m_phase = Phase::Connecting;
    restartDeadline();
    m_network = transmit(network, networkRequest(tls), m_request);
    connect(m_network, &QNetworkReply::requestSent, this, &HttpCall::onSent);
    connect(m_network, &QNetworkReply::uploadProgress, this, &HttpCall::onUploaded);
    connect(m_network, &QNetworkReply::metaDataChanged, this, &HttpCall::onHeaders);
    connect(m_network, &QNetworkReply::readyRead, this, &HttpCall::onBytes);
    connect(m_network, &QNetworkReply::finished, this, &HttpCall::onFinished);
    restartSilence();
}

QNetworkRequest HttpCall::networkRequest(const QSslConfiguration& tls) const
{
    QNetworkRequest request(m_request.url);
    request.setSslConfiguration(tls);
    // When a request goes out is known for HTTP/1.1 only, and six connections are plenty.
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    // What a request carries is its sender's business alone.
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setHeader(QNetworkRequest::UserAgentHeader, QStringLiteral("rollcall/" ROLLCALL_VERSION));
    // Compressed bodies lose the length that tells whether they are whole.
    request.setRawHeader("Accept-Encoding", "identity");
    if (m_request.body.isEmpty() && m_request.method >= Method::Post && m_request.method <= Method::Patch)
        request.setRawHeader("Content-Length", "0");
    request.setRawHeader("X-Request-ID", m_reply.requestId.toLatin1());
    request.setRawHeader("traceparent", traceParent(m_correlationId, m_requestId));
    for (const auto& [header, value] : m_request.headers)
        request.setRawHeader(header, value);
    return request;
}

void HttpCall::abort(TransportError reason, const QString& detail)
{
    if (m_phase != Phase::Ended)
        end(reason, detail);
}

void HttpCall::deliver()
{
    m_promise.addResult(std::move(m_reply));
    m_promise.finish();
}

void HttpCall::onSent()
{
    sendWithoutDelay();
    m_phase = Phase::Exchanging;
    m_sentAt = elapsed();
    if (++m_reply.transmissions == 1)
        m_reply.connectTime = m_sentAt;
    restartSilence();
}

void HttpCall::onUploaded(qint64 bytes, qint64 total)
{
    if (std::exchange(m_uploaded, bytes) == bytes)
        return;
    restartSilence();
    if (bytes == total && bytes > 0 && m_request.uploaded) // Qt ends with 0 of 0
        m_request.uploaded();
}

void HttpCall::onHeaders()
{
    const bool isFirst = m_reply.status == 0;
    m_reply.status = m_network->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (m_reply.status == 0)
        return;
    m_reply.transmissions = std::max(m_reply.transmissions, 1); // whatever Qt said before
    // Qt must not pile up what we do not take. Said before there is a TLS connection, this makes Qt 6.4 crash.
    m_network->setReadBufferSize(m_maxBodyBytes + 1);
    m_reply.headers.clear();
    for (const auto& [header, value] : m_network->rawHeaderPairs())
        m_reply.headers.insert(header.toLower(), value);
    if (isFirst) {
        m_reply.timeToFirstByte = elapsed() - m_sentAt;
        if (isReceivingChunks())
            m_traffic = traffic();
    }
    restartSilence();
    if (m_request.method != Method::Head && m_reply.header("content-length").toLongLong() > m_maxBodyBytes)
        end(TransportError::TooLarge,
            QStringLiteral("announced %1 bytes").arg(m_reply.header("content-length").toLongLong()));
}

void HttpCall::onBytes()
{
    restartSilence();
    // read() allocates as much as it is asked for.
    m_reply.body += m_network->read(std::min(m_network->bytesAvailable(), m_maxBodyBytes + 1 - m_reply.body.size()));
    restartDeadline();
    if (m_reply.body.size() > m_maxBodyBytes)
        end(TransportError::TooLarge, QStringLiteral("more than %1 bytes").arg(m_maxBodyBytes));
}

void HttpCall::onFinished()
{
    onHeaders();
    if (m_phase != Phase::Ended)
        onBytes();
    if (m_phase == Phase::Ended)
        return;
    const QNetworkReply::NetworkError error = m_network->error();
    if (isTruncated())
        return end(TransportError::ConnectionLost, QStringLiteral("the connection ended before the body did"));
    if (error == QNetworkReply::NoError || isOnlyStatus(error, m_reply.status))
        return end(TransportError::None, {});
    // With a status Qt's text quotes the whole URL.
    const QString detail = m_network->errorString();
    end(transportError(error, m_reply.transmissions > 0), detail.contains(QLatin1String("://")) ? QString() : detail);
}

bool HttpCall::isTruncated() const
{
    // Qt reports that only now and then: it depends on which of its events comes first.
    const bool hasBody = m_request.method != Method::Head && m_reply.status != 204 && m_reply.status != 304;
    return hasBody && m_reply.body.size() < m_reply.header("content-length").toLongLong();
}

std::chrono::milliseconds HttpCall::longestSilence() const
{
    return m_phase == Phase::Connecting ? m_request.timeouts.connect : m_request.timeouts.read;
}

bool HttpCall::isSending() const
{
    return m_phase == Phase::Exchanging && m_reply.status == 0 && !m_request.body.isEmpty();
}

bool HttpCall::isReceivingChunks() const
{
    return m_phase == Phase::Exchanging && m_reply.header("transfer-encoding").toLower().contains("chunked");
}

// What is acknowledged of a body, and what has arrived of a chunk, is no signal: it is looked at now and then.
std::chrono::milliseconds HttpCall::silencePeriod() const
{
    if (isReceivingChunks())
        return std::min(longestSilence() / 4, betweenLooks);
    return isSending() ? longestSilence() / 4 : longestSilence();
}

void HttpCall::restartSilence()
{
    if (m_phase == Phase::Ended)
        return;
    m_lastSign = elapsed();
    if (isSending())
        m_traffic = traffic();
    m_silence.start(silencePeriod());
}

// On a slow line the last that Qt tells of a body is a minute before its end. The connections are not told apart: as long as
// one of the process moves, the line is not dead, and the deadline holds for a server that is.
void HttpCall::onSilence()
{
    if (isSending() && traffic().acknowledged != m_traffic.acknowledged)
        return restartSilence();
    // Qt gives a chunk away when it is whole, and keeps it in memory until then, whatever its read buffer may hold.
    if (isReceivingChunks() && traffic().mostReceivedSince(m_traffic) > 2 * static_cast<quint64>(m_maxBodyBytes))
        return end(TransportError::TooLarge, QStringLiteral("a chunk of more than %1 bytes").arg(m_maxBodyBytes));
    if (const auto left = m_lastSign + longestSilence() - elapsed(); left.count() > 0)
        return m_silence.start(std::min(left, silencePeriod()));
    if (m_phase == Phase::Connecting)
        end(TransportError::ConnectTimeout, QStringLiteral("no connection within the limit"));
    else
        end(TransportError::ReadTimeout, QStringLiteral("silence for longer than the limit"));
}

void HttpCall::restartDeadline()
{
    if (m_phase == Phase::Ended || (m_request.deadline && m_deadline.isActive()))
        return;
    const auto limit =
        m_request.deadline.value_or(m_request.timeouts.deadline(m_request.body.size() + m_reply.body.size()));
    m_deadline.start(std::max(limit - elapsed(), std::chrono::milliseconds::zero()));
}

void HttpCall::end(TransportError error, const QString& detail)
{
    m_phase = Phase::Ended;
    m_silence.stop();
    m_deadline.stop();
    if (m_network) {
        m_network->disconnect(this);
        m_network->abort();
        m_network->deleteLater();
        m_network = nullptr;
    }
    if (m_reply.status != 0)
        m_reply.bodyTime = elapsed() - m_sentAt - m_reply.timeToFirstByte;
    m_reply.error = error;
    m_reply.detail = detail;
    log();
    // Not from here: a continuation may destroy the client, and with it the reply whose signal we may be in.
    QMetaObject::invokeMethod(this, &HttpCall::ended, Qt::QueuedConnection);
}

void HttpCall::log() const
{
    const log::CorrelationScope scope(m_correlationId);
    const auto took = m_clock.isValid() ? elapsed() : std::chrono::milliseconds::zero();
    const QString path = m_request.isPathSecret ? QStringLiteral("(secret)") : pathForLog(m_request.url);
    const char* method = name(m_request.method);
    if (m_reply.transmissions > 1) {
        callLog.warning(
            "request was sent again by itself, because its connection was lost",
            {{"method", method}, {"path", path}, {"tag", m_request.tag}, {"transmissions", m_reply.transmissions}});
    }
    if (m_reply.error == TransportError::None) {
        callLog.debug("request done", {{"request_id", m_reply.requestId},
                                       {"method", method},
                                       {"path", path},
                                       {"tag", m_request.tag},
                                       {"status", m_reply.status},
                                       {"connect_ms", m_reply.connectTime},
                                       {"first_byte_ms", m_reply.timeToFirstByte},
                                       {"took_ms", took},
                                       {"sent_bytes", m_request.body.size()},
                                       {"received_bytes", m_reply.body.size()}});
    } else {
        callLog.info("request failed", {{"request_id", m_reply.requestId},
                                        {"method", method},
                                        {"path", path},
                                        {"tag", m_request.tag},
                                        {"error", name(m_reply.error)},
                                        {"detail", m_reply.detail},
                                        {"status", m_reply.status},
                                        {"transmissions", m_reply.transmissions},
                                        {"took_ms", took}});
    }
}

} // namespace rollcall::net
