// Where the school is, and the predecessor's school_schedule.

#include "core/config/loader.h"

#include <QTest>

using namespace rollcall::config;

namespace {

LoadReport check(QByteArray json)
{
    return Loader(QProcessEnvironment()).check(json.replace('\'', '"'), QStringLiteral("config.json"));
}

QString joined(const QList<Notice>& notices)
{
    QStringList lines;
    for (const Notice& notice : notices)
        lines << notice.toString();
    return lines.join(u'\n');
}

} // namespace

class TestSchoolSettings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theZoneIsOneOfTheIanaDatabaseOrTheMachines_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("zone");
        QTest::newRow("none") << QByteArray("{}") << QString();
        QTest::newRow("empty") << QByteArray("{'school': {'time_zone': ''}}") << QString();
        QTest::newRow("a place") << QByteArray("{'school': {'time_zone': 'Asia/Manila'}}")
                                 << QStringLiteral("Asia/Manila");
        QTest::newRow("UTC, said by somebody")
            << QByteArray("{'school': {'time_zone': 'UTC'}}") << QStringLiteral("UTC");
    }

    void theZoneIsOneOfTheIanaDatabaseOrTheMachines()
    {
        QFETCH(QByteArray, json);
        const LoadReport report = check(json);
        QVERIFY2(report.ok(), qPrintable(joined(report.faults)));
        QCOMPARE(joined(report.warnings), QString());
        QTEST(report.settings->schoolZone, "zone");
    }

    void anotherTextIsRefusedAndTheFaultNamed_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("an offset") << QByteArray("'UTC+8'");
        QTest::newRow("small letters") << QByteArray("'asia/manila'");
        QTest::newRow("a rule of POSIX") << QByteArray("'EST5EDT,M3.2.0,M11.1.0'");
        QTest::newRow("no such place") << QByteArray("'Asia/Atlantis'");
        QTest::newRow("a number") << QByteArray("8");
    }

    void anotherTextIsRefusedAndTheFaultNamed()
    {
        QFETCH(QByteArray, value);
        const LoadReport report = check("{\n'school': {\n'time_zone': " + value + "}}");
        QVERIFY(!report.ok());
        QCOMPARE(report.faults.size(), 1);
        QCOMPARE(report.faults.first().key, QStringLiteral("school.time_zone"));
        QCOMPARE(report.faults.first().line, 3);
        QVERIFY2(report.faults.first().allowed.contains(QStringLiteral("Asia/Manila")),
                 qPrintable(joined(report.faults)));
    }

    void theScheduleOfThePredecessorIsTakenAsItStands()
    {
        const LoadReport report = check("{'school_schedule': {'morning_class': {'start_time': '07:30'},"
                                        "'duplicate_scan_cooldown_minutes': 3, '_why': 'because'}}");
        QVERIFY2(report.ok(), qPrintable(joined(report.faults)));
        QCOMPARE(joined(report.warnings + report.unused), QString());
        QCOMPARE(report.settings->schoolSchedule,
                 QByteArray(R"({"school_schedule":{"_why":"because","duplicate_scan_cooldown_minutes":3,)"
                            R"("morning_class":{"start_time":"07:30"}}})"));
        QVERIFY(check("{}").settings->schoolSchedule.isEmpty());
    }

    // All of them, with those of other settings.
    void aScheduleWithFaultsRefusesTheSettings()
    {
        const LoadReport report = check("{'camera': {'fps': 0},\n"
                                        "'school_schedule': {'morning_class': {'start_time': '7h', 'late': 3},\n"
                                        "'afternoon_class': {'start_time': '18:00', 'end_time': '17:00'}}}");
        QVERIFY(!report.ok());
        const QString faults = joined(report.faults);
        for (const char* part :
             {"config.json:1: camera.fps",
              "config.json:2: school_schedule: school_schedule.morning_class: start_time has to be a time",
              "late is no key of a schedule file", "18:00 and ends at 17:00"})
            QVERIFY2(faults.contains(QLatin1String(part)), qPrintable(faults));
    }
};

QTEST_GUILESS_MAIN(TestSchoolSettings)
#include "tst_schoolsettings.moc"
