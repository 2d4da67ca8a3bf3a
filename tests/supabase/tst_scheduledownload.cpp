#include "core/supabase/scheduledownload.h"

#include "core/attendance/schedulefile.h"
#include "tests/support/await.h"
#include "tests/support/cloudclient.h"

#include <QJsonDocument>

using namespace rollcall;
using supabase::ScheduleDownload;
using support::await;
using support::HttpAnswer;
using support::HttpQuestion;

namespace {

const QString schedulesPath = QStringLiteral("/rest/v1/school_schedules");
const QString exceptionsPath = QStringLiteral("/rest/v1/schedule_exceptions");

// A row as PostgREST gives one that somebody wrote with a name and is_default, all else left as it was.
constexpr char regularDay[] = R"({"id":"00000000-0000-4000-8000-000000000001","name":"Regular day","sessions":null,
    "duplicate_scan_cooldown_minutes":5,"is_default":true,"grade_levels":null,"section_names":null,"student_numbers":null,
    "morning_start_time":"07:00:00","morning_end_time":"12:00:00","morning_login_window_start":null,
    "morning_login_window_end":null,"morning_logout_window_start":null,"morning_logout_window_end":null,
    "morning_late_threshold_minutes":15,"afternoon_start_time":"13:00:00","afternoon_end_time":"17:00:00",
    "afternoon_login_window_start":null,"afternoon_login_window_end":null,"afternoon_logout_window_start":null,
    "afternoon_logout_window_end":null,"afternoon_late_threshold_minutes":15,"apply_monday":true,"apply_tuesday":true,
    "apply_wednesday":true,"apply_thursday":true,"apply_friday":true,"apply_saturday":false,"apply_sunday":false})";
constexpr char holiday[] = R"({"id":"00000000-0000-4000-8000-00000000000a","date":"2026-12-25","until":null,"name":"",
    "schedule_id":null,"grade_level":null,"section_name":null,"student_number":null})";

QJsonObject object(const QByteArray& json)
{
    return QJsonDocument::fromJson(json).object();
}

QJsonObject changed(const char* row, const QJsonObject& changes)
{
    QJsonObject all = object(row);
    for (auto change = changes.begin(); change != changes.end(); ++change)
        all.insert(change.key(), *change);
    return all;
}

QString numbered(int number)
{
    return QStringLiteral("00000000-0000-4000-8000-%1").arg(number, 12, 10, QLatin1Char('0'));
}

QString codeOf(const ScheduleDownload::Answer& answer)
{
    const auto* outcome = std::get_if<supabase::ServiceOutcome>(&answer);
    return outcome ? outcome->code : QStringLiteral("schedules");
}

} // namespace

class TestScheduleDownload : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_schedules = {object(regularDay)};
        m_exceptions = {object(holiday)};
        m_rowsAtMost = 1000;
        m_answer = [this](const HttpQuestion& question) { return page(question); };
        m_cloud = std::make_unique<support::CloudClient>(
            [this](const HttpQuestion& question) { return m_answer(question); });
        m_download = std::make_unique<ScheduleDownload>(m_cloud->client());
    }

    void cleanup()
    {
        m_download.reset();
        m_cloud.reset();
    }

    void theRowsAreWhatAScheduleFileSays()
    {
        const auto rules = attendance::readScheduleFile(fetched());
        QVERIFY2(rules.ok(), rules.ok() ? "" : qPrintable(rules.error().sentences.join(u'\n')));
        QCOMPARE(rules->book.schedules().size(), 1u);
        QCOMPARE(rules->book.schedules().front().name, QStringLiteral("Regular day"));
        QCOMPARE(rules->book.schedules().front().sessions.size(), 2u);
        QCOMPARE(rules->book.exceptions().size(), 1u);
        QVERIFY(!rules->book.ruleOfSchool(QDate(2026, 12, 25)).schedule);
        QVERIFY(rules->book.ruleOfSchool(QDate(2026, 12, 24)).schedule);
    }

    void whatATableSaysOtherwiseThanAFileIsTurned_data()
    {
        QTest::addColumn<QJsonObject>("changes");
        QTest::addColumn<QStringList>("sessions");
        const auto row = [](const char* name, const char* changes, const QStringList& sessions) {
            QTest::newRow(name) << object(changes) << sessions;
        };
        row("no afternoon", R"({"afternoon_start_time":null})", {QStringLiteral("morning")});
        row("until midnight", R"({"afternoon_end_time":"24:00:00"})",
            {QStringLiteral("morning"), QStringLiteral("afternoon")});
        row("sessions of its own beside the columns' defaults",
            R"({"sessions":[{"id":"evening","start_time":"18:00","end_time":"21:00"}]})",
            {QStringLiteral("evening")});
    }

    void whatATableSaysOtherwiseThanAFileIsTurned()
    {
        QFETCH(QJsonObject, changes);
        QFETCH(QStringList, sessions);
        m_schedules = {changed(regularDay, changes)};
        const auto rules = attendance::readScheduleFile(fetched());
        QVERIFY2(rules.ok(), rules.ok() ? "" : qPrintable(rules.error().sentences.join(u'\n')));
        QStringList read;
        for (const attendance::SchoolSession& session : rules->book.schedules().front().sessions)
            read << session.id.toString();
        QCOMPARE(read, sessions);
    }

    void exceptionsAreAskedForFirstAndActiveSchedulesOnly()
    {
        fetched();
        QStringList paths;
        for (const HttpQuestion& question : m_cloud->server().questions()) {
            if (question.path.startsWith(QLatin1String("/rest/")))
                paths << question.path;
        }
        QCOMPARE(paths, (QStringList{exceptionsPath, exceptionsPath, schedulesPath, schedulesPath}));
        QCOMPARE(m_cloud->server().questions().back().queryValue("status"), QStringLiteral("eq.active"));
        QVERIFY(m_cloud->server().questions().back().queryValue("select").contains(
            QStringLiteral("morning_login_window_start")));
    }

    void pagesAreAskedForUntilOneIsEmpty()
    {
        m_rowsAtMost = 2; // less than is asked for, as PostgREST's max-rows may say
        m_exceptions.clear();
        for (int i = 1; i <= 5; ++i)
            m_exceptions.push_back(
                changed(holiday, {{QStringLiteral("id"), numbered(i)},
                                  {QStringLiteral("date"), QStringLiteral("2026-12-0%1").arg(i)}}));
        QCOMPARE(object(fetched())[u"schedule_exceptions"].toArray().size(), 5);
    }

    void theSameRowsGiveTheSameBytes() { QCOMPARE(fetched(), fetched()); }

    void withoutAScheduleThereIsNothing()
    {
        m_schedules.clear();
        QCOMPARE(fetched(), QByteArray());
    }

    void anErrorGivesNothing_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("code");
        QTest::addColumn<bool>("isOlder");
        const auto row = [](const char* name, int status, const char* body, const char* code, bool isOlder = false) {
            QTest::newRow(name) << status << QByteArray(body) << QString::fromLatin1(code) << isOlder;
        };
        row("no table", 404, R"({"code":"PGRST205","message":"Could not find the table"})", "PGRST205", true);
        row("no table, PostgREST 12", 404, R"({"code":"42P01","message":"relation does not exist"})", "42P01", true);
        row("no column", 400, R"({"code":"42703","message":"column does not exist"})", "42703", true);
        row("no route", 404, R"({"message":"no Route matched"})", "http_404");
        row("down", 503, R"({"code":"PGRST002"})", "PGRST002");
        row("rights gone", 403, R"({"code":"42501"})", "42501");
        row("a portal", 200, "{\"welcome\":1}", "not_supabase");
        row("rows of another kind", 200, "[{\"name\":\"x\"}]", "rows_without_ids");
        row("a server that does not page", 200, "[{\"id\":\"b\"},{\"id\":\"a\"}]", "schedules_repeat");
        row("the connection breaks", 0, "", "connection_lost");
    }

    void anErrorGivesNothing()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QString, code);
        QFETCH(bool, isOlder);
        for (const QString& path : {exceptionsPath, schedulesPath}) {
            m_answer = [&](const HttpQuestion& question) {
                if (question.path != path)
                    return page(question);
                return status == 0 ? HttpAnswer::lost() : HttpAnswer::json(status, body);
            };
            const auto answer = await(m_download->fetch());
            QCOMPARE(codeOf(answer), code);
            QCOMPARE(std::get<supabase::ServiceOutcome>(answer).failure == supabase::Failure::SchemaMismatch,
                     isOlder);
        }
    }

    void aServerThatGivesMoreThanAnySchoolHasIsNotFollowedForEver()
    {
        int next = 0;
        m_answer = [&next](const HttpQuestion&) {
            const QJsonObject row = changed(holiday, {{QStringLiteral("id"), numbered(++next)},
                                                      {QStringLiteral("name"), QString(100'000, u'x')}});
            return HttpAnswer::json(200, QJsonDocument(QJsonArray{row}).toJson());
        };
        QCOMPARE(codeOf(await(m_download->fetch())), QStringLiteral("schedules_too_long"));
        QVERIFY(next < 60);
    }

    void pagesWithoutEndAreNotFollowedForEver()
    {
        int next = 0;
        m_answer = [&next](const HttpQuestion&) {
            return HttpAnswer::json(200, QStringLiteral("[{\"id\":\"%1\"}]").arg(numbered(++next)).toLatin1());
        };
        QCOMPARE(codeOf(await(m_download->fetch())), QStringLiteral("schedules_too_long"));
        QVERIFY(next < 200);
    }

private:
    HttpAnswer page(const HttpQuestion& question) const
    {
        const QString after = question.queryValue("id").mid(3);
        QJsonArray rows;
        for (const QJsonObject& row : question.path == schedulesPath ? m_schedules : m_exceptions) {
            if (row[u"id"].toString() > after && rows.size() < m_rowsAtMost)
                rows.append(row);
        }
        return HttpAnswer::json(200, QJsonDocument(rows).toJson());
    }

    QByteArray fetched()
    {
        const auto answer = await(m_download->fetch());
        if (const auto* outcome = std::get_if<supabase::ServiceOutcome>(&answer))
            qFatal("no schedules: %s", qPrintable(outcome->code));
        return std::get<QByteArray>(answer);
    }

    std::vector<QJsonObject> m_schedules;
    std::vector<QJsonObject> m_exceptions;
    int m_rowsAtMost = 1000;
    support::HttpServer::Answerer m_answer;
    std::unique_ptr<support::CloudClient> m_cloud;
    std::unique_ptr<ScheduleDownload> m_download;
};

QTEST_GUILESS_MAIN(TestScheduleDownload)
#include "tst_scheduledownload.moc"
