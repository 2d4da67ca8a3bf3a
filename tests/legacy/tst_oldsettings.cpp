// What becomes of each key of the predecessor's settings.

#include "core/config/loader.h"
#include "core/legacy/oldsettings.h"
#include "tests/legacy/predecessor.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace rollcall;
using legacy::readOldSettings;
using support::Predecessor;

class TestOldSettings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachKeyIsTakenRenamedOrMeansNothing()
    {
        Predecessor old;
        old.write("config/defaults.json", "{\"camera\":{\"index\":0,\"fps\":30,\"force_opencv\":true},\"buzzer\":{"
                                          "\"gpio_pin\":23},\"cloud\":{\"retry_attempts\":5}}");
        old.write("config/config.json",
                  "{\"camera\":{\"index\":\"1\"},\"device_id\":\"${DEVICE_ID}\",\"_note\":\"x\",\"photo\":{\"jpeg_"
                  "quality\":400,\"crop_padding\":40},"
                  "\"cloud\":{\"enabled\":true,\"url\":\"${SUPABASE_URL}\",\"api_key\":\"${SUPABASE_KEY}\"}}");
        old.write(".env",
                  "# settings\nexport SUPABASE_URL='https://example.supabase.co'\nDEVICE_ID=gate-7 # the gate\n"
                  "SMS_USERNAME=\"who\"\nLOG_LEVEL=DEBUG\n");
        const auto settings = readOldSettings(old.path());
        QVERIFY2(settings.ok(), settings.ok() ? "" : qPrintable(settings.error().detail));
        QMap<QString, QString> said;
        for (const auto& note : settings->notes)
            said.insert(note.file + u' ' + note.key, QLatin1String(legacy::name(note.outcome)));
        const auto outcome = [&said](const char* key) { return said.value(QLatin1String(key)); };
        QCOMPARE(outcome("defaults.json camera.index"), QStringLiteral("overridden"));
        QCOMPARE(outcome("config.json camera.index"), QStringLiteral("taken"));
        QCOMPARE(outcome("defaults.json camera.fps"), QStringLiteral("taken"));
        QCOMPARE(outcome("defaults.json camera.force_opencv"), QStringLiteral("not_used"));
        QCOMPARE(outcome("defaults.json cloud.retry_attempts"), QStringLiteral("not_used"));
        QCOMPARE(outcome("config.json photo.jpeg_quality"), QStringLiteral("refused"));
        QCOMPARE(outcome("config.json cloud.api_key"), QStringLiteral("refused"));
        QCOMPARE(outcome("config.json cloud.url"), QStringLiteral("overridden"));
        QCOMPARE(outcome(".env cloud.url"), QStringLiteral("taken"));
        QCOMPARE(outcome(".env SMS_USERNAME"), QStringLiteral("not_used"));
        QVERIFY(!said.contains(QStringLiteral("config.json _note")));

        const auto report =
            config::Loader(QProcessEnvironment()).check(settings->config, QStringLiteral("config.json"));
        QVERIFY2(report.ok(), report.faults.isEmpty() ? "" : qPrintable(report.faults.constFirst().toString()));
        QCOMPARE(report.settings->camera.index, 1);
        QCOMPARE(report.settings->deviceId->toString(), QStringLiteral("gate-7"));
        QCOMPARE(report.settings->cloud.url, QUrl(QStringLiteral("https://example.supabase.co")));
        QCOMPARE(report.settings->logging.level, config::LogLevel::Debug);
        QVERIFY(!report.settings->cloud.enabled);
    }

    void aServiceKeyIsNotTaken()
    {
        Predecessor old;
        old.write("config/config.json",
                  "{\"cloud\":{\"enabled\":true,\"url\":\"https://"
                  "example.supabase.co\",\"device_id\":\"g\",\"api_key\":\"sb_secret_0123456789\"}}");
        const auto settings = readOldSettings(old.path());
        QVERIFY(settings.ok());
        QVERIFY(!settings->config.contains("sb_secret_"));
        for (const auto& note : settings->notes)
            QVERIFY(!note.text.contains(QLatin1String("sb_secret_0")));
    }

    void aScheduleThatCannotBeIsLeftOutAsAWhole()
    {
        Predecessor old;
        old.write("config/config.json",
                  "{\"language\":\"es\",\"school_schedule\":{\"morning_class\":{\"start_time\":\"25:00\"}}}");
        const auto settings = readOldSettings(old.path());
        QVERIFY(settings.ok());
        QVERIFY(!settings->config.contains("morning_class"));
        QVERIFY(config::Loader(QProcessEnvironment()).check(settings->config, QStringLiteral("config.json")).ok());
        QCOMPARE(std::count_if(settings->notes.begin(), settings->notes.end(),
                               [](const auto& note) { return note.outcome == legacy::KeyNote::Outcome::Refused; }),
                 1);
    }

    void aFileThatIsNoJsonIsSaidAndOneThatIsMissingIsNone()
    {
        Predecessor old;
        QVERIFY(readOldSettings(old.path()).ok());
        old.write("config/config.json", "{");
        QCOMPARE(readOldSettings(old.path()).error().code, ErrorCode::WrongFormat);
    }
};

QTEST_GUILESS_MAIN(TestOldSettings)
#include "tst_oldsettings.moc"
