#pragma once

#include "core/attendance/student.h"
#include "core/net/httprequest.h"
#include "core/queue/outbox.h"
#include "core/supabase/project.h"

#include <QJsonObject>

namespace rollcall::supabase {

/** The bucket photos go to; made by deploy/supabase/migrations. */
inline constexpr char photoBucket[] = "attendance-photos";

/** Every request we make, as pure functions of what it carries. Timeouts are the service's, from the settings. */

net::HttpRequest loginRequest(const Project& project, net::Timeouts timeouts);
net::HttpRequest refreshRequest(const Project& project, const QByteArray& refreshToken, net::Timeouts timeouts);

/** POST /rest/v1/attendance, idempotent by id: a row that is there already is left as it is. Uniform keys, `columns=`
 *  named, so that one batch is one statement. */
net::HttpRequest insertRecordsRequest(const Project& project, const QByteArray& accessToken,
                                      const std::vector<queue::DueRecord>& records, net::Timeouts timeouts);

/** POST /storage/v1/object/..., no upsert: an object that is there already answers "Duplicate". */
net::HttpRequest uploadPhotoRequest(const Project& project, const QByteArray& accessToken, const QString& key,
                                    const QByteArray& jpeg, net::Timeouts timeouts);

/** GET /storage/v1/object/info/...: what is known of an object, its size above all. */
net::HttpRequest photoInfoRequest(const Project& project, const QByteArray& accessToken, const QString& key,
                                  net::Timeouts timeouts);

/** GET /storage/v1/object/...: an object's bytes. */
net::HttpRequest photoBytesRequest(const Project& project, const QByteArray& accessToken, const QString& key,
                                   net::Timeouts timeouts);

/** One page of the active roster by student number, after `after` (empty for the first). Keyset, not offset: rows that
 *  come and go between two pages shift nothing. */
net::HttpRequest rosterPageRequest(const Project& project, const QByteArray& accessToken, const QString& after,
                                   int limit, net::Timeouts timeouts);

/** POST /auth/v1/signup with the project's email and password. */
net::HttpRequest signUpRequest(const Project& project, net::Timeouts timeouts);

/** POST /rest/v1/rpc/<function>, as the account whose token that is. */
net::HttpRequest functionRequest(const Project& project, const QByteArray& accessToken, const QString& function,
                                 const QJsonObject& arguments, net::Timeouts timeouts);

/** GET /auth/v1/health: answers whoever has the project's key, without a login; whether the server can be reached. */
net::HttpRequest healthRequest(const Project& project, net::Timeouts timeouts);

/** GET /storage/v1/status: the same for the storage. */
net::HttpRequest storageStatusRequest(const Project& project, net::Timeouts timeouts);

} // namespace rollcall::supabase
