#pragma once

#include "core/net/httpreply.h"
#include "core/sync/outcome.h"

#include <QJsonObject>

#include <optional>

namespace rollcall::supabase {

/** What the answers of all services have in common. Internal to this library; replies.h reads each service's own. */

/** No answer at all, somebody else's answer, or a server that is down or busy; nothing if the service itself spoke. */
std::optional<sync::Outcome> readTransport(const net::HttpReply& reply);

/** Nothing at all if the body is no JSON object: then whoever answered is not Supabase. */
std::optional<QJsonObject> objectOf(const net::HttpReply& reply);

/** Retry-After in seconds or as a date (RFC 9110, 10.2.3), at most an hour. A date is read against the reply's own, so
 *  that our clock need not be right. */
std::optional<std::chrono::milliseconds> retryAfter(const net::HttpReply& reply);

/** "http_418": for what has no better name. */
QString httpCode(const net::HttpReply& reply);

/** The server says that it cannot now, with its seconds if it has one. */
sync::Outcome overload(const QString& code, const net::HttpReply& reply);

/** Later: a captive portal, a proxy, another server. */
sync::Outcome notSupabase();

/** With what the server said for a person to read, whatever the reader made of it. */
sync::Outcome withText(sync::Outcome outcome, const net::HttpReply& reply);

} // namespace rollcall::supabase
