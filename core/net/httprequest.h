#pragma once

#include "core/net/timeouts.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QUrl>
#include <QUuid>

#include <functional>
#include <optional>
#include <utility>

namespace rollcall::net {

enum class Method { Get, Head, Post, Put, Patch, Delete };

/** "GET", "POST", ... */
const char* name(Method method);

/** One HTTP request, as a value. */
struct HttpRequest {
    Method method = Method::Get;
    QUrl url; ///< http or https, with a host
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body; ///< with a Content-Type among the headers
    Timeouts timeouts;
    std::optional<std::chrono::milliseconds> deadline = std::nullopt; ///< instead of timeouts.deadline()
    bool isPathSecret = false; ///< the path holds a password, so it is neither logged nor given with the reply
    QString tag = {};     ///< what it is for, for log lines: "attendance batch"; no personal data
    QUuid requestId = {}; ///< sent as X-Request-ID; a new one if null
    /** Called on the client's thread when the system has taken the whole body, so that there is time until the answer.
     *  Not called if it never does, nor without a body. Must not destroy the client. */
    std::function<void()> uploaded = {};
};

} // namespace rollcall::net
