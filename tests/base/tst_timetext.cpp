#include "core/base/timetext.h"

#include <QTest>

using namespace rollcall;

/** Against Qt's own texts, which are right and slow. */
class TestTimeText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aTextIsThatOfQt_data()
    {
        QTest::addColumn<QDateTime>("time");
        const QDateTime morning(QDate(2026, 11, 23), QTime(7, 24, 5, 120), Qt::OffsetFromUTC, 8 * 3600);
        QTest::newRow("a morning") << morning;
        QTest::newRow("UTC") << morning.toUTC();
        QTest::newRow("an offset of nothing") << morning.toOffsetFromUtc(0);
        QTest::newRow("half an hour west") << morning.toOffsetFromUtc(-12600);
        QTest::newRow("fourteen hours east") << morning.toOffsetFromUtc(14 * 3600);
        QTest::newRow("local time") << morning.toLocalTime().toOffsetFromUtc(morning.toLocalTime().offsetFromUtc());
        QTest::newRow("one millisecond before the next day")
            << QDateTime(QDate(2026, 12, 31), QTime(23, 59, 59, 999), Qt::OffsetFromUTC, -3600);
        QTest::newRow("a leap day") << QDateTime(QDate(2028, 2, 29), QTime(0, 0, 0, 1), Qt::UTC);
        QTest::newRow("the first year") << QDateTime(QDate(1, 1, 1), QTime(0, 0), Qt::UTC);
        QTest::newRow("the last year") << QDateTime(QDate(9999, 12, 31), QTime(12, 0), Qt::UTC);
        QTest::newRow("a fifth digit") << QDateTime(QDate(10000, 1, 1), QTime(12, 0), Qt::UTC);
        QTest::newRow("no time at all") << QDateTime();
    }

    void aTextIsThatOfQt()
    {
        QFETCH(QDateTime, time);
        QCOMPARE(toRfc3339(time), time.toString(Qt::ISODateWithMs));
        QCOMPARE(isoDate(time.date()), time.date().toString(Qt::ISODate));
        QCOMPARE(isoTime(time.time()), time.time().toString(Qt::ISODate));
    }

    void everyDayOfFourYearsIsThatOfQt()
    {
        for (QDate day(2024, 1, 1); day < QDate(2028, 3, 2); day = day.addDays(1))
            QCOMPARE(isoDate(day), day.toString(Qt::ISODate));
    }
};

QTEST_GUILESS_MAIN(TestTimeText)
#include "tst_timetext.moc"
