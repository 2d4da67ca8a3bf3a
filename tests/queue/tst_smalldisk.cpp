// Real disks that are full or read-only: what is refused, what is said, and that all goes on when they are well again.

#include "core/log/log.h"
#include "tests/support/fakeclock.h"
#include "tests/support/morning.h"
#include "tests/support/records.h"
#include "tests/support/smalldisk.h"

#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

using namespace rollcall;
using attendance::Receipt;
using attendance::Refusal;
using attendance::Verdict;
using support::Cloud;
using support::Morning;
using support::SmallDisk;

namespace {

bool smallDisks = false;

constexpr int students = 500;

QByteArray number(int student)
{
    return QByteArray::number(student);
}

ErrorCode causeOf(const Verdict& verdict)
{
    const auto* refusal = std::get_if<Refusal>(&verdict);
    return refusal && refusal->cause ? refusal->cause->code : ErrorCode::Invalid;
}

} // namespace

class TestSmallDisk : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        if (!smallDisks)
            QSKIP("mounting a disk needs root, or namespaces for everybody");
        log::configure({.level = log::Level::Critical});
        m_directory = std::make_unique<QTemporaryDir>();
        m_disk = std::make_unique<SmallDisk>(m_directory->path(), 4096);
        m_cloud = {};
        const auto database = queue::Database::open(m_directory->path());
        std::vector<attendance::Student> roster;
        for (int student = 0; student < students; ++student)
            roster.push_back(support::student(QString::fromLatin1(number(student))));
        QVERIFY(queue::RosterStore(**database).replace(roster).ok());
    }

    void cleanup()
    {
        m_disk.reset();
        m_directory.reset();
    }

    void aFullDiskIsNamedAndNothingCountedIsLostAndItGoesOnWhenThereIsRoom()
    {
        const auto begun = Morning::begin(m_directory->path(), m_clock, m_cloud);
        QVERIFY(begun.ok());
        Morning& morning = **begun;
        QVERIFY(isCounted(morning.scan(number(0))));
        m_disk->fill();
        // What is left in the pages it has already is used up; then it is told why, every time.
        int student = 1;
        while (student < students / 2 && isCounted(morning.scan(number(student))))
            ++student;
        QVERIFY(student < students / 2);
        for (int again = 0; again < 3; ++again)
            QCOMPARE(causeOf(morning.scan(number(student))), ErrorCode::DiskFull);
        QCOMPARE(morning.lines()->size(), size_t(student));

        // What is in the cloud cannot be noted, but nothing is forgotten and nothing goes round and round.
        morning.drain();
        QCOMPARE(morning.lines()->size(), size_t(student));

        m_disk->free();
        QVERIFY(isCounted(morning.scan(number(student))));
        morning.drain();
        QCOMPARE(m_cloud.students.size(), qsizetype(student) + 1);
        QCOMPARE(morning.stats()->synced, student + 1);
        QCOMPARE(morning.stats()->waiting, 0);
        QCOMPARE(morning.stats()->parked, 0);
    }

    void aPhotoForWhichThereIsNoRoomIsGivenUpAndItsRecordStands()
    {
        const auto begun = Morning::begin(m_directory->path(), m_clock, m_cloud);
        QVERIFY(begun.ok());
        Morning& morning = **begun;
        m_disk->fill(200);
        QVERIFY(isCounted(morning.scan(number(0), 400'000)));
        QCOMPARE(morning.lines()->front().photoNote, QStringLiteral("not_written"));
        QCOMPARE(photoFiles(), QStringList()); // nor half of it
        morning.drain();
        QCOMPARE(morning.stats()->synced, 1);
    }

    void aKioskThatIsStartedOnAFullDiskSaysSoAndStartsWhenThereIsRoom()
    {
        m_disk->fill();
        const auto begun = Morning::begin(m_directory->path(), m_clock, m_cloud);
        QVERIFY(!begun.ok());
        QCOMPARE(begun.error().code, ErrorCode::DiskFull);
        m_disk->free();
        const auto later = Morning::begin(m_directory->path(), m_clock, m_cloud);
        QVERIFY(later.ok());
        QVERIFY(isCounted((*later)->scan(number(0))));
    }

    void aDirectoryThatIsReadOnlyIsRefusedAndLeftAsItIs()
    {
        QVERIFY(m_disk->setReadOnly(true));
        const auto begun = Morning::begin(m_directory->path(), m_clock, m_cloud);
        QVERIFY(!begun.ok());
        QCOMPARE(begun.error().code, ErrorCode::NotPermitted);
        QVERIFY2(begun.error().detail.contains(m_directory->path()), qPrintable(begun.error().detail));
        QVERIFY(m_disk->setReadOnly(false));
        const auto later = Morning::begin(m_directory->path(), m_clock, m_cloud);
        QVERIFY(later.ok());
        QVERIFY(isCounted((*later)->scan(number(0))));
    }

private:
    static bool isCounted(const Verdict& verdict) { return std::holds_alternative<Receipt>(verdict); }

    QStringList photoFiles() const
    {
        QStringList files;
        QDirIterator walk(m_directory->path() + QStringLiteral("/photos"), QDir::Files | QDir::Hidden,
                          QDirIterator::Subdirectories);
        while (walk.hasNext())
            files << walk.next();
        return files;
    }

    support::FakeClock m_clock;
    Cloud m_cloud;
    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<SmallDisk> m_disk;
};

int main(int argc, char** argv)
{
    smallDisks = SmallDisk::areAllowed();
    QCoreApplication application(argc, argv);
    TestSmallDisk test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_smalldisk.moc"
