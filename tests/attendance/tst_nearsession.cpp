// When the kiosk may be stopped for a moment: no session is on, and none begins soon.

#include "core/attendance/nearsession.h"
#include "core/attendance/schedulefile.h"

#include <QTest>

using namespace rollcall;
using namespace rollcall::attendance;
using namespace std::chrono_literals;

namespace {

// The school in the morning on weekdays, one section in the evening, and a Saturday that is made up for.
const QByteArray schedules = R"({
    "school_schedules": [
        {"id": "school", "is_default": true, "afternoon_start_time": null},
        {"id": "evening", "section_names": ["Night"], "morning_start_time": null,
         "afternoon_start_time": "18:00", "afternoon_end_time": "21:00"},
        {"id": "made-up", "apply_monday": false, "apply_tuesday": false, "apply_wednesday": false, "apply_thursday": false,
         "apply_friday": false, "afternoon_start_time": null, "morning_start_time": "09:00", "morning_end_time": "11:00"}],
    "schedule_exceptions": [{"date": "2026-11-28", "name": "Made up", "schedule_id": "made-up"},
                            {"date": "2026-11-24", "name": "Foundation day"}]})";

QDateTime at(const QString& time)
{
    return QDateTime::fromString(time + QStringLiteral("+08:00"), Qt::ISODate);
}

} // namespace

class TestNearSession : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const auto read = readScheduleFile(schedules);
        QVERIFY2(read.ok(), read.ok() ? "" : qPrintable(read.error().sentences.join(u' ')));
        m_book = std::make_shared<const ScheduleBook>(read->book);
    }

    void aSessionIsNear_data()
    {
        QTest::addColumn<QString>("time");
        QTest::addColumn<int>("minutes");
        QTest::addColumn<QString>("session");
        const auto row = [](const char* name, const char* time, int minutes, const char* session) {
            QTest::newRow(name) << QString::fromLatin1(time) << minutes << QString::fromLatin1(session);
        };
        row("in the morning", "2026-11-23T08:00:00", 0, "morning");
        row("before the first may come", "2026-11-23T06:29:59", 0, "");
        row("when the first may come", "2026-11-23T06:30:00", 0, "morning");
        row("an hour before", "2026-11-23T05:30:00", 60, "morning");
        row("longer before", "2026-11-23T05:29:59", 60, "");
        row("when the last may leave", "2026-11-23T12:30:00", 0, "morning");
        row("after the last has left", "2026-11-23T12:30:01", 60, "");
        row("in that of one section only", "2026-11-23T19:00:00", 60, "afternoon");
        row("on a day free for all, as careful", "2026-11-24T08:00:00", 60, "morning");
        row("on a Sunday", "2026-11-22T08:00:00", 60, "");
        row("on a Saturday that is made up for", "2026-11-28T09:00:00", 0, "morning");
        row("on any other Saturday", "2026-11-21T09:00:00", 60, "");
        row("in the next day's, seen from midnight", "2026-11-22T23:59:00", 1440, "morning");
        row("in the next day's, seen too early", "2026-11-22T23:59:00", 390, "");
    }

    void aSessionIsNear()
    {
        QFETCH(QString, time);
        QFETCH(int, minutes);
        const RulesInForce rules(SchoolZone::fromId("Asia/Manila").value(), m_book);
        const auto near = nearSession(rules, at(time), std::chrono::minutes(minutes));
        QTEST(near ? near->session.toString() : QString(), "session");
    }

    // 07:00 in Manila is 23:00 of the day before in UTC.
    void theSchoolsClockDecides()
    {
        const RulesInForce rules(SchoolZone::fromId("Asia/Manila").value(), m_book);
        const auto near = nearSession(rules, at(QStringLiteral("2026-11-23T07:00:00")).toUTC(), 0min);
        QVERIFY(near.has_value());
        QCOMPARE(near->day, QDate(2026, 11, 23));
        QCOMPARE(near->span, (TimeWindow{6h + 30min, 12h + 30min}));
    }

    void withoutAScheduleEveryDayIsLong_data()
    {
        QTest::addColumn<QString>("time");
        QTest::addColumn<bool>("isNear");
        QTest::newRow("night") << QStringLiteral("2026-11-22T03:59:59") << false;
        QTest::newRow("an hour before") << QStringLiteral("2026-11-22T04:00:00") << true;
        QTest::newRow("evening") << QStringLiteral("2026-11-22T20:00:00") << true;
        QTest::newRow("later") << QStringLiteral("2026-11-22T20:00:01") << false;
    }

    void withoutAScheduleEveryDayIsLong()
    {
        QFETCH(QString, time);
        const auto near = nearSession(RulesInForce(SchoolZone::fromId("Asia/Manila").value()), at(time), 60min);
        QTEST(near.has_value(), "isNear");
        if (near)
            QCOMPARE(near->session, wholeDay());
    }

private:
    std::shared_ptr<const ScheduleBook> m_book;
};

QTEST_APPLESS_MAIN(TestNearSession)
#include "tst_nearsession.moc"
