#include "core/supabase/staffroster.h"

#include "core/supabase/replies.h"
#include "core/supabase/requests.h"
#include "tests/support/await.h"
#include "tests/support/cloudproject.h"
#include "tests/support/fakeclock.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace rollcall;
using namespace std::chrono_literals;
using attendance::RosterChange;
using attendance::Student;
using supabase::Failure;
using supabase::ServiceOutcome;
using supabase::StaffLogin;
using supabase::StaffRoster;
using support::await;
using support::HttpAnswer;
using support::HttpQuestion;
using Kind = sync::Outcome::Kind;

namespace {

Student student(const QString& number)
{
    return {*StudentNumber::parse(number), QStringLiteral("Ana"), QStringLiteral("Reyes"), QStringLiteral("8-A")};
}

} // namespace

class TestStaffLogin : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_logins = 0;
        m_standing = R"({"status":"staff"})";
        m_login = {};
        m_rejected.clear();
        m_rows = QJsonObject();
        m_batches.clear();
        m_failAt = -1;
        m_server =
            std::make_unique<support::HttpServer>([this](const HttpQuestion& question) { return answer(question); });
        supabase::Project project = support::cloudProject(m_server->url());
        project.device.reset();
        project.email = QStringLiteral("kim@school.test");
        m_staff = std::make_unique<StaffLogin>(project, m_http, support::briefTimeouts, m_clock);
        m_roster = std::make_unique<StaffRoster>(*m_staff);
    }

    void cleanup()
    {
        m_roster.reset();
        m_staff.reset();
        m_server.reset();
    }

    void whoIsStaffIsLetIn_data()
    {
        QTest::addColumn<QByteArray>("standing");
        QTest::addColumn<int>("login"); ///< the answer's status
        QTest::addColumn<Failure>("failure");
        QTest::newRow("staff") << QByteArray(R"({"status":"staff"})") << 200 << Failure::None;
        QTest::newRow("a kiosk") << QByteArray(R"({"status":"active","device_id":"gate-1"})") << 200
                                 << Failure::NotStaff;
        QTest::newRow("a revoked kiosk") << QByteArray(R"({"status":"revoked"})") << 200 << Failure::NotStaff;
        QTest::newRow("an account of nobody") << QByteArray(R"({"status":"unbound"})") << 200 << Failure::NotStaff;
        QTest::newRow("a wrong password") << QByteArray(R"({"status":"staff"})") << 400 << Failure::LoginRefused;
    }

    void whoIsStaffIsLetIn()
    {
        QFETCH(QByteArray, standing);
        QFETCH(int, login);
        QFETCH(Failure, failure);
        m_standing = standing;
        if (login != 200)
            m_login =
                HttpAnswer::json(login, R"({"error_code":"invalid_credentials","msg":"Invalid login credentials"})");
        const ServiceOutcome outcome = await(m_staff->open());
        QCOMPARE(outcome.failure, failure);
        QCOMPARE(outcome.kind == Kind::Done, failure == Failure::None);
    }

    void oneLoginServesAllRequestsUntilItRunsOut()
    {
        QCOMPARE(await(m_staff->open()).kind, Kind::Done);
        QCOMPARE(await(m_staff->open()).kind, Kind::Done);
        QCOMPARE(m_logins, 1);
        m_clock.advance(2h);
        QCOMPARE(await(m_staff->open()).kind, Kind::Done);
        QCOMPARE(m_logins, 2);
    }

    void aTokenThatIsRejectedIsReplacedOnce()
    {
        QCOMPARE(await(m_staff->open()).kind, Kind::Done);
        m_rejected = {"a1"};
        QCOMPARE(await(m_staff->open()).kind, Kind::Done);
        QCOMPARE(m_logins, 2);
        m_rejected = {"a2", "a3", "a4"};
        QCOMPARE(await(m_staff->open()).failure, Failure::TokenRejected);
        QCOMPARE(m_logins, 3);
    }

    void theStudentsAreReadPageByPage()
    {
        for (int i = 0; i < 1200; ++i)
            m_rows.insert(QString::number(10'000 + i), QStringLiteral("active"));
        const auto students = std::get<std::vector<Student>>(await(m_roster->fetch()));
        QCOMPARE(students.size(), 1200u);
    }

    void aNewProjectHasNone() { QVERIFY(std::get<std::vector<Student>>(await(m_roster->fetch())).empty()); }

    void whoLeavesBecomesInactiveAndComesLast()
    {
        m_rows = {{QStringLiteral("1"), QStringLiteral("active")}, {QStringLiteral("2"), QStringLiteral("active")}};
        RosterChange change;
        change.added = {student(QStringLiteral("3"))};
        change.changed.emplace_back(student(QStringLiteral("1")), student(QStringLiteral("1")));
        change.removed = {student(QStringLiteral("2"))};
        QCOMPARE(await(m_roster->write(change)).kind, Kind::Done);
        QCOMPARE(m_batches,
                 (QList<QStringList>{QStringList{QStringLiteral("3"), QStringLiteral("1"), QStringLiteral("2")}}));
        QCOMPARE(m_rows, (QJsonObject{{QStringLiteral("1"), QStringLiteral("active")},
                                      {QStringLiteral("2"), QStringLiteral("inactive")},
                                      {QStringLiteral("3"), QStringLiteral("active")}}));
        QCOMPARE(m_roster->written(), 3);
    }

    void aPushThatIsCutLeavesWholeBatchesAndCanBeRepeated()
    {
        RosterChange change;
        for (int i = 0; i < 1'100; ++i)
            change.added.push_back(student(QString::number(10'000 + i)));
        m_failAt = 1;
        QVERIFY(await(m_roster->write(change)).kind != Kind::Done);
        QCOMPARE(m_roster->written(), 500);
        QCOMPARE(m_rows.size(), 500);
        m_failAt = -1;
        QCOMPARE(await(m_roster->write(change)).kind, Kind::Done);
        QCOMPARE(m_rows.size(), 1'100);
    }

private:
    HttpAnswer answer(const HttpQuestion& question)
    {
        if (question.path == QLatin1String("/auth/v1/token"))
            return m_login.value_or(support::tokens("a" + QByteArray::number(++m_logins), "r"));
        if (m_rejected.contains(question.headers.value("authorization").mid(7)))
            return support::jwtExpired();
        if (question.path == QLatin1String("/rest/v1/rpc/device_status"))
            return HttpAnswer::json(200, m_standing);
        if (question.method == "GET")
            return page(question.queryValue("student_number").mid(3));
        if (m_batches.size() == m_failAt)
            return HttpAnswer{503};
        QJsonArray taken;
        QStringList batch;
        for (const QJsonValue row : QJsonDocument::fromJson(question.body).array()) {
            const QString number = row[u"student_number"].toString();
            m_rows.insert(number, row[u"status"]);
            batch << number;
            taken.append(QJsonObject{{QStringLiteral("student_number"), number}});
        }
        m_batches << batch;
        return HttpAnswer::json(201, QJsonDocument(taken).toJson());
    }

    HttpAnswer page(const QString& after) const
    {
        QJsonArray rows;
        for (auto row = m_rows.begin(); row != m_rows.end() && rows.size() < 1000; ++row) {
            if (row.key() > after)
                rows.append(QJsonObject{{QStringLiteral("student_number"), row.key()},
                                        {QStringLiteral("first_name"), QStringLiteral("Ana")},
                                        {QStringLiteral("last_name"), QStringLiteral("Reyes")},
                                        {QStringLiteral("section"), QStringLiteral("8-A")}});
        }
        return HttpAnswer::json(200, QJsonDocument(rows).toJson());
    }

    int m_logins = 0;
    QByteArray m_standing;
    std::optional<HttpAnswer> m_login;
    QByteArrayList m_rejected;
    QJsonObject m_rows; ///< status by number, in order
    QList<QStringList> m_batches;
    qsizetype m_failAt = -1;
    support::FakeClock m_clock;
    net::HttpClient m_http;
    std::unique_ptr<support::HttpServer> m_server;
    std::unique_ptr<StaffLogin> m_staff;
    std::unique_ptr<StaffRoster> m_roster;
};

QTEST_GUILESS_MAIN(TestStaffLogin)
#include "tst_stafflogin.moc"
