// How full a disk is: the figures of the file system that a directory really lies on, and what they mean.

#include "core/queue/diskspace.h"
#include "tests/support/smalldisk.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace rollcall;
using queue::DiskGrade;
using queue::DiskSpace;
using queue::gradeAfter;
using queue::gradeOf;

namespace {

bool smallDisks = false;

constexpr qint64 gigabyte = 1'000'000'000;

} // namespace

Q_DECLARE_METATYPE(DiskGrade)

class TestDiskSpace : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aGradeIsTheWorseOfBytesAndOfFiles_data()
    {
        QTest::addColumn<qint64>("size");
        QTest::addColumn<qint64>("free");
        QTest::addColumn<qint64>("files");
        QTest::addColumn<qint64>("freeFiles");
        QTest::addColumn<DiskGrade>("grade");
        const auto row = [](const char* name, qint64 size, qint64 free, qint64 files, qint64 freeFiles,
                            DiskGrade grade) { QTest::newRow(name) << size << free << files << freeFiles << grade; };
        row("half is free", 1000, 500, 1000, 500, DiskGrade::Enough);
        row("a tenth is enough", 1000, 100, 1000, 500, DiskGrade::Enough);
        row("a byte less is little", 1000, 99, 1000, 500, DiskGrade::Low);
        row("a twentieth is little", 1000, 50, 1000, 500, DiskGrade::Low);
        row("a byte less is critical", 1000, 49, 1000, 500, DiskGrade::Critical);
        row("nothing is free", 1000, 0, 1000, 500, DiskGrade::Critical);
        row("few files can be made", 1000, 500, 1000, 99, DiskGrade::Low);
        row("no file can be made", 1000, 500, 1000, 0, DiskGrade::Critical);
        row("both are scarce", 1000, 80, 1000, 40, DiskGrade::Critical);
        row("files are not counted", 1000, 500, 0, 0, DiskGrade::Enough);
        row("the disk has no limit", 0, 0, 0, 0, DiskGrade::Enough);
        row("of a large disk 100 GB count", 4000 * gigabyte, 10 * gigabyte, 0, 0, DiskGrade::Enough);
        row("a large disk with little", 4000 * gigabyte, 9 * gigabyte, 0, 0, DiskGrade::Low);
        row("a large disk with next to nothing", 4000 * gigabyte, 4 * gigabyte, 0, 0, DiskGrade::Critical);
        row("the largest disk there is", std::numeric_limits<qint64>::max(), gigabyte, 0, 0, DiskGrade::Critical);
    }

    void aGradeIsTheWorseOfBytesAndOfFiles()
    {
        QFETCH(qint64, size);
        QFETCH(qint64, free);
        QFETCH(qint64, files);
        QFETCH(qint64, freeFiles);
        QTEST(gradeOf({.size = size, .free = free, .files = files, .freeFiles = freeFiles}, {}), "grade");
    }

    void theThresholdsDecide()
    {
        const DiskSpace space{.size = 1000, .free = 300};
        QCOMPARE(gradeOf(space, {.lowPercent = 30, .criticalPercent = 20}), DiskGrade::Enough);
        QCOMPARE(gradeOf(space, {.lowPercent = 31, .criticalPercent = 20}), DiskGrade::Low);
        QCOMPARE(gradeOf(space, {.lowPercent = 50, .criticalPercent = 31}), DiskGrade::Critical);
    }

    void aDiskOnTheBrinkDoesNotChangeItsGradeWithEachPhoto()
    {
        DiskGrade grade = DiskGrade::Enough;
        const auto after = [&grade](qint64 free) {
            grade = gradeAfter(grade, {.size = 1000, .free = free}, {});
            return grade;
        };
        QCOMPARE(after(100), DiskGrade::Enough);
        QCOMPARE(after(99), DiskGrade::Low);
        QCOMPARE(after(109), DiskGrade::Low);
        QCOMPARE(after(110), DiskGrade::Enough);
        QCOMPARE(after(109), DiskGrade::Enough);
        QCOMPARE(after(49), DiskGrade::Critical);
        QCOMPARE(after(59), DiskGrade::Critical);
        QCOMPARE(after(60), DiskGrade::Low);
        QCOMPARE(after(10), DiskGrade::Critical);
        QCOMPARE(after(500), DiskGrade::Enough);
    }

    void whatCountsIsTheDirectorysOwnDisk()
    {
        if (!smallDisks)
            QSKIP("mounting a disk needs root, or namespaces for everybody");
        const QTemporaryDir directory;
        const QString data = directory.filePath(QStringLiteral("data"));
        QVERIFY(QDir().mkpath(data));
        SmallDisk disk(data, 4096);
        const auto empty = DiskSpace::of(data);
        QVERIFY(empty.ok());
        QCOMPARE(empty->size, 4096 * 1024);
        QCOMPARE(gradeOf(*empty, {}), DiskGrade::Enough);
        disk.fill(300);
        const auto little = DiskSpace::of(data);
        QVERIFY2(little->free <= 300 * 1024 && little->free > 200 * 1024, qPrintable(QString::number(little->free)));
        QCOMPARE(gradeOf(*little, {}), DiskGrade::Low);
        disk.fill(100);
        QCOMPARE(gradeOf(*DiskSpace::of(data), {}), DiskGrade::Critical);
        QVERIFY(DiskSpace::of(directory.path())->size > empty->size); // the one around it is another
    }

    void aDirectoryThatIsStillToBeMadeHasTheDiskOfTheOneAboveIt()
    {
        const QTemporaryDir directory;
        const auto made = DiskSpace::of(directory.path());
        const auto planned = DiskSpace::of(directory.filePath(QStringLiteral("not/yet")));
        QVERIFY(made.ok() && planned.ok());
        QCOMPARE(planned->size, made->size);
    }

private:
    using SmallDisk = support::SmallDisk;
};

int main(int argc, char** argv)
{
    smallDisks = support::SmallDisk::areAllowed();
    QCoreApplication application(argc, argv);
    TestDiskSpace test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_diskspace.moc"
