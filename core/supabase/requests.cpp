#include "core/supabase/requests.h"

#include "core/base/timetext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrlQuery>

#include <set>

namespace rollcall::supabase {

using net::HttpRequest;
using net::Timeouts;

namespace {

QUrl endpoint(const Project& project, const QString& path, const QUrlQuery& query = {})
{
    QUrl url = project.url;
    url.setPath(url.path() + path); // a gateway may hold the project below a path of its own
    url.setQuery(query);
    return url;
}

HttpRequest request(net::Method method, const Project& project, const QUrl& url, Timeouts timeouts)
{
    HttpRequest request;
    request.method = method;
    request.url = url;
    request.timeouts = timeouts;
    request.headers = {{"apikey", project.apiKey}, {"Accept", "application/json"}};
    return request;
}

HttpRequest tokenRequest(const Project& project, const QString& grant, const QJsonObject& body, Timeouts timeouts)
{
    const QUrl url = endpoint(project, QStringLiteral("/auth/v1/token"), {{QStringLiteral("grant_type"), grant}});
    HttpRequest token = request(net::Method::Post, project, url, timeouts);
    token.headers.emplaceBack("Content-Type", "application/json");
    token.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    return token;
}

void authorize(HttpRequest& request, const QByteArray& accessToken)
{
    request.headers.emplaceBack("Authorization", "Bearer " + accessToken);
}

// "+" and "%", of a time or of whatever stands in the cloud, have a meaning in a query.
void addConditions(QUrlQuery& query, const QList<std::pair<QString, QString>>& conditions)
{
    for (const auto& [column, condition] : conditions)
        query.addQueryItem(column, QString::fromLatin1(QUrl::toPercentEncoding(condition)));
}

// Writes `rows` into a table, over those that have the same `key`, and asks for the keys of what was written: a row that a policy hides
// would pass for well otherwise.
HttpRequest upsertRequest(const Project& project, const QByteArray& accessToken, const QString& table,
                          const QString& key, const QJsonDocument& rows, Timeouts timeouts)
{
    QUrlQuery query{{QStringLiteral("on_conflict"), key}, {QStringLiteral("select"), key}};
    if (rows.isArray())
        query.addQueryItem(QStringLiteral("columns"), rows.array().first().toObject().keys().join(u','));
    HttpRequest upsert =
        request(net::Method::Post, project, endpoint(project, QStringLiteral("/rest/v1/") + table, query), timeouts);
    authorize(upsert, accessToken);
    upsert.headers.emplaceBack("Content-Type", "application/json");
    upsert.headers.emplaceBack("Prefer", "resolution=merge-duplicates,return=representation");
    upsert.body = rows.toJson(QJsonDocument::Compact);
    return upsert;
}

} // namespace

const char* serviceOf(const QString& path)
{
    // Not at its beginning: see endpoint().
    if (path.contains(QLatin1String("/rest/v1/")))
        return "rest";
    if (path.contains(QLatin1String("/storage/v1/")))
        return "storage";
    return path.contains(QLatin1String("/auth/v1/")) ? "auth" : "other";
}

HttpRequest loginRequest(const Project& project, Timeouts timeouts)
{
    return tokenRequest(project, QStringLiteral("password"),
                        {{QStringLiteral("email"), project.email}, {QStringLiteral("password"), project.password}},
                        timeouts);
}

HttpRequest refreshRequest(const Project& project, const QByteArray& refreshToken, Timeouts timeouts)
{
    return tokenRequest(project, QStringLiteral("refresh_token"),
                        {{QStringLiteral("refresh_token"), QString::fromLatin1(refreshToken)}}, timeouts);
}

namespace {

/** `objects` are rows that name these columns among them. */
HttpRequest insertRequest(const Project& project, const QByteArray& accessToken, const QString& table,
                          const QByteArrayList& objects, const QStringList& columns, Timeouts timeouts)
{
    HttpRequest insert = request(net::Method::Post, project,
                                 endpoint(project, QStringLiteral("/rest/v1/") + table,
                                          {{QStringLiteral("on_conflict"), QStringLiteral("id")},
                                           {QStringLiteral("columns"), columns.join(u',')}}),
                                 timeouts);
    authorize(insert, accessToken);
    insert.headers.emplaceBack("Content-Type", "application/json");
    insert.headers.emplaceBack("Prefer", "resolution=ignore-duplicates,return=minimal,missing=default");
    insert.body = '[' + objects.join(',') + ']';
    return insert;
}

} // namespace

HttpRequest insertRowsRequest(const Project& project, const QByteArray& accessToken, const QString& table,
                              const std::vector<queue::DueRow>& rows, Timeouts timeouts)
{
    QByteArrayList objects;
    std::set<QString> named; // one that a row leaves out is null there
    for (const queue::DueRow& row : rows) {
        objects << row.json;
        const QStringList keys = QJsonDocument::fromJson(row.json).object().keys();
        named.insert(keys.begin(), keys.end());
    }
    return insertRequest(project, accessToken, table, objects, QStringList(named.begin(), named.end()), timeouts);
}

HttpRequest addRowRequest(const Project& project, const QByteArray& accessToken, const QString& table,
                          const QJsonObject& row, Timeouts timeouts)
{
    return insertRequest(project, accessToken, table, {QJsonDocument(row).toJson(QJsonDocument::Compact)}, row.keys(),
                         timeouts);
}

HttpRequest heartbeatRequest(const Project& project, const QByteArray& accessToken, const sync::Heartbeat& heartbeat,
                             HeartbeatColumns columns, Timeouts timeouts)
{
    const auto offset = heartbeat.clockOffset;
    QJsonObject row{{QStringLiteral("device_id"), heartbeat.device.toString()},
                    {QStringLiteral("device_epoch"), heartbeat.epoch},
                    {QStringLiteral("last_device_seq"), heartbeat.lastSeq},
                    {QStringLiteral("waiting"), heartbeat.waiting},
                    {QStringLiteral("clock_offset_ms"), offset ? QJsonValue(qint64(offset->count())) : QJsonValue()},
                    {QStringLiteral("version"), QStringLiteral(ROLLCALL_VERSION)},
                    {QStringLiteral("reported_at"), toRfc3339(heartbeat.reportedAt)}};
    if (columns == HeartbeatColumns::WithHealth) {
        // Also what is not known: of the last report nothing may stay.
        const auto [oldest, camera, free] = std::tie(heartbeat.oldestWaiting, heartbeat.camera, heartbeat.diskFree);
        row[u"oldest_waiting_at"] = oldest ? QJsonValue(toRfc3339(*oldest)) : QJsonValue();
        row[u"camera"] = camera ? QJsonValue(QLatin1String(sync::name(*camera))) : QJsonValue();
        row[u"disk_free_bytes"] = free ? QJsonValue(*free) : QJsonValue();
    }
    return upsertRequest(project, accessToken, heartbeatsTable, QStringLiteral("device_id"), QJsonDocument(row),
                         timeouts);
}

HttpRequest uploadPhotoRequest(const Project& project, const QByteArray& accessToken, const QString& key,
                               const QByteArray& jpeg, Timeouts timeouts)
{
    const QString path = QStringLiteral("/storage/v1/object/%1/%2").arg(QLatin1String(photoBucket), key);
    HttpRequest upload = request(net::Method::Post, project, endpoint(project, path), timeouts);
    authorize(upload, accessToken);
    upload.headers.emplaceBack("Content-Type", "image/jpeg"); // compared as a whole string: no charset
    upload.headers.emplaceBack("Cache-Control", "private, no-store");
    upload.body = jpeg;
    return upload;
}

HttpRequest photoInfoRequest(const Project& project, const QByteArray& accessToken, const QString& key,
                             Timeouts timeouts)
{
    const QString path = QStringLiteral("/storage/v1/object/info/%1/%2").arg(QLatin1String(photoBucket), key);
    HttpRequest info = request(net::Method::Get, project, endpoint(project, path), timeouts);
    authorize(info, accessToken);
    return info;
}

HttpRequest photoBytesRequest(const Project& project, const QByteArray& accessToken, const QString& key,
                              Timeouts timeouts)
{
    const QString path = QStringLiteral("/storage/v1/object/%1/%2").arg(QLatin1String(photoBucket), key);
    HttpRequest bytes = request(net::Method::Get, project, endpoint(project, path), timeouts);
    authorize(bytes, accessToken);
    return bytes;
}

HttpRequest rosterPageRequest(const Project& project, const QByteArray& accessToken, const QString& after, int limit,
                              Timeouts timeouts)
{
    // What the view has, which is what a kiosk may know: a project may be older than this program.
    QUrlQuery query{{QStringLiteral("select"), QStringLiteral("*")},
                    {QStringLiteral("order"), QStringLiteral("student_number.asc")},
                    {QStringLiteral("limit"), QString::number(limit)}};
    if (!after.isEmpty()) // whatever stands in the cloud: "+" and "%" have a meaning in a query
        query.addQueryItem(QStringLiteral("student_number"),
                           QString::fromLatin1(QUrl::toPercentEncoding(QStringLiteral("gt.") + after)));
    HttpRequest page =
        request(net::Method::Get, project, endpoint(project, QStringLiteral("/rest/v1/roster"), query), timeouts);
    authorize(page, accessToken);
    return page;
}

HttpRequest studentsPageRequest(const Project& project, const QByteArray& accessToken, const QString& after,
                                int limit, StudentColumns columns, Timeouts timeouts)
{
    HttpRequest page = rosterPageRequest(project, accessToken, after, limit, timeouts);
    QUrlQuery query(page.url);
    query.removeQueryItem(QStringLiteral("select"));
    query.addQueryItem(QStringLiteral("select"),
                       columns == StudentColumns::WithLanguage
                           ? QStringLiteral("student_number,first_name,last_name,section,language")
                           : QStringLiteral("student_number,first_name,last_name,section"));
    query.addQueryItem(QStringLiteral("status"), QStringLiteral("eq.active")); // which the view roster has by itself
    page.url = endpoint(project, QStringLiteral("/rest/v1/students"), query);
    return page;
}

HttpRequest registerPageRequest(const Project& project, const QByteArray& accessToken, const RegisterPage& page,
                                int limit, Timeouts timeouts)
{
    QUrlQuery query{
        {QStringLiteral("select"), QStringLiteral("day,student_number,first_name,last_name,section,session,status,"
                                                  "left_early,without_badge,time_in,time_out")},
        {QStringLiteral("order"), QStringLiteral("day.asc,student_number.asc,session.asc")},
        {QStringLiteral("limit"), QString::number(limit)},
        {QStringLiteral("day"), QStringLiteral("gte.") + isoDate(page.from)}};
    query.addQueryItem(QStringLiteral("day"), QStringLiteral("lte.") + isoDate(page.to));
    if (!page.number.isEmpty())
        query.addQueryItem(QStringLiteral("student_number"), QStringLiteral("eq.") + page.number);
    if (page.after.day.isValid()) {
        const QString behind = QStringLiteral("(day.gt.%1,and(day.eq.%1,student_number.gt.\"%2\"),"
                                              "and(day.eq.%1,student_number.eq.\"%2\",session.gt.\"%3\"))")
                                   .arg(isoDate(page.after.day), page.after.number, page.after.session);
        query.addQueryItem(QStringLiteral("or"), QString::fromLatin1(QUrl::toPercentEncoding(behind)));
    }
    HttpRequest get = request(net::Method::Get, project,
                              endpoint(project, QStringLiteral("/rest/v1/attendance_register"), query), timeouts);
    authorize(get, accessToken);
    return get;
}

HttpRequest absentPageRequest(const Project& project, const QByteArray& accessToken, QDate day,
                              const QString& session, int offset, int limit, Timeouts timeouts)
{
    HttpRequest post =
        functionRequest(project, accessToken, QStringLiteral("attendance_absent"),
                        {{QStringLiteral("day"), isoDate(day)}, {QStringLiteral("session"), session}}, timeouts);
    post.url.setQuery(QUrlQuery{{QStringLiteral("offset"), QString::number(offset)},
                                {QStringLiteral("limit"), QString::number(limit)}});
    return post;
}

HttpRequest putStudentsRequest(const Project& project, const QByteArray& accessToken, const QJsonArray& rows,
                               Timeouts timeouts)
{
    return upsertRequest(project, accessToken, QStringLiteral("students"), QStringLiteral("student_number"),
                         QJsonDocument(rows), timeouts);
}

HttpRequest rowsRequest(const Project& project, const QByteArray& accessToken, const RowsQuery& rows,
                        Timeouts timeouts)
{
    QUrlQuery query{{QStringLiteral("select"), rows.columns.join(u',')},
                    {QStringLiteral("limit"), QString::number(rows.limit)}};
    if (!rows.order.isEmpty())
        query.addQueryItem(QStringLiteral("order"), rows.order);
    addConditions(query, rows.filters);
    HttpRequest asked = request(net::Method::Get, project,
                                endpoint(project, QStringLiteral("/rest/v1/") + rows.table, query), timeouts);
    authorize(asked, accessToken);
    return asked;
}

HttpRequest addStudentRequest(const Project& project, const QByteArray& accessToken, const QJsonObject& row,
                              const QStringList& columns, Timeouts timeouts)
{
    const QUrlQuery query{{QStringLiteral("on_conflict"), QStringLiteral("student_number")},
                          {QStringLiteral("select"), columns.join(u',')}};
    HttpRequest added =
        request(net::Method::Post, project, endpoint(project, QStringLiteral("/rest/v1/students"), query), timeouts);
    authorize(added, accessToken);
    added.headers.emplaceBack("Content-Type", "application/json");
    added.headers.emplaceBack("Prefer", "resolution=ignore-duplicates,return=representation");
    added.body = QJsonDocument(row).toJson(QJsonDocument::Compact);
    return added;
}

HttpRequest changeStudentRequest(const Project& project, const QByteArray& accessToken, const StudentVersion& student,
                                 const QJsonObject& fields, const QStringList& columns, Timeouts timeouts)
{
    QUrlQuery query{{QStringLiteral("select"), columns.join(u',')}};
    addConditions(query, {{QStringLiteral("student_number"), QStringLiteral("eq.") + student.number},
                          {QStringLiteral("updated_at"), QStringLiteral("eq.") + student.version}});
    HttpRequest changed =
        request(net::Method::Patch, project, endpoint(project, QStringLiteral("/rest/v1/students"), query), timeouts);
    authorize(changed, accessToken);
    changed.headers.emplaceBack("Content-Type", "application/json");
    changed.headers.emplaceBack("Prefer", "return=representation");
    changed.body = QJsonDocument(fields).toJson(QJsonDocument::Compact);
    return changed;
}

HttpRequest tablePageRequest(const Project& project, const QByteArray& accessToken, const TablePage& page,
                             Timeouts timeouts)
{
    QUrlQuery query{{QStringLiteral("select"), page.columns.join(u',')},
                    {QStringLiteral("order"), QStringLiteral("id.asc")},
                    {QStringLiteral("limit"), QString::number(page.limit)}};
    for (const auto& [column, condition] : page.filters)
        query.addQueryItem(column, condition);
    if (!page.after.isEmpty()) // whatever the server gave as an id
        query.addQueryItem(QStringLiteral("id"),
                           QString::fromLatin1(QUrl::toPercentEncoding(QStringLiteral("gt.") + page.after)));
    HttpRequest rows = request(net::Method::Get, project,
                               endpoint(project, QStringLiteral("/rest/v1/") + page.table, query), timeouts);
    authorize(rows, accessToken);
    return rows;
}

HttpRequest devicesPageRequest(const Project& project, const QByteArray& accessToken, const QString& table,
                               const QStringList& columns, int limit, Timeouts timeouts)
{
    HttpRequest rows = request(net::Method::Get, project,
                               endpoint(project, QStringLiteral("/rest/v1/") + table,
                                        {{QStringLiteral("select"), columns.join(u',')},
                                         {QStringLiteral("order"), QStringLiteral("device_id.asc")},
                                         {QStringLiteral("limit"), QString::number(limit)}}),
                               timeouts);
    authorize(rows, accessToken);
    return rows;
}

HttpRequest schoolZoneRequest(const Project& project, const QByteArray& accessToken, Timeouts timeouts)
{
    HttpRequest zone = request(net::Method::Get, project,
                               endpoint(project, QStringLiteral("/rest/v1/school_settings"),
                                        {{QStringLiteral("select"), QStringLiteral("time_zone")}}),
                               timeouts);
    authorize(zone, accessToken);
    return zone;
}

HttpRequest tableProbeRequest(const Project& project, const QByteArray& accessToken, const QString& table,
                              Timeouts timeouts)
{
    HttpRequest probe = request(
        net::Method::Get, project,
        endpoint(project, QStringLiteral("/rest/v1/") + table, {{QStringLiteral("limit"), QStringLiteral("0")}}),
        timeouts);
    authorize(probe, accessToken);
    return probe;
}

HttpRequest signUpRequest(const Project& project, Timeouts timeouts)
{
    HttpRequest signUp =
        request(net::Method::Post, project, endpoint(project, QStringLiteral("/auth/v1/signup")), timeouts);
    signUp.headers.emplaceBack("Content-Type", "application/json");
    signUp.body = QJsonDocument(QJsonObject{{QStringLiteral("email"), project.email},
                                            {QStringLiteral("password"), project.password}})
                      .toJson(QJsonDocument::Compact);
    return signUp;
}

HttpRequest functionRequest(const Project& project, const QByteArray& accessToken, const QString& function,
                            const QJsonObject& arguments, Timeouts timeouts)
{
    HttpRequest call =
        request(net::Method::Post, project, endpoint(project, QStringLiteral("/rest/v1/rpc/") + function), timeouts);
    authorize(call, accessToken);
    call.headers.emplaceBack("Content-Type", "application/json");
    call.body = QJsonDocument(arguments).toJson(QJsonDocument::Compact);
    return call;
}

HttpRequest healthRequest(const Project& project, Timeouts timeouts)
{
    return request(net::Method::Get, project, endpoint(project, QStringLiteral("/auth/v1/health")), timeouts);
}

HttpRequest storageStatusRequest(const Project& project, Timeouts timeouts)
{
    return request(net::Method::Get, project, endpoint(project, QStringLiteral("/storage/v1/status")), timeouts);
}

HttpRequest accountSettingsRequest(const Project& project, Timeouts timeouts)
{
    return request(net::Method::Get, project, endpoint(project, QStringLiteral("/auth/v1/settings")), timeouts);
}

HttpRequest makeAccountRequest(const Project& owner, const QString& email, const QString& password, Timeouts timeouts)
{
    HttpRequest make =
        request(net::Method::Post, owner, endpoint(owner, QStringLiteral("/auth/v1/admin/users")), timeouts);
    authorize(make, owner.apiKey);
    make.headers.emplaceBack("Content-Type", "application/json");
    make.body = QJsonDocument(QJsonObject{{QStringLiteral("email"), email},
                                          {QStringLiteral("password"), password},
                                          {QStringLiteral("email_confirm"), true}})
                    .toJson(QJsonDocument::Compact);
    return make;
}

HttpRequest ownerRowRequest(const Project& owner, const QString& table, const std::pair<QString, QString>& filter,
                            Timeouts timeouts)
{
    HttpRequest row =
        request(net::Method::Get, owner,
                endpoint(owner, QStringLiteral("/rest/v1/") + table,
                         {{filter.first, filter.second}, {QStringLiteral("limit"), QStringLiteral("1")}}),
                timeouts);
    authorize(row, owner.apiKey);
    return row;
}

HttpRequest ownerPutRequest(const Project& owner, const QString& table, const QString& key, const QJsonObject& row,
                            Timeouts timeouts)
{
    return upsertRequest(owner, owner.apiKey, table, key, QJsonDocument(QJsonArray{row}), timeouts);
}

HttpRequest bucketRequest(const Project& owner, const QString& id, Timeouts timeouts)
{
    HttpRequest bucket =
        request(net::Method::Get, owner, endpoint(owner, QStringLiteral("/storage/v1/bucket/") + id), timeouts);
    authorize(bucket, owner.apiKey);
    return bucket;
}

HttpRequest putBucketRequest(const Project& owner, const BucketTerms& terms, bool isNew, Timeouts timeouts)
{
    const QString path =
        isNew ? QStringLiteral("/storage/v1/bucket") : QStringLiteral("/storage/v1/bucket/") + terms.id;
    HttpRequest put = request(isNew ? net::Method::Post : net::Method::Put, owner, endpoint(owner, path), timeouts);
    authorize(put, owner.apiKey);
    put.headers.emplaceBack("Content-Type", "application/json");
    put.body = QJsonDocument(QJsonObject{{QStringLiteral("id"), terms.id},
                                         {QStringLiteral("name"), terms.id},
                                         {QStringLiteral("public"), false},
                                         {QStringLiteral("file_size_limit"), terms.largestFile},
                                         {QStringLiteral("allowed_mime_types"), QJsonArray{terms.mediaType}}})
                   .toJson(QJsonDocument::Compact);
    return put;
}

} // namespace rollcall::supabase
