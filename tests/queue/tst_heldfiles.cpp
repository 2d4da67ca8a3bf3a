// A file that is open can be written long after somebody removed it. What is told to be kept must be in the file that lies
// at its path.

#include "core/queue/journal.h"
#include "core/queue/outbox.h"
#include "core/queue/photostore.h"
#include "tests/support/fakeclock.h"
#include "tests/support/records.h"

#include <QDir>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace rollcall;
using queue::Database;
using queue::Journal;
using queue::PhotoStore;

namespace {

const QStringList parts{QString(), QStringLiteral("-wal"), QStringLiteral("-shm")};

QString fileOf(const QString& data)
{
    return Database::fileIn(data);
}

void removeAll(const QString& data)
{
    for (const QString& part : parts)
        QVERIFY(QFile::remove(fileOf(data) + part));
}

void restoreABackup(const QString& data)
{
    const QString backup = data + QStringLiteral("/backup");
    QVERIFY(QFile::copy(fileOf(data), backup));
    removeAll(data);
    QVERIFY(QFile::rename(backup, fileOf(data)));
}

void replaceInOneStep(const QString& data)
{
    const QString backup = data + QStringLiteral("/backup");
    QVERIFY(QFile::copy(fileOf(data), backup));
    QCOMPARE(::rename(qPrintable(backup), qPrintable(fileOf(data))), 0);
}

void removeTheLogOfSqlite(const QString& data)
{
    QVERIFY(QFile::remove(fileOf(data) + QStringLiteral("-wal")));
}

void moveTheFolder(const QString& data)
{
    QVERIFY(QDir().rename(data, data + QStringLiteral(".moved")));
}

void putACopyInTheFoldersPlace(const QString& data)
{
    moveTheFolder(data);
    QVERIFY(QDir().mkdir(data));
    for (const QString& part : parts)
        QVERIFY(QFile::copy(fileOf(data + QStringLiteral(".moved")) + part, fileOf(data) + part));
}

void cutToNothing(const QString& data)
{
    QVERIFY(QFile::resize(fileOf(data), 0));
}

void cutInHalf(const QString& data)
{
    QVERIFY(QFile::resize(fileOf(data), QFileInfo(fileOf(data)).size() / 2));
}

QStringList namesIn(const QString& folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
}

} // namespace

using Change = void (*)(const QString&);
Q_DECLARE_METATYPE(Change)

class TestHeldFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        m_data = m_directory->filePath(QStringLiteral("data"));
        m_database = Database::open(m_data).value();
        m_journal = std::make_unique<Journal>(*m_database, m_clock);
        m_photos = std::make_unique<PhotoStore>(*m_database, m_clock, PhotoStore::folderIn(m_data));
        QVERIFY(m_journal->append(support::validRecord(m_clock, QStringLiteral("1")), Journal::photoFollows).ok());
        {
            // Into the database's file, so that it can be cut.
            auto other = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("other"));
            other.setDatabaseName(fileOf(m_data));
            QVERIFY(other.open() && QSqlQuery(other).exec(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")));
        }
        QSqlDatabase::removeDatabase(QStringLiteral("other"));
        QVERIFY(m_database->checkInPlace().ok());
    }

    void cleanup()
    {
        m_photos.reset();
        m_journal.reset();
        m_database.reset();
        m_directory.reset();
    }

    void nothingIsAcknowledgedInADatabaseThatIsNotThere_data()
    {
        QTest::addColumn<Change>("change");
        QTest::newRow("removed") << Change(removeAll);
        QTest::newRow("removed and restored from a backup") << Change(restoreABackup);
        QTest::newRow("replaced in one step") << Change(replaceInOneStep);
        QTest::newRow("only SQLite's log removed") << Change(removeTheLogOfSqlite);
        QTest::newRow("the folder moved away") << Change(moveTheFolder);
        QTest::newRow("the folder replaced by a copy") << Change(putACopyInTheFoldersPlace);
        QTest::newRow("cut to nothing") << Change(cutToNothing);
        QTest::newRow("cut in half") << Change(cutInHalf);
    }

    void nothingIsAcknowledgedInADatabaseThatIsNotThere()
    {
        QFETCH(Change, change);
        change(m_data);
        const bool isThere = QFileInfo::exists(m_data);
        const auto written =
            m_journal->append(support::validRecord(m_clock, QStringLiteral("2")), Journal::photoFollows);
        QVERIFY(!written.ok());
        QCOMPARE(written.error().code, ErrorCode::Replaced);
        QVERIFY2(written.error().detail.contains(fileOf(m_data)), qPrintable(written.error().detail));
        QCOMPARE(QFileInfo::exists(m_data), isThere); // and nothing is begun anew
        QVERIFY(!namesIn(m_data).contains(QStringLiteral("photos")));
    }

    void whatIsMovedBackIsUsedAgain()
    {
        moveTheFolder(m_data);
        const auto record = support::validRecord(m_clock, QStringLiteral("2"));
        QVERIFY(!m_journal->append(record, Journal::photoFollows).ok());
        QVERIFY(QDir().rename(m_data + QStringLiteral(".moved"), m_data));
        QVERIFY(m_journal->append(record, Journal::photoFollows).ok());
    }

    void aPhotoIsNotLostWhileItsFolderIsAway_data()
    {
        QTest::addColumn<bool>("isReplaced");
        QTest::addColumn<bool>("isRestarted");
        QTest::newRow("moved away") << false << false;
        QTest::newRow("another one in its place") << true << false;
        QTest::newRow("moved away before the start") << false << true;
    }

    void aPhotoIsNotLostWhileItsFolderIsAway()
    {
        QFETCH(bool, isReplaced);
        QFETCH(bool, isRestarted);
        const auto record = support::validRecord(m_clock, QStringLiteral("2"));
        QVERIFY(m_journal->append(record, Journal::photoFollows).ok());
        QVERIFY(m_photos->store(record.record().id, "jpeg").ok());
        const QString key = record.record().photoKey();

        const QString folder = PhotoStore::folderIn(m_data);
        QVERIFY(QDir().rename(folder, folder + QStringLiteral(".moved")));
        if (isReplaced)
            QVERIFY(QDir().mkdir(folder));
        if (isRestarted)
            m_photos = std::make_unique<PhotoStore>(*m_database, m_clock, folder);
        const auto read = m_photos->lockAndRead(key);
        QVERIFY(!read.ok());
        QCOMPARE(read.error().code, ErrorCode::Replaced); // NotFound would park it for good
        QCOMPARE(namesIn(folder), QStringList());

        if (isReplaced)
            QVERIFY(QDir().rmdir(folder));
        QVERIFY(QDir().rename(folder + QStringLiteral(".moved"), folder));
        QCOMPARE(m_photos->lockAndRead(key)->jpeg, QByteArray("jpeg"));
    }

    void aPhotoIsNotPutIntoAnotherFolder()
    {
        const auto first = support::validRecord(m_clock, QStringLiteral("2"));
        const auto second = support::validRecord(m_clock, QStringLiteral("3"));
        QVERIFY(m_journal->append(first, Journal::photoFollows).ok());
        QVERIFY(m_journal->append(second, Journal::photoFollows).ok());
        QVERIFY(m_photos->store(first.record().id, "jpeg").ok());
        const QString folder = PhotoStore::folderIn(m_data);
        QVERIFY(QDir().rename(folder, folder + QStringLiteral(".moved")));
        QVERIFY(QDir().mkdir(folder));
        QCOMPARE(m_photos->store(second.record().id, "jpeg").error().code, ErrorCode::Replaced);
        QCOMPARE(namesIn(folder), QStringList());
    }

    void onePhotoThatIsMissingIsStillSaidToBeMissing()
    {
        const auto record = support::validRecord(m_clock, QStringLiteral("2"));
        QVERIFY(m_journal->append(record, Journal::photoFollows).ok());
        QVERIFY(m_photos->store(record.record().id, "jpeg").ok());
        const QString path = PhotoStore::folderIn(m_data) + u'/' + record.record().photoKey();
        QVERIFY(QFile::remove(path));
        QCOMPARE(m_photos->lockAndRead(record.record().photoKey()).error().code, ErrorCode::NotFound);
        QVERIFY(QDir(QFileInfo(path).path()).removeRecursively()); // the whole day
        QCOMPARE(m_photos->lockAndRead(record.record().photoKey()).error().code, ErrorCode::NotFound);
        QVERIFY(m_photos->remove(record.record().photoKey()).ok());
    }

private:
    support::FakeClock m_clock;
    std::unique_ptr<QTemporaryDir> m_directory;
    QString m_data;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Journal> m_journal;
    std::unique_ptr<PhotoStore> m_photos;
};

QTEST_GUILESS_MAIN(TestHeldFiles)
#include "tst_heldfiles.moc"
