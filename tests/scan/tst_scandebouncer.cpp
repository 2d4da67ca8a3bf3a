#include "core/scan/scandebouncer.h"

#include <QTest>

using namespace rollcall::scan;
using namespace std::chrono_literals;

class TestReReadGuard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aBadgeCountsAgainOnlyAfterTheHoldOffUnseen_data()
    {
        QTest::addColumn<QList<int>>("seenAt"); // milliseconds
        QTest::addColumn<QList<bool>>("counts");
        QTest::newRow("once") << QList<int>{0} << QList<bool>{true};
        QTest::newRow("at time zero and right after") << QList<int>{0, 0, 1} << QList<bool>{true, false, false};
        QTest::newRow("a frame later") << QList<int>{1000, 1033} << QList<bool>{true, false};
        QTest::newRow("just before") << QList<int>{1000, 3999} << QList<bool>{true, false};
        QTest::newRow("just at") << QList<int>{1000, 4000} << QList<bool>{true, true};
        QTest::newRow("held for longer than the hold-off")
            << QList<int>{0, 2000, 4000, 6000, 8000} << QList<bool>{true, false, false, false, false};
        QTest::newRow("held, away, back") << QList<int>{0, 2000, 4999, 8000} << QList<bool>{true, false, false, true};
        QTest::newRow("footage that begins again") << QList<int>{1000, 500, 600} << QList<bool>{true, true, false};
    }

    void aBadgeCountsAgainOnlyAfterTheHoldOffUnseen()
    {
        QFETCH(QList<int>, seenAt);
        QFETCH(QList<bool>, counts);
        ReReadGuard guard(3s);
        for (qsizetype i = 0; i < seenAt.size(); ++i)
            QCOMPARE(guard.counts("2021001", std::chrono::milliseconds(seenAt[i])), counts[i]);
    }

    void thirtyFramesOfOneBadgeAreOneScan()
    {
        ReReadGuard guard;
        int scans = 0;
        for (int frame = 0; frame < 30; ++frame)
            scans += guard.counts("2021001", frame * 33ms);
        QCOMPARE(scans, 1);
    }

    void anotherBadgeCountsAtOnce()
    {
        ReReadGuard guard;
        QVERIFY(guard.counts("2021001", 1000ms));
        QVERIFY(guard.counts("2021002", 1001ms));
        QVERIFY(!guard.counts("2021001", 1002ms));
        QVERIFY(!guard.counts("2021002", 1003ms));
    }

    void aForeignCodeChangesNothingForOthers()
    {
        ReReadGuard guard(3s);
        QVERIFY(guard.counts("2021001", 1000ms));
        QVERIFY(guard.counts(QByteArray(2900, '\xff'), 2000ms));
        QVERIFY(guard.counts(QByteArray(), 2000ms));
        QVERIFY(!guard.counts("2021001", 3000ms));
        QVERIFY(guard.counts("2021001", 6000ms));
    }

    void aHoldOffOfNothingCountsEveryTime()
    {
        ReReadGuard guard(0s);
        QVERIFY(guard.counts("2021001", 1000ms));
        QVERIFY(guard.counts("2021001", 1000ms));
    }

    void itsMemoryIsBounded()
    {
        ReReadGuard guard(1h);
        QVERIFY(guard.counts("first", 0ms));
        for (int i = 0; i < 10'000; ++i)
            QVERIFY(guard.counts(QByteArray::number(i), 1ms));
        QCOMPARE(guard.size(), ReReadGuard::capacity);
        QVERIFY2(!guard.counts("9999", 2ms), "the newest are kept");
        QVERIFY2(guard.counts("first", 2ms), "the oldest are forgotten");
    }

    void whatIsDueIsForgotten()
    {
        ReReadGuard guard(3s);
        for (int i = 0; i < 100; ++i)
            QVERIFY(guard.counts(QByteArray::number(i), 0ms));
        QVERIFY(guard.counts("2021001", 3s));
        QCOMPARE(guard.size(), std::size_t(1));
    }
};

QTEST_GUILESS_MAIN(TestReReadGuard)
#include "tst_scandebouncer.moc"
