#include "core/supabase/staffregister.h"

#include "core/supabase/requests.h"
#include "tests/support/await.h"
#include "tests/support/cloudproject.h"
#include "tests/support/fakeclock.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

#include <set>

using namespace rollcall;
using supabase::RegisterEntry;
using supabase::ServiceOutcome;
using supabase::StaffLogin;
using supabase::StaffRegister;
using support::await;
using support::HttpAnswer;
using support::HttpQuestion;

namespace {

const QDate first(2026, 10, 1);

} // namespace

class TestStaffRegister : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_students = 1;
        m_logins = 0;
        m_rejected.clear();
        m_failOn = {};
        m_repeats = false;
        m_held.reset();
        m_server =
            std::make_unique<support::HttpServer>([this](const HttpQuestion& question) { return answer(question); });
        supabase::Project project = support::cloudProject(m_server->url());
        project.device.reset();
        m_staff = std::make_unique<StaffLogin>(project, m_http, support::briefTimeouts, m_clock);
        m_register = std::make_unique<StaffRegister>(*m_staff);
    }

    void cleanup()
    {
        m_register.reset();
        m_staff.reset();
        m_server.reset();
    }

    void aPeriodHasEachDayAndStudentOnce_data()
    {
        QTest::addColumn<int>("days");
        QTest::addColumn<int>("students");
        QTest::newRow("a day") << 1 << 3;
        QTest::newRow("fewer days than are asked for at a time") << StaffRegister::daysAtOnce - 1 << 3;
        QTest::newRow("a month") << 31 << 3;
        QTest::newRow("days of several pages") << 6 << supabase::rowsOfPage + 1;
        QTest::newRow("a day that fills its page") << 2 << supabase::rowsOfPage;
        QTest::newRow("nobody came") << 5 << 0;
        QTest::newRow("a period that ends before it begins") << 0 << 3;
    }

    void aPeriodHasEachDayAndStudentOnce()
    {
        QFETCH(int, days);
        QFETCH(int, students);
        m_students = students;
        const auto entries =
            std::get<std::vector<RegisterEntry>>(await(m_register->fetch(first, first.addDays(days - 1), {})));
        std::set<std::pair<QDate, QString>> seen;
        for (const RegisterEntry& entry : entries)
            seen.insert({entry.day, entry.student.number.toString()});
        QCOMPARE(int(entries.size()), days * students);
        QCOMPARE(int(seen.size()), days * students);
    }

    void daysAreAskedForSeveralAtATime()
    {
        QCOMPARE(await(m_staff->open()).kind, sync::Outcome::Kind::Done);
        m_held.emplace();
        const auto all = m_register->fetch(first, first.addDays(30), {});
        QTRY_COMPARE(int(m_held->size()), StaffRegister::daysAtOnce);
        QCOMPARE(*m_held, (std::set<QDate>{first, first.addDays(1), first.addDays(2), first.addDays(3)}));
        m_server.reset();
        QVERIFY(std::holds_alternative<ServiceOutcome>(await(all)));
    }

    void oneStudentsDaysAreOneQuestion()
    {
        await(m_register->fetch(first, first.addDays(30), StudentNumber::parse(QStringLiteral("10000"))));
        QCOMPARE(m_server->count(QStringLiteral("/rest/v1/attendance_register")),
                 2); // the rows, and that there are no more
    }

    void aDayThatFailsIsTheAnswerAndEndsTheAsking()
    {
        m_failOn = first.addDays(5);
        const auto answer = await(m_register->fetch(first, first.addDays(200), {}));
        QVERIFY(std::holds_alternative<ServiceOutcome>(answer));
        QVERIFY(m_server->count(QStringLiteral("/rest/v1/attendance_register")) < 30);
    }

    void aServerThatRepeatsAPageIsNotAskedForEver()
    {
        m_repeats = true;
        const auto answer = await(m_register->fetch(first, first.addDays(30), {}));
        QCOMPARE(std::get<ServiceOutcome>(answer).code, QStringLiteral("register_repeats"));
    }

    void requestsThatNeedALoginTogetherShareIt()
    {
        QCOMPARE(std::get<std::vector<RegisterEntry>>(await(m_register->fetch(first, first.addDays(30), {}))).size(),
                 31u);
        QCOMPARE(m_logins, 1);
        m_rejected = {"a1"};
        QCOMPARE(std::get<std::vector<RegisterEntry>>(await(m_register->fetch(first, first.addDays(30), {}))).size(),
                 31u);
        QCOMPARE(m_logins, 2);
    }

private:
    HttpAnswer answer(const HttpQuestion& question)
    {
        if (question.path == QLatin1String("/auth/v1/token"))
            return support::tokens("a" + QByteArray::number(++m_logins), "r");
        if (m_rejected.contains(question.headers.value("authorization").mid(7)))
            return support::jwtExpired();
        if (question.path == QLatin1String("/rest/v1/rpc/device_status"))
            return HttpAnswer::json(200, R"({"status":"staff"})");
        const QDate day = QDate::fromString(question.queryValue("day").mid(4), Qt::ISODate);
        if (m_held) {
            m_held->insert(day);
            return HttpAnswer::silence();
        }
        if (day == m_failOn)
            return HttpAnswer{503};
        return page(day, m_repeats ? QString() : question.queryValue("or"));
    }

    /** Students 10000 and on came on each day; `after` names the last one that was given. */
    HttpAnswer page(QDate day, const QString& after) const
    {
        const auto last = QRegularExpression(QStringLiteral("student_number\\.gt\\.\"(\\d+)\"")).match(after);
        const int from = last.hasMatch() ? last.captured(1).toInt() - 10'000 + 1 : 0;
        QJsonArray rows;
        for (int i = from; i < m_students && rows.size() < supabase::rowsOfPage; ++i)
            rows.append(QJsonObject{{QStringLiteral("day"), day.toString(Qt::ISODate)},
                                    {QStringLiteral("student_number"), QString::number(10'000 + i)},
                                    {QStringLiteral("first_name"), QStringLiteral("Ana")},
                                    {QStringLiteral("last_name"), QStringLiteral("Reyes")},
                                    {QStringLiteral("section"), QStringLiteral("8-A")},
                                    {QStringLiteral("session"), QStringLiteral("morning")},
                                    {QStringLiteral("status"), QStringLiteral("present")}});
        return HttpAnswer::json(200, QJsonDocument(rows).toJson());
    }

    int m_students = 1;
    int m_logins = 0;
    QByteArrayList m_rejected;
    QDate m_failOn;
    bool m_repeats = false;
    std::optional<std::set<QDate>> m_held; ///< the days whose questions stay without an answer
    support::FakeClock m_clock;
    net::HttpClient m_http;
    std::unique_ptr<support::HttpServer> m_server;
    std::unique_ptr<StaffLogin> m_staff;
    std::unique_ptr<StaffRegister> m_register;
};

QTEST_GUILESS_MAIN(TestStaffRegister)
#include "tst_staffregister.moc"
