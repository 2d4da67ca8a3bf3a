// What the kiosk's screen is told of the network and of the clock, from a real server's answers.

#include "app/assembly/instance.h"
#include "app/kiosk/backend.h"
#include "core/lock/filelock.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakecloud.h"
#include "tests/support/records.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <list>

using namespace rollcall;
using namespace std::chrono_literals;
using app::Backend;
using app::QueueStatus;
using attendance::Receipt;
using support::HttpAnswer;

namespace {

const std::chrono::milliseconds beginningJitter = std::chrono::seconds(3);

} // namespace

class TestBackendFacts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        m_cloud = std::make_unique<support::FakeCloud>();
        m_cloud->roster = {QStringLiteral("2021001"), QStringLiteral("2021002")};
        m_settings = config::builtInSettings();
        m_settings.deviceId = DeviceId::parse(u"gate-1");
        m_settings.cloud.enabled = true;
        m_settings.cloud.url = m_cloud->url();
        m_settings.cloud.apiKey = QStringLiteral("sb_publishable_k3y");
        m_settings.cloud.deviceEmail = QStringLiteral("gate-1@school.test");
        m_settings.cloud.devicePassword = QStringLiteral("s3cret");
        m_settings.cloud.retryDelay = 50ms;
        m_settings.networkTimeouts.connectivity = 300ms;
        m_settings.networkTimeouts.supabaseRead = 1s;
    }

    void cleanup()
    {
        m_cloud.reset();
        m_directory.reset();
    }

    // All at once, for most of it is waiting: a way is believed to be gone only when it is so twice, seconds apart.
    void theScreenIsToldHowTheWayToTheCloudIs()
    {
        const QByteArray html = "Content-Type: text/html\r\n";
        const SystemClock clock;
        std::list<Gate> gates;
        const auto add = [&](const char* name, const HttpAnswer& answer, Reachability link) {
            gates.emplace_back(name, answer, link, m_settings, clock);
            QCOMPARE(gates.back().store->last().link, Reachability::Unknown);
        };
        add("silence", HttpAnswer::silence(), Reachability::Offline);
        add("hanging up", HttpAnswer::lost(), Reachability::Offline);
        add("a portal", HttpAnswer{302, {}, "Location: http://portal.test/\r\n"}, Reachability::CaptivePortal);
        add("a portal's page", HttpAnswer{200, "<html>", html}, Reachability::CaptivePortal);
        add("paused", HttpAnswer::json(540, "{}"), Reachability::ProjectPaused);
        add("down", HttpAnswer{502, "<html>", html}, Reachability::ServerTrouble);

        const auto whoIsNot = [&gates](auto isSo) {
            QStringList names;
            for (const Gate& gate : gates) {
                if (!isSo(gate))
                    names << QLatin1String(gate.name) + u' ' + QLatin1String(name(gate.store->last().link));
            }
            return names;
        };
        const auto isTold = [](const Gate& gate) { return gate.store->last().link == gate.link; };
        QTRY_COMPARE_WITH_TIMEOUT(whoIsNot(isTold), QStringList(), 15000);
        const auto nothingElse = [](const Gate& gate) {
            return std::all_of(gate.store->all.begin(), gate.store->all.end(), [&gate](const QueueStatus& status) {
                return status.link == Reachability::Unknown || status.link == gate.link;
            });
        };
        QCOMPARE(whoIsNot(nothingElse), QStringList());

        for (Gate& gate : gates)
            gate.cloud.everything.reset(); // the roster is asked for again and again, so nobody waits for a probe
        const auto isOnline = [](const Gate& gate) { return gate.store->last().link == Reachability::Online; };
        QTRY_COMPARE_WITH_TIMEOUT(whoIsNot(isOnline), QStringList(), 15000);
    }

    void aReturnOfTheNetworkSendsWhatWaits()
    {
        const SystemClock clock;
        m_settings.cloud.retryDelay = 10min; // without it nothing would be tried for minutes
        m_cloud->everything = HttpAnswer::lost();
        importRoster(clock);
        Running store(m_settings, *m_directory, clock);
        store.scan("2021001");
        QTRY_COMPARE_WITH_TIMEOUT(store.last().link, Reachability::Offline, 10000);
        QVERIFY(store.last().stats.waiting > 0);
        m_cloud->everything.reset();
        store.store.lookAtNetwork(); // the cable is in again
        QTRY_COMPARE_WITH_TIMEOUT(m_cloud->rows.size(), 1, 10000);
        QTRY_COMPARE(store.last().stats.waiting, 0);
        QCOMPARE(store.last().link, Reachability::Online);
    }

    void whatStopsThePhotosIsToldWhileRecordsGoUp()
    {
        support::FakeClock clock;
        const HttpAnswer noBucket =
            HttpAnswer::json(400, R"({"statusCode":"404","error":"Bucket not found","message":"Bucket not found"})");
        m_cloud->photo = noBucket;
        m_cloud->roster << QStringLiteral("2021003");
        Running store(m_settings, *m_directory, clock);
        store.hasPhotos = true;
        QTRY_VERIFY(store.isReady);
        clock.advance(beginningJitter);
        store.scan("2021001");
        QTRY_VERIFY(store.last().halt);
        QCOMPARE(store.last().halt->code, QStringLiteral("storage_no_bucket"));
        store.scan("2021002"); // its record goes up at once, but that mends no bucket
        QTRY_COMPARE(m_cloud->rows.size(), 2);
        QTRY_COMPARE(store.last().stats.synced, 2);
        QCOMPARE(store.last().halt.value().code, QStringLiteral("storage_no_bucket"));

        m_cloud->photo.reset();
        clock.advance(10min);
        store.scan("2021003");
        QTRY_COMPARE_WITH_TIMEOUT(m_cloud->photos.size(), 3, 10000);
        QTRY_VERIFY(!store.last().halt);
    }

    void aScanThatIsRefusedTellsAKioskThatItWasRevokedAndTheOfficeMayLetItInAgain()
    {
        const SystemClock clock;
        m_settings.cloud.rosterSyncInterval = 1h; // so nothing else tells it
        importRoster(clock);
        Running store(m_settings, *m_directory, clock);
        store.scan("2021001");
        QTRY_COMPARE_WITH_TIMEOUT(m_cloud->rows.size(), 1, 10000);
        m_cloud->standing = QStringLiteral("revoked");
        store.scan("2021002");
        QTRY_COMPARE_WITH_TIMEOUT(store.last().deviceStatus, supabase::DeviceStatus::Revoked, 10000);
        QCOMPARE(store.last().halt.value().code, QStringLiteral("device_revoked"));
        QCOMPARE(store.last().stats.waiting, 1);
        QCOMPARE(store.last().stats.parked, 0);
        m_cloud->standing = QStringLiteral("active");
        QTRY_COMPARE_WITH_TIMEOUT(m_cloud->rows.size(), 2, 10000);
        QTRY_VERIFY(store.last().deviceStatus == supabase::DeviceStatus::Active && !store.last().halt);
    }

    void theOldestThatWaitsIsTold()
    {
        support::FakeClock clock;
        m_cloud->everything = HttpAnswer::silence();
        importRoster(clock);
        Running store(m_settings, *m_directory, clock);
        QCOMPARE(store.last().stats.oldest, std::nullopt);
        const QDateTime first = clock.now();
        store.scan("2021001");
        clock.advance(20min);
        store.scan("2021002");
        QCOMPARE(store.last().stats.oldest, std::optional(first));
    }

    void aClockThatIsMinutesOffIsToldAndScansGetTheServersTime()
    {
        support::FakeClock clock;
        clock.setNow(clock.now().addSecs(-3600));
        m_cloud->date = [&clock] { return clock.now().addSecs(3600); };
        Running store(m_settings, *m_directory, clock);
        QTRY_VERIFY(store.last().isClockOff);
        QTRY_VERIFY(store.isReady);
        clock.advance(beginningJitter);
        const QDateTime right = clock.now().addSecs(3600);
        store.scan("2021001");
        QTRY_COMPARE(m_cloud->rows.size(), 1);
        const QJsonObject row = m_cloud->rows.first();
        QCOMPARE(row.value(u"clock_note"), QJsonValue(QStringLiteral("corrected")));
        QVERIFY(qAbs(row.value(u"clock_offset_ms").toInteger() + 3'600'000) <= 1000);
        QVERIFY(qAbs(right.msecsTo(fromRfc3339(row.value(u"scanned_at").toString()))) <= 1000);

        clock.setNow(right); // somebody set it
        store.scan("2021002");
        QVERIFY(!store.last().isClockOff);
        QTRY_COMPARE(m_cloud->rows.size(), 2);
    }

    void aKioskThatStartsIn1970CountsAndTellsTheTrueTimeOnceItKnows()
    {
        support::FakeClock clock;
        const QDateTime right = clock.now();
        const auto ahead =
            std::chrono::milliseconds(QDateTime(QDate(1970, 1, 1), QTime(0, 5), Qt::UTC).msecsTo(right));
        clock.setNow(right.addMSecs(-ahead.count()));
        m_cloud->everything = HttpAnswer::silence();
        importRoster(clock);
        Running store(m_settings, *m_directory, clock);
        QVERIFY(store.last().isClockOff);
        store.scan("2021001");
        const auto receipt = std::get<Receipt>(store.verdicts.back());
        QVERIFY(receipt.scannedAt.date().year() >= 2026);

        m_cloud->everything.reset();
        m_cloud->date = [&clock, ahead] { return clock.now().addMSecs(ahead.count()); };
        clock.advance(10min);
        lock::FileLock instance(app::instanceLockFile(m_directory->path())); // as the kiosk holds it
        QVERIFY(instance.tryAcquire().ok());
        store.store.close();
        store.store.open(); // the same run of the machine
        QTRY_COMPARE(store.last().link, Reachability::Online);
        clock.advance(beginningJitter);
        QTRY_COMPARE_WITH_TIMEOUT(m_cloud->rows.size(), 1, 10000);
        const QJsonObject row = m_cloud->rows.first();
        QCOMPARE(row.value(u"clock_note"), QJsonValue(QStringLiteral("suspect")));
        const QDateTime scanned = fromRfc3339(row.value(u"scanned_at").toString());
        const QDateTime truth = scanned.addMSecs(-row.value(u"clock_offset_ms").toInteger());
        QVERIFY2(qAbs(right.msecsTo(truth)) <= 1000, qPrintable(toRfc3339(truth)));
    }

    void theScheduleOfTheSettingsCountsAndTheScreenIsTold()
    {
        const SystemClock clock;
        importRoster(clock);
        m_settings.cloud.enabled = false;
        // On each day, and whatever the time is when this test runs.
        m_settings.schoolSchedule =
            R"({"school_schedule": {"afternoon_class": null, "morning_class": {"start_time": "00:00", "end_time": "24:00",
                "login_window_end": "24:00", "late_threshold_minutes": 1440}}})";
        Running store(m_settings, *m_directory, clock);
        QVERIFY(store.schedule);
        QCOMPARE(store.schedule->schedules().front().id, QStringLiteral("config"));
        store.scan("2021001");
        QCOMPARE(std::get<Receipt>(store.verdicts.front()).scan->session.toString(), QStringLiteral("morning"));
    }

    void aRosterThatWasHeldBackAndAnotherZoneAreTold()
    {
        const SystemClock clock;
        m_settings.schoolZone = QStringLiteral("Asia/Manila");
        m_cloud->roster = {QStringLiteral("2021001"), QStringLiteral("2021002"), QStringLiteral("2021003")};
        m_cloud->timeZone = QStringLiteral("Asia/Manila");
        {
            Running store(m_settings, *m_directory, clock);
            QTRY_VERIFY(store.schedulesSeen > 1);
            QVERIFY(!store.last().isRosterHeldBack);
            QVERIFY(!store.last().isZoneOther);
        }
        m_cloud->roster = {QStringLiteral("2021001")};
        m_cloud->timeZone = QStringLiteral("Europe/Berlin");
        {
            Running store(m_settings, *m_directory, clock);
            QTRY_VERIFY(store.last().isRosterHeldBack && store.last().isZoneOther);
        }
        m_cloud->everything = HttpAnswer::silence();
        Running store(m_settings, *m_directory, clock); // known without a network
        QVERIFY(store.last().isRosterHeldBack && store.last().isZoneOther);
    }

    void whatTheServerSaidLastIsKnownAfterTheNextStart()
    {
        support::FakeClock clock;
        const QDateTime later = clock.now().addDays(100);
        m_cloud->date = [later] { return later; };
        {
            Running store(m_settings, *m_directory, clock);
            QTRY_VERIFY(store.last().isClockOff);
        }
        const auto storage = app::Storage::open(m_directory->path(), clock).value();
        const auto known = *storage->journal.lastServerTime();
        QVERIFY(known && qAbs(known->msecsTo(later)) <= 1000);
    }

    void aPortalsClockIsNotTheServers()
    {
        support::FakeClock clock;
        m_cloud->everything = HttpAnswer{200, "<html>", "Content-Type: text/html\r\n"};
        m_cloud->date = [&clock] { return clock.now().addDays(400); };
        Running store(m_settings, *m_directory, clock);
        QTRY_VERIFY(m_cloud->server().questions().size() >= 3);
        QVERIFY(!store.last().isClockOff);
    }

private:
    /** A store on this thread, with what it told. */
    class Running : public QObject {
    public:
        Running(const config::Settings& settings, const QTemporaryDir& directory, const Clock& clock)
            : store(settings, directory.path(), false, clock)
        {
            connect(&store, &Backend::queueChanged, this, [this](const QueueStatus& status) { all << status; });
            connect(&store, &Backend::scheduleChanged, this, [this](const auto& book) {
                schedule = book;
                ++schedulesSeen;
            });
            connect(&store, &Backend::ready, this, [this] { isReady = true; });
            connect(&store, &Backend::decided, this, [this](const attendance::Verdict& v) { verdicts.push_back(v); });
            connect(&store, &Backend::photoWanted, this, [this](const QString& id) {
                if (hasPhotos)
                    return store.keepPhoto(id, "\xff\xd8\xff a photo");
                store.markPhotoUnavailable(id, Error{ErrorCode::Io, QStringLiteral("no camera")});
            });
            store.open();
        }
        ~Running() override { store.close(); }

        void scan(const QByteArray& payload)
        {
            const QVideoFrame frame(QVideoFrameFormat({64, 48}, QVideoFrameFormat::Format_BGRX8888));
            store.checkIn({payload, frame, {}, {}});
        }
        QueueStatus last() const { return all.isEmpty() ? QueueStatus() : all.last(); }

        Backend store;
        QList<QueueStatus> all;
        std::vector<attendance::Verdict> verdicts;
        std::shared_ptr<const attendance::ScheduleBook> schedule;
        int schedulesSeen = 0;
        bool isReady = false;
        bool hasPhotos = false;
    };

    /** A kiosk with a cloud of its own, and how the way there is meant to be. */
    struct Gate {
        Gate(const char* gate, const HttpAnswer& answer, Reachability way, config::Settings settings,
             const Clock& clock)
            : name(gate), link(way)
        {
            cloud.everything = answer;
            settings.cloud.url = cloud.url();
            store = std::make_unique<Running>(settings, directory, clock);
        }

        const char* name;
        Reachability link;
        QTemporaryDir directory;
        support::FakeCloud cloud;
        std::unique_ptr<Running> store;
    };

    void importRoster(const Clock& clock)
    {
        const auto storage = app::Storage::open(m_directory->path(), clock).value();
        const auto imported = storage->roster.replace(
            {support::student(QStringLiteral("2021001")), support::student(QStringLiteral("2021002"))});
        QVERIFY(imported.ok());
    }

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<support::FakeCloud> m_cloud;
    config::Settings m_settings;
};

QTEST_GUILESS_MAIN(TestBackendFacts)
#include "tst_backendfacts.moc"
