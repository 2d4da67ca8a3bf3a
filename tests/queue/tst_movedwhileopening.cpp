// A database is opened in steps: its name is looked up, SQLite opens it, and then its log by name once more. Whoever
// removes or replaces it between two of them finds what he put there unchanged, and is told.

#include "core/queue/database.h"
#include "core/queue/journal.h"
#include "core/queue/outbox.h"
#include "tests/support/fakeclock.h"
#include "tests/support/records.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>

#include <functional>
#include <utility>

using namespace rollcall;
using queue::Database;

namespace {

/** What happens around the next opening of a file of SQLite's. */
struct Interruption {
    int fileKind = 0; ///< SQLITE_OPEN_MAIN_DB or SQLITE_OPEN_WAL; 0: nothing happens
    bool isBefore = false;
    std::function<void()> change;
};

Interruption& interruption()
{
    static Interruption next;
    return next;
}

sqlite3_vfs* systemVfs()
{
    static sqlite3_vfs* const found = sqlite3_vfs_find("unix");
    return found;
}

int openInterrupted(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* flagsGiven)
{
    const auto open = [&] { return systemVfs()->xOpen(systemVfs(), name, file, flags, flagsGiven); };
    if (!(flags & interruption().fileKind))
        return open();
    const Interruption now = std::exchange(interruption(), {});
    if (now.isBefore)
        now.change();
    const int code = open();
    if (!now.isBefore)
        now.change();
    return code;
}

/** The system's VFS with interruptions, in its place. Before the first database of the program is opened. */
void interruptOpenings()
{
    static sqlite3_vfs vfs = [] {
        sqlite3_vfs own = *systemVfs();
        own.zName = "interrupted";
        own.pNext = nullptr;
        own.xOpen = openInterrupted;
        return own;
    }();
    QCOMPARE(sqlite3_vfs_register(&vfs, 1), SQLITE_OK);
}

const QStringList parts{QString(), QStringLiteral("-wal"), QStringLiteral("-shm")};

void removeAll(const QString& database)
{
    for (const QString& part : parts)
        QFile::remove(database + part);
}

QByteArray read(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/** -1: the database cannot be used. */
qint64 recordsIn(const QString& directory)
{
    auto database = Database::open(directory);
    if (!database)
        return -1;
    const support::FakeClock clock;
    const auto stats = queue::Outbox(**database, clock).stats();
    return stats ? stats->waiting : -1;
}

} // namespace

class TestMovedWhileOpening : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { interruptOpenings(); }

    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        m_data = m_directory->filePath(QStringLiteral("data"));
        m_file = Database::fileIn(m_data);
        m_copy = m_directory->filePath(QStringLiteral("copy.db"));
        {
            const auto database = Database::open(m_data);
            QVERIFY(database.ok());
            QVERIFY(append(**database, QStringLiteral("1")));
        } // closed in order: all is in the one file
        QVERIFY(QDir().mkpath(m_data + QStringLiteral("/photos/gate-1/2026/11/27")));
        QFile photo(m_data + QStringLiteral("/photos/gate-1/2026/11/27/0192.jpg"));
        QVERIFY(photo.open(QIODevice::WriteOnly));
    }

    void cleanup() { interruption() = {}; }

    void whatLiesThereByThenIsLeftAsItIs_data()
    {
        QTest::addColumn<int>("fileKind");
        QTest::addColumn<bool>("isBefore");
        QTest::addColumn<bool>("isPutBack"); // a copy, in the place of what was removed
        for (const bool isPutBack : {false, true}) {
            const char* what = isPutBack ? "replaced" : "removed";
            QTest::addRow("%s before SQLite opens it", what) << SQLITE_OPEN_MAIN_DB << true << isPutBack;
            QTest::addRow("%s when SQLite has opened it", what) << SQLITE_OPEN_MAIN_DB << false << isPutBack;
            QTest::addRow("%s before SQLite opens its log", what) << SQLITE_OPEN_WAL << true << isPutBack;
            QTest::addRow("%s when SQLite has opened its log", what) << SQLITE_OPEN_WAL << false << isPutBack;
        }
    }

    void whatLiesThereByThenIsLeftAsItIs()
    {
        QFETCH(int, fileKind);
        QFETCH(bool, isBefore);
        QFETCH(bool, isPutBack);
        QVERIFY(QFile::copy(m_file, m_copy));
        const QByteArray before = read(m_copy);
        bool hasHappened = false;
        interruption() = {fileKind, isBefore, [&] {
                              removeAll(m_file);
                              if (isPutBack)
                                  QVERIFY(QFile::rename(m_copy, m_file));
                              hasHappened = true;
                          }};
        const auto opened = Database::open(m_data);
        QVERIFY(hasHappened);
        QVERIFY(!opened.ok());
        QCOMPARE(opened.error().code, ErrorCode::Replaced);
        QVERIFY(!opened.error().isUnusable); // --recover moves no file that is sound
        QCOMPARE(read(m_file), isPutBack ? before : QByteArray());
        QCOMPARE(QFileInfo::exists(m_file), isPutBack);
        QCOMPARE(QFileInfo(m_file + QStringLiteral("-wal")).size(), 0);
        if (isPutBack)
            QCOMPARE(recordsIn(m_data), 1);
        else
            QVERIFY(!Database::open(m_data).ok()); // nor is one begun beside the photos later
    }

private:
    bool append(Database& database, const QString& student) const
    {
        queue::Journal journal(database, m_clock);
        return journal.append(support::validRecord(m_clock, student), queue::Journal::photoFollows).ok();
    }

    const support::FakeClock m_clock;
    std::unique_ptr<QTemporaryDir> m_directory;
    QString m_data;
    QString m_file;
    QString m_copy;
};

QTEST_GUILESS_MAIN(TestMovedWhileOpening)
#include "tst_movedwhileopening.moc"
