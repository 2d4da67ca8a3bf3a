#include "core/queue/database.h"
#include "core/queue/journal.h"
#include "tests/support/fakeclock.h"
#include "tests/support/records.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace rollcall;
using queue::Database;

namespace {

// A database that another program made, with one table of its own.
void makeForeign(const QString& file)
{
    {
        QSqlDatabase other = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("other"));
        other.setDatabaseName(file);
        QVERIFY(other.open());
        QVERIFY(QSqlQuery(other).exec(QStringLiteral("CREATE TABLE photos (id INTEGER)")));
    }
    QSqlDatabase::removeDatabase(QStringLiteral("other"));
}

QString runPragma(const QString& file, const QString& sql)
{
    QString answer;
    {
        QSqlDatabase other = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("pragma"));
        other.setDatabaseName(file);
        other.open();
        QSqlQuery query(sql, other);
        answer = query.next() ? query.value(0).toString() : QString();
    }
    QSqlDatabase::removeDatabase(QStringLiteral("pragma"));
    return answer;
}

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestDatabase : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aNewDatabaseIsPrivateAndDurable()
    {
        const QTemporaryDir directory;
        const QString data = directory.filePath(QStringLiteral("a/b"));
        const auto database = Database::open(data);
        QVERIFY(database.ok());
        const QString file = Database::fileIn(data);
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(QFileInfo(file).permissions() & others));
        QCOMPARE(runPragma(file, QStringLiteral("PRAGMA journal_mode")), QStringLiteral("wal"));
        QCOMPARE(runPragma(file, QStringLiteral("PRAGMA user_version")), QString::number(Database::currentVersion));
        QCOMPARE(runPragma(file, QStringLiteral("PRAGMA application_id")), QString::number(Database::applicationId));
    }

    void whatIsNotOursIsRefusedAndLeftAsItWas_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<bool>("isUnusable");
        QTest::newRow("no database") << QStringLiteral("text") << ErrorCode::Corrupt << true;
        QTest::newRow("another program's") << QStringLiteral("foreign") << ErrorCode::WrongFormat << true;
        QTest::newRow("a newer Rollcall's") << QStringLiteral("newer") << ErrorCode::Incompatible << false;
        QTest::newRow("ours, its lock a directory") << QStringLiteral("lock") << ErrorCode::NotAFile << false;
        QTest::newRow("ours, cut in half") << QStringLiteral("cut") << ErrorCode::Corrupt << true;
    }

    void whatIsNotOursIsRefusedAndLeftAsItWas()
    {
        QFETCH(QString, kind);
        QFETCH(ErrorCode, code);
        QFETCH(bool, isUnusable);
        const QTemporaryDir directory;
        const QString path = Database::fileIn(directory.path());
        QFile file(path);
        if (kind == QLatin1String("text")) {
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(QByteArray("this is a shopping list, not a database\n").repeated(100));
            file.close();
        } else if (kind == QLatin1String("foreign")) {
            makeForeign(path);
        } else {
            const auto made = Database::open(directory.path());
            QVERIFY(made.ok());
        }
        if (kind == QLatin1String("newer"))
            runPragma(path, QStringLiteral("PRAGMA user_version=99"));
        if (kind == QLatin1String("cut"))
            QVERIFY(QFile::resize(path, QFileInfo(path).size() / 2 / 4096 * 4096));

        if (kind == QLatin1String("lock")) {
            const QString lock = directory.filePath(QStringLiteral(".rollcall.db.lock"));
            QVERIFY(QFile::remove(lock) && QDir().mkdir(lock));
        }

        const QByteArray before = contents(path);
        const auto opened = Database::open(directory.path());
        QVERIFY(!opened.ok());
        QCOMPARE(opened.error().code, code);
        QCOMPARE(opened.error().isUnusable, isUnusable);
        QVERIFY(opened.error().detail.contains(path));
        QCOMPARE(contents(path), before);
    }

    void aRefusedFileIsMovedAsideNotDeleted()
    {
        const QTemporaryDir directory;
        const support::FakeClock clock;
        const QString path = Database::fileIn(directory.path());
        makeForeign(path);
        const QByteArray before = contents(path);

        const auto aside = Database::moveAside(directory.path(), clock);
        QVERIFY(aside.ok());
        QCOMPARE(contents(*aside), before);
        QVERIFY(Database::open(directory.path()).ok());
    }

    void aDirectoryThatCannotBeWrittenIsAnError()
    {
        const auto opened = Database::open(QStringLiteral("/proc/rollcall"));
        QVERIFY(!opened.ok());
        QVERIFY(opened.error().detail.contains(QStringLiteral("/proc/rollcall")));
    }

    void aRestoredCopyStartsANewEpoch()
    {
        const QTemporaryDir directory;
        const QString path = Database::fileIn(directory.path());
        const support::FakeClock clock;
        const auto epoch = [&path] { return runPragma(path, QStringLiteral("SELECT epoch FROM device")); };
        {
            const auto database = Database::open(directory.path());
            QVERIFY(database.ok());
            queue::Journal journal(**database, clock);
            QVERIFY(journal.append(support::validRecord(clock), queue::Journal::photoFollows).ok());
        }
        const QString first = epoch();
        QVERIFY(Database::open(directory.path()).ok());
        QCOMPARE(epoch(), first); // the same file keeps its epoch

        QVERIFY(QFile::copy(path, path + QStringLiteral(".backup")));
        QVERIFY(QFile::remove(path));
        QVERIFY(QFile::rename(path + QStringLiteral(".backup"), path));
        const auto restored = Database::open(directory.path());
        QVERIFY(restored.ok());
        QVERIFY(epoch() != first);
        queue::Journal journal(**restored, clock);
        const auto sequence =
            journal.append(support::validRecord(clock, QStringLiteral("2021002")), queue::Journal::photoFollows);
        QVERIFY(sequence.ok());
        QCOMPARE(*sequence, 1);
    }
};

QTEST_GUILESS_MAIN(TestDatabase)
#include "tst_database.moc"
