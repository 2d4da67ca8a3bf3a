#pragma once

#include "core/net/httprequest.h"
#include "tests/support/scriptedpeer.h"

namespace rollcall::net {

inline constexpr Timeouts patient{std::chrono::seconds(5), std::chrono::seconds(5)};

inline HttpRequest get(const QUrl& url)
{
    return {.method = Method::Get, .url = url, .headers = {}, .body = {}, .timeouts = patient};
}

inline HttpRequest post(const QUrl& url, const QByteArray& body)
{
    return {.method = Method::Post,
            .url = url,
            .headers = {{"Content-Type", "application/json"}},
            .body = body,
            .timeouts = patient};
}

/** 200 "ok" to each request, as long as there are any. */
inline void answerEverything(support::PeerConnection& peer)
{
    while (!peer.readRequest().isEmpty() && peer.reply(200, "ok")) {
    }
}

} // namespace rollcall::net
