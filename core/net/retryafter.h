#pragma once

#include "core/net/httpreply.h"

#include <optional>

namespace rollcall::net {

/** Retry-After in seconds or as a date (RFC 9110, 10.2.3), at most an hour. A date is read against the reply's own, so
 *  that our clock need not be right. */
std::optional<std::chrono::milliseconds> retryAfter(const HttpReply& reply);

} // namespace rollcall::net
