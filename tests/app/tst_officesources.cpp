// What the office's pages read and do: the kiosk's own database, on its thread, and the real rollcallctl.

#include "app/kiosk/officeday.h"
#include "app/kiosk/officehealth.h"
#include "app/kiosk/officequeue.h"
#include "app/kiosk/officeschedule.h"
#include "core/access/auditlog.h"
#include "tests/support/fakeclock.h"
#include "tests/support/records.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <algorithm>

using namespace rollcall;
using app::OfficeQueue;
using ui::WaitingItem;
using ui::WaitingItems;
using ui::WaitingState;
using Outcome = WaitingItems::Outcome;

class TestOfficeSources : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        m_backend = std::make_unique<app::Backend>(config::builtInSettings(), m_directory->path(), false, m_clock);
        m_backend->moveToThread(&m_thread);
        m_thread.start();
        openBackend();
        m_queue =
            std::make_unique<OfficeQueue>(*m_backend, QStringLiteral(ROLLCALLCTL), m_directory->path(), m_clock);
    }

    void cleanup()
    {
        QMetaObject::invokeMethod(m_backend.get(), &app::Backend::close, Qt::BlockingQueuedConnection);
        m_thread.quit();
        m_thread.wait();
        m_queue.reset();
        m_backend.reset();
    }

    void itListsAndReadsWhatWaits()
    {
        count({QStringLiteral("2021001"), QStringLiteral("2021002")});
        const auto keys = listed();
        QCOMPARE(keys.size(), 2u);
        QVERIFY(keys[0].state == WaitingState::Waiting);
        const auto items = read({keys[1].item, keys[0].item, 4711});
        QCOMPARE(items.size(), 2u);
        QCOMPARE(items[0].studentNumber, QStringLiteral("2021001"));
        QCOMPARE(items[0].item, keys[0].item);
        QVERIFY(items[0].kind == WaitingItem::Kind::Record);
        QCOMPARE(items[0].since.toMSecsSinceEpoch() / 1000, m_clock.now().toSecsSinceEpoch());
        QCOMPARE(items[0].tries, 0);
        QCOMPARE(items[0].code, QString());
    }

    void anItemIsSetAsideAndTriedAgain()
    {
        count({QStringLiteral("2021001")});
        const qint64 item = listed().front().item;
        QVERIFY(outcome([&](auto then) { m_queue->park(item, this, then); }) == Outcome::Done);
        QVERIFY(listed().front().state == WaitingState::Parked);
        QCOMPARE(read({item}).front().code, QStringLiteral("parked_by_hand"));
        QVERIFY(outcome([&](auto then) { m_queue->retry(item, this, then); }) == Outcome::Done);
        QVERIFY(listed().front().state == WaitingState::Retrying);
        QVERIFY(outcome([&](auto then) { m_queue->park(item, this, then); }) == Outcome::Done);
        QVERIFY(outcome([&](auto then) { m_queue->retryAll(this, then); }) == Outcome::Done);
        QVERIFY(listed().front().state == WaitingState::Retrying);
        QVERIFY(outcome([&](auto then) { m_queue->retry(4711, this, then); }) == Outcome::Gone);
        const auto audited = *access::AuditLog(m_directory->path(), m_clock).verify();
        QCOMPARE(audited.head.number, 4); // of each that did something
        QVERIFY(!audited.brokenAt);
    }

    void todayIsCountedStudentByStudent()
    {
        onStore([this](app::Storage& storage) {
            QVERIFY(storage.roster
                        .replace({support::student(QStringLiteral("2021001")),
                                  support::student(QStringLiteral("2021002"), QStringLiteral("Ben"))})
                        .ok());
        });
        m_clock.setNow(m_clock.now().addDays(-1));
        count({QStringLiteral("2021002")});
        m_clock.setNow(m_clock.now().addDays(1));
        count({QStringLiteral("2021001")});
        onStore([this](app::Storage& storage) {
            const auto vouchedFor = support::validRecordWithoutBadge(m_clock, QStringLiteral("2021999"));
            QVERIFY(storage.journal.append(vouchedFor, attendance::PhotoAbsence::NoCamera).ok());
        });
        app::OfficeDay source(*m_backend, gate(), m_clock);
        std::optional<std::optional<ui::SchoolDay>> answer;
        source.read(this, [&](const auto& day) { answer = day; });
        QTRY_VERIFY(answer);
        QVERIFY(answer->has_value());
        const ui::SchoolDay& day = **answer;
        QCOMPARE(day.students, 2);
        QCOMPARE(day.here, 2); // yesterday's is not among them
        QCOMPARE(day.late, 0);
        QCOMPARE(day.left, 0);
        QCOMPARE(day.last.size(), 2);
        QCOMPARE(day.last[0].studentNumber, QStringLiteral("2021999"));
        QCOMPARE(day.last[0].name, QString());
        QVERIFY(day.last[0].isWithoutBadge);
        QVERIFY(!day.last[1].isWithoutBadge);
        QCOMPARE(day.last[1].name, QStringLiteral("Ana Reyes"));
        QCOMPARE(day.last[1].time.toString(QStringLiteral("HH:mm")), m_clock.now().toString(QStringLiteral("HH:mm")));
    }

    void aScanIsVoidedAndToldToTheCloudAndToTheAuditLog()
    {
        onStore([this](app::Storage& storage) {
            QVERIFY(storage.roster.replace({support::student(QStringLiteral("2021001"))}).ok());
        });
        count({QStringLiteral("2021001")});
        app::OfficeDay source(*m_backend, gate(), m_clock);
        const auto day = [&] {
            std::optional<std::optional<ui::SchoolDay>> answer;
            source.read(this, [&](const auto& read) { answer = read; });
            return QTest::qWaitFor([&] { return answer.has_value(); }) && *answer ? **answer : ui::SchoolDay();
        };
        using Voided = ui::SchoolDaySource::Voided;
        const auto voidScan = [&](const QString& id) {
            std::optional<Voided> answer;
            source.voidScan(id, attendance::VoidReason::UsedByOther, this, [&](Voided said) { answer = said; });
            return QTest::qWaitFor([&] { return answer.has_value(); }) ? *answer : Voided::Failed;
        };
        const ui::SchoolDay before = day();
        QCOMPARE(before.here, 1);
        QVERIFY(before.last[0].isOfThisKiosk && !before.last[0].isVoid);
        const QString id = before.last[0].id;
        QVERIFY(voidScan(id) == Voided::Done);

        const ui::SchoolDay after = day();
        QCOMPARE(after.here, 0); // the counts follow, and the row stays
        QCOMPARE(after.last.size(), 1);
        QVERIFY(after.last[0].isVoid);
        QVERIFY(after.last[0].voidedFor == attendance::VoidReason::UsedByOther);
        QVERIFY(voidScan(id) == Voided::Already);
        QVERIFY(voidScan(RecordId::generate(m_clock).toString()) == Voided::NotHere);
        QCOMPARE(listed().size(), 2u); // the record goes to the cloud all the same, then the void
        const WaitingItem waiting = read({listed()[1].item}).front();
        QVERIFY(waiting.kind == WaitingItem::Kind::ScanVoid);
        QCOMPARE(waiting.studentNumber, QStringLiteral("2021001"));
        QCOMPARE(access::AuditLog(m_directory->path(), m_clock).verify()->head.number, 1);
        count({QStringLiteral("2021001")}); // again
        QCOMPARE(day().here, 1);
        QMetaObject::invokeMethod(m_backend.get(), &app::Backend::close, Qt::BlockingQueuedConnection);
        QVERIFY(voidScan(id) == Voided::Failed);
    }

    void aScanOfAnotherKioskIsShownAndNotVoidedHere()
    {
        count({QStringLiteral("2021001")});
        app::OfficeDay source(*m_backend, {*DeviceId::parse(u"gate-2"), m_directory->path()}, m_clock);
        std::optional<std::optional<ui::SchoolDay>> answer;
        source.read(this, [&](const auto& read) { answer = read; });
        QTRY_VERIFY(answer);
        QCOMPARE((*answer)->last.size(), 1);
        QVERIFY(!(*answer)->last[0].isOfThisKiosk);
    }

    void theScheduleInForceIsThatOfTheSettingsUntilTheOfficeHasOne()
    {
        config::Settings settings = config::builtInSettings();
        settings.schoolZone = QStringLiteral("Asia/Manila");
        const auto withoutAny = schedule(settings);
        QVERIFY(withoutAny.origin == ui::SchoolSchedule::Origin::None);
        QVERIFY(!withoutAny.book);

        settings.schoolSchedule = R"({"school_schedule": {"morning_class": {"start_time": "08:00"}}})";
        const auto own = schedule(settings);
        QVERIFY(own.origin == ui::SchoolSchedule::Origin::Settings);
        QCOMPARE(own.book->schedules().at(0).sessions.at(0).start, std::chrono::hours(8));
        QVERIFY(!own.since.isValid());

        onStore([this](app::Storage& storage) {
            QVERIFY(storage.roster.replace({support::student(QStringLiteral("2021001"))}).ok());
            QVERIFY(
                storage.schedules
                    .keep(R"({"school_schedules": [{"id": "a", "name": "A", "is_default": true}]})", m_clock.now())
                    .ok());
        });
        const auto pulled = schedule(settings);
        QVERIFY(pulled.origin == ui::SchoolSchedule::Origin::Office);
        QCOMPARE(pulled.book->schedules().at(0).id, QStringLiteral("a"));
        QCOMPARE(pulled.since.toString(Qt::ISODate), QStringLiteral("2026-11-23T07:24:00+08:00"));
        QCOMPARE(pulled.zone.id(), QByteArray("Asia/Manila"));
        QCOMPARE(pulled.sections, QStringList{QStringLiteral("Grade 8 - Narra")});
        QVERIFY(!pulled.isNewerRefused);

        onStore([this](app::Storage& storage) {
            QVERIFY(storage.schedules.noteRefused("{}", {QStringLiteral("no schedule")}, m_clock.now()).ok());
        });
        const auto kept = schedule(settings);
        QVERIFY(kept.isNewerRefused);
        QCOMPARE(kept.book->schedules().at(0).id, QStringLiteral("a"));
    }

    void withoutADatabaseThereIsNoSchedule()
    {
        QMetaObject::invokeMethod(m_backend.get(), &app::Backend::close, Qt::BlockingQueuedConnection);
        app::OfficeSchedule source(*m_backend, config::builtInSettings());
        std::optional<std::optional<ui::SchoolSchedule>> answer;
        source.read(this, [&](const auto& read) { answer = read; });
        QTRY_VERIFY(answer);
        QVERIFY(!answer->has_value());
    }

    void theScreenIsToldHowManyAreHere()
    {
        onStore([this](app::Storage& storage) {
            QVERIFY(storage.roster
                        .replace({support::student(QStringLiteral("2021001")),
                                  support::student(QStringLiteral("2021002"), QStringLiteral("Ben"))})
                        .ok());
        });
        app::OfficeDay source(*m_backend, gate(), m_clock);
        const auto counted = [&] {
            std::optional<std::optional<ui::DayCount>> answer;
            source.count(this, [&](const auto& count) { answer = count; });
            return QTest::qWaitFor([&] { return answer.has_value(); }) ? *answer : std::nullopt;
        };
        QVERIFY(counted());
        QCOMPARE(counted()->here, 0);
        count({QStringLiteral("2021001")});
        QCOMPARE(counted()->here, 1);
        QCOMPARE(counted()->students, 2);
        QMetaObject::invokeMethod(m_backend.get(), &app::Backend::close, Qt::BlockingQueuedConnection);
        QVERIFY(!counted());
    }

    void theDoctorAnswers()
    {
        app::OfficeHealth source(*m_backend, thisKiosk(), m_clock);
        std::optional<ui::HealthReply> answer;
        source.examine(this, [&](const ui::HealthReply& reply) { answer = reply; });
        QTRY_VERIFY_WITH_TIMEOUT(answer, 60'000);
        const auto* findings = std::get_if<QList<ui::HealthFinding>>(&*answer);
        QVERIFY2(findings, findings ? "" : qPrintable(std::get<QString>(*answer)));
        QVERIFY(std::ranges::any_of(*findings, [](const ui::HealthFinding& one) {
            return one.check == QLatin1String("disk") && !one.message.isEmpty();
        }));
        app::OfficeHealth broken(*m_backend, {QStringLiteral("/nowhere/rollcallctl"), {}, m_directory->path()},
                                 m_clock);
        answer.reset();
        broken.examine(this, [&](const ui::HealthReply& reply) { answer = reply; });
        QTRY_VERIFY(answer);
        QVERIFY(std::get<QString>(*answer).contains(QStringLiteral("/nowhere/rollcallctl")));
    }

    void aReportIsANewFileAndIsAudited()
    {
        const QTemporaryDir stick;
        app::OfficeHealth source(*m_backend, thisKiosk(), m_clock);
        using Reply = ui::HealthSource::ReportReply;
        const auto reported = [&](const QString& folder) {
            std::optional<Reply> answer;
            source.report(folder, this, [&](const Reply& reply) { answer = reply; });
            return QTest::qWaitFor([&] { return answer.has_value(); }, 60'000) ? *answer : Reply(QString());
        };
        const Reply reply = reported(stick.path());
        const auto* report = std::get_if<ui::HealthSource::Report>(&reply);
        QVERIFY2(report, report ? "" : qPrintable(std::get<QString>(reply)));
        QVERIFY(!report->findings.isEmpty());
        QCOMPARE(QDir(stick.path()).entryList(QDir::Files),
                 QStringList{QStringLiteral("rollcall-report-%1.tar")
                                 .arg(m_clock.now().toString(QStringLiteral("yyyyMMdd-HHmmss")))});
        QTRY_COMPARE(access::AuditLog(m_directory->path(), m_clock).verify()->head.number, 1);

        const Reply again = reported(stick.path()); // in the same second: what is there is kept
        QVERIFY(std::get<QString>(again).contains(QStringLiteral("No bundle was written")));
        QVERIFY(std::holds_alternative<QString>(reported(QStringLiteral("/nowhere/at/all"))));
        QCOMPARE(access::AuditLog(m_directory->path(), m_clock).verify()->head.number, 1);
    }

    void withoutADatabaseItSaysSo()
    {
        QMetaObject::invokeMethod(m_backend.get(), &app::Backend::close, Qt::BlockingQueuedConnection);
        std::optional<std::optional<std::vector<WaitingItems::Key>>> answer;
        m_queue->list(this, [&](const auto& keys) { answer = keys; });
        QTRY_VERIFY(answer);
        QVERIFY(!answer->has_value());
        QVERIFY(outcome([&](auto then) { m_queue->retryAll(this, then); }) == Outcome::Failed);
    }

    void anAnswerForAPageThatIsGoneReachesNobody()
    {
        auto page = std::make_unique<QObject>();
        bool isTold = false;
        m_queue->list(page.get(), [&](const auto&) { isTold = true; });
        page.reset();
        (void)listed(); // comes after it
        QVERIFY(!isTold);
    }

    void everythingIsCopiedIntoANewFile()
    {
        count({QStringLiteral("2021001"), QStringLiteral("2021002")});
        const QTemporaryDir stick;
        const auto reply = copied(stick.path());
        const auto* what = std::get_if<WaitingItems::Copied>(&reply);
        QVERIFY2(what, what ? "" : qPrintable(std::get<QString>(reply)));
        QCOMPARE(what->records, 2);
        QCOMPARE(what->leftOut, 0);
        const QStringList files = QDir(stick.path()).entryList(QDir::Files);
        QCOMPARE(
            files,
            QStringList{
                QStringLiteral("rollcall-%1.tar").arg(m_clock.now().toString(QStringLiteral("yyyyMMdd-HHmmss")))});
        QCOMPARE(listed().size(), 2u); // it goes on waiting here
    }

    void aCopyThatFailsSaysWhy_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QString>("ctl");
        QTest::newRow("no such folder") << QStringLiteral("/nowhere/at/all") << QStringLiteral(ROLLCALLCTL);
        QTest::newRow("no such program") << QDir::tempPath() << QStringLiteral("/nowhere/rollcallctl");
    }

    void aCopyThatFailsSaysWhy()
    {
        QFETCH(QString, folder);
        QFETCH(QString, ctl);
        m_queue = std::make_unique<OfficeQueue>(*m_backend, ctl, m_directory->path(), m_clock);
        count({QStringLiteral("2021001")});
        const auto reply = copied(folder);
        QVERIFY(std::holds_alternative<QString>(reply));
        QVERIFY(std::get<QString>(reply).contains(QStringLiteral("/nowhere")));
        QVERIFY(std::holds_alternative<QString>(copied(folder))); // and may be tried again
    }

private:
    app::OfficeDay::Kiosk gate() const { return {*DeviceId::parse(u"gate-1"), m_directory->path()}; }

    app::OfficeHealth::Kiosk thisKiosk() const
    {
        return {
            QStringLiteral(ROLLCALLCTL), {QStringLiteral("--data-dir"), m_directory->path()}, m_directory->path()};
    }

    ui::SchoolSchedule schedule(const config::Settings& settings)
    {
        app::OfficeSchedule source(*m_backend, settings);
        std::optional<std::optional<ui::SchoolSchedule>> answer;
        source.read(this, [&](const auto& read) { answer = read; });
        return QTest::qWaitFor([&] { return answer.has_value(); }) && *answer ? **answer : ui::SchoolSchedule();
    }

    void openBackend()
    {
        QMetaObject::invokeMethod(m_backend.get(), &app::Backend::open, Qt::BlockingQueuedConnection);
    }

    void onStore(const std::function<void(app::Storage&)>& work)
    {
        QMetaObject::invokeMethod(
            m_backend.get(), [&] { work(*m_backend->storage()); }, Qt::BlockingQueuedConnection);
    }

    void count(const QStringList& numbers)
    {
        onStore([&](app::Storage& storage) {
            for (const QString& number : numbers)
                QVERIFY(
                    storage.journal.append(support::validRecord(m_clock, number), attendance::PhotoAbsence::NoCamera)
                        .ok());
        });
    }

    std::vector<WaitingItems::Key> listed()
    {
        std::optional<std::vector<WaitingItems::Key>> answer;
        m_queue->list(this, [&](const auto& keys) { answer = keys; });
        [&] { QTRY_VERIFY(answer); }();
        return answer.value_or(std::vector<WaitingItems::Key>());
    }

    std::vector<WaitingItem> read(const std::vector<qint64>& items)
    {
        std::optional<std::vector<WaitingItem>> answer;
        m_queue->read(items, this, [&](const auto& found) { answer = found; });
        [&] { QTRY_VERIFY(answer); }();
        return answer.value_or(std::vector<WaitingItem>());
    }

    std::optional<Outcome> outcome(const std::function<void(std::function<void(Outcome)>)>& act)
    {
        std::optional<Outcome> answer;
        act([&](Outcome done) { answer = done; });
        [&] { QTRY_VERIFY(answer); }();
        return answer;
    }

    WaitingItems::CopyReply copied(const QString& folder)
    {
        std::optional<WaitingItems::CopyReply> answer;
        m_queue->copyTo(folder, this, [&](const auto& reply) { answer = reply; });
        [&] { QTRY_VERIFY_WITH_TIMEOUT(answer, 30'000); }();
        return answer.value_or(QStringLiteral("no answer"));
    }

    support::FakeClock m_clock;
    std::unique_ptr<QTemporaryDir> m_directory;
    QThread m_thread;
    std::unique_ptr<app::Backend> m_backend;
    std::unique_ptr<OfficeQueue> m_queue;
};

QTEST_GUILESS_MAIN(TestOfficeSources)
#include "tst_officesources.moc"
