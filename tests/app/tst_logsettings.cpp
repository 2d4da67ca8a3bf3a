#include "app/assembly/logoutputs.h"
#include "app/assembly/logsettings.h"
#include "core/log/logger.h"
#include "core/log/target.h"

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
        const auto files = app::logFiles(m_logging, QStringLiteral("/data"));
        QCOMPARE(files.size(), size_t(2));
        QCOMPARE(files[0].path, QStringLiteral("/data/logs/rollcall.log"));
        QVERIFY(files[0].format == log::Format::Human);
        QCOMPARE(files[0].maxBytes, 100'000'000);
        QCOMPARE(files[0].keep, 10);
        QCOMPARE(files[1].path, QStringLiteral("/data/logs/rollcall.jsonl"));
        QVERIFY(files[1].format == log::Format::Json);
        QCOMPARE(app::logSettings(m_logging, QStringLiteral("/data")).outputs.size(), size_t(2));
    }

    void everyRowIsAnOutputWithALevelOfItsOwn()
    {
        for (const app::LogOutputRow& row : app::logOutputRows()) {
            config::LoggingSettings logging = config::builtInSettings().logging;
            for (const app::LogOutputRow& other : app::logOutputRows())
                logging.*other.settings = {};
            QVERIFY(app::logSettings(logging, m_directory.path()).outputs.empty());
            logging.*row.settings = {true, LogLevel::Critical};
            const log::Settings logs = app::logSettings(logging, m_directory.path());
            QCOMPARE(logs.outputs.size(), size_t(1));
            QVERIFY(logs.outputs[0].level == log::Level::Critical);
            QVERIFY(logs.outputs[0].makeTarget() != nullptr);
        }
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
