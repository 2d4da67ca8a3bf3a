// The school day: from an instant to what the clock on the wall shows, and back, also on days on which it is changed.

#include "core/attendance/schoolzone.h"

#include "core/base/timetext.h"

#include <QTest>

#include <ctime>

using namespace rollcall;
using namespace rollcall::attendance;
using namespace std::chrono_literals;

namespace {

SchoolZone zone(const char* id)
{
    auto found = SchoolZone::fromId(id);
    if (!found)
        qFatal("%s is not known here", id);
    return std::move(found).value();
}

QDateTime instant(const char* text)
{
    return QDateTime::fromString(QLatin1String(text), Qt::ISODate);
}

/** The C library's answer, which shares no code with Qt's. */
std::tm wallClock(qint64 seconds)
{
    const std::time_t time = seconds;
    std::tm local{};
    localtime_r(&time, &local);
    return local;
}

/** Days on which a clock is changed, and the day of no change at all, in ten zones. */
void changedDays()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<QDate>("day");
    const auto row = [](const char* name, const char* id, QDate day) {
        QTest::newRow(name) << QByteArray(id) << day;
    };
    row("Manila, no summer time", "Asia/Manila", QDate(2026, 3, 29));
    row("New York, 02:00 is skipped", "America/New_York", QDate(2026, 3, 8));
    row("New York, 01:00 comes twice", "America/New_York", QDate(2026, 11, 1));
    row("Berlin, 02:00 is skipped", "Europe/Berlin", QDate(2026, 3, 29));
    row("Berlin, 02:00 comes twice", "Europe/Berlin", QDate(2026, 10, 25));
    row("Cairo, midnight is skipped", "Africa/Cairo", QDate(2026, 4, 24));
    row("Cairo, 23:00 comes twice", "Africa/Cairo", QDate(2026, 10, 29));
    row("Lord Howe, half an hour is skipped", "Australia/Lord_Howe", QDate(2026, 10, 4));
    row("Lord Howe, half an hour comes twice", "Australia/Lord_Howe", QDate(2026, 4, 5));
    row("St John's, half an hour off", "America/St_Johns", QDate(2026, 3, 8));
    row("Chatham, 02:45 is skipped", "Pacific/Chatham", QDate(2026, 9, 27));
    row("Casablanca, summer time ends for Ramadan", "Africa/Casablanca", QDate(2026, 2, 15));
    row("Apia, the day before the one that never was", "Pacific/Apia", QDate(2011, 12, 29));
    row("Apia, the day after it", "Pacific/Apia", QDate(2011, 12, 31));
}

} // namespace

class TestSchoolZone : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup()
    {
        qunsetenv("TZ");
        tzset();
    }

    void aZoneIsTakenByItsIanaNameOnly_data()
    {
        QTest::addColumn<QByteArray>("id");
        QTest::addColumn<bool>("isTaken");
        for (const char* id : {"Asia/Manila", "America/Argentina/Buenos_Aires", "America/St_Johns", "UTC", "Etc/UTC",
                               "America/Port-au-Prince"})
            QTest::newRow(id) << QByteArray(id) << true;
        for (const char* id : {"", "asia/manila", "Asia/Manilla", "UTC+8", "UTC+08:00", "GMT+8", "PST", "EST5EDT",
                               "Manila", "EST5EDT,M3.2.0,M11.1.0", "../etc/passwd", "Asia/../Asia/Manila",
                               "/usr/share/zoneinfo/Asia/Manila", "Asia/Manila\n", ":Asia/Manila", "+08:00"})
            QTest::newRow(qPrintable(QStringLiteral("no: ") + QLatin1String(id).toString().simplified()))
                << QByteArray(id) << false;
    }

    void aZoneIsTakenByItsIanaNameOnly()
    {
        QFETCH(QByteArray, id);
        const auto found = SchoolZone::fromId(id);
        QTEST(found.ok(), "isTaken");
        if (!found)
            QVERIFY2(found.error().detail.contains(QLatin1String("Asia/Manila")), "says what to write");
    }

    void everyMinuteIsTheOneThatTheCLibraryShows_data() { changedDays(); }

    void everyMinuteIsTheOneThatTheCLibraryShows()
    {
        QFETCH(QByteArray, id);
        QFETCH(QDate, day);
        const SchoolZone school = zone(id.constData());
        qputenv("TZ", id);
        tzset();
        const qint64 noon = QDateTime(day, QTime(12, 0), Qt::UTC).toSecsSinceEpoch();
        for (qint64 second = noon - 48 * 3600; second < noon + 48 * 3600; second += 60) {
            const std::tm expected = wallClock(second);
            const ScanMoment moment = school.momentOf(QDateTime::fromSecsSinceEpoch(second, Qt::UTC));
            const QDate date(expected.tm_year + 1900, expected.tm_mon + 1, expected.tm_mday);
            const auto time = std::chrono::hours(expected.tm_hour) + std::chrono::minutes(expected.tm_min)
                              + std::chrono::seconds(expected.tm_sec);
            if (moment.day != date || moment.timeOfDay != time)
                QFAIL(qPrintable(QStringLiteral("differs at %1").arg(second)));
        }
    }

    void everyMinuteOfTheWallLeadsBackToItsInstants_data() { changedDays(); }

    void everyMinuteOfTheWallLeadsBackToItsInstants()
    {
        QFETCH(QByteArray, id);
        QFETCH(QDate, day);
        const SchoolZone school = zone(id.constData());
        qputenv("TZ", id);
        tzset();
        QMap<int, QList<qint64>> expected; // by minute of the day
        const qint64 noon = QDateTime(day, QTime(12, 0), Qt::UTC).toSecsSinceEpoch();
        for (qint64 second = noon - 48 * 3600; second < noon + 48 * 3600; second += 60) {
            const std::tm shown = wallClock(second);
            if (QDate(shown.tm_year + 1900, shown.tm_mon + 1, shown.tm_mday) == day)
                expected[shown.tm_hour * 60 + shown.tm_min] << second;
        }
        for (int minute = 0; minute < 24 * 60; ++minute) {
            QList<qint64> found;
            for (const QDateTime& one : school.instantsOf(day, std::chrono::minutes(minute)))
                found << one.toSecsSinceEpoch();
            if (found != expected.value(minute))
                QFAIL(qPrintable(QStringLiteral("differs at minute %1").arg(minute)));
        }
    }

    void aDayThatNeverWasHasNoInstant()
    {
        const SchoolZone apia = zone("Pacific/Apia");
        for (int hour = 0; hour < 24; ++hour)
            QVERIFY(apia.instantsOf(QDate(2011, 12, 30), std::chrono::hours(hour)).empty());
    }

    void theEndOfADayIsTheNextMidnight()
    {
        const SchoolZone manila = zone("Asia/Manila");
        QCOMPARE(manila.instantsOf(QDate(2026, 11, 23), 24h), manila.instantsOf(QDate(2026, 11, 24), 0h));
        QCOMPARE(manila.instantsOf(QDate(2026, 11, 23), 24h).size(), 1U);
        QVERIFY2(zone("Africa/Cairo").instantsOf(QDate(2026, 4, 23), 24h).empty(), "that midnight is skipped");
    }

    void anInstantIsReadWhateverOffsetItIsWrittenWith()
    {
        const SchoolZone manila = zone("Asia/Manila");
        for (const char* text :
             {"2026-11-22T23:24:05.999Z", "2026-11-23T07:24:05.999+08:00", "2026-11-22T18:24:05.999-05:00"}) {
            const ScanMoment moment = manila.momentOf(instant(text));
            QCOMPARE(moment.day, QDate(2026, 11, 23));
            QCOMPARE(moment.timeOfDay, std::chrono::milliseconds(7h + 24min + 5s + 999ms));
        }
        QCOMPARE(toRfc3339(manila.local(instant("2026-11-22T23:24:05Z"))),
                 QStringLiteral("2026-11-23T07:24:05.000+08:00"));
    }

    void aMomentBefore1970HasItsDayToo()
    {
        const ScanMoment moment = zone("UTC").momentOf(instant("1969-12-31T23:59:59.999Z"));
        QCOMPARE(moment.day, QDate(1969, 12, 31));
        QCOMPARE(moment.timeOfDay, std::chrono::milliseconds(24h - 1ms));
    }
};

QTEST_GUILESS_MAIN(TestSchoolZone)
#include "tst_schoolzone.moc"
