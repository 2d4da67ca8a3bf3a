#include "app/operations/diagnosticcontext.h"

#include "app/assembly/cloudlink.h"
#include "core/supabase/requests.h"

#include <QEventLoop>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace rollcall::app {

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds longestSilence = 5s;
constexpr std::chrono::milliseconds longestRequest = 15s;

template <typename T>
T waitFor(const QFuture<T>& future)
{
    QFutureWatcher<T> watcher;
    QEventLoop loop;
    QObject::connect(&watcher, &QFutureWatcher<T>::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    if (!future.isFinished())
        loop.exec();
    return future.result();
}

} // namespace

supabase::Project DiagnosticContext::project() const
{
    return projectFrom(*settings, installation.dataDirectory);
}

net::Timeouts DiagnosticContext::limits() const
{
    const net::Timeouts own = supabaseTimeouts(*settings);
    return {std::min(own.connect, longestSilence), std::min(own.read, longestSilence)};
}

bool DiagnosticContext::isAnswered() const
{
    return health && health->status == 200 && supabase::readHealthReply(*health) == Reachability::Online;
}

net::HttpReply DiagnosticContext::ask(net::HttpRequest request)
{
    if (!m_http)
        m_http = makeHttpClient(settings->cloud);
    request.deadline = longestRequest;
    return waitFor(m_http->send(std::move(request)));
}

net::HttpReply DiagnosticContext::askAsDevice(const Build& build, const Read& read)
{
    net::HttpReply last;
    last.error = net::TransportError::Cancelled;
    const auto request = [this, &build](const QByteArray& token) {
        net::HttpRequest built = build(*this, token);
        built.deadline = longestRequest;
        return built;
    };
    const auto keep = [&last, &read](const net::HttpReply& reply) {
        last = reply;
        return read(reply);
    };
    waitFor(m_client->send<supabase::ServiceOutcome>(request, keep));
    return last;
}

supabase::Session::Access DiagnosticContext::login()
{
    if (!m_http)
        m_http = makeHttpClient(settings->cloud);
    supabase::ServiceTimeouts timeouts;
    timeouts.supabase = limits();
    const bool hasPlace = QFileInfo::exists(installation.dataDirectory);
    if (!hasPlace)
        m_scratch = std::make_unique<QTemporaryDir>();
    const QString place = hasPlace ? installation.dataDirectory : m_scratch->path();
    m_client = std::make_unique<supabase::Client>(project(), *m_http, timeouts,
                                                  supabase::TokenStore(tokenFile(place)), installation.clock);
    return waitFor(m_client->session().access());
}

bool DiagnosticContext::isStaff(const QByteArray& token)
{
    const net::HttpReply reply =
        ask(supabase::functionRequest(project(), token, QStringLiteral("device_status"), {}, limits()));
    return QJsonDocument::fromJson(reply.body).object().value(QLatin1String("status")) == QLatin1String("staff");
}

supabase::DeviceStatusAnswer DiagnosticContext::deviceStatus()
{
    return waitFor(supabase::askDeviceStatus(*m_client));
}

} // namespace rollcall::app
