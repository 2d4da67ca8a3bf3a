// A disk is kept free by itself: what the cloud has goes when its time is over, or earlier while room is scarce, oldest first, and
// nothing else ever does.

#include "core/retention/diskcare.h"
#include "tests/retention/keptregister.h"
#include "tests/support/smalldisk.h"

#include <QSignalSpy>
#include <QTest>

using namespace rollcall;
using queue::DiskGrade;
using retention::DiskCare;
using support::KeptRegister;
using support::SmallDisk;
using days = std::chrono::days;

namespace {

bool smallDisks = false;

// Of which a disk is always Low, and never.
constexpr queue::DiskThresholds everScarce{100, 1};
constexpr queue::DiskThresholds neverScarce{0, 0};

DiskCare::Settings settings(const queue::DiskThresholds& thresholds = neverScarce)
{
    return {.thresholds = thresholds, .keepPhotos = days(30), .keepLogs = days(7), .keepRecords = days(400)};
}

struct Cleaned {
    int photos = 0;
    int logs = 0;
    int records = 0;
};

/** One round, from a start. */
Cleaned clean(KeptRegister& kept, const DiskCare::Settings& settings)
{
    DiskCare care(*kept.m_database, kept.m_photos, settings, [&kept] { return kept.today(); });
    QSignalSpy cleaned(&care, &DiskCare::cleaned);
    care.start();
    if (!cleaned.wait(20'000))
        qFatal("no end of the round");
    const auto counts = cleaned.constFirst();
    return {counts[0].toInt(), counts[1].toInt(), counts[2].toInt()};
}

} // namespace

class TestDiskCare : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatTheCloudHasGoesAfterItsTime()
    {
        KeptRegister kept;
        const QString oldest = kept.scanAndSend(true);
        kept.pass(days(371));
        const QString older = kept.scanAndSend(true);
        kept.pass(days(29));
        const QString young = kept.scanAndSend(true);
        const Cleaned cleaned = clean(kept, settings());
        QCOMPARE(cleaned.photos, 1);
        QCOMPARE(cleaned.records, 1); // in the same round: its photo went before
        QVERIFY(!kept.lines().contains(oldest));
        QVERIFY(kept.hasPhotoFile(kept.lines().value(older)));
        kept.pass(days(1));
        QCOMPARE(clean(kept, settings()).photos, 1);
        QVERIFY(!kept.hasPhotoFile(kept.lines().value(older)));
        QVERIFY(kept.hasPhotoFile(kept.lines().value(young)));
    }

    void photosAreNotTooManyTogetherTheOldestGoFirst()
    {
        KeptRegister kept;
        kept.m_photoBytes = 10'000 - 4;
        QStringList ids;
        for (int i = 0; i < 8; ++i) {
            ids << kept.scanAndSend(true);
            if (i == 4)
                kept.pass(days(1));
        }
        DiskCare::Settings limited = settings();
        limited.mostPhotoBytes = 35'000;
        QCOMPARE(clean(kept, limited).photos, 5);
        const auto lines = kept.lines();
        for (int i = 0; i < 8; ++i)
            QCOMPARE(kept.hasPhotoFile(lines.value(ids[i])), i >= 5);
        QCOMPARE(clean(kept, limited).photos, 0);
    }

    void photosThatWereNotSentDoNotCountForThat()
    {
        KeptRegister kept;
        const auto valid = support::validRecord(kept.m_clock);
        QVERIFY(kept.m_journal.append(valid, queue::Journal::photoFollows).ok());
        QVERIFY(kept.m_photos.store(valid.record().id, QByteArray(100'000, 'p')).ok());
        DiskCare::Settings limited = settings();
        limited.mostPhotoBytes = 50'000;
        QCOMPARE(clean(kept, limited).photos, 0);
        QVERIFY(kept.hasPhotoFile(kept.lines().first()));
    }

    void nothingIsOldWhileTheDayIsNotKnown()
    {
        KeptRegister kept;
        kept.scanAndSend(true);
        kept.pass(days(1000));
        kept.scanAndSend(false);
        DiskCare care(*kept.m_database, kept.m_photos, settings(), [] { return std::nullopt; });
        QSignalSpy cleaned(&care, &DiskCare::cleaned);
        care.start();
        QVERIFY(cleaned.wait());
        QCOMPARE(cleaned.constFirst(), (QVariantList{0, 0, 0}));
        QCOMPARE(kept.lines().size(), 2);
    }

    void whatWasNotSentIsNeverTouched_data()
    {
        QTest::addColumn<quint32>("seed");
        QTest::addColumn<bool>("isScarce");
        for (quint32 seed = 1; seed <= 3; ++seed) {
            QTest::addRow("seed %u, room", seed) << seed << false;
            QTest::addRow("seed %u, no room", seed) << seed << true;
        }
    }

    void whatWasNotSentIsNeverTouched()
    {
        QFETCH(quint32, seed);
        QFETCH(bool, isScarce);
        KeptRegister kept(seed);
        for (int day = 0; day < 6; ++day) {
            kept.scanSome(25);
            kept.pass(days(day < 4 ? 150 : 20));
        }
        const auto before = kept.lines();
        QMap<QString, bool> hadFile;
        for (const auto& line : before)
            hadFile[line.id] = kept.hasPhotoFile(line);
        const QStringList items = kept.items();

        const Cleaned cleaned = clean(kept, settings(isScarce ? everScarce : neverScarce));

        QVERIFY(cleaned.photos > 0 && cleaned.records > 0);
        QCOMPARE(kept.items(), items);
        const auto after = kept.lines();
        const QString keepPhotosFrom = kept.today().addDays(-29).toString(Qt::ISODate);
        int withPhoto = 0;
        for (const auto& line : before) {
            if (kept.isQueued(line.id))
                QVERIFY2(after.contains(line.id), "a row went of which something is still to be sent");
            const bool wasSent = line.photoState == QLatin1String("sent");
            const bool goes = wasSent && (isScarce || line.date < keepPhotosFrom);
            QVERIFY2(kept.hasPhotoFile(line) == (hadFile[line.id] && !goes), qPrintable(line.photoPath));
            withPhoto += kept.hasPhotoFile(line) ? 1 : 0;
        }
        QVERIFY(withPhoto > 0);
        QCOMPARE(before.size() - after.size(), cleaned.records);
    }

    // One slice is what a scan waits for at most, however many photos there are.
    void thousandsOfPhotosAreLookedAtInManySlices()
    {
        KeptRegister kept;
        const QString sent = kept.scanAndSend(true);
        const QString folder =
            QFileInfo(kept.m_directory.filePath(QStringLiteral("photos/") + kept.lines().value(sent).photoPath))
                .path();
        for (int i = 0; i < 6000; ++i) {
            QFile photo(folder + QStringLiteral("/%1.jpg").arg(i));
            QVERIFY(photo.open(QIODevice::WriteOnly));
        }
        retention::PhotoRetention photos(kept.m_photos, {.keepFrom = kept.today().addDays(1)}, [] { return false; });
        int slices = 1;
        while (photos.step())
            ++slices;
        QVERIFY2(slices > 3, qPrintable(QString::number(slices)));
        QCOMPARE(photos.removed(), 1);
    }

    void theGradeIsTold()
    {
        KeptRegister kept;
        DiskCare care(*kept.m_database, kept.m_photos, settings(everScarce), [&kept] { return kept.today(); });
        QSignalSpy changed(&care, &DiskCare::gradeChanged);
        care.start();
        QCOMPARE(changed.size(), 1);
        QCOMPARE(care.grade(), DiskGrade::Low);
    }

    void whileADiskIsFullTheOldestPhotosGoUntilThereIsRoomAgain()
    {
        if (!smallDisks)
            QSKIP("mounting a disk needs root, or namespaces for everybody");
        const QTemporaryDir mounted;
        SmallDisk disk(mounted.path(), 16'384);
        support::FakeClock clock;
        auto database = queue::Database::open(mounted.path()).value();
        queue::Journal journal(*database, clock);
        queue::Outbox outbox(*database, clock);
        queue::PhotoStore photos(*database, clock, mounted.filePath(QStringLiteral("photos")));
        QStringList files;
        for (int i = 0; i < 20; ++i) {
            clock.advance(std::chrono::hours(1));
            const auto valid = support::validRecord(clock, QString::number(i + 1));
            QVERIFY(journal.append(valid, queue::Journal::photoFollows).ok());
            QVERIFY(photos.store(valid.record().id, QByteArray(200'000, 'p')).ok());
            files << mounted.filePath(QStringLiteral("photos/") + valid.record().photoKey());
            if (i == 3) // this one stays to be sent
                continue;
            const auto record = outbox.dueRecords(100)->back().item;
            QVERIFY(outbox.begin({record}, QStringLiteral("r")).ok() && outbox.acknowledge({record}).ok());
            const auto photo = outbox.duePhotos(100)->back().item;
            QVERIFY(outbox.begin({photo}, QStringLiteral("r")).ok() && outbox.acknowledge({photo}).ok());
        }
        disk.fill(700);
        DiskCare care(*database, photos, settings({10, 5}), [&clock] { return clock.now().date(); });
        QSignalSpy cleaned(&care, &DiskCare::cleaned);
        care.start();
        QCOMPARE(care.grade(), DiskGrade::Critical);
        QVERIFY(cleaned.wait());
        const int gone = cleaned.constFirst()[0].toInt();
        QVERIFY2(gone >= 5 && gone < 10, qPrintable(QString::number(gone)));
        QCOMPARE(care.grade(), DiskGrade::Enough);
        for (int i = 0; i < 20; ++i)
            QCOMPARE(QFile::exists(files[i]), i == 3 || i > gone);
    }
};

int main(int argc, char** argv)
{
    smallDisks = SmallDisk::areAllowed();
    QCoreApplication application(argc, argv);
    TestDiskCare test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_diskcare.moc"
