// The write-ahead log is written a transaction at a time. Whoever reads it, now or after a power cut, finds in it what SQLite
// itself would have written.

#include "core/queue/walvfs.h"
#include "tests/support/faultydisk.h"

#include <QFile>
#include <QRandomGenerator>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace rollcall;
using support::FaultyDisk;

namespace {

const QString file = QStringLiteral("some.db");
const QString walFile = file + QStringLiteral("-wal");

/** A connection of its own, closed with it. */
class Connection {
public:
    /** `vfs` by its name; the system's own if empty. */
    explicit Connection(const QString& path, const QByteArray& vfs = {})
        : m_name(QStringLiteral("connection %1").arg(quintptr(this)))
    {
        auto database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
        QUrl address = QUrl::fromLocalFile(path);
        if (!vfs.isEmpty())
            address.setQuery(QStringLiteral("vfs=") + QString::fromLatin1(vfs));
        database.setDatabaseName(QString::fromLatin1(address.toEncoded()));
        database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_URI"));
        if (!database.open())
            qFatal("%s", qPrintable(database.lastError().text()));
    }
    ~Connection()
    {
        QSqlDatabase::database(m_name, false).close();
        QSqlDatabase::removeDatabase(m_name);
    }
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    bool run(const QString& sql, const QVariantList& values = {})
    {
        QSqlQuery query(QSqlDatabase::database(m_name, false));
        query.prepare(sql);
        for (const QVariant& value : values)
            query.addBindValue(value);
        const bool isDone = query.exec();
        m_error = query.lastError().text();
        return isDone;
    }

    QVariant ask(const QString& sql)
    {
        QSqlQuery query(sql, QSqlDatabase::database(m_name, false));
        return query.next() ? query.value(0) : QVariant();
    }

    const QString& error() const { return m_error; }

private:
    QString m_name;
    QString m_error;
};

const QString everything = QStringLiteral(
    "SELECT count(*) || ' ' || coalesce(group_concat(id || ':' || length(text) || substr(text, 1, 8)), '') "
    "FROM (SELECT * FROM lines ORDER BY id)");

void makeTable(Connection& connection)
{
    for (const char* sql :
         {"PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL", "PRAGMA cache_spill=OFF",
          "CREATE TABLE lines (id INTEGER PRIMARY KEY, text TEXT)", "CREATE INDEX by_text ON lines (text)"})
        QVERIFY2(connection.run(QLatin1String(sql)), qPrintable(connection.error()));
}

/** Pages of a transaction go to the log before its end. */
void spillEarly(Connection& connection)
{
    QVERIFY(connection.run(QStringLiteral("PRAGMA cache_size=10")));
    QVERIFY(connection.run(QStringLiteral("PRAGMA cache_spill=ON")));
}

int writesOf(const QByteArrayList& calls, const QString& name)
{
    return static_cast<int>(std::count_if(calls.begin(), calls.end(), [&](const QByteArray& call) {
        return call.startsWith("pwrite ") && call.endsWith(name.toLatin1());
    }));
}

/** Transactions that end in either way, of one page or of many. */
class Workload {
public:
    /** Whether parts of a transaction are undone as well. Not together with pages that go to the log before the end: what
     *  SQLite commits after that is not in the log. */
    enum class Parts { Kept, KeptOrUndone };

    Workload(quint32 seed, Parts parts) : m_random(seed), m_parts(parts) {}

    /** Runs one transaction and says whether it was committed. */
    bool runIn(Connection& connection)
    {
        connection.run(QStringLiteral("BEGIN IMMEDIATE"));
        for (int part = m_random.bounded(1, 4); part > 0; --part) {
            if (m_parts == Parts::Kept) {
                change(connection);
                continue;
            }
            connection.run(QStringLiteral("SAVEPOINT part"));
            change(connection);
            if (m_random.bounded(3) == 0)
                connection.run(QStringLiteral("ROLLBACK TO part"));
            connection.run(QStringLiteral("RELEASE part"));
        }
        const bool isKept = m_random.bounded(4) != 0;
        connection.run(isKept ? QStringLiteral("COMMIT") : QStringLiteral("ROLLBACK"));
        return isKept;
    }

private:
    void change(Connection& connection)
    {
        const int rows = m_random.bounded(4) == 0 ? 300 : 3;
        for (int i = 0; i < rows; ++i) {
            const int id = m_random.bounded(1, 2000);
            const QString text(m_random.bounded(1, 2500), QChar(u'a' + m_random.bounded(26)));
            connection.run(QStringLiteral("INSERT OR REPLACE INTO lines VALUES (?, ?)"), {id, text});
        }
        connection.run(QStringLiteral("DELETE FROM lines WHERE id = ?"), {m_random.bounded(1, 2000)});
    }

    QRandomGenerator m_random;
    Parts m_parts;
};

} // namespace

class TestWalVfs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        m_path = m_directory->filePath(file);
    }

    void aTransactionReachesTheKernelInOneWrite_data()
    {
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("most");
        QTest::newRow("one row") << 1 << 1;
        QTest::newRow("rows on many pages") << 10 << 1;
        QTest::newRow("more than is kept") << 900 << 55;
    }

    void aTransactionReachesTheKernelInOneWrite()
    {
        QFETCH(int, rows);
        QFETCH(int, most);
        Connection connection(m_path, queue::walVfs());
        makeTable(connection);
        QVERIFY(connection.run(QStringLiteral("INSERT INTO lines VALUES (0, 'the log begins')")));

        const FaultyDisk disk(m_directory->path(), FaultyDisk::Fault::Unreadable, FaultyDisk::Lasting::Once, 0);
        QVERIFY(connection.run(QStringLiteral("BEGIN IMMEDIATE")));
        for (int i = 1; i <= rows; ++i)
            QVERIFY2(connection.run(QStringLiteral("INSERT INTO lines VALUES (?, ?)"), {i, QString(2000, u'x')}),
                     qPrintable(connection.error()));
        QVERIFY2(connection.run(QStringLiteral("COMMIT")), qPrintable(connection.error()));

        const int writes = writesOf(disk.made(), walFile);
        QVERIFY2(writes >= 1 && writes <= most, QByteArray::number(writes).constData());
    }

    void othersReadWhatIsCommittedAndNothingElse_data()
    {
        QTest::addColumn<QString>("synchronous");
        for (const char* synchronous : {"FULL", "NORMAL", "OFF"})
            QTest::newRow(synchronous) << QString::fromLatin1(synchronous);
    }

    void othersReadWhatIsCommittedAndNothingElse()
    {
        QFETCH(QString, synchronous);
        Connection writing(m_path, queue::walVfs());
        makeTable(writing);
        QVERIFY(writing.run(QStringLiteral("PRAGMA synchronous=") + synchronous));
        Connection reading(m_path);
        QVERIFY(writing.run(QStringLiteral("BEGIN IMMEDIATE")));
        QVERIFY(writing.run(QStringLiteral("INSERT INTO lines VALUES (1, 'one')")));
        QCOMPARE(reading.ask(everything).toString(), QStringLiteral("0 "));
        QVERIFY(writing.run(QStringLiteral("COMMIT")));
        QCOMPARE(reading.ask(everything).toString(), QStringLiteral("1 1:3one"));
    }

    void aTransactionReadsItsOwnPagesBack()
    {
        Connection connection(m_path, queue::walVfs());
        makeTable(connection);
        spillEarly(connection);
        QVERIFY(connection.run(QStringLiteral("BEGIN IMMEDIATE")));
        for (int i = 1; i <= 500; ++i)
            QVERIFY(connection.run(QStringLiteral("INSERT INTO lines VALUES (?, ?)"), {i, QString(1500, u'x')}));
        QCOMPARE(connection.ask(QStringLiteral("SELECT sum(length(text)) FROM lines")).toInt(), 500 * 1500);
        QVERIFY(connection.run(QStringLiteral("ROLLBACK")));
        QCOMPARE(connection.ask(QStringLiteral("SELECT count(*) FROM lines")).toInt(), 0);
        QCOMPARE(connection.ask(QStringLiteral("PRAGMA integrity_check")).toString(), QStringLiteral("ok"));
    }

    void afterEachTransactionTheFilesAreWhole_data()
    {
        QTest::addColumn<quint32>("seed");
        QTest::addColumn<Workload::Parts>("parts");
        for (quint32 seed = 1; seed <= 2; ++seed) {
            QTest::addRow("seed %u, parts are undone", seed) << seed << Workload::Parts::KeptOrUndone;
            QTest::addRow("seed %u, pages go to the log before the end", seed) << seed << Workload::Parts::Kept;
        }
    }

    // The copy is what a power cut leaves: SQLite recovers it from the log alone, whose checksums it reads.
    void afterEachTransactionTheFilesAreWhole()
    {
        QFETCH(quint32, seed);
        QFETCH(Workload::Parts, parts);
        Connection connection(m_path, queue::walVfs());
        makeTable(connection);
        if (parts == Workload::Parts::Kept)
            spillEarly(connection);
        Workload workload(seed, parts);
        QString expected = connection.ask(everything).toString();
        for (int i = 0; i < 12; ++i) {
            const bool isKept = workload.runIn(connection);
            const QString now = connection.ask(everything).toString();
            if (!isKept)
                QCOMPARE(now, expected);
            expected = now;
            QCOMPARE(asLeftByAPowerCut(), expected);
        }
        QVERIFY(expected.size() > 100);
    }

    void whatCannotBeWrittenIsNotCommitted_data()
    {
        QTest::addColumn<FaultyDisk::Fault>("fault");
        QTest::newRow("no room") << FaultyDisk::Fault::Full;
        QTest::newRow("a bad block") << FaultyDisk::Fault::Unreadable;
    }

    void whatCannotBeWrittenIsNotCommitted()
    {
        QFETCH(FaultyDisk::Fault, fault);
        Connection connection(m_path, queue::walVfs());
        makeTable(connection);
        QVERIFY(connection.run(QStringLiteral("INSERT INTO lines VALUES (1, 'one')")));
        for (int call = 1, failures = 0;; ++call) {
            QVERIFY2(call < 200, "each call failed once");
            bool isKept = false;
            QByteArray failed;
            {
                const FaultyDisk disk(m_directory->path(), fault, FaultyDisk::Lasting::Once, call);
                isKept = connection.run(QStringLiteral("INSERT INTO lines VALUES (2, 'two')"));
                failed = disk.failed();
            }
            if (failed.isEmpty()) {
                QVERIFY(isKept);
                QVERIFY(failures > 0);
                break;
            }
            failures += isKept ? 0 : 1;
            QCOMPARE(connection.ask(everything).toString(),
                     isKept ? QStringLiteral("2 1:3one,2:3two") : QStringLiteral("1 1:3one"));
            // Another transaction, so that the log holds nothing of one that failed.
            QVERIFY(connection.run(QStringLiteral("INSERT OR REPLACE INTO lines VALUES (2, 'three')")));
            QVERIFY(connection.run(QStringLiteral("DELETE FROM lines WHERE id = 2")));
            QCOMPARE(asLeftByAPowerCut(), QStringLiteral("1 1:3one"));
        }
    }

private:
    QString asLeftByAPowerCut()
    {
        const QTemporaryDir copy;
        const QString path = copy.filePath(file);
        if (!QFile::copy(m_path, path) || !QFile::copy(m_directory->filePath(walFile), copy.filePath(walFile)))
            return QStringLiteral("not copied");
        Connection connection(path);
        const QString check = connection.ask(QStringLiteral("PRAGMA integrity_check")).toString();
        return check == QLatin1String("ok") ? connection.ask(everything).toString() : check;
    }

    std::unique_ptr<QTemporaryDir> m_directory;
    QString m_path;
};

QTEST_GUILESS_MAIN(TestWalVfs)

#include "tst_walvfs.moc"
