#include "core/supabase/schedulepull.h"

#include "core/attendance/schedulefile.h"
#include "tests/support/await.h"
#include "tests/support/cloudclient.h"

#include <QJsonDocument>
#include <QSignalSpy>

using namespace rollcall;
using namespace std::chrono_literals;
using attendance::ScheduleBook;
using supabase::SchedulePull;
using Pulled = supabase::SchedulePull::Pulled;
using support::await;
using support::HttpAnswer;
using support::HttpQuestion;

namespace {

std::shared_ptr<const ScheduleBook> configuredBook()
{
    return std::make_shared<const ScheduleBook>(
        attendance::readScheduleFile(R"({"school_schedule":{}})").value().book);
}

QByteArray row(const char* id, const char* name, bool isForTheSchool = true)
{
    return QByteArray(R"({"id":")") + id + R"(","name":")" + name + R"(","is_default":)"
           + (isForTheSchool ? "true}" : "false}");
}

} // namespace

class TestSchedulePull : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_schedules = row("1", "Regular day");
        m_status = R"({"status":"active","device_id":"gate-1"})";
        m_instead.reset();
        m_asked = 0;
        m_cloud =
            std::make_unique<support::CloudClient>([this](const HttpQuestion& question) { return answer(question); });
        m_database = queue::Database::open(m_cloud->path()).value();
        m_store = std::make_unique<queue::ScheduleStore>(*m_database);
        m_rules = std::make_unique<attendance::RulesInForce>(attendance::SchoolZone::fromId("Asia/Manila").value(),
                                                             m_configured);
        restart();
    }

    void cleanup()
    {
        m_pull.reset();
        m_rules.reset();
        m_store.reset();
        m_database.reset();
        m_cloud.reset();
    }

    void whatTheCloudHasIsInForceAndOnDisk()
    {
        QCOMPARE(pulled(), Pulled::InForce);
        QCOMPARE(inForce(), QStringLiteral("Regular day"));
        QVERIFY(*m_store->pulled());
        m_schedules = row("1", "Exam week");
        QCOMPARE(pulled(), Pulled::InForce);
        QCOMPARE(inForce(), QStringLiteral("Exam week"));
    }

    void theSameOnesArePutInForceOnce()
    {
        QCOMPARE(pulled(), Pulled::InForce);
        const auto book = m_rules->book();
        const QDateTime at = (*m_store->pulled())->at;
        m_cloud->clock().advance(1h);
        QCOMPARE(pulled(), Pulled::InForce);
        QCOMPARE(m_rules->book(), book);
        QCOMPARE((*m_store->pulled())->at, at);
    }

    void thoseThatAnotherProgramPulledAreInForceToo()
    {
        QCOMPARE(pulled(), Pulled::InForce);
        restart(); // its disk knows them, its rules do not
        m_rules->use({});
        QCOMPARE(pulled(), Pulled::InForce);
        QCOMPARE(inForce(), QStringLiteral("Regular day"));
    }

    void thoseThatCannotBeTakenLeaveTheLastGoodOnes()
    {
        QCOMPARE(pulled(), Pulled::InForce);
        m_schedules = row("1", "Nobody's", false);
        QCOMPARE(pulled(), Pulled::Refused);
        QCOMPARE(inForce(), QStringLiteral("Regular day"));
        QCOMPARE((*m_store->refused())->sentences.size(), 1);
        QVERIFY(*m_store->pulled());
        m_schedules = row("1", "Mended");
        QCOMPARE(pulled(), Pulled::InForce);
        QCOMPARE(inForce(), QStringLiteral("Mended"));
        QVERIFY(!*m_store->refused());
    }

    void whereThereAreNoneTheConfiguredOnesAre()
    {
        QCOMPARE(pulled(), Pulled::InForce);
        m_schedules.clear();
        QCOMPARE(pulled(), Pulled::None);
        QCOMPARE(m_rules->book(), m_configured);
        QVERIFY(!*m_store->pulled());
        QCOMPARE(m_asked, 1);
        QCOMPARE(pulled(), Pulled::None); // nothing to lose: nobody is asked
        QCOMPARE(m_asked, 1);
    }

    void anEmptyAnswerIsNotBelievedOfAProjectThatShutsThisKioskOut()
    {
        QCOMPARE(pulled(), Pulled::InForce);
        m_schedules.clear();
        m_status = R"({"status":"revoked"})";
        const auto answer = await(m_pull->pull());
        QCOMPARE(std::get<sync::Outcome>(answer).cause, sync::Outcome::Cause::MissingRight);
        QCOMPARE(inForce(), QStringLiteral("Regular day"));
        QVERIFY(*m_store->pulled());
    }

    void aProjectWithoutTheTablesLeavesTheRulesAsTheyAre()
    {
        m_instead = HttpAnswer::json(404, R"({"code":"PGRST205","message":"no such table"})");
        QCOMPARE(pulled(), Pulled::NoTable);
        QCOMPARE(m_rules->book(), m_configured);
    }

    void aFailureLeavesTheRulesAsTheyAre()
    {
        QCOMPARE(pulled(), Pulled::InForce);
        QSignalSpy over(m_pull.get(), &SchedulePull::pulled);
        m_instead = HttpAnswer{503};
        QCOMPARE(std::get<sync::Outcome>(await(m_pull->pull())).kind, sync::Outcome::Kind::Later);
        QCOMPARE(over.size(), 1);
        QCOMPARE(inForce(), QStringLiteral("Regular day"));
    }

private:
    HttpAnswer answer(const HttpQuestion& question)
    {
        if (question.path == QLatin1String("/rest/v1/rpc/device_status")) {
            ++m_asked;
            return HttpAnswer::json(200, m_status);
        }
        if (m_instead)
            return *m_instead;
        const bool hasRows =
            question.path.endsWith(QLatin1String("school_schedules")) && question.queryValue("id").isEmpty();
        return HttpAnswer::json(200, hasRows ? '[' + m_schedules + ']' : "[]");
    }

    void restart()
    {
        m_pull = std::make_unique<SchedulePull>(m_cloud->client(), *m_store, m_rules.get(), m_configured,
                                                m_cloud->clock());
    }

    Pulled pulled()
    {
        const auto answer = await(m_pull->pull());
        const auto* outcome = std::get_if<sync::Outcome>(&answer);
        if (outcome)
            qFatal("no answer: %s", qPrintable(outcome->code));
        return std::get<Pulled>(answer);
    }

    QString inForce() const { return m_rules->book() ? m_rules->book()->schedules().front().name : QString(); }

    const std::shared_ptr<const ScheduleBook> m_configured = configuredBook();
    QByteArray m_schedules;
    QByteArray m_status;
    std::optional<HttpAnswer> m_instead;
    int m_asked = 0;
    std::unique_ptr<support::CloudClient> m_cloud;
    std::unique_ptr<queue::Database> m_database;
    std::unique_ptr<queue::ScheduleStore> m_store;
    std::unique_ptr<attendance::RulesInForce> m_rules;
    std::unique_ptr<SchedulePull> m_pull;
};

QTEST_GUILESS_MAIN(TestSchedulePull)
#include "tst_schedulepull.moc"
