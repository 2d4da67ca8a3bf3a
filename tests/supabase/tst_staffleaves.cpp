// What staff reads of leave and of who is absent or late; the whole way with the local Supabase is journey/tst_students.
#include "core/supabase/staffleaves.h"
#include "core/supabase/staffteachers.h"

#include "tests/support/await.h"
#include "tests/support/cloudproject.h"
#include "tests/support/fakeclock.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace rollcall;
using supabase::ServiceOutcome;
using supabase::StaffLeaves;
using supabase::StaffTeachers;
using support::await;
using support::HttpAnswer;
using support::HttpQuestion;

namespace {

QJsonObject jsonOf(const char* text)
{
    return QJsonDocument::fromJson(text).object();
}

const char* const oneLeave =
    R"({"today": "2026-11-23", "leaves": [{"id": "l-1", "number": "2026-0001", "first_name": "Ana",
    "last_name": "Reyes", "section": "Narra", "guardian": "Rosa", "contact": "0917", "first_day": "2026-11-23",
    "last_day": "2026-11-25", "reason": "family", "note": "A wedding", "state": "refused", "asked_by": "Tess",
    "asked_at": "2026-11-20T15:20:00", "by_guardian": true, "decided_by": "Kim", "decided_at": "2026-11-20T16:00:00",
    "answer": "Examination"}]})";

} // namespace

class TestStaffLeaves : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<support::HttpServer>([this](const HttpQuestion& question) {
            if (question.path == QLatin1String("/auth/v1/token"))
                return support::tokens("a", "r");
            m_asked = QJsonDocument::fromJson(question.body).object();
            return HttpAnswer::json(200, m_answer);
        });
        supabase::Project project = support::cloudProject(m_server->url());
        project.device.reset();
        m_staff = std::make_unique<supabase::StaffLogin>(project, m_http, support::briefTimeouts, m_clock);
        m_leaves = std::make_unique<StaffLeaves>(*m_staff);
    }
    void cleanup()
    {
        m_leaves.reset();
        m_staff.reset();
        m_server.reset();
    }

    void leaveIsReadWithWhoAskedAndWhoDecided()
    {
        const auto list = StaffLeaves::readList(jsonOf(oneLeave));
        QVERIFY(list);
        QCOMPARE(list->today, QDate(2026, 11, 23));
        const attendance::Leave& leave = list->leaves.at(0);
        QCOMPARE(leave.student.section, QStringLiteral("Narra"));
        QCOMPARE(leave.lastDay, QDate(2026, 11, 25));
        QVERIFY(leave.session.isEmpty() && leave.isByGuardian && !leave.hasLeft);
        QCOMPARE(leave.reason, attendance::LeaveReason::Family);
        QCOMPARE(leave.state, attendance::LeaveState::Refused);
        QCOMPARE(leave.answer, QStringLiteral("Examination"));
        QCOMPARE(StaffLeaves::readList(list->answer)->leaves.size(), 1u);
    }

    void whatIsNoAnswerOfOursIsNotTakenForAnEmptyOne_data()
    {
        QTest::addColumn<QByteArray>("was");
        QTest::addColumn<QByteArray>("becomes");
        QTest::newRow("no day") << QByteArray("\"today\"") << QByteArray("\"day\"");
        QTest::newRow("no number") << QByteArray("2026-0001") << QByteArray("a b");
        QTest::newRow("another state") << QByteArray("refused") << QByteArray("lost");
        QTest::newRow("another reason") << QByteArray("family") << QByteArray("snow");
        QTest::newRow("no last day") << QByteArray("2026-11-25") << QByteArray("soon");
    }
    void whatIsNoAnswerOfOursIsNotTakenForAnEmptyOne()
    {
        QFETCH(QByteArray, was);
        QFETCH(QByteArray, becomes);
        QVERIFY(!StaffLeaves::readList(jsonOf(QByteArray(oneLeave).replace(was, becomes).constData())));
        QVERIFY(!StaffLeaves::readMissed({}));
    }

    void whileNoDayIsKnownNobodyIsNamedAndTheKiosksAre()
    {
        const auto missed = StaffLeaves::readMissed(
            jsonOf(R"({"awaited": [{"kiosk": "gate-2", "detail": "has never reported"}], "rows": []})"));
        QVERIFY(missed && !missed->absent.until.isValid() && missed->absent.rows.empty());
        QCOMPARE(missed->absent.awaited.at(0).kiosk, QStringLiteral("gate-2"));
        const auto known = StaffLeaves::readMissed(jsonOf(
            R"({"until": "2026-11-20", "awaited": [], "rows": [{"number": "1", "contact": "0917", "days": 4, "since": "2026-11-17"}]})"));
        QCOMPARE(known->absent.rows.at(0).days, 4);
        QCOMPARE(known->absent.rows.at(0).since, QDate(2026, 11, 17));
    }

    void whatCannotBeEnteredSaysWhy_data()
    {
        QTest::addColumn<QByteArray>("result");
        QTest::addColumn<int>("entered");
        using Entered = StaffLeaves::Entered;
        QTest::newRow("done") << QByteArray("entered") << int(Entered::Done);
        QTest::newRow("nobody") << QByteArray("no_such_student") << int(Entered::NoSuchStudent);
        QTest::newRow("left") << QByteArray("has_left") << int(Entered::HasLeft);
        QTest::newRow("days") << QByteArray("bad_days") << int(Entered::BadDays);
        QTest::newRow("long") << QByteArray("too_long") << int(Entered::TooLong);
    }
    void whatCannotBeEnteredSaysWhy()
    {
        QFETCH(QByteArray, result);
        QFETCH(int, entered);
        m_answer = QByteArray("{\"result\":\"") + result + "\"}";
        const auto reply =
            await(m_leaves->enter(RecordId::generate(m_clock), {.student = *StudentNumber::parse(u"2026-0001"),
                                                                .firstDay = QDate(2026, 11, 23),
                                                                .lastDay = QDate(2026, 11, 24),
                                                                .isApproved = false}));
        QCOMPARE(int(std::get<StaffLeaves::Entered>(reply)), entered);
        QCOMPARE(m_asked[u"last_day"].toString(), QStringLiteral("2026-11-24"));
        QCOMPARE(m_asked[u"approved"].toBool(true), false);
        QVERIFY(m_asked[u"session"].isNull());
    }

    void whoDecidedBeforeIsNamed()
    {
        m_answer = R"({"result":"decided_already","state":"approved","who":"Tess"})";
        const auto reply = await(m_leaves->decide(QStringLiteral("l-1"), StaffLeaves::Decision::Refuse, {}));
        const auto& decided = std::get<StaffLeaves::Decided>(reply);
        QCOMPARE(decided.result, StaffLeaves::Decided::Result::Already);
        QCOMPARE(decided.state, attendance::LeaveState::Approved);
        QCOMPARE(decided.who, QStringLiteral("Tess"));
        QCOMPARE(m_asked[u"decision"].toString(), QStringLiteral("refuse"));
        m_answer = R"({"result":"of a later version"})";
        const auto later = await(m_leaves->decide(QStringLiteral("l-1"), StaffLeaves::Decision::Approve, {}));
        QCOMPARE(std::get<ServiceOutcome>(later).code, QStringLiteral("leaves_unreadable"));
    }

    void anAccountOfTheOfficeStaysOne()
    {
        StaffTeachers teachers(*m_staff);
        m_answer = R"({"result":"office_account"})";
        const auto reply = await(teachers.set(QStringLiteral("kim@school.test"), {QStringLiteral("Narra")}, {}));
        QCOMPARE(int(std::get<StaffTeachers::Set>(reply)), int(StaffTeachers::Set::OfficeAccount));
        QCOMPARE(m_asked[u"sections"].toArray().at(0).toString(), QStringLiteral("Narra"));
    }

private:
    support::FakeClock m_clock;
    net::HttpClient m_http;
    QByteArray m_answer;
    QJsonObject m_asked;
    std::unique_ptr<support::HttpServer> m_server;
    std::unique_ptr<supabase::StaffLogin> m_staff;
    std::unique_ptr<StaffLeaves> m_leaves;
};

QTEST_GUILESS_MAIN(TestStaffLeaves)
#include "tst_staffleaves.moc"
