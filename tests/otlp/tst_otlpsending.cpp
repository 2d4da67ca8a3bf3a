// Lines on their way to a log server: a real HTTP server that answers as the OTLP specification lets one. What is sent is held to the
// published definitions by schema.mjs.

#include "core/log/correlation.h"
#include "core/log/log.h"
#include "core/log/logger.h"
#include "core/otlp/shipping.h"
#include "core/otlp/spooltarget.h"
#include "tests/support/httpserver.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace rollcall;
using namespace std::chrono_literals;
using support::HttpAnswer;
using support::HttpQuestion;
using support::HttpServer;

namespace {

const log::Logger logger{"test.otlp"};

otlp::Server at(const QUrl& url)
{
    return {.endpoint = url,
            .token = QStringLiteral("tok-1"),
            .caFile = {},
            .timeouts = {.connect = 2s, .read = 300ms},
            .pace = {.look = 5ms, .backoff = {5ms, 20ms}}};
}

const otlp::Resource kiosk{QStringLiteral("1.2"), QStringLiteral("gate-1"), QStringLiteral("pi")};

QStringList messagesIn(const QByteArray& body)
{
    QStringList all;
    for (const QJsonValue& scope :
         QJsonDocument::fromJson(body)[QLatin1String("resourceLogs")][0][QLatin1String("scopeLogs")].toArray()) {
        for (const QJsonValue& record : scope[QLatin1String("logRecords")].toArray())
            all << record[QLatin1String("body")][QLatin1String("stringValue")].toString();
    }
    return all;
}

} // namespace

class TestOtlpSending : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        log::Settings logs;
        logs.level = log::Level::Debug;
        logs.outputs = {otlp::toSpool(log::Level::Debug, folder(), 1000'000),
                        log::toFile({.path = m_dir->filePath(QStringLiteral("log"))})};
        log::configure(logs);
        m_lostBefore = log::health().dropped;
        m_taken.clear();
    }

    void cleanup() { log::shutDown(); }

    void aLineArrivesOnceAndAsTheSpecificationSays()
    {
        HttpServer server([this](const HttpQuestion& question) { return take(question); });
        const otlp::Shipping shipping(folder(), at(server.url(QStringLiteral("/tenant/"))), kiosk);
        say("one");
        QTRY_COMPARE(m_taken, QStringList{QStringLiteral("one")});
        const HttpQuestion& question = server.questions().front();
        QCOMPARE(question.method, QByteArray("POST"));
        QCOMPARE(question.path, QStringLiteral("/tenant/v1/logs"));
        QCOMPARE(question.headers.value("content-type"), QByteArray("application/json"));
        QCOMPARE(question.headers.value("authorization"), QByteArray("Bearer tok-1"));
    }

    // What is sent is JSON, and unknown members of it would be ignored by a server: so a misspelled one is to be found here.
    void everyMemberIsInThePublishedDefinitions()
    {
        HttpServer server([this](const HttpQuestion& question) { return take(question); });
        const otlp::Shipping shipping(folder(), at(server.url()), kiosk);
        {
            const log::CorrelationScope scope(QStringLiteral("0193e5a0-0000-7000-8000-00000000abcd"));
            logger.critical(
                "everything", Error{ErrorCode::Io, QStringLiteral("detail")},
                {{"event", "alarm_disk"}, {"text", "a\x01\"b"}, {"on", true}, {"count", -1}, {"share", 0.5}});
        }
        QTRY_COMPARE(m_taken.size(), 1);
        const QByteArray body = server.questions().front().body;
        QCOMPARE(schemaSays(body), QByteArray("1 records\n"));
        for (const char* member : {"severityNumber", "traceId", "stringValue", "eventName", "scopeLogs"}) {
            QByteArray misspelled = body;
            misspelled.replace(member, QByteArray(member) + "X");
            QVERIFY(misspelled != body);
            QVERIFY2(schemaSays(misspelled).contains("X"), member);
        }
        QVERIFY(schemaSays(QByteArray(body).replace("\"traceId\":\"0193", "\"traceId\":\"")).contains("traceId"));
    }

    void nothingIsLostByAServerThatFails_data()
    {
        QTest::addColumn<int>("status"); // 0: closed without a word, -1: silent
        for (const int status : {0, -1, 429, 502, 503, 504})
            QTest::newRow(QByteArray::number(status).constData()) << status;
    }

    void nothingIsLostByAServerThatFails()
    {
        QFETCH(int, status);
        int failures = 2;
        HttpServer server([&, this](const HttpQuestion& question) {
            if (failures-- <= 0)
                return take(question);
            return status == 0  ? HttpAnswer::lost()
                   : status < 0 ? HttpAnswer::silence()
                                : HttpAnswer::json(status, "{}");
        });
        const otlp::Shipping shipping(folder(), at(server.url()), kiosk);
        say("one");
        QTRY_VERIFY(server.questions().size() >= 1);
        say("two");
        QTRY_COMPARE_WITH_TIMEOUT(m_taken, QStringList({QStringLiteral("one"), QStringLiteral("two")}), 20'000);
        QCOMPARE(lost(), 0ULL);
    }

    void theServersWishIsWaitedFor()
    {
        QElapsedTimer since;
        HttpServer server([&, this](const HttpQuestion& question) {
            if (since.isValid())
                return take(question);
            since.start();
            return HttpAnswer{503, {}, "Retry-After: 1\r\n"};
        });
        const otlp::Shipping shipping(folder(), at(server.url()), kiosk);
        say("one");
        QTRY_COMPARE(m_taken.size(), 1);
        QVERIFY(since.elapsed() >= 990);
    }

    void whatTheServerRefusesIsDroppedAndCountedAndTheNextGoes_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {302, 400, 401, 404, 413, 500})
            QTest::newRow(QByteArray::number(status).constData()) << status;
    }

    void whatTheServerRefusesIsDroppedAndCountedAndTheNextGoes()
    {
        QFETCH(int, status);
        HttpServer server([&, this](const HttpQuestion& question) {
            return messagesIn(question.body).contains(QStringLiteral("bad")) ? HttpAnswer::json(status, "{}")
                                                                             : take(question);
        });
        const otlp::Shipping shipping(folder(), at(server.url()), kiosk);
        say("bad");
        QTRY_COMPARE(lost(), 1ULL);
        say("good");
        QTRY_COMPARE(m_taken, QStringList{QStringLiteral("good")});
        QCOMPARE(server.questions().size(), size_t(2));
        QTRY_VERIFY(fileLog().contains("log server refused lines"));
    }

    void whatTheServerTakesInPartIsCounted()
    {
        HttpServer server([this](const HttpQuestion& question) {
            take(question);
            return HttpAnswer::json(200, R"({"partialSuccess":{"rejectedLogRecords":"1","errorMessage":"no"}})");
        });
        const otlp::Shipping shipping(folder(), at(server.url()), kiosk);
        say("one");
        QTRY_COMPARE(lost(), 1ULL);
        QTRY_VERIFY(fileLog().contains("log server took a part of the lines"));
        QCOMPARE(server.questions().size(), size_t(1));
    }

    void linesWaitForAServerThatComesLaterAndForTheNextStart()
    {
        quint16 port = 0;
        {
            QTcpServer nobody;
            nobody.listen(QHostAddress::LocalHost);
            port = nobody.serverPort();
        }
        QUrl url(QStringLiteral("http://127.0.0.1"));
        url.setPort(port);
        {
            const otlp::Shipping shipping(folder(), at(url), kiosk);
            say("before");
            QTRY_VERIFY(fileLog().contains("log server does not take lines"));
            say("meanwhile");
        }
        HttpServer server([this](const HttpQuestion& question) { return take(question); });
        const otlp::Shipping shipping(folder(), at(server.url()), kiosk);
        QTRY_COMPARE(m_taken, QStringList({QStringLiteral("before"), QStringLiteral("meanwhile")}));
        QCOMPARE(fileLog().count("log server does not take lines"), 1); // said once, however often it was tried
    }

    void sendingALineMakesNoLineToBeSent()
    {
        HttpServer server([this](const HttpQuestion& question) { return take(question); });
        const otlp::Shipping shipping(folder(), at(server.url()), kiosk);
        QStringList said;
        for (const char* message : {"one", "two", "three"}) {
            say(message);
            said << QLatin1String(message);
            QTRY_COMPARE(m_taken, said);
        }
        QTRY_VERIFY(fileLog().count("\"request done\"") == 3); // the requests are in the file
        say("four");
        said << QStringLiteral("four");
        QTRY_COMPARE(m_taken, said); // and nowhere else
    }

    void theEndDoesNotWaitForTheServer()
    {
        HttpServer server([](const HttpQuestion&) { return HttpAnswer::silence(); });
        otlp::Server patient = at(server.url());
        patient.timeouts = {.connect = 60s, .read = 60s};
        auto shipping = std::make_unique<otlp::Shipping>(folder(), patient, kiosk);
        say("one");
        QTRY_COMPARE(server.questions().size(), size_t(1));
        QElapsedTimer ending;
        ending.start();
        shipping.reset();
        QVERIFY(ending.elapsed() < 1000);
    }

private:
    QString folder() const { return m_dir->filePath(QStringLiteral("otlp")); }
    unsigned long long lost() const { return log::health().dropped - m_lostBefore; }

    static void say(const char* message)
    {
        logger.info(message);
        QVERIFY(log::flush());
    }

    HttpAnswer take(const HttpQuestion& question)
    {
        m_taken += messagesIn(question.body);
        return HttpAnswer::json(200, "{}");
    }

    QByteArray fileLog() const
    {
        log::flush();
        QFile file(m_dir->filePath(QStringLiteral("log")));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    static QByteArray schemaSays(const QByteArray& body)
    {
        QProcess node;
        node.setProcessChannelMode(QProcess::MergedChannels);
        node.start(QStringLiteral(ROLLCALL_SOURCE_DIR "/deploy/local/node"),
                   {QStringLiteral(ROLLCALL_SOURCE_DIR "/tests/otlp/schema.mjs")});
        node.write(body);
        node.closeWriteChannel();
        return node.waitForFinished() ? node.readAll() : QByteArray("node does not end");
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    unsigned long long m_lostBefore = 0;
    QStringList m_taken; ///< messages, in the order they came
};

QTEST_GUILESS_MAIN(TestOtlpSending)
#include "tst_otlpsending.moc"
