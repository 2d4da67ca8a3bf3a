// Many school days in minutes: scans, while the network does what networks do, the server restarts, clocks jump by hours,
// somebody removes or replaces the database, and the kiosk and what runs beside it are killed at any instruction. The seed is printed; ROLLCALL_SEED repeats the schedule (not the instruction that a kill
// meets). ROLLCALL_SOAK_MINUTES makes it at least as long as that and 300 kills; else it is short.

#include "tests/journey/kioskfolder.h"
#include "tests/journey/registerfile.h"
#include "tests/journey/seed.h"
#include "tests/support/faultproxy.h"
#include "tests/support/localsupabase.h"
#include "tests/support/qrimage.h"

#include <QDateTime>
#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <array>
#include <future>

using namespace rollcall::support;
using namespace std::chrono_literals;

namespace {

constexpr int groups = 8; // of students, who come one after another on each day
constexpr int badgesAGroup = 8;
constexpr int latecomers = 8; // counted by rollcallctl
constexpr int students = groups * badgesAGroup + latecomers;

constexpr int shortStorm = 40; // kills
constexpr int longStorm = 300;
constexpr int restartEvery = 12;
constexpr double share = 0.3; // of requests that suffer something

const QStringList syncOnce{QStringLiteral("sync"), QStringLiteral("--once")};
const QStringList syncWatch{QStringLiteral("sync"), QStringLiteral("--watch")};

int soakMinutes()
{
    return qEnvironmentVariableIntValue("ROLLCALL_SOAK_MINUTES");
}

void kill(QProcess& process)
{
    process.kill();
    process.waitForFinished();
}

} // namespace

class TestStorm : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_directory.isValid());
        writeRoster(m_roster, students);
        m_cloud.start();
        m_cloud.seed(m_roster);
        m_proxy = std::make_unique<FaultProxy>(m_cloud.port());
        for (int group = 0; group < groups; ++group)
            makeBadges(pictures(group), group * badgesAGroup, badgesAGroup);
        QVERIFY(texturedScene(QSize(320, 240)).save(m_photo, "JPEG", 90));
        configure(m_proxy->url());
        QCOMPARE(m_kiosk.ctl({QStringLiteral("roster"), QStringLiteral("import"), m_roster}).size(), 1);
    }

    void whateverTheWeatherTheCloudEndsUpWithEveryScanOnce()
    {
        const quint32 seed = seedOfThisRun();
        QRandomGenerator random(seed);
        QElapsedTimer timer;
        timer.start();
        int kills = 0;
        int restarts = 0;
        const auto isOver = [&] {
            return timer.elapsed() > soakMinutes() * 60'000LL && kills >= (soakMinutes() > 0 ? longStorm : shortStorm)
                   && everyFaultHappened() && std::ranges::min(m_mishaps) >= 2;
        };
        for (int run = 0; !isOver(); ++run) {
            m_day = 1 + run / groups;
            m_proxy->storm(seed + static_cast<quint32>(run), share);
            if (run % restartEvery == restartEvery / 2) {
                restartCloud();
                ++restarts;
            }
            kills += runUntilKilled(random, run % groups);
            if (QTest::currentTestFailed())
                return;
        }
        awaitRestart();
        const QSet<QString> ticked = m_kiosk.tickedIds() + m_counted;
        const int before = int(m_cloud.contents()[QLatin1String("attendance")].toArray().size());
        const QString faults = m_proxy->report();
        const int requests = m_proxy->requests();

        m_proxy->calm();
        sendTheRest();
        const QList<QJsonObject> records = m_kiosk.records();
        const QJsonObject cloud = m_cloud.contentsWithDigests();
        const int replacements = mishaps(Mishap::RegisterRemoved) + mishaps(Mishap::RegisterReplaced);
        const Comparison result = compare(records, cloud, photosOnDisk(), Numbers::WithoutDoubles);
        const QSet<QString> missing = ticked - idsOf(records);
        qInfo("%d scans shown as counted in %d days, %d records, %d of them sent before the calm, %d photos and %d "
              "lost to kills; %d kills, %d restarts of the server, %d requests, %d jumps of the clock, database "
              "removed "
              "%d times and replaced %d times; faults: %s; lost %d, doubled %d",
              int(ticked.size()), m_day, int(records.size()), before, result.photos, result.photosInterrupted, kills,
              restarts, requests, mishaps(Mishap::ClockJumps), mishaps(Mishap::RegisterRemoved),
              mishaps(Mishap::RegisterReplaced), qPrintable(faults), result.lost + int(missing.size()),
              result.doubled);
        QVERIFY2(result.differences.isEmpty(), qPrintable(result.differences.join(u'\n')));
        QVERIFY2(missing.isEmpty(), "a record that was shown as counted is not on disk");
        QCOMPARE(cloud[QLatin1String("students")].toInt(), students);
        QVERIFY(epochsOf(records) <= 1 + replacements);
        QVERIFY(result.photosInterrupted <= kills);
        QVERIFY(before > 0); // it was no calm after a standstill
        QVERIFY(!ticked.isEmpty());
    }

    void enginesAtOnceOnOneQueueSendEverythingOnce()
    {
        constexpr int rounds = 3;
        for (int round = 0; round < rounds; ++round) {
            ++m_day;
            // Much waits, because nobody answers.
            configure(QUrl(QStringLiteral("http://127.0.0.1:%1").arg(closedPort())));
            for (const int group : {0, 1, 2}) {
                QProcess offline;
                toToday(offline);
                m_kiosk.start(offline, pictures(group),
                              {QStringLiteral("--exit-at-end"), QStringLiteral("--drain"), QStringLiteral("0")});
                QVERIFY(offline.waitForFinished(60'000));
            }
            QCOMPARE(m_kiosk.waiting(), 3 * badgesAGroup);

            configure(m_proxy->url());
            m_proxy->follow({Fault::None, Fault::None, Fault::None, Fault::None, Fault::Duplicate, Fault::DropAfter});
            QProcess kiosk;
            QProcess first;
            QProcess second;
            for (QProcess* process : {&kiosk, &first, &second})
                toToday(*process);
            m_kiosk.start(kiosk, pictures(3),
                          {QStringLiteral("--exit-at-end"), QStringLiteral("--drain"), QStringLiteral("60")});
            m_kiosk.startCtl(first, syncOnce);
            m_kiosk.startCtl(second, syncOnce);
            for (QProcess* process : {&first, &second, &kiosk})
                QVERIFY(process->waitForFinished(90'000));
            sendTheRest();
        }
        const Comparison result =
            compare(m_kiosk.records(), m_cloud.contentsWithDigests(), photosOnDisk(), Numbers::WithoutDoubles);
        QVERIFY2(result.differences.isEmpty(), qPrintable(result.differences.join(u'\n')));
    }

private:
    enum class Mishap { None, ClockJumps, RegisterRemoved, RegisterReplaced };

    /** A kiosk with what runs beside it, and what may happen to them; gives how many programs were killed. */
    int runUntilKilled(QRandomGenerator& random, int group)
    {
        QProcess kiosk;
        QProcess sender; // a second engine on the same queue
        QProcess scan;   // and a second hand that writes into it
        for (QProcess* process : {&kiosk, &sender, &scan})
            toToday(*process);
        m_kiosk.start(kiosk, pictures(group));
        if (const int which = random.bounded(3); which < 2)
            m_kiosk.startCtl(sender, which == 0 ? syncOnce : syncWatch);
        if (random.bounded(2) == 0)
            scanLatecomer(scan, random.bounded(latecomers));

        // From before the first frame to long after the last badge; a run that ends by itself is a fault.
        int life = random.bounded(8) == 0 ? random.bounded(2000, 5000) : random.bounded(20, 1500);
        const Mishap mishap = random.bounded(3) == 0 ? static_cast<Mishap>(1 + random.bounded(3)) : Mishap::None;
        if (mishap != Mishap::None) {
            if (kiosk.waitForFinished(life)) {
                QTest::qFail(kiosk.readAllStandardError().constData(), __FILE__, __LINE__);
                return 0;
            }
            suffer(mishap, {&kiosk, &sender, &scan}, random);
            life = random.bounded(20, 2500);
        }
        if (kiosk.waitForFinished(life)) {
            QTest::qFail(kiosk.readAllStandardError().constData(), __FILE__, __LINE__);
            return 0;
        }
        int kills = 0;
        for (QProcess* process : {&kiosk, &sender, &scan}) {
            if (process->state() != QProcess::NotRunning) {
                kill(*process);
                ++kills;
            }
        }
        if (mishap == Mishap::RegisterRemoved)
            m_register.putBack();
        noteCounted(scan);
        return kills;
    }

    void suffer(Mishap mishap, const QList<QProcess*>& programs, QRandomGenerator& random)
    {
        switch (mishap) {
        case Mishap::None:
            return;
        case Mishap::ClockJumps:
            setClock(std::chrono::days(m_day) + std::chrono::hours(random.bounded(-5, 6)));
            break;
        case Mishap::RegisterRemoved:
            m_register.remove(programs);
            break;
        case Mishap::RegisterReplaced:
            m_register.replace(programs);
            break;
        }
        ++m_mishaps[static_cast<size_t>(mishap) - 1];
    }

    int mishaps(Mishap mishap) const { return m_mishaps[static_cast<size_t>(mishap) - 1]; }

    /** A program whose calendar, and whose server's, is the day of the test: a kiosk does not believe a clock that the
     *  server contradicts. */
    void toToday(QProcess& process) const
    {
        const std::chrono::seconds ahead = std::chrono::days(m_day);
        m_proxy->setCalendar(ahead);
        setClock(ahead);
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("LD_PRELOAD"), QStringLiteral(ROLLCALL_OTHERDAY));
        environment.insert(QStringLiteral("ROLLCALL_TEST_CLOCK"), m_clock);
        environment.insert(QStringLiteral("ASAN_OPTIONS"), QStringLiteral("verify_asan_link_order=0"));
        process.setProcessEnvironment(environment);
    }

    /** Moves the clock of all programs, of those that run already too. */
    void setClock(std::chrono::seconds ahead) const
    {
        const qint64 seconds = ahead.count();
        QFile file(m_clock); // in place, because programs have it mapped
        QVERIFY(file.open(QIODevice::ReadWrite | QIODevice::Unbuffered));
        QCOMPARE(file.write(reinterpret_cast<const char*>(&seconds), sizeof(seconds)), qint64{sizeof(seconds)});
    }

    void configure(const QUrl& url) const
    {
        QJsonObject cloud = m_cloud.cloudSettings();
        cloud[QLatin1String("url")] = url.toString();
        cloud[QLatin1String("cleanup_photos_after_sync")] = false; // to compare their bytes
        cloud[QLatin1String("retry_delay")] = 0.2;
        const QJsonObject timeouts{{QStringLiteral("connect_timeout"), 1},
                                   {QStringLiteral("read_timeout"), 2},
                                   {QStringLiteral("storage_read_timeout"), 2}};
        // A soak goes on for more days than sent photos are kept, and in the end each is compared with its copy.
        const QJsonObject keepAll{{QStringLiteral("photo_retention_days"), 3650},
                                  {QStringLiteral("photo_max_size_mb"), 100'000},
                                  {QStringLiteral("record_retention_days"), 36'500}};
        m_kiosk.configure(
            cloud, {{QStringLiteral("network_timeouts"), timeouts}, {QStringLiteral("disk_monitor"), keepAll}});
    }

    QString photosOnDisk() const { return m_kiosk.path(QStringLiteral("data/photos")); }
    QString pictures(int group) const { return m_kiosk.path(QStringLiteral("pictures-%1").arg(group)); }

    void scanLatecomer(QProcess& process, int which) const
    {
        m_kiosk.startCtl(process, {QStringLiteral("scan"), studentNumber(groups * badgesAGroup + which),
                                   QStringLiteral("--photo"), m_photo});
    }

    void noteCounted(QProcess& process)
    {
        if (!process.isOpen())
            return;
        for (const QJsonObject& verdict : jsonLines(process.readAllStandardOutput())) {
            if (verdict[QLatin1String("counted")].toBool())
                m_counted << verdict[QLatin1String("id")].toString();
        }
    }

    bool everyFaultHappened() const
    {
        for (int kind = 1; kind < faultKinds; ++kind) {
            if (m_proxy->count(static_cast<Fault>(kind)) == 0)
                return false;
        }
        return true;
    }

    static int epochsOf(const QList<QJsonObject>& records)
    {
        QSet<QString> epochs;
        for (const QJsonObject& record : records)
            epochs << record[QLatin1String("device_epoch")].toString();
        return int(epochs.size());
    }

    void restartCloud()
    {
        awaitRestart();
        m_restart = std::async(std::launch::async, [this] {
            m_cloud.stop();
            m_cloud.start();
        });
    }

    void awaitRestart()
    {
        if (m_restart.valid())
            m_restart.get();
    }

    // The next start settles the photos that the last kill has left, and sends what waits.
    void sendTheRest()
    {
        QProcess last;
        toToday(last);
        m_kiosk.start(last, pictures(0),
                      {QStringLiteral("--exit-at-end"), QStringLiteral("--drain"), QStringLiteral("240")});
        QVERIFY(last.waitForFinished(280'000));
        const QJsonObject summary = jsonLines(last.readAllStandardOutput()).value(0);
        QCOMPARE(summary[QLatin1String("waiting")].toInt(-1), 0);
        QCOMPARE(summary[QLatin1String("parked")].toInt(-1), 0);
        QList<QJsonObject> left = m_kiosk.ctl({QStringLiteral("queue"), QStringLiteral("list")}); // not by counts
        left.removeIf([](const QJsonObject& item) { // what it need not wait for
            return item[QLatin1String("type")] == QLatin1String("attendance_refusal")
                   || item[QLatin1String("type")] == QLatin1String("heartbeat");
        });
        QCOMPARE(left, QList<QJsonObject>());
    }

    QTemporaryDir m_directory;
    KioskFolder m_kiosk{m_directory.path()};
    const QString m_roster = m_kiosk.path(QStringLiteral("roster.csv"));
    const QString m_photo = m_kiosk.path(QStringLiteral("latecomer.jpg"));
    const QString m_clock = m_kiosk.path(QStringLiteral("clock"));
    const RegisterFile m_register{m_kiosk.path(QStringLiteral("data")), m_kiosk.path(QStringLiteral("copy.db"))};
    LocalSupabase m_cloud{m_kiosk.path(QStringLiteral("supabase"))};
    std::unique_ptr<FaultProxy> m_proxy;
    std::future<void> m_restart;
    int m_day = 1;                  ///< from now on
    std::array<int, 3> m_mishaps{}; ///< how often each happened
    QSet<QString> m_counted;        ///< by rollcallctl, which said so
};

QTEST_MAIN(TestStorm)
#include "tst_storm.moc"
