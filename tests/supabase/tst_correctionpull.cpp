#include "core/supabase/correctionpull.h"

#include "tests/support/await.h"
#include "tests/support/cloudclient.h"

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

} // namespace

class TestCorrectionPull : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_answer = HttpAnswer::json(200, "[]");
        m_cloud = std::make_unique<support::CloudClient>([this](const HttpQuestion& question) {
            m_asked = question;
            return m_answer;
        });
        m_database = queue::Database::open(m_cloud->path()).value();
        m_corrections = std::make_unique<queue::CorrectedScans>(*m_database);
        m_pull =
            std::make_unique<supabase::CorrectionPull>(m_cloud->client(), *m_corrections, [this] { return m_today; });
    }

    void cleanup()
    {
        m_pull.reset();
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

private:
    QDate m_today{2026, 11, 23};
    HttpAnswer m_answer;
    HttpQuestion m_asked;
    std::unique_ptr<support::CloudClient> m_cloud;
    std::unique_ptr<queue::Database> m_database;
    std::unique_ptr<queue::CorrectedScans> m_corrections;
    std::unique_ptr<supabase::CorrectionPull> m_pull;
};

QTEST_GUILESS_MAIN(TestCorrectionPull)
#include "tst_correctionpull.moc"
