// What a backup brings back, and what happens to what was there.

#include "core/backup/backup.h"
#include "core/backup/restore.h"
#include "core/queue/statement.h"
#include "tests/archive/archivefixture.h"
#include "tests/support/forkedchild.h"

#include <QSet>

using namespace rollcall;
using backup::Backup;
using backup::KeyPair;
using backup::readBackup;
using backup::Restore;
using queue::Database;
using queue::Machine;

namespace {

/** A data directory that a backup is put into. */
struct Target {
    QTemporaryDir folder;
    support::FakeClock clock;
    lock::FileLock kiosk{folder.filePath(QStringLiteral("data/.rollcall.lock"))};

    QString directory() const { return folder.filePath(QStringLiteral("data")); }

    Result<Restore::Restored> restore(const QString& file, const KeyPair* key = nullptr,
                                      Restore::Present present = Restore::Present::Refuse)
    {
        if (auto locked = kiosk.acquire(); !locked)
            return locked.error();
        const lock::LockGuard guard(kiosk);
        return Restore(directory(), clock).run(file, key, present, kiosk);
    }
};

QString epochOf(Database& database)
{
    auto row = queue::Statement::run(database, QStringLiteral("SELECT epoch FROM device"));
    return row && row->next() ? row->text() : QString();
}

QSet<QString> numbersIn(Database& database)
{
    QSet<QString> numbers;
    auto rows = queue::Statement::run(database, QStringLiteral("SELECT student_number FROM attendance"));
    while (rows && rows->next())
        numbers << rows->text();
    return numbers;
}

void acknowledgeAll(Machine& machine)
{
    std::vector<queue::ItemId> items;
    for (const auto& due : *machine.outbox.dueRecords(100))
        items.push_back(due.item);
    QVERIFY(machine.outbox.acknowledge(items).ok());
}

} // namespace

class TestBackup : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder.emplace(); }

    void theRegisterAndThePhotosThatWaitComeBack_data()
    {
        QTest::addColumn<bool>("isSealed");
        QTest::newRow("plain") << false;
        QTest::newRow("sealed") << true;
    }

    void theRegisterAndThePhotosThatWaitComeBack()
    {
        QFETCH(bool, isSealed);
        Machine machine;
        (void)machine.scan(QStringLiteral("1"));
        acknowledgeAll(machine);
        const auto second = machine.scan(QStringLiteral("2"), true);
        (void)machine.scan(QStringLiteral("3"), true);
        const QStringList before = queue::waiting(machine);
        QCOMPARE(before.size(), 2);

        const auto key = KeyPair::generate();
        QVERIFY(key.ok());
        const QString file = path("a.backup");
        const auto made = backupOf(machine, file, isSealed ? std::optional(key->publicKey()) : std::nullopt);
        QVERIFY2(made.ok(), queue::said(made).constData());
        QCOMPARE(made->records, 3);
        QCOMPARE(made->photos, 2);
        QCOMPARE(QFile::permissions(file) & 0x0077, QFile::Permissions());
        QCOMPARE(queue::contents(file).contains("SQLite format 3"), !isSealed);

        Target target;
        const auto restored = target.restore(file, isSealed ? &*key : nullptr);
        QVERIFY2(restored.ok(), queue::said(restored).constData());
        QCOMPARE(restored->photosMissing, 0);
        QCOMPARE(restored->setAside, QString());
        Machine again(target.directory());
        QCOMPARE(queue::waiting(again), before);
        QCOMPARE(*again.photos.copy(second.photoKey()), queue::jpeg);
        QVERIFY(epochOf(*again.database) != epochOf(*machine.database));
        QCOMPARE(*again.journal.append(support::validRecord(again.clock, QStringLiteral("4")),
                                       attendance::PhotoAbsence::NoCamera),
                 qint64(1));
        const QStringList left =
            QDir(target.directory()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
        QVERIFY2(left.filter(QStringLiteral("restored")).isEmpty(), qPrintable(left.join(u' ')));
    }

    void onlyASealedOneHoldsTheAccount_data() { theRegisterAndThePhotosThatWaitComeBack_data(); }

    void onlyASealedOneHoldsTheAccount()
    {
        QFETCH(bool, isSealed);
        Machine machine;
        const auto key = KeyPair::generate();
        QVERIFY(backupOf(machine, path("b.backup"), isSealed ? std::optional(key->publicKey()) : std::nullopt).ok());
        Target target;
        QVERIFY(target.restore(path("b.backup"), &*key).ok());
        QCOMPARE(queue::contents(target.directory() + QStringLiteral("/account.json")),
                 isSealed ? QByteArray("the account") : QByteArray());
        QCOMPARE(queue::contents(target.directory() + QStringLiteral("/config.from_backup.json")),
                 QByteArray("{\"language\":\"fil\"}"));
    }

    // The progress is told between two photos: there the kiosk scans, and sends the photos that come next.
    void whatIsScannedAndSentMeanwhileIsWholeInIt()
    {
        Machine machine;
        for (int student = 1; student <= 6; ++student)
            (void)machine.scan(QString::number(student), true);
        acknowledgeAll(machine);
        Machine kiosk(machine.directory.path());
        int scanned = 100;
        const auto meanwhile = [&](int) -> Result<void> {
            (void)kiosk.scan(QString::number(++scanned), true);
            const auto due = kiosk.outbox.duePhotos(1);
            if (due->empty())
                return {};
            (void)kiosk.outbox.acknowledge({due->front().item}).ok();
            return kiosk.photos.remove(due->front().key);
        };
        Backup backup(*machine.database, machine.photos, machine.directory.path(), machine.clock);
        const auto made = backup.write(path("c.backup"), {}, {}, meanwhile);
        QVERIFY2(made.ok(), queue::said(made).constData());
        QCOMPARE(made->photosMissing, 0);
        QVERIFY(scanned > 101);

        Target target;
        const auto restored = target.restore(path("c.backup"));
        QVERIFY2(restored.ok(), queue::said(restored).constData());
        QCOMPARE(restored->photosMissing, 0);
    }

    void aDirectoryInUseIsReplacedOnlyWhenAskedAndNothingOfItIsDeleted()
    {
        Machine old;
        (void)old.scan(QStringLiteral("1"), true);
        QVERIFY(backupOf(old, path("d.backup")).ok());

        Target target;
        {
            Machine present(target.directory());
            const auto record = present.scan(QStringLiteral("2"), true);
            QVERIFY(present.photos.contains(record.photoKey()));
        }
        queue::write(target.directory() + QStringLiteral("/account.json"), "mine");
        const auto refused = target.restore(path("d.backup"));
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().code, ErrorCode::Exists);
        QCOMPARE(numbersIn(*Machine(target.directory()).database), QSet<QString>{QStringLiteral("2")});

        const auto restored = target.restore(path("d.backup"), nullptr, Restore::Present::SetAside);
        QVERIFY2(restored.ok(), queue::said(restored).constData());
        QCOMPARE(numbersIn(*Machine(target.directory()).database), QSet<QString>{QStringLiteral("1")});
        QCOMPARE(queue::contents(target.directory() + QStringLiteral("/account.json")), QByteArray("mine"));
        Machine aside(restored->setAside);
        QCOMPARE(numbersIn(*aside.database), QSet<QString>{QStringLiteral("2")});
        QCOMPARE(aside.photoFiles().size(), 1);
    }

    // SQLite would copy a log that lies beside a database into it.
    void theLogOfTheEarlierDatabaseIsNotReadIntoTheRestoredOne()
    {
        Machine old;
        (void)old.scan(QStringLiteral("1"));
        QVERIFY(backupOf(old, path("e.backup")).ok());
        Target target;
        support::ForkedChild killed([&]() -> int {
            Machine present(target.directory());
            (void)present.scan(QStringLiteral("2"));
            ::_exit(0); // its log stays
        });
        QCOMPARE(killed.wait(), 0);
        const QString log = target.directory() + QStringLiteral("/rollcall.db-wal");
        QVERIFY(QFileInfo(log).size() > 0);

        const auto restored = target.restore(path("e.backup"), nullptr, Restore::Present::SetAside);
        QVERIFY2(restored.ok(), queue::said(restored).constData());
        QVERIFY(!QFileInfo::exists(log));
        QCOMPARE(numbersIn(*Machine(target.directory()).database), QSet<QString>{QStringLiteral("1")});
        QCOMPARE(numbersIn(*Machine(restored->setAside).database), QSet<QString>{QStringLiteral("2")});
    }

    void aBackupNeverReplacesAFileAndLeavesNothingWhenItIsStopped()
    {
        Machine machine;
        (void)machine.scan(QStringLiteral("1"), true);
        queue::write(path("f.backup"), "mine");
        QCOMPARE(backupOf(machine, path("f.backup")).error().code, ErrorCode::Exists);
        QCOMPARE(queue::contents(path("f.backup")), QByteArray("mine"));

        QTemporaryDir folder;
        Backup backup(*machine.database, machine.photos, machine.directory.path(), machine.clock);
        const auto stopped = backup.write(folder.filePath(QStringLiteral("g")), {}, {}, [](int) -> Result<void> {
            return Error{ErrorCode::Cancelled, QString()};
        });
        QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
        QVERIFY(QDir(folder.path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
        QCOMPARE(QDir(machine.directory.path()).entryList({QStringLiteral(".copy-*")}, QDir::Files | QDir::Hidden),
                 QStringList());
    }

    void aPhotoThatAKillTookIsSaidToBeMissing()
    {
        Machine machine;
        const auto record = machine.scan(QStringLiteral("1"), true);
        QVERIFY(QFile::remove(machine.photoFile(record)));
        const auto made = backupOf(machine, path("h.backup"));
        QVERIFY2(made.ok(), queue::said(made).constData());
        QCOMPARE(made->photosMissing, 1);
        Target target;
        QCOMPARE(target.restore(path("h.backup"))->photosMissing, 1);
    }

    void aDamagedDatabaseIsNoBackup()
    {
        Machine machine;
        (void)machine.scan(QStringLiteral("1"));
        QVERIFY(queue::Statement::run(*machine.database, QStringLiteral("DELETE FROM attendance")).ok());
        const auto made = backupOf(machine, path("i.backup")); // an item of a record that is not there
        QVERIFY(!made.ok());
        QCOMPARE(made.error().code, ErrorCode::Corrupt);
        QVERIFY(!QFile::exists(path("i.backup")));
    }

private:
    QString path(const char* name) const { return m_folder->filePath(QLatin1String(name)); }

    static Result<backup::BackupFacts> backupOf(Machine& machine, const QString& file,
                                                const std::optional<backup::PublicKey>& sealedTo = {})
    {
        return Backup(*machine.database, machine.photos, machine.directory.path(), machine.clock)
            .write(file,
                   {.deviceId = QStringLiteral("gate-1"),
                    .settings = "{\"language\":\"fil\"}",
                    .account = "the account",
                    .pin = "the PIN"},
                   sealedTo);
    }

    std::optional<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestBackup)
#include "tst_backup.moc"
