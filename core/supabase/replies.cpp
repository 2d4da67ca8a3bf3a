#include "core/supabase/replies.h"

#include "core/attendance/studentreader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace rollcall::supabase {

using namespace std::chrono_literals;
using net::HttpReply;
using net::TransportError;
using sync::done;
using sync::halt;
using sync::later;
using sync::Outcome;
using sync::refused;
using Strain = sync::Outcome::Strain;

namespace {

constexpr std::chrono::milliseconds longestWish = 1h;

// Nothing at all if the body is no JSON object: then whoever answered is not Supabase.
std::optional<QJsonObject> objectOf(const HttpReply& reply)
{
    const QJsonDocument document = QJsonDocument::fromJson(reply.body);
    return document.isObject() ? std::optional(document.object()) : std::nullopt;
}

bool isOneOf(QStringView code, std::initializer_list<const char*> codes)
{
    return std::any_of(codes.begin(), codes.end(), [code](const char* c) { return code == QLatin1String(c); });
}

// What a server wrote goes to a screen and a log, and a server may repeat there what it was sent: only what can be
// nothing but a code is taken. An SQLSTATE, PostgREST's own, and the local Supabase's.
QString sqlCode(const QJsonValue& value)
{
    static const QRegularExpression known(QStringLiteral("\\A(?:[0-9A-Z]{5}|PGRST[0-9A-Z]{3}|SUP)\\z"));
    const QString code = value.toString();
    return known.match(code).hasMatch() ? code : QString();
}

// Likewise: the words of storage's ErrorCode, and those of its older versions.
QString storageCode(const QString& word)
{
    static const QStringList known =
        QStringLiteral("AccessDenied BucketAlreadyExists Bucket_not_found DatabaseError DatabaseTimeout Duplicate "
                       "EntityTooLarge ExpiredToken InternalError InvalidBucketName InvalidChecksum InvalidJWT "
                       "InvalidKey InvalidMimeType InvalidParameter InvalidRange InvalidRequest InvalidSignature "
                       "InvalidUploadId KeyAlreadyExists LockTimeout MissingContentLength MissingParameter "
                       "MissingPart NoSuchBucket NoSuchKey NoSuchUpload Not_Found Payload_too_large "
                       "ResourceAlreadyExists ResourceLocked S3Error SignatureDoesNotMatch SlowDown TenantNotFound "
                       "Unauthorized invalid_mime_type not_found server_error")
            .split(u' ');
    const QString code = QString(word).replace(u' ', u'_');
    return known.contains(code) ? QStringLiteral("storage_") + code : QString();
}

// Seconds or a date (RFC 9110, 10.2.3). A date is read against the reply's own, so that our clock need not be right.
std::optional<std::chrono::milliseconds> retryAfter(const HttpReply& reply)
{
    const QByteArray wish = reply.header("retry-after").trimmed();
    bool isNumber = false;
    qint64 seconds = wish.toLongLong(&isNumber);
    if (!isNumber) {
        const QDateTime until = net::parseHttpDate(wish);
        const QDateTime sent = reply.date();
        if (!until.isValid() || !sent.isValid())
            return std::nullopt;
        seconds = std::max<qint64>(0, sent.secsTo(until));
    }
    if (seconds < 0)
        return std::nullopt;
    return std::chrono::seconds(std::min<qint64>(seconds, longestWish / 1s));
}

QString httpCode(const HttpReply& reply)
{
    return QStringLiteral("http_%1").arg(reply.status);
}

// The server says that it cannot now, with its wish if it has one.
Outcome overload(const QString& code, const HttpReply& reply)
{
    return later(code, retryAfter(reply), Strain::Overload);
}

Outcome noReply(TransportError error)
{
    const bool isSilence = error == TransportError::ReadTimeout || error == TransportError::Deadline;
    return later(QLatin1String(net::name(error)), {},
                 error == TransportError::ConnectTimeout ? Strain::ConnectTimeout
                 : isSilence                             ? Strain::ReadTimeout
                                                         : Strain::None);
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

// Whatever the reader made of it, a person wants to know what the server said.
Outcome withText(Outcome outcome, const HttpReply& reply)
{
    if (outcome.kind != Outcome::Kind::Done && outcome.text.isEmpty() && reply.error == TransportError::None)
        outcome.text = textOf(reply);
    return outcome;
}

Outcome notSupabase()
{
    return later(QStringLiteral("not_supabase"));
}

// What every service has in common: no answer at all, somebody else's answer, and a server that is down or busy.
std::optional<Outcome> readTransport(const HttpReply& reply)
{
    if (reply.error != TransportError::None)
        return noReply(reply.error);
    if (reply.status == 540)
        return halt(QStringLiteral("project_paused"));
    if (reply.status == 408)
        return later(httpCode(reply), retryAfter(reply), Strain::ReadTimeout);
    if (reply.status == 425)
        return later(httpCode(reply), retryAfter(reply));
    if (reply.status == 429)
        return overload(httpCode(reply), reply);
    // Whoever says so, it is about what we sent; proxies say it in HTML.
    if (reply.status == 413)
        return refused(httpCode(reply));
    if (reply.status == 511) // a portal again
        return later(httpCode(reply));
    // The services' own failures are JSON; 502 to 504 and 520 to 530 are pages of whoever stands before them.
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

// Of 23505, by the constraint's name (deploy/supabase/migrations). The id is taken care of by on_conflict, unless
// somebody on the way drops that.
QString uniqueCode(const QString& message)
{
    if (message.contains(QLatin1String("attendance_device_sequence")))
        return QLatin1String(sync::sequenceTaken);
    if (message.contains(QLatin1String("attendance_pkey")))
        return QLatin1String(alreadyThere);
    return QStringLiteral("23505");
}

// SQLSTATEs that a value of one row can cause.
bool isRowAtFault(const QString& code, const QString& message)
{
    // A student the cloud does not know; if it is the device, nothing can go up.
    if (code == QLatin1String("23503"))
        return !message.contains(QLatin1String("device"));
    return isOneOf(code, {"23502", "23514", "23P01", "22001", "22003", "22007", "22008", "22021", "22P02", "22P05"});
}

Outcome readPostgrestError(const HttpReply& reply)
{
    const QJsonObject body = objectOf(reply).value_or(QJsonObject());
    const QString code = sqlCode(body.value(QLatin1String("code")));
    const QString message = body.value(QLatin1String("message")).toString();
    if (reply.status >= 500) {
        // How the local Supabase reports a failed check.
        if (code == QLatin1String("SUP") && message.contains(QLatin1String("violates check constraint")))
            return refused(QStringLiteral("23514"));
        if (code == QLatin1String("57014"))
            return later(code, retryAfter(reply), Strain::TooMuch);
        // A deadlock, a lock not had: the same request may pass in a moment.
        return overload(code.isEmpty() ? httpCode(reply) : code, reply);
    }
    if (reply.status == 401 && isOneOf(code, {"PGRST301", "PGRST303"}))
        return later(QLatin1String(tokenRejected));
    if (code == QLatin1String("25006")) // read-only: a standby takes over, or a disk is being enlarged
        return later(code);
    if (code == QLatin1String("23505"))
        return refused(uniqueCode(message));
    if (isRowAtFault(code, message))
        return refused(code);
    if (reply.status == 401 && code.isEmpty())
        return halt(QStringLiteral("api_key_rejected"));
    // Rights, schema, function, verb: our two halves do not fit, or the device is not bound. A schema cache that is
    // stale after migrations looks the same; the engine asks again in minutes.
    return halt(code.isEmpty() ? httpCode(reply) : code);
}

// "Invalid Compact JWS", "jwt expired", "signature verification failed", "\"exp\" claim timestamp check failed"
constexpr std::array tokenWords = {"jws", "jwt", "signature", "claim"};

// Only the message tells a stale token from a missing right.
bool isAboutToken(const QString& message)
{
    return std::any_of(std::begin(tokenWords), std::end(tokenWords), [&message](const char* word) {
        return message.contains(QLatin1String(word), Qt::CaseInsensitive);
    });
}

Outcome readStorageError(const HttpReply& reply)
{
    const QJsonObject body = objectOf(reply).value_or(QJsonObject());
    const QString error = body.value(QLatin1String("error")).toString();
    const QString code = body.value(QLatin1String("code")).toString();
    const QString message = body.value(QLatin1String("message")).toString();
    // A string hides the true status; a number repeats the one of the reply.
    const QJsonValue statusCode = body.value(QLatin1String("statusCode"));
    const int status = statusCode.isString() ? statusCode.toString().toInt() : reply.status;
    const QString fault = code.isEmpty() ? error : code;
    const QString known = storageCode(fault);
    const QString name = known.isEmpty() ? httpCode(reply) : known;

    if (error == QLatin1String("Duplicate") || code == QLatin1String("KeyAlreadyExists"))
        return later(QLatin1String(objectExists));
    if (error == QLatin1String("InvalidJWT"))
        return later(QLatin1String(tokenRejected));
    if (status == 401 && fault.isEmpty())
        return halt(QStringLiteral("api_key_rejected"));
    if (status == 401 || status == 403) {
        if (isAboutToken(message))
            return later(QLatin1String(tokenRejected));
        const bool isPolicy = message.contains(QLatin1String("row-level security"));
        return halt(isPolicy ? QStringLiteral("storage_42501") : name);
    }
    if (status == 404)
        return halt(code == QLatin1String("NoSuchBucket") || error == QLatin1String("Bucket not found")
                        ? QStringLiteral("storage_no_bucket")
                        : name);
    if (status == 413 || error == QLatin1String("InvalidKey"))
        return refused(name);
    // Every photo is a JPEG and every request has the same headers: the bucket or the gateway is not as we need it.
    if (status == 415 || code == QLatin1String("InvalidRequest"))
        return halt(name);
    // Busy, locked, or unknown to us: the photo is not to blame.
    return status == 429 || status >= 500 ? overload(name, reply) : later(name, retryAfter(reply));
}

bool isNotShown(const Outcome& outcome)
{
    return isOneOf(outcome.code, {"storage_NoSuchKey", "storage_not_found"});
}

// A login and a roster carry no item that could be set aside.
Outcome notRefused(Outcome outcome)
{
    if (outcome.kind == Outcome::Kind::Refused)
        outcome.kind = Outcome::Kind::Halt;
    return outcome;
}

} // namespace

Outcome readInsertReply(const HttpReply& reply, qsizetype count)
{
    if (auto outcome = readTransport(reply))
        return withText(*outcome, reply);
    // Exactly what an insert is answered, without its rows as asked for or with them; a portal's "200 OK" or another
    // server's "201 Created" must not count as kept.
    if (reply.isSuccess()) {
        const bool isOurs = reply.body.isEmpty() || QJsonDocument::fromJson(reply.body).isArray();
        return reply.status == 201 && isOurs ? done() : withText(notSupabase(), reply);
    }
    const Outcome outcome = readPostgrestError(reply);
    return count == 1 && outcome.code == QLatin1String(alreadyThere) ? done() : withText(outcome, reply);
}

Outcome readUploadReply(const HttpReply& reply)
{
    if (auto outcome = readTransport(reply))
        return withText(*outcome, reply);
    if (reply.isSuccess()) { // a portal's "200 OK" has no key
        const QJsonObject body = objectOf(reply).value_or(QJsonObject());
        return body.contains(QLatin1String("Key")) ? done() : withText(notSupabase(), reply);
    }
    return withText(readStorageError(reply), reply);
}

Outcome readPhotoInfoReply(const HttpReply& reply, qint64 size)
{
    if (auto outcome = readTransport(reply))
        return withText(*outcome, reply);
    if (!reply.isSuccess()) {
        const Outcome outcome = readStorageError(reply);
        if (isNotShown(outcome))
            return refused(QStringLiteral("photo_unverified"),
                           QStringLiteral("the cloud says it has one of this name, but does not show it"));
        return withText(outcome, reply);
    }
    const QJsonObject info = objectOf(reply).value_or(QJsonObject());
    // The local Supabase has it among the metadata.
    const QJsonValue found = info.contains(QLatin1String("size"))
                                 ? info.value(QLatin1String("size"))
                                 : info.value(QLatin1String("metadata")).toObject().value(QLatin1String("size"));
    if (!found.isDouble())
        return withText(notSupabase(), reply);
    if (found.toInteger() == size)
        return done();
    return refused(
        QLatin1String(objectDiffers),
        QStringLiteral("the cloud has %1 bytes under its name, the kiosk %2").arg(found.toInteger()).arg(size));
}

Outcome readPhotoBytesReply(const HttpReply& reply, const QByteArray& jpeg, const Outcome& differs)
{
    if (auto outcome = readTransport(reply))
        return withText(*outcome, reply);
    if (!reply.isSuccess()) {
        const Outcome outcome = readStorageError(reply);
        return isNotShown(outcome) ? differs : withText(outcome, reply);
    }
    if (!reply.header("content-type").toLower().startsWith("image/jpeg"))
        return withText(notSupabase(), reply);
    return reply.body == jpeg ? done() : differs;
}

std::variant<Tokens, Outcome> readTokenReply(const HttpReply& reply, const QDateTime& now)
{
    if (auto outcome = readTransport(reply))
        return notRefused(*outcome);
    if (reply.isSuccess()) {
        const QJsonObject body = objectOf(reply).value_or(QJsonObject());
        const Tokens tokens{body.value(QLatin1String("access_token")).toString().toLatin1(),
                            body.value(QLatin1String("refresh_token")).toString().toLatin1(),
                            now.addSecs(body.value(QLatin1String("expires_in")).toInt(3600))};
        if (tokens.access.isEmpty() || tokens.refresh.isEmpty())
            return notSupabase();
        return tokens;
    }
    if (reply.status >= 500)
        return overload(httpCode(reply), reply);
    if (reply.status == 401)
        return halt(QStringLiteral("api_key_rejected"));
    if (reply.status == 404) // no login service there: the address is wrong
        return halt(httpCode(reply));
    return halt(QStringLiteral("login_refused"));
}

std::variant<RosterPage, Outcome> readRosterReply(const HttpReply& reply)
{
    if (auto outcome = readTransport(reply))
        return notRefused(*outcome);
    if (!reply.isSuccess())
        return notRefused(readPostgrestError(reply));
    const QJsonDocument document = QJsonDocument::fromJson(reply.body);
    if (!document.isArray())
        return notSupabase();
    RosterPage page;
    attendance::Validator validator;
    for (const QJsonValue& value : document.array()) {
        const QJsonObject row = value.toObject();
        page.last = row.value(QLatin1String("student_number")).toString();
        if (page.last.isEmpty()) // where would the next page begin?
            return halt(QStringLiteral("roster_without_numbers"));
        const auto read = attendance::readStudent(row, validator);
        if (const auto* student = std::get_if<attendance::Student>(&read))
            page.students.push_back(*student);
        else
            page.faults << std::get<attendance::Validation>(read).summary();
    }
    return page;
}

std::variant<QJsonObject, Outcome> readFunctionReply(const HttpReply& reply)
{
    if (auto outcome = readTransport(reply))
        return notRefused(*outcome);
    if (!reply.isSuccess())
        return notRefused(readPostgrestError(reply));
    if (auto object = objectOf(reply))
        return *object;
    return notSupabase();
}

} // namespace rollcall::supabase
