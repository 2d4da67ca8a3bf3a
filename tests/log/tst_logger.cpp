#include "core/log/correlation.h"
#include "core/log/log.h"
#include "tests/log/loglines.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QLoggingCategory>
#include <QTemporaryDir>
#include <QTest>
#include <QUuid>

#include <fcntl.h>
#include <sys/stat.h>
#include <thread>

using namespace rollcall;
using namespace rollcall::log;

namespace {
const Logger journal{"queue.journal"};
const Logger outbox{"queue.outbox"};
const Logger net{"net"};
} // namespace

Q_LOGGING_CATEGORY(oneOfQts, "qt.something")

class TestLogger : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_path = m_dir->filePath(QStringLiteral("log.jsonl"));
        configure(onlyFile(m_path));
    }

    void cleanup()
    {
        shutDown();
        clearCorrelationId();
    }

    void fiveLevelsGiveFiveLinesInOrder()
    {
        net.debug("a");
        net.info("b");
        net.warning("c");
        net.error("d");
        net.critical("e");
        const auto written = lines();
        const char* const levels[] = {"DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"};
        QCOMPARE(written.size(), 5);
        for (int i = 0; i < 5; ++i)
            QCOMPARE(written[i][QLatin1String("level")].toString(), QLatin1String(levels[i]));
    }

    void aLineTellsWhereAndWhenItWasWritten()
    {
        const QDateTime before = QDateTime::currentDateTimeUtc();
        journal.info("Test message", {{"user_id", 123}, {"action", "test"}});
        const unsigned line = std::source_location::current().line() - 1;
        const QJsonObject written = lines().value(0);
        QCOMPARE(message(written), QStringLiteral("Test message"));
        QCOMPARE(written[QLatin1String("logger")].toString(), QStringLiteral("queue.journal"));
        QCOMPARE(written[QLatin1String("module")].toString(), QStringLiteral("tst_logger"));
        QCOMPARE(written[QLatin1String("function")].toString(),
                 QStringLiteral("TestLogger::aLineTellsWhereAndWhenItWasWritten"));
        QCOMPARE(written[QLatin1String("line")].toInt(), int(line));
        const QJsonObject extra = written[QLatin1String("extra")].toObject();
        QCOMPARE(extra[QLatin1String("user_id")].toInt(), 123);
        QCOMPARE(extra[QLatin1String("action")].toString(), QStringLiteral("test"));
        const QString stamp = written[QLatin1String("timestamp")].toString();
        QCOMPARE(stamp.size(), 27);
        const QDateTime time = QDateTime::fromString(stamp, Qt::ISODateWithMs);
        QVERIFY(time >= before.addMSecs(-1) && time <= QDateTime::currentDateTimeUtc().addMSecs(1));
    }

    void anErrorBecomesTheException()
    {
        const Error cause{ErrorCode::DiskFull, QStringLiteral("writing \"x\"")};
        journal.error("photo was not written", cause, {{"bytes", 7}});
        const QJsonObject written = lines().value(0);
        QCOMPARE(written[QLatin1String("exception")].toString(), QStringLiteral("disk_full: writing \"x\""));
        QCOMPARE(written[QLatin1String("extra")].toObject()[QLatin1String("bytes")].toInt(), 7);
    }

    void aRuleIsForItsNameAndWhatIsBelow()
    {
        Settings settings = onlyFile(m_path);
        settings.level = Level::Error;
        settings.loggers = {{QStringLiteral("queue"), Level::Info},
                            {QStringLiteral("queue.outbox"), Level::Critical}};
        configure(settings);
        QVERIFY(journal.isEnabled(Level::Info));
        QVERIFY(!journal.isEnabled(Level::Debug));
        QVERIFY(!outbox.isEnabled(Level::Error));
        QVERIFY(outbox.isEnabled(Level::Critical));
        QVERIFY(!net.isEnabled(Level::Warning));
        QVERIFY(net.isEnabled(Level::Error));
        QVERIFY(!Logger("queues").isEnabled(Level::Info));
        journal.debug("no");
        journal.info("yes");
        net.warning("no");
        QCOMPARE(messages(), QStringList{QStringLiteral("yes")});
    }

    void levelsChangeWhileRunning()
    {
        configure({.level = Level::Info, .outputs = {toFile({.path = m_path})}});
        net.debug("no");
        setLevels(Level::Info, {{QStringLiteral("net"), Level::Debug}});
        net.debug("yes");
        outbox.debug("no");
        setLevels(Level::Warning, {{QStringLiteral("net"), Level::Critical}});
        net.error("no");
        outbox.info("no");
        setLevels(Level::Info, {});
        net.info("yes, again"); // a rule that is gone counts no more
        QCOMPARE(messages(), QStringList({QStringLiteral("yes"), QStringLiteral("yes, again")}));
    }

    void changedLevelsDoNotWaitForAnOutputThatHangs()
    {
        QCOMPARE(::mkfifo(QFile::encodeName(m_path).constData(), 0600), 0);
        configure(onlyFile(m_path));
        net.info("nobody reads this");
        QElapsedTimer timer;
        timer.start();
        setLevels(Level::Error, {});
        QVERIFY(timer.elapsed() < 16);
        QVERIFY(!net.isEnabled(Level::Warning));
        const int reader = ::open(QFile::encodeName(m_path).constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
        shutDown();
        ::close(reader);
    }

    void eachOutputHasItsOwnLevelAndFormat()
    {
        Settings settings = onlyFile(m_path);
        const QString human = m_dir->filePath(QStringLiteral("human.log"));
        settings.outputs.push_back(toFile({.path = human, .level = Level::Warning, .format = Format::Human}));
        configure(settings);
        net.info("to one");
        net.warning("to both");
        QCOMPARE(messages(), QStringList({QStringLiteral("to one"), QStringLiteral("to both")}));
        QFile file(human);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QCOMPARE(text.count('\n'), 1);
        QVERIFY(text.endsWith("WARNING  net [-] to both\n"));
    }

    void whatNoOutputTakesIsNotEvenFormatted()
    {
        Settings settings = onlyFile(m_path);
        settings.outputs[0].level = Level::Error;
        configure(settings);
        QVERIFY(!net.isEnabled(Level::Warning));
        QVERIFY(net.isEnabled(Level::Error));
    }

    void noLineIsLostWhenTheOutputsChange()
    {
        std::atomic<bool> stop{false};
        std::atomic<int> logged{0};
        std::thread busy([&] {
            while (!stop && logged < 3'000)
                net.info("line", {{"n", ++logged}});
        });
        for (int i = 0; i < 10; ++i) {
            configure(onlyFile(m_path));
            QTRY_VERIFY(logged.load() > i * 100);
        }
        stop = true;
        busy.join();
        QCOMPARE(lines().size(), logged.load());
    }

    void theCorrelationIdIsSetReadAndCleared()
    {
        QCOMPARE(setCorrelationId(u"test-123"), QStringLiteral("test-123"));
        QCOMPARE(correlationId(), QStringLiteral("test-123"));
        net.info("with");
        clearCorrelationId();
        QCOMPARE(correlationId(), QString());
        net.info("without");
        const QString made = setCorrelationId();
        QCOMPARE(made.size(), 36);
        QVERIFY(!QUuid::fromString(made).isNull());
        QCOMPARE(correlationId(), made);
        QVERIFY(setCorrelationId() != made);
        const auto written = lines();
        QCOMPARE(written[0][QLatin1String("correlation_id")].toString(), QStringLiteral("test-123"));
        QVERIFY(!written[1].contains(QLatin1String("correlation_id")));
    }

    void aScopePutsTheIdBefore()
    {
        setCorrelationId(u"outer");
        {
            const CorrelationScope scope(u"inner");
            QCOMPARE(correlationId(), QStringLiteral("inner"));
            {
                const CorrelationScope none(u"");
                QCOMPARE(correlationId(), QString());
            }
            QCOMPARE(correlationId(), QStringLiteral("inner"));
        }
        QCOMPARE(correlationId(), QStringLiteral("outer"));
    }

    void eachThreadHasItsOwnId()
    {
        setCorrelationId(u"mine");
        QString theirs = QStringLiteral("?");
        QString handedOver;
        std::thread([&, id = correlationId()] {
            theirs = correlationId();
            const CorrelationScope scope(id);
            handedOver = correlationId();
        }).join();
        QCOMPARE(theirs, QString());
        QCOMPARE(handedOver, QStringLiteral("mine"));
    }

    void aLongIdIsCut() { QCOMPARE(setCorrelationId(QString(500, u'x')).size(), 128); }

    void qtsMessagesAreInTheSameStream()
    {
        takeQtMessages();
        {
            const CorrelationScope scope(u"qt-test");
            qWarning("from Qt");
            qCInfo(oneOfQts) << "a category" << 7;
            qCritical("bad");
        }
        qInstallMessageHandler(nullptr);
        const auto written = lines();
        QCOMPARE(written.size(), 3);
        QCOMPARE(message(written[0]), QStringLiteral("from Qt"));
        QCOMPARE(written[0][QLatin1String("logger")].toString(), QStringLiteral("qt"));
        QCOMPARE(written[0][QLatin1String("level")].toString(), QStringLiteral("WARNING"));
        QCOMPARE(written[0][QLatin1String("correlation_id")].toString(), QStringLiteral("qt-test"));
        QCOMPARE(written[1][QLatin1String("logger")].toString(), QStringLiteral("qt.something"));
        QCOMPARE(written[2][QLatin1String("level")].toString(), QStringLiteral("ERROR"));
    }

    void manyThreadsWriteWholeLines()
    {
        std::vector<std::thread> threads;
        for (int t = 0; t < 4; ++t) {
            threads.emplace_back([t] {
                setCorrelationId(QString::number(t));
                for (int i = 0; i < 1000; ++i)
                    net.info("line", {{"n", i}});
            });
        }
        for (std::thread& thread : threads)
            thread.join();
        const auto written = lines();
        QCOMPARE(written.size(), 4000);
        QMap<QString, int> next;
        for (const QJsonObject& line : written) {
            // Of each thread all, and in order.
            const QString id = line[QLatin1String("correlation_id")].toString();
            QCOMPARE(line[QLatin1String("extra")].toObject()[QLatin1String("n")].toInt(), next[id]);
            ++next[id];
        }
    }

    void aLineAfterALongSilenceIsWrittenToo()
    {
        net.info("one");
        QTRY_COMPARE(readLines(m_path).size(), 1);
        QTest::qWait(1200); // real time: after a second without lines the writing thread sleeps
        net.info("two");
        QTRY_COMPARE(readLines(m_path).size(), 2);
    }

    void theOutputsTellHowTheyAre()
    {
        net.info("one");
        net.info("two");
        QVERIFY(flush());
        QCOMPARE(health().written, 2ULL);
        QCOMPARE(health().dropped, 0ULL);
        QVERIFY(!health().failing);
    }

    void levelsHaveNames()
    {
        QVERIFY(parseLevel(u"warning") == Level::Warning);
        QVERIFY(parseLevel(u"INFO") == Level::Info);
        QVERIFY(!parseLevel(u"loud").has_value());
    }

private:
    QList<QJsonObject> lines()
    {
        if (!flush(std::chrono::seconds(10)))
            return {};
        return readLines(m_path);
    }

    QStringList messages()
    {
        QStringList all;
        for (const QJsonObject& line : lines())
            all.append(message(line));
        return all;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_path;
};

QTEST_GUILESS_MAIN(TestLogger)
#include "tst_logger.moc"
