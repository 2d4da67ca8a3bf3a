// The whole road with real parts: the programs as they are shipped, pictures of badges, SQLite on disk, the local
// Supabase, and SIGKILL. The seed of the kills is printed; ROLLCALL_SEED repeats a run.

#include "tests/journey/kioskfolder.h"
#include "tests/journey/seed.h"
#include "tests/support/localsupabase.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace rollcall::support;

namespace {

constexpr int kills = 50;
constexpr int badgesARun = 8;

const QStringList untilSent{QStringLiteral("--exit-at-end"), QStringLiteral("--drain"), QStringLiteral("60")};
const QStringList untilSeen{QStringLiteral("--exit-at-end"), QStringLiteral("--drain"), QStringLiteral("0")};

QJsonObject summaryOf(QProcess& kiosk)
{
    return QJsonDocument::fromJson(kiosk.readAllStandardOutput()).object();
}

} // namespace

class TestRoad : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_directory.isValid());
        const QString roster = m_kiosk.path(QStringLiteral("roster.csv"));
        writeRoster(roster, (kills + 2) * badgesARun);
        m_cloud.start();
        m_cloud.seed(roster);
        QJsonObject cloud = m_cloud.cloudSettings();
        cloud[QLatin1String("cleanup_photos_after_sync")] = false; // to compare their bytes
        m_kiosk.configure(cloud);
        (void)m_kiosk.ctl({QStringLiteral("roster"), QStringLiteral("pull")}); // else the first badges are nobody's
    }

    void whateverIsKilledTheCloudEndsUpWithTheSameRecordsOnceEach()
    {
        QRandomGenerator random(seedOfThisRun());
        int untilFirstTick = 0; // in ms; a loaded machine takes its time, and so do the sanitizers
        for (int run = 0; run < kills; ++run) {
            QProcess kiosk;
            QElapsedTimer sinceStart;
            sinceStart.start();
            m_kiosk.start(kiosk, pictures(run));
            if (run == 0) {
                QTRY_VERIFY_WITH_TIMEOUT(!m_kiosk.tickedIds().isEmpty(), 60'000);
                untilFirstTick = static_cast<int>(sinceStart.elapsed());
            } else { // from before the first frame to long after the last badge; a run that ends by itself is a fault
                const int time = random.bounded(20, std::max(1200, 2 * untilFirstTick));
                QVERIFY2(!kiosk.waitForFinished(time), kiosk.readAllStandardError().constData());
            }
            kiosk.kill();
            QVERIFY(kiosk.waitForFinished());
            QCOMPARE(kiosk.exitStatus(), QProcess::CrashExit);
        }
        const QSet<QString> ticked = m_kiosk.tickedIds();
        qInfo("%d kills, %d ticks shown before a kill", kills, int(ticked.size()));
        QVERIFY(!ticked.isEmpty());

        // Whatever is left is sent by the next start, which has a little work of its own.
        QProcess last;
        m_kiosk.start(last, pictures(kills), untilSent);
        QVERIFY(last.waitForFinished(90'000));
        const QJsonObject summary = summaryOf(last);
        QCOMPARE(summary[QLatin1String("waiting")].toInt(-1), 0);
        QCOMPARE(summary[QLatin1String("parked")].toInt(-1), 0);

        const QList<QJsonObject> local = m_kiosk.records();
        QCOMPARE(compareWithCloud(local), QStringList());
        QVERIFY2(idsOf(local).contains(ticked), "a record that was shown as counted is not on disk");
        qInfo("%d records, %d photos lost to kills", int(local.size()),
              summary[QLatin1String("photos_lost")].toInt());
    }

    void aKioskWorksWithoutItsCloudAndCatchesUp()
    {
        m_cloud.stop();
        QProcess kiosk;
        m_kiosk.start(kiosk, pictures(kills + 1), untilSeen);
        QVERIFY(kiosk.waitForFinished(60'000));
        const QJsonObject summary = summaryOf(kiosk);
        QCOMPARE(summary[QLatin1String("accepted")].toInt(), badgesARun);
        QCOMPARE(summary[QLatin1String("waiting")].toInt(), badgesARun);

        m_cloud.start();
        QTRY_VERIFY_WITH_TIMEOUT(m_kiosk.ctl({QStringLiteral("sync"), QStringLiteral("--once")}).isEmpty()
                                     || m_kiosk.waiting() == 0,
                                 30'000);
        QCOMPARE(compareWithCloud(m_kiosk.records()), QStringList());
    }

private:
    QStringList compareWithCloud(const QList<QJsonObject>& records) const
    {
        return compare(records, m_cloud.contentsWithDigests(), m_kiosk.path(QStringLiteral("data/photos")))
            .differences;
    }

    // Each run has students of its own, so that every badge of it can be counted.
    QString pictures(int run) const
    {
        const QString folder = m_kiosk.path(QStringLiteral("pictures-%1").arg(run));
        makeBadges(folder, run * badgesARun, badgesARun);
        return folder;
    }

    QTemporaryDir m_directory;
    KioskFolder m_kiosk{m_directory.path()};
    LocalSupabase m_cloud{m_kiosk.path(QStringLiteral("supabase"))};
};

QTEST_MAIN(TestRoad)
#include "tst_road.moc"
