#pragma once

#include "core/attendance/student.h"
#include "core/base/result.h"
#include "core/net/httpreply.h"
#include "core/queue/correctedscans.h"
#include "core/queue/officemarks.h"
#include "core/supabase/project.h"
#include "core/supabase/serviceoutcome.h"

#include <QJsonObject>

#include <optional>
#include <variant>
#include <vector>

#include <QJsonArray>

namespace rollcall::supabase {

/** What the servers' answers mean, as pure functions. The HTTP status alone never decides: PostgREST answers 409 for a
 *  duplicate and for an unknown student, and Storage hides the true code in the body of a 400. */

/** PostgREST's answer to insertRowsRequest() of `count` rows. One that exists already is Done if it was sent
 *  alone, else the batch is Refused as RecordExists; that happens only if something on the way drops on_conflict. */
ServiceOutcome readInsertReply(const net::HttpReply& reply, qsizetype count);

/** PostgREST's answer to the function void_scan: Done if the scan is void in the cloud, Refused as "void_" and its answer if it will not be,
 *  or as the cause NoTable if there is no such function. */
ServiceOutcome readVoidReply(const net::HttpReply& reply);

/** PostgREST's answer to heartbeatRequest() of `device`. */
ServiceOutcome readHeartbeatReply(const net::HttpReply& reply, const DeviceId& device);

/** Storage's answer to photoInfoRequest() about a photo whose file is gone here: Done if there is an object with something in it, Refused
 *  as photo_missing if none is shown. */
ServiceOutcome readPhotoFoundReply(const net::HttpReply& reply);

/** Storage's answer to uploadPhotoRequest(). An object that is there already is Later, as ObjectExists. */
ServiceOutcome readUploadReply(const net::HttpReply& reply);

/** Storage's answer to photoInfoRequest(): Done if the object has `size` bytes, else Refused as ObjectDiffers
 *  or ObjectNotShown. */
ServiceOutcome readPhotoInfoReply(const net::HttpReply& reply, qint64 size);

/** Storage's answer to photoBytesRequest(), asked after `differs`: Done if they are `jpeg`, else `differs`. */
ServiceOutcome readPhotoBytesReply(const net::HttpReply& reply, const QByteArray& jpeg,
                                   const ServiceOutcome& differs);

/** GoTrue's answer to a login or refresh; `now` is ours. Otherwise why there are no tokens: Halt for wrong credentials. */
std::variant<Tokens, ServiceOutcome> readTokenReply(const net::HttpReply& reply, const QDateTime& now);

/** Storage's answer to photoBytesRequest() of staff: the file, or Failure::ObjectNotShown if there is none. */
std::variant<QByteArray, ServiceOutcome> readPhotoReply(const net::HttpReply& reply);

struct RosterPage {
    std::vector<attendance::Student> students;
    QStringList faults; ///< of each row that is no student of ours (attendance::readStudent), what is wrong with it
    QString last;       ///< where the next page starts; empty when this was the last
};

/** PostgREST's answer to rosterPageRequest(). */
std::variant<RosterPage, ServiceOutcome> readRosterReply(const net::HttpReply& reply);

/** PostgREST's answer with rows to staff (registerPageRequest(), absentPageRequest(), devicesPageRequest(), rowsRequest(), addStudentRequest(), changeStudentRequest()). */
std::variant<QJsonArray, ServiceOutcome> readStaffRows(const net::HttpReply& reply);

/** PostgREST's answer to putStudentsRequest() of `count` rows. */
ServiceOutcome readPutStudentsReply(const net::HttpReply& reply, qsizetype count);

struct RowsPage {
    std::vector<QJsonObject> rows; ///< each with an `id` that is a text; none when this was the last page
    qsizetype bytes = 0;           ///< of the answer
};

/** PostgREST's answer to tablePageRequest(). */
std::variant<RowsPage, ServiceOutcome> readRowsReply(const net::HttpReply& reply);

/** PostgREST's answer to schoolZoneRequest(): a text, empty if the cloud does not say. */
std::variant<QString, ServiceOutcome> readSchoolZoneReply(const net::HttpReply& reply);

/** PostgREST's answer to the function corrected_scans. */
std::variant<std::vector<queue::CorrectedScan>, ServiceOutcome> readCorrectedScansReply(const net::HttpReply& reply);

/** PostgREST's answer to the function marked_present. */
std::variant<std::vector<queue::OfficeMark>, ServiceOutcome> readOfficeMarksReply(const net::HttpReply& reply);

/** PostgREST's answer to tableProbeRequest(): Done, or Failure::SchemaMismatch if there is no such table. */
ServiceOutcome readTableProbeReply(const net::HttpReply& reply);

/** Storage's answer to bucketRequest(): what it says of the bucket, or nothing if there is none. */
std::variant<std::optional<QJsonObject>, ServiceOutcome> readBucketReply(const net::HttpReply& reply);

/** Storage's answer to putBucketRequest(). */
ServiceOutcome readPutBucketReply(const net::HttpReply& reply);

/** GoTrue's answer to accountSettingsRequest(). */
std::variant<QJsonObject, ServiceOutcome> readAccountSettingsReply(const net::HttpReply& reply);

/** GoTrue's answer to makeAccountRequest(): the account's id. Failure::RecordExists if the address has one already,
 *  LoginRefused if such an address or password is not taken, NoSuchFunction if this login service makes no accounts for an owner, whatever it calls that. */
std::variant<QString, ServiceOutcome> readMakeAccountReply(const net::HttpReply& reply);

/** PostgREST's answer to functionRequest(), of a function that gives an object. */
std::variant<QJsonObject, ServiceOutcome> readFunctionReply(const net::HttpReply& reply);

/** The same of a function that gives nothing: Done if it ran. */
ServiceOutcome readProcedureReply(const net::HttpReply& reply);

} // namespace rollcall::supabase
