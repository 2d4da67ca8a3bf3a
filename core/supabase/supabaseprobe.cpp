#include "core/supabase/supabaseprobe.h"

#include "core/supabase/answer.h"
#include "core/supabase/requests.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace rollcall::supabase {

using net::HttpReply;
using net::TransportError;

namespace {

bool isHtml(const HttpReply& reply)
{
    return reply.header("content-type").toLower().startsWith("text/html");
}

bool isRedirect(const HttpReply& reply)
{
    return reply.status >= 300 && reply.status < 400;
}

// Whether a success was written by a service of Supabase: PostgREST adds the range of the rows, and each of the others has
// fields of its own. A page of a roster is not worth reading for that.
bool isSupabaseSuccess(const HttpReply& reply)
{
    if (reply.body.isEmpty())
        return reply.status == 201;
    if (reply.header("content-type").startsWith("application/json") && !reply.header("content-range").isEmpty())
        return true;
    const QJsonObject object = objectOf(reply).value_or(QJsonObject());
    const auto isIn = [&object](const char* name) { return object.contains(QLatin1String(name)); };
    return object.value(QLatin1String("name")).toString() == QLatin1String("GoTrue") || isIn("access_token")
           || isIn("Key") || (isIn("bucket_id") && isIn("name"));
}

// Without an answer that is worth reading further. Nothing at all: read on.
std::optional<Reachability> readOutside(const HttpReply& reply)
{
    switch (reply.error) {
    case TransportError::None:
        break;
    case TransportError::Cancelled:
    case TransportError::TooLarge:
        return Reachability::Unknown;
    case TransportError::TlsFailed: // also what a clock that is years off comes to
        return Reachability::ServerTrouble;
    default:
        return Reachability::Offline;
    }
    if (reply.status == 540)
        return Reachability::ProjectPaused;
    // Supabase never redirects; 511 is made for portals (RFC 6585).
    if (reply.status == 511 || isRedirect(reply))
        return Reachability::CaptivePortal;
    if (!isHtml(reply))
        return std::nullopt;
    // A page in place of an answer: for what was asked it is a portal's or a filter's, with a server's error its proxy's.
    const bool isAsked = reply.isSuccess() || reply.status == 401 || reply.status == 403 || reply.status == 407;
    return isAsked ? Reachability::CaptivePortal : Reachability::ServerTrouble;
}

} // namespace

Reachability readHealthReply(const HttpReply& reply)
{
    if (const auto link = readOutside(reply))
        return *link;
    const QJsonDocument document = QJsonDocument::fromJson(reply.body);
    if (reply.isSuccess())
        return document[QLatin1String("name")].toString() == QLatin1String("GoTrue") ? Reachability::Online
                                                                                     : Reachability::ServerTrouble;
    // The gateway refuses the key: reached, and the engine will say what is wrong.
    const bool isRefused = reply.status == 401 || reply.status == 403 || reply.status == 429;
    return isRefused && isSupabaseRefusal(reply) ? Reachability::Online : Reachability::ServerTrouble;
}

Reachability readReachability(const HttpReply& reply)
{
    if (const auto link = readOutside(reply))
        return *link;
    if (reply.status > 500) // 500 is about one request: a statement that took too long
        return Reachability::ServerTrouble;
    if (reply.isSuccess() ? isSupabaseSuccess(reply) : isSupabaseRefusal(reply))
        return Reachability::Online;
    // JSON may still be an answer of the project, to a function call for instance; the probe will tell.
    return QJsonDocument::fromJson(reply.body).isNull() ? Reachability::ServerTrouble : Reachability::Unknown;
}

Reachability readPlainReply(const HttpReply& reply, const QString& host, Reachability otherwise)
{
    if (reply.error != TransportError::None)
        return otherwise;
    // The project's own port 80 sends to its own HTTPS.
    const QUrl target = QUrl::fromEncoded(reply.header("location"));
    const bool isElsewhere = isRedirect(reply) && !target.host().isEmpty() && target.host() != host;
    const bool isPage = reply.isSuccess() && isHtml(reply);
    return isElsewhere || isPage || reply.status == 511 ? Reachability::CaptivePortal : otherwise;
}

QFuture<Reachability> SupabaseProbe::ask()
{
    return m_client.http()
        .send(healthRequest(m_client.project(), m_client.timeouts().connectivity))
        .then(this,
              [this](const HttpReply& reply) -> QFuture<Reachability> {
                  const Reachability link = readHealthReply(reply);
                  const bool mayBePortal = link == Reachability::Offline || reply.error == TransportError::TlsFailed;
                  const QUrl& url = m_client.project().url;
                  if (!mayBePortal || reply.error == TransportError::DnsFailed
                      || url.scheme() != QLatin1String("https"))
                      return QtFuture::makeReadyFuture(link);
                  net::HttpRequest plain;
                  plain.url.setScheme(QStringLiteral("http"));
                  plain.url.setHost(url.host());
                  plain.url.setPath(QStringLiteral("/"));
                  plain.timeouts = m_client.timeouts().connectivity;
                  plain.tag = QStringLiteral("is it a captive portal?");
                  return m_client.http().send(plain).then(this, [link, host = url.host()](const HttpReply& answer) {
                      return readPlainReply(answer, host, link);
                  });
              })
        .unwrap();
}

} // namespace rollcall::supabase
