// What the rules make of recorded scans, each with those before it that count.

#include "app/operations/rulesreplay.h"

#include <QTest>

using namespace rollcall;
using namespace rollcall::app;
using namespace rollcall::attendance;

namespace {

RuleSet rules()
{
    auto read = readScheduleFile(R"({"time_zone":"Asia/Manila","school_schedules":[{"id":"a","is_default":true}]})");
    return {std::move(read).value().book, SchoolZone::fromId("Asia/Manila").value()};
}

queue::RegisterLine line(const char* number, const char* at)
{
    queue::RegisterLine made{};
    made.studentNumber = QLatin1String(number);
    made.scannedAt = QLatin1String(at);
    made.status = QStringLiteral("present");
    made.scanType = QStringLiteral("in");
    made.session = QStringLiteral("day");
    return made;
}

/** "2021001 late", "2021001 already_in", with a star where it would be recorded otherwise. */
QStringList inWords(const Replay& replay)
{
    QStringList all;
    for (const ReplayedScan& scan : replay.scans) {
        const auto* accepted = std::get_if<AcceptedScan>(&scan.decision);
        const char* outcome =
            accepted != nullptr ? name(accepted->status) : name(std::get<RefusedScan>(scan.decision).reason);
        all << scan.line.studentNumber + u' ' + QLatin1String(outcome)
                   + (scan.isChanged ? QStringLiteral("*") : QString());
    }
    return all;
}

Replay replayed(const std::vector<queue::RegisterLine>& lines)
{
    return replayScans(rules(), lines, {}, QDate(2026, 11, 23), QDate(2026, 11, 24));
}

} // namespace

class TestRulesReplay : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aScanIsDecidedWithThoseBeforeItOfItsStudentAndDay()
    {
        const Replay replay =
            replayed({line("1", "2026-11-23T07:10:00.000+08:00"),
                      line("2", "2026-11-23T07:05:00.000+08:00"), // not in the order of time
                      line("1", "2026-11-23T09:00:00.000+08:00"), line("1", "2026-11-23T12:00:00.000+08:00"),
                      line("1", "2026-11-24T07:20:00.000+08:00")});
        QCOMPARE(inWords(replay), (QStringList{QStringLiteral("2 present"), QStringLiteral("1 present"),
                                               QStringLiteral("1 already_in*"),
                                               QStringLiteral("1 present*"), // a scan out, recorded as one in
                                               QStringLiteral("1 late*")}));
    }

    void aScanThatDoesNotCountDoesNotStandInTheWayOfTheNext()
    {
        const Replay replay =
            replayed({line("1", "2026-11-23T06:29:00.000+08:00"), line("1", "2026-11-23T06:31:00.000+08:00")});
        QCOMPARE(inWords(replay), (QStringList{QStringLiteral("1 outside_hours*"), QStringLiteral("1 present")}));
    }

    void theDaysAreThoseOfTheSchool()
    {
        const Replay replay = replayed({line("1", "2026-11-22T15:59:59.999Z"), // the 22nd in Manila
                                        line("2", "2026-11-22T16:00:00.000Z"), line("3", "2026-11-24T15:59:59.999Z"),
                                        line("4", "2026-11-24T16:00:00.000Z")});
        QCOMPARE(inWords(replay),
                 (QStringList{QStringLiteral("2 outside_hours*"), QStringLiteral("3 outside_hours*")}));
    }

    void aScanThatASchedulesDecidedIsComparedByTypeAndSessionToo()
    {
        const auto decided = [](const char* at, const char* type, const char* session) {
            queue::RegisterLine made = line("1", at);
            made.scanType = QLatin1String(type);
            made.session = QLatin1String(session);
            made.ruleId = QStringLiteral("of before");
            return made;
        };
        const Replay replay = replayed({decided("2026-11-23T07:10:00.000+08:00", "in", "morning"),
                                        decided("2026-11-23T12:00:00.000+08:00", "out", "morning"),
                                        decided("2026-11-23T13:00:00.000+08:00", "in", "evening"),
                                        decided("2026-11-23T17:00:00.000+08:00", "in", "afternoon")});
        QCOMPARE(inWords(replay), (QStringList{QStringLiteral("1 present"), QStringLiteral("1 present"),
                                               QStringLiteral("1 present*"), QStringLiteral("1 present*")}));
    }

    void aRecordWhoseTimeCannotBeReadIsCounted()
    {
        const Replay replay = replayed({line("1", "yesterday"), line("2", "2026-11-23T07:00:00.000+08:00")});
        QCOMPARE(replay.unreadable, 1);
        QCOMPARE(replay.scans.size(), 1U);
    }
};

QTEST_GUILESS_MAIN(TestRulesReplay)
#include "tst_rulesreplay.moc"
