#pragma once

#include "core/attendance/student.h"
#include "core/net/httprequest.h"
#include "core/queue/outbox.h"
#include "core/supabase/project.h"
#include "core/sync/uplink.h"

#include <QJsonObject>

#include <utility>

namespace rollcall::supabase {

/** Which of the project's services a request with this path goes to, for metrics: "rest", "auth", "storage"; "other" if it is
 *  none of ours. */
const char* serviceOf(const QString& path);

/** The bucket photos go to; made by deploy/supabase/migrations. */
inline constexpr char photoBucket[] = "attendance-photos";

/** How many rows are asked for at once. A server may give fewer (PostgREST's max-rows; 1000 in a new project), so only an
 *  empty page is the last. */
inline constexpr int rowsOfPage = 1000;

/** Every request we make, as pure functions of its contents. `timeouts` are those of the service. */

net::HttpRequest loginRequest(const Project& project, net::Timeouts timeouts);
net::HttpRequest refreshRequest(const Project& project, const QByteArray& refreshToken, net::Timeouts timeouts);

/** POST /rest/v1/<table>, idempotent by id: a row that exists already is left as it is. All rows have the same keys,
 *  which `columns=` names, so that one batch is one statement. */
net::HttpRequest insertRowsRequest(const Project& project, const QByteArray& accessToken, const QString& table,
                                   const std::vector<queue::DueRow>& rows, net::Timeouts timeouts);

/** POST /rest/v1/<table> of one row that has an `id`, idempotent by it as insertRowsRequest(). */
net::HttpRequest addRowRequest(const Project& project, const QByteArray& accessToken, const QString& table,
                               const QJsonObject& row, net::Timeouts timeouts);

/** The tables that a kiosk writes. */
inline const QString attendanceTable = QStringLiteral("attendance");
inline const QString refusalsTable = QStringLiteral("attendance_refusals");
inline const QString heartbeatsTable = QStringLiteral("kiosk_heartbeats");
/** That of the kiosks themselves, which staff reads. */
inline const QString devicesTable = QStringLiteral("devices");
/** And of the numbers that are missing of each. */
inline const QString holesView = QStringLiteral("attendance_gaps");
/** What staff corrects of a day. */
inline const QString correctionsTable = QStringLiteral("attendance_corrections");
/** And those that a kiosk reads by their `id`. */
inline const QString schedulesTable = QStringLiteral("school_schedules");
inline const QString exceptionsTable = QStringLiteral("schedule_exceptions");

/** A project of before 20261130110100_kiosk_health.sql does not know how a kiosk is, only how far it has come. */
enum class HeartbeatColumns { WithHealth, WithoutHealth };

/** POST /rest/v1/kiosk_heartbeats, in the place of the device's row if there is one. The answer names it. */
net::HttpRequest heartbeatRequest(const Project& project, const QByteArray& accessToken,
                                  const sync::Heartbeat& heartbeat, HeartbeatColumns columns, net::Timeouts timeouts);

/** POST /storage/v1/object/..., no upsert: if the object exists already the answer is "Duplicate". */
net::HttpRequest uploadPhotoRequest(const Project& project, const QByteArray& accessToken, const QString& key,
                                    const QByteArray& jpeg, net::Timeouts timeouts);

/** GET /storage/v1/object/info/...: an object's metadata, above all its size. */
net::HttpRequest photoInfoRequest(const Project& project, const QByteArray& accessToken, const QString& key,
                                  net::Timeouts timeouts);

/** GET /storage/v1/object/...: an object's bytes. */
net::HttpRequest photoBytesRequest(const Project& project, const QByteArray& accessToken, const QString& key,
                                   net::Timeouts timeouts);

/** One page of the active roster by student number, after `after` (empty for the first). By key, not by offset, so that
 *  rows added or removed between two pages shift nothing. */
net::HttpRequest rosterPageRequest(const Project& project, const QByteArray& accessToken, const QString& after,
                                   int limit, net::Timeouts timeouts);

/** A project of before 20261130090300_student_language.sql has no languages. */
enum class StudentColumns { WithLanguage, WithoutLanguage };

/** The same of the table `students`, for staff. */
net::HttpRequest studentsPageRequest(const Project& project, const QByteArray& accessToken, const QString& after,
                                     int limit, StudentColumns columns, net::Timeouts timeouts);

/** POST /rest/v1/students: adds them, or writes over what is there of the columns that the rows have. All rows have the same
 *  ones. The answer names each. */
net::HttpRequest putStudentsRequest(const Project& project, const QByteArray& accessToken, const QJsonArray& rows,
                                    net::Timeouts timeouts);

/** Rows of a table, as staff. */
struct RowsQuery {
    QString table;
    QStringList columns;
    QList<std::pair<QString, QString>> filters = {}; ///< column and condition, such as "eq.active"
    QString order = {};                              ///< "student_number.asc"
    int limit = 0;
};
/** GET /rest/v1/<table>. */
net::HttpRequest rowsRequest(const Project& project, const QByteArray& accessToken, const RowsQuery& rows,
                             net::Timeouts timeouts);

/** POST /rest/v1/students of one who may be there already, and then stays. The answer has the student with `columns` if it was
 *  added. */
net::HttpRequest addStudentRequest(const Project& project, const QByteArray& accessToken, const QJsonObject& row,
                                   const QStringList& columns, net::Timeouts timeouts);

/** A student, and the `updated_at` that was read. */
struct StudentVersion {
    QString number;
    QString version;
};
/** PATCH /rest/v1/students of that student if it is still that version. The answer has the student with `columns` if it was. */
net::HttpRequest changeStudentRequest(const Project& project, const QByteArray& accessToken,
                                      const StudentVersion& student, const QJsonObject& fields,
                                      const QStringList& columns, net::Timeouts timeouts);

/** A page of a table whose rows have an `id`. */
struct TablePage {
    QString table;
    QStringList columns;                             ///< `id` among them
    QList<std::pair<QString, QString>> filters = {}; ///< column and condition, such as "eq.active"
    QString after = {};                              ///< the last id of the page before; empty for the first
    int limit = 0;
};

/** That page, by id. By key, not by offset, as rosterPageRequest(). */
net::HttpRequest tablePageRequest(const Project& project, const QByteArray& accessToken, const TablePage& page,
                                  net::Timeouts timeouts);

/** GET of a table of kiosks: the first `limit` rows by `device_id`. */
net::HttpRequest devicesPageRequest(const Project& project, const QByteArray& accessToken, const QString& table,
                                    const QStringList& columns, int limit, net::Timeouts timeouts);

/** A row of attendance_register, by what it is found by. */
struct RegisterPlace {
    QDate day = {};
    QString number = {};
    QString session = {};

    friend bool operator==(const RegisterPlace&, const RegisterPlace&) = default;
};

/** Which rows of attendance_register. */
struct RegisterPage {
    QDate from;
    QDate to;
    QString number;           ///< a student's; empty for everybody
    RegisterPlace after = {}; ///< the last row of the page before; without a day for the first
};

/** That page, by day, student and session, as staff. By key, not by offset, as rosterPageRequest(). */
net::HttpRequest registerPageRequest(const Project& project, const QByteArray& accessToken, const RegisterPage& page,
                                     int limit, net::Timeouts timeouts);

/** POST /rest/v1/rpc/attendance_absent, from row `offset` on: the function gives them in an order of its own. */
net::HttpRequest absentPageRequest(const Project& project, const QByteArray& accessToken, QDate day,
                                   const QString& session, int offset, int limit, net::Timeouts timeouts);

/** GET /rest/v1/school_settings: the school's time zone. */
net::HttpRequest schoolZoneRequest(const Project& project, const QByteArray& accessToken, net::Timeouts timeouts);

/** GET /rest/v1/<table> without a row: whether the table is there. */
net::HttpRequest tableProbeRequest(const Project& project, const QByteArray& accessToken, const QString& table,
                                   net::Timeouts timeouts);

/** POST /auth/v1/signup with the project's email and password. */
net::HttpRequest signUpRequest(const Project& project, net::Timeouts timeouts);

/** POST /rest/v1/rpc/<function>, as the account that the token belongs to. */
net::HttpRequest functionRequest(const Project& project, const QByteArray& accessToken, const QString& function,
                                 const QJsonObject& arguments, net::Timeouts timeouts);

/** GET /auth/v1/health: needs the project's key but no login; tells whether the server can be reached. */
net::HttpRequest healthRequest(const Project& project, net::Timeouts timeouts);

/** GET /storage/v1/status: the same for the storage. */
net::HttpRequest storageStatusRequest(const Project& project, net::Timeouts timeouts);

/** GET /auth/v1/settings: how the project takes new accounts. Needs its key but no login. */
net::HttpRequest accountSettingsRequest(const Project& project, net::Timeouts timeouts);

/** The same project as its owner sees it: with the secret key, which is the token of these requests as well. */
inline Project asOwner(const Project& project, const QByteArray& secretKey)
{
    return {.url = project.url, .apiKey = secretKey, .device = std::nullopt, .email = {}, .password = {}};
}

/** POST /auth/v1/admin/users, as the owner: an account that needs no confirmation. */
net::HttpRequest makeAccountRequest(const Project& owner, const QString& email, const QString& password,
                                    net::Timeouts timeouts);

/** GET /rest/v1/<table> as the owner, the first row of those that fit. */
net::HttpRequest ownerRowRequest(const Project& owner, const QString& table,
                                 const std::pair<QString, QString>& filter, net::Timeouts timeouts);

/** POST /rest/v1/<table> as the owner, over a row that has the same `key`. The answer names it. */
net::HttpRequest ownerPutRequest(const Project& owner, const QString& table, const QString& key,
                                 const QJsonObject& row, net::Timeouts timeouts);

/** GET /storage/v1/bucket/<id> as the owner. */
net::HttpRequest bucketRequest(const Project& owner, const QString& id, net::Timeouts timeouts);

/** Makes that bucket private, and such that it takes files of one type up to a size: POST /storage/v1/bucket if it is new, else
 *  PUT. */
struct BucketTerms {
    QString id;
    qint64 largestFile; ///< bytes
    QString mediaType;
};
net::HttpRequest putBucketRequest(const Project& owner, const BucketTerms& terms, bool isNew, net::Timeouts timeouts);

} // namespace rollcall::supabase
