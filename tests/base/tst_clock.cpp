#include "core/base/clock.h"

#include <QTest>

using namespace rollcall;

class TestClock : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aTimeIsWrittenWithItsOffset_data()
    {
        QTest::addColumn<int>("offset");
        QTest::addColumn<QString>("text");
        QTest::newRow("Manila") << 8 * 3600 << QStringLiteral("2026-11-23T07:24:05.120+08:00");
        QTest::newRow("UTC") << 0 << QStringLiteral("2026-11-23T07:24:05.120Z");
        QTest::newRow("west") << -(3 * 3600 + 1800) << QStringLiteral("2026-11-23T07:24:05.120-03:30");
    }

    void aTimeIsWrittenWithItsOffset()
    {
        QFETCH(int, offset);
        QFETCH(QString, text);
        const QDateTime time(QDate(2026, 11, 23), QTime(7, 24, 5, 120), Qt::OffsetFromUTC, offset);
        QCOMPARE(toRfc3339(time), text);
        QCOMPARE(fromRfc3339(text), time);
        QCOMPARE(fromRfc3339(text).offsetFromUtc(), offset);
    }

    void whatIsNoWholeTimeIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("no offset") << QStringLiteral("2026-11-23T07:24:05");
        QTest::newRow("no time") << QStringLiteral("2026-11-23");
        QTest::newRow("hour 24") << QStringLiteral("2026-11-23T24:00:00Z");
        QTest::newRow("13th month") << QStringLiteral("2026-13-23T07:24:05Z");
        QTest::newRow("30 February") << QStringLiteral("2026-02-30T07:24:05Z");
        QTest::newRow("newline") << QStringLiteral("2026-11-23T07:24:05Z\n");
        QTest::newRow("words") << QStringLiteral("yesterday");
    }

    void whatIsNoWholeTimeIsRefused()
    {
        QFETCH(QString, text);
        QVERIFY(!fromRfc3339(text).isValid());
    }

    void theSystemClockTellsItsOffset()
    {
        const SystemClock clock;
        QCOMPARE(clock.now().timeSpec() == Qt::OffsetFromUTC || clock.now().timeSpec() == Qt::UTC, true);
        QVERIFY(clock.monotonic() <= clock.monotonic());
    }
};

QTEST_GUILESS_MAIN(TestClock)
#include "tst_clock.moc"
