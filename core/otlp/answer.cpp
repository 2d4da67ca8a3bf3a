#include "core/otlp/answer.h"

#include "core/net/retryafter.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace rollcall::otlp {

namespace {

// A number, or a string as 64-bit integers are in JSON.
long long rejectedOf(const QByteArray& body)
{
    const QJsonValue value = QJsonDocument::fromJson(body)
                                 .object()
                                 .value(QLatin1String("partialSuccess"))
                                 .toObject()
                                 .value(QLatin1String("rejectedLogRecords"));
    return std::max(0LL, value.isString() ? value.toString().toLongLong() : value.toInteger());
}

} // namespace

Answer readAnswer(const net::HttpReply& reply)
{
    if (reply.isSuccess())
        return {Answer::Kind::Taken, rejectedOf(reply.body)};
    const bool isForLater = reply.status == 429 || reply.status == 502 || reply.status == 503 || reply.status == 504;
    if (reply.error != net::TransportError::None || isForLater)
        return {Answer::Kind::TryAgain, 0, net::retryAfter(reply)};
    return {Answer::Kind::Refused, 0, net::retryAfter(reply)};
}

} // namespace rollcall::otlp
