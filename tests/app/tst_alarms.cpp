// What a kiosk's alarms ask, what the webhook is told, and what outlives a restart.

#include "app/assembly/alarmmemory.h"
#include "app/kiosk/alarms.h"
#include "core/config/setting.h"
#include "tests/support/fakeclock.h"
#include "tests/support/httpserver.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace rollcall;
using namespace std::chrono_literals;
using app::AlarmFacts;
using observe::Alarm;
using observe::AlarmEvent;
using support::FakeClock;
using support::HttpAnswer;
using support::HttpServer;
using Answer = observe::AlarmBook::Answer;

namespace {

/** A kiosk with a cloud of which everything is known and well. */
AlarmFacts wellFacts(const QDateTime& now)
{
    app::Measurement measured;
    measured.students = 800;
    measured.rosterAsOf = now.addSecs(-300);
    measured.clockOffset = 10ms;
    app::QueueStatus status;
    status.link = Reachability::Online;
    status.refusedPull = QString();
    return {.hasCloud = true,
            .measured = measured,
            .queue = status,
            .disk = queue::DiskGrade::Enough,
            .databaseFault = QString(),
            .cameraFault = QString()};
}

/** "code" or "code:detail" of what is wrong, and "?code" of what cannot be told. */
QString answersOf(const AlarmFacts& facts, const QDateTime& now)
{
    QStringList said;
    for (const app::AlarmAnswer& one : app::answerAlarms(facts, now)) {
        const QString code = observe::code(one.alarm);
        if (one.answer == Answer::Unknown)
            said << u'?' + code;
        if (one.answer == Answer::Wrong)
            said << (one.detail.isEmpty() ? code : code + u':' + one.detail);
    }
    return said.join(u' ');
}

using Change = void (*)(AlarmFacts& facts, const QDateTime& now);

} // namespace

Q_DECLARE_METATYPE(Change)

class TestAlarms : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        m_settings = config::builtInSettings();
        // What stands is what a test makes stand, and not that this machine's disk is nearly full.
        m_settings.disk.warnPercent = m_settings.disk.criticalPercent = 1;
        m_settings.deviceId = DeviceId::parse(u"gate-1");
    }

    void eachQuestionHasItsAlarm_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("answers");
        const auto row = [](const char* answers, const char* name, Change change) {
            QTest::newRow(name) << change << QString::fromLatin1(answers);
        };
        row("", "all is well", [](AlarmFacts&, const QDateTime&) {});
        row("disk_low", "little room", [](AlarmFacts& f, const QDateTime&) { f.disk = queue::DiskGrade::Low; });
        row("disk_critical", "hardly any room",
            [](AlarmFacts& f, const QDateTime&) { f.disk = queue::DiskGrade::Critical; });
        row("database_unavailable:corrupt ?roster_empty ?sync_stuck ?breaker_open ?items_parked ?clock_wrong "
            "?roster_old",
            "no database", [](AlarmFacts& f, const QDateTime&) {
                f.databaseFault = QStringLiteral("corrupt");
                f.measured.reset();
            });
        row("no_camera:camera_busy", "another program has the camera",
            [](AlarmFacts& f, const QDateTime&) { f.cameraFault = QStringLiteral("camera_busy"); });
        row("?no_camera", "the camera has not begun", [](AlarmFacts& f, const QDateTime&) { f.cameraFault.reset(); });
        row("roster_empty", "no students", [](AlarmFacts& f, const QDateTime&) { f.measured->students = 0; });
        row("device_revoked:device_revoked", "revoked, its roster wiped, nothing sent",
            [](AlarmFacts& f, const QDateTime&) {
                f.queue->deviceStatus = supabase::DeviceStatus::Revoked;
                f.queue->halt = sync::halt(QStringLiteral("device_revoked"));
                f.queue->refusedPull = QStringLiteral("roster device_revoked");
                f.measured->students = 0;
            });
        row("sending_halted:42501", "a right is missing",
            [](AlarmFacts& f, const QDateTime&) { f.queue->halt = sync::halt(QStringLiteral("42501")); });
        row("sending_halted:project_paused", "the project sleeps",
            [](AlarmFacts& f, const QDateTime&) { f.queue->link = Reachability::ProjectPaused; });
        row("?sending_halted", "offline: whether it would be taken cannot be told",
            [](AlarmFacts& f, const QDateTime&) { f.queue->link = Reachability::Offline; });
        row("", "59 minutes", [](AlarmFacts& f, const QDateTime&) { f.measured->oldest = 59min; });
        row("sync_stuck", "61 minutes", [](AlarmFacts& f, const QDateTime&) { f.measured->oldest = 61min; });
        row("", "61 minutes without a cloud", [](AlarmFacts& f, const QDateTime&) {
            f.hasCloud = false;
            f.measured->oldest = 61min;
        });
        row("breaker_open:photos", "a breaker is half open", [](AlarmFacts& f, const QDateTime&) {
            f.measured->breakers = {{QStringLiteral("records"), sync::CircuitBreaker::State::Closed, 0, 0ms},
                                    {QStringLiteral("photos"), sync::CircuitBreaker::State::HalfOpen, 5, 0ms}};
        });
        row("items_parked:photo", "a photo is parked", [](AlarmFacts& f, const QDateTime&) {
            f.measured->items = {{QStringLiteral("attendance"), QStringLiteral("waiting"), false, 4},
                                 {QStringLiteral("photo"), QStringLiteral("parked"), false, 1}};
        });
        row("clock_wrong", "the clock is off", [](AlarmFacts& f, const QDateTime&) { f.queue->isClockOff = true; });
        row("?clock_wrong", "the server has not told the time",
            [](AlarmFacts& f, const QDateTime&) { f.measured->clockOffset.reset(); });
        row("zone_differs", "another zone", [](AlarmFacts& f, const QDateTime&) { f.queue->isZoneOther = true; });
        row("", "a roster of three days",
            [](AlarmFacts& f, const QDateTime& now) { f.measured->rosterAsOf = now.addDays(-3); });
        row("roster_old", "a roster of four days",
            [](AlarmFacts& f, const QDateTime& now) { f.measured->rosterAsOf = now.addDays(-4); });
        row("", "an imported roster", [](AlarmFacts& f, const QDateTime&) { f.measured->rosterAsOf.reset(); });
        row("roster_shrunk", "held back", [](AlarmFacts& f, const QDateTime&) { f.queue->isRosterHeldBack = true; });
        row("schedule_refused", "a schedule with a fault",
            [](AlarmFacts& f, const QDateTime&) { f.queue->isScheduleRefused = true; });
        row("pull_refused:roster 42501", "a refused pull",
            [](AlarmFacts& f, const QDateTime&) { f.queue->refusedPull = QStringLiteral("roster 42501"); });
        row("log_not_written", "a log that fails", [](AlarmFacts& f, const QDateTime&) { f.isLogFailing = true; });
    }

    void eachQuestionHasItsAlarm()
    {
        QFETCH(Change, change);
        QFETCH(QString, answers);
        const QDateTime now = FakeClock().now();
        AlarmFacts facts = wellFacts(now);
        change(facts, now);
        QCOMPARE(answersOf(facts, now), answers);
    }

    void theWebhookIsToldOnceAndOfTheEnd()
    {
        HttpServer server([](const auto&) { return HttpAnswer::json(200, "{}"); });
        m_settings.alarms.webhookUrl = server.url(QStringLiteral("/hooks/s3cret"));
        m_settings.alarms.webhookToken = QStringLiteral("t0ken");
        FakeClock clock;
        app::Alarms alarms(m_settings, m_directory->path(), clock);
        alarms.start();
        const auto pass = [&](const QString& camera, std::chrono::seconds time) {
            alarms.takeCamera(camera);
            alarms.look();
            clock.advance(time);
            alarms.look();
        };
        pass(QStringLiteral("camera_silent"), 61s);
        QTRY_COMPARE(server.questions().size(), std::size_t(1));
        pass(QStringLiteral("camera_silent"), 600s);
        pass({}, 61s);
        QTRY_COMPARE(server.questions().size(), std::size_t(2));
        pass(QStringLiteral("camera_silent"), 61s); // within the cooldown

        const support::HttpQuestion& raised = server.questions().front();
        QCOMPARE(raised.method, QByteArray("POST"));
        QCOMPARE(raised.path, QStringLiteral("/hooks/s3cret"));
        QCOMPARE(raised.headers.value("content-type"), QByteArray("application/json"));
        QCOMPARE(raised.headers.value("authorization"), QByteArray("Bearer t0ken"));
        const QJsonObject message = raised.json();
        QCOMPARE(message[u"event"].toString(), QStringLiteral("raised"));
        QCOMPARE(message[u"code"].toString(), QStringLiteral("no_camera"));
        QCOMPARE(message[u"detail"].toString(), QStringLiteral("camera_silent"));
        QCOMPARE(message[u"severity"].toString(), QStringLiteral("critical"));
        QCOMPARE(message[u"kiosk"].toString(), QStringLiteral("gate-1"));
        QCOMPARE(message[u"since"].toString(), QStringLiteral("2026-11-23T07:24:00.000+08:00"));
        QVERIFY(
            message[u"text"].toString().startsWith(QStringLiteral("gate-1: the camera gives no usable pictures")));
        QCOMPARE(server.questions().back().json()[u"event"].toString(), QStringLiteral("cleared"));
        QVERIFY(message[u"id"] != server.questions().back().json()[u"id"]);
    }

    void aServerThatIsAwayIsToldLaterAndOneThatRefusesIsNot_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("isTriedAgain");
        QTest::newRow("overloaded") << 503 << true;
        QTest::newRow("too many") << 429 << true;
        QTest::newRow("hangs up") << 0 << true;
        QTest::newRow("no such hook") << 404 << false;
        QTest::newRow("not permitted") << 403 << false;
        QTest::newRow("moved") << 301 << false;
    }

    void aServerThatIsAwayIsToldLaterAndOneThatRefusesIsNot()
    {
        QFETCH(int, status);
        QFETCH(bool, isTriedAgain);
        bool isMended = false;
        HttpServer server([&](const auto&) {
            if (isMended)
                return HttpAnswer::json(200, "{}");
            return status == 0 ? HttpAnswer::lost() : HttpAnswer::json(status, "{}");
        });
        m_settings.alarms.webhookUrl = server.url(QStringLiteral("/hook"));
        const SystemClock clock;
        app::AlarmWebhook hook(m_settings, clock, nullptr, {.firstWait = 10ms, .longestWait = 50ms});
        QSignalSpy settled(&hook, &app::AlarmWebhook::settled);
        hook.send({AlarmEvent::Kind::Raised, Alarm::DiskLow, {}, clock.now()});
        hook.send({AlarmEvent::Kind::Cleared, Alarm::DiskLow, {}, clock.now()});
        if (isTriedAgain) {
            QTRY_VERIFY(server.questions().size() >= 3);
            QCOMPARE(settled.size(), 0);
            isMended = true;
        }
        QTRY_COMPARE(settled.size(), 2);
        QCOMPARE(settled.at(0).at(0).toBool(), isTriedAgain);
        if (!isTriedAgain) {
            QCOMPARE(server.questions().size(), std::size_t(2));
            return;
        }
        const auto& all = server.questions();
        QCOMPARE(all.back().json()[u"event"].toString(), QStringLiteral("cleared")); // in order
        QCOMPARE(all.front().body, all[all.size() - 2].body); // the same id: who gets it twice can tell
    }

    void itsAddressAndTokenAreNowhereToBeRead()
    {
        for (const char* key : {"alarms.webhook_url", "alarms.webhook_token"}) {
            const config::Setting* setting = config::findSetting(key);
            QVERIFY(setting && setting->secret);
            QCOMPARE(config::displayText(*setting, config::Value(QStringLiteral("s3cret"))), QStringLiteral("set"));
        }
    }

    void aRestartTellsNothingTwice()
    {
        FakeClock clock;
        QList<AlarmEvent::Kind> kinds;
        const auto run = [&](const QString& camera, std::chrono::seconds time) {
            app::Alarms alarms(m_settings, m_directory->path(), clock);
            connect(&alarms, &app::Alarms::told, this, [&](const AlarmEvent& event) { kinds << event.kind; });
            alarms.start();
            alarms.takeCamera(camera);
            alarms.look();
            clock.advance(time);
            alarms.look();
        };
        run(QStringLiteral("camera_busy"), 61s);
        QCOMPARE(kinds, QList{AlarmEvent::Kind::Raised});
        const auto kept = app::readAlarmMemory(m_directory->path());
        QCOMPARE(kept.size(), std::size_t(1));
        QCOMPARE(kept.front().detail, QStringLiteral("camera_busy"));
        run(QStringLiteral("camera_busy"), 61s);
        QCOMPARE(kinds.size(), 1);
        run({}, 61s);
        QCOMPARE(kinds.last(), AlarmEvent::Kind::Cleared);
        QVERIFY(!app::readAlarmMemory(m_directory->path()).front().isStanding);
        QCOMPARE(QFile::permissions(m_directory->filePath(QStringLiteral("alarms.json"))) & 0x0077,
                 QFile::Permissions());
    }

    void aFileThatIsNoMemoryIsNone_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no JSON") << QByteArray("\0\1\2", 3);
        QTest::newRow("another shape") << QByteArray(R"({"alarms": {"code": 1}})");
        QTest::newRow("a code of another version")
            << QByteArray(R"({"alarms": [{"code": "moon_phase", "since": "2026-11-23T07:24:00.000+08:00",
                              "told_at": "2026-11-23T07:24:00.000+08:00"}]})");
        QTest::newRow("no times") << QByteArray(R"({"alarms": [{"code": "disk_low"}]})");
    }

    void aFileThatIsNoMemoryIsNone()
    {
        QFETCH(QByteArray, content);
        QFile file(m_directory->filePath(QStringLiteral("alarms.json")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
        file.close();
        QVERIFY(app::readAlarmMemory(m_directory->path()).empty());
    }

    void whatStandsIsToldToWhoShowsIt()
    {
        FakeClock clock;
        app::Alarms alarms(m_settings, m_directory->path(), clock);
        std::vector<std::vector<observe::StandingAlarm>> all;
        connect(&alarms, &app::Alarms::standingChanged, this, [&](const auto& standing) { all.push_back(standing); });
        alarms.start();
        QCOMPARE(all.size(), std::size_t(1)); // that nothing stands, too
        alarms.takeDatabase(QStringLiteral("corrupt"));
        alarms.look();
        clock.advance(31s);
        alarms.look();
        alarms.look();
        QCOMPARE(all.size(), std::size_t(2));
        QCOMPARE(all.back().front().alarm, Alarm::DatabaseUnavailable);
    }

private:
    std::unique_ptr<QTemporaryDir> m_directory;
    config::Settings m_settings;
};

QTEST_GUILESS_MAIN(TestAlarms)
#include "tst_alarms.moc"
