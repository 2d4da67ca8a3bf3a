#include "core/log/logger.h"
#include "core/otlp/spool.h"
#include "core/otlp/spooltarget.h"
#include "tests/support/forkedchild.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <sys/stat.h>

using namespace rollcall;
using otlp::Spool;
using support::ForkedChild;
using support::SharedMemory;

namespace {
const log::Logger logger{"test.spool"};
} // namespace

class TestSpool : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void linesComeOutInTheirOrderUntilTheyAreRemoved()
    {
        Spool spool(folder(), 1000'000);
        QVERIFY(!spool.oldest().value());
        QVERIFY(spool.append("one\n").ok());
        QVERIFY(spool.append("two\nthree\n").ok());
        const auto batch = spool.oldest().value();
        QCOMPARE(batch->lines, QByteArray("one\ntwo\nthree\n"));
        QVERIFY(spool.append("four\n").ok()); // not into what is being sent
        QCOMPARE(spool.oldest().value()->lines, batch->lines);
        QVERIFY(spool.remove(*batch).ok());
        QCOMPARE(spool.oldest().value()->lines, QByteArray("four\n"));
        QVERIFY(spool.remove(*batch).ok()); // gone already
    }

    void nobodyElseReadsThem()
    {
        Spool spool(folder(), 1000'000);
        QVERIFY(spool.append("one\n").ok());
        struct stat status {};
        QCOMPARE(::stat(QFile::encodeName(folder() + QStringLiteral("/current")).constData(), &status), 0);
        QCOMPARE(status.st_mode & 0777, 0600U);
        QCOMPARE(::stat(QFile::encodeName(folder()).constData(), &status), 0);
        QCOMPARE(status.st_mode & 0077, 0U);
    }

    void theOldestGoWhenThereIsNoMoreRoomAndAreCounted()
    {
        constexpr long long most = 80'000;
        Spool spool(folder(), most);
        int dropped = 0;
        for (int i = 0; i < 4000; ++i)
            dropped +=
                spool.append(QByteArray::number(100'000 + i).append(QByteArray(92, '.')).append('\n').toStdString())
                    .value();
        long long bytes = 0;
        for (const QFileInfo& file : QDir(folder()).entryInfoList(QDir::Files))
            bytes += file.size();
        QVERIFY2(bytes <= most && bytes > most / 2, QByteArray::number(bytes).constData());
        int left = 0;
        QByteArray last;
        while (const auto batch = spool.oldest().value()) {
            if (left == 0)
                QCOMPARE(batch->lines.left(6).toInt(), 100'000 + dropped); // the oldest went, and none in between
            left += int(batch->lines.count('\n'));
            last = batch->lines.right(99).left(6);
            QVERIFY(spool.remove(*batch).ok());
        }
        QCOMPARE(left + dropped, 4000);
        QCOMPARE(last.toInt(), 103'999);
    }

    void severalProgramsWriteAndOneSends()
    {
        constexpr int each = 300;
        std::vector<std::unique_ptr<ForkedChild>> writers;
        for (int writer = 0; writer < 3; ++writer) {
            writers.push_back(std::make_unique<ForkedChild>([&, writer] {
                Spool spool(folder(), 10'000'000);
                for (int i = 0; i < each; ++i) {
                    if (!spool.append(std::to_string(writer * each + i) + '\n'))
                        return 1;
                }
                return 0;
            }));
        }
        Spool spool(folder(), 0);
        QList<QByteArray> lines;
        const auto take = [&] {
            while (const auto batch = spool.oldest().value()) {
                lines += batch->lines.chopped(1).split('\n');
                QVERIFY(spool.remove(*batch).ok());
            }
        };
        QTRY_VERIFY_WITH_TIMEOUT((take(), lines.size() >= 3 * each), 60'000);
        for (const auto& writer : writers)
            QCOMPARE(writer->wait(), 0);
        QCOMPARE(QSet<QByteArray>(lines.begin(), lines.end()).size(), 3 * each);
        QCOMPARE(lines.size(), 3 * each);
    }

    void whatWasLoggedOutlivesSigkill()
    {
        SharedMemory<std::atomic<int>> flushed;
        ForkedChild child([&] {
            log::Settings logs;
            logs.outputs = {otlp::toSpool(log::Level::Info, folder(), 10'000'000)};
            log::configure(logs);
            for (int i = 0;; ++i) {
                logger.info("numbered", {{"number", i}});
                if (i % 50 == 0 && log::flush())
                    flushed->store(i + 1);
            }
            return 0;
        });
        QTRY_VERIFY_WITH_TIMEOUT(flushed->load() > 500, 60'000);
        child.kill();
        Spool spool(folder(), 0);
        QByteArray lines;
        while (const auto batch = spool.oldest().value()) {
            lines += batch->lines;
            QVERIFY(spool.remove(*batch).ok());
        }
        QVERIFY(lines.count("\"numbered\"") >= flushed->load());
    }

    void halfALineOfAPowerCutDoesNotJoinTheNext()
    {
        Spool spool(folder(), 1000'000);
        QVERIFY(spool.append("one\n").ok());
        QFile file(folder() + QStringLiteral("/current"));
        QVERIFY(file.open(QIODevice::Append));
        file.write("tw");
        file.close();
        QVERIFY(spool.append("three\n").ok());
        QCOMPARE(spool.oldest().value()->lines, QByteArray("one\ntw\nthree\n"));
    }

    void whatWaitsIsTheOldestFileAndAllOfTheOthers()
    {
        Spool spool(folder(), 1000'000);
        QCOMPARE(spool.waiting().bytes, 0LL);
        QVERIFY(!spool.waiting().since.isValid());
        QVERIFY(spool.append("one\n").ok());
        const auto batch = spool.oldest().value();
        QVERIFY(spool.append("two\n").ok());
        const QDateTime earlier(QDate(2026, 11, 26), QTime(7, 20), Qt::UTC);
        QFile oldest(batch->file);
        QVERIFY(oldest.open(QIODevice::ReadWrite));
        QVERIFY(oldest.setFileTime(earlier, QFileDevice::FileModificationTime));
        oldest.close();
        QCOMPARE(spool.waiting().bytes, 8LL);
        QCOMPARE(spool.waiting().since, earlier);
        QVERIFY(spool.remove(*batch).ok());
        QCOMPARE(spool.waiting().bytes, 4LL);
        QVERIFY(spool.waiting().since > earlier);
    }

    void aFolderThatCannotBeMadeIsAnErrorOfTheOutput()
    {
        const QString file = m_dir->filePath(QStringLiteral("file"));
        QVERIFY(QFile(file).open(QIODevice::WriteOnly));
        otlp::SpoolTarget target(file + QStringLiteral("/otlp"), 1000);
        const std::vector<size_t> ends{4};
        const auto outcome = target.write("one\n", ends);
        QCOMPARE(outcome.written, size_t(0));
        QVERIFY(outcome.error != 0);
    }

private:
    QString folder() const { return m_dir->filePath(QStringLiteral("otlp")); }

    std::unique_ptr<QTemporaryDir> m_dir;
};

QTEST_GUILESS_MAIN(TestSpool)
#include "tst_spool.moc"
