#include "core/lock/photolock.h"
#include "tests/support/forkedchild.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <vector>

using namespace rollcall;
using namespace rollcall::lock;
using namespace std::chrono_literals;
using support::ForkedChild;
using support::SharedMemory;

class TestPhotoLock : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itsFileStandsBesideThePhotoAndGoesAway()
    {
        const QTemporaryDir dir;
        PhotoLock lock(dir.filePath(QStringLiteral("p.jpg")));
        QVERIFY(lock.acquire().ok());
        QCOMPARE(entries(dir), QStringList{QStringLiteral(".p.jpg.lock")});
        lock.release();
        QCOMPARE(entries(dir), QStringList());
        QVERIFY(lock.acquire().ok());
        QCOMPARE(entries(dir).size(), 1);
        QCOMPARE(PhotoLock::patience, 10'000ms);
    }

    void tenThousandPhotosLeaveNoLitter()
    {
        const QTemporaryDir dir;
        for (int i = 0; i < 10'000; ++i) {
            PhotoLock lock(dir.filePath(QString::number(i)));
            QVERIFY(lock.acquire().ok());
        }
        QCOMPARE(entries(dir), QStringList());
    }

    void whoGaveUpWaitingLeavesNoLitter()
    {
        const QTemporaryDir dir;
        const QString photo = dir.filePath(QStringLiteral("p.jpg"));
        PhotoLock impatient(photo);
        {
            PhotoLock holder(photo);
            QVERIFY(holder.acquire().ok());
            QCOMPARE(impatient.acquire(20ms).error().code, ErrorCode::Timeout);
        }
        QCOMPARE(entries(dir), QStringList());
        // It still has the removed file open.
        QVERIFY(impatient.acquire(20ms).ok());
        QCOMPARE(entries(dir).size(), 1);
    }

    void aFileThatSomebodyElsePutThereIsNotRemoved()
    {
        const QTemporaryDir dir;
        const QString photo = dir.filePath(QStringLiteral("p.jpg"));
        PhotoLock first(photo);
        QVERIFY(first.acquire().ok());
        QVERIFY(QFile::remove(first.path()));
        PhotoLock second(photo);
        QVERIFY(second.acquire().ok());
        first.release();
        QCOMPARE(entries(dir).size(), 1);
        PhotoLock third(photo);
        QCOMPARE(third.tryAcquire().error().code, ErrorCode::WouldBlock);
    }

    void neverTwoHoldersThoughTheFileComesAndGoes()
    {
        struct Shared {
            std::atomic<int> inside{0};
            std::atomic<int> collisions{0};
            std::atomic<int> turns{0};
            std::atomic<int> stop{0};
        };
        const QTemporaryDir dir;
        const QString photo = dir.filePath(QStringLiteral("p.jpg"));
        SharedMemory<Shared> shared;
        std::vector<std::unique_ptr<ForkedChild>> processes;
        for (int i = 0; i < 8; ++i) {
            processes.push_back(std::make_unique<ForkedChild>([&, i] {
                for (int turn = 0; shared->stop == 0; ++turn) {
                    PhotoLock lock(photo);
                    // Waiting, trying and giving up.
                    const auto result = i % 2 == 0      ? lock.acquire(20s)
                                        : turn % 3 == 0 ? lock.acquire(1ms)
                                                        : lock.tryAcquire();
                    if (!result) {
                        if (i % 2 == 0)
                            return 1;
                        continue;
                    }
                    shared->collisions += shared->inside.fetch_add(1) != 0 ? 1 : 0;
                    if (turn % 8 == 0)
                        ::sched_yield();
                    --shared->inside;
                    ++shared->turns;
                }
                return 0;
            }));
        }
        QTRY_VERIFY_WITH_TIMEOUT(shared->turns.load() > 20'000, 30'000);
        shared->stop = 1;
        for (const auto& process : processes)
            QCOMPARE(process->wait(), 0);
        QCOMPARE(shared->collisions.load(), 0);
        QCOMPARE(entries(dir), QStringList());
    }

    void aKilledHolderLeavesNoObstacle()
    {
        const QTemporaryDir dir;
        const QString photo = dir.filePath(QStringLiteral("p.jpg"));
        SharedMemory<std::atomic<int>> holding;
        ForkedChild holder([&]() -> int {
            PhotoLock lock(photo);
            *holding = lock.acquire().ok() ? 1 : -1;
            for (;;)
                ::pause();
        });
        QTRY_COMPARE(holding->load(), 1);
        holder.kill();
        QCOMPARE(entries(dir).size(), 1);
        {
            PhotoLock lock(photo);
            QVERIFY(lock.acquire(1s).ok());
        }
        QCOMPARE(entries(dir), QStringList());
    }

private:
    static QStringList entries(const QTemporaryDir& dir)
    {
        return QDir(dir.path()).entryList(QDir::Files | QDir::Hidden);
    }
};

QTEST_GUILESS_MAIN(TestPhotoLock)
#include "tst_photolock.moc"
