#pragma once

#include "tests/support/anydisk.h"
#include "tests/support/cloudproject.h"
#include "tests/support/httpserver.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QMap>

namespace rollcall::support {

/** As much of a Supabase as a kiosk needs: login, roster, inserts that are idempotent by id, photos, and the refusals
 *  that rollcallctl doctor asks for. What it was given is kept for the test to look at. */
class FakeCloud {
public:
    QStringList roster;                          ///< student numbers, in order
    QMap<QString, QJsonObject> rows;             ///< attendance by id
    QMap<QString, QByteArray> photos;            ///< by key
    QJsonArray schedules;                        ///< rows of school_schedules, by id
    QJsonArray exceptions;                       ///< rows of schedule_exceptions, by id
    QString timeZone;                            ///< of school_settings; empty: it has no row
    QJsonArray corrections;                      ///< what corrected_scans() gives, whatever the day
    QJsonArray marks;                            ///< what marked_present() gives, likewise
    QJsonObject badgeRules;                      ///< what badge_rules() gives; empty: its migrations do not know it
    QMap<QString, QJsonObject> refusals;         ///< attendance_refusals by id
    QMap<QString, QJsonObject> voids;            ///< what void_scan() was asked for, by id
    bool hasVoids = true;                        ///< its migrations know that function
    QMap<QString, QJsonObject> heartbeats;       ///< kiosk_heartbeats by device
    bool hasHealth = true;                       ///< its migrations know how a kiosk is
    bool isOlder = false;                        ///< its migrations know none of these four tables
    std::optional<HttpAnswer> attendance;        ///< instead of taking rows
    std::optional<HttpAnswer> photo;             ///< instead of taking photos
    std::optional<HttpAnswer> everything;        ///< instead of any answer
    std::optional<HttpAnswer> login;             ///< instead of tokens
    std::optional<HttpAnswer> ticket;            ///< instead of a ticket for an upload
    std::optional<HttpAnswer> text;              ///< instead of refusing what is no photo
    std::optional<HttpAnswer> status;            ///< instead of saying the standing
    QString standing = QStringLiteral("active"); ///< of the device; whoever is not active sees and adds nothing
    std::function<QDateTime()> date;             ///< the server's clock; without one it does not say
    std::chrono::milliseconds lag{};             ///< how far the clocks of REST and storage are behind the login's
    int logins = 0;
    int tooYoung = 0; ///< how many requests were refused because of `lag`

    QUrl url() const { return m_server.url(); }
    const HttpServer& server() const { return m_server; }

    /** The settings of a kiosk of this cloud. */
    QByteArray config(const QJsonObject& more = {}) const
    {
        QJsonObject all = onAnyDisk(more);
        all.insert(QStringLiteral("cloud"),
                   QJsonObject{{QStringLiteral("enabled"), true},
                               {QStringLiteral("url"), url().toString()},
                               {QStringLiteral("api_key"), QStringLiteral("sb_publishable_k3y")},
                               {QStringLiteral("device_id"), QStringLiteral("gate-1")},
                               {QStringLiteral("device_email"), QStringLiteral("gate-1@school.test")},
                               {QStringLiteral("device_password"), QStringLiteral("s3cret")}});
        return QJsonDocument(all).toJson();
    }

private:
    HttpAnswer answer(const HttpQuestion& question)
    {
        const QString dateFormat = QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'");
        HttpAnswer answer = everything ? *everything : answerAsked(question);
        if (date)
            answer.headers += "Date: " + QLocale::c().toString(date().toUTC(), dateFormat).toLatin1() + "\r\n";
        return answer;
    }

    HttpAnswer answerAsked(const HttpQuestion& question)
    {
        const QString photoPath = QStringLiteral("/storage/v1/object/attendance-photos/");
        if (question.path == QLatin1String("/auth/v1/health"))
            return HttpAnswer::json(200, R"({"version":"v2.177.0","name":"GoTrue"})");
        if (question.path == QLatin1String("/auth/v1/token") || question.path == QLatin1String("/auth/v1/signup"))
            return login ? *login : issue();
        const auto issued = m_issued.constFind(question.headers.value("authorization"));
        if (issued == m_issued.cend())
            return HttpAnswer::json(401, "{\"message\":\"No API key found in request\"}");
        if (lag.count() > 0 && !issued->hasExpired(lag.count())) {
            ++tooYoung;
            return question.path.startsWith(QLatin1String("/storage/"))
                       ? HttpAnswer::json(400,
                                          R"({"statusCode":"403","error":"Unauthorized","message":"jwt not active"})")
                       : HttpAnswer::json(401, R"({"code":"PGRST303","message":"JWT issued at future"})");
        }
        if (question.path == QLatin1String("/rest/v1/rpc/device_status"))
            return status.value_or(
                HttpAnswer::json(200, R"({"status":")" + standing.toLatin1() + R"(","device_id":"gate-1"})"));
        const bool isOfMarks = question.path == QLatin1String("/rest/v1/rpc/marked_present");
        if (isOfMarks || question.path == QLatin1String("/rest/v1/rpc/corrected_scans"))
            return isOlder ? HttpAnswer::json(404, R"({"code":"PGRST202","message":"Could not find the function"})")
                           : HttpAnswer::json(200, QJsonDocument(isOfMarks ? marks : corrections).toJson());
        if (question.path == QLatin1String("/rest/v1/rpc/claim_device"))
            return HttpAnswer::json(200, R"({"result":"claimed","device_id":"gate-1"})");
        const bool isRevoked = standing != QLatin1String("active");
        if (isRevoked && question.method == "GET" && question.path.startsWith(QLatin1String("/rest/v1/")))
            return HttpAnswer::json(200, "[]");
        if (isRevoked)
            return HttpAnswer::json(403,
                                    R"({"code":"42501","message":"new row violates row-level security policy"})");
        if (question.path == QLatin1String("/rest/v1/rpc/badge_rules"))
            return badgeRules.isEmpty()
                       ? HttpAnswer::json(404, R"({"code":"PGRST202","message":"Could not find the function"})")
                       : HttpAnswer::json(200, QJsonDocument(badgeRules).toJson());
        if (question.path == QLatin1String("/rest/v1/rpc/void_scan"))
            return voidScan(QJsonDocument::fromJson(question.body).object());
        if (question.path == QLatin1String("/rest/v1/roster"))
            return page(question.queryValue("student_number").mid(3), question.queryValue("limit").toInt());
        if (question.path == QLatin1String("/rest/v1/attendance")) {
            if (attendance)
                return *attendance;
            for (const QJsonValue& row : QJsonDocument::fromJson(question.body).array()) {
                const QString id = row[u"id"].toString();
                if (row[u"device_seq"].toInt() < 1)
                    return HttpAnswer::json(400, "{\"code\":\"23514\",\"message\":\"attendance_seq_positive\"}");
                if (!rows.contains(id))
                    rows.insert(id, row.toObject());
            }
            return {201};
        }
        if (question.path == QLatin1String("/rest/v1/school_settings"))
            return isOlder ? HttpAnswer::json(404, R"({"code":"PGRST205","message":"Could not find the table"})")
                           : HttpAnswer::json(200, timeZone.isEmpty()
                                                       ? QByteArray("[]")
                                                       : R"([{"time_zone":")" + timeZone.toUtf8() + R"("}])");
        if (const auto answer = newerTable(question))
            return *answer;
        if (question.path.startsWith(QLatin1String("/storage/v1/object/upload/sign/attendance-photos/gate-1/")))
            return ticket.value_or(HttpAnswer::json(200, "{\"url\":\"u\",\"token\":\"t\"}"));
        if (question.headers.value("content-type") == "text/plain")
            return text.value_or(HttpAnswer::json(400, "{\"statusCode\":\"415\",\"error\":\"invalid_mime_type\"}"));
        if (question.path.startsWith(photoPath)) {
            if (photo)
                return *photo;
            photos.insert(question.path.mid(photoPath.size()), question.body);
            return HttpAnswer::json(200, "{\"Key\":\"k\",\"Id\":\"i\"}");
        }
        return HttpAnswer::json(404, "{}");
    }

    HttpAnswer voidScan(const QJsonObject& asked)
    {
        if (isOlder || !hasVoids)
            return HttpAnswer::json(404, R"({"code":"PGRST202","message":"Could not find the function"})");
        if (!rows.contains(asked[u"scan_id"].toString()))
            return HttpAnswer::json(200, R"({"result":"not_its_scan"})");
        voids.insert(asked[u"id"].toString(), asked);
        return HttpAnswer::json(200, R"({"result":"void"})");
    }

    // Those that came with the school day.
    std::optional<HttpAnswer> newerTable(const HttpQuestion& question)
    {
        const QString table = question.path.section(u'/', 3);
        if (!question.path.startsWith(QLatin1String("/rest/v1/"))
            || !QStringList{QStringLiteral("school_schedules"), QStringLiteral("schedule_exceptions"),
                            QStringLiteral("attendance_refusals"), QStringLiteral("kiosk_heartbeats")}
                    .contains(table))
            return std::nullopt;
        if (isOlder)
            return HttpAnswer::json(404, R"({"code":"PGRST205","message":"Could not find the table"})");
        if (question.method == "GET") {
            const QString after = question.queryValue("id").mid(3);
            QJsonArray page;
            for (const QJsonValue& row : table == QLatin1String("school_schedules") ? schedules : exceptions) {
                if (row[u"id"].toString() > after && table.startsWith(QLatin1String("sch")))
                    page.append(row);
            }
            return HttpAnswer::json(200, QJsonDocument(page).toJson());
        }
        const QJsonDocument body = QJsonDocument::fromJson(question.body);
        if (table == QLatin1String("kiosk_heartbeats")) {
            if (!hasHealth && body.object().contains(u"camera"))
                return HttpAnswer::json(400, R"({"code":"PGRST204","message":"Could not find the 'camera' column"})");
            heartbeats.insert(body[u"device_id"].toString(), body.object());
            return HttpAnswer::json(201, R"([{"device_id":")" + body[u"device_id"].toString().toLatin1() + R"("}])");
        }
        for (const QJsonValue& row : body.array()) {
            if (!refusals.contains(row[u"id"].toString()))
                refusals.insert(row[u"id"].toString(), row.toObject());
        }
        return HttpAnswer{201};
    }

    // The first token is a.b.c, the second a.b.c2.
    HttpAnswer issue()
    {
        const QByteArray access = "a.b.c" + (++logins > 1 ? QByteArray::number(logins) : QByteArray());
        m_issued["Bearer " + access].start();
        return tokens(access, "r");
    }

    HttpAnswer page(const QString& after, int limit) const
    {
        QJsonArray rowsOfPage;
        for (const QString& number : roster) {
            if (number > after && (limit == 0 || rowsOfPage.size() < limit))
                rowsOfPage.append(QJsonObject{{QStringLiteral("student_number"), number},
                                              {QStringLiteral("first_name"), QStringLiteral("Ana")},
                                              {QStringLiteral("last_name"), QStringLiteral("Reyes")},
                                              {QStringLiteral("section"), QString()}});
        }
        return HttpAnswer::json(200, QJsonDocument(rowsOfPage).toJson());
    }

    QHash<QByteArray, QElapsedTimer> m_issued; ///< by the header that carries the token
    HttpServer m_server{[this](const HttpQuestion& question) { return answer(question); }};
};

} // namespace rollcall::support
