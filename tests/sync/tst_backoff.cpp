#include "core/sync/backoff.h"

#include <QTest>

using namespace rollcall;
using namespace std::chrono_literals;
using sync::Backoff;

class TestBackoff : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theCeilingDoublesUpToTheCap_data()
    {
        QTest::addColumn<int>("failures");
        QTest::addColumn<qint64>("seconds");
        QTest::newRow("first") << 0 << qint64(30);
        QTest::newRow("second") << 1 << qint64(60);
        QTest::newRow("third") << 2 << qint64(120);
        QTest::newRow("seventh") << 6 << qint64(1920);
        QTest::newRow("eighth") << 7 << qint64(3600);
        QTest::newRow("hundredth") << 99 << qint64(3600);
        QTest::newRow("more than fits") << 2'000'000'000 << qint64(3600);
        QTest::newRow("never negative") << -1 << qint64(30);
    }

    void theCeilingDoublesUpToTheCap()
    {
        QFETCH(int, failures);
        QFETCH(qint64, seconds);
        const Backoff backoff{30s, 1h};
        QCOMPARE(backoff.ceiling(failures), std::chrono::milliseconds(std::chrono::seconds(seconds)));
    }

    void theWaitIsAnythingFromNothingToTheCeiling()
    {
        const Backoff backoff{30s, 1h};
        QCOMPARE(backoff.delay(2, 0.0), 0ms);
        QCOMPARE(backoff.delay(2, 0.5), std::chrono::milliseconds(60s));
        QVERIFY(backoff.delay(2, 0.999999) < 120s);
    }

    void aBaseOverTheCapIsTheCap()
    {
        const Backoff backoff{2h, 1h};
        QCOMPARE(backoff.ceiling(0), std::chrono::milliseconds(1h));
        QCOMPARE(backoff.ceiling(5), std::chrono::milliseconds(1h));
    }

    void aBaseOfNothingWaitsForNothing()
    {
        const Backoff backoff{0ms, 1h};
        QCOMPARE(backoff.ceiling(30), 0ms);
    }
};

QTEST_GUILESS_MAIN(TestBackoff)
#include "tst_backoff.moc"
