#include "core/supabase/answer.h"

#include "core/net/retryafter.h"

#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

namespace rollcall::supabase {

using net::HttpReply;
using net::TransportError;
using sync::halt;
using sync::later;
using sync::Outcome;
using sync::refused;
using Cause = sync::Outcome::Cause;

namespace {

Outcome noReply(TransportError error)
{
    if (error == TransportError::Cancelled)
        return sync::cancelled();
    const bool isSilence = error == TransportError::ReadTimeout || error == TransportError::Deadline;
    return later(QLatin1String(net::name(error)), {},
                 error == TransportError::ConnectTimeout ? Cause::ConnectTimeout
                 : isSilence                             ? Cause::ReadTimeout
                                                         : Cause::None);
}

// Of what a server wrote, the names of its own things and nothing else: the rest may quote a value.
QString textOf(const HttpReply& reply)
{
    static const QRegularExpression names(
        QStringLiteral("(constraint|column|relation|table|function) \\\\?\"([a-z0-9_]{1,60})\\\\?\""));
    QStringList parts{QStringLiteral("HTTP %1").arg(reply.status)};
    auto found = names.globalMatch(QString::fromUtf8(reply.body.left(2000)));
    while (found.hasNext() && parts.size() < 4) {
        const auto match = found.next();
        parts << match.captured(1) + u' ' + match.captured(2);
    }
    return parts.join(QLatin1String(", "));
}

} // namespace

std::optional<QJsonObject> objectOf(const HttpReply& reply)
{
    const QJsonDocument document = QJsonDocument::fromJson(reply.body);
    return document.isObject() ? std::optional(document.object()) : std::nullopt;
}

QString sqlCode(const QJsonObject& body)
{
    static const QRegularExpression known(QStringLiteral("\\A(?:[0-9A-Z]{5}|PGRST[0-9A-Z]{3}|SUP)\\z"));
    const QString code = body.value(QLatin1String("code")).toString();
    return known.match(code).hasMatch() ? code : QString();
}

bool isSupabaseRefusal(const HttpReply& reply)
{
    // What the gateways say before any service is asked.
    static const QRegularExpression gateway(
        QStringLiteral("API ?key|authentication credentials|rate limit|no Route matched|Invalid JWT"),
        QRegularExpression::CaseInsensitiveOption);
    const auto object = objectOf(reply);
    if (!object)
        return false;
    const auto has = [&object](const char* name) { return object->contains(QLatin1String(name)); };
    const bool isPostgrest = !sqlCode(*object).isEmpty();
    const bool isGoTrue = has("error_code") || (has("code") && has("msg"));
    const bool isStorage = has("statusCode") && has("error");
    return isPostgrest || isGoTrue || isStorage
           || object->value(QLatin1String("message")).toString().contains(gateway);
}

QString httpCode(const HttpReply& reply)
{
    return QStringLiteral("http_%1").arg(reply.status);
}

ServiceOutcome overload(const QString& code, const HttpReply& reply)
{
    return later(code, retryAfter(reply), Cause::Overload);
}

ServiceOutcome withText(ServiceOutcome outcome, const HttpReply& reply)
{
    if (outcome.kind != Outcome::Kind::Done && outcome.text.isEmpty() && reply.error == TransportError::None)
        outcome.text = textOf(reply);
    return outcome;
}

// PostgREST ("JWT issued at future", "JWTIssuedAtFuture", "JWT not yet valid"), storage's jose and jsonwebtoken ("\"iat\" claim
// timestamp check failed", "jwt not active"), and what gateways in front of them say.
bool isAboutYoungToken(const QString& message)
{
    static const QRegularExpression words(
        QStringLiteral("not ?yet ?valid|not valid yet|issued ?(at|in) ?(the )?future|before issued|jwt not active|"
                       "\\W(iat|nbf)\\W claim timestamp"),
        QRegularExpression::CaseInsensitiveOption);
    return message.contains(words);
}

ServiceOutcome tokenNotYetValid()
{
    return {later(QStringLiteral("token_not_yet_valid")), Failure::TokenNotYetValid};
}

ServiceOutcome notSupabase()
{
    return {later(QStringLiteral("not_supabase")), Failure::NotSupabase};
}

std::optional<ServiceOutcome> readTransport(const HttpReply& reply)
{
    if (reply.error != TransportError::None)
        return noReply(reply.error);
    if (reply.status == 540)
        return ServiceOutcome(halt(QStringLiteral("project_paused")), Failure::ProjectPaused);
    if (reply.status == 408)
        return later(httpCode(reply), retryAfter(reply), Cause::ReadTimeout);
    if (reply.status == 425)
        return later(httpCode(reply), retryAfter(reply));
    if (reply.status == 429)
        return overload(httpCode(reply), reply);
    // Whoever says so, it is about what we sent; proxies say it in HTML.
    if (reply.status == 413)
        return refused(httpCode(reply));
    if (reply.status == 511) // a portal again
        return later(httpCode(reply));
    // The services' own failures are JSON; 502 to 504 and 520 to 530 are pages of a proxy in front of them.
    if (reply.status >= 500)
        return objectOf(reply) ? std::nullopt : std::optional(overload(httpCode(reply), reply));
    // Supabase speaks JSON or says nothing; a page of HTML is a captive portal or a proxy.
    if (reply.header("content-type").toLower().startsWith("text/html"))
        return notSupabase();
    if (reply.status >= 300 && reply.status < 400)
        return notSupabase();
    if (reply.status >= 400 && !objectOf(reply))
        return notSupabase();
    return std::nullopt;
}

} // namespace rollcall::supabase
