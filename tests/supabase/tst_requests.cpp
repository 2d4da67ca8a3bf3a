#include "core/supabase/requests.h"
#include "tests/support/cloudproject.h"
#include "tests/support/duerow.h"
#include "tests/support/fakeclock.h"
#include "tests/support/records.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <limits>

using namespace rollcall;
using support::briefTimeouts;
using Headers = QList<std::pair<QByteArray, QByteArray>>;

namespace {

const supabase::Project project = support::cloudProject(QUrl(QStringLiteral("https://abc.supabase.co")));

QByteArray header(const net::HttpRequest& request, const QByteArray& name)
{
    for (const auto& [key, value] : request.headers) {
        if (key.toLower() == name)
            return value;
    }
    return {};
}

queue::DueRecord dueRecord(const QString& number = QStringLiteral("2021001"))
{
    const support::FakeClock clock;
    const attendance::Record record = support::validRecord(clock, number).record();
    QJsonObject row = record.toJson();
    row.insert(QStringLiteral("device_epoch"), QStringLiteral("e1"));
    row.insert(QStringLiteral("device_seq"), 7);
    row.insert(QStringLiteral("photo_path"), record.photoKey());
    row.insert(QStringLiteral("photo_note"), QJsonValue());
    row.remove(QStringLiteral("no_badge")); // only said where there was none
    return support::dueRecord(1, record.id, row);
}

QByteArray target(const net::HttpRequest& request)
{
    return request.url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority);
}

QJsonObject bodyOf(const net::HttpRequest& request)
{
    return QJsonDocument::fromJson(request.body).object();
}

} // namespace

class TestRequests : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aLoginGoesWithTheAccountInItsBody()
    {
        const auto request = supabase::loginRequest(project, briefTimeouts);
        QCOMPARE(request.method, net::Method::Post);
        QCOMPARE(request.url, QUrl(QStringLiteral("https://abc.supabase.co/auth/v1/token?grant_type=password")));
        QCOMPARE(request.headers, (Headers{{"apikey", "sb_publishable_k3y"},
                                           {"Accept", "application/json"},
                                           {"Content-Type", "application/json"}}));
        QCOMPARE(bodyOf(request), (QJsonObject{{QStringLiteral("email"), QStringLiteral("gate-1@school.test")},
                                               {QStringLiteral("password"), QStringLiteral("sësame & +%")}}));
        QCOMPARE(request.timeouts, briefTimeouts);
    }

    void aRefreshGoesWithTheTokenInItsBody()
    {
        const auto request = supabase::refreshRequest(project, "r\"1", briefTimeouts);
        QCOMPARE(request.method, net::Method::Post);
        QCOMPARE(target(request), QByteArray("/auth/v1/token?grant_type=refresh_token"));
        QCOMPARE(bodyOf(request), (QJsonObject{{QStringLiteral("refresh_token"), QStringLiteral("r\"1")}}));
        QVERIFY(header(request, "authorization").isEmpty());
    }

    void recordsAreInsertedOnceById()
    {
        const auto request =
            supabase::insertRowsRequest(project, "t0ken", supabase::attendanceTable, {dueRecord()}, briefTimeouts);
        QCOMPARE(request.method, net::Method::Post);
        QCOMPARE(
            target(request),
            QByteArray(
                "/rest/v1/"
                "attendance?on_conflict=id&columns=clock_note,clock_offset_ms,date,decision,device_epoch,device_id,"
                "device_seq,id,photo_note,photo_path,qr_data,rule_id,rule_version,scan_type,scanned_at,session,"
                "status,"
                "student_number,time_in,time_out"));
        QCOMPARE(request.headers,
                 (Headers{{"apikey", "sb_publishable_k3y"},
                          {"Accept", "application/json"},
                          {"Authorization", "Bearer t0ken"},
                          {"Content-Type", "application/json"},
                          {"Prefer", "resolution=ignore-duplicates,return=minimal,missing=default"}}));
    }

    void aColumnThatOnlyOneRowHasIsNamedForAll()
    {
        queue::DueRecord without = dueRecord(QStringLiteral("2021002"));
        without.json.chop(1);
        without.json += R"(,"no_badge":"staff"})";
        const auto columns = [](const std::vector<queue::DueRow>& rows) {
            const auto request =
                supabase::insertRowsRequest(project, "t", supabase::attendanceTable, rows, briefTimeouts);
            return QUrlQuery(request.url).queryItemValue(QStringLiteral("columns")).split(u',');
        };
        QVERIFY(!columns({dueRecord()}).contains(QLatin1String("no_badge")));
        QVERIFY(columns({dueRecord(), without}).contains(QLatin1String("no_badge")));
        QCOMPARE(columns({without, dueRecord()}), columns({dueRecord(), without}));
    }

    void theRowsGoAsTheyAreAndTheirColumnsAreNamed()
    {
        const queue::DueRecord one = dueRecord();
        const queue::DueRecord two = dueRecord(QStringLiteral("2021002"));
        const auto request =
            supabase::insertRowsRequest(project, "t", supabase::attendanceTable, {one, two}, briefTimeouts);
        QCOMPARE(QJsonDocument::fromJson(request.body).array(),
                 (QJsonArray{support::rowOf(one), support::rowOf(two)}));
        QCOMPARE(QUrlQuery(request.url).queryItemValue(QStringLiteral("columns")).split(u','),
                 support::rowOf(one).keys());
    }

    void aBatchOfTheLargestRecordsIsWellUnderAMegabyte()
    {
        const RecordId id = dueRecord().id;
        const QString key = QStringLiteral("%1/2026/11/23/%2.jpg").arg(QString(64, u'x'), id.toString());
        // As large as decidingRule() makes it of Latin names; in other scripts a batch of 500 is larger, and goes in halves
        // where a proxy does not take it.
        const QJsonObject decision{{QStringLiteral("time"), QStringLiteral("07:24:00")},
                                   {QStringLiteral("time_zone"), QStringLiteral("America/Argentina/Buenos_Aires")},
                                   {QStringLiteral("audience"), QStringLiteral("section")},
                                   {QStringLiteral("name"), QString(100, u'n')},
                                   {QStringLiteral("section"), QString(100, u's')},
                                   {QStringLiteral("exception"), QString(100, u'e')},
                                   {QStringLiteral("late_limit"), QStringLiteral("07:15:00")}};
        const QJsonObject row{{QStringLiteral("id"), id.toString()},
                              {QStringLiteral("student_number"), QString(32, u'9')},
                              {QStringLiteral("date"), QStringLiteral("2026-11-23")},
                              {QStringLiteral("time_in"), QStringLiteral("07:24:00")},
                              {QStringLiteral("time_out"), QJsonValue()},
                              {QStringLiteral("scan_type"), QStringLiteral("in")},
                              {QStringLiteral("session"), QString(32, u's')},
                              {QStringLiteral("rule_id"), QString(36, u'r')},
                              {QStringLiteral("rule_version"), QString(16, u'v')},
                              {QStringLiteral("decision"), decision},
                              {QStringLiteral("status"), QStringLiteral("present")},
                              {QStringLiteral("device_id"), QString(64, u'x')},
                              {QStringLiteral("device_epoch"), QString(64, u'e')},
                              {QStringLiteral("device_seq"), std::numeric_limits<qint64>::max()},
                              {QStringLiteral("qr_data"), QString(256, u'"')}, // two bytes each in JSON
                              {QStringLiteral("scanned_at"), QStringLiteral("2026-11-23T07:24:00.000+08:00")},
                              {QStringLiteral("clock_offset_ms"), std::numeric_limits<qint64>::min()},
                              {QStringLiteral("clock_note"), QStringLiteral("corrected")},
                              {QStringLiteral("photo_path"), key},
                              {QStringLiteral("photo_note"), QStringLiteral("interrupted")}};
        const std::vector<queue::DueRecord> batch(500, support::dueRecord(1, id, row));
        const auto request =
            supabase::insertRowsRequest(project, "t", supabase::attendanceTable, batch, briefTimeouts);
        QCOMPARE(QJsonDocument::fromJson(request.body).array().size(), 500);
        QVERIFY2(request.body.size() <= 1'000'000, qPrintable(QString::number(request.body.size())));
    }

    void refusedScansAreInsertedLikeRecords()
    {
        const RecordId id = dueRecord().id;
        const queue::DueRow refusal = support::dueRecord(
            1, id, {{QStringLiteral("id"), id.toString()}, {QStringLiteral("reason"), QStringLiteral("cooldown")}});
        const auto request =
            supabase::insertRowsRequest(project, "t", supabase::refusalsTable, {refusal}, briefTimeouts);
        QCOMPARE(target(request), QByteArray("/rest/v1/attendance_refusals?on_conflict=id&columns=id,reason"));
        QCOMPARE(header(request, "prefer"),
                 QByteArray("resolution=ignore-duplicates,return=minimal,missing=default"));
    }

    void aHeartbeatTakesThePlaceOfTheLastOne()
    {
        sync::Heartbeat heartbeat{*DeviceId::parse(u"gate-1"),
                                  QStringLiteral("e1"),
                                  412,
                                  3,
                                  std::chrono::milliseconds(-1500),
                                  QDateTime(QDate(2026, 11, 23), QTime(12, 31), Qt::OffsetFromUTC, 8 * 3600)};
        using supabase::HeartbeatColumns;
        const auto request =
            supabase::heartbeatRequest(project, "t0ken", heartbeat, HeartbeatColumns::WithoutHealth, briefTimeouts);
        QCOMPARE(request.method, net::Method::Post);
        QCOMPARE(target(request), QByteArray("/rest/v1/kiosk_heartbeats?on_conflict=device_id&select=device_id"));
        QCOMPARE(header(request, "prefer"), QByteArray("resolution=merge-duplicates,return=representation"));
        QJsonObject body = bodyOf(request);
        QVERIFY(!body.take(QStringLiteral("version")).toString().isEmpty());
        QCOMPARE(body,
                 (QJsonObject{{QStringLiteral("device_id"), QStringLiteral("gate-1")},
                              {QStringLiteral("device_epoch"), QStringLiteral("e1")},
                              {QStringLiteral("last_device_seq"), 412},
                              {QStringLiteral("waiting"), 3},
                              {QStringLiteral("clock_offset_ms"), -1500},
                              {QStringLiteral("reported_at"), QStringLiteral("2026-11-23T12:31:00.000+08:00")}}));
        heartbeat.clockOffset.reset();
        const auto withHealth = [&] {
            return bodyOf(
                supabase::heartbeatRequest(project, "t", heartbeat, HeartbeatColumns::WithHealth, briefTimeouts));
        };
        QVERIFY(withHealth()[u"clock_offset_ms"].isNull());
        // What is not known is said to be so: else what the last report said would stay.
        for (const char* column : {"oldest_waiting_at", "camera", "disk_free_bytes"})
            QVERIFY2(withHealth().value(QLatin1String(column)).isNull(), column);
        heartbeat.oldestWaiting = heartbeat.reportedAt.addSecs(-60);
        heartbeat.camera = sync::CameraState::None;
        heartbeat.diskFree = 5'000'000'000'000;
        QCOMPARE(withHealth()[u"oldest_waiting_at"].toString(), QStringLiteral("2026-11-23T12:30:00.000+08:00"));
        QCOMPARE(withHealth()[u"camera"].toString(), QStringLiteral("none"));
        QCOMPARE(withHealth()[u"disk_free_bytes"].toInteger(), 5'000'000'000'000);
    }

    void aPageOfATableIsAskedForByItsKey()
    {
        const supabase::TablePage first{QStringLiteral("school_schedules"),
                                        {QStringLiteral("id"), QStringLiteral("name")},
                                        {{QStringLiteral("status"), QStringLiteral("eq.active")}},
                                        {},
                                        10};
        const auto request = supabase::tablePageRequest(project, "t0ken", first, briefTimeouts);
        QCOMPARE(request.method, net::Method::Get);
        QCOMPARE(target(request),
                 QByteArray("/rest/v1/school_schedules?select=id,name&order=id.asc&limit=10&status=eq.active"));
        supabase::TablePage second = first;
        second.after = QStringLiteral("a+b%20&limit=1");
        QVERIFY(target(supabase::tablePageRequest(project, "t", second, briefTimeouts))
                    .endsWith("&id=gt.a%2Bb%2520%26limit%3D1"));
    }

    void aPhotosSizeIsAskedForUnderItsKey()
    {
        const auto request =
            supabase::photoInfoRequest(project, "t0ken", QStringLiteral("gate-1/2026/11/23/x.jpg"), briefTimeouts);
        QCOMPARE(request.method, net::Method::Get);
        QCOMPARE(target(request), QByteArray("/storage/v1/object/info/attendance-photos/gate-1/2026/11/23/x.jpg"));
        QCOMPARE(header(request, "authorization"), QByteArray("Bearer t0ken"));
        QVERIFY(request.body.isEmpty());
    }

    void quotesInAPayloadStayInsideTheirText()
    {
        const auto plain = dueRecord();
        QJsonObject row = support::rowOf(plain);
        row[QLatin1String("qr_data")] = QStringLiteral("a\"b\\c,{}'");
        const auto due = support::dueRecord(1, plain.id, row);
        const auto request =
            supabase::insertRowsRequest(project, "t", supabase::attendanceTable, {due}, briefTimeouts);
        QCOMPARE(QJsonDocument::fromJson(request.body).array().first()[QLatin1String("qr_data")].toString(),
                 QStringLiteral("a\"b\\c,{}'"));
    }

    void aPhotoIsUploadedUnderItsKeyAsAPlainJpeg()
    {
        const QByteArray jpeg("\xff\xd8\xff\0\xff\xd9", 6);
        const auto request = supabase::uploadPhotoRequest(project, "t0ken", QStringLiteral("gate-1/2026/11/23/x.jpg"),
                                                          jpeg, briefTimeouts);
        QCOMPARE(request.method, net::Method::Post);
        QCOMPARE(target(request), QByteArray("/storage/v1/object/attendance-photos/gate-1/2026/11/23/x.jpg"));
        QCOMPARE(header(request, "content-type"), QByteArray("image/jpeg"));
        QCOMPARE(header(request, "authorization"), QByteArray("Bearer t0ken"));
        QCOMPARE(header(request, "apikey"), QByteArray("sb_publishable_k3y"));
        QVERIFY(header(request, "x-upsert").isEmpty());
        QCOMPARE(request.body, jpeg);
    }

    void theFirstPageOfTheRosterHasNoLowerBound()
    {
        const auto request = supabase::rosterPageRequest(project, "t0ken", QString(), 1000, briefTimeouts);
        QCOMPARE(request.method, net::Method::Get);
        QCOMPARE(target(request), QByteArray("/rest/v1/roster?select=*&order=student_number.asc&limit=1000"));
        QCOMPARE(header(request, "authorization"), QByteArray("Bearer t0ken"));
        QVERIFY(request.body.isEmpty());
    }

    void theNextPageBeginsAfterTheLastNumberWhateverItIs_data()
    {
        QTest::addColumn<QString>("last");
        QTest::addColumn<QByteArray>("encoded");
        QTest::newRow("plain") << QStringLiteral("2021-001.a_B") << QByteArray("gt.2021-001.a_B");
        QTest::newRow("plus") << QStringLiteral("a+b") << QByteArray("gt.a%2Bb");
        QTest::newRow("blank") << QStringLiteral("a b") << QByteArray("gt.a%20b");
        QTest::newRow("percent") << QStringLiteral("50%41") << QByteArray("gt.50%2541");
        QTest::newRow("separators") << QStringLiteral("a&b=c#d") << QByteArray("gt.a%26b%3Dc%23d");
        QTest::newRow("not ASCII") << QStringLiteral("ñ") << QByteArray("gt.%C3%B1");
    }

    void theNextPageBeginsAfterTheLastNumberWhateverItIs()
    {
        QFETCH(QString, last);
        QFETCH(QByteArray, encoded);
        const auto request = supabase::rosterPageRequest(project, "t", last, 10, briefTimeouts);
        QVERIFY2(target(request).endsWith("&limit=10&student_number=" + encoded), target(request).constData());
    }

    void theOwnersKeyIsKeyAndTokenAndStandsInNoAddress()
    {
        const supabase::Project owner = supabase::asOwner(project, "sb_secret_x");
        const QString bucket = QString::fromLatin1(supabase::photoBucket);
        for (const auto& request :
             {supabase::makeAccountRequest(owner, QStringLiteral("kim@school.test"), QStringLiteral("pass"),
                                           briefTimeouts),
              supabase::bucketRequest(owner, bucket, briefTimeouts),
              supabase::putBucketRequest(owner, {bucket, 1000, QStringLiteral("image/jpeg")}, true, briefTimeouts),
              supabase::ownerPutRequest(owner, QStringLiteral("staff"), QStringLiteral("user_id"),
                                        {{QStringLiteral("name"), QStringLiteral("Kim")}}, briefTimeouts),
              supabase::ownerRowRequest(owner, QStringLiteral("staff"),
                                        {QStringLiteral("select"), QStringLiteral("*")}, briefTimeouts)}) {
            QCOMPARE(header(request, "apikey"), QByteArray("sb_secret_x"));
            QCOMPARE(header(request, "authorization"), QByteArray("Bearer sb_secret_x"));
            for (const char* secret : {"sb_secret", "pass", "kim"})
                QVERIFY(!request.url.toString().contains(QLatin1String(secret)));
        }
    }

    void aBucketIsMadePrivateAndForOneKindOfFile()
    {
        const supabase::BucketTerms terms{QStringLiteral("photos"), 1000, QStringLiteral("image/jpeg")};
        const auto made = supabase::putBucketRequest(project, terms, true, briefTimeouts);
        QCOMPARE(made.method, net::Method::Post);
        QCOMPARE(target(made), QByteArray("/storage/v1/bucket"));
        QCOMPARE(bodyOf(made),
                 QJsonObject({{QStringLiteral("id"), QStringLiteral("photos")},
                              {QStringLiteral("name"), QStringLiteral("photos")},
                              {QStringLiteral("public"), false},
                              {QStringLiteral("file_size_limit"), 1000},
                              {QStringLiteral("allowed_mime_types"), QJsonArray{QStringLiteral("image/jpeg")}}}));
        const auto changed = supabase::putBucketRequest(project, terms, false, briefTimeouts);
        QCOMPARE(changed.method, net::Method::Put);
        QCOMPARE(target(changed), QByteArray("/storage/v1/bucket/photos"));
    }

    void aProjectBelowAPathKeepsItsPath()
    {
        const auto below = support::cloudProject(QUrl(QStringLiteral("https://school.test/supabase")));
        QCOMPARE(target(supabase::loginRequest(below, briefTimeouts)),
                 QByteArray("/supabase/auth/v1/token?grant_type=password"));
    }

    void nothingSecretStandsInAnAddress()
    {
        const auto one = dueRecord();
        for (const auto& request :
             {supabase::loginRequest(project, briefTimeouts),
              supabase::refreshRequest(project, "r3fresh", briefTimeouts),
              supabase::insertRowsRequest(project, "t0ken", supabase::attendanceTable, {one}, briefTimeouts),
              supabase::uploadPhotoRequest(project, "t0ken", one.id.toString(), "x", briefTimeouts),
              supabase::rosterPageRequest(project, "t0ken", QString(), 10, briefTimeouts)}) {
            const QString address = request.url.toString();
            for (const char* secret : {"sb_publishable", "t0ken", "r3fresh", "2021001", "gate-1@"})
                QVERIFY2(!address.contains(QLatin1String(secret)), qPrintable(address));
        }
    }
};

QTEST_GUILESS_MAIN(TestRequests)
#include "tst_requests.moc"
