#include "core/config/valuereader.h"

#include <QTest>

using namespace rollcall::config;

namespace {

JsonNode node(const char* json)
{
    return std::get<JsonText>(readJson(QByteArray(json))).root;
}

} // namespace

class TestValueReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenIsRead_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("value");
        const auto row = [](const char* name, const char* key, const char* json, const char* value) {
            QTest::newRow(name) << QString::fromLatin1(key) << QByteArray(json) << QString::fromUtf8(value);
        };
        row("flag true", "cloud.enabled", "true", "true");
        row("flag false", "cloud.enabled", "false", "false");
        row("flag \"false\" is false", "cloud.enabled", "\"false\"", "false");
        row("flag as Python writes it", "cloud.enabled", "\"True\"", "true");
        row("flag yes", "cloud.enabled", "\"yes\"", "true");
        row("flag off", "cloud.enabled", "\" OFF \"", "false");
        row("flag \"0\"", "cloud.enabled", "\"0\"", "false");
        row("flag 1", "cloud.enabled", "1", "true");
        row("integer", "camera.fps", "25", "25");
        row("integer as text", "camera.fps", "\"25\"", "25");
        row("integer with blanks", "camera.fps", "\" 25 \"", "25");
        row("integer with a zero fraction", "camera.fps", "25.0", "25");
        row("integer, least", "camera.fps", "1", "1");
        row("integer, most", "camera.fps", "120", "120");
        row("integer in steps", "camera.rotation", "270", "270");
        row("seconds", "network_timeouts.read_timeout", "8", "8");
        row("seconds with a fraction", "network_timeouts.read_timeout", "0.25", "0.25");
        row("seconds as text", "network_timeouts.read_timeout", "\"2.5\"", "2.5");
        row("seconds, most", "network_timeouts.read_timeout", "600", "600");
        row("less than a millisecond is not none", "network_timeouts.read_timeout", "0.0001", "0.001");
        row("text", "school_name", "\" Col\xC3\xA9gio \"", "Col\xC3\xA9gio");
        row("password keeps its blanks", "cloud.device_password", "\" a b \"", " a b ");
        row("address", "cloud.url", "\"https://a.example.org\"", "https://a.example.org");
        row("a webhook with a query", "alarms.webhook_url", "\"https://chat.test/v1/x/messages?key=a%3Db&t=1\"",
            "https://chat.test/v1/x/messages?key=a%3Db&t=1");
        row("address without its last slash", "cloud.url", "\" https://a.example.org/ \"", "https://a.example.org");
        row("address with port and path", "cloud.url", "\"http://127.0.0.1:54321/sb/\"", "http://127.0.0.1:54321/sb");
        row("device id", "cloud.device_id", "\"gate-1\"", "gate-1");
        row("publishable key", "cloud.api_key", "\"sb_publishable_ABC-123\"", "sb_publishable_ABC-123");
        row("anon key", "cloud.api_key", "\"eyJhbGciOiJIUzI1NiJ9.eyJyb2xlIjoiYW5vbiJ9.c2ln\"",
            "eyJhbGciOiJIUzI1NiJ9.eyJyb2xlIjoiYW5vbiJ9.c2ln");
        row("email", "cloud.device_email", "\"gate-1@example.org\"", "gate-1@example.org");
        row("language", "language", "\"fil\"", "fil");
        row("language with a country", "language", "\"es_MX\"", "es_MX");
        row("path", "logging.log_dir", "\"/var/log/rollcall\"", "/var/log/rollcall");
        row("a port for metrics", "metrics.listen", "\" 127.0.0.1:9464 \"", "127.0.0.1:9464");
        row("a socket for metrics", "metrics.listen", "\"/run/rollcall/metrics.sock\"", "/run/rollcall/metrics.sock");
        row("a textfile", "metrics.textfile", "\"/var/lib/node/rollcall.prom\"", "/var/lib/node/rollcall.prom");
        row("level", "logging.level", "\"WARNING\"", "WARNING");
        row("level in small letters", "logging.level", "\"debug\"", "DEBUG");
        row("levels of loggers", "logging.loggers", R"({"sync": "info", "_why": 1, "queue.journal": "DEBUG"})",
            "queue.journal=DEBUG, sync=INFO");
        row("no level of any logger", "logging.loggers", "{}", "");
        row("file of authorities", "cloud.ca_file", "\"" ROLLCALL_SOURCE_DIR "/tests/net/data/authority.pem\"",
            ROLLCALL_SOURCE_DIR "/tests/net/data/authority.pem");
    }

    void whatIsWrittenIsRead()
    {
        QFETCH(QString, key);
        QFETCH(QByteArray, json);
        QFETCH(QString, value);
        const Reading reading = readValue(*findSetting(key), node(json.constData()));
        QVERIFY2(reading.value, qPrintable(reading.reason));
        QCOMPARE(reading.reason, QString());
        QCOMPARE(plainText(*reading.value), value);
    }

    void whatIsWrongIsRefused_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("reason"); // a part of it
        const auto row = [](const char* name, const char* key, const char* json, const char* reason) {
            QTest::newRow(name) << QString::fromLatin1(key) << QByteArray(json) << QString::fromLatin1(reason);
        };
        row("flag: word", "cloud.enabled", "\"maybe\"", "\"maybe\" is not allowed");
        row("flag: number", "cloud.enabled", "2", "2 is not allowed");
        row("flag: empty", "cloud.enabled", "\"\"", "empty text");
        row("flag: null", "cloud.enabled", "null", "null is no value");
        row("flag: list", "cloud.enabled", "[true]", "a list");
        row("integer: too small", "camera.fps", "0", "0 is not allowed");
        row("integer: too large", "camera.fps", "121", "121 is not allowed");
        row("integer: too large as text", "camera.fps", "\"121\"", "\"121\" is not allowed");
        row("integer: beyond any int", "camera.fps", "1e300", "1e+300 is not allowed");
        row("integer: between two steps", "camera.rotation", "45", "45 is not allowed");
        row("integer: fraction", "camera.fps", "29.97", "29.97 is not allowed");
        row("integer: word", "camera.fps", "\"fast\"", "\"fast\" is not allowed");
        row("integer: with unit", "camera.fps", "\"30 fps\"", "\"30 fps\" is not allowed");
        row("integer: empty", "camera.fps", "\"\"", "empty text");
        row("integer: flag", "camera.fps", "true", "true is not allowed");
        row("integer: object", "camera.fps", "{}", "an object");
        row("integer: not a number", "camera.fps", "\"nan\"", "\"nan\" is not allowed");
        row("integer: long text is not repeated", "camera.fps", "\"aaaaaaaaaaaaaaaaaaaaaaaaa\"", "this text");
        row("seconds: none", "network_timeouts.read_timeout", "0", "0 is not allowed");
        row("seconds: negative", "network_timeouts.read_timeout", "-1", "-1 is not allowed");
        row("seconds: too many", "network_timeouts.read_timeout", "600.001", "600.001 is not allowed");
        row("seconds: endless", "network_timeouts.read_timeout", "\"inf\"", "\"inf\" is not allowed");
        row("seconds: word", "network_timeouts.read_timeout", "\"soon\"", "\"soon\" is not allowed");
        row("seconds: flag", "network_timeouts.read_timeout", "false", "false is not allowed");
        row("text: number", "school_name", "5", "a number is not allowed");
        row("text: two lines", "school_name", "\"a\\nb\"", "this text");
        row("address: no scheme", "cloud.url", "\"a.example.org\"", "this text");
        row("address: other scheme", "cloud.url", "\"ftp://a.example.org\"", "this text");
        row("address: no host", "cloud.url", "\"https:///rest\"", "this text");
        row("address: blank inside", "cloud.url", "\"https://a b\"", "this text");
        row("address: password", "cloud.url", "\"https://u:p@a.example.org\"", "user or a password");
        row("a webhook: password", "alarms.webhook_url", "\"https://u:p@chat.test/x\"", "user or a password");
        row("a webhook: fragment", "alarms.webhook_url", "\"https://chat.test/x#y\"", "fragment");
        row("a webhook: no web", "alarms.webhook_url", "\"mailto:a@chat.test\"", "this text");
        row("address: query", "cloud.url", "\"https://a.example.org?x=1\"", "query");
        row("device id: blank", "cloud.device_id", "\"gate 1\"", "this text");
        row("device id: path", "cloud.device_id", "\"..\"", "this text");
        row("device id: number", "cloud.device_id", "7", "a number is not allowed");
        row("address: the REST service", "cloud.url", "\"https://abc.supabase.co/rest/v1/\"", "leave out /rest/v1");
        row("address: a table", "cloud.url", "\"https://a.org/sb/rest/v1/roster\"", "leave out /rest/v1/roster");
        row("address: the login service", "cloud.url", "\"https://abc.supabase.co/auth/v1\"", "leave out /auth/v1");
        row("address: the storage", "cloud.url", "\"https://abc.supabase.co/storage/v1\"", "leave out /storage/v1");
        row("address: the dashboard", "cloud.url", "\"https://supabase.com/dashboard/project/abcdef/settings/api\"",
            "https://abcdef.supabase.co");
        row("address: the older dashboard", "cloud.url", "\"https://app.supabase.com/project/abcdef\"",
            "https://abcdef.supabase.co");
        row("address: a dashboard of one's own", "cloud.url", "\"https://sb.school.org/dashboard/project/default\"",
            "dashboard");
        row("address: Supabase itself", "cloud.url", "\"https://supabase.co\"", "its reference");
        row("address: the database", "cloud.url", "\"https://db.abcdef.supabase.co\"", "https://abcdef.supabase.co");
        row("key: in quotation marks", "cloud.api_key", "\"\\\"sb_publishable_a\\\"\"", "quotation marks");
        row("key: in single ones", "cloud.api_key", "\"'sb_publishable_a'\"", "quotation marks");
        row("key: in those of a text", "cloud.api_key", "\"\xe2\x80\x9csb_publishable_a\xe2\x80\x9d\"",
            "quotation marks");
        row("key: with its header's word", "cloud.api_key", "\"Bearer sb_publishable_a\"", "Bearer");
        row("key: a place to fill in", "cloud.api_key", "\"<your-anon-key>\"", "no key has");
        row("key: blank inside", "cloud.api_key", "\"sb_publishable a\"", "blank");
        row("email: no domain", "cloud.device_email", "\"gate\"", "this text");
        row("language: sentence", "language", "\"English please\"", "this text");
        row("language: Klingon", "language", "\"tlh\"", "this text");
        row("language: not translated", "language", "\"pt_BR\"", "this text");
        row("language: begins like one", "language", "\"eng\"", "this text");
        row("language: only a country", "language", "\"_MX\"", "this text");
        row("path: NUL", "logging.log_dir", "\"a\\u0000b\"", "this text");
        row("level: unknown", "logging.level", "\"LOUD\"", "\"LOUD\" is not allowed");
        row("level: number", "logging.level", "20", "a number is not allowed");
        row("levels: unknown", "logging.loggers", "{\"queue\":\n\"LOUD\"}", "in line 1 \"LOUD\" is not allowed");
        row("levels: number", "logging.loggers", "{\"queue\": 10}", "in line 1 a number is not allowed");
        row("levels: no logger's name", "logging.loggers", "{\"queue .journal\": \"DEBUG\"}", "names no logger");
        row("levels: text", "logging.loggers", "\"DEBUG\"", "\"DEBUG\" is not allowed");
        row("metrics: for everybody", "metrics.listen", "\"0.0.0.0:9464\"", "to this computer only");
        row("metrics: no port", "metrics.listen", "\"127.0.0.1\"", "neither an address");
        row("metrics: a port alone", "metrics.listen", "9464", "a number is not allowed");
        row("textfile: another name", "metrics.textfile", "\"/var/lib/node/rollcall.txt\"", "end in .prom");
        row("textfile: relative", "metrics.textfile", "\"rollcall.prom\"", "this text");
        row("authorities: relative", "cloud.ca_file", "\"authority.pem\"", "this text");
        row("authorities: none there", "cloud.ca_file", "\"/nowhere/authority.pem\"", "no such file");
        row("authorities: switched off", "cloud.ca_file", "false", "false is not allowed");
    }

    void whatIsWrongIsRefused()
    {
        QFETCH(QString, key);
        QFETCH(QByteArray, json);
        QFETCH(QString, reason);
        const Reading reading = readValue(*findSetting(key), node(json.constData()));
        QVERIFY(!reading.value);
        QVERIFY2(reading.reason.contains(reason), qPrintable(reading.reason));
    }

    void anEmptyTextStandsForNothing_data()
    {
        QTest::addColumn<QString>("key");
        for (const char* key : {"school_name", "cloud.url", "cloud.api_key", "cloud.device_id", "cloud.device_email"})
            QTest::newRow(key) << QString::fromLatin1(key);
    }

    void anEmptyTextStandsForNothing()
    {
        QFETCH(QString, key);
        const Reading reading = readValue(*findSetting(key), QStringLiteral("  "));
        QVERIFY(!reading.value);
        QCOMPARE(reading.reason, QString());
    }

    void noReasonRepeatsAKeyOrAPassword()
    {
        for (const char* key : {"cloud.api_key", "cloud.device_password", "cloud.url", "cloud.device_email"}) {
            const Reading reading =
                readValue(*findSetting(QLatin1String(key)), QStringLiteral("sb_secret_x\tprivate"));
            QVERIFY(!reading.value);
            QVERIFY2(!reading.reason.isEmpty() && !reading.reason.contains(QStringLiteral("private")), key);
            const Reading number = readValue(*findSetting(QLatin1String(key)), node("4711"));
            QVERIFY2(!number.value && !number.reason.contains(QStringLiteral("4711")), key);
        }
    }
};

QTEST_GUILESS_MAIN(TestValueReader)
#include "tst_valuereader.moc"
