// Central logs by systemd's own means and by what deploy/monitoring/journald ships: a real journald, which systemd-journal-upload sends
// on over TLS to systemd-journal-remote. All of them see a /run and an /etc/systemd of their own.

#include "core/log/correlation.h"
#include "core/log/log.h"
#include "core/log/logger.h"
#include "tests/support/smalldisk.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

using namespace rollcall;

namespace {

const log::Logger logger{"journey.journal"};
const QString tools = QStringLiteral("/lib/systemd/");

/** A program that is started again whenever it ends by itself, as its unit says. */
class Service {
public:
    ~Service() { stop(); }

    void start(const QString& program, const QStringList& arguments)
    {
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        QObject::connect(&m_process, &QProcess::finished, &m_process, [this] {
            if (!m_isStopped)
                m_process.start();
        });
        m_process.setProgram(program);
        m_process.setArguments(arguments);
        goOn();
    }
    void goOn()
    {
        m_isStopped = false;
        m_process.start();
        QVERIFY(m_process.waitForStarted());
    }
    void stop()
    {
        m_isStopped = true;
        m_process.kill();
        m_process.waitForFinished();
    }
    QByteArray said() { return m_process.readAll(); }

private:
    QProcess m_process;
    bool m_isStopped = true;
};

QByteArray contents(const QString& name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestJournald : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!s_mayHaveNamespaces)
            QSKIP("a journald of the test's own needs root, or namespaces for everybody");
        for (const char* program : {"systemd-journald", "systemd-journal-upload", "systemd-journal-remote"})
            QVERIFY2(QFile::exists(tools + QLatin1String(program)), program);
        const QString id = QString::fromUtf8(contents(QStringLiteral("/etc/machine-id"))).trimmed();
        if (id.isEmpty())
            QSKIP("without an /etc/machine-id there is no journald");
        m_run = std::make_unique<support::SmallDisk>(QStringLiteral("/run"), 200'000);
        m_etc = std::make_unique<support::SmallDisk>(QStringLiteral("/etc/systemd"), 1000);
        for (const QString& folder :
             {QStringLiteral("/run/systemd/journal"), QStringLiteral("/run/log/journal"), m_central})
            QVERIFY(QDir().mkpath(folder));
        QTcpServer free;
        QVERIFY(free.listen(QHostAddress::LocalHost));
        m_port = QString::number(free.serverPort());
        free.close();
        writeConfig("journal-upload.conf.d", "upload.conf");
        writeConfig("journal-remote.conf.d", "remote.conf");

        log::Settings logs;
        logs.level = log::Level::Debug;
        logs.outputs = {log::toJournal(log::Level::Debug)};
        log::configure(logs);
        m_journald.start(tools + QStringLiteral("systemd-journald"), {});
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(QStringLiteral("/run/systemd/journal/socket")), 30'000);
        m_remote.start(
            tools + QStringLiteral("systemd-journal-remote"),
            {QStringLiteral("--listen-https=127.0.0.1:") + m_port, QStringLiteral("--output=") + m_central});
        m_upload.start(tools + QStringLiteral("systemd-journal-upload"),
                       {QStringLiteral("--directory=/run/log/journal/") + id,
                        QStringLiteral("--save-state=/run/upload-state"), QStringLiteral("--follow")});
    }

    void cleanupTestCase() { log::shutDown(); }

    void aLineArrivesWithItsFields()
    {
        {
            const log::CorrelationScope scope(QStringLiteral("0193e5a0-0000-7000-8000-00000000abcd"));
            logger.warning("alarm raised", Error{ErrorCode::Io, QStringLiteral("a\tb\nc")},
                           {{"event", "alarm_disk"}, {"free_mb", 3}});
        }
        QTRY_VERIFY2_WITH_TIMEOUT(!entry(u"alarm raised").isEmpty(), m_upload.said().constData(), 60'000);
        const QJsonObject line = entry(u"alarm raised");
        const QMap<QString, QString> expected{
            {QStringLiteral("PRIORITY"), QStringLiteral("4")},
            {QStringLiteral("SYSLOG_IDENTIFIER"), QStringLiteral("tst_journald")},
            {QStringLiteral("LOGGER"), QStringLiteral("journey.journal")},
            {QStringLiteral("CORRELATION_ID"), QStringLiteral("0193e5a0-0000-7000-8000-00000000abcd")},
            {QStringLiteral("EXCEPTION"), QStringLiteral("io: a\\tb\\nc")},
            {QStringLiteral("EXTRA_EVENT"), QStringLiteral("alarm_disk")},
            {QStringLiteral("EXTRA_FREE_MB"), QStringLiteral("3")},
            {QStringLiteral("MESSAGE_ID"), QStringLiteral("e9f35beb1b9f5489803dec86e9b13f4e")},
            {QStringLiteral("_TRANSPORT"), QStringLiteral("journal")},
        };
        for (auto field = expected.begin(); field != expected.end(); ++field)
            QCOMPARE(line.value(field.key()).toString(), field.value());
        QVERIFY(line.value(u"CODE_FILE").toString().endsWith(QLatin1String("tst_journald.cpp")));
        QVERIFY(line.value(u"CODE_FUNC").toString().endsWith(QLatin1String("aLineArrivesWithItsFields")));
    }

    void whatIsLongIsCutAndNotNull()
    {
        logger.error("long line", Error{ErrorCode::Io, QString(9000, u'y')},
                     {{"detail", QString(9000, QChar(0x20AC))}});
        QTRY_VERIFY_WITH_TIMEOUT(!entry(u"long line").isEmpty(), 60'000);
        const QJsonObject line = entry(u"long line");
        for (const char* field : {"EXCEPTION", "EXTRA_DETAIL"}) {
            const QString text = line.value(QLatin1String(field)).toString();
            QVERIFY2(text.size() > 1000 && text.endsWith(QLatin1String("cut]")), field);
        }
    }

    void nothingIsLostWhileTheServerIsAway()
    {
        m_remote.stop();
        write(0, 100);
        m_remote.goOn();
        QTRY_COMPARE_WITH_TIMEOUT(numbered().size(), 100, 90'000);
    }

    void nothingIsLostWhileJournaldIsAway()
    {
        m_journald.stop();
        write(100, 200);
        QTRY_VERIFY_WITH_TIMEOUT(log::health().isForwardingFailing, 10'000);
        QVERIFY(!log::health().failing); // no loss here
        m_journald.goOn();
        QTRY_COMPARE_WITH_TIMEOUT(numbered().size(), 200, 90'000);
        QVERIFY(!log::health().isForwardingFailing);
    }

public:
    static inline bool s_mayHaveNamespaces = false;

private:
    static void write(int from, int to)
    {
        for (int i = from; i < to; ++i) {
            const log::CorrelationScope scope(QStringLiteral("line-%1").arg(i));
            logger.info("numbered", {{"number", i}});
        }
    }

    /** What is shipped, with the names that a school would put in. */
    void writeConfig(const char* folder, const char* shipped)
    {
        const QString data = QStringLiteral(ROLLCALL_SOURCE_DIR "/tests/net/data/");
        QString text = QString::fromUtf8(
            contents(QStringLiteral(ROLLCALL_SOURCE_DIR "/deploy/monitoring/journald/") + QLatin1String(shipped)));
        const QList<std::pair<const char*, QString>> names{{"@SERVER@", QStringLiteral("127.0.0.1")},
                                                           {"@PORT@", m_port},
                                                           {"@CA@", data + QStringLiteral("authority.pem")},
                                                           {"@CERTIFICATE@", data + QStringLiteral("here.pem")},
                                                           {"@KEY@", data + QStringLiteral("here.pem")}};
        for (const auto& [name, value] : names)
            text.replace(QLatin1String(name), value);
        QVERIFY2(text.contains(QLatin1String("\n["))
                     && !text.contains(QRegularExpression(QStringLiteral("=.*@[A-Z]+@"))),
                 qPrintable(text));
        const QDir there(QStringLiteral("/etc/systemd/") + QLatin1String(folder));
        QVERIFY(QDir().mkpath(there.path()));
        QFile file(there.filePath(QStringLiteral("rollcall.conf")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text.toUtf8());
    }

    /** What the server has of us. */
    QList<QJsonObject> lines() const
    {
        QProcess journalctl;
        journalctl.start(QStringLiteral("journalctl"),
                         {QStringLiteral("--directory"), m_central, QStringLiteral("--identifier=tst_journald"),
                          QStringLiteral("--output=json"), QStringLiteral("--no-pager")});
        if (!journalctl.waitForFinished())
            qFatal("journalctl does not end");
        QList<QJsonObject> all;
        for (const QByteArray& line : journalctl.readAllStandardOutput().split('\n')) {
            if (!line.isEmpty())
                all << QJsonDocument::fromJson(line).object();
        }
        return all;
    }

    QJsonObject entry(QStringView message) const
    {
        for (const QJsonObject& line : lines()) {
            if (line.value(u"MESSAGE").toString() == message)
                return line;
        }
        return {};
    }

    /** The ids of the numbered lines; one that was under way may come twice. */
    QSet<QString> numbered() const
    {
        QSet<QString> ids;
        for (const QJsonObject& line : lines()) {
            if (line.value(u"MESSAGE").toString() == QLatin1String("numbered"))
                ids << line.value(u"CORRELATION_ID").toString();
        }
        return ids;
    }

    const QString m_central = QStringLiteral("/run/central");
    QString m_port;
    std::unique_ptr<support::SmallDisk> m_run;
    std::unique_ptr<support::SmallDisk> m_etc;
    Service m_journald;
    Service m_remote;
    Service m_upload;
};

int main(int argc, char** argv)
{
    TestJournald::s_mayHaveNamespaces = rollcall::support::SmallDisk::areAllowed();
    QCoreApplication application(argc, argv);
    TestJournald test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_journald.moc"
