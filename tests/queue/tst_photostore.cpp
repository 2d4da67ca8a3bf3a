#include "core/lock/photolock.h"
#include "core/queue/journal.h"
#include "core/queue/outbox.h"
#include "core/queue/photostore.h"
#include "tests/support/duerow.h"
#include "tests/support/fakeclock.h"
#include "tests/support/records.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace rollcall;
using attendance::PhotoAbsence;
using queue::Database;
using queue::Journal;
using queue::Outbox;
using queue::PhotoStore;

class TestPhotoStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        m_root = m_directory->filePath(QStringLiteral("photos"));
        open();
    }

    void cleanup()
    {
        close();
        m_directory.reset();
    }

    void aStoredPhotoLiesUnderItsKeyAndIsQueuedOnce()
    {
        const auto record = append();
        QVERIFY(m_photos->store(record.id, m_jpeg).ok());
        QCOMPARE(record.photoKey(), QStringLiteral("gate-1/2026/11/23/%1.jpg").arg(record.id.toString()));
        QCOMPARE(filesBelow(m_root), QStringList(record.photoKey()));
        QCOMPARE(m_photos->lockAndRead(record.photoKey())->jpeg, m_jpeg);
        QVERIFY(m_photos->store(record.id, m_jpeg).ok());
        QCOMPARE(m_outbox->list()->size(), 2u); // the record and one photo
    }

    void aPhotoIsDueOnlyAfterItsRecord()
    {
        const auto record = append();
        QVERIFY(m_photos->store(record.id, m_jpeg).ok());
        QVERIFY(m_outbox->duePhotos(10)->empty());
        QVERIFY(m_outbox->acknowledge({m_outbox->dueRecords(1)->front().item}).ok());
        QCOMPARE(m_outbox->duePhotos(10)->size(), 1u);
        QCOMPARE(m_outbox->duePhotos(10)->front().key, record.photoKey());
    }

    void aPhotoThatCannotBeWrittenLeavesNoQueueRowAndNoLitter()
    {
        const auto record = append();
        QFile blocker(m_root); // a file where the folder should be
        QVERIFY(blocker.open(QIODevice::WriteOnly));
        QVERIFY(!m_photos->store(record.id, m_jpeg).ok());
        QVERIFY(m_photos->markUnavailable(record.id, PhotoAbsence::NotWritten).ok());
        QCOMPARE(m_outbox->list()->size(), 1u);
        QCOMPARE(support::rowOf(m_outbox->dueRecords(1)->front())[QLatin1String("photo_note")],
                 QJsonValue(QStringLiteral("not_written")));
    }

    void aPhotoOfNoRecordIsRefused()
    {
        const auto stored = m_photos->store(RecordId::generate(m_clock), m_jpeg);
        QVERIFY(!stored.ok());
        QCOMPARE(stored.error().code, ErrorCode::NotFound);
    }

    void recoveryAdoptsWhatWasWrittenAndMarksTheRestLost()
    {
        const auto written = append(QStringLiteral("1"));
        const auto lost = append(QStringLiteral("2"));
        put(written.photoKey()); // renamed, but the process died before the queue row
        restart();
        const auto recovery = m_photos->settleInterrupted();
        QVERIFY(recovery.ok());
        QCOMPARE(recovery->adopted, 1);
        QCOMPARE(recovery->lost, 1);
        QCOMPARE(filesBelow(m_root), QStringList(written.photoKey()));
        const auto due = *m_outbox->dueRecords(10);
        QCOMPARE(support::rowOf(due[0])[QLatin1String("photo_note")], QJsonValue());
        QCOMPARE(support::rowOf(due[1])[QLatin1String("photo_note")], QJsonValue(QStringLiteral("interrupted")));
        QCOMPARE(m_outbox->stats()->photosLost, 1);
    }

    void aPhotoThatARunningProgramMakesIsLeftToIt()
    {
        const auto record = append();
        const auto other = Database::open(m_directory->path()).value();
        QCOMPARE(PhotoStore(*other, m_clock, m_root).settleInterrupted()->lost, 0);
        QCOMPARE(m_photos->settleInterrupted()->lost, 0);
        QVERIFY(m_photos->store(record.id, m_jpeg).ok());
        QCOMPARE(support::rowOf(m_outbox->dueRecords(1)->front())[QLatin1String("photo_note")], QJsonValue());
    }

    void aPhotoThatItsProgramCouldNotSettleIsAnybodys()
    {
        const auto record = append();
        QSqlQuery sql(QSqlDatabase::database(QSqlDatabase::connectionNames().constFirst(), false));
        QVERIFY(sql.exec(QStringLiteral("CREATE TRIGGER fault BEFORE UPDATE ON attendance "
                                        "BEGIN SELECT RAISE(ABORT, 'disk'); END")));
        QVERIFY(!m_photos->markUnavailable(record.id, PhotoAbsence::NotWritten).ok());
        QVERIFY(sql.exec(QStringLiteral("DROP TRIGGER fault")));
        QCOMPARE(m_photos->settleInterrupted()->lost, 1);
    }

    void aHalfWrittenFileIsRemovedUnlessSomebodyIsWritingIt()
    {
        const auto record = append();
        const QString half = record.photoKey() + QStringLiteral(".part");
        put(half);
        {
            lock::PhotoLock writer(m_root + u'/' + record.photoKey());
            QVERIFY(writer.tryAcquire().ok());
            m_photos->removeHalfWritten();
            QVERIFY(QFile::exists(m_root + u'/' + half));
        }
        m_photos->removeHalfWritten();
        QVERIFY(!QFile::exists(m_root + u'/' + half));
    }

    void onlySentCopiesAreRemoved()
    {
        const auto sent = append();
        QVERIFY(m_photos->store(sent.id, m_jpeg).ok());
        QVERIFY(m_outbox->acknowledge({m_outbox->dueRecords(1)->front().item}).ok());
        QVERIFY(m_outbox->acknowledge({m_outbox->duePhotos(1)->front().item}).ok());
        const auto unsent = append(QStringLiteral("2"));
        QVERIFY(m_photos->store(unsent.id, m_jpeg).ok());
        m_photos->removeHalfWritten();
        QCOMPARE(filesBelow(m_root).size(), 2);

        const auto folders = m_photos->dayFolders();
        QCOMPARE(folders.size(), 1u);
        QCOMPARE(folders.front().day, m_clock.now().date());
        const QStringList photos = queue::PhotoStore::photosIn(folders.front());
        QCOMPARE(photos.size(), 2);
        const QString sentFile = m_root + u'/' + sent.photoKey();
        const QString unsentFile = m_root + u'/' + unsent.photoKey();
        QVERIFY(photos.contains(sentFile) && photos.contains(unsentFile));
        QVERIFY(m_photos->sizeIfSent(sentFile) == m_jpeg.size());
        QVERIFY(!m_photos->sizeIfSent(unsentFile));
        QVERIFY(m_photos->removeIfSent(sentFile));
        QVERIFY(!m_photos->removeIfSent(unsentFile));
        QCOMPARE(filesBelow(m_root), QStringList(unsent.photoKey()));
    }

    void aHeldPhotoIsNobodyElses()
    {
        const auto record = append();
        QVERIFY(m_photos->store(record.id, m_jpeg).ok());
        {
            const auto held = m_photos->lockAndRead(record.photoKey());
            QVERIFY(held.ok());
            QCOMPARE(held->jpeg, m_jpeg);
            QCOMPARE(m_photos->lockAndRead(record.photoKey()).error().code, ErrorCode::WouldBlock);
            QCOMPARE(m_photos->remove(record.photoKey()).error().code, ErrorCode::WouldBlock);
        }
        QVERIFY(m_photos->remove(record.photoKey()).ok());
        QCOMPARE(m_photos->lockAndRead(record.photoKey()).error().code, ErrorCode::NotFound);
        QCOMPARE(filesBelow(m_root), QStringList());
    }

private:
    void open()
    {
        m_database = Database::open(m_directory->path()).value();
        m_photos = std::make_unique<PhotoStore>(*m_database, m_clock, m_root);
        m_outbox = std::make_unique<Outbox>(*m_database, m_clock);
    }

    void close()
    {
        m_outbox.reset();
        m_photos.reset();
        m_database.reset();
    }

    /** To the kernel, and to those who come after, the same as being killed. */
    void restart()
    {
        close();
        open();
    }

    attendance::Record append(const QString& number = QStringLiteral("2021001"))
    {
        const auto valid = support::validRecord(m_clock, number);
        const bool appended = Journal(*m_database, m_clock).append(valid, Journal::photoFollows).ok();
        Q_ASSERT(appended);
        Q_UNUSED(appended)
        return valid.record();
    }

    void put(const QString& key)
    {
        const QString path = m_root + u'/' + key;
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(m_jpeg);
    }

    static QStringList filesBelow(const QString& root)
    {
        QStringList files;
        QDirIterator walk(root, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (walk.hasNext())
            files << QDir(root).relativeFilePath(walk.next());
        return files;
    }

    const QByteArray m_jpeg = QByteArray("\xff\xd8\xff", 3) + QByteArray(60000, 'x');
    support::FakeClock m_clock;
    std::unique_ptr<QTemporaryDir> m_directory;
    QString m_root;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<PhotoStore> m_photos;
    std::unique_ptr<Outbox> m_outbox;
};

QTEST_GUILESS_MAIN(TestPhotoStore)
#include "tst_photostore.moc"
