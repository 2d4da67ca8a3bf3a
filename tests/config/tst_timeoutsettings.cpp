#include "core/config/loader.h"

#include <QTest>

using namespace rollcall::config;

namespace {

LoadReport load(const QByteArray& json)
{
    return Loader(QProcessEnvironment()).check(json, QStringLiteral("config.json"));
}

/** The eight effective values in the order of the table, in seconds: "5 10 5 10 5 30 3 10". */
QString listed(const NetworkTimeouts& timeouts)
{
    QStringList texts;
    for (const auto time : {timeouts.connect, timeouts.read, timeouts.supabaseConnect, timeouts.supabaseRead,
                            timeouts.storageConnect, timeouts.storageRead, timeouts.connectivity, timeouts.sms})
        texts.append(QString::number(double(time.count()) / 1000));
    return texts.join(u' ');
}

} // namespace

class TestTimeoutSettings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theFileGivesTheTimeouts_data()
    {
        QTest::addColumn<QByteArray>("section");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const char* section, const char* expected) {
            QTest::newRow(name) << QByteArray(section) << QString::fromLatin1(expected);
        };
        row("N1 defaults", "", "5 10 5 10 5 30 3 10");
        row("N2 five of them",
            "'connect_timeout': 3, 'read_timeout': 8, 'supabase_connect_timeout': 4, "
            "'supabase_read_timeout': 12, "
            "'storage_read_timeout': 60",
            "3 8 4 12 3 60 3 10");
        row("N3 supabase", "'supabase_connect_timeout': 5, 'supabase_read_timeout': 15", "5 10 5 15 5 30 3 10");
        row("N4 storage", "'storage_connect_timeout': 10, 'storage_read_timeout': 60", "5 10 5 10 10 60 3 10");
        row("N5 connectivity", "'connectivity_timeout': 2", "5 10 5 10 5 30 2 10");
        row("N6 sms", "'sms_timeout': 15", "5 10 5 10 5 30 3 15");
        row("N8, N9 inheritance", "'connect_timeout': 7, 'read_timeout': 14", "7 14 7 14 7 30 3 10");
        row("N10 at the top level", "'supabase_read_timeout': 99", "5 10 5 99 5 30 3 10");
        row("fractions", "'connect_timeout': 0.5, 'read_timeout': '1.25'", "0.5 1.25 0.5 1.25 0.5 30 3 10");
    }

    void theFileGivesTheTimeouts()
    {
        QFETCH(QByteArray, section);
        QFETCH(QString, expected);
        const LoadReport report = load("{\"network_timeouts\": {" + section.replace('\'', '"') + "}}");
        QVERIFY(report.ok());
        QCOMPARE(report.warnings.size(), 0);
        QCOMPARE(listed(report.settings->networkTimeouts), expected);
    }

    void allEightCanBeListedWithTheirOrigin() // N7
    {
        const LoadReport report =
            load("{\"network_timeouts\": {\"connect_timeout\": 7,\n\"supabase_connect_timeout\": 4}}");
        QStringList lines;
        for (const Effective& one : report.effective) {
            const QString key(one.setting->key);
            if (key.startsWith(QStringLiteral("network_timeouts.")))
                lines.append(QStringLiteral("%1=%2 %3 %4")
                                 .arg(key.section(u'.', 1), one.text, QLatin1String(name(one.origin)), one.source));
        }
        QCOMPARE(lines, (QStringList{
                            QStringLiteral("connect_timeout=7 file config.json:1"),
                            QStringLiteral("read_timeout=10 default "),
                            QStringLiteral("supabase_connect_timeout=4 file config.json:2"),
                            QStringLiteral("supabase_read_timeout=10 default "),
                            QStringLiteral("storage_connect_timeout=7 inherited network_timeouts.connect_timeout"),
                            QStringLiteral("storage_read_timeout=30 default "),
                            QStringLiteral("connectivity_timeout=3 default "),
                            QStringLiteral("sms_timeout=10 default "),
                        }));
    }

    void theOlderPlaceBelowCloudIsReadButTheNewOneWins()
    {
        const LoadReport older = load("{\"cloud\": {\"network_timeouts\": {\"read_timeout\": 20}}}");
        QVERIFY(older.ok());
        QCOMPARE(older.warnings.size(), 0);
        QCOMPARE(listed(older.settings->networkTimeouts), QStringLiteral("5 20 5 20 5 30 3 10"));
        const LoadReport both = load("{\"cloud\": {\"network_timeouts\": {\"read_timeout\": 20}},"
                                     "\"network_timeouts\": {\"read_timeout\": 21}}");
        QVERIFY(both.ok());
        QCOMPARE(listed(both.settings->networkTimeouts), QStringLiteral("5 21 5 21 5 30 3 10"));
    }

    void whatIsOutOfRangeIsRefusedWithTheRange_data()
    {
        QTest::addColumn<QByteArray>("value");
        for (const char* value : {"0", "-5", "600.5", "\"ten\"", "true", "null", "[5, 10]"})
            QTest::newRow(value) << QByteArray(value);
    }

    void whatIsOutOfRangeIsRefusedWithTheRange()
    {
        QFETCH(QByteArray, value);
        const LoadReport report = load("{\"network_timeouts\": {\n\"sms_timeout\": " + value + "}}");
        QVERIFY(!report.ok());
        QCOMPARE(report.faults.size(), 1);
        const Notice& fault = report.faults.first();
        QCOMPARE(fault.file, QStringLiteral("config.json"));
        QCOMPARE(fault.line, 2);
        QCOMPARE(fault.key, QStringLiteral("network_timeouts.sms_timeout"));
        QCOMPARE(fault.allowed, QStringLiteral("a number of seconds, more than 0, at most 600"));
    }
};

QTEST_GUILESS_MAIN(TestTimeoutSettings)
#include "tst_timeoutsettings.moc"
