// A kiosk is backed up while it counts, goes on, loses its disk, and is brought back: the programs as they are shipped and the
// local Supabase.

#include "tests/journey/kioskfolder.h"
#include "tests/support/localsupabase.h"
#include "tests/support/program.h"

#include <QDir>
#include <QFile>
#include <QMap>
#include <QTemporaryDir>

using namespace rollcall::support;

namespace {

constexpr int students = 24;

} // namespace

class TestKeptKiosk : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString roster = path("roster.csv");
        writeRoster(roster, students);
        m_cloud.start();
        m_cloud.seed(roster);
        m_kiosk.configure(m_cloud.cloudSettings());
        QCOMPARE(m_kiosk.ctl({QStringLiteral("roster"), QStringLiteral("import"), roster}).size(), 1);
        QFile photo(path("photo.jpg"));
        QVERIFY(photo.open(QIODevice::WriteOnly) && photo.write("\xff\xd8\xff\xe0 a photo \xff\xd9") > 0);
    }

    void aBackupIsMadeWhileAKioskCounts()
    {
        scan(0, 4);
        QCOMPARE(ctl({QStringLiteral("sync"), QStringLiteral("--once")}).exitCode, 0);
        scan(4, 8);
        makeBadges(path("badges"), 8, 8);
        QProcess kiosk;
        m_kiosk.start(kiosk, path("badges"));
        QTRY_VERIFY_WITH_TIMEOUT(m_kiosk.records().size() > 9, 60'000);
        const auto made = ctl({QStringLiteral("backup"), path("a.backup")});
        QVERIFY2(made.exitCode == 0, made.err.constData());
        QVERIFY(made.json()[u"records"].toInt() >= 10);
        QCOMPARE(made.json()[u"photos_missing"].toInt(), 0);
        const auto refused = ctl({QStringLiteral("restore"), path("a.backup"), QStringLiteral("--yes")});
        QCOMPARE(refused.exitCode, 1);
        QVERIFY2(refused.err.contains("a kiosk runs"), refused.err.constData());
        QTRY_COMPARE_WITH_TIMEOUT(m_kiosk.records().size(), 16, 60'000);
        kiosk.terminate();
        QVERIFY(kiosk.waitForFinished(30'000));
        const auto whole = ctl({QStringLiteral("verify"), path("a.backup")});
        QVERIFY2(whole.exitCode == 0, whole.err.constData());
        QCOMPARE(whole.json()[u"records"], made.json()[u"records"]);
    }

    void aLostDiskIsBroughtBackAndEveryRecordIsInTheCloudOnce()
    {
        scan(16, 20);
        QCOMPARE(ctl({QStringLiteral("sync"), QStringLiteral("--once")}).exitCode, 0);
        const auto sent = places();
        QCOMPARE(sent.size(), 20);
        const QStringList photos = objects();
        QVERIFY(photos.size() >= 12);

        QVERIFY(QDir(path("data")).removeRecursively());
        const auto restored = ctl({QStringLiteral("restore"), path("a.backup")});
        QVERIFY2(restored.exitCode == 0, restored.err.constData());
        scan(20, 22); // under numbers that do not meet those given since the backup
        const auto synced = ctl({QStringLiteral("sync"), QStringLiteral("--once")});
        QVERIFY2(synced.exitCode == 0, synced.err.constData());
        const auto all = places();
        QCOMPARE(all.size(), 22);
        for (auto row = sent.begin(); row != sent.end(); ++row)
            QCOMPARE(all.value(row.key()), row.value());
        QCOMPARE(QSet<QString>(all.begin(), all.end()).size(), 22);
        QCOMPARE(objects().size(), photos.size() + 2);
        QCOMPARE(ctl({QStringLiteral("queue"), QStringLiteral("stats")}).json()[u"parked"].toInt(-1), 0);
    }

    // Yesterday's is put in the place of today's, of which two records were not sent.
    void whatWaitedInTheRecordsThatAreSetAsideIsSentToo()
    {
        scan(22, 24);
        const auto restored = ctl({QStringLiteral("restore"), path("a.backup"), QStringLiteral("--yes")});
        QVERIFY2(restored.exitCode == 0, restored.err.constData());
        QCOMPARE(restored.json()[u"carried_over"].toInt(), 2);
        QVERIFY(QFile::exists(restored.json()[u"set_aside"].toString() + QStringLiteral("/rollcall.db")));
        const auto synced = ctl({QStringLiteral("sync"), QStringLiteral("--once")});
        QVERIFY2(synced.exitCode == 0, synced.err.constData());
        QCOMPARE(places().size(), students);
    }

    void aPhotoWhoseFileIsGoneAndThatTheCloudHasIsMarkedAsSent()
    {
        QCOMPARE(ctl({QStringLiteral("restore"), path("a.backup"), QStringLiteral("--yes")}).exitCode, 0);
        QVERIFY(QDir(path("data/photos")).removeRecursively());
        QVERIFY(QDir(path("data")).mkdir(QStringLiteral("photos")));
        const qsizetype photos = objects().size();
        const auto synced = ctl({QStringLiteral("sync"), QStringLiteral("--once")});
        QVERIFY2(synced.exitCode == 0, synced.err.constData());
        QCOMPARE(ctl({QStringLiteral("queue"), QStringLiteral("list")}).lines().size(), 0);
        QCOMPARE(objects().size(), photos);
        QCOMPARE(places().size(), students);
    }

private:
    QString path(const char* name) const { return m_directory.filePath(QLatin1String(name)); }

    ProgramRun ctl(const QStringList& command) const
    {
        return run(QStringLiteral(ROLLCALLCTL_PROGRAM),
                   QStringList{QStringLiteral("--config"), path("config.json"), QStringLiteral("--data-dir"),
                               path("data"), QStringLiteral("--json")}
                       + command,
                   m_directory.path());
    }

    void scan(int first, int end) const
    {
        for (int student = first; student < end; ++student) {
            const auto scanned =
                ctl({QStringLiteral("scan"), studentNumber(student), QStringLiteral("--photo"), path("photo.jpg")});
            QVERIFY2(scanned.exitCode == 0, scanned.err.constData());
        }
    }

    /** What the cloud has: id, and epoch and number. */
    QMap<QString, QString> places() const
    {
        QMap<QString, QString> found;
        for (const QJsonValue& row : m_cloud.contents()[QLatin1String("attendance")].toArray())
            found.insert(row[QLatin1String("id")].toString(),
                         row[QLatin1String("device_epoch")].toString() + u' '
                             + QString::number(row[QLatin1String("device_seq")].toInteger()));
        return found;
    }

    QStringList objects() const
    {
        QStringList names;
        for (const QJsonValue& object : m_cloud.contents()[QLatin1String("objects")].toArray())
            names << object[QLatin1String("name")].toString();
        return names;
    }

    QTemporaryDir m_directory;
    KioskFolder m_kiosk{m_directory.path()};
    LocalSupabase m_cloud{m_directory.filePath(QStringLiteral("supabase"))};
};

QTEST_GUILESS_MAIN(TestKeptKiosk)
#include "tst_keptkiosk.moc"
