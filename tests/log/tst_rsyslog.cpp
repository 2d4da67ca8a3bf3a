// Central logs by what deploy/monitoring/rsyslog ships: a real rsyslogd beside the kiosk's log file, another one as the school's
// log server, TLS between them.

#include "core/log/correlation.h"
#include "core/log/log.h"
#include "core/log/logger.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <signal.h>

using namespace rollcall;

namespace {

const log::Logger logger{"journey.central"};
const log::Logger anotherLogger{"net.http"};

/** Ends it, however the test ends. */
class Rsyslogd {
public:
    ~Rsyslogd() { kill(); }

    void start(const QString& program, const QString& config)
    {
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        m_process.setStandardOutputFile(config + QStringLiteral(".out"));
        m_process.start(program, {QStringLiteral("-n"), QStringLiteral("-f"), config, QStringLiteral("-i"),
                                  QStringLiteral("NONE")});
        QVERIFY(m_process.waitForStarted());
    }
    void kill()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

private:
    QProcess m_process;
};

QByteArray contents(const QString& name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

} // namespace

class TestRsyslog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_program = QStandardPaths::findExecutable(QStringLiteral("rsyslogd"),
                                                   {QStringLiteral("/usr/sbin"), QStringLiteral("/usr/bin")});
        QVERIFY2(!m_program.isEmpty(), "rsyslogd is not installed");
        for (const char* folder : {"kiosk", "server", "central"})
            QVERIFY(QDir(m_folder.path()).mkpath(QLatin1String(folder)));
        m_port = freePort();
        writeConfig("kiosk", "kiosk.conf");
        writeConfig("server", "server.conf");
        log::Settings logs;
        logs.level = log::Level::Debug;
        logs.outputs = {log::toFile({.path = path("rollcall.jsonl"), .maxBytes = 600'000})};
        log::configure(logs);
        m_server.start(m_program, path("server.conf"));
        m_kiosk.start(m_program, path("kiosk.conf"));
    }

    void cleanupTestCase() { log::shutDown(); }

    void aLineArrivesAsRfc5424WithItsRecordInTheStructuredData()
    {
        {
            const log::CorrelationScope scope(QStringLiteral("0193e5a0-0000-7000-8000-00000000abcd"));
            logger.info("counted", {{"took_ms", 3}});
        }
        QTRY_COMPARE_WITH_TIMEOUT(lines().size(), 1, 30'000);
        static const QRegularExpression shape(
            QStringLiteral("\\A<134>1 \\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z \\S+ rollcall - - "
                           "\\[rollcall@32473 logger=\"journey\\.central\" "
                           "correlation_id=\"0193e5a0-0000-7000-8000-00000000abcd\"\\] "
                           "counted \\{ \"took_ms\": 3 \\}\\z"));
        QVERIFY2(shape.match(QString::fromUtf8(lines().first())).hasMatch(), lines().first().constData());
    }

    void everyLevelHasItsSeverity()
    {
        logger.debug("severity");
        logger.warning("severity");
        logger.error("severity");
        logger.critical("severity");
        QTRY_COMPARE_WITH_TIMEOUT(lines().size(), 5, 30'000);
        QList<QByteArray> severities;
        for (const QByteArray& line : lines().mid(1))
            severities << line.left(5);
        QCOMPARE(severities, (QList<QByteArray>{"<135>", "<132>", "<131>", "<130>"}));
        QVERIFY(lines().last().contains("[rollcall@32473 logger=\"journey.central\"] severity")); // and no record
    }

    void whatIsLongOrStrangeStaysOneLineBelow4Kilobytes()
    {
        anotherLogger.error("request failed",
                            Error{ErrorCode::Io, QStringLiteral("a\tb\nc \"d\" ]e\\") + QString(5000, u'y')},
                            {{"detail", QString(9000, u'x')}, {"more", QString(9000, u'z')}});
        logger.info("after it");
        QTRY_COMPARE_WITH_TIMEOUT(lines().size(), 7, 30'000);
        const QByteArray line = lines().at(5);
        QVERIFY2(line.startsWith("<131>1 ") && line.contains("] request failed { "), line.left(200).constData());
        QVERIFY(line.contains(" - io: a"));
        QVERIFY2(line.size() < 4096, QByteArray::number(line.size()).constData());
        QVERIFY(lines().last().endsWith("after it"));
    }

    void nothingIsLostWhileTheServerIsAwayAndTheLogIsRotated()
    {
        constexpr int all = 3000;
        const auto write = [](int from, int to) {
            for (int i = from; i < to; ++i) {
                const log::CorrelationScope scope(QStringLiteral("line-%1").arg(i));
                logger.info("numbered", {{"number", i}});
            }
            QVERIFY(log::flush());
        };
        write(0, 100);
        QTRY_COMPARE_WITH_TIMEOUT(numbered().size(), 100, 30'000);
        m_server.kill();
        write(100, all);
        QVERIFY(QFile::exists(path("rollcall.jsonl.1"))); // in between
        m_server.start(m_program, path("server.conf"));
        QTRY_COMPARE_WITH_TIMEOUT(numbered().size(), all, 60'000);
        QVERIFY(numbered().contains("line-" + QByteArray::number(all - 1)));
    }

private:
    QString path(const char* name) const { return m_folder.filePath(QLatin1String(name)); }

    static void write(const QString& name, const QByteArray& text)
    {
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(text), text.size());
    }

    /** What is shipped, with the names that a school would put in. */
    void writeConfig(const char* who, const char* shipped)
    {
        const QString data = QStringLiteral(ROLLCALL_SOURCE_DIR "/tests/net/data/");
        QString text = QString::fromUtf8(
            contents(QStringLiteral(ROLLCALL_SOURCE_DIR "/deploy/monitoring/rsyslog/") + QLatin1String(shipped)));
        QVERIFY(!text.isEmpty());
        const QList<std::pair<const char*, QString>> names{
            {"@SERVER@", QStringLiteral("127.0.0.1")},
            {"@PORT@", QString::number(m_port)},
            {"@CA@", data + QStringLiteral("authority.pem")},
            {"@CERTIFICATE@", data + QStringLiteral("here.pem")},
            {"@KEY@", data + QStringLiteral("here.pem")},
            {"@SERVER_NAME@", QStringLiteral("Rollcall test server")},
            {"@KIOSK_NAME@", QStringLiteral("Rollcall test server")},
            {"@FOLDER@", path("central")},
            {"@LOG@", path("rollcall.jsonl")},
            {"action.resumeInterval=\"5\"", QStringLiteral("action.resumeInterval=\"1\"")},
        };
        for (const auto& [name, value] : names)
            text.replace(QLatin1String(name), value);
        QVERIFY2(!text.section(u'\n', 5).contains(QRegularExpression(QStringLiteral("@[A-Z]+@"))), qPrintable(text));
        write(path(shipped), "global(workDirectory=\"" + path(who).toUtf8() + "\")\n" + text.toUtf8());
    }

    /** What came, in its order. RELP delivers at least once, and a line that came twice is the same to the microsecond. */
    QList<QByteArray> lines() const
    {
        const QDir central(path("central"));
        QList<QByteArray> all;
        QSet<QByteArray> seen;
        for (const QString& name : central.entryList(QDir::Files, QDir::Name)) {
            for (const QByteArray& line : contents(central.filePath(name)).chopped(1).split('\n')) {
                if (seen.contains(line))
                    continue;
                seen.insert(line);
                all << line;
            }
        }
        return all;
    }

    /** The ids of the numbered lines. */
    QSet<QByteArray> numbered() const
    {
        QSet<QByteArray> ids;
        for (const QByteArray& line : lines()) {
            const qsizetype at = line.indexOf("correlation_id=\"line-");
            if (at >= 0)
                ids << line.mid(at + 16, line.indexOf('"', at + 16) - at - 16);
        }
        return ids;
    }

    const QTemporaryDir m_folder;
    QString m_program;
    quint16 m_port = 0;
    Rsyslogd m_server;
    Rsyslogd m_kiosk;
};

QTEST_GUILESS_MAIN(TestRsyslog)
#include "tst_rsyslog.moc"
