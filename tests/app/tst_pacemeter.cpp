#include "app/kiosk/pacemeter.h"

#include <QTest>

using namespace rollcall::app;
using namespace std::chrono_literals;
using std::chrono::microseconds;

class TestPaceMeter : public QObject {
    Q_OBJECT

    static Pace pace(std::vector<microseconds> waits, std::vector<microseconds> lates = {})
    {
        return {33'333us, int(waits.size()), std::move(waits), std::move(lates)};
    }

private Q_SLOTS:
    void theFiguresAreOfTheNearestRank()
    {
        std::vector<microseconds> waits;
        for (int i = 100; i >= 1; --i)
            waits.push_back(i * 1ms);
        const Pace measured = pace(waits);
        QCOMPARE(measured.median(), microseconds(50ms));
        QCOMPARE(measured.p99(), microseconds(99ms));
        QCOMPARE(pace({7ms}).median(), microseconds(7ms));
        QCOMPARE(pace({7ms}).p99(), microseconds(7ms));
        QCOMPARE(pace({}).median(), microseconds(0));
        std::vector<microseconds> lates(1999, 1ms);
        lates.push_back(90ms);
        QCOMPARE(pace({}, lates).loopP999(), microseconds(1ms));
        lates.insert(lates.end(), 2, 90ms);
        QCOMPARE(pace({}, lates).loopP999(), microseconds(90ms));
    }

    void eachLimitIsKeptOrNot_data()
    {
        QTest::addColumn<Pace>("measured");
        QTest::addColumn<bool>("median");
        QTest::addColumn<bool>("p99");
        QTest::addColumn<bool>("loop");
        QTest::newRow("all kept") << pace({89ms, 89ms}, {16ms}) << true << true << true;
        QTest::newRow("median") << pace({91ms, 91ms}, {16ms}) << false << true << true;
        QTest::newRow("99th percentile") << pace({50ms, 50ms, 134ms}, {16ms}) << true << false << true;
        QTest::newRow("loop") << pace({50ms}, {17ms}) << true << true << false;
    }

    void eachLimitIsKeptOrNot()
    {
        QFETCH(Pace, measured);
        QTEST(measured.isMedianKept(), "median");
        QTEST(measured.isP99Kept(), "p99");
        QTEST(measured.isLoopKept(), "loop");
        QCOMPARE(measured.toJson().value(u"within_limits").toBool(),
                 measured.isMedianKept() && measured.isP99Kept() && measured.isLoopKept());
        QCOMPARE(measured.sentences().join(u'\n').contains(QStringLiteral("OVER")),
                 !measured.toJson().value(u"within_limits").toBool());
    }
};

QTEST_GUILESS_MAIN(TestPaceMeter)
#include "tst_pacemeter.moc"
