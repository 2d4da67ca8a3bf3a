#include "core/net/retryafter.h"
#include "core/supabase/answer.h"
#include "core/supabase/replies.h"

#include <algorithm>
#include <array>

namespace rollcall::supabase {

using net::HttpReply;
using sync::done;
using sync::halt;
using sync::later;
using sync::Outcome;
using sync::refused;
using Cause = sync::Outcome::Cause;

namespace {

// Only what can be nothing but a code is taken: the words of storage's ErrorCode, and those of its older versions.
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

// "Invalid Compact JWS", "jwt expired", "signature verification failed", "\"exp\" claim timestamp check failed"
constexpr std::array tokenWords = {"jws", "jwt", "signature", "claim"};

// Only the message tells a stale token from a missing right.
bool isAboutToken(const QString& message)
{
    return std::any_of(std::begin(tokenWords), std::end(tokenWords), [&message](const char* word) {
        return message.contains(QLatin1String(word), Qt::CaseInsensitive);
    });
}

// `word` as storageCode() takes it; an older version writes blanks.
Failure failureOf(const QString& word)
{
    if (word == QLatin1String("NoSuchKey") || word == QLatin1String("not_found")
        || word == QLatin1String("not found"))
        return Failure::ObjectNotShown;
    if (word.contains(QLatin1String("mime"), Qt::CaseInsensitive))
        return Failure::MediaTypeRejected;
    return Failure::None;
}

ServiceOutcome readStorageError(const HttpReply& reply)
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
    const Failure failure = failureOf(fault);

    if (error == QLatin1String("Duplicate") || code == QLatin1String("KeyAlreadyExists"))
        return {later(QStringLiteral("storage_exists")), Failure::ObjectExists};
    const bool isDenial = status == 401 || status == 403;
    if ((isDenial || error == QLatin1String("InvalidJWT")) && isAboutYoungToken(message))
        return tokenNotYetValid();
    if (error == QLatin1String("InvalidJWT"))
        return {later(QStringLiteral("token_rejected")), Failure::TokenRejected};
    if (status == 401 && fault.isEmpty())
        return {halt(QStringLiteral("api_key_rejected")), Failure::KeyRejected};
    if (isDenial) {
        if (isAboutToken(message))
            return {later(QStringLiteral("token_rejected")), Failure::TokenRejected};
        const bool isPolicy = message.contains(QLatin1String("row-level security"));
        const bool isRight = isPolicy || fault == QLatin1String("AccessDenied");
        return {halt(isPolicy ? QStringLiteral("storage_42501") : name, isRight ? Cause::MissingRight : Cause::None),
                failure};
    }
    if (status == 404)
        return {halt(code == QLatin1String("NoSuchBucket") || error == QLatin1String("Bucket not found")
                         ? QStringLiteral("storage_no_bucket")
                         : name),
                failure};
    if (status == 413 || error == QLatin1String("InvalidKey"))
        return {refused(name), failure};
    // Every photo is a JPEG and every request has the same headers: the bucket or the gateway is not as we need it.
    if (status == 415 || code == QLatin1String("InvalidRequest"))
        return {halt(name), failure};
    // Busy, locked, or unknown to us: the photo is not to blame.
    return {status == 429 || status >= 500 ? overload(name, reply) : later(name, retryAfter(reply)), failure};
}

// Why the size of an object is not known, or nothing.
std::optional<ServiceOutcome> readObjectSize(const HttpReply& reply, qint64& size)
{
    if (auto outcome = readTransport(reply))
        return withText(*outcome, reply);
    if (!reply.isSuccess()) {
        const ServiceOutcome outcome = readStorageError(reply);
        return outcome.failure == Failure::ObjectNotShown ? outcome : withText(outcome, reply);
    }
    const QJsonObject info = objectOf(reply).value_or(QJsonObject());
    // The local Supabase has it among the metadata.
    const QJsonValue found = info.contains(QLatin1String("size"))
                                 ? info.value(QLatin1String("size"))
                                 : info.value(QLatin1String("metadata")).toObject().value(QLatin1String("size"));
    if (!found.isDouble())
        return withText(notSupabase(), reply);
    size = found.toInteger();
    return std::nullopt;
}

} // namespace

std::variant<QByteArray, ServiceOutcome> readPhotoReply(const HttpReply& reply)
{
    if (auto outcome = readTransport(reply))
        return *outcome;
    if (!reply.isSuccess())
        return readStorageError(reply);
    return reply.body;
}

ServiceOutcome readUploadReply(const HttpReply& reply)
{
    if (auto outcome = readTransport(reply))
        return withText(*outcome, reply);
    if (reply.isSuccess()) { // a portal's "200 OK" has no key
        const QJsonObject body = objectOf(reply).value_or(QJsonObject());
        return body.contains(QLatin1String("Key")) ? ServiceOutcome(done()) : withText(notSupabase(), reply);
    }
    return withText(readStorageError(reply), reply);
}

ServiceOutcome readPhotoInfoReply(const HttpReply& reply, qint64 size)
{
    qint64 found = 0;
    if (auto outcome = readObjectSize(reply, found))
        return outcome->failure == Failure::ObjectNotShown
                   ? ServiceOutcome{refused(QStringLiteral("photo_unverified"),
                                            QStringLiteral(
                                                "the cloud says it has one of this name, but does not show it")),
                                    Failure::ObjectNotShown}
                   : *outcome;
    if (found == size)
        return done();
    return {refused(QStringLiteral("photo_differs"),
                    QStringLiteral("the cloud has %1 bytes under its name, the kiosk %2").arg(found).arg(size)),
            Failure::ObjectDiffers};
}

ServiceOutcome readPhotoFoundReply(const HttpReply& reply)
{
    qint64 found = 0;
    const auto outcome = readObjectSize(reply, found);
    if (!outcome && found > 0)
        return done();
    if (!outcome || outcome->failure == Failure::ObjectNotShown)
        return {refused(QStringLiteral("photo_missing"),
                        QStringLiteral("its file is missing, and the cloud shows none of its name")),
                Failure::ObjectNotShown};
    return *outcome;
}

ServiceOutcome readPhotoBytesReply(const HttpReply& reply, const QByteArray& jpeg, const ServiceOutcome& differs)
{
    if (auto outcome = readTransport(reply))
        return withText(*outcome, reply);
    if (!reply.isSuccess()) {
        const ServiceOutcome outcome = readStorageError(reply);
        return outcome.failure == Failure::ObjectNotShown ? differs : withText(outcome, reply);
    }
    if (!reply.header("content-type").toLower().startsWith("image/jpeg"))
        return withText(notSupabase(), reply);
    return reply.body == jpeg ? ServiceOutcome(done()) : differs;
}

std::variant<std::optional<QJsonObject>, ServiceOutcome> readBucketReply(const HttpReply& reply)
{
    if (auto outcome = readTransport(reply))
        return withText(*outcome, reply);
    if (!reply.isSuccess()) {
        const ServiceOutcome outcome = readStorageError(reply);
        if (outcome.code == QLatin1String("storage_no_bucket"))
            return std::optional<QJsonObject>();
        return withText(outcome, reply);
    }
    const auto object = objectOf(reply);
    if (!object || !object->contains(QLatin1String("public")))
        return notSupabase();
    return object;
}

ServiceOutcome readPutBucketReply(const HttpReply& reply)
{
    if (auto outcome = readTransport(reply))
        return withText(*outcome, reply);
    if (!reply.isSuccess())
        return withText(readStorageError(reply), reply);
    return objectOf(reply) ? ServiceOutcome(done()) : notSupabase();
}

} // namespace rollcall::supabase
