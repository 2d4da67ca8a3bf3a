// On a disk that is full the queue still has room: what is counted is on disk, what the cloud has is noted, and a kiosk starts.

#include "core/log/log.h"
#include "core/queue/diskreserve.h"
#include "tests/support/fakeclock.h"
#include "tests/support/morning.h"
#include "tests/support/records.h"
#include "tests/support/smalldisk.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace rollcall;
using attendance::Receipt;
using attendance::Verdict;
using queue::DiskReserve;
using support::Cloud;
using support::Morning;
using support::SmallDisk;

namespace {

bool smallDisks = false;

constexpr int students = 6000;

} // namespace

class TestDiskReserve : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        if (!smallDisks)
            QSKIP("mounting a disk needs root, or namespaces for everybody");
        log::configure({.level = log::Level::Critical});
        m_directory = std::make_unique<QTemporaryDir>();
        m_disk = std::make_unique<SmallDisk>(m_directory->path(), 65'536);
        m_cloud = {};
        const auto database = queue::Database::open(m_directory->path());
        std::vector<attendance::Student> roster;
        for (int student = 0; student < students; ++student)
            roster.push_back(support::student(QString::number(student)));
        QVERIFY(queue::RosterStore(**database).replace(roster).ok());
    }

    void cleanup()
    {
        m_disk.reset();
        m_directory.reset();
    }

    void itIsMadeOnlyWhereAsMuchStaysFree()
    {
        DiskReserve reserve(m_directory->path());
        m_disk->fill(20'000);
        QCOMPARE(reserve.fill().value(), false);
        QCOMPARE(reserve.size(), 0);
        m_disk->fill(40'000);
        QCOMPARE(reserve.fill().value(), true);
        QCOMPARE(reserve.size(), DiskReserve::wholeSize);
        QVERIFY(!reserve.giveWay()); // there is room
        QCOMPARE(reserve.size(), DiskReserve::wholeSize);
    }

    void aSchoolDayIsCountedAndSentOnAFullDisk()
    {
        DiskReserve reserve(m_directory->path());
        QVERIFY(reserve.fill().value());
        const auto begun = Morning::begin(m_directory->path(), m_clock, m_cloud);
        QVERIFY(begun.ok());
        Morning& morning = **begun;
        QVERIFY(isCounted(morning.scan("0")));
        m_disk->fill();

        constexpr int scans = 1500; // with 8 MB of it, which leaves room for the cloud's answers
        for (int student = 1; student < scans; ++student)
            QVERIFY2(isCounted(morning.scan(QByteArray::number(student))), qPrintable(QString::number(student)));
        QCOMPARE(morning.lines()->size(), size_t(scans));
        QCOMPARE(morning.lines()->back().photoNote, QStringLiteral("not_written"));
        const qint64 forRecords = DiskReserve::wholeSize - reserve.size();
        QVERIFY2(forRecords > 0 && reserve.size() > 0, qPrintable(QString::number(forRecords)));

        morning.drain();
        QCOMPARE(m_cloud.students.size(), scans);
        QCOMPARE(morning.stats()->synced, scans);
        QCOMPARE(morning.stats()->waiting, 0);
        qInfo("%d records took %lld KB of the reserve, sending them %lld KB more", scans, forRecords / 1024,
              (DiskReserve::wholeSize - forRecords - reserve.size()) / 1024);
    }

    void aKioskStartsOnAFullDisk()
    {
        DiskReserve reserve(m_directory->path());
        QVERIFY(reserve.fill().value());
        m_disk->fill();
        const auto begun = Morning::begin(m_directory->path(), m_clock, m_cloud);
        QVERIFY(begun.ok());
        QVERIFY(isCounted((*begun)->scan("1")));
        QVERIFY(reserve.size() < DiskReserve::wholeSize);
        m_disk->free();
        QVERIFY(reserve.fill().value());
        QCOMPARE(reserve.size(), DiskReserve::wholeSize);
    }

    void aPhotoDoesNotTakeTheRoomOfRecords()
    {
        const auto begun = Morning::begin(m_directory->path(), m_clock, m_cloud);
        QVERIFY(begun.ok());
        m_disk->fill(int(queue::PhotoStore::roomForRecords / 1024) + 600);
        QVERIFY(isCounted((*begun)->scan("1", 700'000)));
        QCOMPARE((*begun)->lines()->back().photoNote, QStringLiteral("not_written"));
        QVERIFY(isCounted((*begun)->scan("2", 100'000)));
        QCOMPARE((*begun)->lines()->back().photoNote, QString());
    }

    void whatLiesInItsPlaceIsNotWrittenThrough()
    {
        const QString other = m_directory->filePath(QStringLiteral("other"));
        QFile file(other);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("mine") == 4);
        file.close();
        QVERIFY(QFile::link(other, m_directory->filePath(QStringLiteral(".reserve"))));
        DiskReserve reserve(m_directory->path());
        QVERIFY(!reserve.fill());
        m_disk->fill();
        QVERIFY(!reserve.giveWay());
        QCOMPARE(QFileInfo(other).size(), 4);
    }

private:
    static bool isCounted(const Verdict& verdict) { return std::holds_alternative<Receipt>(verdict); }

    support::FakeClock m_clock;
    Cloud m_cloud;
    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<SmallDisk> m_disk;
};

int main(int argc, char** argv)
{
    smallDisks = SmallDisk::areAllowed();
    QCoreApplication application(argc, argv);
    TestDiskReserve test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_diskreserve.moc"
