#include "core/config/loader.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace rollcall;
using namespace rollcall::config;

namespace {

QString joined(const QList<Notice>& notices)
{
    QStringList lines;
    for (const Notice& notice : notices)
        lines.append(notice.toString());
    return lines.join(u'\n');
}

const Effective* effective(const LoadReport& report, const QString& key)
{
    for (const Effective& one : report.effective) {
        if (one.setting->key == key)
            return &one;
    }
    return nullptr;
}

} // namespace

class TestLoader : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_directory;
    QProcessEnvironment m_environment; // with a home of its own

    QString path(const QString& name) const { return m_directory.filePath(name); }

    QString write(const QString& name, QByteArray text)
    {
        const QString whole = path(name);
        QDir().mkpath(QFileInfo(whole).path());
        QFile file(whole);
        const QByteArray json = text.replace('\'', '"');
        return file.open(QIODevice::WriteOnly) && file.write(json) == json.size() ? whole : QString();
    }

    LoadReport load(const std::optional<QString>& file = std::nullopt) const
    {
        return Loader(m_environment, path(QStringLiteral("etc"))).load(file);
    }

    LoadReport check(QByteArray json) const
    {
        return Loader(m_environment).check(json.replace('\'', '"'), QStringLiteral("c.json"));
    }

private Q_SLOTS:
    void init()
    {
        QVERIFY(QDir(m_directory.path()).removeRecursively() && QDir().mkpath(m_directory.path()));
        m_environment = QProcessEnvironment();
        m_environment.insert(QStringLiteral("HOME"), path(QStringLiteral("home")));
    }

    void theFirstFileThatExistsIsRead()
    {
        QVERIFY(load().ok());
        QCOMPARE(load().file, QString());
        QVERIFY(*load().settings == builtInSettings());

        const QString system = write(QStringLiteral("etc/config.json"), "{'camera': {'index': 1}}");
        QCOMPARE(load().file, system);
        QCOMPARE(load().settings->camera.index, 1);

        const QString own = write(QStringLiteral("home/.config/rollcall/config.json"), "{'camera': {'index': 2}}");
        QCOMPARE(load().file, own);
        QCOMPARE(load().settings->camera.index, 2);

        const QString named = write(QStringLiteral("named.json"), "{'camera': {'index': 3}}");
        m_environment.insert(QStringLiteral("ROLLCALL_CONFIG"), named);
        QCOMPARE(load().file, named);
        QCOMPARE(load().settings->camera.index, 3);

        const QString option = write(QStringLiteral("option.json"), "{'camera': {'index': 4}}");
        QCOMPARE(load(option).file, option);
        QCOMPARE(load(option).settings->camera.index, 4);
    }

    void aBrokenFileIsNotSkippedForTheNext()
    {
        write(QStringLiteral("etc/config.json"), "{}");
        const QString own = write(QStringLiteral("home/.config/rollcall/config.json"), "{\n'camera'\n}");
        const LoadReport report = load();
        QVERIFY(!report.ok());
        QCOMPARE(report.faults.size(), 1);
        QCOMPARE(report.faults.first().file, own);
        QCOMPARE(report.faults.first().line, 3);
        QCOMPARE(report.faults.first().key, QStringLiteral("camera"));
    }

    void aNamedFileThatIsMissingIsAFault()
    {
        const QString missing = path(QStringLiteral("missing.json"));
        QCOMPARE(joined(load(missing).faults), missing + QStringLiteral(": there is no such file"));
        QCOMPARE(load(QString()).faults.size(), 1);
        m_environment.insert(QStringLiteral("ROLLCALL_CONFIG"), missing);
        QVERIFY(!load().ok());
    }

    void whatIsNoConfigFileIsRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char* name, const QByteArray& text, const char* reason) {
            QTest::newRow(name) << text << QString::fromLatin1(reason);
        };
        row("empty", "", "the file is empty");
        row("a list", "[{}]", "the file holds no object");
        row("a text", "'cloud'", "the file holds no object");
        row("null", "null", "the file holds no object");
        row("10 MB of blanks", QByteArray(10 << 20, ' '), "larger than 1 MiB");
        row("10 MB of settings", "{" + QByteArray("'a': 1,\n").repeated(1 << 20) + "'b': 2}", "larger than 1 MiB");
        row("deep", QByteArray("{'a':").repeated(1000), "nested deeper");
        row("not UTF-8", "{'a': '\xe9'}", "not UTF-8");
        row("binary",
            QByteArray("\x7f"
                       "ELF\x02\x01\x01\0\0",
                       9),
            "U+007f");
    }

    void whatIsNoConfigFileIsRefused()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, reason);
        const QString file = write(QStringLiteral("c.json"), text);
        const LoadReport report = load(file);
        QVERIFY(!report.ok());
        QCOMPARE(report.faults.size(), 1);
        QCOMPARE(report.faults.first().file, file);
        QVERIFY2(report.faults.first().reason.contains(reason), qPrintable(joined(report.faults)));
    }

    void aFolderAndAnEndlessDeviceAreRefused()
    {
        QVERIFY(joined(load(m_directory.path()).faults).contains(QStringLiteral("folder")));
        QVERIFY(joined(load(QStringLiteral("/dev/zero")).faults).contains(QStringLiteral("1 MiB")));
    }

    void everyFaultIsToldWithItsLine()
    {
        const LoadReport report = check("{\n"
                                        "'camera': {\n"
                                        "  'index': 'front',\n"
                                        "  'fps': 0\n"
                                        "},\n"
                                        "'photo': 5,\n"
                                        "'logging': { 'level': 'LOUD' }\n"
                                        "}");
        QVERIFY(!report.ok());
        QCOMPARE(
            joined(report.faults),
            QStringLiteral("c.json:3: camera.index: \"front\" is not allowed; allowed: a whole number from 0 to 63\n"
                           "c.json:4: camera.fps: 0 is not allowed; allowed: a whole number from 1 to 120\n"
                           "c.json:6: photo: this is a section; allowed: keys and values in braces\n"
                           "c.json:7: logging.level: \"LOUD\" is not allowed; allowed: one of DEBUG, INFO, "
                           "WARNING, ERROR, CRITICAL"));
    }

    void anUnknownKeyIsAWarningWithWhatWasMeant_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("warning");
        const auto row = [](const char* name, const char* json, const char* warning) {
            QTest::newRow(name) << QByteArray(json) << QString::fromLatin1(warning);
        };
        row("key", "{'camera': {\n'fsp': 3}}",
            "c.json:2: camera.fsp: unknown key, ignored; did you mean camera.fps?");
        row("section", "{\n'camra': {'fps': 3, 'index': 0}}",
            "c.json:2: camra: unknown key, ignored; did you mean camera?");
        row("wrong section", "{'debounce_interval': 3}",
            "c.json:1: debounce_interval: unknown key, ignored; did you mean scan.debounce_interval?");
        row("nothing like it", "{'teapot': {'a': {}}}", "c.json:1: teapot: unknown key, ignored");
        row("dotted", "{'camera.fps': 3}",
            "c.json:1: camera.fps: unknown key, ignored; a key holds no dot: each level has its own braces");
        row("control characters", "{'tea\\u001bpot\\n': 3}", "c.json:1: tea?pot?: unknown key, ignored");
        row("twice", "{'camera': {'fps': 3,\n'fps': 5}}",
            "c.json:2: camera.fps: given before in line 1; this one counts");
    }

    void anUnknownKeyIsAWarningWithWhatWasMeant()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, warning);
        const LoadReport report = check(json);
        QVERIFY2(report.ok(), qPrintable(joined(report.faults)));
        QCOMPARE(joined(report.warnings), warning);
    }

    void thousandsOfUnknownKeysAreCountedAndNotListed()
    {
        QByteArray json = "{";
        for (int i = 0; i < 50000; ++i)
            json += "'unknown" + QByteArray::number(i) + "': 1,";
        const LoadReport report = check(json + "'camera': {'fps': 20}}");
        QVERIFY(report.ok());
        QCOMPARE(report.warnings.size(), 21);
        QVERIFY(joined(report.warnings).contains(QStringLiteral("49980 more keys are unknown")));
        QCOMPARE(report.settings->camera.fps, 20);
    }

    void commentsAreSilent()
    {
        const LoadReport report = check("{'_why': 'because', '$schema': 'x', 'camera': {'_fps': [1]}}");
        QVERIFY(report.ok());
        QCOMPARE(joined(report.warnings), QString());
        QCOMPARE(report.unused.size(), 0);
    }

    void theOldSystemsKeysAreKnownButNotUsed()
    {
        const LoadReport report =
            check("{'sms_notifications': {'enabled': 'true', 'username': '${SMS_USERNAME}'},\n"
                  "'buzzer': {'gpio_pin': 23, 'error_pattern': [1000]}, 'cloud': {'retry_attempts': 5},\n"
                  "'camera': {'picamera': {'awb': {'mode': 'auto'}}}}");
        QVERIFY2(report.ok(), qPrintable(joined(report.faults)));
        QCOMPARE(joined(report.warnings), QString());
        QStringList keys;
        for (const Notice& notice : report.unused)
            keys.append(notice.key);
        QCOMPARE(keys.join(u' '), QStringLiteral("sms_notifications buzzer.error_pattern cloud.retry_attempts "
                                                 "camera.picamera"));
    }

    void aWholeFileOfTheOldSystemKeepsItsMeaning()
    {
        m_environment.insert(QStringLiteral("SUPABASE_URL"), QStringLiteral("https://a.org"));
        m_environment.insert(QStringLiteral("SUPABASE_KEY"), QStringLiteral("sb_publishable_0"));
        m_environment.insert(QStringLiteral("DEVICE_ID"), QStringLiteral("gate-1"));
        const LoadReport report = load(QStringLiteral(ROLLCALL_SOURCE_DIR "/tests/config/predecessor.json"));
        QVERIFY2(report.ok(), qPrintable(joined(report.faults)));
        QCOMPARE(report.warnings.size(), 0);
        QVERIFY(report.unused.size() > 30);

        using namespace std::chrono_literals;
        Settings expected = builtInSettings();
        expected.deviceId = DeviceId::parse(u"gate-1");
        expected.schoolSchedule =
            R"({"school_schedule":{"auto_detect_session":true,"morning_class":{"start_time":"07:00"}}})";
        expected.camera.resolution = {640, 480};
        expected.photoJpegQuality = 90;
        expected.cloud.enabled = true;
        expected.cloud.url = QUrl(QStringLiteral("https://a.org"));
        expected.cloud.apiKey = QStringLiteral("sb_publishable_0");
        expected.cloud.syncInterval = 45s;
        expected.cloud.retryDelay = 20s;
        expected.cloud.cleanupPhotosAfterSync = false;
        expected.networkTimeouts.supabaseRead = 99s;
        expected.logging.directory = QStringLiteral("data/logs");
        expected.logging.console.enabled = true;
        expected.logging.jsonFile.enabled = false;
        expected.logging.fileMaxMegabytes = 50;
        expected.logging.fileBackupCount = 5;
        expected.panel.buzzerEnabled = true;
        expected.panel.ledEnabled = true;
        expected.panel.buttonEnabled = true;
        QVERIFY(*report.settings == expected);
    }

    void theEnvironmentOverridesTheFile_data()
    {
        QTest::addColumn<QString>("variable");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("shown");
        const auto row = [](const char* variable, const char* value, const char* key, const char* shown) {
            QTest::newRow(variable) << QString::fromLatin1(variable) << QString::fromLatin1(value)
                                    << QString::fromLatin1(key) << QString::fromLatin1(shown);
        };
        row("SUPABASE_URL", "https://env.example.org", "cloud.url", "https://env.example.org");
        row("SUPABASE_KEY", "sb_publishable_env", "cloud.api_key", "set");
        row("DEVICE_ID", "env", "cloud.device_id", "env");
        row("DEVICE_EMAIL", "env@example.org", "cloud.device_email", "env@example.org");
        row("DEVICE_PASSWORD", "env", "cloud.device_password", "set");
        row("CAMERA_INDEX", "5", "camera.index", "5");
        row("CAMERA_RESOLUTION_WIDTH", "1280", "camera.resolution.width", "1280");
        row("CAMERA_RESOLUTION_HEIGHT", "720", "camera.resolution.height", "720");
        row("LOG_LEVEL", "warning", "logging.level", "WARNING");
    }

    void theEnvironmentOverridesTheFile()
    {
        QFETCH(QString, variable);
        QFETCH(QString, value);
        QFETCH(QString, key);
        QFETCH(QString, shown);
        const QByteArray json =
            "{'cloud': {'url': 'https://file.example.org', 'api_key': 'file', 'device_id': 'file',"
            "'device_email': 'file@example.org', 'device_password': 'file'}, 'logging': {'level': 'ERROR'},"
            "'camera': {'index': 1, 'resolution': {'width': 800, 'height': 600}}}";
        const LoadReport before = check(json);
        QVERIFY2(before.ok(), qPrintable(joined(before.faults)));
        QCOMPARE(effective(before, key)->origin, Origin::File);
        QCOMPARE(effective(before, key)->source, QStringLiteral("c.json:1"));

        m_environment.insert(variable, value);
        const LoadReport after = check(json);
        QVERIFY2(after.ok(), qPrintable(joined(after.faults)));
        QCOMPARE(effective(after, key)->origin, Origin::Environment);
        QCOMPARE(effective(after, key)->source, u'$' + variable);
        QCOMPARE(effective(after, key)->text, shown);

        m_environment.insert(variable, QString());
        QCOMPARE(effective(check(json), key)->origin, Origin::File);
    }

    void aWrongVariableIsAFaultThatNamesIt()
    {
        m_environment.insert(QStringLiteral("CAMERA_INDEX"), QStringLiteral("front"));
        QCOMPARE(joined(check("{}").faults), QStringLiteral("$CAMERA_INDEX: camera.index: \"front\" is not allowed; "
                                                            "allowed: a whole number from 0 to 63"));
    }

    void aPlaceholderIsReplacedFromTheEnvironment_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("fps");
        QTest::addColumn<QString>("notice");
        m_environment = QProcessEnvironment();
        QTest::newRow("whole") << QStringLiteral("${FPS}") << QStringLiteral("24") << QString();
        QTest::newRow("not set") << QStringLiteral("${NONE}") << QStringLiteral("30")
                                 << QStringLiteral("c.json:2: camera.fps: the environment variable NONE is not set; "
                                                   "in effect: 30");
        QTest::newRow("out of range") << QStringLiteral("${MANY}") << QStringLiteral("not set")
                                      << QStringLiteral("c.json:2: camera.fps: \"1000\" is not allowed (from the "
                                                        "environment variable MANY); allowed: a whole number from 1 "
                                                        "to 120");
        QTest::newRow("in a longer text")
            << QStringLiteral("2${FPS}") << QStringLiteral("not set")
            << QStringLiteral("c.json:2: camera.fps: this text is not allowed; allowed: "
                              "a whole number from 1 to 120");
    }

    void aPlaceholderIsReplacedFromTheEnvironment()
    {
        QFETCH(QString, text);
        QFETCH(QString, fps);
        QFETCH(QString, notice);
        m_environment.insert(QStringLiteral("FPS"), QStringLiteral("24"));
        m_environment.insert(QStringLiteral("MANY"), QStringLiteral("1000"));
        const LoadReport report = check("{'camera': {\n'fps': '" + text.toLatin1() + "'}}");
        QCOMPARE(effective(report, QStringLiteral("camera.fps"))->text, fps);
        QCOMPARE(joined(report.warnings + report.faults), notice);
    }

    void aCredentialOverridesEnvironmentAndFile()
    {
        write(QStringLiteral("credentials/cloud.device_password"), " from credential\n");
        write(QStringLiteral("credentials/camera.index"), "9");
        const QByteArray json = "{'cloud': {'enabled': false, 'device_password': 'from file'}}";
        m_environment.insert(QStringLiteral("DEVICE_PASSWORD"), QStringLiteral("from environment"));
        QCOMPARE(check(json).settings->cloud.devicePassword, QStringLiteral("from environment"));

        m_environment.insert(QStringLiteral("CREDENTIALS_DIRECTORY"), path(QStringLiteral("credentials")));
        const LoadReport report = check(json);
        QVERIFY2(report.ok(), qPrintable(joined(report.faults)));
        QCOMPARE(report.settings->cloud.devicePassword, QStringLiteral(" from credential"));
        QCOMPARE(effective(report, QStringLiteral("cloud.device_password"))->origin, Origin::Credential);
        QCOMPARE(effective(report, QStringLiteral("cloud.device_password"))->text, QStringLiteral("set"));
        QCOMPARE(report.settings->camera.index, 0); // no secret, so no credential
    }

    void aCredentialThatIsEmptyOrUnreadableIsAFault()
    {
        m_environment.insert(QStringLiteral("CREDENTIALS_DIRECTORY"), path(QStringLiteral("credentials")));
        write(QStringLiteral("credentials/cloud.device_password"), "\n");
        QVERIFY(joined(check("{}").faults).contains(QStringLiteral("the credential is empty")));
        QVERIFY(QFile::remove(path(QStringLiteral("credentials/cloud.device_password"))));
        QVERIFY(check("{}").ok());
        QVERIFY(QDir().mkpath(path(QStringLiteral("credentials/cloud.device_password"))));
        QVERIFY(joined(check("{}").faults).contains(QStringLiteral("cannot be read")));
    }

    void nothingThatMayBePrintedHoldsASecret()
    {
        const LoadReport report =
            check("{'cloud': {'url': 'https://a.org', 'api_key': 'private1', 'device_id': 'd',"
                  "'device_email': 'a@b.c', 'device_password': 'private2', 'sync_interval': -1}}");
        QString all = joined(report.faults + report.warnings + report.unused);
        for (const Effective& one : report.effective)
            all += one.text + one.source;
        QVERIFY(all.contains(QStringLiteral("-1")));
        QVERIFY(!all.contains(QStringLiteral("private")));
    }
};

QTEST_GUILESS_MAIN(TestLoader)
#include "tst_loader.moc"
