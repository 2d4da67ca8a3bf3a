#include "app/assembly/cloudlink.h"
#include "app/assembly/pulledrules.h"
#include "tests/support/await.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakecloud.h"
#include "tests/support/records.h"

#include <QDirIterator>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace rollcall;
using app::CloudLink;

class TestCloudLink : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        m_cloud = std::make_unique<support::FakeCloud>();
        m_storage = app::Storage::open(m_directory->path(), m_clock).value();
        m_settings = config::builtInSettings();
        m_settings.deviceId = DeviceId::parse(u"gate-1");
        m_settings.cloud.enabled = true;
        m_settings.cloud.url = m_cloud->url();
        m_settings.cloud.apiKey = QStringLiteral("sb_publishable_k3y");
        m_settings.cloud.deviceEmail = QStringLiteral("gate-1@school.test");
        m_settings.cloud.devicePassword = QStringLiteral("s3cret");
    }

    void cleanup()
    {
        m_storage.reset();
        m_cloud.reset();
        m_directory.reset();
    }

    void theRosterOfTheCloudBecomesOurs()
    {
        m_cloud->roster = {QStringLiteral("1"), QStringLiteral("2")};
        CloudLink link(*m_storage, m_settings, m_directory->path(), m_clock);
        QCOMPARE(support::await(link.enrolment.pullRoster()).kind, sync::Outcome::Kind::Done);
        QCOMPARE(m_storage->roster.list()->size(), 2u);
    }

    void aRosterThatLostMoreThanHalfIsHeldBackUntilAPersonTakesIt()
    {
        m_cloud->roster = {QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3"), QStringLiteral("4"),
                           QStringLiteral("5")};
        CloudLink link(*m_storage, m_settings, m_directory->path(), m_clock);
        QCOMPARE(support::await(link.enrolment.pullRoster()).kind, sync::Outcome::Kind::Done);
        m_cloud->roster = {QStringLiteral("1"), QStringLiteral("2")};
        QCOMPARE(support::await(link.enrolment.pullRoster()).code, QStringLiteral("roster_shrunk"));
        QCOMPARE(m_storage->roster.list()->size(), 5u);
        QCOMPARE(m_storage->roster.heldBack()->students, 2);
        m_cloud->roster = {QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3")}; // most are there again
        QCOMPARE(support::await(link.enrolment.pullRoster()).kind, sync::Outcome::Kind::Done);
        QVERIFY(!m_storage->roster.heldBack());
        m_cloud->roster = {QStringLiteral("1")};
        QCOMPARE(support::await(link.enrolment.pullRoster()).code, QStringLiteral("roster_shrunk"));
        using Shrunk = supabase::Enrolment::Shrunk;
        QCOMPARE(support::await(link.enrolment.pullRoster(Shrunk::Taken)).kind, sync::Outcome::Kind::Done);
        QCOMPARE(m_storage->roster.list()->size(), 1u);
        QVERIFY(!m_storage->roster.heldBack());
    }

    void theKiosksOwnPollsHoldItBackToo()
    {
        m_cloud->roster = {QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3")};
        CloudLink link(*m_storage, m_settings, m_directory->path(), m_clock);
        QCOMPARE(support::await(link.enrolment.pullRoster()).kind, sync::Outcome::Kind::Done);
        m_cloud->roster = {QStringLiteral("1")};
        QSignalSpy polled(&link.enrolment, &supabase::Enrolment::polled);
        link.run();
        QTRY_VERIFY(polled.size() > 0);
        QCOMPARE(m_storage->roster.list()->size(), 3u);
        QVERIFY(m_storage->roster.heldBack());
    }

    void theKiosksOwnPollsBringTheSchedulesIntoForce()
    {
        m_cloud->roster = {QStringLiteral("1")};
        m_cloud->schedules = {QJsonObject{{QStringLiteral("id"), QStringLiteral("s1")},
                                          {QStringLiteral("name"), QStringLiteral("Regular day")},
                                          {QStringLiteral("is_default"), true}}};
        attendance::RulesInForce rules(attendance::SchoolZone::fromId("Asia/Manila").value());
        CloudLink link(*m_storage, m_settings, m_directory->path(), m_clock, {.rules = &rules});
        link.run();
        QTRY_VERIFY(rules.book());
        QCOMPARE(rules.book()->schedules().front().name, QStringLiteral("Regular day"));
        QVERIFY(*m_storage->schedules.pulled());
    }

    void theKiosksOwnPollsBringTheOfficesCorrections()
    {
        m_cloud->roster = {QStringLiteral("2021001")};
        append();
        const auto scan = *RecordId::parse(m_storage->journal.lines()->front().id);
        m_cloud->corrections = {QJsonObject{{QStringLiteral("scan_id"), scan.toString()},
                                            {QStringLiteral("student_number"), QJsonValue()},
                                            {QStringLiteral("school_day"), QJsonValue()}}};
        m_settings.schoolZone = QStringLiteral("Asia/Manila");
        CloudLink link(*m_storage, m_settings, m_directory->path(), m_clock);
        link.run();
        QTRY_VERIFY(m_storage->journal.lines()->front().correction);
        QCOMPARE(m_storage->corrections.ofDay(QDate(2026, 11, 23))->size(), 1u);
    }

    void theLastGoodSchedulesAreInForceAfterARestartWithoutANetwork()
    {
        const QByteArray json = R"({"school_schedules":[{"name":"Regular day","is_default":true}]})";
        QVERIFY(m_storage->schedules.keep(json, m_clock.now()).ok());
        attendance::RulesInForce rules(attendance::SchoolZone::fromId("Asia/Manila").value());
        QVERIFY(app::usePulledSchedules(rules, m_storage->schedules));
        QCOMPARE(rules.book()->schedules().front().name, QStringLiteral("Regular day"));
        QVERIFY(m_storage->schedules.keep("of another version", m_clock.now()).ok());
        attendance::RulesInForce others(attendance::SchoolZone::fromId("Asia/Manila").value());
        QVERIFY(!app::usePulledSchedules(others, m_storage->schedules));
        QVERIFY(!others.book());
    }

    void theKiosksOwnPollsBringWhatBadgesAreToldByAndItOutlivesARestart()
    {
        m_cloud->roster = {QStringLiteral("2021001")};
        m_cloud->badgeRules = {{QStringLiteral("school"), QStringLiteral("00000001")},
                               {QStringLiteral("policy"), QStringLiteral("signed_only")},
                               {QStringLiteral("keys"), QJsonArray()},
                               {QStringLiteral("revoked"), QJsonArray()}};
        const auto standing = [](const badge::SchoolBadgeReader& reader) {
            return std::get<attendance::Badge>(reader.read("2021001")).standing();
        };
        badge::SchoolBadgeReader reader;
        QCOMPARE(standing(reader), attendance::BadgeStanding::Good);
        CloudLink link(*m_storage, m_settings, m_directory->path(), m_clock, {.badges = &reader});
        link.run();
        QTRY_COMPARE(standing(reader), attendance::BadgeStanding::NotSigned);

        badge::SchoolBadgeReader later;
        QVERIFY(app::usePulledBadgeRules(later, m_storage->badgeRules));
        QCOMPARE(standing(later), attendance::BadgeStanding::NotSigned);
        QVERIFY(m_storage->badgeRules.keep("of another version", m_clock.now()).ok());
        badge::SchoolBadgeReader last;
        QVERIFY(!app::usePulledBadgeRules(last, m_storage->badgeRules));
        QCOMPARE(standing(last), attendance::BadgeStanding::Good);
    }

    void whatAKioskReportsOfItself_data()
    {
        QTest::addColumn<bool>("hasHealth");
        QTest::addColumn<bool>("hasCamera");
        QTest::addColumn<QString>("camera");
        QTest::newRow("a kiosk") << true << true << QStringLiteral("failed");
        QTest::newRow("a program without a camera") << true << false << QString();
        QTest::newRow("to a project of before") << false << true << QString();
    }
    void whatAKioskReportsOfItself()
    {
        QFETCH(bool, hasHealth);
        QFETCH(bool, hasCamera);
        m_cloud->roster = {QStringLiteral("1")};
        m_cloud->hasHealth = hasHealth;
        append();
        app::DeskParts desk;
        if (hasCamera)
            desk.camera = [] { return sync::CameraState::Failed; };
        CloudLink link(*m_storage, m_settings, m_directory->path(), m_clock, desk);
        link.run();
        QCOMPARE(m_storage->outbox.list()->size(), 2u);
        QTRY_COMPARE(link.connectivity.link(), Reachability::Online);
        m_clock.advance(std::chrono::seconds(5)); // past the wait after the network came back
        link.engine.wake();
        QTRY_COMPARE(m_cloud->heartbeats.size(), 1);
        const QJsonObject report = m_cloud->heartbeats.value(QStringLiteral("gate-1"));
        QCOMPARE(report[u"last_device_seq"].toInt(), 1);
        QVERIFY(report[u"clock_offset_ms"].isNull()); // nobody compared the clocks
        QCOMPARE(fromRfc3339(report[u"reported_at"].toString()), m_clock.now());
        QTEST(report[u"camera"].toString(), "camera");
        QCOMPARE(report[u"disk_free_bytes"].toInteger() > 0, hasHealth);
        QTRY_COMPARE(m_storage->outbox.list()->size(), 0u);
    }

    void refusedScansReachTheCloudOnceAndGo()
    {
        const RecordId id = RecordId::generate(m_clock);
        const auto kept = m_storage->refusals.append({.id = id,
                                                      .reason = attendance::RefusedFor::UnknownStudent,
                                                      .payload = "x",
                                                      .scannedAt = m_clock.now(),
                                                      .deviceId = *DeviceId::parse(u"gate-1")});
        QVERIFY(kept.ok());
        CloudLink link(*m_storage, m_settings, m_directory->path(), m_clock);
        sendWhatIsDue(link);
        QCOMPARE(m_cloud->refusals.keys(), QStringList{id.toString()});
        QCOMPARE(m_storage->outbox.list()->size(), 0u);
        QVERIFY(!*m_storage->refusals.find(id));
    }

    void anEmptyOrFailedPullLeavesTheRosterOfBefore_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        QTest::newRow("empty") << 0 << QStringLiteral("empty_roster");
        QTest::newRow("down") << 503 << QStringLiteral("http_503");
        QTest::newRow("portal") << 200 << QStringLiteral("not_supabase");
    }

    void anEmptyOrFailedPullLeavesTheRosterOfBefore()
    {
        QFETCH(int, status);
        QFETCH(QString, code);
        QVERIFY(m_storage->roster.replace({support::student(QStringLiteral("7"))}).ok());
        if (status != 0)
            m_cloud->everything = support::HttpAnswer{status, "hello"};
        CloudLink link(*m_storage, m_settings, m_directory->path(), m_clock);
        QCOMPARE(support::await(link.enrolment.pullRoster()).code, code);
        QCOMPARE(m_storage->roster.list()->size(), 1u);
    }

    void itClosesWhileEverythingIsUnderWay_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("attempts"); ///< of the record
        QTest::newRow("the login") << QStringLiteral("/auth/v1/token") << 0;
        QTest::newRow("the roster and the records") << QStringLiteral("/rest/v1/attendance") << 1;
    }

    void itClosesWhileEverythingIsUnderWay()
    {
        QFETCH(QString, path);
        QFETCH(int, attempts);
        append();
        if (path == QLatin1String("/auth/v1/token"))
            m_cloud->everything = support::HttpAnswer::silence();
        else
            m_cloud->attendance = support::HttpAnswer::silence();
        {
            CloudLink link(*m_storage, m_settings, m_directory->path(), m_clock);
            const auto pull = link.enrolment.pullRoster();
            link.engine.wake();
            QTRY_VERIFY(m_cloud->server().count(path) > 0);
        }
        QCOMPARE(m_storage->outbox.stats()->waiting, 1);
        QCOMPARE(m_storage->outbox.stats()->parked, 0);
        QCOMPARE(m_cloud->server().count(path), 1); // closing begins nothing
        const auto item = m_storage->outbox.list()->front();
        QCOMPARE(item.state, QStringLiteral("retrying"));
        QCOMPARE(item.lastCode, QStringLiteral("cancelled"));
        QCOMPARE(item.attempts, attempts);
        QVERIFY(item.nextAttemptAt <= m_clock.now());

        // The next start sends it at once.
        m_cloud->everything.reset();
        m_cloud->attendance.reset();
        CloudLink next(*m_storage, m_settings, m_directory->path(), m_clock);
        next.engine.wake();
        QTRY_COMPARE(m_storage->outbox.stats()->synced, 1);
    }

    void closingEndsThePhotosThatAreUnderWayAndBeginsNoOther()
    {
        for (int i = 0; i < 6; ++i)
            appendWithPhoto();
        m_cloud->photo = support::HttpAnswer::silence();
        {
            CloudLink link(*m_storage, m_settings, m_directory->path(), m_clock);
            link.engine.wake();
            QTRY_COMPARE(photosAsked(), 3);
            append(); // what is due now must not be begun
        }
        int begun = 0;
        for (const auto& item : *m_storage->outbox.list()) {
            begun += item.requestId.isEmpty() ? 0 : 1;
            QCOMPARE(item.attempts, item.requestId.isEmpty() ? 0 : 1);
            QVERIFY(item.nextAttemptAt <= m_clock.now());
        }
        QCOMPARE(begun, 3);

        m_cloud->photo.reset();
        CloudLink next(*m_storage, m_settings, m_directory->path(), m_clock);
        next.engine.wake();
        QTRY_COMPARE(m_storage->outbox.stats()->waiting, 0);
        QCOMPARE(m_cloud->photos.size(), 6);
    }

    void slowPhotosLeaveAPlaceForRecordsHoweverFewThereAre()
    {
        m_settings.cloud.parallelRequests = 3;
        m_settings.cloud.parallelPhotos = 3;
        for (int i = 0; i < 6; ++i)
            appendWithPhoto();
        m_cloud->photo = support::HttpAnswer::silence();
        CloudLink link(*m_storage, m_settings, m_directory->path(), m_clock);
        link.engine.wake();
        QTRY_COMPARE(photosAsked(), 2);
        append();
        link.engine.wake();
        QTRY_COMPARE(m_cloud->rows.size(), 7);
        QCOMPARE(photosAsked(), 2);
    }

    void aKioskThatIsShutOutWipesItsRosterAndKeepsItsRecords_data()
    {
        QTest::addColumn<QString>("status");
        QTest::addColumn<QString>("code");
        QTest::newRow("revoked") << QStringLiteral("revoked") << QStringLiteral("device_revoked");
        QTest::newRow("replaced") << QStringLiteral("unbound") << QStringLiteral("device_replaced");
    }

    void aKioskThatIsShutOutWipesItsRosterAndKeepsItsRecords()
    {
        QFETCH(QString, status);
        QFETCH(QString, code);
        m_cloud->roster = {QStringLiteral("1"), QStringLiteral("2")};
        CloudLink link(*m_storage, m_settings, m_directory->path(), m_clock);
        QCOMPARE(support::await(link.enrolment.pullRoster()).kind, sync::Outcome::Kind::Done);
        QVERIFY(occurrences("Reyes") > 0);

        m_cloud->standing = status;
        append();
        const auto outcome = support::await(link.enrolment.pullRoster());
        QCOMPARE(outcome.kind, sync::Outcome::Kind::Halt);
        QCOMPARE(outcome.code, code);
        QCOMPARE(supabase::code(link.enrolment.deviceStatus()), code);
        QCOMPARE(m_storage->roster.list()->size(), 0u);
        QCOMPARE(occurrences("Reyes"), 0);

        // Blocked: what waits is not even offered.
        sendWhatIsDue(link);
        QCOMPARE(m_cloud->server().count(QStringLiteral("/rest/v1/attendance")), 0);
        QCOMPARE(m_storage->outbox.stats()->waiting, 1);
        QCOMPARE(m_storage->outbox.stats()->parked, 0);
    }

    void aShutOutKioskKnowsItAfterARestartWithoutANetwork()
    {
        m_cloud->roster = {QStringLiteral("1")};
        m_cloud->standing = QStringLiteral("revoked");
        {
            CloudLink link(*m_storage, m_settings, m_directory->path(), m_clock);
            QCOMPARE(support::await(link.enrolment.pullRoster()).code, QStringLiteral("device_revoked"));
        }
        QVERIFY(m_storage->roster.replace({support::student(QStringLiteral("7"))}).ok());
        m_cloud->everything = support::HttpAnswer::lost();
        CloudLink link(*m_storage, m_settings, m_directory->path(), m_clock);
        QVERIFY(link.enrolment.isBlocked());
        QCOMPARE(m_storage->roster.list()->size(), 0u);
        QCOMPARE(support::await(link.enrolment.pullRoster()).kind, sync::Outcome::Kind::Later);
        QVERIFY(link.enrolment.isBlocked());

        // Another account in its place begins well.
        m_settings.cloud.deviceEmail = QStringLiteral("gate-1-again@school.test");
        QVERIFY(!CloudLink(*m_storage, m_settings, m_directory->path(), m_clock).enrolment.isBlocked());
    }

    void aKioskThatIsLetInAgainSendsEverythingOnce()
    {
        m_cloud->roster = {QStringLiteral("1")};
        m_cloud->standing = QStringLiteral("revoked");
        append();
        CloudLink link(*m_storage, m_settings, m_directory->path(), m_clock);
        support::await(link.enrolment.pullRoster());
        sendWhatIsDue(link);
        QCOMPARE(m_cloud->rows.size(), 0);

        m_cloud->standing = QStringLiteral("active");
        QCOMPARE(support::await(link.enrolment.pullRoster()).kind, sync::Outcome::Kind::Done);
        QVERIFY(!link.enrolment.isBlocked());
        QCOMPARE(m_storage->roster.list()->size(), 1u);
        sendWhatIsDue(link);
        QCOMPARE(m_cloud->rows.size(), 1);
        QCOMPARE(m_storage->outbox.stats()->synced, 1);
        QVERIFY(!CloudLink(*m_storage, m_settings, m_directory->path(), m_clock).enrolment.isBlocked());
    }

    void aMistakeInTheRightsIsNoRevocation()
    {
        m_cloud->roster = {QStringLiteral("1")};
        CloudLink link(*m_storage, m_settings, m_directory->path(), m_clock);
        support::await(link.enrolment.pullRoster());
        append();
        m_cloud->attendance = support::HttpAnswer::json(403, R"({"code":"42501","message":"permission denied"})");
        m_cloud->roster.clear();
        QCOMPARE(support::await(link.enrolment.pullRoster()).code, QStringLiteral("empty_roster"));
        QCOMPARE(support::await(link.enrolment.checkDeviceStatus()).kind, sync::Outcome::Kind::Done);
        QVERIFY(!link.enrolment.isBlocked());
        QCOMPARE(m_storage->roster.list()->size(), 1u);
    }

    void anAccountOfAnotherDeviceStopsButKeepsTheRoster()
    {
        m_cloud->roster = {QStringLiteral("1")};
        m_settings.deviceId = DeviceId::parse(u"gate-2");
        QVERIFY(m_storage->roster.replace({support::student(QStringLiteral("7"))}).ok());
        CloudLink link(*m_storage, m_settings, m_directory->path(), m_clock);
        QCOMPARE(support::await(link.enrolment.checkDeviceStatus()).code, QStringLiteral("device_other"));
        QVERIFY(link.enrolment.isBlocked());
        QCOMPARE(m_storage->roster.list()->size(), 1u);
    }

    void theAccountThatPairingLeftIsUsedUnlessTheSettingsNameOne()
    {
        m_settings.cloud.deviceEmail.clear();
        m_settings.cloud.devicePassword.clear();
        const auto project = [this] { return app::projectFrom(m_settings, m_directory->path()); };
        supabase::AccountStore store(app::accountFile(m_directory->path()));
        QCOMPARE(project().email, QString());
        QVERIFY(store.save({QUrl(QStringLiteral("https://other.test")), QStringLiteral("o@x.y"), QStringLiteral("p")})
                    .ok());
        QCOMPARE(project().email, QString());
        QVERIFY(store.save({m_settings.cloud.url, QStringLiteral("kiosk@x.y"), QStringLiteral("p")}).ok());
        QCOMPARE(project().email, QStringLiteral("kiosk@x.y"));
        QCOMPARE(project().password, QStringLiteral("p"));
        m_settings.cloud.deviceEmail = QStringLiteral("gate-1@school.test");
        QCOMPARE(project().email, QStringLiteral("gate-1@school.test"));
    }

private:
    void sendWhatIsDue(CloudLink& link)
    {
        bool isDrained = false;
        const auto connection = connect(&link.engine, &sync::Engine::drained, this, [&] { isDrained = true; });
        link.engine.drain();
        QVERIFY(QTest::qWaitFor([&] { return isDrained; }, 20000));
        disconnect(connection);
    }

    // In every file of the data directory, the write-ahead log included.
    int occurrences(const QByteArray& word) const
    {
        int found = 0;
        QDirIterator files(m_directory->path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly))
                found += static_cast<int>(file.readAll().count(word));
        }
        return found;
    }

    int photosAsked() const
    {
        const auto& questions = m_cloud->server().questions();
        return int(std::count_if(questions.begin(), questions.end(), [](const support::HttpQuestion& question) {
            return question.path.startsWith(QLatin1String("/storage/v1/object/"));
        }));
    }

    void appendWithPhoto()
    {
        const auto valid = support::validRecord(m_clock, QString::number(m_next++));
        QVERIFY(m_storage->journal.append(valid, queue::Journal::photoFollows).ok());
        QVERIFY(m_storage->photos.store(valid.record().id, "\xff\xd8\xff a photo").ok());
    }

    void append()
    {
        const auto appended =
            m_storage->journal.append(support::validRecord(m_clock), attendance::PhotoAbsence::NoCamera);
        QVERIFY(appended.ok());
    }

    int m_next = 1;
    support::FakeClock m_clock;
    config::Settings m_settings;
    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<support::FakeCloud> m_cloud;
    std::unique_ptr<app::Storage> m_storage;
};

QTEST_GUILESS_MAIN(TestCloudLink)
#include "tst_cloudlink.moc"
