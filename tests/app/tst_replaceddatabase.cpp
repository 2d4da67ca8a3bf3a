// What a kiosk does whose database goes while it runs: no tick, a fault that says so, and nothing begun anew.

#include "app/assembly/instance.h"
#include "app/kiosk/backend.h"
#include "core/lock/filelock.h"
#include "tests/support/fakeclock.h"
#include "tests/support/records.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace rollcall;
using app::Backend;
using attendance::Receipt;
using attendance::Refusal;
using attendance::Verdict;
using queue::Database;

namespace {

void removeTheFiles(const QString& data)
{
    for (const char* part : {"", "-wal", "-shm"})
        QVERIFY(QFile::remove(Database::fileIn(data) + QLatin1String(part)));
}

// As a restore script does.
void restoreTheBackup(const QString& data)
{
    removeTheFiles(data);
    QVERIFY(QFile::copy(data + QStringLiteral("/../backup.db"), Database::fileIn(data)));
}

void moveTheDirectory(const QString& data)
{
    QVERIFY(QDir().rename(data, data + QStringLiteral(".moved")));
}

void beginAnotherDirectory(const QString& data)
{
    moveTheDirectory(data);
    QVERIFY(QDir().mkdir(data));
    QVERIFY(QFile::copy(data + QStringLiteral("/../backup.db"), Database::fileIn(data)));
}

void cutIt(const QString& data)
{
    QVERIFY(QFile::resize(Database::fileIn(data), 0));
}

} // namespace

using Change = void (*)(const QString&);
Q_DECLARE_METATYPE(Change)
Q_DECLARE_METATYPE(std::optional<rollcall::ErrorCode>)

class TestReplacedDatabase : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        m_data = m_directory->filePath(QStringLiteral("data"));
        m_instance = std::make_unique<lock::FileLock>(app::instanceLockFile(m_data));
        QVERIFY(m_instance->tryAcquire().ok());
        {
            const auto storage = app::Storage::open(m_data, m_clock);
            QVERIFY((*storage)
                        ->roster
                        .replace({support::student(QStringLiteral("1")), support::student(QStringLiteral("2")),
                                  support::student(QStringLiteral("3"))},
                                 m_clock.now())
                        .ok());
        }
        QVERIFY(QFile::copy(Database::fileIn(m_data), m_directory->filePath(QStringLiteral("backup.db"))));
        config::Settings settings = config::builtInSettings();
        settings.cloud.enabled = false;
        m_backend = std::make_unique<Backend>(settings, m_data, false, m_clock);
        m_faults.clear();
        connect(m_backend.get(), &Backend::unavailable, this, [this](const Error& error) { m_faults << error.code; });
        m_backend->open();
        QVERIFY(isCounted("1"));
    }

    void cleanup()
    {
        m_backend->close();
        m_backend.reset();
        m_instance.reset();
        m_directory.reset();
    }

    void noStudentSeesATickForARecordThatNobodyFinds_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<std::optional<ErrorCode>>(
            "atTheNextAttempt"); // nothing: it is usable again without a person
        using Code = std::optional<ErrorCode>;
        QTest::newRow("removed") << Change(removeTheFiles) << Code(ErrorCode::Replaced);
        QTest::newRow("restored from a backup") << Change(restoreTheBackup) << Code();
        QTest::newRow("the directory moved away") << Change(moveTheDirectory) << Code(ErrorCode::Replaced);
        QTest::newRow("another directory in its place") << Change(beginAnotherDirectory) << Code(ErrorCode::Replaced);
        // SQLite puts its log into a file that was cut only while at most 64 KiB are missing beside it; a database is larger.
        QTest::newRow("cut to nothing") << Change(cutIt) << Code(ErrorCode::Replaced);
    }

    void noStudentSeesATickForARecordThatNobodyFinds()
    {
        QFETCH(Change, change);
        QFETCH(std::optional<ErrorCode>, atTheNextAttempt);
        change(m_data);
        for (const char* number : {"2", "1"}) { // "1" is in already, but in a file that is gone
            const Verdict verdict = scan(number);
            const auto* refusal = std::get_if<Refusal>(&verdict);
            QVERIFY(refusal);
            QCOMPARE(refusal->reason, attendance::RefusalReason::NotRecorded);
        }
        QCOMPARE(m_faults.value(0, ErrorCode::Io), ErrorCode::Replaced);

        m_faults.clear();
        m_backend->open(); // as the timer does
        QCOMPARE(m_faults, atTheNextAttempt ? QList<ErrorCode>{*atTheNextAttempt} : QList<ErrorCode>());
        QCOMPARE(isCounted("2"), !atTheNextAttempt);
    }

    void aDirectoryThatIsMovedBackIsUsedAgain()
    {
        moveTheDirectory(m_data);
        QVERIFY(!isCounted("2"));
        QVERIFY(QDir().rename(m_data + QStringLiteral(".moved"), m_data));
        m_backend->open();
        QVERIFY(isCounted("2"));
        const Verdict again = scan("1"); // what was counted before is there
        QCOMPARE(std::get<Refusal>(again).reason, attendance::RefusalReason::AlreadyIn);
    }

    void theOfficeIsToldBeforeTheNextStudentComes()
    {
        removeTheFiles(m_data);
        QTRY_COMPARE_WITH_TIMEOUT(m_faults.value(0, ErrorCode::Io), ErrorCode::Replaced, 15000);
    }

private:
    Verdict scan(const char* number)
    {
        std::optional<Verdict> verdict;
        const auto connection = connect(m_backend.get(), &Backend::decided, this,
                                        [&verdict](const Verdict& decided) { verdict = decided; });
        m_backend->checkIn({number, {}, {}, {}});
        disconnect(connection);
        return *verdict;
    }

    bool isCounted(const char* number) { return std::holds_alternative<Receipt>(scan(number)); }

    support::FakeClock m_clock;
    std::unique_ptr<QTemporaryDir> m_directory;
    QString m_data;
    std::unique_ptr<lock::FileLock> m_instance;
    std::unique_ptr<Backend> m_backend;
    QList<ErrorCode> m_faults;
};

QTEST_GUILESS_MAIN(TestReplacedDatabase)
#include "tst_replaceddatabase.moc"
