#include "core/config/loader.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace rollcall;
using namespace rollcall::config;

namespace {

/** A config text with single quotes, for reading's sake. */
LoadReport load(QByteArray json, const QProcessEnvironment& environment = QProcessEnvironment(),
                ServiceKeys serviceKeys = ServiceKeys::Refused)
{
    Loader loader(environment);
    loader.setServiceKeys(serviceKeys);
    return loader.check(json.replace('\'', '"'), QStringLiteral("config.json"));
}

QString joined(const QList<Notice>& notices)
{
    QStringList lines;
    for (const Notice& notice : notices)
        lines.append(notice.toString());
    return lines.join(u'\n');
}

/** "line key" of each. */
QString places(const QList<Notice>& notices)
{
    QStringList texts;
    for (const Notice& notice : notices)
        texts.append(QStringLiteral("%1 %2").arg(notice.line).arg(notice.key));
    return texts.join(QStringLiteral(", "));
}

const char account[] = "'device_email': 'a@b.c', 'device_password': 'p'";

} // namespace

class TestCloudRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theCloudIsOnWhenToldOrWhenThereIsAnAddress_data()
    {
        QTest::addColumn<QByteArray>("cloud");
        QTest::addColumn<bool>("enabled");
        const QByteArray whole = QByteArray("'url': 'https://a.org', 'api_key': 'k', 'device_id': 'd', ") + account;
        QTest::newRow("nothing") << QByteArray() << false;
        QTest::newRow("an address") << whole << true;
        QTest::newRow("on") << "'enabled': true, " + whole << true;
        QTest::newRow("off") << "'enabled': false, " + whole << false;
        QTest::newRow("off as a text") << "'enabled': 'false', " + whole << false;
        QTest::newRow("an empty address") << QByteArray("'url': ''") << false;
    }

    void theCloudIsOnWhenToldOrWhenThereIsAnAddress()
    {
        QFETCH(QByteArray, cloud);
        QFETCH(bool, enabled);
        const LoadReport report = load("{'cloud': {" + cloud + "}}");
        QVERIFY2(report.ok(), qPrintable(joined(report.faults)));
        QCOMPARE(report.settings->cloud.enabled, enabled);
        QCOMPARE(joined(report.warnings), QString());
    }

    void anEnabledCloudNeedsItsValues_data()
    {
        QTest::addColumn<QByteArray>("cloud");
        QTest::addColumn<QString>("faults");
        const auto row = [](const char* name, const QByteArray& cloud, const char* faults) {
            QTest::newRow(name) << cloud << QString::fromLatin1(faults);
        };
        row("all missing", "'enabled': true", "2 cloud.url, 2 cloud.api_key, 2 cloud.device_id");
        row("empty address", "'enabled': true, 'url': '',\n'api_key': 'k', 'device_id': 'd'", "2 cloud.url");
        row("no key", "'enabled': true,\n'url': 'https://a.org', 'device_id': 'd'", "2 cloud.api_key");
        row("no device, enabled by its address", "\n'url': 'https://a.org', 'api_key': 'k'", "0 cloud.device_id");
        row("R4 unresolved address", "'enabled': true,\n'url': '${SUPABASE_URL}', 'api_key': 'k', 'device_id': 'd'",
            "3 cloud.url");
        row("unresolved address alone enables", "\n'url': '${SUPABASE_URL}', 'api_key': 'k', 'device_id': 'd'",
            "3 cloud.url");
        row("unresolved key and device",
            "'enabled': true, 'url': 'https://a.org',\n'api_key': '${KEY}',\n'device_id': '${ID}'",
            "3 cloud.api_key, 4 cloud.device_id");
        row("email without password",
            "'enabled': true, 'url': 'https://a.org', 'api_key': 'k', 'device_id': 'd', 'device_email': "
            "'a@b.c'",
            "2 cloud.device_password");
        row("password without email",
            "'enabled': true, 'url': 'https://a.org', 'api_key': 'k', 'device_id': 'd', 'device_password': "
            "'p'",
            "2 cloud.device_email");
        row("unresolved password",
            "'enabled': true, 'url': 'https://a.org', 'api_key': 'k', 'device_id': 'd', 'device_email': "
            "'a@b.c',\n"
            "'device_password': '${PW}'",
            "3 cloud.device_password");
    }

    void anEnabledCloudNeedsItsValues()
    {
        QFETCH(QByteArray, cloud);
        QFETCH(QString, faults);
        const LoadReport report = load("{'cloud': {\n" + cloud + "}}");
        QVERIFY(!report.ok());
        QCOMPARE(places(report.faults), faults);
    }

    void anUnresolvedPlaceholderNamesItsVariable()
    {
        const LoadReport report =
            load("{'cloud': {'enabled': true, 'url': '${SUPABASE_URL}', 'api_key': 'k', 'device_id': 'd'}}");
        QVERIFY(report.faults.first().reason.contains(QStringLiteral("variable SUPABASE_URL is not set")));
    }

    void ofTwoUnresolvedPlacesTheNewerOneIsNamed()
    {
        const LoadReport report = load("{'cloud': {'enabled': true, 'url': 'https://a.org', 'api_key': 'k',\n"
                                       "'device_id': '${NEW}'},\n'device_id': '${OLD}'}");
        QCOMPARE(places(report.faults), QStringLiteral("2 cloud.device_id"));
        QVERIFY(report.faults.first().reason.contains(QStringLiteral("variable NEW is not set")));
    }

    void forADisabledCloudAnUnresolvedPlaceholderIsAWarning()
    {
        const LoadReport report = load("{'cloud': {'enabled': false,\n'url': '${SUPABASE_URL}',\n"
                                       "'device_id': '${DEVICE_ID}'}}");
        QVERIFY2(report.ok(), qPrintable(joined(report.faults)));
        QCOMPARE(places(report.warnings), QStringLiteral("2 cloud.url, 3 cloud.device_id"));
        QVERIFY(report.warnings.first().reason.contains(QStringLiteral("SUPABASE_URL")));
        QVERIFY(!report.settings->deviceId);
    }

    void plainHttpIsAWarningAndAMissingAccountIsNone_data()
    {
        QTest::addColumn<QByteArray>("cloud");
        QTest::addColumn<QString>("warnings");
        const QByteArray with = QByteArray(", ") + account;
        QTest::newRow("https, account") << "'url': 'https://a.org'" + with << QString();
        QTest::newRow("no account") << QByteArray("'url': 'https://a.org'") << QString();
        QTest::newRow("http") << "'url': 'http://a.org'" + with << QStringLiteral("1 cloud.url");
        QTest::newRow("http to this machine") << "'url': 'http://127.0.0.1:54321'" + with << QString();
        QTest::newRow("http to localhost") << "'url': 'http://localhost:54321'" + with << QString();
        QTest::newRow("http to ::1") << "'url': 'http://[::1]:54321'" + with << QString();
    }

    void plainHttpIsAWarningAndAMissingAccountIsNone()
    {
        QFETCH(QByteArray, cloud);
        QFETCH(QString, warnings);
        const LoadReport report = load("{'cloud': {'api_key': 'k', 'device_id': 'd', " + cloud + "}}");
        QVERIFY2(report.ok(), qPrintable(joined(report.faults)));
        QCOMPARE(places(report.warnings), warnings);
    }

    void theDeviceIdMayStandInItsOlderPlaceButTheNewOneWins_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("id");
        QTest::newRow("old") << QByteArray("{'device_id': 'old'}") << QStringLiteral("old");
        QTest::newRow("both") << QByteArray("{'device_id': 'new', 'cloud': {'device_id': 'new'}}")
                              << QStringLiteral("new");
        QTest::newRow("new is empty") << QByteArray("{'device_id': 'old', 'cloud': {'device_id': ''}}")
                                      << QStringLiteral("old");
        QTest::newRow("new is unresolved")
            << QByteArray("{'device_id': 'old', 'cloud': {'device_id': '${X}'}}") << QStringLiteral("old");
    }

    void theDeviceIdMayStandInItsOlderPlaceButTheNewOneWins()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, id);
        const LoadReport report = load(json);
        QVERIFY2(report.ok(), qPrintable(joined(report.faults)));
        QCOMPARE(joined(report.warnings), QString());
        QCOMPARE(report.settings->deviceId->toString(), id);
    }

    void aServiceKeyIsRefusedWhereverItComesFrom_data()
    {
        QTest::addColumn<QString>("origin");
        for (const char* origin : {"file", "placeholder", "environment", "credential"})
            QTest::newRow(origin) << QString::fromLatin1(origin);
    }

    void aServiceKeyIsRefusedWhereverItComesFrom()
    {
        QFETCH(QString, origin);
        const QString key = QStringLiteral("sb_secret_0123456789");
        QTemporaryDir credentials;
        QProcessEnvironment environment;
        QByteArray written = "sb_publishable_0";
        if (origin == QStringLiteral("file")) {
            written = key.toLatin1();
        } else if (origin == QStringLiteral("placeholder")) {
            written = "${MY_KEY}";
            environment.insert(QStringLiteral("MY_KEY"), key);
        } else if (origin == QStringLiteral("environment")) {
            environment.insert(QStringLiteral("SUPABASE_KEY"), key);
        } else {
            QFile file(credentials.filePath(QStringLiteral("cloud.api_key")));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(key.toLatin1()) > 0);
            environment.insert(QStringLiteral("CREDENTIALS_DIRECTORY"), credentials.path());
        }
        const LoadReport report = load("{'cloud': {'enabled': false, 'api_key': '" + written + "'}}", environment);
        QVERIFY(!report.ok());
        QCOMPARE(report.faults.size(), 1);
        QVERIFY(report.faults.first().reason.contains(QStringLiteral("service key")));
        QVERIFY(!joined(report.faults).contains(key));
    }

    void aServiceKeyThatIsAllowedIsAWarning_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::newRow("secret key") << QByteArray("sb_secret_0123456789");
        QTest::newRow("service_role JWT")
            << QByteArray("eyJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJzIiwicm9sZSI6InNlcnZpY2Vfcm9sZSJ9.c2ln");
    }

    void aServiceKeyThatIsAllowedIsAWarning()
    {
        QFETCH(QByteArray, key);
        const QByteArray json = "{'cloud': {'enabled': false,\n'api_key': '" + key + "'}}";
        QCOMPARE(places(load(json).faults), QStringLiteral("2 cloud.api_key"));
        const LoadReport report = load(json, QProcessEnvironment(), ServiceKeys::Allowed);
        QVERIFY2(report.ok(), qPrintable(joined(report.faults)));
        QCOMPARE(places(report.warnings), QStringLiteral("2 cloud.api_key"));
        QVERIFY(!joined(report.warnings).contains(QString::fromLatin1(key)));
        QCOMPARE(report.settings->cloud.apiKey, QString::fromLatin1(key));
    }

    void anAnonKeyIsNoServiceKey()
    {
        // {"iss":"s","role":"anon"}
        const LoadReport report = load("{'cloud': {'enabled': false, 'api_key': "
                                       "'eyJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJzIiwicm9sZSI6ImFub24ifQ.c2ln'}}");
        QVERIFY2(report.ok(), qPrintable(joined(report.faults)));
    }
};

QTEST_GUILESS_MAIN(TestCloudRules)
#include "tst_cloudrules.moc"
