#include "core/config/loader.h"
#include "core/config/unusedkeys.h"
#include "core/config/valuereader.h"

#include <QCoreApplication>
#include <QFile>
#include <QSet>
#include <QTest>

using namespace rollcall;
using namespace rollcall::config;

namespace {

QString shipped(const char* name)
{
    return QStringLiteral(ROLLCALL_SOURCE_DIR "/resources/config/") + QString::fromLatin1(name);
}

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QProcessEnvironment deviceEnvironment()
{
    QProcessEnvironment environment;
    environment.insert(QStringLiteral("SUPABASE_URL"), QStringLiteral("https://school.example.org"));
    environment.insert(QStringLiteral("SUPABASE_KEY"), QStringLiteral("sb_publishable_0123456789"));
    environment.insert(QStringLiteral("DEVICE_ID"), QStringLiteral("gate-1"));
    environment.insert(QStringLiteral("DEVICE_EMAIL"), QStringLiteral("gate-1@example.org"));
    environment.insert(QStringLiteral("DEVICE_PASSWORD"), QStringLiteral("correct horse"));
    return environment;
}

} // namespace

class TestSettingsTable : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyRowIsWhole()
    {
        QSet<QString> keys;
        for (const Setting& setting : allSettings()) {
            const char* key = setting.key.data();
            QVERIFY2(!keys.contains(setting.key), key);
            keys.insert(setting.key);
            QVERIFY2(setting.store, key);
            QVERIFY2(setting.help.endsWith(QLatin1Char('.')), key);
            QVERIFY2(setting.minimum < setting.maximum, key);
            QVERIFY2(setting.inherits.isEmpty() || findSetting(setting.inherits), key);
            QVERIFY2(setting.fallback.isEmpty() || readValue(setting, QString(setting.fallback)).value, key);
        }
        for (const QLatin1String unused : unusedKeys())
            QVERIFY2(!findSetting(unused), unused.data());
    }

    void withoutAFileTheDefaultsHold()
    {
        using namespace std::chrono_literals;
        const Settings settings = builtInSettings();
        QCOMPARE(settings.schoolName, QString());
        QCOMPARE(settings.language, QStringLiteral("en"));
        QVERIFY(!settings.deviceId);
        QCOMPARE(settings.camera.index, 0);
        QCOMPARE(settings.camera.resolution, QSize(1280, 720));
        QCOMPARE(settings.camera.fps, 30);
        QCOMPARE(settings.photoJpegQuality, 95);
        QCOMPARE(settings.debounceInterval, 2s);
        QCOMPARE(settings.cloud.enabled, false);
        QCOMPARE(settings.cloud.syncInterval, 60s);
        QCOMPARE(settings.cloud.retryDelay, 30s);
        QCOMPARE(settings.cloud.retryDelayMax, 1h);
        QCOMPARE(settings.cloud.retryRead, 60s);
        QCOMPARE(settings.cloud.circuitBreakerThreshold, 5);
        QCOMPARE(settings.cloud.circuitBreakerTimeout, 60s);
        QCOMPARE(settings.cloud.circuitBreakerSuccess, 2);
        QCOMPARE(settings.cloud.parallelRequests, 6);
        QCOMPARE(settings.cloud.parallelPhotos, 3);
        QCOMPARE(settings.cloud.caFile, QString());
        QCOMPARE(settings.disk.warnPercent, 10);
        QCOMPARE(settings.disk.criticalPercent, 5);
        QCOMPARE(settings.disk.photoRetention, std::chrono::days(30));
        QCOMPARE(settings.disk.photoMaxMegabytes, 500);
        QCOMPARE(settings.disk.logRetention, std::chrono::days(7));
        QCOMPARE(settings.disk.recordRetention, std::chrono::days(400));
        QCOMPARE(settings.cloud.rosterSyncInterval, 300s);
        QCOMPARE(settings.cloud.cleanupPhotosAfterSync, true);
        QCOMPARE(settings.panel.buzzerEnabled, false);
        QCOMPARE(settings.panel.buzzerPin, 23);
        QCOMPARE(settings.panel.ledEnabled, false);
        QCOMPARE(settings.panel.buttonEnabled, false);
        QCOMPARE(settings.panel.debounce, 100ms);
        QCOMPARE(settings.panel.shortPress, 3s);
        QCOMPARE(settings.panel.longPress, 5s);
        QCOMPARE(settings.logging.level, LogLevel::Info);
        QCOMPARE(settings.logging.directory, QStringLiteral("logs"));
        QCOMPARE(settings.logging.console.enabled, false);
        QCOMPARE(settings.logging.file.enabled, true);
        QCOMPARE(settings.logging.file.level, LogLevel::Debug);
        QCOMPARE(settings.logging.fileMaxMegabytes, 100);
        QCOMPARE(settings.logging.fileBackupCount, 10);
        QCOMPARE(settings.logging.jsonFile.enabled, true);
        QCOMPARE(settings.logging.journal.enabled, false);
        QCOMPARE(settings.logging.loggers, LoggerLevels());
    }

    void theExampleLoadsWithoutAWordAndHoldsTheDefaults()
    {
        const LoadReport report = Loader(deviceEnvironment()).load(shipped("config.example.json"));
        for (const Notice& notice : report.faults + report.warnings + report.unused)
            QFAIL(qPrintable(notice.toString()));
        Settings expected = builtInSettings();
        expected.deviceId = DeviceId::parse(u"gate-1");
        expected.cloud.enabled = true;
        expected.cloud.url = QUrl(QStringLiteral("https://school.example.org"));
        expected.cloud.apiKey = QStringLiteral("sb_publishable_0123456789");
        expected.cloud.deviceEmail = QStringLiteral("gate-1@example.org");
        expected.cloud.devicePassword = QStringLiteral("correct horse");
        QVERIFY(*report.settings == expected);
    }

    void theExampleLeavesNoSettingOut()
    {
        const LoadReport report = Loader(deviceEnvironment()).load(shipped("config.example.json"));
        for (const Effective& effective : report.effective) {
            const bool written = effective.origin == Origin::File || effective.origin == Origin::Environment
                                 || effective.setting->key == QLatin1String("school_name")
                                 || effective.setting->key == QLatin1String("school.time_zone")
                                 || effective.setting->key == QLatin1String("screen.logo")
                                 || effective.setting->key == QLatin1String("sound.quiet_from")
                                 || effective.setting->key == QLatin1String("sound.quiet_until")
                                 || effective.setting->key == QLatin1String("paths.data_dir")
                                 || effective.setting->key == QLatin1String("camera.name")
                                 || effective.setting->key == QLatin1String("scanner.name")
                                 || effective.setting->key == QLatin1String("cloud.ca_file")
                                 || effective.setting->key == QLatin1String("gpio.chip")
                                 || effective.setting->key == QLatin1String("alarms.webhook_url")
                                 || effective.setting->key == QLatin1String("alarms.webhook_token")
                                 || effective.setting->key == QLatin1String("metrics.listen")
                                 || effective.setting->key == QLatin1String("metrics.textfile")
                                 || effective.setting->key == QLatin1String("logging.outputs.otlp.endpoint")
                                 || effective.setting->key == QLatin1String("logging.outputs.otlp.token")
                                 || effective.setting->key == QLatin1String("logging.outputs.otlp.ca_file")
                                 || effective.setting->reserved;
            QVERIFY2(written, effective.setting->key.data());
        }
    }

    void thePageOfSettingsSaysWhatTheTableSays()
    {
        const QByteArray expected = settingsAsMarkdown().toUtf8();
        const QByteArray page = contents(shipped("SETTINGS.md"));
        if (page == expected)
            return;
        QFile fresh(QCoreApplication::applicationDirPath() + QStringLiteral("/SETTINGS.md"));
        QVERIFY(fresh.open(QIODevice::WriteOnly) && fresh.write(expected) == expected.size());
        QFAIL(qPrintable(QStringLiteral("copy %1 to resources/config").arg(fresh.fileName())));
    }
};

QTEST_GUILESS_MAIN(TestSettingsTable)
#include "tst_settingstable.moc"
