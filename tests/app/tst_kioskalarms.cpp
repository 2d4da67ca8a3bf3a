// The real rollcall: a kiosk that is revoked says so by its log, its metric and its webhook, and once it is let in again.

#include "tests/support/fakecloud.h"
#include "tests/support/program.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace rollcall;
using support::FakeCloud;
using support::HttpAnswer;
using support::HttpServer;

class TestKioskAlarms : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRevokedKioskSaysSoEverywhereAndNamesNoSecret()
    {
        const QTemporaryDir directory;
        const auto path = [&](const char* name) { return directory.filePath(QLatin1String(name)); };
        QVERIFY(QDir().mkpath(path("images")));
        FakeCloud cloud;
        cloud.standing = QStringLiteral("revoked");
        HttpServer hook([](const auto&) { return HttpAnswer::json(200, "{}"); });
        write(path("config.json"),
              cloud.config(
                  {{QStringLiteral("alarms"),
                    QJsonObject{{QStringLiteral("webhook_url"), hook.url(QStringLiteral("/h00k")).toString()},
                                {QStringLiteral("webhook_token"), QStringLiteral("t0ken")}}},
                   {QStringLiteral("metrics"), QJsonObject{{QStringLiteral("textfile"), path("kiosk.prom")},
                                                           {QStringLiteral("textfile_interval"), 1}}},
                   {QStringLiteral("logging"), QJsonObject{{QStringLiteral("level"), QStringLiteral("DEBUG")}}}}));

        QProcess kiosk;
        support::prepare(kiosk, directory.path());
        kiosk.start(QStringLiteral(ROLLCALL),
                    {QStringLiteral("--config"), path("config.json"), QStringLiteral("--data-dir"), path("data"),
                     QStringLiteral("--source"), QStringLiteral("images:") + path("images")});
        QTRY_VERIFY_WITH_TIMEOUT(!hook.questions().empty(), 60000);
        QCOMPARE(hook.questions().front().json()[u"code"].toString(), QStringLiteral("device_revoked"));
        QTRY_VERIFY_WITH_TIMEOUT(contents(path("kiosk.prom")).contains("rollcall_alarm{code=\"device_revoked\"} 1\n"),
                                 30000);
        QVERIFY(contents(path("kiosk.prom")).contains("rollcall_alarm{code=\"roster_empty\"} 0\n"));
        QVERIFY(contents(path("data/alarms.json")).contains("device_revoked"));

        const ProgramLog log = raisedIn(path("data/logs/rollcall.jsonl"));
        QVERIFY(log.isRaised);
        for (const char* secret : {"h00k", "t0ken"})
            QVERIFY2(!log.text.contains(secret), secret);
        const support::ProgramRun listed =
            support::run(QStringLiteral(ROLLCALLCTL),
                         {QStringLiteral("--data-dir"), path("data"), QStringLiteral("alarms")}, directory.path());
        QCOMPARE(listed.exitCode, 1);
        QVERIFY2(listed.out.contains("device_revoked since "), listed.out.constData());
        kiosk.terminate();
        QTRY_COMPARE_WITH_TIMEOUT(kiosk.state(), QProcess::NotRunning, 30000);
        QCOMPARE(kiosk.exitCode(), 0);
        QVERIFY(!QFile::exists(path("data/status.json")));
    }

private:
    struct ProgramLog {
        QByteArray text;
        bool isRaised = false;
    };

    /** A line is in its file soon after it was written. */
    static ProgramLog raisedIn(const QString& file)
    {
        ProgramLog log;
        (void)QTest::qWaitFor( // real time: the log's writer has a thread of its own
            [&] {
                log.text = contents(file);
                const auto lines = log.text.split('\n');
                log.isRaised = std::any_of(lines.begin(), lines.end(), [](const QByteArray& line) {
                    const QJsonObject extra = QJsonDocument::fromJson(line).object()[u"extra"].toObject();
                    return extra[u"event"] == QLatin1String("alarm_raised")
                           && extra[u"code"] == QLatin1String("device_revoked");
                });
                return log.isRaised;
            },
            10000);
        return log;
    }

    static QByteArray contents(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    static void write(const QString& path, const QByteArray& content)
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("%s cannot be written", qPrintable(path));
    }
};

QTEST_GUILESS_MAIN(TestKioskAlarms)
#include "tst_kioskalarms.moc"
