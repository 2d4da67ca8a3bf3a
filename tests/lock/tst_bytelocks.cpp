#include "core/lock/byteholders.h"
#include "core/lock/bytelocks.h"
#include "tests/support/forkedchild.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <sys/stat.h>

using namespace rollcall;
using lock::ByteLocks;
using Numbers = std::vector<qint64>;

class TestByteLocks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_directory = std::make_unique<QTemporaryDir>(); }

    void aTakenNumberIsFreeForNobody()
    {
        ByteLocks one(path());
        ByteLocks other(path());
        QVERIFY(*one.tryAcquire({1, 2, 3, 17}));
        QVERIFY(!*other.tryAcquire({17}));
        QVERIFY(*other.tryAcquire({4}));
        QCOMPARE(*other.freeAmong({1, 2, 3, 4, 5, 17}), Numbers{5});
        QCOMPARE(*one.freeAmong({1, 2, 3, 4, 5, 17}), Numbers{5});
    }

    void allAreTakenOrNone()
    {
        ByteLocks one(path());
        ByteLocks other(path());
        QVERIFY(*one.tryAcquire({5}));
        QVERIFY(!*other.tryAcquire({1, 3, 5, 7}));
        QCOMPARE(*one.freeAmong({1, 3, 7}), (Numbers{1, 3, 7}));
    }

    void oneOfNeighboursIsGivenBackAlone()
    {
        ByteLocks one(path());
        ByteLocks other(path());
        QVERIFY(*one.tryAcquire({1, 2, 3}));
        one.release({2, 99});
        QCOMPARE(*other.freeAmong({1, 2, 3}), Numbers{2});
        QVERIFY(*other.tryAcquire({2}));
        QVERIFY(!*one.tryAcquire({2}));
        one.release({2}); // is not its own
        QVERIFY(other.freeAmong({2})->empty());
    }

    void whatIsOursAlreadyCountsAsTaken()
    {
        ByteLocks one(path());
        QVERIFY(*one.tryAcquire({1}));
        QVERIFY(*one.tryAcquire({1, 2}));
        one.release({1, 2});
        QCOMPARE(*ByteLocks(path()).freeAmong({1, 2}), (Numbers{1, 2}));
    }

    void whoHasANumberCanBeSeen()
    {
        QVERIFY(lock::readByteHolders(path()).empty());
        QVERIFY(!QFile::exists(path())); // looking makes nothing
        support::SharedMemory<std::atomic<bool>> isTaken;
        support::ForkedChild child([&] {
            ByteLocks locks(path());
            *isTaken = *locks.tryAcquire({7});
            for (;;)
                ::pause();
            return 0;
        });
        QTRY_VERIFY(*isTaken);
        ByteLocks one(path());
        ByteLocks other(path());
        QVERIFY(*one.tryAcquire({1, 2, 3, 9}));
        QVERIFY(*other.tryAcquire({4}));
        const qint64 self = ::getpid();
        QCOMPARE(holders(), (QStringList{run(1, 3, self), run(4, 4, self), run(7, 7, child.pid()), run(9, 9, self)}));
        child.kill();
        one.release({2, 9});
        QCOMPARE(holders(), (QStringList{run(1, 1, self), run(3, 3, self), run(4, 4, self)}));
    }

    void theKernelFreesWhatAKilledProcessHad()
    {
        support::SharedMemory<std::atomic<bool>> isTaken;
        support::ForkedChild child([&] {
            ByteLocks locks(path());
            *isTaken = *locks.tryAcquire({1, 2});
            for (;;)
                ::pause();
            return 0;
        });
        QTRY_VERIFY(*isTaken);
        ByteLocks own(path());
        QVERIFY(own.freeAmong({1, 2})->empty());
        child.kill();
        QCOMPARE(*own.freeAmong({1, 2}), (Numbers{1, 2}));
        QVERIFY(*own.tryAcquire({1, 2}));
    }

    void lookingMakesNoFileAndTakingMakesAPrivateOne()
    {
        ByteLocks locks(path());
        QCOMPARE(*locks.freeAmong({1}), Numbers{1});
        QVERIFY(!QFile::exists(path()));
        QVERIFY(*locks.tryAcquire({1}));
        struct stat status {};
        QCOMPARE(::stat(QFile::encodeName(path()).constData(), &status), 0);
        QCOMPARE(status.st_mode & 0777, 0600u);
        QCOMPARE(status.st_size, 0);
    }

    void aFileThatWasDeletedIsMadeAnew()
    {
        ByteLocks one(path());
        ByteLocks other(path());
        QVERIFY(*one.tryAcquire({1}));
        one.release({1});
        QVERIFY(QFile::remove(path()));
        QVERIFY(*one.tryAcquire({1}));
        QVERIFY(!*other.tryAcquire({1}));
    }

    void whatCannotBeALockFileIsAnError_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("a link") << QStringLiteral("link") << ErrorCode::NotAFile;
        QTest::newRow("a folder") << QStringLiteral("folder") << ErrorCode::NotAFile;
        QTest::newRow("in no folder") << QStringLiteral("missing") << ErrorCode::NotFound;
    }

    void whatCannotBeALockFileIsAnError()
    {
        QFETCH(QString, kind);
        QFETCH(ErrorCode, code);
        QString where = path();
        if (kind == QLatin1String("link"))
            QVERIFY(QFile::link(m_directory->filePath(QStringLiteral("elsewhere")), where));
        else if (kind == QLatin1String("folder"))
            QVERIFY(QDir().mkdir(where));
        else
            where = m_directory->filePath(QStringLiteral("none/locks"));
        ByteLocks locks(where);
        const auto taken = locks.tryAcquire({1});
        QVERIFY(!taken.ok());
        QCOMPARE(taken.error().code, code);
    }

private:
    static QString run(qint64 first, qint64 last, qint64 pid)
    {
        return QStringLiteral("%1 to %2 by %3").arg(first).arg(last).arg(pid);
    }

    QStringList holders() const
    {
        QStringList all;
        for (const lock::ByteHolder& holder : lock::readByteHolders(path()))
            all << run(holder.first, holder.last, holder.pid);
        return all;
    }

    QString path() const { return m_directory->filePath(QStringLiteral("locks")); }

    std::unique_ptr<QTemporaryDir> m_directory;
};

QTEST_APPLESS_MAIN(TestByteLocks)
#include "tst_bytelocks.moc"
