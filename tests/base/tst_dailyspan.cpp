#include "core/base/dailyspan.h"

#include <QtTest>

using namespace rollcall;

class TestDailySpan : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_span_comes_every_day_data()
    {
        QTest::addColumn<QTime>("from");
        QTest::addColumn<QTime>("until");
        QTest::addColumn<QTime>("time");
        QTest::addColumn<bool>("within");
        const QTime evening(18, 30);
        const QTime dawn(5, 30);
        QTest::newRow("over midnight, before") << evening << dawn << QTime(18, 29, 59) << false;
        QTest::newRow("over midnight, its first moment") << evening << dawn << QTime(18, 30) << true;
        QTest::newRow("over midnight, at midnight") << evening << dawn << QTime(0, 0) << true;
        QTest::newRow("over midnight, its end") << evening << dawn << dawn << false;
        QTest::newRow("by day, before") << QTime(9, 0) << QTime(11, 0) << QTime(8, 59) << false;
        QTest::newRow("by day, within") << QTime(9, 0) << QTime(11, 0) << QTime(10, 59, 59) << true;
        QTest::newRow("by day, its end") << QTime(9, 0) << QTime(11, 0) << QTime(11, 0) << false;
        QTest::newRow("no beginning") << QTime() << QTime(11, 0) << QTime(10, 0) << false;
        QTest::newRow("no end") << QTime(9, 0) << QTime() << QTime(10, 0) << false;
        QTest::newRow("of no length") << QTime(9, 0) << QTime(9, 0) << QTime(9, 0) << false;
    }

    void a_span_comes_every_day()
    {
        QFETCH(QTime, from);
        QFETCH(QTime, until);
        QFETCH(QTime, time);
        QTEST(isWithin(from, until, time), "within");
    }
};

QTEST_GUILESS_MAIN(TestDailySpan)
#include "tst_dailyspan.moc"
