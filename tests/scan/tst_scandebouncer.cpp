#include "core/scan/scandebouncer.h"

#include <QTest>

using namespace rollcall::scan;
using namespace std::chrono_literals;

class TestScanDebouncer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aBadgeCountsAgainOnlyAfterTheIntervalUnseen_data()
    {
        QTest::addColumn<QList<int>>("seenAt"); // milliseconds
        QTest::addColumn<QList<bool>>("counts");
        QTest::newRow("once") << QList<int>{0} << QList<bool>{true};
        QTest::newRow("at time zero and right after") << QList<int>{0, 0, 1} << QList<bool>{true, false, false};
        QTest::newRow("a frame later") << QList<int>{1000, 1033} << QList<bool>{true, false};
        QTest::newRow("just before") << QList<int>{1000, 3999} << QList<bool>{true, false};
        QTest::newRow("just at") << QList<int>{1000, 4000} << QList<bool>{true, true};
        QTest::newRow("held for longer than the debounce interval")
            << QList<int>{0, 2000, 4000, 6000, 8000} << QList<bool>{true, false, false, false, false};
        QTest::newRow("held, away, back") << QList<int>{0, 2000, 4999, 8000} << QList<bool>{true, false, false, true};
        QTest::newRow("footage that begins again") << QList<int>{1000, 500, 600} << QList<bool>{true, true, false};
    }

    void aBadgeCountsAgainOnlyAfterTheIntervalUnseen()
    {
        QFETCH(QList<int>, seenAt);
        QFETCH(QList<bool>, counts);
        ScanDebouncer guard(3s);
        for (qsizetype i = 0; i < seenAt.size(); ++i)
            QCOMPARE(guard.accept("2021001", std::chrono::milliseconds(seenAt[i])), counts[i]);
    }

    void thirtyFramesOfOneBadgeAreOneScan()
    {
        ScanDebouncer guard;
        int scans = 0;
        for (int frame = 0; frame < 30; ++frame)
            scans += guard.accept("2021001", frame * 33ms);
        QCOMPARE(scans, 1);
    }

    void anotherBadgeCountsAtOnce()
    {
        ScanDebouncer guard;
        QVERIFY(guard.accept("2021001", 1000ms));
        QVERIFY(guard.accept("2021002", 1001ms));
        QVERIFY(!guard.accept("2021001", 1002ms));
        QVERIFY(!guard.accept("2021002", 1003ms));
    }

    void aForeignCodeChangesNothingForOthers()
    {
        ScanDebouncer guard(3s);
        QVERIFY(guard.accept("2021001", 1000ms));
        QVERIFY(guard.accept(QByteArray(2900, '\xff'), 2000ms));
        QVERIFY(guard.accept(QByteArray(), 2000ms));
        QVERIFY(!guard.accept("2021001", 3000ms));
        QVERIFY(guard.accept("2021001", 6000ms));
    }

    void anIntervalOfNothingCountsEveryTime()
    {
        ScanDebouncer guard(0s);
        QVERIFY(guard.accept("2021001", 1000ms));
        QVERIFY(guard.accept("2021001", 1000ms));
    }

    void itsMemoryIsBounded()
    {
        ScanDebouncer guard(1h);
        QVERIFY(guard.accept("first", 0ms));
        for (int i = 0; i < 10'000; ++i)
            QVERIFY(guard.accept(QByteArray::number(i), 1ms));
        QCOMPARE(guard.size(), ScanDebouncer::capacity);
        QVERIFY2(!guard.accept("9999", 2ms), "the newest are kept");
        QVERIFY2(guard.accept("first", 2ms), "the oldest are forgotten");
    }

    void whatIsDueIsForgotten()
    {
        ScanDebouncer guard(3s);
        for (int i = 0; i < 100; ++i)
            QVERIFY(guard.accept(QByteArray::number(i), 0ms));
        QVERIFY(guard.accept("2021001", 3s));
        QCOMPARE(guard.size(), std::size_t(1));
    }
};

QTEST_GUILESS_MAIN(TestScanDebouncer)
#include "tst_scandebouncer.moc"
