// What a start finds where a database should be: a header with any number in it, an empty file, or what a database left.

#include "core/queue/database.h"
#include "tests/support/fakeclock.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

#include <limits>
#include <optional>

using namespace rollcall;
using queue::Database;
using Creation = Database::Creation;
using Migration = Database::Migration;

namespace {

void write(const QString& path, const QByteArray& bytes)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
}

QByteArray read(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList namesIn(const QString& folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
}

void makeBlankDatabase(const QString& file)
{
    {
        auto database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("blank"));
        database.setDatabaseName(file);
        QVERIFY(database.open() && QSqlQuery(database).exec(QStringLiteral("PRAGMA journal_mode=WAL")));
    }
    QSqlDatabase::removeDatabase(QStringLiteral("blank"));
    QVERIFY(QFileInfo(file).size() > 0);
}

// In the file itself, as a bit that flips; SQLite keeps the number at byte 60, big-endian.
void writeVersion(const QString& file, qint32 version)
{
    QByteArray bytes = read(file);
    qToBigEndian(version, bytes.data() + 60);
    write(file, bytes);
}

} // namespace

class TestDamagedStart : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        m_data = m_directory->filePath(QStringLiteral("data"));
        m_file = Database::fileIn(m_data);
    }

    void anyVersionInTheHeaderIsToldAtOnce_data()
    {
        QTest::addColumn<qint32>("version");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("the sign bit flipped") << qint32(0x80000002) << ErrorCode::Corrupt;
        QTest::newRow("least") << std::numeric_limits<qint32>::min() << ErrorCode::Corrupt;
        QTest::newRow("-1") << -1 << ErrorCode::Corrupt;
        QTest::newRow("0 beside tables") << 0 << ErrorCode::Corrupt;
        QTest::newRow("the next") << Database::currentVersion + 1 << ErrorCode::Incompatible;
        QTest::newRow("a later one") << 66 << ErrorCode::Incompatible;
        QTest::newRow("a high bit flipped") << (0x40000000 | 2) << ErrorCode::Corrupt;
        QTest::newRow("greatest") << std::numeric_limits<qint32>::max() << ErrorCode::Corrupt;
    }

    void anyVersionInTheHeaderIsToldAtOnce()
    {
        QFETCH(qint32, version);
        QFETCH(ErrorCode, code);
        QVERIFY(Database::open(m_data).ok());
        writeVersion(m_file, version);
        const QByteArray before = read(m_file);

        for (const auto migration : {Migration::Allowed, Migration::Refused}) {
            const auto opened = Database::open(m_data, migration);
            QVERIFY(!opened.ok());
            QCOMPARE(opened.error().code, code);
            QCOMPARE(opened.error().isUnusable, code == ErrorCode::Corrupt); // so --recover may act
            QVERIFY2(opened.error().detail.contains(QString::number(version)), qPrintable(opened.error().detail));
        }
        QCOMPARE(read(m_file), before);
    }

    void anEarlierVersionThanItsTablesIsDamage()
    {
        QVERIFY(Database::open(m_data).ok());
        writeVersion(m_file, 1);
        const auto opened = Database::open(m_data);
        QVERIFY(!opened.ok());
        QVERIFY(opened.error().detail.contains(m_file));
        QVERIFY(opened.error().code == ErrorCode::Corrupt && opened.error().isUnusable);
    }

    void nothingIsBegunBesideWhatADatabaseLeft_data()
    {
        QTest::addColumn<int>("size"); // of what is left of rollcall.db; -1: there is none
        QTest::addColumn<QString>("beside");
        QTest::addColumn<ErrorCode>("code");
        const QString photo = QStringLiteral("photos/gate-1/2026/11/27/0192.jpg");
        const QString log = QStringLiteral("rollcall.db-wal");
        QTest::newRow("missing beside photos") << -1 << photo << ErrorCode::Replaced;
        QTest::newRow("missing beside SQLite's log") << -1 << log << ErrorCode::Replaced;
        QTest::newRow("empty beside photos") << 0 << photo << ErrorCode::Replaced;
        QTest::newRow("empty beside SQLite's log") << 0 << log << ErrorCode::Replaced;
        QTest::newRow("one byte beside photos") << 1 << photo << ErrorCode::Corrupt;
        QTest::newRow("one byte beside SQLite's log") << 1 << log << ErrorCode::Corrupt;
        QTest::newRow("one byte") << 1 << QString() << ErrorCode::Corrupt;
        QTest::newRow("a header only") << 100 << QString() << ErrorCode::Corrupt;
        QTest::newRow("just less than a page") << 511 << QString() << ErrorCode::Corrupt;
    }

    void nothingIsBegunBesideWhatADatabaseLeft()
    {
        QFETCH(int, size);
        QFETCH(QString, beside);
        QFETCH(ErrorCode, code);
        if (size >= 0)
            write(m_file, QByteArray(size, '\0'));
        if (!beside.isEmpty())
            write(m_data + u'/' + beside, "what is left");
        const QStringList before = namesIn(m_data);

        const auto opened = Database::open(m_data);
        QVERIFY(!opened.ok());
        QCOMPARE(opened.error().code, code);
        QVERIFY(opened.error().isUnusable);
        QVERIFY2(opened.error().detail.contains(m_file), qPrintable(opened.error().detail));
        QCOMPARE(namesIn(m_data), before);
        if (!beside.isEmpty())
            QCOMPARE(read(m_data + u'/' + beside), QByteArray("what is left"));

        // A person who says so begins a new one, and loses nothing by it.
        const auto aside = Database::moveAside(m_data, m_clock);
        QVERIFY(aside.ok());
        QVERIFY(Database::open(m_data, Migration::Allowed, Creation::EvenBesidePhotos).ok());
        if (beside.startsWith(QLatin1String("photos")))
            QCOMPARE(read(m_data + u'/' + beside), QByteArray("what is left"));
        else if (!beside.isEmpty())
            QCOMPARE(read(*aside + QStringLiteral("-wal")), QByteArray("what is left"));
    }

    void aFileThatHoldsNothingIsBegunOnlyWhereNothingIsLeft_data()
    {
        QTest::addColumn<QString>("beside");
        QTest::addColumn<Creation>("creation");
        QTest::addColumn<std::optional<ErrorCode>>("code"); // none: it is begun
        const QString photo = QStringLiteral("photos/gate-1/2026/11/27/0192.jpg");
        using Code = std::optional<ErrorCode>;
        QTest::newRow("alone") << QString() << Creation::Allowed << Code();
        QTest::newRow("beside photos") << photo << Creation::Allowed << Code(ErrorCode::Replaced);
        QTest::newRow("beside photos, if a person says so") << photo << Creation::EvenBesidePhotos << Code();
        QTest::newRow("alone, who only looks") << QString() << Creation::Refused << Code(ErrorCode::NotFound);
        QTest::newRow("beside photos, who only looks") << photo << Creation::Refused << Code(ErrorCode::Replaced);
    }

    // SQLite's own first page: what a start leaves that was killed a moment later than one that leaves an empty file.
    void aFileThatHoldsNothingIsBegunOnlyWhereNothingIsLeft()
    {
        QFETCH(QString, beside);
        QFETCH(Creation, creation);
        QFETCH(std::optional<ErrorCode>, code);
        QVERIFY(QDir().mkpath(m_data));
        makeBlankDatabase(m_file);
        if (!beside.isEmpty())
            write(m_data + u'/' + beside, "x");
        const auto opened = Database::open(m_data, Migration::Allowed, creation);
        QCOMPARE(opened.ok(), !code);
        if (code) {
            QCOMPARE(opened.error().code, *code);
            QCOMPARE(opened.error().isUnusable, *code == ErrorCode::Replaced);
        }
    }

    void aStartThatWasKilledAtOnceIsNoDamage_data()
    {
        QTest::addColumn<QString>("beside");
        QTest::newRow("an empty file") << QString();
        QTest::newRow("and an empty folder of photos") << QStringLiteral("photos/gate-1/.keep");
        QTest::newRow("and the lock of a photo") << QStringLiteral("photos/gate-1/2026/.0192.jpg.lock");
        QTest::newRow("and the kiosk's account") << QStringLiteral("account.json");
    }

    void aStartThatWasKilledAtOnceIsNoDamage()
    {
        QFETCH(QString, beside);
        write(m_file, QByteArray());
        if (!beside.isEmpty())
            write(m_data + u'/' + beside, "x");
        const auto opened = Database::open(m_data);
        QVERIFY2(opened.ok(), opened ? "" : qPrintable(opened.error().detail));
    }

    void whoOnlyLooksMakesNothing()
    {
        const auto opened = Database::open(m_data, Migration::Allowed, Creation::Refused);
        QVERIFY(!opened.ok());
        QCOMPARE(opened.error().code, ErrorCode::NotFound);
        QVERIFY(!QFileInfo::exists(m_data));
        QVERIFY(QDir().mkdir(m_data));
        QVERIFY(!Database::open(m_data, Migration::Allowed, Creation::Refused).ok());
        QCOMPARE(namesIn(m_data), QStringList());
        QVERIFY(Database::open(m_data).ok());
        QVERIFY(Database::open(m_data, Migration::Allowed, Creation::Refused).ok());
    }

    void whatIsNoFileIsSaidToBeNone_data()
    {
        QTest::addColumn<QString>("what");
        QTest::newRow("a folder") << QStringLiteral("folder");
        QTest::newRow("a link to nothing") << QStringLiteral("link");
    }

    void whatIsNoFileIsSaidToBeNone()
    {
        QFETCH(QString, what);
        QVERIFY(QDir().mkpath(m_data));
        const QString elsewhere = m_directory->filePath(QStringLiteral("elsewhere"));
        QVERIFY(what == QLatin1String("folder") ? QDir().mkdir(m_file) : QFile::link(elsewhere, m_file));
        const auto opened = Database::open(m_data);
        QVERIFY(!opened.ok());
        QCOMPARE(opened.error().code, ErrorCode::NotAFile);
        QVERIFY(!opened.error().isUnusable);
        QVERIFY(!QFileInfo::exists(elsewhere));
    }

    void aDirectoryWithoutANameIsRefused()
    {
        const auto opened = Database::open(QString());
        QVERIFY(!opened.ok());
        QCOMPARE(opened.error().code, ErrorCode::Invalid);
    }

private:
    const support::FakeClock m_clock;
    std::unique_ptr<QTemporaryDir> m_directory;
    QString m_data;
    QString m_file;
};

QTEST_GUILESS_MAIN(TestDamagedStart)
#include "tst_damagedstart.moc"
