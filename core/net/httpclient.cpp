#include "core/net/httpclient.h"

#include "core/net/httpcall.h"

#include <QFile>
#include <QNetworkAccessManager>
#include <QSslCertificate>
#include <QThread>

#include <algorithm>
#include <iterator>
#include <utility>

namespace rollcall::net {

namespace {

class SystemProxies final : public QNetworkProxyFactory {
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery& query) override { return systemProxyForQuery(query); }
};

HttpClient::Options checked(HttpClient::Options options)
{
    // With more, requests would wait in Qt's own queue, where the clocks are running.
    options.maxParallel = std::clamp(options.maxParallel, 1, 6);
    return options;
}

} // namespace

HttpClient::HttpClient(QObject* parent) : HttpClient(Options{}, parent) {}

HttpClient::HttpClient(Options options, QObject* parent)
    : QObject(parent), m_options(checked(std::move(options))), m_tls(QSslConfiguration::defaultConfiguration())
{
    m_tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
}

HttpClient::~HttpClient()
{
    m_closing = true; // a continuation may send again
    const auto running = std::exchange(m_running, {});
    const auto waiting = std::exchange(m_waiting, {});
    const auto cancel = [](const std::unique_ptr<HttpCall>& call) {
        call->abort(TransportError::Cancelled, QStringLiteral("the client was closed"));
        call->deliver();
    };
    std::for_each(running.begin(), running.end(), cancel);
    std::for_each(waiting.begin(), waiting.end(), cancel);
}

Result<void> HttpClient::trust(const QString& pemFile)
{
    QFile file(pemFile);
    if (!file.open(QIODevice::ReadOnly)) {
        const ErrorCode code = !file.exists()                            ? ErrorCode::NotFound
                               : file.error() == QFile::PermissionsError ? ErrorCode::NotPermitted
                                                                         : ErrorCode::Io;
        return Error{code, QStringLiteral("certificates %1: %2").arg(pemFile, file.errorString())};
    }
    const QList<QSslCertificate> certificates = QSslCertificate::fromDevice(&file, QSsl::Pem);
    if (certificates.isEmpty())
        return Error{ErrorCode::Invalid, QStringLiteral("no PEM certificate in %1").arg(pemFile)};
    m_tls.addCaCertificates(certificates);
    return {};
}

QFuture<HttpReply> HttpClient::send(HttpRequest request)
{
    Q_ASSERT(QThread::currentThread() == thread());
    auto call = std::make_unique<HttpCall>(std::move(request), m_options.maxBodyBytes);
    QFuture<HttpReply> future = call->future();
    if (m_closing) {
        call->abort(TransportError::Cancelled, QStringLiteral("the client was closed"));
        call->deliver();
        return future;
    }
    connect(call.get(), &HttpCall::ended, this, [this, ended = call.get()] { onEnded(ended); });
    m_waiting.push_back(std::move(call));
    startWaiting();
    return future;
}

void HttpClient::abortAll()
{
    const auto cancel = [](const std::unique_ptr<HttpCall>& call) {
        call->abort(TransportError::Cancelled, QStringLiteral("stopped"));
    };
    std::for_each(m_waiting.begin(), m_waiting.end(), cancel);
    std::for_each(m_running.begin(), m_running.end(), cancel);
    std::move(m_waiting.begin(), m_waiting.end(), std::back_inserter(m_running));
    m_waiting.clear();
}

void HttpClient::startWaiting()
{
    while (!m_waiting.empty() && m_running.size() < static_cast<size_t>(m_options.maxParallel)) {
        m_running.push_back(std::move(m_waiting.front()));
        m_waiting.pop_front();
        m_running.back()->start(network(), m_tls);
    }
}

void HttpClient::onEnded(HttpCall* call)
{
    const auto place =
        std::find_if(m_running.begin(), m_running.end(), [=](const auto& c) { return c.get() == call; });
    // Its own signal is on the stack, and a continuation may destroy this client.
    const std::unique_ptr<HttpCall, void (*)(HttpCall*)> done(place->release(),
                                                              [](HttpCall* c) { c->deleteLater(); });
    m_running.erase(place);
    startWaiting();
    Q_EMIT ended(done->reply());
    done->deliver();
}

QNetworkAccessManager& HttpClient::network()
{
    if (!m_network) {
        m_network = new QNetworkAccessManager(this);
        if (m_options.proxy)
            m_network->setProxy(*m_options.proxy);
        else
            m_network->setProxyFactory(new SystemProxies); // owned by it
    }
    return *m_network;
}

} // namespace rollcall::net
