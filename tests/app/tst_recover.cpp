// What --recover may move aside: a database file that is unusable itself, and nothing else.

#include "app/kiosk/backend.h"
#include "tests/support/fakeclock.h"
#include "tests/support/records.h"

#include <QDir>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace rollcall;
using queue::Database;

class TestRecover : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_directory = std::make_unique<QTemporaryDir>(); }

    void onlyAnUnusableDatabaseIsMovedAside_data()
    {
        QTest::addColumn<void (*)(const QString&)>("spoil");
        QTest::addColumn<bool>("isMoved");
        const auto add = [](const char* name, void (*spoil)(const QString&), bool isMoved) {
            QTest::newRow(name) << spoil << isMoved;
        };
        add(
            "damaged", [](const QString& data) { cutInHalf(Database::fileIn(data)); }, true);
        add(
            "overwritten with noise", [](const QString& data) { overwrite(Database::fileIn(data)); }, true);
        add(
            "another program's", [](const QString& data) { execute(data, "PRAGMA application_id=1"); }, true);
        add(
            "a newer Rollcall's", [](const QString& data) { execute(data, "PRAGMA user_version=99"); }, false);
        add(
            "its lock is a directory", [](const QString& data) { makeFolder(lockOf(data)); }, false);
        add(
            "its lock is a pipe", [](const QString& data) { makePipe(lockOf(data)); }, false);
        add(
            "its lock is a link", [](const QString& data) { makeLink(lockOf(data)); }, false);
        add(
            "its log is a directory",
            [](const QString& data) { makeFolder(Database::fileIn(data) + QStringLiteral("-wal")); }, false);
        add(
            "the lock of a photo is a directory",
            [](const QString& data) { makeFolder(data + QStringLiteral("/photos/2026/.a.jpg.lock")); }, false);
        add(
            "the photos' folder is a file", [](const QString& data) { write(data + QStringLiteral("/photos"), "x"); },
            false);
    }

    void onlyAnUnusableDatabaseIsMovedAside()
    {
        using Spoil = void (*)(const QString&);
        QFETCH(Spoil, spoil);
        QFETCH(bool, isMoved);
        const QString data = m_directory->path();
        makeDatabaseWithARecord(data);
        spoil(data);
        const ino_t before = identityOf(Database::fileIn(data));

        openBackend(true);
        const QStringList aside = filesAside();
        QCOMPARE(aside.size(), isMoved ? 1 : 0);
        QCOMPARE(identityOf(isMoved ? QDir(data).filePath(aside.constFirst()) : Database::fileIn(data)), before);
    }

    void nothingIsMovedUnasked()
    {
        const QString data = m_directory->path();
        makeDatabaseWithARecord(data);
        cutInHalf(Database::fileIn(data));
        const ino_t before = identityOf(Database::fileIn(data));
        openBackend(false);
        QCOMPARE(filesAside(), QStringList());
        QCOMPARE(identityOf(Database::fileIn(data)), before);
    }

private:
    void openBackend(bool recover) const
    {
        const support::FakeClock clock;
        config::Settings settings = config::builtInSettings();
        settings.cloud.enabled = false;
        app::Backend backend(settings, m_directory->path(), recover, clock);
        backend.open();
        backend.close();
    }

    QStringList filesAside() const { return QDir(m_directory->path()).entryList({QStringLiteral("*.aside*")}); }

    static void makeDatabaseWithARecord(const QString& data)
    {
        const support::FakeClock clock;
        const auto database = Database::open(data);
        QVERIFY(database.ok());
        queue::Journal journal(**database, clock);
        QVERIFY(journal.append(support::validRecord(clock), queue::Journal::photoFollows).ok());
    }

    static QString lockOf(const QString& data) { return data + QStringLiteral("/.rollcall.db.lock"); }

    static void cutInHalf(const QString& file)
    {
        QVERIFY(QFile::resize(file, QFileInfo(file).size() / 2 / 4096 * 4096));
    }

    static void overwrite(const QString& file) { write(file, QByteArray(8192, 'x')); }

    static void write(const QString& path, const QByteArray& bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    static void execute(const QString& data, const char* sql)
    {
        {
            QSqlDatabase other = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("other"));
            other.setDatabaseName(Database::fileIn(data));
            QVERIFY(other.open());
            QVERIFY(QSqlQuery(other).exec(QLatin1String(sql)));
        }
        QSqlDatabase::removeDatabase(QStringLiteral("other"));
    }

    static void makeFolder(const QString& path)
    {
        QVERIFY(!QFile::exists(path) || QFile::remove(path));
        QVERIFY(QDir().mkpath(path));
    }

    static void makePipe(const QString& path)
    {
        QVERIFY(QFile::remove(path));
        QCOMPARE(::mkfifo(QFile::encodeName(path).constData(), 0600), 0);
    }

    static void makeLink(const QString& path)
    {
        QVERIFY(QFile::remove(path));
        QVERIFY(QFile::link(QStringLiteral("elsewhere"), path));
    }

    static ino_t identityOf(const QString& path)
    {
        struct stat status {};
        return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? status.st_ino : 0;
    }

    std::unique_ptr<QTemporaryDir> m_directory;
};

Q_DECLARE_METATYPE(void (*)(const QString&))

QTEST_GUILESS_MAIN(TestRecover)
#include "tst_recover.moc"
