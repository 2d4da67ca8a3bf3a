#pragma once

#include "core/net/httpreply.h"
#include "core/supabase/serviceoutcome.h"

#include <QJsonObject>

#include <optional>

namespace rollcall::supabase {

/** What the answers of all services have in common. Internal to this library; replies.h reads each service's own. */

/** No answer at all, somebody else's answer, or a server that is down or busy; nothing if the service itself answered. */
std::optional<ServiceOutcome> readTransport(const net::HttpReply& reply);

/** Nothing if the body is not a JSON object: then the answer is not from Supabase. */
std::optional<QJsonObject> objectOf(const net::HttpReply& reply);

/** The code of PostgREST, PostgreSQL or the local Supabase in `body`; empty if it holds none. What cannot be anything but a
 *  code is given only, as a server may repeat in it what it was sent. */
QString sqlCode(const QJsonObject& body);

/** Whether a reply that is no success was written by a service of Supabase or the gateway in front of it, judging by its
 *  form; JSON alone may be anybody's. */
bool isSupabaseRefusal(const net::HttpReply& reply);

/** "http_418": for what has no better name. */
QString httpCode(const net::HttpReply& reply);

/** The server says that it is overloaded or broken, perhaps with a time to wait. */
ServiceOutcome overload(const QString& code, const net::HttpReply& reply);

/** Whether these words of a server mean that a token was issued, or becomes valid, in the future by its clock. */
bool isAboutYoungToken(const QString& message);

/** Later: TokenNotYetValid. */
ServiceOutcome tokenNotYetValid();

/** Later: a captive portal, a proxy, another server. */
ServiceOutcome notSupabase();

/** The outcome with what the server said, for a person to read; unless it is Done or has a text already. */
ServiceOutcome withText(ServiceOutcome outcome, const net::HttpReply& reply);

} // namespace rollcall::supabase
