#include "core/lock/databaselock.h"

#include <QTemporaryDir>
#include <QTest>

using namespace rollcall::lock;

class TestDatabaseLock : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theLockStandsBesideTheDatabase_data()
    {
        QTest::addColumn<QString>("database");
        QTest::addColumn<QString>("lock");
        QTest::newRow("absolute") << QStringLiteral("/data/name.db") << QStringLiteral("/data/.name.db.lock");
        QTest::newRow("relative") << QStringLiteral("data/name.db") << QStringLiteral("data/.name.db.lock");
        QTest::newRow("bare") << QStringLiteral("name.db") << QStringLiteral("./.name.db.lock");
    }

    void theLockStandsBesideTheDatabase()
    {
        QFETCH(QString, database);
        QTEST(DatabaseLock::lockPathFor(database), "lock");
    }

    void itsFileStays()
    {
        const QTemporaryDir dir;
        DatabaseLock lock(dir.filePath(QStringLiteral("test.db")));
        QVERIFY(lock.acquire().ok());
        DatabaseLock other(dir.filePath(QStringLiteral("test.db")));
        QVERIFY(!other.tryAcquire().ok());
        lock.release();
        QVERIFY(QFileInfo::exists(dir.filePath(QStringLiteral(".test.db.lock"))));
        QVERIFY(other.tryAcquire().ok());
    }

    void itWaitsForHalfAMinute() { QCOMPARE(DatabaseLock::patience, std::chrono::milliseconds(30'000)); }
};

QTEST_GUILESS_MAIN(TestDatabaseLock)
#include "tst_databaselock.moc"
