// What a scan counts as over the day, in rows for people.

#include "ui/admin/daytimeline.h"
#include "ui/sampleoffice.h"

#include <QtTest>

using namespace rollcall;
using namespace rollcall::attendance;
using namespace std::chrono_literals;

namespace {

const QString ofSchool = QStringLiteral(" · School's schedule");

/** From Monday to Sunday, for the school. */
ScheduleBook everyDay(const std::vector<SchoolSession>& sessions)
{
    Weekdays days;
    for (std::size_t day = 1; day <= 7; ++day)
        days.set(day);
    return *ScheduleBook::make(
        {{.id = QStringLiteral("a"), .name = {}, .audiences = {{}}, .weekdays = days, .sessions = sessions}}, {});
}

SchoolSession session(TimeWindow login, std::chrono::seconds start, std::chrono::seconds end, TimeWindow logout)
{
    return {*SessionId::parse(u"morning"), start, end, login, logout, 0min};
}

} // namespace

class TestDayTimeline : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theDayIsToldFromMidnightToMidnight_data()
    {
        QTest::addColumn<QString>("section");
        QTest::addColumn<QDate>("day");
        QTest::addColumn<QStringList>("rows");
        const QDate monday(2026, 11, 23);
        QTest::newRow("the school's") << QString() << monday
                                      << QStringList{
                                             QStringLiteral("00:00 – 06:30 · Does not count: outside of the hours"),
                                             QStringLiteral("06:30 – 07:15 · Counts as on time · Morning session"),
                                             QStringLiteral("07:15 – 11:30 · Counts as late · Morning session"),
                                             QStringLiteral("11:30 – 12:30 · Counts as leaving · Morning session"),
                                             QStringLiteral("12:30 – 13:15 · Counts as on time · Afternoon session"),
                                             QStringLiteral("13:15 – 16:30 · Counts as late · Afternoon session"),
                                             QStringLiteral("16:30 – 17:30 · Counts as leaving · Afternoon session"),
                                             QStringLiteral("17:30 – 24:00 · Does not count: outside of the hours")};
        QTest::newRow("a section of a grade with its own")
            << QStringLiteral("Grade 7 - Acacia") << monday
            << QStringList{QStringLiteral("00:00 – 07:30 · Does not count: outside of the hours"),
                           QStringLiteral("07:30 – 08:15 · Counts as on time · Morning session"),
                           QStringLiteral("08:15 – 12:30 · Counts as late · Morning session"),
                           QStringLiteral("12:30 – 13:30 · Counts as leaving · Morning session"),
                           QStringLiteral("13:30 – 17:30 · Does not count: another session · Afternoon session"),
                           QStringLiteral("17:30 – 24:00 · Does not count: outside of the hours")};
        QTest::newRow("no day of school") << QString() << monday.addDays(5)
                                          << QStringList{QStringLiteral("00:00 – 24:00 · No school: no scan counts")};
    }

    void theDayIsToldFromMidnightToMidnight()
    {
        QFETCH(QString, section);
        QFETCH(QDate, day);
        QFETCH(QStringList, rows);
        const ui::SchoolSchedule sample = ui::SampleSchedule::sample();
        QStringList told;
        for (const ui::ListRow& row : ui::dayTimeline(*sample.book, sample.zone, scheduledStudent({}, section), day))
            told << row.line().remove(ofSchool).remove(QStringLiteral(" · Schedule of Grade 7"));
        QCOMPARE(told.join(u'\n'), rows.join(u'\n'));
    }

    void whoseRuleItIsIsTold()
    {
        const ui::SchoolSchedule sample = ui::SampleSchedule::sample();
        const auto last = [&](const QString& section, QDate day) {
            return ui::dayTimeline(*sample.book, sample.zone, scheduledStudent({}, section), day).at(1).lowerEnd;
        };
        QCOMPARE(last({}, {2026, 11, 23}), QStringLiteral("School's schedule"));
        QCOMPARE(last(QStringLiteral("Grade 7 - Acacia"), {2026, 11, 23}), QStringLiteral("Schedule of Grade 7"));
        QCOMPARE(last(QStringLiteral("Grade 8 - Narra"), {2026, 11, 23}), QStringLiteral("School's schedule"));
    }

    void boundsThatAreNoMinutesAreToldWithTheirSeconds()
    {
        const auto rows = ui::dayTimeline(everyDay({session({7h, 8h + 30s}, 7h + 30min + 30s, 12h, {12h, 13h})}),
                                          *SchoolZone::fromId("UTC"), {}, {2026, 11, 23});
        QStringList times;
        for (const ui::ListRow& row : rows)
            times << row.upper;
        QCOMPARE(times.join(u' '),
                 QStringLiteral("00:00 – 07:00 07:00 – 07:30:30 07:30:30 – 12:00 12:00 – 13:00 13:00 – 24:00"));
    }

    void aTimeThatTheClockSkipsIsInNoRow()
    {
        // In Berlin 02:00 to 03:00 does not exist on this day.
        const auto rows = ui::dayTimeline(everyDay({session({2h, 4h}, 2h + 30min, 12h, {12h, 13h})}),
                                          *SchoolZone::fromId("Europe/Berlin"), {}, {2027, 3, 28});
        QCOMPARE(rows.at(0).upper, QStringLiteral("00:00 – 02:00"));
        QCOMPARE(rows.at(1).lower, QStringLiteral("Counts as late"));
        QVERIFY2(rows.at(1).upper.startsWith(QStringLiteral("04:00"))
                     || rows.at(1).upper.startsWith(QStringLiteral("03:")),
                 qPrintable(rows.at(1).upper));
    }

    void aDayThatTheZoneSkipsHasNoRows()
    {
        // Samoa went over the date line.
        QVERIFY(ui::dayTimeline(everyDay(usualSessions()), *SchoolZone::fromId("Pacific/Apia"), {}, {2011, 12, 30})
                    .isEmpty());
    }
};

QTEST_MAIN(TestDayTimeline)
#include "tst_daytimeline.moc"
