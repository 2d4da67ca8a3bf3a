#include "core/lock/filelock.h"
#include "core/lock/lockholder.h"
#include "tests/support/forkedchild.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <array>
#include <memory>
#include <spawn.h>
#include <sys/stat.h>
#include <thread>
#include <vector>

using namespace rollcall;
using namespace rollcall::lock;
using namespace std::chrono_literals;
using support::ForkedChild;
using support::SharedMemory;

namespace {

struct Progress {
    std::atomic<int> holding{0};
    std::atomic<int> spawned{0};
    std::atomic<int> stop{0};
    std::atomic<int> collisions{0};
    std::array<std::atomic<int>, 16> turns{};
};

/** Takes the lock and keeps it until it is killed. */
int holdForEver(const QString& path, Progress& progress)
{
    FileLock lock(path);
    if (!lock.acquire())
        return 1;
    progress.holding = 1;
    for (;;)
        ::pause();
}

} // namespace

class TestFileLock : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        QVERIFY(m_dir->isValid());
        m_path = m_dir->filePath(QStringLiteral(".test.lock"));
    }

    void aLockIsHeldFromAcquireToRelease()
    {
        FileLock lock(m_path);
        QVERIFY(!lock.isHeld());
        QVERIFY(lock.acquire(1s).ok());
        QVERIFY(lock.isHeld());
        lock.release();
        QVERIFY(!lock.isHeld());
        lock.release();
        QVERIFY(lock.tryAcquire().ok());
    }

    void theEndOfAScopeReleases()
    {
        FileLock second(m_path);
        {
            FileLock first(m_path);
            QVERIFY(first.acquire().ok());
            QVERIFY(!second.tryAcquire().ok());
        }
        QVERIFY(second.tryAcquire().ok());
        {
            const LockGuard guard(second);
            QVERIFY(second.isHeld());
        }
        QVERIFY(!second.isHeld());
    }

    void waitingEndsAtItsTimeout_data()
    {
        QTest::addColumn<int>("timeout");
        QTest::newRow("none") << 0;
        QTest::newRow("negative") << -5;
        QTest::newRow("shorter than the alarm's repeat") << 3;
        QTest::newRow("50 ms") << 50;
        QTest::newRow("300 ms") << 300;
    }

    void waitingEndsAtItsTimeout()
    {
        QFETCH(int, timeout);
        FileLock first(m_path);
        FileLock second(m_path);
        QVERIFY(first.acquire().ok());
        QElapsedTimer clock;
        clock.start();
        const Result<void> result = second.acquire(std::chrono::milliseconds(timeout));
        const qint64 took = clock.elapsed();
        QVERIFY(!result.ok());
        QCOMPARE(result.error().code, ErrorCode::Timeout);
        QVERIFY2(took >= timeout, qPrintable(QString::number(took)));
        QVERIFY2(took <= std::max(0, timeout) * 1.1 + 20, qPrintable(QString::number(took)));
        QVERIFY2(result.error().detail.contains(QString::number(::getpid())), qPrintable(result.error().detail));
        QVERIFY(!second.isHeld());
        first.release();
        QVERIFY(second.tryAcquire().ok());
    }

    void waitingCostsNoProcessorTime()
    {
        FileLock first(m_path);
        FileLock second(m_path);
        QVERIFY(first.acquire().ok());
        timespec before{};
        timespec after{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &before);
        QVERIFY(!second.acquire(300ms).ok());
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &after);
        const auto used = (after.tv_sec - before.tv_sec) * 1'000'000'000 + after.tv_nsec - before.tv_nsec;
        QVERIFY2(used < 15'000'000, qPrintable(QString::number(used)));
    }

    void tryingDoesNotWait()
    {
        FileLock first(m_path);
        FileLock second(m_path);
        QVERIFY(first.acquire().ok());
        QElapsedTimer clock;
        clock.start();
        const Result<void> result = second.tryAcquire();
        QVERIFY(clock.elapsed() < 100);
        QCOMPARE(result.error().code, ErrorCode::WouldBlock);
    }

    void lockingTwiceThroughOneObjectIsAnErrorAndNoDeadlock()
    {
        FileLock lock(m_path);
        QVERIFY(lock.acquire().ok());
        QCOMPARE(lock.acquire(10s).error().code, ErrorCode::Invalid);
        QCOMPARE(lock.tryAcquire().error().code, ErrorCode::Invalid);
        QVERIFY(lock.isHeld());
        lock.release();
        FileLock other(m_path);
        QVERIFY(other.tryAcquire().ok());
    }

    void differentFilesAreDifferentLocks()
    {
        FileLock one(m_dir->filePath(QStringLiteral("one")));
        FileLock two(m_dir->filePath(QStringLiteral("two")));
        QVERIFY(one.tryAcquire().ok());
        QVERIFY(two.tryAcquire().ok());
    }

    void missingDirectoriesAreMade()
    {
        const QString path = m_dir->filePath(QStringLiteral("a/b/c/.x.lock"));
        FileLock lock(path);
        QVERIFY(lock.acquire().ok());
        struct stat status {};
        QCOMPARE(::stat(QFile::encodeName(path).constData(), &status), 0);
        QCOMPARE(status.st_mode & 07777, 0600u);
    }

    void whatIsNoPlainFileIsLeftAlone_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::newRow("directory") << QStringLiteral("directory");
        QTest::newRow("pipe") << QStringLiteral("pipe");
        QTest::newRow("symbolic link") << QStringLiteral("link");
    }

    void whatIsNoPlainFileIsLeftAlone()
    {
        QFETCH(QString, kind);
        const QByteArray path = QFile::encodeName(m_path);
        if (kind == QStringLiteral("directory"))
            QCOMPARE(::mkdir(path.constData(), 0700), 0);
        else if (kind == QStringLiteral("pipe"))
            QCOMPARE(::mkfifo(path.constData(), 0600), 0);
        else
            QCOMPARE(::symlink("elsewhere", path.constData()), 0);
        FileLock lock(m_path);
        QCOMPARE(lock.acquire(1s).error().code, ErrorCode::NotAFile);
        QVERIFY(!QFileInfo::exists(m_dir->filePath(QStringLiteral("elsewhere"))));
    }

    void theSystemsRefusalIsToldApart()
    {
        // Nobody can make files there, not even root.
        FileLock lock(QStringLiteral("/sys/.rollcall.lock"));
        const Result<void> result = lock.acquire(1s);
        QCOMPARE(result.error().code, ErrorCode::NotPermitted);
        QVERIFY(result.error().detail.contains(lock.path()));
        FileLock below(QStringLiteral("/dev/null/.rollcall.lock"));
        QCOMPARE(below.acquire(1s).error().code, ErrorCode::NotFound);
    }

    void aLockFileDeletedByHandIsNoticed()
    {
        FileLock kept(m_path);
        QVERIFY(kept.acquire().ok());
        kept.release();
        QVERIFY(QFile::remove(m_path));
        FileLock other(m_path);
        QVERIFY(other.acquire().ok());
        QCOMPARE(kept.tryAcquire().error().code, ErrorCode::WouldBlock);
    }

    void threadsExcludeEachOther()
    {
        int counter = 0; // not atomic: the thread sanitizer watches too
        std::atomic<int> failures{0};
        std::vector<std::thread> threads;
        for (int i = 0; i < 4; ++i) {
            threads.emplace_back([&] {
                FileLock lock(m_path);
                for (int turn = 0; turn < 500; ++turn) {
                    if (!lock.acquire(30s))
                        ++failures;
                    ++counter;
                    lock.release();
                }
            });
        }
        for (std::thread& thread : threads)
            thread.join();
        QCOMPARE(failures.load(), 0);
        QCOMPARE(counter, 2000);
    }

    void aKilledHoldersLockIsFreeAtOnce()
    {
        SharedMemory<Progress> progress;
        ForkedChild holder([&] { return holdForEver(m_path, *progress); });
        QTRY_COMPARE(progress->holding.load(), 1);
        FileLock lock(m_path);
        QCOMPARE(lock.tryAcquire().error().code, ErrorCode::WouldBlock);
        holder.kill();
        QElapsedTimer clock;
        clock.start();
        QVERIFY(lock.acquire(5s).ok());
        QVERIFY2(clock.elapsed() < 100, qPrintable(QString::number(clock.elapsed())));
    }

    void aWaiterIsWokenByTheHoldersDeath()
    {
        SharedMemory<Progress> progress;
        ForkedChild holder([&] { return holdForEver(m_path, *progress); });
        QTRY_COMPARE(progress->holding.load(), 1);
        ForkedChild waiter([&] {
            FileLock lock(m_path);
            progress->spawned = 1;
            return lock.acquire(20s).ok() ? 0 : 1;
        });
        QTRY_COMPARE(progress->spawned.load(), 1);
        holder.kill();
        QElapsedTimer clock;
        clock.start();
        QCOMPARE(waiter.wait(), 0);
        QVERIFY2(clock.elapsed() < 1000, qPrintable(QString::number(clock.elapsed())));
    }

    void aProgramStartedByTheHolderDoesNotKeepTheLock()
    {
        SharedMemory<Progress> progress;
        ForkedChild holder([&] {
            FileLock lock(m_path);
            if (!lock.acquire())
                return 1;
            pid_t program = 0;
            const char* const arguments[] = {"sleep", "20", nullptr};
            if (::posix_spawnp(&program, "sleep", nullptr, nullptr, const_cast<char* const*>(arguments), environ)
                != 0)
                return 1;
            progress->spawned = program;
            for (;;)
                ::pause();
        });
        QTRY_VERIFY(progress->spawned.load() > 0);
        holder.kill();
        FileLock lock(m_path);
        const bool acquired = lock.acquire(1s).ok();
        ::kill(progress->spawned.load(), SIGKILL);
        QVERIFY(acquired);
    }

    void peopleCanReadWhoHolds()
    {
        QVERIFY(!readLockHolder(m_path).has_value());
        SharedMemory<Progress> progress;
        ForkedChild holder([&] { return holdForEver(m_path, *progress); });
        QTRY_COMPARE(progress->holding.load(), 1);
        const auto who = readLockHolder(m_path);
        QVERIFY(who.has_value());
        QCOMPARE(who->pid, static_cast<qint64>(holder.pid()));
        QCOMPARE(who->program, QStringLiteral("tst_filelock"));
        QVERIFY(std::abs(who->since.secsTo(QDateTime::currentDateTimeUtc())) < 30);
        QCOMPARE(who->since.timeSpec(), Qt::UTC);
        holder.kill();
        QVERIFY(!readLockHolder(m_path).has_value());
    }

    void aNoteOfNonsenseIsNotTrusted()
    {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("1\ninit\n2026-01-01T00:00:00Z\n");
        file.close();
        FileLock lock(m_path);
        QVERIFY(lock.tryAcquire().ok());
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write("\xff\0 rubbish");
        file.close();
        const auto who = readLockHolder(m_path);
        QVERIFY(who.has_value());
        QCOMPARE(who->pid, 0);
    }

    void sixteenProcessesAllGetTheirTurn()
    {
        SharedMemory<Progress> progress;
        std::vector<std::unique_ptr<ForkedChild>> contenders;
        for (size_t i = 0; i < progress->turns.size(); ++i) {
            contenders.push_back(std::make_unique<ForkedChild>([&, i] {
                FileLock lock(m_path);
                while (progress->stop == 0) {
                    if (!lock.acquire(20s))
                        return 1;
                    progress->collisions += progress->holding.fetch_add(1) != 0 ? 1 : 0;
                    ++progress->turns[i];
                    --progress->holding;
                    lock.release();
                }
                return 0;
            }));
        }
        const auto allHad = [&](int turns) {
            return std::all_of(progress->turns.begin(), progress->turns.end(),
                               [=](const auto& n) { return n >= turns; });
        };
        QTRY_VERIFY_WITH_TIMEOUT(allHad(20), 20'000);
        progress->stop = 1;
        for (const auto& contender : contenders)
            QCOMPARE(contender->wait(), 0);
        QCOMPARE(progress->collisions.load(), 0);
    }

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_path;
};

QTEST_GUILESS_MAIN(TestFileLock)
#include "tst_filelock.moc"
