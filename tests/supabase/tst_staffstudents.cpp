// What StaffStudents makes of answers that a server gives in bad moments. tests/journey/tst_students.cpp asks a real one.

#include "core/supabase/staffstudents.h"

#include "tests/support/await.h"
#include "tests/support/cloudproject.h"
#include "tests/support/fakeclock.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace rollcall;
using namespace rollcall::support;
using attendance::KeptStudent;
using attendance::StudentChange;
using attendance::StudentProfile;
using supabase::ServiceOutcome;
using supabase::StaffStudents;

namespace {

QJsonObject rowOf(const QString& number, const QString& section = {}, const QString& version = QStringLiteral("v+1"))
{
    return {
        {QStringLiteral("student_number"), number},           {QStringLiteral("first_name"), QStringLiteral("Ana")},
        {QStringLiteral("middle_name"), QJsonValue()},        {QStringLiteral("section"), section},
        {QStringLiteral("status"), QStringLiteral("active")}, {QStringLiteral("updated_at"), version}};
}

HttpAnswer rowsAnswer(const QJsonArray& rows)
{
    return HttpAnswer::json(200, QJsonDocument(rows).toJson());
}

const QString ana = QStringLiteral("1");

} // namespace

class TestStaffStudents : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_questions.clear();
        m_answer = [](const HttpQuestion&) { return rowsAnswer({}); };
        m_server = std::make_unique<HttpServer>([this](const HttpQuestion& question) {
            if (question.path.startsWith(QLatin1String("/auth/")))
                return tokens("a", "r");
            m_questions.push_back(question);
            return m_answer(question);
        });
        supabase::Project project = cloudProject(m_server->url());
        project.device.reset();
        m_login = std::make_unique<supabase::StaffLogin>(project, m_http, briefTimeouts, m_clock);
        m_students = std::make_unique<StaffStudents>(*m_login);
    }
    void cleanup()
    {
        m_students.reset();
        m_login.reset();
        m_server.reset();
    }

    void aListOfSeveralPagesHasEachStudentOnce()
    {
        m_answer = [](const HttpQuestion& question) {
            const int after = question.queryValue("student_number").mid(3).toInt();
            QJsonArray page;
            for (int number = after + 1; number <= std::min(after + 2, 5); ++number)
                page.append(rowOf(QString::number(number)));
            return rowsAnswer(page);
        };
        const auto students = std::get<std::vector<KeptStudent>>(await(m_students->fetch()));
        QStringList numbers;
        for (const KeptStudent& student : students)
            numbers << student.profile.number;
        QCOMPARE(numbers, QStringLiteral("1 2 3 4 5").split(u' '));
        QCOMPARE(m_questions.size(), std::size_t(4));
    }

    void aServerThatRepeatsAPageIsNotAskedForEver()
    {
        m_answer = [](const HttpQuestion&) { return rowsAnswer({rowOf(ana)}); };
        QCOMPARE(std::get<ServiceOutcome>(await(m_students->fetch())).code, QStringLiteral("roster_repeats"));
    }

    void rowsWithoutANumberOrVersionAreNotOurs_data()
    {
        QTest::addColumn<QJsonObject>("row");
        QTest::newRow("no number") << rowOf({});
        QTest::newRow("no version") << rowOf(ana, {}, {});
    }
    void rowsWithoutANumberOrVersionAreNotOurs()
    {
        QFETCH(QJsonObject, row);
        m_answer = [row](const HttpQuestion&) { return rowsAnswer({row}); };
        const QString unreadable = QStringLiteral("students_unreadable");
        QCOMPARE(std::get<ServiceOutcome>(await(m_students->fetch())).code, unreadable);
        QCOMPARE(std::get<ServiceOutcome>(await(m_students->find(ana))).code, unreadable);
        QCOMPARE(std::get<ServiceOutcome>(await(m_students->history(ana))).code, unreadable);
    }

    void whatIsKeptOfAStudentIsReadBackWhole()
    {
        KeptStudent student{{}, QStringLiteral("v+1")};
        for (const auto field : attendance::profileFields)
            student.profile.setText(field, attendance::name(field));
        QCOMPARE(*StaffStudents::readRow(StaffStudents::rowOf(student)), student);
        QCOMPARE(*StaffStudents::readRow(StaffStudents::rowOf(read())), read());
    }

    void aProjectOfBeforeIsTold()
    {
        m_answer = [](const HttpQuestion&) {
            return HttpAnswer::json(400, R"({"code":"42703","message":"column students.sex does not exist"})");
        };
        QCOMPARE(std::get<ServiceOutcome>(await(m_students->fetch())).cause, sync::Outcome::Cause::NoTable);
    }

    // A plus sign that is not escaped is a blank.
    void theVersionThatWasReadIsNamedAndOnlyWhatChangedIsSent()
    {
        m_answer = [](const HttpQuestion&) {
            return rowsAnswer({rowOf(ana, QStringLiteral("8"), QStringLiteral("v2"))});
        };
        const auto changed = await(m_students->change(read(), wanted(QStringLiteral("8"))));
        QCOMPARE(std::get<KeptStudent>(changed).version, QStringLiteral("v2"));
        const HttpQuestion& question = m_questions.front();
        QCOMPARE(question.method, QByteArray("PATCH"));
        QVERIFY2(question.target.contains("updated_at=eq.v%2B1"), question.target.constData());
        QCOMPARE(question.json(), (QJsonObject{{QStringLiteral("section"), QStringLiteral("8")}}));
    }

    void whatChangesNothingAsksNobody()
    {
        QCOMPARE(std::get<KeptStudent>(await(m_students->change(read(), read().profile))), read());
        QVERIFY(m_questions.empty());
    }

    void aChangeWhoseAnswerWasLostIsNoConflictWithItself()
    {
        m_answer = [](const HttpQuestion& question) {
            return rowsAnswer(question.method == "PATCH"
                                  ? QJsonArray()
                                  : QJsonArray{rowOf(ana, QStringLiteral("8"), QStringLiteral("v2"))});
        };
        const auto mine = await(m_students->change(read(), wanted(QStringLiteral("8"))));
        QCOMPARE(std::get<KeptStudent>(mine).version, QStringLiteral("v2"));
        const auto other = await(m_students->change(read(), wanted(QStringLiteral("9"))));
        QCOMPARE(std::get<StaffStudents::ChangedMeanwhile>(other).now->profile.section, QStringLiteral("8"));
    }

    void aStudentWhoWasDeletedIsToldAsThat()
    {
        const auto answer = await(m_students->change(read(), wanted(QStringLiteral("8"))));
        QVERIFY(!std::get<StaffStudents::ChangedMeanwhile>(answer).now);
    }

    void anAddingWhoseAnswerWasLostIsNotRefused()
    {
        m_answer = [](const HttpQuestion& question) {
            return rowsAnswer(question.method == "POST" ? QJsonArray() : QJsonArray{rowOf(ana)});
        };
        QVERIFY(std::holds_alternative<KeptStudent>(await(m_students->add(wanted({})))));
        const auto taken = await(m_students->add(wanted(QStringLiteral("8"))));
        QCOMPARE(std::get<StaffStudents::NumberTaken>(taken).holder.profile.section, QString());
    }

    void nobodyOnTheWayMakesAFailureASuccess_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("a portal") << 200 << QByteArray("<html>Log in</html>");
        QTest::newRow("an object") << 200 << QByteArray("{}");
        QTest::newRow("down") << 503 << QByteArray();
        QTest::newRow("no right") << 403 << QByteArray(R"({"code":"42501","message":"permission denied"})");
    }
    void nobodyOnTheWayMakesAFailureASuccess()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        m_answer = [=](const HttpQuestion&) { return HttpAnswer::json(status, body); };
        QVERIFY(std::holds_alternative<ServiceOutcome>(await(m_students->fetch())));
        QVERIFY(std::holds_alternative<ServiceOutcome>(await(m_students->find(ana))));
        QVERIFY(std::holds_alternative<ServiceOutcome>(await(m_students->add(wanted({})))));
        QVERIFY(
            std::holds_alternative<ServiceOutcome>(await(m_students->change(read(), wanted(QStringLiteral("8"))))));
        QVERIFY(std::holds_alternative<ServiceOutcome>(await(m_students->history(ana))));
        QVERIFY(
            std::holds_alternative<ServiceOutcome>(await(m_students->move({{read(), wanted(QStringLiteral("8"))}}))));
    }

private:
    static KeptStudent read() { return {wanted({}), QStringLiteral("v+1")}; }
    static StudentProfile wanted(const QString& section)
    {
        return {.number = ana, .firstName = QStringLiteral("Ana"), .section = section};
    }

    FakeClock m_clock;
    net::HttpClient m_http;
    std::function<HttpAnswer(const HttpQuestion&)> m_answer;
    std::vector<HttpQuestion> m_questions;
    std::unique_ptr<HttpServer> m_server;
    std::unique_ptr<supabase::StaffLogin> m_login;
    std::unique_ptr<StaffStudents> m_students;
};

QTEST_GUILESS_MAIN(TestStaffStudents)
#include "tst_staffstudents.moc"
