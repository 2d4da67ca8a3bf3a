#include "app/assembly/logsettings.h"
#include "core/log/logger.h"

#include <QTemporaryDir>
#include <QTest>

using namespace rollcall;
using config::LogLevel;

namespace {
const log::Logger queueLogger{"queue.journal"};
const log::Logger netLogger{"net"};
} // namespace

class TestLogSettings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_logging = config::builtInSettings().logging; }
    void cleanup() { log::shutDown(); }

    void theDefaultsAreTwoFilesBelowTheDataDirectory()
    {
        const log::Settings logs = app::logSettings(m_logging, QStringLiteral("/data"));
        QCOMPARE(logs.files.size(), size_t(2));
        QCOMPARE(logs.files[0].path, QStringLiteral("/data/logs/rollcall.log"));
        QVERIFY(logs.files[0].format == log::Format::Human);
        QCOMPARE(logs.files[0].maxBytes, 100'000'000);
        QCOMPARE(logs.files[0].keep, 10);
        QCOMPARE(logs.files[1].path, QStringLiteral("/data/logs/rollcall.jsonl"));
        QVERIFY(logs.files[1].format == log::Format::Json);
        QVERIFY(!logs.console.enabled);
        QVERIFY(!logs.journal.enabled);
    }

    void theJournalIsAnOutputWithALevelOfItsOwn()
    {
        m_logging.journal = {true, LogLevel::Warning};
        const log::Settings logs = app::logSettings(m_logging, QStringLiteral("/data"));
        QVERIFY(logs.journal.enabled);
        QVERIFY(logs.journal.level == log::Level::Warning);
    }

    void singleLoggersHaveTheirOwnLevels()
    {
        m_logging.loggers = {{QStringLiteral("queue"), LogLevel::Debug}};
        configure();
        QVERIFY(queueLogger.isEnabled(log::Level::Debug));
        QVERIFY(!netLogger.isEnabled(log::Level::Debug));
        QVERIFY(netLogger.isEnabled(log::Level::Info));
    }

    void changedLevelsAreTakenOverAndOutputsStay()
    {
        configure();
        m_logging.level = LogLevel::Error;
        m_logging.loggers = {{QStringLiteral("net"), LogLevel::Debug}};
        m_logging.jsonFile.enabled = false;
        app::takeOverLevels(m_logging);
        QVERIFY(netLogger.isEnabled(log::Level::Debug));
        QVERIFY(!queueLogger.isEnabled(log::Level::Warning));
        netLogger.debug("written");
        QVERIFY(log::flush());
        QFile file(m_directory.filePath(QStringLiteral("logs/rollcall.jsonl")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("\"written\""));
    }

private:
    void configure() { log::configure(app::logSettings(m_logging, m_directory.path())); }

    const QTemporaryDir m_directory;
    config::LoggingSettings m_logging;
};

QTEST_GUILESS_MAIN(TestLogSettings)
#include "tst_logsettings.moc"
