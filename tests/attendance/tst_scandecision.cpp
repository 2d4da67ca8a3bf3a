// What a scan counts as: the predecessor's decision table, to the millisecond, and what goes beyond it.

#include "core/attendance/scandecision.h"

#include "core/attendance/schedulechecks.h"

#include <QTest>

using namespace rollcall;
using namespace rollcall::attendance;
using namespace std::chrono_literals;

namespace {

const QDate monday(2026, 11, 23);
const QDate saturday(2026, 11, 28);
const Weekdays mondayToFriday(0b00111110);

SessionId session(const char* id)
{
    return *SessionId::parse(QLatin1String(id).toString());
}

Schedule schedule(const char* id, std::vector<Audience> audiences)
{
    return {.id = QLatin1String(id),
            .name = QLatin1String(id),
            .audiences = std::move(audiences),
            .weekdays = mondayToFriday,
            .sessions = usualSessions()};
}

Audience grade(const char* name)
{
    return {Audience::Kind::Grade, QLatin1String(name)};
}
Audience section(const char* name)
{
    return {Audience::Kind::Section, QLatin1String(name)};
}
Audience student(const char* number)
{
    return {Audience::Kind::Student, QLatin1String(number)};
}

ScheduleBook book(std::vector<Schedule> schedules, std::vector<DayException> exceptions = {})
{
    auto made = ScheduleBook::make(std::move(schedules), std::move(exceptions));
    if (!made)
        qFatal("%s", qPrintable(made.error().sentences.join(u'\n')));
    return std::move(made).value();
}

ScheduleBook usualBook()
{
    return book({schedule("school", {{}})});
}

ScanMoment at(const char* time, QDate day = monday)
{
    const QTime read = QTime::fromString(QLatin1String(time), Qt::ISODateWithMs);
    const std::chrono::milliseconds timeOfDay(read.msecsSinceStartOfDay());
    return {day, timeOfDay, std::chrono::milliseconds(day.startOfDay(Qt::UTC).toMSecsSinceEpoch()) + timeOfDay};
}

const ScheduledStudent ana{QStringLiteral("2021001"), QStringLiteral("Narra"), QStringLiteral("8")};

/** In the hours in which clocks are changed; the limit is 02:30. */
Schedule aNight()
{
    Schedule night = schedule("night", {{}});
    night.weekdays = Weekdays(0b11111110);
    night.sessions = {{.id = session("night"),
                       .start = 2h + 15min,
                       .end = 6h,
                       .login = {1h, 4h},
                       .logout = {5h, 6h},
                       .lateThreshold = 15min}};
    return night;
}

/** "in morning present", or the refusal. */
QString inWords(const ScanDecision& decision)
{
    if (const auto* refused = std::get_if<RefusedScan>(&decision))
        return QLatin1String(name(refused->reason));
    const auto& accepted = std::get<AcceptedScan>(decision);
    return QStringLiteral("%1 %2 %3")
        .arg(QLatin1String(name(accepted.type)), accepted.session.toString(), QLatin1String(name(accepted.status)));
}

EarlierScan earlier(const char* type, const char* ofSession, const char* time)
{
    return {*scanType(QLatin1String(type).toString()), session(ofSession), at(time).sinceEpoch};
}

} // namespace

class TestScanDecision : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theUsualDayIsDecidedAsThePredecessorDid_data()
    {
        QTest::addColumn<QString>("expected");
        const auto rows = [](const char* expected, std::initializer_list<const char*> times) {
            for (const char* time : times)
                QTest::newRow(time) << QLatin1String(expected).toString();
        };
        rows("outside_hours", {"00:00:00", "06:29:59", "06:29:59.999"});
        rows("in morning present", {"06:30:00", "06:45:00", "07:00:00", "07:14:59.999", "07:15:00"});
        rows("in morning late",
             {"07:15:00.001", "07:20:00", "07:30:00", "07:30:01", "09:00:00", "11:29:59", "11:29:59.999"});
        rows("out morning present", {"11:30:00", "11:45:00", "12:15:00", "12:30:00"});
        rows("in afternoon present", {"12:30:00.001", "12:30:01", "12:45:00", "13:00:00", "13:15:00"});
        rows("in afternoon late", {"13:15:00.001", "13:15:01", "13:20:00", "13:30:00", "13:30:01", "15:00:00",
                                   "16:29:59", "16:29:59.999"});
        rows("out afternoon present", {"16:30:00", "16:45:00", "17:30:00"});
        rows("outside_hours", {"17:30:00.001", "17:30:01", "18:00:00", "23:59:59.999"});
    }

    void theUsualDayIsDecidedAsThePredecessorDid()
    {
        QFETCH(QString, expected);
        QCOMPARE(inWords(decide(usualBook(), ana, at(QTest::currentDataTag()))), expected);
    }

    void onceForEachSessionAndWay_data()
    {
        QTest::addColumn<QStringList>("before");
        QTest::addColumn<QString>("time");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const QStringList& before, const char* time, const char* expected) {
            QTest::newRow(name) << before << QLatin1String(time).toString() << QLatin1String(expected).toString();
        };
        const QString in = QStringLiteral("in morning 07:00:00");
        const QString out = QStringLiteral("out morning 12:00:00");
        const QString inLater = QStringLiteral("in afternoon 13:00:00");
        const QString outLater = QStringLiteral("out afternoon 17:00:00");
        row("P1 nothing yet", {}, "07:01:00", "in morning present");
        row("P2 in again", {in}, "07:10:00", "already_in");
        row("P2 in again in the middle of the class", {in}, "09:00:00", "already_in");
        row("P3 in for the afternoon", {in}, "13:00:00", "in afternoon present");
        row("P4 out of the morning", {in}, "12:00:00", "out morning present");
        row("P5 out again", {out}, "12:10:00", "already_out");
        row("P6 in and out, then the afternoon", {in, out}, "13:00:00", "in afternoon present");
        row("P9 all four, in", {in, out, inLater, outLater}, "07:30:00", "already_in");
        row("P9 all four, out", {in, out, inLater, outLater}, "12:00:00", "already_out");
        row("P9 all four, in later", {in, out, inLater, outLater}, "13:30:00", "already_in");
        row("P9 all four, out later", {in, out, inLater, outLater}, "17:10:00", "already_out");
        row("a scan out without one in", {}, "12:00:00", "out morning present");
    }

    void onceForEachSessionAndWay()
    {
        QFETCH(QStringList, before);
        QFETCH(QString, time);
        std::vector<EarlierScan> scans;
        for (const QString& scan : before) {
            const QStringList parts = scan.split(u' ');
            scans.push_back(earlier(qPrintable(parts.at(0)), qPrintable(parts.at(1)), qPrintable(parts.at(2))));
        }
        QTEST(inWords(decide(usualBook(), ana, at(qPrintable(time)), scans)), "expected");
    }

    void aRefusedRepetitionNamesTheScanItRepeats()
    {
        const std::vector<EarlierScan> scans{earlier("in", "morning", "07:03:00")};
        const auto refused = std::get<RefusedScan>(decide(usualBook(), ana, at("07:10:00"), scans));
        QCOMPARE(*refused.earlier->sinceEpoch, at("07:03:00").sinceEpoch);
    }

    void whomTheOfficeMarkedIsInAndHasNotScanned_data()
    {
        QTest::addColumn<QString>("session");
        QTest::addColumn<QString>("time");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* marked, const char* time, const char* expected) {
            QTest::addRow("%s at %s", marked, time)
                << QString::fromLatin1(marked) << QString::fromLatin1(time) << QString::fromLatin1(expected);
        };
        row("morning", "09:00:00", "already_in");
        row("morning", "11:45:00", "out morning present");
        row("morning", "12:50:00", "in afternoon present");
        row("afternoon", "09:00:00", "in morning late");
        row("day", "09:00:00", "already_in"); // the whole day: each session
        row("day", "12:50:00", "already_in");
        row("day", "16:30:00", "out afternoon present");
    }

    void whomTheOfficeMarkedIsInAndHasNotScanned()
    {
        QFETCH(QString, session);
        QFETCH(QString, time);
        // A mark is no scan of a moment ago, whenever it says that the student came; nor has it to say so.
        for (const auto& since :
             {std::optional(at(qPrintable(time)).sinceEpoch), std::optional<std::chrono::milliseconds>()}) {
            const std::vector<EarlierScan> scans{{ScanType::In, *SessionId::parse(session), since, true}};
            QTEST(inWords(decide(usualBook(), ana, at(qPrintable(time)), scans)), "expected");
        }
    }

    // A day of short sessions, or the session alone would answer first.
    void theCooldownIsMeasuredFromTheLastScanOfTheSameKind_data()
    {
        QTest::addColumn<QString>("last");
        QTest::addColumn<QString>("time");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const char* last, const char* time, const char* expected) {
            QTest::newRow(name) << QLatin1String(last).toString() << QLatin1String(time).toString()
                                << QLatin1String(expected).toString();
        };
        row("no scan before", "", "07:00:00", "in second present");
        row("two minutes", "in first 06:58:30", "07:00:30", "cooldown");
        row("five minutes less a millisecond", "in first 06:58:30", "07:03:29.999", "cooldown");
        row("five minutes", "in first 06:58:30", "07:03:30", "in second present");
        row("another kind", "out first 06:59:00", "07:00:30", "in second present");
        row("one ahead: the clock was set back", "in first 07:10:00", "07:00:30", "cooldown");
    }

    void theCooldownIsMeasuredFromTheLastScanOfTheSameKind()
    {
        QFETCH(QString, last);
        QFETCH(QString, time);
        Schedule lessons = schedule("lessons", {{}});
        lessons.sessions = {{.id = session("first"),
                             .start = 6h,
                             .end = 6h + 50min,
                             .login = {5h + 50min, 6h + 59min},
                             .logout = {6h + 40min, 6h + 59min + 30s},
                             .lateThreshold = 15min},
                            {.id = session("second"),
                             .start = 7h,
                             .end = 8h,
                             .login = {7h, 7h + 30min},
                             .logout = {7h + 40min, 8h},
                             .lateThreshold = 15min}};
        std::vector<EarlierScan> scans;
        if (!last.isEmpty()) {
            const QStringList parts = last.split(u' ');
            scans.push_back(earlier(qPrintable(parts.at(0)), qPrintable(parts.at(1)), qPrintable(parts.at(2))));
        }
        QTEST(inWords(decide(book({lessons}), ana, at(qPrintable(time)), scans)), "expected");
    }

    void aStudentMayAskForTheOtherWay()
    {
        QCOMPARE(inWords(decide(usualBook(), ana, at("09:00:00"), {}, ScanType::Out)),
                 QStringLiteral("out morning present"));
        QCOMPARE(inWords(decide(usualBook(), ana, at("11:45:00"), {}, ScanType::In)),
                 QStringLiteral("in morning late"));
        const std::vector<EarlierScan> scans{earlier("out", "morning", "09:00:00")};
        QCOMPARE(inWords(decide(usualBook(), ana, at("11:45:00"), scans, ScanType::Out)),
                 QStringLiteral("already_out"));
    }

    void theMostSpecificRuleWins_data()
    {
        QTest::addColumn<QString>("number");
        QTest::addColumn<QString>("ofSection");
        QTest::addColumn<QString>("ofGrade");
        QTest::addColumn<QString>("rule");
        QTest::newRow("student") << "2021001"
                                 << "Narra"
                                 << "8"
                                 << "for the student";
        QTest::newRow("section") << "2021002"
                                 << "Narra"
                                 << "8"
                                 << "for the section";
        QTest::newRow("grade") << "2021003"
                               << "Molave"
                               << "8"
                               << "for the grade";
        QTest::newRow("school") << "2021004"
                                << "Acacia"
                                << "7"
                                << "school";
        QTest::newRow("nothing known") << ""
                                       << ""
                                       << ""
                                       << "school";
        QTest::newRow("a section of another spelling") << "2021002"
                                                       << "narra"
                                                       << ""
                                                       << "school";
    }

    void theMostSpecificRuleWins()
    {
        QFETCH(QString, number);
        QFETCH(QString, ofSection);
        QFETCH(QString, ofGrade);
        const ScheduleBook all = book({schedule("for the grade", {grade("8"), grade("9")}),
                                       schedule("for the student", {student("2021001")}), schedule("school", {{}}),
                                       schedule("for the section", {section("Narra")})});
        const ScanDecision decision = decide(all, {number, ofSection, ofGrade}, at("07:00:00"));
        QTEST(std::get<AcceptedScan>(decision).rule.id, "rule");
    }

    void aRuleOfOneWeekdayLeavesTheOthersToTheNext()
    {
        Schedule friday = schedule("friday", {section("Narra")});
        friday.weekdays = Weekdays(0b00100000);
        const ScheduleBook both = book({schedule("school", {{}}), friday});
        QCOMPARE(both.ruleFor(ana, monday).schedule->id, QStringLiteral("school"));
        QCOMPARE(both.ruleFor(ana, monday.addDays(4)).schedule->id, QStringLiteral("friday"));
        QCOMPARE(inWords(decide(both, ana, at("07:00:00", saturday))), QStringLiteral("not_a_school_day"));
    }

    void anExceptionWinsOverTheWeekdayAndAMoreSpecificOneOverAnother()
    {
        Schedule half = schedule("half day", {});
        half.sessions.pop_back();
        const ScheduleBook all =
            book({schedule("school", {{}}), schedule("Narra's", {section("Narra")}), half},
                 {{monday, monday.addDays(1), {}, {}, QStringLiteral("Holiday")},
                  {monday, monday, section("Molave"), QStringLiteral("half day"), {}},
                  {saturday, saturday, {}, QStringLiteral("half day"), QStringLiteral("Make-up")}});
        const auto decided = [&all](const char* ofSection, const ScanMoment& moment) {
            return decide(all, {{}, QLatin1String(ofSection), {}}, moment);
        };
        QCOMPARE(inWords(decided("Narra", at("07:00:00"))), QStringLiteral("no_school"));
        QCOMPARE(std::get<RefusedScan>(decided("Narra", at("07:00:00"))).rule.exception, QStringLiteral("Holiday"));
        QCOMPARE(inWords(decided("Molave", at("07:00:00"))), QStringLiteral("in morning present"));
        QCOMPARE(inWords(decided("Molave", at("07:00:00", monday.addDays(1)))), QStringLiteral("no_school"));
        QCOMPARE(inWords(decided("Molave", at("07:00:00", monday.addDays(2)))), QStringLiteral("in morning present"));
        QCOMPARE(inWords(decided("", at("07:00:00", saturday))), QStringLiteral("in morning present"));
        QCOMPARE(inWords(decided("", at("13:00:00", saturday))), QStringLiteral("outside_hours"));
    }

    void aSessionThatOnlyTheOthersHaveIsTheWrongOne()
    {
        Schedule afternoon = schedule("afternoons", {grade("8")});
        afternoon.sessions.erase(afternoon.sessions.begin());
        const ScheduleBook both = book({schedule("school", {{}}), afternoon});
        const auto refused = std::get<RefusedScan>(decide(both, ana, at("07:00:00")));
        QCOMPARE(refused.reason, ScanRefusal::WrongSession);
        QCOMPARE(refused.session->toString(), QStringLiteral("morning"));
        QCOMPARE(*refused.opensAt, std::chrono::seconds(12h + 30min));
        QCOMPARE(inWords(decide(both, ana, at("06:00:00"))), QStringLiteral("outside_hours"));
        QCOMPARE(inWords(decide(both, ana, at("13:00:00"))), QStringLiteral("in afternoon present"));
    }

    void aSessionThatBeginsLaterForAStudentIsNotAWrongOne()
    {
        Schedule later = schedule("later", {grade("8")});
        later.sessions.front() = sessionWithUsualWindows(session("morning"), 8h, 12h);
        const ScheduleBook both = book({schedule("school", {{}}), later});
        const auto refused = std::get<RefusedScan>(decide(both, ana, at("07:00:00")));
        QCOMPARE(refused.reason, ScanRefusal::OutsideHours);
        QCOMPARE(*refused.opensAt, std::chrono::seconds(7h + 30min));
    }

    void theDecisionSaysWhichRuleAndWhichLimit()
    {
        const ScheduleBook all = book({schedule("school", {{}}), schedule("eight", {grade("8")})});
        const auto late = std::get<AcceptedScan>(decide(all, ana, at("07:15:00.001")));
        QCOMPARE(late.status, AttendanceStatus::Late);
        QCOMPARE(late.rule.id, QStringLiteral("eight"));
        QCOMPARE(late.rule.audience, grade("8"));
        QCOMPARE(clockText(*late.lateLimit), QStringLiteral("07:15"));
        QVERIFY(!late.rule.version.isEmpty());
        QVERIFY(!std::get<AcceptedScan>(decide(all, ana, at("12:00:00"))).lateLimit);
    }

    void aRuleHasAnotherVersionExactlyWhenItDecidesOtherwise()
    {
        const auto versionOf = [](const Schedule& one) { return book({one}).schedules().front().version; };
        const Schedule usual = schedule("school", {{}});
        Schedule renamed = usual;
        renamed.name = QStringLiteral("another name");
        QCOMPARE(versionOf(renamed), versionOf(usual));
        Schedule stricter = usual;
        stricter.sessions.back().lateThreshold = 14min;
        QVERIFY(versionOf(stricter) != versionOf(usual));
        Schedule shorter = usual;
        shorter.cooldown = 4min;
        QVERIFY(versionOf(shorter) != versionOf(usual));
    }

    void anEveningMayLastUntilTheEndOfTheDay()
    {
        Schedule evening = schedule("evening", {{}});
        evening.sessions = {sessionWithUsualWindows(session("evening"), 18h, 23h + 45min)};
        const ScheduleBook only = book({evening});
        QCOMPARE(inWords(decide(only, ana, at("23:59:59.999"))), QStringLiteral("out evening present"));
        QCOMPARE(inWords(decide(only, ana, at("00:00:00", monday.addDays(1)))), QStringLiteral("outside_hours"));
    }

    // The wall clock decides: Berlin goes from 02:00 to 03:00 on 29 March and from 03:00 back to 02:00 on 25 October.
    void aClockThatIsChangedIsReadAsItShows_data()
    {
        QTest::addColumn<QString>("instant");
        QTest::addColumn<QString>("expected");
        QTest::newRow("before the gap") << "2026-03-29T00:59:59Z"
                                        << "in night present";
        QTest::newRow("after the gap the limit, 02:30, is over") << "2026-03-29T01:00:00Z"
                                                                 << "in night late";
        QTest::newRow("02:30 for the first time") << "2026-10-25T00:30:00Z"
                                                  << "in night present";
        QTest::newRow("a second later") << "2026-10-25T00:30:01Z"
                                        << "in night late";
        QTest::newRow("02:00 for the second time") << "2026-10-25T01:00:00Z"
                                                   << "in night present";
        QTest::newRow("02:30 for the second time") << "2026-10-25T01:30:00Z"
                                                   << "in night present";
        QTest::newRow("a second after that") << "2026-10-25T01:30:01Z"
                                             << "in night late";
    }

    void aClockThatIsChangedIsReadAsItShows()
    {
        QFETCH(QString, instant);
        const Schedule night = aNight();
        const auto berlin = SchoolZone::fromId("Europe/Berlin");
        QTEST(inWords(decide(book({night}), ana, berlin->momentOf(QDateTime::fromString(instant, Qt::ISODate)))),
              "expected");
    }

    void theCooldownIsRealTimeWhereTheWallClockIsSetBack()
    {
        const auto berlin = SchoolZone::fromId("Europe/Berlin");
        Schedule night = aNight();
        night.cooldown = 10min;
        const auto momentOf = [&berlin](const char* text) {
            return berlin->momentOf(QDateTime::fromString(QLatin1String(text), Qt::ISODate));
        };
        // 02:59 and, seven minutes of real time later, 02:06.
        const std::vector<EarlierScan> scans{
            {ScanType::In, session("another"), momentOf("2026-10-25T00:59:00Z").sinceEpoch}};
        QCOMPARE(inWords(decide(book({night}), ana, momentOf("2026-10-25T01:06:00Z"), scans)),
                 QStringLiteral("cooldown"));
        QCOMPARE(inWords(decide(book({night}), ana, momentOf("2026-10-25T01:09:00Z"), scans)),
                 QStringLiteral("in night present"));
    }
};

QTEST_GUILESS_MAIN(TestScanDecision)
#include "tst_scandecision.moc"
