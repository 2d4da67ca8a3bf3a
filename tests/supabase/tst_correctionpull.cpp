#include "core/supabase/correctionpull.h"

#include "core/queue/journal.h"
#include "core/queue/outbox.h"
#include "core/queue/scanvoids.h"
#include "tests/support/await.h"
#include "tests/support/cloudclient.h"
#include "tests/support/records.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace rollcall;
using queue::CorrectedScan;
using support::await;
using support::HttpAnswer;
using support::HttpQuestion;
using Kind = sync::Outcome::Kind;

namespace {

constexpr char voided[] = "01a226e9-a933-7b66-bed3-b33806965032";
constexpr char moved[] = "01a226e9-aa6c-7f80-8146-e4a604bf5dab";

QByteArray rowOf(const char* id, const char* student, const char* day)
{
    const auto text = [](const char* value) { return value ? '"' + QByteArray(value) + '"' : QByteArray("null"); };
    return R"({"scan_id":")" + QByteArray(id) + R"(","student_number":)" + text(student) + R"(,"school_day":)"
           + text(day) + '}';
}

QByteArray markOf(const char* student, const char* session, const QByteArray& since)
{
    return R"({"student_number":")" + QByteArray(student) + R"(","session":")" + session + R"(","since":)" + since
           + '}';
}

} // namespace

class TestCorrectionPull : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_today = {2026, 11, 23};
        m_answer = m_marks = HttpAnswer::json(200, "[]");
        m_cloud = std::make_unique<support::CloudClient>([this](const HttpQuestion& question) {
            const bool isOfMarks = question.path == QLatin1String("/rest/v1/rpc/marked_present");
            (isOfMarks ? m_askedMarks : m_asked) = question;
            return isOfMarks ? m_marks : m_answer;
        });
        m_database = queue::Database::open(m_cloud->path()).value();
        m_corrections = std::make_unique<queue::CorrectedScans>(*m_database);
        m_officeMarks = std::make_unique<queue::OfficeMarks>(*m_database);
        m_pull = std::make_unique<supabase::CorrectionPull>(
            m_cloud->client(), supabase::CorrectionPull::Stores{*m_corrections, *m_officeMarks},
            [this] { return m_today; });
    }

    void cleanup()
    {
        m_pull.reset();
        m_officeMarks.reset();
        m_corrections.reset();
        m_database.reset();
        m_cloud.reset();
    }

    void theListOfTodayIsAskedForAndKept()
    {
        m_answer = HttpAnswer::json(200, '[' + rowOf(voided, nullptr, nullptr) + ','
                                             + rowOf(moved, "2021002", "2026-11-24") + ']');
        QCOMPARE(await(m_pull->pull()).kind, Kind::Done);
        QCOMPARE(m_asked.path, QStringLiteral("/rest/v1/rpc/corrected_scans"));
        QCOMPARE(QJsonDocument::fromJson(m_asked.body)[u"day"].toString(), QStringLiteral("2026-11-23"));
        const auto known = *m_corrections->ofDay(m_today);
        QCOMPARE(known.size(), 2u);
        for (const CorrectedScan& scan : known)
            QCOMPARE(scan.movedTo.has_value(), scan.scan.toString() == QLatin1String(moved));
    }

    void whatIsUndoneIsInTheListNoMore()
    {
        m_answer = HttpAnswer::json(200, '[' + rowOf(voided, nullptr, nullptr) + ']');
        QCOMPARE(await(m_pull->pull()).kind, Kind::Done);
        m_answer = HttpAnswer::json(200, "[]");
        QCOMPARE(await(m_pull->pull()).kind, Kind::Done);
        QVERIFY(m_corrections->ofDay(m_today)->empty());
    }

    // The cloud answers, then the void arrives and is acknowledged, then the answer is heard.
    void anAnswerThatIsOlderThanOurVoidLeavesItVoid()
    {
        const support::FakeClock clock;
        const auto record = support::validRecord(clock);
        QVERIFY(queue::Journal(*m_database, clock).append(record, attendance::PhotoAbsence::NoCamera).ok());
        m_today = record.record().date();
        queue::Outbox outbox(*m_database, clock);
        QVERIFY(outbox.acknowledge({outbox.dueRecords(1)->front().item}).ok());
        queue::ScanVoids voids(*m_database, clock);
        QVERIFY(voids.append(record.record().id, attendance::VoidReason::Mistake, record.record().deviceId).ok());
        auto pulled = m_pull->pull();
        QVERIFY(outbox.acknowledge({outbox.dueVoids(1)->front().item}).ok());
        QCOMPARE(await(std::move(pulled)).kind, Kind::Done);
        QCOMPARE(m_corrections->ofDay(m_today)->size(), 1u);
        QCOMPARE(await(m_pull->pull()).kind, Kind::Done); // asked after it arrived: the office has given it back
        QVERIFY(m_corrections->ofDay(m_today)->empty());
    }

    void theNextDayLeavesTheDayBefore()
    {
        m_answer = HttpAnswer::json(200, '[' + rowOf(voided, nullptr, nullptr) + ']');
        QCOMPARE(await(m_pull->pull()).kind, Kind::Done);
        m_today = m_today.addDays(1);
        m_answer = HttpAnswer::json(200, "[]");
        QCOMPARE(await(m_pull->pull()).kind, Kind::Done);
        QCOMPARE(m_corrections->ofDay(m_today.addDays(-1))->size(), 1u);
    }

    void anAnswerThatSaysNothingChangesNothing_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("isDone");
        QTest::newRow("down") << 503 << QByteArray() << false;
        QTest::newRow("no kiosk") << 403 << QByteArray(R"({"code":"42501","message":"only a kiosk asks this"})")
                                  << false;
        QTest::newRow("no function: older migrations")
            << 404 << QByteArray(R"({"code":"PGRST202","message":"Could not find the function"})") << true;
        QTest::newRow("no id") << 200 << '[' + rowOf("", nullptr, nullptr) + ']' << false;
        QTest::newRow("a student and no day") << 200 << '[' + rowOf(voided, "2021002", nullptr) + ']' << false;
        QTest::newRow("no list") << 200 << QByteArray("<html>") << false;
    }

    void anAnswerThatSaysNothingChangesNothing()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(bool, isDone);
        m_answer = HttpAnswer::json(200, '[' + rowOf(voided, nullptr, nullptr) + ']');
        QCOMPARE(await(m_pull->pull()).kind, Kind::Done);
        m_answer = HttpAnswer::json(status, body);
        QCOMPARE(await(m_pull->pull()).kind == Kind::Done, isDone);
        QCOMPARE(m_corrections->ofDay(m_today)->size(), 1u);
    }

    void whomTheOfficeMarkedTodayIsAskedForAndKept()
    {
        m_marks = HttpAnswer::json(200, '[' + markOf("2021002", "morning", R"("2026-11-22T23:30:00+00:00")") + ','
                                            + markOf("2021003", "day", "null") + ']');
        QCOMPARE(await(m_pull->pull()).kind, Kind::Done);
        QCOMPARE(QJsonDocument::fromJson(m_askedMarks.body)[u"day"].toString(), QStringLiteral("2026-11-23"));
        const auto known = *m_officeMarks->ofDay(m_today);
        QCOMPARE(known.size(), 2u);
        QCOMPARE(known[0].student.toString(), QStringLiteral("2021002"));
        QCOMPARE(known[0].session.toString(), QStringLiteral("morning"));
        QCOMPARE(
            known[0].sinceEpoch,
            std::chrono::milliseconds(fromRfc3339(QStringLiteral("2026-11-23T07:30:00+08:00")).toMSecsSinceEpoch()));
        QVERIFY(!known[1].sinceEpoch);
        m_marks = HttpAnswer::json(200, "[]"); // undone
        QCOMPARE(await(m_pull->pull()).kind, Kind::Done);
        QVERIFY(m_officeMarks->ofDay(m_today)->empty());
    }

    void anAnswerAboutMarksThatSaysNothingChangesNothing_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("isDone");
        QTest::newRow("down") << 503 << QByteArray() << false;
        QTest::newRow("no function: older migrations")
            << 404 << QByteArray(R"({"code":"PGRST202","message":"Could not find the function"})") << true;
        QTest::newRow("no student") << 200 << '[' + markOf("", "morning", "null") + ']' << false;
        QTest::newRow("no session") << 200 << '[' + markOf("2021002", "", "null") + ']' << false;
        QTest::newRow("no time") << 200 << '[' + markOf("2021002", "morning", R"("soon")") + ']' << false;
    }

    void anAnswerAboutMarksThatSaysNothingChangesNothing()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(bool, isDone);
        m_answer = HttpAnswer::json(200, '[' + rowOf(voided, nullptr, nullptr) + ']');
        m_marks = HttpAnswer::json(200, '[' + markOf("2021002", "morning", "null") + ']');
        QCOMPARE(await(m_pull->pull()).kind, Kind::Done);
        m_answer = HttpAnswer::json(200, "[]");
        m_marks = HttpAnswer::json(status, body);
        QCOMPARE(await(m_pull->pull()).kind == Kind::Done, isDone);
        QCOMPARE(m_officeMarks->ofDay(m_today)->size(), 1u);
        QVERIFY(m_corrections->ofDay(m_today)->empty()); // the other list is taken all the same
    }

private:
    QDate m_today;
    HttpAnswer m_answer;
    HttpAnswer m_marks;
    HttpQuestion m_asked;
    HttpQuestion m_askedMarks;
    std::unique_ptr<support::CloudClient> m_cloud;
    std::unique_ptr<queue::Database> m_database;
    std::unique_ptr<queue::CorrectedScans> m_corrections;
    std::unique_ptr<queue::OfficeMarks> m_officeMarks;
    std::unique_ptr<supabase::CorrectionPull> m_pull;
};

QTEST_GUILESS_MAIN(TestCorrectionPull)
#include "tst_correctionpull.moc"
