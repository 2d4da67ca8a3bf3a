#include "core/net/retryafter.h"

#include <algorithm>

namespace rollcall::net {

namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds maxRetryAfter = 1h;

} // namespace

std::optional<std::chrono::milliseconds> retryAfter(const HttpReply& reply)
{
    const QByteArray value = reply.header("retry-after").trimmed();
    bool isNumber = false;
    qint64 seconds = value.toLongLong(&isNumber);
    if (!isNumber) {
        const QDateTime until = parseHttpDate(value);
        const QDateTime sent = reply.date();
        if (!until.isValid() || !sent.isValid())
            return std::nullopt;
        seconds = std::max<qint64>(0, sent.secsTo(until));
    }
    if (seconds < 0)
        return std::nullopt;
    return std::chrono::seconds(std::min<qint64>(seconds, maxRetryAfter / 1s));
}

} // namespace rollcall::net
