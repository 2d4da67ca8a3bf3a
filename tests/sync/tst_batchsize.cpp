#include "core/sync/batchsize.h"

#include <QSet>
#include <QTest>

#include <cmath>

using rollcall::sync::BatchSize;

class TestBatchSize : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aBadRecordIsFoundInTwiceTheLogarithm_data()
    {
        QTest::addColumn<int>("waiting");
        QTest::addColumn<QSet<int>>("bad");
        for (const int n : {2, 3, 7, 64, 499, 500}) {
            for (const int place : {0, n / 3, n / 2, n - 1})
                QTest::addRow("number %d of %d", place + 1, n) << n << QSet<int>{place};
        }
        QTest::newRow("two neighbours") << 500 << QSet<int>{200, 201};
        QTest::newRow("both ends") << 500 << QSet<int>{0, 499};
        QTest::newRow("every hundredth") << 500 << QSet<int>{0, 100, 200, 300, 400};
        QTest::newRow("every one") << 16 << QSet<int>{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
    }

    void aBadRecordIsFoundInTwiceTheLogarithm()
    {
        QFETCH(int, waiting);
        QFETCH(QSet<int>, bad);
        QList<int> queue;
        for (int i = 0; i < waiting; ++i)
            queue << i;
        QSet<int> parked;
        BatchSize batch(500);
        int requests = 0;
        while (!queue.isEmpty()) {
            const QList<int> sent = queue.first(std::min<qsizetype>(batch.next(), queue.size()));
            const int count = int(sent.size());
            ++requests;
            const bool isBad =
                std::any_of(sent.begin(), sent.end(), [&bad](int record) { return bad.contains(record); });
            isBad ? batch.refused(count) : batch.taken(count);
            if (!isBad || count == 1)
                queue.remove(0, count);
            if (isBad && count == 1)
                parked << sent.first();
        }
        QCOMPARE(parked, bad);
        const int further = requests - 1;
        const int most = (2 * int(std::ceil(std::log2(waiting))) + 1) * int(bad.size());
        QVERIFY2(further <= most, qPrintable(QStringLiteral("%1 of %2").arg(further).arg(most)));
    }

    void whatWasTooMuchIsHalvedUntilItPassesAndThenGrowsAgain()
    {
        BatchSize batch(500);
        QList<int> sizes;
        for (int i = 0; i < 4; ++i) {
            sizes << batch.next();
            batch.tooMuch(batch.next());
        }
        for (int i = 0; i < 5; ++i) {
            sizes << batch.next();
            batch.taken(batch.next());
        }
        QCOMPARE(sizes, (QList<int>{500, 250, 125, 62, 31, 62, 124, 248, 496}));
        QCOMPARE(batch.next(), 500);
    }

    void itIsNeverNothing()
    {
        BatchSize batch(1);
        batch.tooMuch(1);
        QCOMPARE(batch.next(), 1);
        batch.refused(1);
        QCOMPARE(batch.next(), 1);
    }
};

QTEST_GUILESS_MAIN(TestBatchSize)
#include "tst_batchsize.moc"
