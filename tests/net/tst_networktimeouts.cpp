#include "core/net/networktimeouts.h"

#include <QTest>

#include <limits>

using namespace rollcall;
using namespace rollcall::net;
using namespace std::chrono_literals;

namespace {

TimeoutSeconds given(std::initializer_list<std::pair<TimeoutKey, double>> values)
{
    TimeoutSeconds seconds;
    for (const auto& [key, value] : values)
        seconds[static_cast<size_t>(key)] = value;
    return seconds;
}

NetworkTimeouts timeouts(std::initializer_list<std::pair<TimeoutKey, double>> values)
{
    return NetworkTimeouts::from(given(values)).value();
}

} // namespace

class TestNetworkTimeouts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theDefaultsAreThePredecessors()
    {
        const NetworkTimeouts defaults;
        QCOMPARE(defaults.value(TimeoutKey::Connect), 5s);
        QCOMPARE(defaults.value(TimeoutKey::Read), 10s);
        QVERIFY((defaults.supabase() == Timeouts{5s, 10s}));
        QVERIFY((defaults.storage() == Timeouts{5s, 30s}));
        QVERIFY((defaults.connectivity() == Timeouts{3s, 3s}));
        QVERIFY((defaults.sms() == Timeouts{10s, 10s}));
    }

    void everyKeyCanBeSet()
    {
        double next = 1;
        for (const TimeoutRule& rule : timeoutRules) {
            const NetworkTimeouts set = timeouts({{rule.key, ++next}});
            QCOMPARE(set.value(rule.key), std::chrono::milliseconds(static_cast<int>(next * 1000)));
            QVERIFY(set.origin(rule.key) == NetworkTimeouts::Origin::File);
        }
        const NetworkTimeouts mixed = timeouts({{TimeoutKey::Connect, 3},
                                                {TimeoutKey::Read, 8},
                                                {TimeoutKey::SupabaseConnect, 4},
                                                {TimeoutKey::SupabaseRead, 12},
                                                {TimeoutKey::StorageRead, 60}});
        QVERIFY((mixed.supabase() == Timeouts{4s, 12s}));
        QVERIFY((mixed.storage() == Timeouts{3s, 60s}));
    }

    void theGeneralValuesAreInheritedButNotByStorageRead()
    {
        const NetworkTimeouts set = timeouts({{TimeoutKey::Connect, 7}, {TimeoutKey::Read, 14}});
        QVERIFY((set.supabase() == Timeouts{7s, 14s}));
        QVERIFY((set.storage() == Timeouts{7s, 30s}));
        QVERIFY((set.connectivity() == Timeouts{3s, 3s}));
        QVERIFY((set.sms() == Timeouts{10s, 10s}));
        QVERIFY(set.origin(TimeoutKey::SupabaseRead) == NetworkTimeouts::Origin::Inherited);
        QVERIFY(set.origin(TimeoutKey::StorageRead) == NetworkTimeouts::Origin::Default);
        QVERIFY(NetworkTimeouts().origin(TimeoutKey::SupabaseRead) == NetworkTimeouts::Origin::Default);
    }

    void fractionsOfASecondCount()
    {
        QCOMPARE(timeouts({{TimeoutKey::Connectivity, 0.25}}).connectivity().connect, 250ms);
        QCOMPARE(timeouts({{TimeoutKey::Sms, 600}}).sms().read, 600s);
    }

    void whatIsOutOfRangeIsRefusedByName_data()
    {
        QTest::addColumn<double>("seconds");
        QTest::newRow("zero") << 0.0;
        QTest::newRow("negative") << -1.0;
        QTest::newRow("less than a millisecond") << 0.0004;
        QTest::newRow("more than ten minutes") << 600.5;
        QTest::newRow("infinite") << std::numeric_limits<double>::infinity();
        QTest::newRow("not a number") << std::numeric_limits<double>::quiet_NaN();
    }

    void whatIsOutOfRangeIsRefusedByName()
    {
        QFETCH(double, seconds);
        for (const TimeoutRule& rule : timeoutRules) {
            const auto result = NetworkTimeouts::from(given({{rule.key, seconds}}));
            QVERIFY(!result.ok());
            QCOMPARE(result.error().code, ErrorCode::Invalid);
            QVERIFY(result.error().detail.contains(QLatin1String(rule.name)));
            QVERIFY(result.error().detail.contains(QStringLiteral("600")));
        }
    }

    void aWholeRequestHasALimitToo() { QCOMPARE((Timeouts{5s, 10s}.deadline()), 45s); }
};

QTEST_GUILESS_MAIN(TestNetworkTimeouts)
#include "tst_networktimeouts.moc"
