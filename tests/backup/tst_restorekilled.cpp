// A restore that ends at any call to the kernel leaves the records of before or those of the backup; never neither, never both.

#include "core/backup/backup.h"
#include "core/backup/restore.h"
#include "core/queue/statement.h"
#include "tests/archive/archivefixture.h"
#include "tests/support/faultydisk.h"
#include "tests/support/forkedchild.h"

#include <QSet>

using namespace rollcall;
using backup::Backup;
using backup::Restore;
using queue::Database;
using queue::Machine;
using support::FaultyDisk;

namespace {

/** The numbers that are counted in a data directory, or a word if it cannot be opened. */
QString counted(const QString& directory)
{
    const auto database = Database::open(directory, Database::Migration::Allowed, Database::Creation::Refused);
    if (!database)
        return QStringLiteral("cannot be opened: ") + database.error().detail;
    QStringList numbers;
    auto rows = queue::Statement::run(**database, QStringLiteral("SELECT student_number FROM attendance ORDER BY 1"));
    while (rows && rows->next())
        numbers << rows->text();
    return numbers.join(u' ');
}

int photosIn(const QString& directory)
{
    int photos = 0;
    QDirIterator walk(directory + QStringLiteral("/photos"), {QStringLiteral("*.jpg")}, QDir::Files,
                      QDirIterator::Subdirectories);
    for (; walk.hasNext(); walk.next())
        ++photos;
    return photos;
}

Result<Restore::Restored> restoreInto(const QString& directory, const QString& file)
{
    const support::FakeClock clock;
    lock::FileLock kiosk(directory + QStringLiteral("/.rollcall.lock"));
    if (auto locked = kiosk.tryAcquire(); !locked)
        return locked.error();
    return Restore(directory, clock).run(file, nullptr, Restore::Present::SetAside, kiosk);
}

const QString before = QStringLiteral("7 8");
const QString after = QStringLiteral("1 2 3");

} // namespace

class TestRestoreKilled : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        Machine machine;
        for (const QString& number : after.split(u' '))
            (void)machine.scan(number, true);
        QVERIFY(Backup(*machine.database, machine.photos, machine.directory.path(), machine.clock)
                    .write(m_backup, {}, {})
                    .ok());
    }

    // From the call on that is its last, every one fails: nothing more of what the process does reaches the disk.
    void atAnyCallItLeavesTheOldOrTheNew()
    {
        bool isNew = false;
        int old = 0;
        int last = 1;
        for (bool isWhole = false; !isWhole; ++last) {
            QTemporaryDir folder;
            const QString directory = folder.filePath(QStringLiteral("data"));
            {
                Machine present(directory);
                for (const QString& number : before.split(u' '))
                    (void)present.scan(number, true);
            }
            support::ForkedChild child([&]() -> int {
                const FaultyDisk disk(directory, FaultyDisk::Fault::Unreadable, FaultyDisk::Lasting::FromThenOn,
                                      last);
                const bool isRestored = restoreInto(directory, m_backup).ok() && disk.failed().isEmpty();
                ::_exit(isRestored ? 0 : 1);
            });
            isWhole = child.wait() == 0;
            const QString found = counted(directory);
            QVERIFY2(found == before || found == after, qPrintable(QStringLiteral("%1: %2").arg(last).arg(found)));
            QVERIFY2(!isNew || found == after, "once it is decided, it stays so");
            QCOMPARE(photosIn(directory), found == after ? 3 : 2);
            isNew = found == after;
            old += !isNew;
            if (last % 5 != 0 && !isWhole)
                continue;
            // Whatever it left, the same command does it.
            const auto again = restoreInto(directory, m_backup);
            QVERIFY2(again.ok(), queue::said(again).constData());
            QCOMPARE(counted(directory), after);
            QVERIFY2(last < 2000, "it never ends");
        }
        QVERIFY(isNew);
        QVERIFY(old > 10);
        qInfo("%d calls, of which %d leave the old", last - 1, old);
    }

    void aBackupThatEndsAtAnyCallLeavesNoFileOrAWholeOne()
    {
        Machine machine;
        (void)machine.scan(QStringLiteral("1"), true);
        int without = 0;
        bool isWhole = false;
        for (int last = 1; !isWhole; ++last) {
            QTemporaryDir folder;
            const QString file = folder.filePath(QStringLiteral("a.backup"));
            support::ForkedChild child([&]() -> int {
                auto database = Database::open(machine.directory.path());
                queue::PhotoStore photos(**database, machine.clock,
                                         machine.directory.filePath(QStringLiteral("photos")));
                const FaultyDisk disk(folder.path(), FaultyDisk::Fault::Unreadable, FaultyDisk::Lasting::FromThenOn,
                                      last);
                const auto made =
                    Backup(**database, photos, machine.directory.path(), machine.clock).write(file, {}, {});
                ::_exit(made.ok() && disk.failed().isEmpty() ? 0 : 1);
            });
            isWhole = child.wait() == 0;
            const QStringList left =
                QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
            if (left.isEmpty()) {
                ++without;
                continue;
            }
            QCOMPARE(left, QStringList{QStringLiteral("a.backup")});
            QVERIFY(backup::readBackup(file, nullptr).ok());
        }
        QVERIFY(without > 1);
    }

private:
    QTemporaryDir m_folder;
    const QString m_backup = m_folder.filePath(QStringLiteral("a.backup"));
};

QTEST_GUILESS_MAIN(TestRestoreKilled)
#include "tst_restorekilled.moc"
