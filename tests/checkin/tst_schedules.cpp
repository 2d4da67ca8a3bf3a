// A scan at the Desk while a schedule is in force: the predecessor's default day, its cases of double scans (P3 to P9), and
// what is kept of the decision.

#include "core/attendance/schedulefile.h"
#include "core/attendance/studentnumberreader.h"
#include "core/checkin/desk.h"
#include "core/queue/rosterstore.h"
#include "tests/support/fakeclock.h"
#include "tests/support/forkedchild.h"
#include "tests/support/machine.h"
#include "tests/support/records.h"

#include <QTemporaryDir>
#include <QTest>

#include <atomic>

using namespace rollcall;
using namespace std::chrono_literals;
using attendance::PhotoAbsence;
using attendance::Receipt;
using attendance::Refusal;
using attendance::RulesInForce;
using attendance::ScheduleBook;
using attendance::SchoolZone;
using checkin::Desk;
using queue::Database;

namespace {

std::shared_ptr<const ScheduleBook> bookOf(const QByteArray& json)
{
    auto rules = attendance::readScheduleFile(json);
    return std::make_shared<const ScheduleBook>(std::move(rules).value().book);
}

/** Both sessions on Monday to Friday; Grade 8 begins at 07:50 and has no afternoon; a holiday. */
std::shared_ptr<const ScheduleBook> book()
{
    return bookOf(R"({"school_schedules": [
        {"id": "regular", "is_default": true},
        {"id": "grade-8", "grade_levels": ["Grade 8"], "morning_start_time": "07:50", "afternoon_start_time": null}],
        "schedule_exceptions": [{"date": "2026-11-30", "name": "Bonifacio Day"}]})");
}

QDateTime at(const QString& text)
{
    return fromRfc3339(text.contains(u'T') ? text : QStringLiteral("2026-11-23T%1+08:00").arg(text));
}

/** A kiosk of its own on the same data. */
struct Kiosk {
    Kiosk(const QString& folder, const Clock& clock, std::shared_ptr<const ScheduleBook> schedules)
        : database(Database::open(folder).value()), roster(*database), journal(*database, clock),
          time(clock, support::machine(), std::nullopt),
          rules(SchoolZone::fromId("Asia/Manila").value(), std::move(schedules)),
          desk(clock, time, badges, roster, rules, journal, *DeviceId::parse(u"gate-1"))
    {
    }

    attendance::Verdict scan(const QByteArray& number, const QString& when)
    {
        return desk.checkIn(number, PhotoAbsence::NoCamera, at(when));
    }

    /** "in morning present", "out morning present", or the reason of the refusal. */
    QString said(const QByteArray& number, const QString& when) { return inWords(scan(number, when)); }

    static QString inWords(const attendance::Verdict& verdict)
    {
        if (const auto* refusal = std::get_if<Refusal>(&verdict))
            return QLatin1String(name(refusal->reason));
        const auto& receipt = std::get<Receipt>(verdict);
        const QString session = receipt.scan ? receipt.scan->session.toString() : QStringLiteral("-");
        return QStringLiteral("%1 %2 %3")
            .arg(QLatin1String(name(receipt.scanType())), session, QLatin1String(name(receipt.status)));
    }

    std::unique_ptr<Database> database;
    queue::RosterStore roster;
    queue::Journal journal;
    checkin::Timekeeper time;
    attendance::StudentNumberReader badges;
    RulesInForce rules;
    Desk desk;
};

} // namespace

class TestSchedules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        m_kiosk = std::make_unique<Kiosk>(m_directory->path(), m_clock, book());
        const auto of = [](const char16_t* number, const QString& section) {
            return attendance::Student{*StudentNumber::parse(number), QStringLiteral("Ana"), QStringLiteral("Reyes"),
                                       section};
        };
        QVERIFY(
            m_kiosk->roster
                .replace({of(u"7", QStringLiteral("Grade 7 - Acacia")), of(u"8", QStringLiteral("Grade 8 - Narra"))})
                .ok());
    }

    void cleanup()
    {
        m_kiosk.reset();
        m_directory.reset();
    }

    void whatTheOfficeVoidedOrMovedIsJudgedAsItCountsNow()
    {
        Kiosk& kiosk = *m_kiosk;
        QCOMPARE(kiosk.said("7", QStringLiteral("06:50:00")), QStringLiteral("in morning present"));
        QCOMPARE(kiosk.said("7", QStringLiteral("06:50:10")), QStringLiteral("already_in"));
        const auto scan = *RecordId::parse(kiosk.journal.lines()->front().id);
        queue::CorrectedScans corrections(*kiosk.database);
        const QDate day(2026, 11, 23);
        QVERIFY(corrections.replace(day, {{scan, {}}}).ok());
        // Neither "already in" nor a moment ago.
        QCOMPARE(kiosk.said("7", QStringLiteral("06:51:00")), QStringLiteral("in morning present"));
        QCOMPARE(kiosk.said("7", QStringLiteral("06:51:10")), QStringLiteral("already_in"));
        const queue::CorrectedScan::Place to{*StudentNumber::parse(u"8"), day};
        QVERIFY(corrections.replace(day, {{scan, to}}).ok());
        QCOMPARE(kiosk.said("8", QStringLiteral("07:40:00")), QStringLiteral("already_in"));
    }

    void whomTheOfficeMarkedIsAlreadyInSinceThen()
    {
        Kiosk& kiosk = *m_kiosk;
        const QDate day(2026, 11, 23);
        const auto since = std::chrono::milliseconds(at(QStringLiteral("07:30:00.000")).toMSecsSinceEpoch());
        const auto morning = *attendance::SessionId::parse(u"morning");
        queue::OfficeMarks marks(*kiosk.database);
        QVERIFY(*marks.replace(
            day, {{*StudentNumber::parse(u"7"), morning, since}, {*StudentNumber::parse(u"8"), morning, {}}}));
        const auto found = std::get<Refusal>(kiosk.scan("7", QStringLiteral("09:00:00")));
        QVERIFY(found.reason == attendance::RefusalReason::AlreadyIn);
        QCOMPARE(found.earlier, std::optional(at(QStringLiteral("07:30:00.000"))));
        const auto untimed = std::get<Refusal>(kiosk.scan("8", QStringLiteral("09:00:00")));
        QVERIFY(untimed.reason == attendance::RefusalReason::AlreadyIn);
        QVERIFY(!untimed.earlier); // nobody said when
        QVERIFY(kiosk.journal.lines()->empty());
        QCOMPARE(kiosk.said("7", QStringLiteral("11:45:00")), QStringLiteral("out morning present"));
        QVERIFY(*marks.replace(day, {})); // undone
        QCOMPARE(kiosk.said("8", QStringLiteral("09:00:00")), QStringLiteral("in morning late"));
    }

    void aFirstScanIsJudgedByTheTimeOfTheDay_data()
    {
        QTest::addColumn<QByteArray>("number");
        QTest::addColumn<QString>("when");
        QTest::addColumn<QString>("said");
        const auto row = [](const char* number, const char* when, const char* said) {
            QTest::addRow("%s at %s", number, when)
                << QByteArray(number) << QString::fromLatin1(when) << QString::fromLatin1(said);
        };
        row("7", "06:29:59.999", "outside_hours");
        row("7", "06:30:00.000", "in morning present");
        row("7", "07:15:00.000", "in morning present");
        row("7", "07:15:00.001", "in morning late");
        row("7", "07:30:01.000", "in morning late");
        row("7", "11:29:59.000", "in morning late");
        row("7", "11:30:00.000", "out morning present");
        row("7", "12:30:00.000", "out morning present");
        row("7", "12:30:00.001", "in afternoon present");
        row("7", "13:15:00.001", "in afternoon late");
        row("7", "16:30:00.000", "out afternoon present");
        row("7", "17:30:00.001", "outside_hours");
        row("8", "08:05:00.000", "in morning present");
        row("8", "08:05:00.001", "in morning late");
        row("8", "13:00:00.000", "wrong_session");
        row("7", "2026-11-28T07:10:00.000+08:00", "not_a_school_day");
        row("7", "2026-11-30T07:10:00.000+08:00", "no_school");
        row("9", "07:10:00.000", "not_on_roster");
        // The same instant in the offset of another place.
        row("7", "2026-11-22T23:15:00.000Z", "in morning present");
    }

    void aFirstScanIsJudgedByTheTimeOfTheDay()
    {
        QFETCH(QByteArray, number);
        QFETCH(QString, when);
        QCOMPARE(m_kiosk->said("7", QStringLiteral("2026-11-24T07:00:00.000+08:00")), // of another day
                 QStringLiteral("in morning present"));
        QTEST(m_kiosk->said(number, when), "said");
    }

    void doubleScansAreToldApartByTypeAndSession_data()
    {
        QTest::addColumn<QStringList>("before");
        QTest::addColumn<QString>("asked");
        QTest::addColumn<QString>("said");
        const auto row = [](const char* name, const QStringList& before, const char* asked, const char* said) {
            QTest::newRow(name) << before << QString::fromLatin1(asked) << QString::fromLatin1(said);
        };
        const QString in = QStringLiteral("07:00:00.000");
        const QString out = QStringLiteral("12:00:00.000");
        const QString in2 = QStringLiteral("13:00:00.000");
        const QString out2 = QStringLiteral("17:00:00.000");
        row("P2 in, in again", {in}, "07:20:00.000", "already_in");
        row("P2 in, in again at once", {in}, "07:00:00.000", "already_in");
        row("P3 in, in the afternoon", {in}, "13:00:00.000", "in afternoon present");
        row("P4 in, out", {in}, "12:00:00.000", "out morning present");
        row("P5 out, out again", {out}, "12:20:00.000", "already_out");
        row("P6 in and out, in the afternoon", {in, out}, "13:00:00.000", "in afternoon present");
        row("P6 and again", {in, out, in2}, "13:10:00.000", "already_in");
        row("P9 all four, in", {in, out, in2, out2}, "07:10:00.000", "already_in");
        row("P9 all four, out", {in, out, in2, out2}, "12:10:00.000", "already_out");
        row("P9 all four, in the afternoon", {in, out, in2, out2}, "13:10:00.000", "already_in");
        row("P9 all four, out in the afternoon", {in, out, in2, out2}, "17:10:00.000", "already_out");
        row("in at the end of the morning's, and a moment later in the afternoon's", {QStringLiteral("11:29:00.000")},
            "12:31:00.000", "in afternoon present");
    }

    void doubleScansAreToldApartByTypeAndSession()
    {
        QFETCH(QStringList, before);
        QFETCH(QString, asked);
        for (const QString& when : before)
            QVERIFY2(std::holds_alternative<Receipt>(m_kiosk->scan("7", when)), qPrintable(when));
        QTEST(m_kiosk->said("7", asked), "said");
        QCOMPARE(m_kiosk->said("8", QStringLiteral("08:00:00.000")), QStringLiteral("in morning present")); // P7
    }

    void aScanAMomentAfterOneOfTheSameKindIsTooSoon()
    {
        m_kiosk->rules.use(bookOf(R"({"school_schedules": [{"id": "a", "is_default": true, "sessions": [
            {"id": "first", "start_time": "07:30", "end_time": "10:00", "logout_window_start": "09:58", "logout_window_end": "10:00"},
            {"id": "second", "start_time": "10:10", "end_time": "12:00", "login_window_start": "10:00"}]}]})"));
        QCOMPARE(m_kiosk->said("7", QStringLiteral("09:57:00.000")), QStringLiteral("in first late"));
        const auto refusal = std::get<Refusal>(m_kiosk->scan("7", QStringLiteral("10:01:59.999")));
        QCOMPARE(refusal.reason, attendance::RefusalReason::Cooldown);
        QCOMPARE(refusal.earlier, std::optional(at(QStringLiteral("09:57:00.000"))));
        QCOMPARE(refusal.scan->session->toString(), QStringLiteral("second"));
        QCOMPARE(m_kiosk->said("7", QStringLiteral("10:02:00.000")), QStringLiteral("in second present"));
    }

    void aRefusalSaysWhatARefusedStudentNeeds()
    {
        const auto early = std::get<Refusal>(m_kiosk->scan("8", QStringLiteral("07:00:00.000")));
        QCOMPARE(early.scan->opensAt, std::optional<std::chrono::seconds>(7h + 20min));
        QCOMPARE(early.scan->rule.id, QStringLiteral("grade-8"));
        QCOMPARE(early.student->number.toString(), QStringLiteral("8"));
        const auto holiday = std::get<Refusal>(m_kiosk->scan("8", QStringLiteral("2026-11-30T08:00:00.000+08:00")));
        QCOMPARE(holiday.scan->rule.exception, QStringLiteral("Bonifacio Day"));
        QVERIFY(m_kiosk->journal.lines()->empty());
    }

    void aRecordKeepsByWhichRuleItWasDecided()
    {
        const auto receipt = std::get<Receipt>(m_kiosk->scan("8", QStringLiteral("08:07:00.000")));
        QCOMPARE(receipt.scan->lateLimit, std::optional<std::chrono::seconds>(8h + 5min));
        const auto line = *m_kiosk->journal.line(receipt.id);
        QVERIFY(line);
        QCOMPARE(line->status, QStringLiteral("late"));
        QCOMPARE(line->scanType, QStringLiteral("in"));
        QCOMPARE(line->session, QStringLiteral("morning"));
        QCOMPARE(line->ruleId, QStringLiteral("grade-8"));
        QCOMPARE(line->ruleVersion, book()->schedules().at(1).version);
        QCOMPARE(line->decision, (QJsonObject{{QStringLiteral("time"), QStringLiteral("08:07:00")},
                                              {QStringLiteral("time_zone"), QStringLiteral("Asia/Manila")},
                                              {QStringLiteral("section"), QStringLiteral("Grade 8 - Narra")},
                                              {QStringLiteral("audience"), QStringLiteral("grade")},
                                              {QStringLiteral("name"), QStringLiteral("Grade 8")},
                                              {QStringLiteral("late_limit"), QStringLiteral("08:05:00")}}));
    }

    void withoutAScheduleAStudentCountsOnceADayAtAnyTime()
    {
        m_kiosk->rules.use(nullptr);
        QCOMPARE(m_kiosk->said("7", QStringLiteral("03:00:00.000")), QStringLiteral("in - present"));
        QCOMPARE(m_kiosk->said("7", QStringLiteral("17:00:00.000")), QStringLiteral("already_in"));
        const auto line = m_kiosk->journal.lines()->front();
        QCOMPARE(line.session, QStringLiteral("day"));
        QVERIFY(line.ruleId.isEmpty());
        QVERIFY(line.decision.isEmpty());
    }

    void aScheduleCountsFromTheNextScanOn()
    {
        m_kiosk->rules.use(nullptr);
        QCOMPARE(m_kiosk->said("7", QStringLiteral("06:00:00.000")), QStringLiteral("in - present"));
        m_kiosk->rules.use(book());
        QCOMPARE(m_kiosk->said("7", QStringLiteral("06:00:00.000")), QStringLiteral("outside_hours"));
        QCOMPARE(m_kiosk->said("7", QStringLiteral("07:00:00.000")), QStringLiteral("in morning present"));
    }

    // Its earliest possible time is of another time of the day than the students are of.
    void aKioskThatDoesNotKnowTheTimeKeepsNobodyOut()
    {
        m_clock.setNow(QDateTime(QDate(1970, 1, 1), QTime(8, 0), Qt::OffsetFromUTC, 0));
        checkin::Timekeeper time(m_clock, support::machine(QStringLiteral("no battery"), false),
                                 at(QStringLiteral("22:00:00.000")));
        Desk desk(m_clock, time, m_kiosk->badges, m_kiosk->roster, m_kiosk->rules, m_kiosk->journal,
                  *DeviceId::parse(u"gate-1"));
        QCOMPARE(Kiosk::inWords(desk.checkIn("7", PhotoAbsence::NoCamera)), QStringLiteral("in - present"));
        QCOMPARE(Kiosk::inWords(desk.checkIn("7", PhotoAbsence::NoCamera)), QStringLiteral("already_in"));
    }

    // The database's index has the last word.
    void ofTwoProgramsThatCountAtOnceOneDoes()
    {
        struct Course {
            std::atomic<bool> begun = false;
            std::atomic<int> ready = 0;
            std::atomic<int> counted = 0;
            std::atomic<int> alreadyOut = 0;
        };
        constexpr int runners = 6;
        support::SharedMemory<Course> course;
        std::vector<std::unique_ptr<support::ForkedChild>> children;
        for (int i = 0; i < runners; ++i) {
            children.push_back(std::make_unique<support::ForkedChild>([&] {
                const SystemClock clock;
                Kiosk kiosk(m_directory->path(), clock, book());
                ++course->ready;
                while (!course->begun) {
                }
                const QString said = kiosk.said("7", QStringLiteral("12:00:00.000"));
                course->counted += said == QLatin1String("out morning present") ? 1 : 0;
                course->alreadyOut += said == QLatin1String("already_out") ? 1 : 0;
                return 0;
            }));
        }
        QTRY_COMPARE_WITH_TIMEOUT(course->ready.load(), runners, 30000);
        course->begun = true;
        for (const auto& child : children)
            QCOMPARE(child->wait(), 0);
        QCOMPARE(course->counted.load(), 1);
        QCOMPARE(course->alreadyOut.load(), runners - 1);
    }

private:
    support::FakeClock m_clock;
    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<Kiosk> m_kiosk;
};

QTEST_GUILESS_MAIN(TestSchedules)
#include "tst_schedules.moc"
