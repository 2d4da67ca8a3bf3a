// A data directory that an earlier version wrote opens, keeps every item and number, and drains. tests/data/version2: a record with
// its photo and one without that wait, and one that is parked, all of them made by rollcallctl scan on a machine in UTC.
// tests/data/version4 has four records of a schedule and a refused scan, all waiting. tests/data/version6 has three records that wait; so has
// tests/data/version7, one of them void, and two refused scans. tests/data/version5 has five records, of which one
// is void and one was moved, and a refused scan. tests/data/version7roster has a roster of four, that of three from before, and a record. tests/data/version9
// has a roster of two, a record and a refused scan.
// tests/data/version1 was made by
// the last build of that version: two records sent with their photos, one whose photo was parked, one whose photo was
// being sent when the program was killed, one parked, one that was being sent, and three that waited, one of them with
// its photo and one after a retry.

#include "core/queue/badgerulesstore.h"
#include "core/queue/journal.h"
#include "core/queue/outbox.h"
#include "core/queue/photostore.h"
#include "core/queue/rosterstore.h"
#include "core/queue/scanvoids.h"
#include "core/queue/statement.h"
#include "tests/support/duerow.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakeuplink.h"
#include "tests/support/records.h"
#include "tests/support/uploaders.h"

#include <QDir>
#include <QDirIterator>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace rollcall;
using queue::Database;
using queue::Entry;
using queue::Outbox;

namespace {

struct Item {
    qint64 id;
    const char* number;
    const char* kind;
    const char* state;
    bool isHeld;
};

const std::vector<Item> items{
    {6, "S-0003", "photo", "parked", false},         {8, "S-0004", "photo", "sending", false},
    {9, "S-0005", "attendance", "parked", false},    {10, "S-0006", "attendance", "sending", false},
    {11, "S-0006", "photo", "waiting", true},        {12, "S-0007", "attendance", "waiting", false},
    {13, "S-0007", "photo", "waiting", true},        {14, "S-0008", "attendance", "waiting", false},
    {15, "S-0009", "attendance", "retrying", false},
};

} // namespace

class TestMigration : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        copyFrom("version1");
    }

    void aRecordOfVersion2KeepsItsTimeAndHasNoRule()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        copyFrom("version2");
        const auto database = Database::open(m_directory->path());
        QVERIFY2(database.ok(), database.ok() ? "" : qPrintable(database.error().detail));
        const auto lines = *queue::Journal(**database, m_clock).lines();
        QCOMPARE(lines.size(), 3u);
        for (const queue::RegisterLine& line : lines) {
            QCOMPARE(line.scanType, QStringLiteral("in"));
            QCOMPARE(line.session, QStringLiteral("day"));
            QVERIFY(line.ruleId.isEmpty());
        }
        Outbox outbox(**database, m_clock);
        QVERIFY(outbox.retryAll().ok());
        const auto due = *outbox.dueRecords(10);
        QCOMPARE(due.size(), 3u);
        const QJsonObject row = support::rowOf(due[0]);
        QCOMPARE(row[u"date"], QJsonValue(QStringLiteral("2026-11-27")));
        QCOMPARE(row[u"time_in"], QJsonValue(QStringLiteral("07:24:05")));
        QCOMPARE(row[u"time_out"], QJsonValue());
        QCOMPARE(row[u"decision"], QJsonValue());
    }

    void whatVersion2QueuedDrains()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        copyFrom("version2");
        const auto database = *Database::open(m_directory->path());
        Outbox outbox(*database, m_clock);
        queue::PhotoStore photos(*database, m_clock, m_directory->filePath(QStringLiteral("photos")));
        support::FakeUplink uplink;
        queue::Backlog backlog(outbox, photos);
        sync::Engine engine(outbox, backlog, m_clock);
        support::addUploaders(engine, outbox, photos, uplink, m_clock);
        QVERIFY(outbox.retryAll().ok());
        engine.drain();
        QTRY_VERIFY(outbox.list()->empty());
        QCOMPARE(uplink.photos.size(), 1);
        QCOMPARE(outbox.stats()->synced, 3);
    }

    void whoWasCountedByVersion4IsAlreadyInUntilTheOfficeVoidsIt()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        copyFrom("version4");
        const auto database = Database::open(m_directory->path());
        QVERIFY2(database.ok(), database.ok() ? "" : qPrintable(database.error().detail));
        queue::Journal journal(**database, m_clock);
        const auto lines = *journal.lines();
        QCOMPARE(lines.size(), 4u);
        QCOMPARE(lines[1].status, QStringLiteral("late"));
        QVERIFY(!lines[1].correction);
        QCOMPARE(Outbox(**database, m_clock).list()->size(), 5u);

        const QDate day(2026, 11, 23);
        const auto student = *StudentNumber::parse(u"S-0001");
        QCOMPARE(journal.earlierScans(student, day, {})->size(), 2u); // in and out
        queue::CorrectedScans corrections(**database);
        QVERIFY(*corrections.replace(day, {{*RecordId::parse(lines[0].id), {}}}));
        const auto left = *journal.earlierScans(student, day, {});
        QCOMPARE(left.size(), 1u);
        QCOMPARE(left.front().type, attendance::ScanType::Out);
    }

    void whomTheOfficeMarksIsAlreadyInOnADatabaseOfVersion5()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        copyFrom("version5");
        const auto database = Database::open(m_directory->path());
        QVERIFY2(database.ok(), database.ok() ? "" : qPrintable(database.error().detail));
        queue::Journal journal(**database, m_clock);
        const auto lines = *journal.lines();
        QCOMPARE(lines.size(), 5u);
        QVERIFY(lines[0].correction && !lines[0].correction->movedTo);
        QVERIFY(lines[3].correction && lines[3].correction->movedTo);
        QCOMPARE(Outbox(**database, m_clock).list()->size(), 6u);

        const QDate day(2026, 11, 23);
        const auto student = *StudentNumber::parse(u"S-0005");
        QVERIFY(journal.earlierScans(student, day, {})->empty());
        QVERIFY(*queue::OfficeMarks(**database).replace(day, {{student, attendance::wholeDay(), {}}}));
        QCOMPARE(journal.earlierScans(student, day, {})->size(), 1u);
    }

    void whoWasCountedByVersion6HadABadgeAndTheNextOneMayHaveNone()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        copyFrom("version6");
        const auto database = Database::open(m_directory->path());
        QVERIFY2(database.ok(), database.ok() ? "" : qPrintable(database.error().detail));
        queue::Journal journal(**database, m_clock);
        QCOMPARE(journal.lines()->size(), 3u);
        for (const queue::RegisterLine& line : *journal.lines())
            QVERIFY(line.noBadge.isEmpty());
        Outbox outbox(**database, m_clock);
        for (const queue::DueRow& due : *outbox.dueRecords(10))
            QVERIFY(!support::rowOf(due).contains(QLatin1String("no_badge"))); // for a project that lacks the column

        const auto without = support::validRecordWithoutBadge(m_clock, QStringLiteral("S-0004"));
        QVERIFY(journal.append(without, attendance::PhotoAbsence::NoCamera).ok());
        QCOMPARE(journal.lines()->back().noBadge, QStringLiteral("staff"));
        int sent = 0; // the file is a copy, so its new records have numbers of their own
        for (const queue::DueRow& due : *outbox.dueRecords(10)) {
            const QJsonObject row = support::rowOf(due);
            if (row[u"student_number"] != QLatin1String("S-0004"))
                continue;
            QCOMPARE(row[u"no_badge"], QJsonValue(QStringLiteral("staff")));
            ++sent;
        }
        QCOMPARE(sent, 1);
    }

    void aScanThatWasCountedByVersion7IsVoided()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        copyFrom("version7");
        const auto database = Database::open(m_directory->path());
        QVERIFY2(database.ok(), database.ok() ? "" : qPrintable(database.error().detail));
        const auto lines = *queue::Journal(**database, m_clock).lines();
        QCOMPARE(lines.size(), 3u);
        QVERIFY(lines[0].correction); // the office had voided it in the cloud
        Outbox outbox(**database, m_clock);
        QCOMPARE(outbox.list()->size(), 5u);

        queue::ScanVoids voids(**database, m_clock);
        const auto kiosk = *DeviceId::parse(u"kiosk");
        const auto again = voids.append(*RecordId::parse(lines[0].id), attendance::VoidReason::Mistake, kiosk);
        QVERIFY(!again);
        QCOMPARE(again.error().code, ErrorCode::Exists);
        QVERIFY(voids.append(*RecordId::parse(lines[1].id), attendance::VoidReason::Mistake, kiosk).ok());
        QVERIFY(outbox.dueVoids(10)->empty());
        for (const queue::DueRow& due : *outbox.dueRecords(10))
            QVERIFY(outbox.acknowledge({due.item}).ok());
        QCOMPARE(outbox.dueVoids(10)->size(), 1u);
    }

    void theRosterOfVersion7HasNoLanguagesAndTakesThem()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        copyFrom("version7roster");
        const auto database = Database::open(m_directory->path());
        QVERIFY2(database.ok(), database.ok() ? "" : qPrintable(database.error().detail));
        queue::RosterStore roster(**database);
        std::vector<attendance::Student> students = *roster.list();
        QCOMPARE(students.size(), 4u);
        QCOMPARE(students[1].firstName, QStringLiteral("José"));
        QCOMPARE(roster.previous()->size(), 3u);
        for (const attendance::Student& one : students)
            QVERIFY(one.language.isEmpty());
        QCOMPARE(*roster.previous(), std::vector(students.begin(), students.begin() + 3));
        QCOMPARE(queue::Journal(**database, m_clock).lines()->size(), 1u);

        students[1].language = QStringLiteral("es");
        QCOMPARE(roster.replace(students)->changed, 1);
        QCOMPARE((*roster.find(students[1].number))->language, QStringLiteral("es"));
    }

    void aDatabaseOfVersion9HasNoRulesForBadgesAndTakesThem()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        copyFrom("version9");
        const auto database = Database::open(m_directory->path());
        QVERIFY2(database.ok(), database.ok() ? "" : qPrintable(database.error().detail));
        QCOMPARE(queue::RosterStore(**database).list()->size(), 2u);
        QCOMPARE(queue::Journal(**database, m_clock).lines()->size(), 1u);
        Outbox outbox(**database, m_clock);
        QCOMPARE(outbox.dueRecords(10)->size(), 1u);
        QCOMPARE(outbox.dueRefusals(10)->size(), 1u);

        queue::BadgeRulesStore rules(**database);
        QVERIFY(!*rules.pulled());
        QVERIFY(*rules.keep("{}", m_clock.now()));
        QCOMPARE((*rules.pulled())->json, QByteArray("{}"));
    }

    void copyFrom(const char* version)
    {
        const QString source = QStringLiteral(ROLLCALL_SOURCE_DIR "/tests/data/%1/").arg(QLatin1String(version));
        QDirIterator files(source, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString file = files.next();
            const QString copy = m_directory->filePath(file.mid(source.size()));
            QVERIFY(QDir().mkpath(QFileInfo(copy).path()));
            QVERIFY(QFile::copy(file, copy));
            QVERIFY(QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner));
        }
    }

    void everyItemKeepsItsNumberAndItsState()
    {
        const auto database = Database::open(m_directory->path());
        QVERIFY2(database.ok(), database.ok() ? "" : qPrintable(database.error().detail));
        const auto entries = *Outbox(**database, m_clock).list();
        QCOMPARE(entries.size(), items.size());
        for (std::size_t i = 0; i < items.size(); ++i) {
            QCOMPARE(entries[i].item, items[i].id);
            QCOMPARE(entries[i].studentNumber, QLatin1String(items[i].number));
            QCOMPARE(entries[i].kind, QLatin1String(items[i].kind));
            QCOMPARE(entries[i].state, QLatin1String(items[i].state));
            QCOMPARE(entries[i].isHeld, items[i].isHeld);
        }
        QVERIFY(!entries[3].requestId.isEmpty()); // what the server may have seen of it
        QCOMPARE(entries[0].lastCode, QStringLiteral("parked_by_hand"));
    }

    void everyRecordKeepsItsNumbers()
    {
        const auto database = *Database::open(m_directory->path());
        const auto lines = *queue::Journal(*database, m_clock).lines();
        QCOMPARE(lines.size(), 9u);
        for (std::size_t i = 0; i < lines.size(); ++i) {
            QCOMPARE(lines[i].deviceSeq, qint64(i + 1));
            QCOMPARE(lines[i].deviceEpoch, QStringLiteral("3fa0f6f4-9f00-4ad5-b452-6d1e901e62ee"));
            QCOMPARE(lines[i].syncedAt.isEmpty(), i >= 4);
        }
    }

    void aPersonIsToldTheSameCounts()
    {
        const auto database = *Database::open(m_directory->path());
        const queue::Stats stats = *Outbox(*database, m_clock).stats();
        QCOMPARE(stats.records, 9);
        QCOMPARE(stats.synced, 4);
        QCOMPARE(stats.waiting,
                 5); // what version 1 said: "of 5 the row or the photo is still to be sent, 2 need help"
        QCOMPARE(stats.parked, 2);
        QCOMPARE(stats.photosLost, 0);
        QCOMPARE(stats.unsettledPhotos, 0);
    }

    void theNumberOfAnItemThatIsGoneIsNotUsedAgain()
    {
        const auto database = *Database::open(m_directory->path());
        QVERIFY(queue::Statement::run(*database, QStringLiteral("DELETE FROM queue")).ok());
        append(*database, QStringLiteral("S-0010"));
        QCOMPARE(Outbox(*database, m_clock).list()->front().item, 16);
    }

    void whoWasCountedThatDayIsAlreadyIn()
    {
        const auto database = *Database::open(m_directory->path());
        m_clock.setNow(QDateTime::fromString(QStringLiteral("2026-11-27T08:00:00+08:00"), Qt::ISODate));
        const auto again =
            queue::Journal(*database, m_clock)
                .append(support::validRecord(m_clock, QStringLiteral("S-0001")), attendance::PhotoAbsence::NoCamera);
        QVERIFY(!again);
        QCOMPARE(again.error().code, ErrorCode::Exists);
    }

    void aRecordWhosePhotoWasPendingIsHeldUntilItIsSettled()
    {
        change("UPDATE attendance SET photo_state = 'pending' WHERE student_number = 'S-0007'",
               "DELETE FROM queue WHERE id = 13");
        const auto database = *Database::open(m_directory->path());
        Outbox outbox(*database, m_clock);
        QVERIFY(outbox.find(12)->isHeld);
        queue::PhotoStore photos(*database, m_clock, m_directory->filePath(QStringLiteral("photos")));
        QCOMPARE(photos.settleInterrupted()->adopted, 1);
        QVERIFY(!outbox.find(12)->isHeld);
    }

    void itDrainsToTheLastItemOnceAPersonRetriesWhatWasParked()
    {
        const auto database = *Database::open(m_directory->path());
        Outbox outbox(*database, m_clock);
        queue::PhotoStore photos(*database, m_clock, m_directory->filePath(QStringLiteral("photos")));
        support::FakeUplink uplink;
        queue::Backlog backlog(outbox, photos);
        sync::Engine engine(outbox, backlog, m_clock);
        support::addUploaders(engine, outbox, photos, uplink, m_clock);
        QVERIFY(outbox.retryAll().ok());
        engine.drain();
        QTRY_VERIFY(outbox.list()->empty());

        const QStringList numbers{QStringLiteral("S-0005"), QStringLiteral("S-0006"), QStringLiteral("S-0007"),
                                  QStringLiteral("S-0008"), QStringLiteral("S-0009")};
        QStringList sent;
        for (const QStringList& batch : uplink.batches)
            sent += batch;
        QCOMPARE(sent, numbers);
        QCOMPARE(uplink.photos.size(), 4);
        const queue::Stats stats = *outbox.stats();
        QCOMPARE(stats.synced, 9);
        QCOMPARE(stats.waiting + stats.parked + stats.items, 0);
    }

    void aKioskOfTheEarlierVersionThatRunsKeepsItsDatabase()
    {
        const QByteArray before = bytes();
        const auto refused = Database::open(m_directory->path(), Database::Migration::Refused);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Incompatible);
        QVERIFY(refused.error().detail.contains(QStringLiteral("restart the kiosk first")));
        QVERIFY(!refused.error().isUnusable);
        QCOMPARE(bytes(), before);
        QVERIFY(Database::open(m_directory->path()).ok());
        QVERIFY(Database::open(m_directory->path(), Database::Migration::Refused).ok());
    }

    void aNewerDatabaseIsRefusedAndLeftUntouched()
    {
        change("PRAGMA user_version = 99");
        const QByteArray before = bytes();
        const auto database = Database::open(m_directory->path());
        QVERIFY(!database);
        QCOMPARE(database.error().code, ErrorCode::Incompatible);
        QVERIFY(database.error().detail.contains(QStringLiteral("newer")));
        QCOMPARE(bytes(), before);
    }

private:
    QByteArray bytes() const
    {
        QFile file(m_directory->filePath(QStringLiteral("rollcall.db")));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    template <typename... Sql>
    void change(Sql... statements)
    {
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("change"));
            database.setDatabaseName(m_directory->filePath(QStringLiteral("rollcall.db")));
            QVERIFY(database.open());
            QSqlQuery query(database);
            for (const char* sql : {statements...})
                QVERIFY2(query.exec(QLatin1String(sql)), sql);
        }
        QSqlDatabase::removeDatabase(QStringLiteral("change"));
    }

    void append(Database& database, const QString& number)
    {
        const auto appended = queue::Journal(database, m_clock)
                                  .append(support::validRecord(m_clock, number), attendance::PhotoAbsence::NoCamera);
        QVERIFY(appended.ok());
    }

    support::FakeClock m_clock;
    std::unique_ptr<QTemporaryDir> m_directory;
};

QTEST_GUILESS_MAIN(TestMigration)
#include "tst_migration.moc"
