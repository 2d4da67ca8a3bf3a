#pragma once

#include "core/attendance/student.h"
#include "core/base/result.h"
#include "core/net/httpreply.h"
#include "core/supabase/project.h"
#include "core/sync/outcome.h"

#include <QJsonObject>

#include <variant>
#include <vector>

namespace rollcall::supabase {

/** What the servers' answers mean, as pure functions. The status line alone is never the verdict: PostgREST answers 409
 *  for a duplicate and for an unknown student, Storage hides the true code in the body of a 400. */

/** Outcome::code when the access token is not taken any more: log in again and send again. */
inline constexpr char tokenRejected[] = "token_rejected";

/** Outcome::code when there is an object of that name already: whether it is ours, its size tells. */
inline constexpr char objectExists[] = "storage_exists";

/** Outcome::code when one of a batch has an id that the cloud has already; whatever it is that does not know
 *  on_conflict. Alone, that one is Done. */
inline constexpr char alreadyThere[] = "already_there";

/** PostgREST's answer to insertRecordsRequest() of `count` records. */
sync::Outcome readInsertReply(const net::HttpReply& reply, qsizetype count);

/** Storage's answer to uploadPhotoRequest(). An object that is there already is Later, as objectExists. */
sync::Outcome readUploadReply(const net::HttpReply& reply);

/** Outcome::code when the object of that name is not ours by its size: whether it is, its bytes tell. */
inline constexpr char objectDiffers[] = "photo_differs";

/** Storage's answer to photoInfoRequest(): Done if the object has `size` bytes, else Refused as objectDiffers,
 *  or as "photo_unverified" if it is not shown. */
sync::Outcome readPhotoInfoReply(const net::HttpReply& reply, qint64 size);

/** Storage's answer to photoBytesRequest(), asked after `differs`: Done if they are `jpeg`, else `differs`. */
sync::Outcome readPhotoBytesReply(const net::HttpReply& reply, const QByteArray& jpeg, const sync::Outcome& differs);

/** GoTrue's answer to a login or refresh; `now` is ours. Otherwise why there are no tokens: Halt for wrong credentials. */
std::variant<Tokens, sync::Outcome> readTokenReply(const net::HttpReply& reply, const QDateTime& now);

struct RosterPage {
    std::vector<attendance::Student> students;
    QStringList faults; ///< of each row that is no student of ours (attendance::readStudent), what is wrong with it
    QString last;       ///< where the next page starts; empty when this was the last
};

/** PostgREST's answer to rosterPageRequest(). */
std::variant<RosterPage, sync::Outcome> readRosterReply(const net::HttpReply& reply);

/** PostgREST's answer to functionRequest(), of a function that gives an object. */
std::variant<QJsonObject, sync::Outcome> readFunctionReply(const net::HttpReply& reply);

} // namespace rollcall::supabase
