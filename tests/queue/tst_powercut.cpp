// A power cut takes what only the kernel has. So whatever is said to be kept was synced, in an order that leaves the old or
// the new and nothing between: seen in the calls to the kernel, whoever makes them.

#include "core/base/durablefile.h"
#include "core/queue/journal.h"
#include "core/queue/outbox.h"
#include "core/queue/photostore.h"
#include "core/queue/scanvoids.h"
#include "tests/support/fakeclock.h"
#include "tests/support/faultydisk.h"
#include "tests/support/records.h"

#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace rollcall;
using queue::Database;
using support::FaultyDisk;

namespace {

bool isOf(const QByteArray& call, std::initializer_list<const char*> names)
{
    return std::any_of(names.begin(), names.end(), [&call](const char* name) { return call.startsWith(name); });
}

QByteArray folderOf(const QByteArray& file)
{
    return file.left(file.lastIndexOf('/'));
}

/** What a power cut after these calls could take, or half of it: files and folders, and renames that came before their
 *  file was whole. Locks, and SQLite's index of its log, mean something only while a machine runs. */
QByteArrayList atRisk(const QByteArrayList& calls)
{
    QSet<QByteArray> dirty;
    QByteArrayList halves;
    for (const QByteArray& call : calls) {
        const QByteArray file = call.mid(call.indexOf(' ') + 1);
        if (file.endsWith(".lock") || file.endsWith("-shm"))
            continue;
        if (isOf(call, {"write ", "pwrite ", "ftruncate "}))
            dirty << file;
        else if (isOf(call, {"fsync ", "fdatasync "}))
            dirty.remove(file);
        else if (isOf(call, {"mkdir ", "rename ", "unlink "}))
            dirty << folderOf(file);
        if (isOf(call, {"rename "}) && dirty.contains(file + temporarySuffix))
            halves << file;
    }
    return halves + dirty.values();
}

bool hasWritten(const QByteArrayList& calls)
{
    return std::any_of(calls.begin(), calls.end(), [](const QByteArray& call) {
        return isOf(call, {"pwrite "}) && call.endsWith("rollcall.db-wal");
    });
}

} // namespace

class TestPowerCut : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        m_database = Database::open(m_directory->path()).value();
        m_photos =
            std::make_unique<queue::PhotoStore>(*m_database, m_clock, m_directory->filePath(QStringLiteral("p")));
        m_outbox = std::make_unique<queue::Outbox>(*m_database, m_clock);
    }

    void cleanup()
    {
        m_outbox.reset();
        m_photos.reset();
        m_database.reset();
        m_directory.reset();
    }

    void aFileIsWholeBeforeItHasItsNameAndHasItBeforeTheAnswer()
    {
        const FaultyDisk disk(m_directory->path(), FaultyDisk::Fault::Full, FaultyDisk::Lasting::Once, 0);
        QVERIFY(writeDurably(m_directory->filePath(QStringLiteral("f/g/x")), "whole").ok());
        const QByteArrayList changes = changesIn(disk.made());
        const QByteArrayList expected{
            "mkdir /f",          "fsync ",        "mkdir /f/g", "fsync /f", "write /f/g/x.part",
            "fsync /f/g/x.part", "rename /f/g/x", "fsync /f/g"};
        QCOMPARE(changes, expected);
    }

    void aNewDatabaseHasItsFilesNamedOnDiskWithItsFirstRecord()
    {
        const QTemporaryDir other;
        const FaultyDisk disk(other.path(), FaultyDisk::Fault::Full, FaultyDisk::Lasting::Once, 0);
        const auto database = Database::open(other.path());
        QVERIFY(queue::Journal(**database, m_clock)
                    .append(support::validRecord(m_clock), queue::Journal::photoFollows)
                    .ok());
        const QByteArrayList calls = disk.made();
        const auto of = [&calls](const char* name) {
            const auto call = std::find_if(calls.begin(), calls.end(), [name](const QByteArray& one) {
                return isOf(one, {"open"}) && one.endsWith(name);
            });
            return call == calls.end() ? -1 : call - calls.begin();
        };
        QVERIFY(of("/rollcall.db") >= 0 && of("/rollcall.db-wal") >= 0);
        QVERIFY(calls.lastIndexOf("fdatasync ") > std::max(of("/rollcall.db"), of("/rollcall.db-wal")));
        QCOMPARE(atRisk(calls), QByteArrayList());
    }

    void whatIsCountedIsOnDisk()
    {
        const QByteArrayList calls = callsOf([this] { append(); });
        QVERIFY(hasWritten(calls));
        QCOMPARE(atRisk(calls), QByteArrayList());
    }

    void whatIsVoidedIsOnDisk()
    {
        const RecordId id = append();
        const QByteArrayList calls = callsOf([&] {
            QVERIFY(queue::ScanVoids(*m_database, m_clock)
                        .append(id, attendance::VoidReason::Test, *DeviceId::parse(u"gate-1"))
                        .ok());
        });
        QVERIFY(hasWritten(calls));
        QCOMPARE(atRisk(calls), QByteArrayList());
    }

    void aPhotoIsOnDiskBeforeTheRegisterSaysSo()
    {
        const RecordId id = append();
        const QByteArrayList calls = callsOf([&] { QVERIFY(m_photos->store(id, "jpeg").ok()); });
        QVERIFY(hasWritten(calls));
        QCOMPARE(atRisk(calls), QByteArrayList());
        qsizetype before = 0;
        while (!hasWritten(calls.mid(0, before + 1)))
            ++before;
        QCOMPARE(atRisk(calls.mid(0, before)), QByteArrayList());
    }

    void thatItIsBeingSentAndThatItArrivedIsOnDisk()
    {
        append();
        const RecordId id = append();
        QVERIFY(m_photos->store(id, "jpeg").ok());
        const auto due = *m_outbox->dueRecords(10);
        QCOMPARE(due.size(), 1u); // the other one's photo is not there yet
        for (const auto& change : std::initializer_list<std::function<Result<void>()>>{
                 [&] { return m_outbox->begin({due[0].item}, QStringLiteral("r")); },
                 [&] { return m_outbox->defer({due[0].item}, m_clock.now(), {QStringLiteral("http_500")}); },
                 [&] { return m_outbox->acknowledge({due[0].item}); }}) {
            const QByteArrayList calls = callsOf([&] { QVERIFY(change().ok()); });
            QVERIFY(hasWritten(calls));
            QCOMPARE(atRisk(calls), QByteArrayList());
        }
    }

private:
    RecordId append()
    {
        const auto valid = support::validRecord(m_clock, QString::number(++m_student));
        [&] { QVERIFY(queue::Journal(*m_database, m_clock).append(valid, queue::Journal::photoFollows).ok()); }();
        return valid.record().id;
    }

    template <typename Action>
    QByteArrayList callsOf(const Action& action) const
    {
        const FaultyDisk disk(m_directory->path(), FaultyDisk::Fault::Full, FaultyDisk::Lasting::Once, 0);
        action();
        return disk.made();
    }

    static QByteArrayList changesIn(QByteArrayList calls)
    {
        calls.removeIf([](const QByteArray& call) { return isOf(call, {"open", "read ", "pread "}); });
        return calls;
    }

    support::FakeClock m_clock;
    int m_student = 0;
    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<queue::PhotoStore> m_photos;
    std::unique_ptr<queue::Outbox> m_outbox;
};

QTEST_GUILESS_MAIN(TestPowerCut)
#include "tst_powercut.moc"
