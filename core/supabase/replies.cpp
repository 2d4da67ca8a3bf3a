#include "core/supabase/replies.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace rollcall::supabase {

using namespace std::chrono_literals;
using net::HttpReply;
using net::TransportError;
using sync::done;
using sync::halt;
using sync::later;
using sync::Outcome;
using sync::refused;

namespace {

QJsonObject object(const HttpReply& reply) {
    return QJsonDocument::fromJson(reply.body).object();
}

bool isOneOf(QStringView code, std::initializer_list<const char*> codes) {
    return std::any_of(codes.begin(), codes.end(),
                       [code](const char* c) { return code == QLatin1String(c); });
}

// A number of seconds; the other form, a date, needs a clock we do not trust yet.
std::optional<std::chrono::milliseconds> retryAfter(const HttpReply& reply) {
    bool isNumber = false;
    const int seconds = reply.header("retry-after").toInt(&isNumber);
    if (!isNumber || seconds < 0)
        return std::nullopt;
    return std::min<std::chrono::milliseconds>(std::chrono::seconds(seconds), 1h);
}

QString httpCode(const HttpReply& reply) {
    return QStringLiteral("http_%1").arg(reply.status);
}

// What every service has in common: no answer at all, somebody else's answer, and a server that is down or busy.
std::optional<Outcome> readTransport(const HttpReply& reply) {
    if (reply.error != TransportError::None)
        return later(QLatin1String(net::name(reply.error)));
    // Supabase speaks JSON or says nothing; a page of HTML is a captive portal, a proxy or a paused project.
    if (reply.header("content-type").startsWith("text/html"))
        return later(QStringLiteral("not_supabase"));
    if (reply.status >= 300 && reply.status < 400)
        return later(QStringLiteral("not_supabase"));
    if (reply.status == 540)
        return halt(QStringLiteral("project_paused"));
    if (reply.status == 408 || reply.status == 429)
        return later(httpCode(reply), retryAfter(reply));
    return std::nullopt;
}

Outcome readPostgrestError(const HttpReply& reply) {
    const QString code = object(reply).value(QLatin1String("code")).toString();
    if (isOneOf(code, {"PGRST301", "PGRST303"}))
        return later(QLatin1String(tokenRejected));
    if (code == QLatin1String("42501"))
        return halt(code); // no right: the device is not bound, or revoked
    // 23505 here is not the id (on_conflict takes care of that) but a sequence number used twice. SUP is how the local
    // Supabase reports a failed check.
    if (isOneOf(code, {"23505", "23503", "23502", "23514", "21000", "SUP", "PGRST102"}) ||
        code.startsWith(u"22"))
        return refused(code);
    // A cancelled statement, a deadlock, a lock not had: the same request may pass in a moment.
    if (reply.status >= 500)
        return later(code.isEmpty() ? httpCode(reply) : code, retryAfter(reply));
    if (reply.status == 413)
        return refused(httpCode(reply));
    if (reply.status == 401 && code.isEmpty())
        return halt(QStringLiteral("api_key_rejected"));
    return halt(code.isEmpty() ? httpCode(reply) : code); // schema, function, verb: our two halves do not fit
}

} // namespace

Outcome readInsertReply(const HttpReply& reply) {
    if (auto outcome = readTransport(reply))
        return *outcome;
    if (reply.isSuccess())
        return done();
    return readPostgrestError(reply);
}

Outcome readUploadReply(const HttpReply& reply) {
    if (auto outcome = readTransport(reply))
        return *outcome;
    const QJsonObject body = object(reply);
    if (reply.isSuccess()) // a portal's "200 OK" has no key
        return body.contains(QLatin1String("Key")) ? done() : later(QStringLiteral("not_supabase"));

    const QString error = body.value(QLatin1String("error")).toString();
    const QJsonValue statusCode = body.value(QLatin1String("statusCode"));
    const QString status = statusCode.isString() ? statusCode.toString() : QString::number(reply.status);
    if (error == QLatin1String("Duplicate"))
        return done();
    if (status == QLatin1String("403") || status == QLatin1String("401")) {
        // Only the message tells a stale token from a missing right.
        const QString message = body.value(QLatin1String("message")).toString();
        return message.contains(QLatin1String("row-level security")) ? halt(QStringLiteral("storage_42501"))
                                                                     : later(QLatin1String(tokenRejected));
    }
    if (status == QLatin1String("404"))
        return halt(QStringLiteral("storage_no_bucket"));
    if (status.startsWith(u'5') || status == QLatin1String("429"))
        return later(QStringLiteral("storage_") + status, retryAfter(reply));
    return refused(QStringLiteral("storage_") + (error.isEmpty() ? status : error));
}

std::variant<Tokens, Outcome> readTokenReply(const HttpReply& reply, const QDateTime& now) {
    if (auto outcome = readTransport(reply))
        return *outcome;
    const QJsonObject body = object(reply);
    if (reply.isSuccess()) {
        const Tokens tokens{body.value(QLatin1String("access_token")).toString().toLatin1(),
                            body.value(QLatin1String("refresh_token")).toString().toLatin1(),
                            now.addSecs(body.value(QLatin1String("expires_in")).toInt(3600))};
        if (tokens.access.isEmpty() || tokens.refresh.isEmpty())
            return later(QStringLiteral("not_supabase"));
        return tokens;
    }
    if (reply.status >= 500)
        return later(httpCode(reply), retryAfter(reply));
    return halt(QStringLiteral("login_refused"));
}

std::variant<RosterPage, Outcome> readRosterReply(const HttpReply& reply) {
    if (auto outcome = readTransport(reply))
        return *outcome;
    if (!reply.isSuccess())
        return readPostgrestError(reply);
    const QJsonDocument document = QJsonDocument::fromJson(reply.body);
    if (!document.isArray())
        return later(QStringLiteral("not_supabase"));
    RosterPage page;
    for (const QJsonValue& value : document.array()) {
        const QJsonObject row = value.toObject();
        page.last = row.value(QLatin1String("student_number")).toString();
        const auto number = StudentNumber::parse(page.last);
        if (!number) {
            ++page.skipped;
            continue;
        }
        page.students.push_back({*number, row.value(QLatin1String("first_name")).toString(),
                                 row.value(QLatin1String("last_name")).toString(),
                                 row.value(QLatin1String("section")).toString()});
    }
    return page;
}

} // namespace rollcall::supabase
