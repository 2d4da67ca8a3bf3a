// Settings of which one may not exceed another.

#include "core/config/loader.h"

#include <QTest>

using namespace rollcall::config;

namespace {

LoadReport load(const QByteArray& section)
{
    QByteArray json = "{\"disk_monitor\": {" + section + "}}";
    return Loader(QProcessEnvironment()).check(json.replace('\'', '"'), QStringLiteral("config.json"));
}

} // namespace

class TestThresholds : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theLowerThresholdStaysBelowTheUpperOne_data()
    {
        QTest::addColumn<QByteArray>("section");
        QTest::addColumn<int>("warn");
        QTest::addColumn<int>("critical");
        QTest::newRow("none is given") << QByteArray() << 10 << 5;
        QTest::newRow("both are") << QByteArray("'warn_threshold_percent': 20, 'critical_threshold_percent': 8") << 20
                                  << 8;
        QTest::newRow("both are the same")
            << QByteArray("'warn_threshold_percent': 8, 'critical_threshold_percent': 8") << 8 << 8;
        QTest::newRow("a default follows") << QByteArray("'warn_threshold_percent': 3") << 3 << 3;
    }

    void theLowerThresholdStaysBelowTheUpperOne()
    {
        QFETCH(QByteArray, section);
        const LoadReport report = load(section);
        QVERIFY(report.ok());
        QTEST(report.settings->disk.warnPercent, "warn");
        QTEST(report.settings->disk.criticalPercent, "critical");
    }

    void oneThatExceedsTheOtherIsAFaultThatNamesBoth()
    {
        const LoadReport report = load("'warn_threshold_percent': 10,\n'critical_threshold_percent': 11");
        QVERIFY(!report.ok());
        QCOMPARE(report.faults.size(), 1);
        QCOMPARE(report.faults.constFirst().toString(),
                 QStringLiteral("config.json:2: disk_monitor.critical_threshold_percent: 11 is more than "
                                "disk_monitor.warn_threshold_percent, which is 10; allowed: at most that"));
    }

    void oneThatCannotBeReadIsTheOnlyFault()
    {
        const LoadReport report = load("'warn_threshold_percent': 'ten', 'critical_threshold_percent': 60");
        QCOMPARE(report.faults.size(), 1);
        QCOMPARE(report.faults.constFirst().key, QStringLiteral("disk_monitor.warn_threshold_percent"));
    }
};

QTEST_GUILESS_MAIN(TestThresholds)
#include "tst_thresholds.moc"
