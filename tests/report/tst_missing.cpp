// Who was not counted, as far as one kiosk can say: never "absent", never too early, nobody on a day without school.

#include "core/attendance/schedulefile.h"
#include "core/report/reports.h"

#include <QTest>

using namespace rollcall;
using namespace rollcall::report;
using attendance::ScanMoment;
using attendance::Student;

namespace {

const QByteArray schedule = R"({"school_schedules":[
    {"id":"regular","is_default":true},
    {"id":"kinder","section_names":["Kinder"],"afternoon_start_time":null},
    {"id":"half","afternoon_start_time":null}],
  "schedule_exceptions":[
    {"date":"2026-11-24","name":"Trip","section_name":"Kinder"},
    {"date":"2026-12-21","name":"Christmas"}]})";

std::vector<Student> students()
{
    std::vector<Student> all;
    for (const auto& [number, section] :
         {std::pair("1", "Grade 8 - Narra"), {"2", "Grade 8 - Narra"}, {"3", "Kinder"}})
        all.push_back({*StudentNumber::parse(QString::fromLatin1(number)), QStringLiteral("Ana"),
                       QStringLiteral("Reyes"), QString::fromLatin1(section)});
    return all;
}

ScanMoment at(const char* day, const char* time)
{
    const QTime clock = QTime::fromString(QLatin1String(time), Qt::ISODate);
    return {QDate::fromString(QLatin1String(day), Qt::ISODate),
            std::chrono::milliseconds(clock.msecsSinceStartOfDay()),
            {}};
}

/** "2 morning not counted here; ..." */
QString told(const Missing& missing, const char* day, const ScanMoment& now)
{
    Origin origin;
    origin.madeAt = QDateTime(now.day, QTime(12, 0), Qt::UTC);
    const Table table = missingReport(missing, QDate::fromString(QLatin1String(day), Qt::ISODate), origin);
    QStringList lines;
    for (const std::vector<Cell>& row : table.body.rows)
        lines << QStringList{text(row[1]), text(row[5]), text(row[6])}.join(u' ');
    return (lines + table.notes).join(QStringLiteral("; "));
}

} // namespace

class TestMissing : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whoWasNotCountedIsNamed_data()
    {
        QTest::addColumn<QByteArray>("day");
        QTest::addColumn<QByteArray>("now");  // its time, on 2026-11-23
        QTest::addColumn<QString>("counted"); // number:session
        QTest::addColumn<QString>("session");
        QTest::addColumn<QString>("told");
        const auto row = [](const char* name, const char* day, const char* now, const char* counted,
                            const char* session, const char* said) {
            QTest::newRow(name) << QByteArray(day) << QByteArray(now) << QString::fromLatin1(counted)
                                << QString::fromLatin1(session) << QString::fromLatin1(said);
        };
        row("an earlier day", "2026-11-20", "07:00:00", "1:morning 1:afternoon 2:morning", "",
            "2 afternoon not counted here; 3 morning not counted here");
        row("one session of it", "2026-11-20", "07:00:00", "1:morning", "morning",
            "2 morning not counted here; 3 morning not counted here");
        row("a session that goes on", "2026-11-23", "12:00:00", "1:morning 3:morning", "",
            "1 afternoon not here yet; 2 morning not here yet; 2 afternoon not here yet");
        row("a session that has ended", "2026-11-23", "12:00:01", "1:morning 3:morning", "",
            "1 afternoon not here yet; 2 morning not counted here; 2 afternoon not here yet");
        row("a scan of the whole day", "2026-11-20", "07:00:00", "1:day 2:day 3:morning", "",
            "Everybody of the roster was counted.");
        row("a day without school for some", "2026-11-24", "07:00:00", "", "morning",
            "This day has not come yet, so nobody is named.");
        row("a day that has not come", "2026-11-25", "07:00:00", "", "",
            "This day has not come yet, so nobody is named.");
        row("a weekend", "2026-11-22", "07:00:00", "", "", "There is no school on this day, so nobody is named.");
    }

    void whoWasNotCountedIsNamed()
    {
        QFETCH(QByteArray, day);
        QFETCH(QByteArray, now);
        QFETCH(QString, counted);
        QFETCH(QString, session);
        const auto rules = attendance::readScheduleFile(schedule);
        QVERIFY(rules);
        CountedSessions sessions;
        for (const QString& one : counted.split(u' ', Qt::SkipEmptyParts))
            sessions[one.section(u':', 0, 0)].insert(one.section(u':', 1));
        const ScanMoment moment = at("2026-11-23", now.constData());
        QTEST(told(missingStudents(students(), &rules->book, sessions,
                                   QDate::fromString(QString::fromLatin1(day), Qt::ISODate), moment, session),
                   day.constData(), moment),
              "told");
    }

    void aHolidayIsNamedAndNobodyElse()
    {
        const auto rules = attendance::readScheduleFile(schedule);
        const ScanMoment moment = at("2027-01-10", "07:00:00");
        QCOMPARE(
            told(missingStudents(students(), &rules->book, {}, QDate(2026, 12, 21), moment), "2026-12-21", moment),
            QStringLiteral("There is no school on this day (Christmas), so nobody is named."));
    }

    void whoHasNoSchoolIsNotNamed()
    {
        const auto rules = attendance::readScheduleFile(schedule);
        const ScanMoment moment = at("2027-01-10", "07:00:00");
        QCOMPARE(
            told(missingStudents(students(), &rules->book, {{QStringLiteral("1"), {QStringLiteral("morning")}}},
                                 QDate(2026, 11, 24), moment, QStringLiteral("morning")),
                 "2026-11-24", moment),
            QStringLiteral("2 morning not counted here; Students without school on this day, who are not named: 1."));
    }

    void withoutAScheduleTheDayEndsAtMidnight()
    {
        const CountedSessions counted{{QStringLiteral("1"), {QStringLiteral("day")}}};
        const ScanMoment evening = at("2026-11-23", "23:59:59");
        QCOMPARE(
            told(missingStudents(students(), nullptr, counted, QDate(2026, 11, 23), evening), "2026-11-23", evening),
            QStringLiteral("2 day not here yet; 3 day not here yet"));
        const ScanMoment next = at("2026-11-24", "00:00:00");
        QCOMPARE(told(missingStudents(students(), nullptr, counted, QDate(2026, 11, 23), next), "2026-11-23", next),
                 QStringLiteral("2 day not counted here; 3 day not counted here"));
    }

    void whoIsAbsentRunningIsTheGuardianToCall()
    {
        attendance::AbsentRunning absent;
        absent.until = QDate(2026, 11, 20);
        absent.rows.push_back(
            {students().front(), QStringLiteral("Rosa"), QStringLiteral("0917"), 4, QDate(2026, 11, 17)});
        const Table table = absentRunningReport(absent, 3, {});
        QCOMPARE(table.title, QStringLiteral("Absent on 3 school days running, up to 2026-11-20"));
        QStringList cells;
        for (const Cell& cell : table.body.rows.front())
            cells << text(cell);
        QCOMPARE(cells.join(u' '), QStringLiteral("Grade 8 - Narra 1 Reyes Ana 4 2026-11-17 Rosa 0917"));
        QVERIFY(table.notes.isEmpty());
    }

    void whileKiosksAreAwaitedNobodyIsCalledAbsentRunning()
    {
        attendance::AbsentRunning absent;
        absent.awaited.push_back({QStringLiteral("gate-2"), QStringLiteral("has never reported")});
        const QStringList unknown{
            QStringLiteral("It is not known who is absent: a scan may still come from these kiosks."),
            QStringLiteral("gate-2 has never reported")};
        QCOMPARE(absentRunningReport(absent, 3, {}).notes, unknown);
        absent.until = QDate(2026, 11, 20);
        QVERIFY(absentRunningReport(absent, 3, {}).notes.first().startsWith(QStringLiteral("Later days")));
        QCOMPARE(absentRunningReport({.until = absent.until, .awaited = {}, .rows = {}}, 3, {}).notes,
                 QStringList{QStringLiteral("Nobody was absent so long without a word.")});
    }

    void latenessIsCountedWithWhatHasNoTime()
    {
        const Table table =
            latenessReport({{students().back(), 3, 42, 1}}, QDate(2026, 11, 1), QDate(2026, 11, 30), {});
        QCOMPARE(table.title, QStringLiteral("Lateness, 2026-11-01 to 2026-11-30"));
        const auto& row = table.body.rows.front();
        QCOMPARE(text(row[4]) + u' ' + text(row[5]) + u' ' + text(row[6]), QStringLiteral("3 42 1"));
        QCOMPARE(table.notes.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestMissing)
#include "tst_missing.moc"
