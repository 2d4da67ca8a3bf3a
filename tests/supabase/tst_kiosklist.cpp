// What the office reads of its kiosks and says of them; the whole way with the local Supabase is journey/tst_staffkiosks.
#include "core/supabase/staffkiosks.h"

#include "tests/support/await.h"
#include "tests/support/cloudproject.h"
#include "tests/support/fakeclock.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace rollcall;
using namespace std::chrono_literals;
using supabase::CloudKiosk;
using supabase::KioskHole;
using supabase::KioskList;
using supabase::ServiceOutcome;
using supabase::StaffKiosks;
using support::await;
using support::HttpAnswer;
using support::HttpQuestion;

namespace {

const QDateTime served(QDate(2026, 11, 23), QTime(8, 0), Qt::UTC);

QJsonObject device(const char* id, const QJsonObject& more = {})
{
    QJsonObject row{{QStringLiteral("device_id"), QLatin1String(id)},
                    {QStringLiteral("name"), QString()},
                    {QStringLiteral("status"), QStringLiteral("active")},
                    {QStringLiteral("user_id"), QStringLiteral("7f2c")}};
    for (auto it = more.begin(); it != more.end(); ++it)
        row[it.key()] = it.value();
    return row;
}

} // namespace

Q_DECLARE_METATYPE(StaffKiosks::Described)

class TestKioskList : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_tables = {};
        m_function = {};
        m_saysTime = true;
        m_server =
            std::make_unique<support::HttpServer>([this](const HttpQuestion& question) { return answer(question); });
        supabase::Project project = support::cloudProject(m_server->url());
        project.device.reset();
        m_staff = std::make_unique<supabase::StaffLogin>(project, m_http, support::briefTimeouts, m_clock);
        m_kiosks = std::make_unique<StaffKiosks>(*m_staff);
    }

    void cleanup()
    {
        m_kiosks.reset();
        m_staff.reset();
        m_server.reset();
    }

    void aReportIsReadWithWhatTheKioskSaidOfItself()
    {
        m_tables[QStringLiteral("devices")] = {
            device("gate-1", {{QStringLiteral("name"), QStringLiteral("Gate 1")},
                              {QStringLiteral("place"), QStringLiteral("Back gate")}})};
        m_tables[QStringLiteral("kiosk_heartbeats")] = {
            QJsonObject{{QStringLiteral("device_id"), QStringLiteral("gate-1")},
                        {QStringLiteral("received_at"), QStringLiteral("2026-11-23T07:59:00+00:00")},
                        {QStringLiteral("waiting"), 12},
                        {QStringLiteral("clock_offset_ms"), 90'000},
                        {QStringLiteral("version"), QStringLiteral("1.4")},
                        {QStringLiteral("oldest_waiting_at"), QStringLiteral("2026-11-23T07:39:30+00:00")},
                        {QStringLiteral("camera"), QStringLiteral("failed")},
                        {QStringLiteral("disk_free_bytes"), qint64(5'000'000'000)}}};
        const KioskList list = fetched();
        QCOMPARE(list.asOf, served);
        QCOMPARE(list.kiosks.size(), 1u);
        const CloudKiosk& kiosk = list.kiosks.front();
        QCOMPARE(kiosk.name, QStringLiteral("Gate 1"));
        QCOMPARE(kiosk.place, QStringLiteral("Back gate"));
        QCOMPARE(kiosk.state, CloudKiosk::State::Active);
        QCOMPARE(kiosk.report->waiting, 12);
        // Its clock was 90 seconds ahead.
        QCOMPARE(kiosk.report->oldestWaiting, QDateTime(QDate(2026, 11, 23), QTime(7, 38), Qt::UTC));
        QCOMPARE(kiosk.report->camera, sync::CameraState::Failed);
        QCOMPARE(kiosk.report->diskFree, 5'000'000'000);

        // What was kept of it, for a day without the cloud.
        const auto kept =
            StaffKiosks::readAnswer(QJsonDocument::fromJson(QJsonDocument(list.answer).toJson()).object());
        QVERIFY(kept);
        QCOMPARE(kept->asOf, served);
        QCOMPARE(kept->kiosks.front().report->oldestWaiting, kiosk.report->oldestWaiting);
        QVERIFY(!StaffKiosks::readAnswer({}));
    }

    void whatAProjectOrAKioskOfBeforeDoesNotSayIsUnknown()
    {
        m_tables[QStringLiteral("devices")] = {device("gate-1")};
        QJsonObject report{{QStringLiteral("device_id"), QStringLiteral("gate-1")},
                           {QStringLiteral("received_at"), QStringLiteral("2026-11-23T07:59:00+00:00")},
                           {QStringLiteral("waiting"), 1},
                           {QStringLiteral("version"), QJsonValue()}};
        m_tables[QStringLiteral("kiosk_heartbeats")] = {report};
        const auto isUnknown = [](const KioskList& list) {
            const CloudKiosk& kiosk = list.kiosks.front();
            return kiosk.place.isEmpty() && !kiosk.report->oldestWaiting && !kiosk.report->camera
                   && !kiosk.report->diskFree && !kiosk.report->clockOffset;
        };
        QVERIFY(isUnknown(fetched()));
        for (const char* column : {"oldest_waiting_at", "camera", "disk_free_bytes"})
            report[QLatin1String(column)] = QJsonValue();
        m_tables[QStringLiteral("kiosk_heartbeats")] = {report};
        QVERIFY(isUnknown(fetched()));
        report[u"camera"] = QStringLiteral("of a later version");
        m_tables[QStringLiteral("kiosk_heartbeats")] = {report};
        QVERIFY(isUnknown(fetched()));
    }

    void aServerThatDoesNotTellTheTimeIsTakenToHaveOurs()
    {
        m_tables[QStringLiteral("devices")] = {device("gate-1")};
        m_saysTime = false;
        QCOMPARE(fetched().asOf, m_clock.now());
    }

    void aKioskIsSilentOnceTwoOfItsReportsAreMissing_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<int>("secondsAgo");
        QTest::addColumn<bool>("isSilent");
        const int active = int(CloudKiosk::State::Active);
        QTest::newRow("just reported") << active << 0 << false;
        QTest::newRow("by a clock that is ahead of the server's answer") << active << -5 << false;
        QTest::newRow("one report is missing") << active << 6 * 60 << false;
        QTest::newRow("at the bound") << active << 11 * 60 << false;
        QTest::newRow("after it") << active << 11 * 60 + 1 << true;
        QTest::newRow("a week ago") << active << 7 * 86400 << true;
        QTest::newRow("shut out") << int(CloudKiosk::State::Revoked) << 7 * 86400 << false;
        QTest::newRow("without an account") << int(CloudKiosk::State::Unpaired) << 7 * 86400 << false;
    }
    void aKioskIsSilentOnceTwoOfItsReportsAreMissing()
    {
        QFETCH(int, state);
        QFETCH(int, secondsAgo);
        CloudKiosk kiosk{*DeviceId::parse(u"gate-1"), {}, {}, CloudKiosk::State(state), std::nullopt};
        QVERIFY(!supabase::isSilent(kiosk, served)); // it never reported
        kiosk.report = supabase::KioskReport{served.addSecs(-secondsAgo), 0, std::nullopt, {}};
        QTEST(supabase::isSilent(kiosk, served), "isSilent");
    }

    void holesAreReadFromTheViewAndNonsenseIsRefused()
    {
        QJsonObject hole{{QStringLiteral("device_id"), QStringLiteral("gate-2")},
                         {QStringLiteral("device_epoch"), QStringLiteral("e1")},
                         {QStringLiteral("first_missing"), 14},
                         {QStringLiteral("last_missing"), 16}};
        m_tables[QStringLiteral("attendance_gaps")] = {hole};
        const auto read = await(m_kiosks->fetchHoles());
        const auto& holes = std::get<std::vector<KioskHole>>(read);
        QCOMPARE(holes.size(), 1u);
        QCOMPARE(holes.front().device.toString(), QStringLiteral("gate-2"));
        QCOMPARE(holes.front().last - holes.front().first, 2);

        hole[u"last_missing"] = 13;
        m_tables[QStringLiteral("attendance_gaps")] = {hole};
        QCOMPARE(std::get<ServiceOutcome>(await(m_kiosks->fetchHoles())).code, QStringLiteral("kiosks_unreadable"));
    }

    void whatTheCloudSaysToANameIsTold_data()
    {
        QTest::addColumn<QByteArray>("result");
        QTest::addColumn<StaffKiosks::Described>("described");
        using Described = StaffKiosks::Described;
        QTest::newRow("done") << QByteArray("described") << Described::Done;
        QTest::newRow("unknown kiosk") << QByteArray("no_such_kiosk") << Described::NoSuchKiosk;
        QTest::newRow("too long") << QByteArray("too_long") << Described::TooLong;
    }
    void whatTheCloudSaysToANameIsTold()
    {
        QFETCH(QByteArray, result);
        m_function = HttpAnswer::json(200, "{\"result\":\"" + result + "\"}");
        const auto said =
            await(m_kiosks->describe(*DeviceId::parse(u"gate-1"), QStringLiteral("Gate"), std::nullopt));
        QTEST(std::get<StaffKiosks::Described>(said), "described");
        const QJsonDocument asked = QJsonDocument::fromJson(m_server->questions().back().body);
        QCOMPARE(asked[u"name"].toString(), QStringLiteral("Gate"));
        QVERIFY(asked[u"place"].isNull());
    }

    void aProjectThatKnowsNoNamesSaysWhatIsMissing()
    {
        m_function = HttpAnswer::json(404, R"({"code":"PGRST202","message":"Could not find the function"})");
        const auto said =
            await(m_kiosks->describe(*DeviceId::parse(u"gate-1"), QStringLiteral("Gate"), std::nullopt));
        QCOMPARE(std::get<ServiceOutcome>(said).failure, supabase::Failure::NoSuchFunction);
    }

private:
    KioskList fetched()
    {
        const auto all = await(m_kiosks->fetch());
        const auto* list = std::get_if<KioskList>(&all);
        return list ? *list : KioskList{};
    }

    HttpAnswer answer(const HttpQuestion& question)
    {
        if (question.path == QLatin1String("/auth/v1/token"))
            return support::tokens("a", "r");
        if (question.path.startsWith(QLatin1String("/rest/v1/rpc/")))
            return m_function.value_or(HttpAnswer{404});
        HttpAnswer rows =
            HttpAnswer::json(200, QJsonDocument(m_tables.value(question.path.section(u'/', 3))).toJson());
        if (m_saysTime)
            rows.headers += "Date: Mon, 23 Nov 2026 08:00:00 GMT\r\n";
        return rows;
    }

    QMap<QString, QJsonArray> m_tables;
    std::optional<HttpAnswer> m_function; ///< of any function
    bool m_saysTime = true;
    support::FakeClock m_clock;
    net::HttpClient m_http;
    std::unique_ptr<support::HttpServer> m_server;
    std::unique_ptr<supabase::StaffLogin> m_staff;
    std::unique_ptr<StaffKiosks> m_kiosks;
};

QTEST_GUILESS_MAIN(TestKioskList)
#include "tst_kiosklist.moc"
