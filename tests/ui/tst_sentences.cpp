#include "tests/ui/kioskfixture.h"
#include "ui/text/sentences.h"
#include "ui/text/sessionsentences.h"

#include <QtTest>

using namespace rollcall;
using namespace rollcall::ui;
using attendance::AttendanceStatus;
using attendance::Refusal;
using attendance::RefusalReason;
using namespace std::chrono_literals;

class TestSentences : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_verdict_says_data()
    {
        QTest::addColumn<attendance::Verdict>("verdict");
        QTest::addColumn<QString>("greeting");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("status");
        QTest::addColumn<QString>("section");
        const auto row = [](const char* what, const attendance::Verdict& verdict, const char* greeting,
                            const char* name, const char* status, const char* section) {
            QTest::newRow(what) << verdict << QString::fromUtf8(greeting) << QString::fromUtf8(name)
                                << QString::fromUtf8(status) << QString::fromUtf8(section);
        };
        const auto ana = QStringLiteral("Ana");
        const char* section = "Grade 8 - Narra";
        const char* office = "Please see the office.";
        row("in, morning", receipt(ana), "Good morning,", "Ana", "In at 07:24", section);
        row("in, last minute of the morning", receipt(ana, at(11, 59)), "Good morning,", "Ana", "In at 11:59",
            section);
        row("in, noon", receipt(ana, at(12, 0)), "Good afternoon,", "Ana", "In at 12:00", section);
        row("in, evening", receipt(ana, at(18, 0)), "Good evening,", "Ana", "In at 18:00", section);
        row("in, before dawn", receipt(ana, at(3, 59)), "Good evening,", "Ana", "In at 03:59", section);
        row("in, by a schedule", onTime(ana, at(7, 24), 8h + 5min), "Good morning,", "Ana", "In at 07:24 · on time",
            section);
        row("late", receipt(ana, at(8, 7), AttendanceStatus::Late), "Good morning,", "Ana", "Late: 08:07", section);
        row("late, by a schedule", late(ana, at(8, 7), 8h + 5min), "Good morning,", "Ana", "Late: 08:07, limit 08:05",
            section);
        row("late by seconds", late(ana, at(8, 5).addSecs(12), 8h + 5min), "Good morning,", "Ana",
            "Late: 08:05:12, limit 08:05", section);
        row("out", out(ana, at(15, 2)), "Goodbye,", "Ana", "Out at 15:02", section);
        row("already out", refused(RefusalReason::AlreadyOut, ana), "You are already out,", "Ana",
            "Counted at 07:24.", section);
        row("too soon", refused(RefusalReason::Cooldown, ana), "Just scanned,", "Ana", "Please wait a few minutes.",
            section);
        row("closed until noon", refused(RefusalReason::OutsideHours, ana, 12h + 30min), "Not open now,", "Ana",
            "Please come back at 12:30.", section);
        row("closed for today", refused(RefusalReason::OutsideHours, ana), "Not open now,", "Ana", office, section);
        row("another session", refused(RefusalReason::WrongSession, ana, 12h + 30min), "Not your session,", "Ana",
            "Yours opens at 12:30.", section);
        row("another session, and none of one's own", refused(RefusalReason::WrongSession, ana), "Not your session,",
            "Ana", office, section);
        row("a holiday", refused(RefusalReason::NoSchool, ana, {}, QStringLiteral("Bonifacio Day")), "",
            "No school today.", "Nothing is counted today.", "Bonifacio Day");
        row("a Sunday", refused(RefusalReason::NotASchoolDay, ana), "", "No school today.",
            "Nothing is counted today.", "");
        row("a name with blanks around and inside", receipt(QStringLiteral(" Ana \n María ")), "Good morning,",
            "Ana María", "In at 07:24", section);
        row("a name that looks like a placeholder", receipt(QStringLiteral("%1 %2")), "Good morning,", "%1 %2",
            "In at 07:24", section);
        row("no first name", receipt({}), "Good morning,", "Reyes", "In at 07:24", section);
        row("already in", alreadyIn(ana), "You are already in,", "Ana", "Counted at 07:24.", section);
        row("already in, nobody knows who", refusal(RefusalReason::AlreadyIn), "", "Already in.", "You are counted.",
            "");
        row("not on the roster", refusal(RefusalReason::NotOnRoster), "", "Not on the roster.", office, "");
        row("not a badge", refusal(RefusalReason::NotABadge), "", "Not a badge.", "Please hold up your school badge.",
            "");
        row("badge reported lost", refusal(RefusalReason::BadgeRevoked), "", "Badge reported lost.",
            "Please take it to the office.", "");
        row("badge expired", refused(RefusalReason::BadgeExpired, ana), "Your badge has expired,", "Ana", office,
            section);
        row("badge expired, nobody knows whose", refusal(RefusalReason::BadgeExpired), "", "This badge has expired.",
            office, "");
        row("badge that cannot be checked", refusal(RefusalReason::BadgeNotVerified), "",
            "This badge cannot be checked here.", office, "");
        row("badge of another school", refusal(RefusalReason::BadgeOtherSchool), "", "Badge of another school.",
            "Please hold up the one of this school.", "");
        row("badge that is not signed", refusal(RefusalReason::BadgeNotSigned), "", "This is an old badge.",
            "Please hold up your new one, or see the office.", "");
        row("not recorded", refusal(RefusalReason::NotRecorded), "", "Not recorded.", office, "");
        Refusal full{RefusalReason::NotRecorded};
        full.cause = Error{ErrorCode::DiskFull, {}};
        row("not recorded, disk full", full, "", "Not recorded.", office, "There is no space left to record.");
        Refusal busy{RefusalReason::NotRecorded};
        busy.cause = Error{ErrorCode::Timeout, {}};
        row("not recorded, somebody held the lock", busy, "", "Not recorded.",
            "Trying again while you hold your badge here.", "");
    }

    void a_verdict_says()
    {
        QFETCH(attendance::Verdict, verdict);
        const ResultText text = Sentences::result(verdict);
        QTEST(text.greeting, "greeting");
        QTEST(text.name, "name");
        QTEST(text.status, "status");
        QTEST(text.section, "section");
    }

    void a_result_is_read_out_as_a_sentence()
    {
        QCOMPARE(Sentences::result(receipt(QStringLiteral("Ana"))).spoken(),
                 QStringLiteral("Good morning, Ana. In at 07:24"));
        QCOMPARE(Sentences::result(alreadyIn(QStringLiteral("Ana"))).spoken(),
                 QStringLiteral("You are already in, Ana. Counted at 07:24."));
        QCOMPARE(Sentences::result(receipt(QStringLiteral("آنا"))).spoken(),
                 QStringLiteral("Good morning, \u2068آنا\u2069. In at 07:24"));
        QCOMPARE(Sentences::result(refusal(RefusalReason::NotABadge)).spoken(),
                 QStringLiteral("Not a badge. Please hold up your school badge."));
    }

    void a_chip_has_a_name_and_the_time_that_counts()
    {
        QCOMPARE(Sentences::chip(receipt(QStringLiteral("Ana"))), QStringLiteral("\u2068Ana\u2069  07:24"));
        QCOMPARE(Sentences::chip(alreadyIn(QStringLiteral("Ana"))), QStringLiteral("\u2068Ana\u2069  07:24"));
        QCOMPARE(Sentences::chip(refusal(RefusalReason::NotABadge)), QString());
        Refusal lost{RefusalReason::BadgeRevoked};
        lost.holder = StudentNumber::parse(u"2026-0001");
        QCOMPARE(Sentences::chip(lost), QString());
    }

    void the_idle_page_says_what_the_school_takes_data()
    {
        QTest::addColumn<QDateTime>("now");
        QTest::addColumn<QString>("session");
        QTest::addColumn<QString>("scans");
        const auto row = [](const QDateTime& now, const char* session, const char* scans) {
            QTest::addRow("%s", qPrintable(now.toString(QStringLiteral("ddd HH:mm:ss"))))
                << now << QString::fromLatin1(session) << QString::fromLatin1(scans);
        };
        row(at(6, 29), "Morning session", "in from 06:30");
        row(at(6, 30), "Morning session", "On time until 07:15");
        row(at(7, 15), "Morning session", "On time until 07:15");
        row(at(7, 16), "Morning session", "in until 07:30");
        row(at(7, 30), "Morning session", "in until 07:30");
        row(at(7, 31), "Morning session", "out from 11:30");
        row(at(11, 30), "Morning session", "out until 12:30");
        row(at(12, 31), "Afternoon session", "On time until 13:15");
        row(at(17, 30), "Afternoon session", "out until 17:30");
        row(at(17, 31), "", "");
        row(at(7, 24).addDays(-1), "No school today.", "");
    }

    void the_idle_page_says_what_the_school_takes()
    {
        QFETCH(QDateTime, now);
        const SessionText text = SessionSentences::text(attendance::schoolNow(
            *usualSchedule(), now.date(), std::chrono::milliseconds(now.time().msecsSinceStartOfDay())));
        QTEST(text.session, "session");
        QTEST(text.scans, "scans");
    }

    void the_honest_line_says_data()
    {
        QTest::addColumn<SyncLine>("line");
        QTest::addColumn<QString>("text");
        QTest::addColumn<SyncMark>("mark");
        const auto row = [](const char* name, const SyncLine& line, const char* text, SyncMark mark) {
            QTest::newRow(name) << line << QString::fromUtf8(text) << mark;
        };
        row("online, all sent", {Reachability::Online, true, 0, 0}, "online · all sent", SyncMark::Good);
        row("online, some to send", {Reachability::Online, true, 12, 0}, "online · 12 to send", SyncMark::Good);
        row("offline, some waiting", {Reachability::Offline, true, 12, 0}, "offline · 12 kept here",
            SyncMark::Offline);
        row("offline, none waiting", {Reachability::Offline, true, 0, 0}, "offline · all sent", SyncMark::Offline);
        row("offline since this morning", {Reachability::Offline, true, 12, 0, at(7, 5)},
            "offline · 12 kept here since 07:05", SyncMark::Offline);
        row("offline since Friday", {Reachability::Offline, true, 12, 0, at(7, 5).addDays(-3)},
            "offline · 12 kept here since Friday 20 Nov", SyncMark::Offline);
        row("not asked yet", {Reachability::Unknown, true, 0, 0}, "connecting", SyncMark::Offline);
        row("not asked yet, some waiting", {Reachability::Unknown, true, 7, 0}, "connecting · 7 kept here",
            SyncMark::Offline);
        row("server trouble", {Reachability::ServerTrouble, true, 2, 0, at(7, 5)},
            "cloud out of order · 2 kept here since 07:05", SyncMark::Offline);
        row("portal", {Reachability::CaptivePortal, true, 2, 0}, "needs help · network sign-in · 2 kept here",
            SyncMark::Help);
        row("portal, none waiting", {Reachability::CaptivePortal, true, 0, 0},
            "needs help · network sign-in · all sent", SyncMark::Help);
        row("paused", {Reachability::ProjectPaused, true, 2, 0}, "needs help · cloud paused · 2 kept here",
            SyncMark::Help);
        row("clock", {.reachability = Reachability::Online, .cloudEnabled = true, .waiting = 2, .isClockOff = true},
            "needs help · the clock is wrong", SyncMark::Help);
        row("clock, no cloud", {.isClockOff = true}, "needs help · the clock is wrong", SyncMark::Help);
        row("schedule",
            {.reachability = Reachability::Online, .cloudEnabled = true, .waiting = 2, .isScheduleRefused = true},
            "needs help · the new schedule is not usable", SyncMark::Help);
        row("schedule, and the clock", {.cloudEnabled = true, .isClockOff = true, .isScheduleRefused = true},
            "needs help · the clock is wrong", SyncMark::Help);
        row("roster",
            {.reachability = Reachability::Online, .cloudEnabled = true, .waiting = 2, .isRosterHeldBack = true},
            "needs help · the new roster is too short", SyncMark::Help);
        row("time zone", {.reachability = Reachability::Offline, .cloudEnabled = true, .isZoneOther = true},
            "needs help · the time zone is wrong", SyncMark::Help);
        row("help, and the clock",
            {.reachability = Reachability::Online,
             .cloudEnabled = true,
             .waiting = 3,
             .parked = 3,
             .isClockOff = true},
            "needs help · 3 (see the office)", SyncMark::Help);
        row("help, online", {Reachability::Online, true, 3, 3}, "needs help · 3 (see the office)", SyncMark::Help);
        row("help, offline", {Reachability::Offline, true, 9, 3}, "needs help · 3 (see the office)", SyncMark::Help);
        row("help, cloud switched off", {Reachability::Offline, false, 9, 3}, "needs help · 3 (see the office)",
            SyncMark::Help);
        row("no cloud", {Reachability::Unknown, false, 40, 0}, "records are kept on this device", SyncMark::Good);
    }

    void the_honest_line_says()
    {
        QFETCH(SyncLine, line);
        QTEST(Sentences::syncLine(line, at(7, 24), QLocale(QLocale::English)), "text");
        QTEST(Sentences::syncMark(line), "mark");
    }

    void a_count_down_never_says_zero_seconds_data()
    {
        QTest::addColumn<int>("milliseconds");
        QTest::addColumn<QString>("text");
        QTest::newRow("whole") << 8000 << QStringLiteral("Trying again in 8 s.");
        QTest::newRow("begun") << 7001 << QStringLiteral("Trying again in 8 s.");
        QTest::newRow("nearly over") << 1 << QStringLiteral("Trying again in 1 s.");
        QTest::newRow("over") << 0 << QStringLiteral("Trying again now.");
    }

    void a_count_down_never_says_zero_seconds()
    {
        QFETCH(int, milliseconds);
        QTEST(Sentences::retry(std::chrono::milliseconds(milliseconds)), "text");
    }

    void every_fault_has_its_own_cause()
    {
        QStringList causes;
        for (int kind = 0; kind <= static_cast<int>(FaultKind::DeviceReplaced); ++kind) {
            const FaultText text = Sentences::fault(static_cast<FaultKind>(kind));
            QVERIFY(!text.wayOn.isEmpty());
            QVERIFY(text.wayOn != text.cause);
            causes << text.cause;
        }
        QCOMPARE(causes.removeDuplicates(), 0);
    }

    void every_kind_of_result_stays_as_long_as_it_should()
    {
        using namespace std::chrono_literals;
        QCOMPARE(resultStay(receipt(QStringLiteral("Ana"))), 2000ms);
        QCOMPARE(resultStay(alreadyIn(QStringLiteral("Ana"))), 3000ms);
    }
};

QTEST_MAIN(TestSentences)
#include "tst_sentences.moc"
