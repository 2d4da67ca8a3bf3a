#pragma once

#include "core/net/httpclient.h"
#include "tests/support/await.h"
#include "tests/support/localsupabase.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace rollcall::support {

/** What an office does to a local Supabase over REST, with the secret key: a query takes milliseconds, where LocalSupabase::sql()
 *  restarts the server. What is not well ends the test program. */
class OfficeRest {
public:
    /** Once started; `cloud` outlives it. */
    explicit OfficeRest(const LocalSupabase& cloud) : m_cloud(cloud) {}

    /** The rows of `query`, such as "students?order=student_number". */
    QJsonArray get(const QString& query) { return send(net::Method::Get, query, {}).array(); }

    void add(const QString& table, const QJsonObject& row) { send(net::Method::Post, table, row); }

    /** In the place of the row that has the same `key`. */
    void put(const QString& table, const QString& key, const QJsonObject& row)
    {
        send(net::Method::Post, table + QStringLiteral("?on_conflict=") + key, row);
    }

private:
    QJsonDocument send(net::Method method, const QString& query, const QJsonObject& row)
    {
        net::HttpRequest request;
        request.method = method;
        request.url = QUrl(m_cloud.url() + QStringLiteral("/rest/v1/") + query);
        request.headers = {{"apikey", m_cloud.secretKey().toLatin1()},
                           {"Content-Type", "application/json"},
                           {"Prefer", "resolution=merge-duplicates"}};
        request.timeouts = {std::chrono::seconds(20), std::chrono::seconds(20)};
        if (method == net::Method::Post)
            request.body = QJsonDocument(row).toJson(QJsonDocument::Compact);
        const net::HttpReply reply = await(m_http.send(request));
        if (!reply.isSuccess())
            qFatal("%s: %d %s", qPrintable(query), reply.status, reply.body.constData());
        return QJsonDocument::fromJson(reply.body);
    }

    const LocalSupabase& m_cloud;
    net::HttpClient m_http;
};

} // namespace rollcall::support
