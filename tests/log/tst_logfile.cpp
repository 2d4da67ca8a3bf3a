#include "core/log/filetarget.h"
#include "core/log/log.h"
#include "tests/log/loglines.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <sys/stat.h>
#include <thread>

using namespace rollcall::log;

namespace {

const Logger logger{"test"};

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(missing)");
}

/** Writes those lines in one go. */
Target::Outcome write(FileTarget& target, std::initializer_list<std::string> lines)
{
    std::string all;
    std::vector<size_t> ends;
    for (const std::string& line : lines) {
        all += line;
        ends.push_back(all.size());
    }
    return target.write(all, ends);
}

} // namespace

class TestLogFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_path = m_dir->filePath(QStringLiteral("logs/kiosk.log"));
    }

    void cleanup() { shutDown(); }

    void directoriesAreMadeAndOthersCannotRead()
    {
        FileTarget target(m_path.toStdString(), 1000, 2);
        QCOMPARE(write(target, {"one\n"}).error, 0);
        QCOMPARE(contents(m_path), QByteArray("one\n"));
        QCOMPARE(QFile::permissions(m_path)
                     & QFile::Permissions(QFile::ReadOther | QFile::WriteOther | QFile::WriteGroup),
                 QFile::Permissions());
    }

    void theFileIsChangedBeforeItOutgrowsItsSize()
    {
        FileTarget target(m_path.toStdString(), 20, 2);
        for (const char* line :
             {"line one\n", "line two\n", "line 3\n", "line 4\n", "line 5\n", "line 6\n", "line 7\n"})
            QCOMPARE(write(target, {line}).error, 0);
        QCOMPARE(contents(m_path), QByteArray("line 7\n"));
        QCOMPARE(contents(m_path + QStringLiteral(".1")), QByteArray("line 5\nline 6\n"));
        QCOMPARE(contents(m_path + QStringLiteral(".2")), QByteArray("line 3\nline 4\n"));
        QCOMPARE(files().size(), 3);
    }

    void manyLinesAtOnceAreDividedBetweenLines()
    {
        FileTarget target(m_path.toStdString(), 10, 9);
        const auto outcome = write(target, {"1234\n", "5678\n", "9\n", "a line that is too long\n", "b\n", "c\n"});
        QCOMPARE(outcome.error, 0);
        QCOMPARE(outcome.written, size_t(40));
        QCOMPARE(contents(m_path), QByteArray("b\nc\n"));
        QCOMPARE(contents(m_path + QStringLiteral(".1")), QByteArray("a line that is too long\n"));
        QCOMPARE(contents(m_path + QStringLiteral(".2")), QByteArray("9\n"));
        QCOMPARE(contents(m_path + QStringLiteral(".3")), QByteArray("1234\n5678\n"));
    }

    void keepingNoneKeepsNone()
    {
        FileTarget target(m_path.toStdString(), 10, 0);
        write(target, {"1234\n", "5678\n", "9\n"});
        QCOMPARE(files(), QStringList{QStringLiteral("kiosk.log")});
        QCOMPARE(contents(m_path), QByteArray("9\n"));
    }

    void anOlderFileIsContinued()
    {
        FileTarget(m_path.toStdString(), 20, 2).write("line one\n", std::vector<size_t>{9});
        FileTarget target(m_path.toStdString(), 20, 2);
        write(target, {"line two\n"});
        QCOMPARE(contents(m_path), QByteArray("line one\nline two\n"));
        write(target, {"3\n", "4\n"});
        QCOMPARE(contents(m_path), QByteArray("4\n"));
    }

    void aLineThatAPowerCutTookInHalfIsEnded()
    {
        FileTarget(m_path.toStdString(), 1000, 2).write("{\"half", std::vector<size_t>{6});
        FileTarget target(m_path.toStdString(), 1000, 2);
        write(target, {"whole\n"});
        QCOMPARE(contents(m_path), QByteArray("{\"half\nwhole\n"));
    }

    void aFileThatSomebodyMovedAwayBeginsAnew()
    {
        FileTarget target(m_path.toStdString(), 1000, 2);
        write(target, {"one\n"});
        QVERIFY(QFile::rename(m_path, m_path + QStringLiteral(".moved")));
        write(target, {"two\n"});
        QCOMPARE(contents(m_path), QByteArray("two\n"));
        QVERIFY(QFile::remove(m_path));
        write(target, {"three\n"});
        QCOMPARE(contents(m_path), QByteArray("three\n"));
    }

    void whoOpensTheFileDoesNotTakeALineInTheMakingForATornOne()
    {
        FileTarget begun(m_path.toStdString(), 1'000'000'000, 1);
        QCOMPARE(write(begun, {"begun\n"}).error, 0);
        std::atomic<bool> stop{false};
        std::atomic<int> chunks{0};
        std::thread busy([&] {
            const std::string line(100'000, 'x');
            for (FileTarget target(m_path.toStdString(), 1'000'000'000, 1); !stop; ++chunks)
                write(target, {line + '\n'});
        });
        int opened = 0;
        for (; opened < 1000 || chunks < 100; ++opened) {
            FileTarget other(m_path.toStdString(), 1'000'000'000, 1);
            QCOMPARE(write(other, {"y\n"}).error, 0);
        }
        stop = true;
        busy.join();
        QCOMPARE(contents(m_path).count('\n'), 1 + chunks + opened);
    }

    void twoProcessesWithOneFileLoseNothing()
    {
        FileTarget one(m_path.toStdString(), 60, 100);
        FileTarget two(m_path.toStdString(), 60, 100);
        for (int i = 0; i < 100; ++i)
            write(i % 2 == 0 ? one : two, {"line " + std::to_string(i) + "\n"});
        int lines = 0;
        for (const QString& file : files())
            lines += int(contents(QFileInfo(m_path).dir().filePath(file)).count('\n'));
        QCOMPARE(lines, 100);
    }

    void aFullDiskIsAnErrorThatTellsHowFarItCame()
    {
        FileTarget full("/dev/full", 1000, 2);
        const auto outcome = write(full, {"one\n"});
        QCOMPARE(outcome.written, size_t(0));
        QCOMPARE(outcome.error, ENOSPC);
    }

    void anOutputThatFailsIsReportedOnTheOthers()
    {
        Settings settings = onlyFile(m_path);
        settings.outputs.push_back(toFile({.path = QStringLiteral("/dev/full")}));
        configure(settings);
        logger.info("hello");
        QTRY_COMPARE(readLines(m_path).size(), 2);
        const QJsonObject report = readLines(m_path).last();
        QCOMPARE(report[QLatin1String("level")].toString(), QStringLiteral("ERROR"));
        const QJsonObject extra = report[QLatin1String("extra")].toObject();
        QCOMPARE(extra[QLatin1String("target")].toString(), QStringLiteral("log file /dev/full"));
        QCOMPARE(extra[QLatin1String("reason")].toString(), QStringLiteral("No space left on device"));
        QVERIFY(health().failing);
        QVERIFY(!flush(std::chrono::milliseconds(50)));
    }

    void linesWaitUntilTheFileCanBeWritten()
    {
        // A directory stands where the file should be.
        QVERIFY(QDir().mkpath(m_path));
        configure(onlyFile(m_path));
        logger.info("one");
        logger.info("two");
        QTRY_VERIFY(health().failing);
        QVERIFY(QDir().rmdir(m_path));
        QTRY_COMPARE(readLines(m_path).size(), 3);
        QCOMPARE(message(readLines(m_path)[0]), QStringLiteral("one"));
        QCOMPARE(message(readLines(m_path)[1]), QStringLiteral("two"));
        QVERIFY(!health().failing);
    }

private:
    QStringList files() const { return QFileInfo(m_path).dir().entryList(QDir::Files); }

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_path;
};

QTEST_GUILESS_MAIN(TestLogFile)
#include "tst_logfile.moc"
