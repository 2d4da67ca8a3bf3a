// A running kiosk as Prometheus sees it: the program as it is shipped, scraped by the real one with the rules we ship, judged
// by promtool and by a reader of our own.

#include "tests/journey/kioskfolder.h"
#include "tests/support/exposition.h"
#include "tests/support/localsupabase.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>
#include <QUrlQuery>

using namespace rollcall::support;

namespace {

constexpr int students = 6;

quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

/** Ends it, however the test ends. */
class Ending {
public:
    explicit Ending(QProcess& process) : m_process(process) {}
    ~Ending()
    {
        m_process.terminate();
        if (!m_process.waitForFinished(10'000))
            m_process.kill();
        m_process.waitForFinished();
    }

private:
    QProcess& m_process;
};

} // namespace

class TestMonitoring : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        for (const char* program : {"prometheus", "promtool"})
            QVERIFY2(!QStandardPaths::findExecutable(QLatin1String(program)).isEmpty(), program);
        const QString roster = path("roster.csv");
        writeRoster(roster, students);
        m_cloud.start();
        m_cloud.seed(roster);
        m_port = freePort();
        m_kiosk.configure(m_cloud.cloudSettings(),
                          {{QStringLiteral("metrics"),
                            QJsonObject{{QStringLiteral("listen"), QStringLiteral("127.0.0.1:%1").arg(m_port)},
                                        {QStringLiteral("textfile"), path("rollcall.prom")},
                                        {QStringLiteral("textfile_interval"), 1}}}});
        QCOMPARE(m_kiosk.ctl({QStringLiteral("roster"), QStringLiteral("import"), roster}).size(), 1);
        makeBadges(path("badges"), 0, students);
    }

    void prometheusSeesWhatTheKioskDoes()
    {
        QProcess kiosk;
        m_kiosk.start(kiosk, path("badges"));
        const Ending endKiosk(kiosk);
        QProcess prometheus;
        startPrometheus(prometheus);
        const Ending endPrometheus(prometheus);

        QTRY_COMPARE_WITH_TIMEOUT(asked("rollcall_scans_total{result=\"accepted\"}"), double(students), 60'000);
        QTRY_VERIFY_WITH_TIMEOUT(
            asked("rollcall_http_seconds_count{service=\"storage\",phase=\"first_byte\"}") >= students, 60'000);
        QTRY_COMPARE_WITH_TIMEOUT(asked("sum(rollcall_queue_items{kind=~\"attendance|photo\"})"), 0.0,
                                  60'000); // all is sent
        QCOMPARE(asked("up{job=\"rollcall\"}"), 1.0);
        QVERIFY(asked("rollcall_scans_total{result=\"already_in\"}") >= 0); // there from the start on
        QVERIFY(asked("rollcall_camera_frames_total") > students);
        QVERIFY(asked("rollcall_decision_seconds_count") >= students);
        QVERIFY(asked("rollcall_decode_seconds_sum") > 0);
        QVERIFY(asked("rollcall_sync_attempts_total{service=\"records\",outcome=\"done\"}") >= 1);
        QVERIFY(asked("rollcall_sync_attempts_total{service=\"photos\",outcome=\"done\"}") >= 1);
        QVERIFY(asked("rollcall_http_seconds_count{service=\"rest\",phase=\"first_byte\"}") >= 1);
        QVERIFY(asked("rollcall_http_seconds_count{service=\"storage\",phase=\"connect\"}") >= students);
        QCOMPARE(asked("rollcall_breaker_state{service=\"records\"}"), 0.0);
        QVERIFY(asked("rollcall_disk_free_bytes") > 1e6);
        QVERIFY(qAbs(asked("rollcall_clock_offset_seconds")) < 5);
        QCOMPARE(asked("rollcall_build_info"), 1.0);
        QCOMPARE(asked("rollcall_log_dropped_total"), 0.0);
        // It reads our rules, and none of them has failed.
        const QJsonArray groups = api("rules", {})[u"data"][u"groups"].toArray();
        QCOMPARE(groups.size(), 1);
        for (const QJsonValue& rule : groups[0][u"rules"].toArray())
            QVERIFY2(rule[u"health"] != QStringLiteral("err"), qPrintable(rule[u"name"].toString()));

        // The same by its own word, to the strictest of readers.
        const QByteArray text = get(QUrl(QStringLiteral("http://127.0.0.1:%1/metrics").arg(m_port)));
        QCOMPARE(readExposition(text).fault, QString());
        QCOMPARE(readExposition(text).value("rollcall_scans_total{result=\"accepted\"}"), double(students));
        QCOMPARE(judgeByPromtool(text), QByteArray());
        const QByteArray file = contents(path("rollcall.prom"));
        QCOMPARE(readExposition(file).fault, QString());
        QVERIFY(readExposition(file).samples.size() > 100);
        for (const QByteArray& series : readExposition(file).samples.keys()) // it is older than the text
            QVERIFY2(readExposition(text).samples.contains(series), series.constData());
        // Nobody is named.
        for (const char* personal : {"Reyes", "S-0000", "Narra"})
            QVERIFY2(!text.contains(personal), personal);
    }

    void theFileGoesWithTheKiosk() { QVERIFY(!QFile::exists(path("rollcall.prom"))); }

private:
    QString path(const char* name) const { return m_folder.filePath(QLatin1String(name)); }

    static QByteArray contents(const QString& name)
    {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    void startPrometheus(QProcess& process)
    {
        m_prometheus = freePort();
        QFile config(path("prometheus.yml"));
        QVERIFY(config.open(QIODevice::WriteOnly));
        config.write(
            QStringLiteral("global: {scrape_interval: 1s, evaluation_interval: 1s}\n"
                           "rule_files: ['%1/deploy/monitoring/rollcall.rules.yml']\n"
                           "scrape_configs: [{job_name: rollcall, static_configs: [{targets: ['127.0.0.1:%2']}]}]\n")
                .arg(QStringLiteral(ROLLCALL_SOURCE_DIR))
                .arg(m_port)
                .toUtf8());
        config.close();
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.setStandardOutputFile(path("prometheus.log"));
        process.start(QStringLiteral("prometheus"),
                      {QStringLiteral("--config.file=") + config.fileName(),
                       QStringLiteral("--storage.tsdb.path=") + path("tsdb"),
                       QStringLiteral("--web.listen-address=127.0.0.1:%1").arg(m_prometheus)});
        QVERIFY(process.waitForStarted());
    }

    QByteArray get(const QUrl& url)
    {
        const std::unique_ptr<QNetworkReply> reply(m_network.get(QNetworkRequest(url)));
        (void)QTest::qWaitFor([&] { return reply->isFinished(); }, 10'000);
        return reply->readAll();
    }

    QJsonDocument api(const char* what, const QUrlQuery& query)
    {
        QUrl url(QStringLiteral("http://127.0.0.1:%1/api/v1/%2").arg(m_prometheus).arg(QLatin1String(what)));
        url.setQuery(query);
        return QJsonDocument::fromJson(get(url));
    }

    /** What Prometheus knows; -1 if that is nothing yet. */
    double asked(const char* query)
    {
        QUrlQuery question;
        question.addQueryItem(QStringLiteral("query"),
                              QString::fromLatin1(QUrl::toPercentEncoding(QLatin1String(query))));
        const QJsonArray result = api("query", question)[u"data"][u"result"].toArray();
        return result.size() == 1 ? result[0][u"value"][1].toString().toDouble() : -1;
    }

    static QByteArray judgeByPromtool(const QByteArray& text)
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(QStringLiteral("promtool"), {QStringLiteral("check"), QStringLiteral("metrics")});
        process.write(text);
        process.closeWriteChannel();
        if (!process.waitForFinished(20'000) || process.exitCode() != 0)
            return "promtool: " + process.readAll();
        return process.readAll();
    }

    const QTemporaryDir m_folder;
    const KioskFolder m_kiosk{m_folder.path()};
    LocalSupabase m_cloud{m_folder.filePath(QStringLiteral("supabase"))};
    QNetworkAccessManager m_network;
    quint16 m_port = 0;
    quint16 m_prometheus = 0;
};

QTEST_GUILESS_MAIN(TestMonitoring)
#include "tst_monitoring.moc"
