// What the office voids at the kiosk does not count from that moment, is told to the cloud after the record, and no answer of the cloud
// that is older gives it back.

#include "core/queue/scanvoids.h"

#include "core/queue/expiredrecords.h"
#include "core/queue/heartbeats.h"
#include "core/queue/integrity.h"
#include "core/queue/journal.h"
#include "core/queue/outbox.h"
#include "core/queue/photostore.h"
#include "core/queue/registerscans.h"
#include "core/queue/statement.h"
#include "tests/support/duerow.h"
#include "tests/support/fakeclock.h"
#include "tests/support/faultydisk.h"
#include "tests/support/records.h"

#include <QTemporaryDir>
#include <QTest>

using namespace rollcall;
using attendance::VoidReason;
using queue::CorrectedScan;
using queue::CorrectedScans;
using queue::Database;
using queue::Journal;
using queue::Outbox;
using queue::ScanVoids;
using support::FaultyDisk;

class TestScanVoids : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        reopen();
    }

    void cleanup()
    {
        m_database.reset();
        m_directory.reset();
    }

    void aStudentWhoseScanIsVoidIsCountedAgainOnce()
    {
        const RecordId first = count("2021001");
        QVERIFY(!journal().append(support::validRecord(m_clock, QStringLiteral("2021001")), noPhoto));
        QVERIFY(voids().append(first, VoidReason::Mistake, gate).ok());
        reopen(); // as after a kill: it is on disk
        QVERIFY(journal().earlierScans(*StudentNumber::parse(u"2021001"), today(), trusted)->empty());
        count("2021001");
        QVERIFY(!journal().append(support::validRecord(m_clock, QStringLiteral("2021001")), noPhoto));
        QCOMPARE(journal().lines()->size(), 2u); // nothing is deleted
        QVERIFY(journal().lines()->front().correction);
    }

    void theCloudIsToldOnceItHasTheRecord()
    {
        const RecordId scan = count("2021001");
        QVERIFY(voids().append(scan, VoidReason::WrongBadge, gate).ok());
        QVERIFY(outbox().dueVoids(10)->empty());
        QVERIFY(entry().isHeld);
        QCOMPARE(outbox().dueRecords(10)->size(), 1u); // the record goes all the same
        acknowledgeRecords();
        const auto due = *outbox().dueVoids(10);
        QCOMPARE(due.size(), 1u);
        const QJsonObject row = support::rowOf(due.front());
        QCOMPARE(row[u"scan_id"].toString(), scan.toString());
        QCOMPARE(row[u"reason"].toString(), QStringLiteral("wrong_badge"));
        QCOMPARE(row[u"id"].toString(), due.front().id.toString());
        QCOMPARE(row.size(), 3); // no words of the kiosk, and nobody's name
    }

    void theVoidOfAScanThatTheCloudHasIsDueAtOnce()
    {
        const RecordId scan = count("2021001");
        count("2021002");
        acknowledgeRecords();
        QVERIFY(voids().append(scan, VoidReason::Test, gate).ok());
        QCOMPARE(outbox().dueVoids(10)->size(), 1u);
    }

    void onlyItsOwnRecordFreesIt()
    {
        QVERIFY(voids().append(count("2021001"), VoidReason::Test, gate).ok());
        m_clock.advance(std::chrono::seconds(1));
        const RecordId other = count("2021002");
        for (const auto& due : *outbox().dueRecords(10)) {
            if (due.id == other)
                QVERIFY(outbox().acknowledge({due.item}).ok());
        }
        QVERIFY(outbox().dueVoids(10)->empty());
    }

    void aListOfTheCloudThatDoesNotHaveItYetLeavesItVoid()
    {
        const RecordId scan = count("2021001");
        QVERIFY(voids().append(scan, VoidReason::Test, gate).ok());
        QVERIFY(corrections().replace(today(), {}).ok());
        QVERIFY(isVoid(scan));
        // It was moved before that: the kiosk's void is the last word.
        QVERIFY(corrections().replace(today(), {{scan, {{*StudentNumber::parse(u"2021009"), today()}}}}).ok());
        QVERIFY(isVoid(scan));
        acknowledgeRecords();
        QVERIFY(corrections().replace(today(), {}).ok()); // the record is there, the void is under way
        QVERIFY(isVoid(scan));
        // Asked before the void arrived, answered after: older than what the cloud says by now.
        const auto unsent = *corrections().unsent(today());
        acknowledgeVoids();
        QVERIFY(corrections().replace(today(), {}, unsent).ok());
        QVERIFY(isVoid(scan));
        // Of an answer to a question that was put afterwards the last word is the cloud's.
        QVERIFY(corrections().unsent(today())->empty());
        QVERIFY(*corrections().replace(today(), {}));
        QVERIFY(!isVoid(scan));
    }

    void aVoidThatTheCloudRefusesStandsHereUntilSomebodyDecides()
    {
        const RecordId scan = count("2021001");
        acknowledgeRecords();
        QVERIFY(voids().append(scan, VoidReason::Test, gate).ok());
        QVERIFY(outbox().park(entry().item, {QStringLiteral("void_too_old")}).ok());
        QVERIFY(corrections().replace(today(), {}).ok());
        QVERIFY(isVoid(scan));
        QCOMPARE(outbox().stats()->parkedVoids, 1);
        QCOMPARE(outbox().stats()->voids, 0);
    }

    void onlyAScanOfThisKioskIsVoidedAndOnlyOnce()
    {
        const RecordId scan = count("2021001");
        const auto code = [this](const RecordId& id, const char* device) {
            return voids().append(id, VoidReason::Test, *DeviceId::parse(QString::fromLatin1(device))).error().code;
        };
        QCOMPARE(code(scan, "gate-2"), ErrorCode::NotFound);
        QCOMPARE(code(RecordId::generate(m_clock), "gate-1"), ErrorCode::NotFound);
        QVERIFY(!isVoid(scan));
        QVERIFY(voids().append(scan, VoidReason::Test, gate).ok());
        QCOMPARE(code(scan, "gate-1"), ErrorCode::Exists);
        QCOMPARE(outbox().stats()->voids, 1);
    }

    void aScanThatTheOfficeGaveBackMayBeVoidedOnceMore()
    {
        const RecordId scan = count("2021001");
        acknowledgeRecords();
        QVERIFY(voids().append(scan, VoidReason::Mistake, gate).ok());
        acknowledgeVoids();
        QVERIFY(*corrections().replace(today(), {})); // undone in the cloud
        m_clock.advance(std::chrono::minutes(1));
        QVERIFY(voids().append(scan, VoidReason::UsedByOther, gate).ok());
        QCOMPARE(outbox().dueVoids(10)->size(), 1u);
        QCOMPARE((*voids().find(scan))->reason, QStringLiteral("used_by_other"));
    }

    void theListForPeopleHasTheVoidOnesWithTheirReason()
    {
        const RecordId first = count("2021001");
        m_clock.advance(std::chrono::minutes(1));
        const RecordId byOffice = count("2021002");
        m_clock.advance(std::chrono::minutes(1));
        count("2021003");
        QVERIFY(corrections().replace(today(), {{byOffice, {}}}).ok());
        QVERIFY(voids().append(first, VoidReason::Test, gate).ok());
        const auto last = *scans().last(today(), 20);
        QCOMPARE(last.size(), 3u);
        QCOMPARE(last[0].scan.student.toString(), QStringLiteral("2021003")); // the latest first
        QVERIFY(!last[0].isVoid);
        QCOMPARE(last[0].device, QStringLiteral("gate-1"));
        QVERIFY(last[1].isVoid);
        QCOMPARE(last[1].voidedFor, QString());
        QVERIFY(last[2].isVoid);
        QCOMPARE(last[2].voidedFor, QStringLiteral("test"));
        QCOMPARE(scans().between(today(), today())->size(), 1u); // what reports count
        QCOMPARE(scans().last(today(), 2)->size(), 2u);
    }

    void aTechnicianSeesWhatWaits()
    {
        const RecordId scan = count("2021001");
        QVERIFY(voids().append(scan, VoidReason::Test, gate).ok());
        const queue::Entry waiting = entry();
        QCOMPARE(waiting.kind, QStringLiteral("attendance_void"));
        QCOMPARE(waiting.studentNumber, QStringLiteral("2021001"));
        QCOMPARE(waiting.voidedScan, scan.toString());
        QCOMPARE(waiting.voidedFor, QStringLiteral("test"));
        QCOMPARE(queue::Heartbeats(*m_database, m_clock).progress()->waiting, 2); // the record and its void
        QVERIFY(queue::integrityFaults(*m_database)->isEmpty());
        QVERIFY(queue::Statement::run(*m_database, QStringLiteral("DELETE FROM scan_voids")).ok());
        QCOMPARE(queue::integrityFaults(*m_database)->size(), 1);
    }

    void aRecordIsKeptForAsLongAsItsVoidIsNotSent()
    {
        queue::PhotoStore photos(*m_database, m_clock, m_directory->filePath(QStringLiteral("photos")));
        const RecordId scan = count("2021001");
        count("2021002"); // the last one of all stays in any case
        acknowledgeRecords();
        QVERIFY(voids().append(scan, VoidReason::Test, gate).ok());
        m_clock.advance(std::chrono::days(500));
        queue::ExpiredRecords expired(*m_database, photos);
        QCOMPARE(expired.removeBefore(today(), 0)->removed, 0);
        acknowledgeVoids();
        QCOMPARE(expired.removeBefore(today(), 0)->removed, 1);
        QVERIFY(!*voids().find(scan)); // and the reason goes with it
    }

    // Whatever call to the kernel fails, half of a void is never there.
    void aVoidIsWholeOrNotThere()
    {
        int failed = 0;
        for (int call = 1;; ++call) {
            m_clock.advance(std::chrono::seconds(1));
            const RecordId scan = count(QByteArray::number(call).constData());
            bool isDone = false;
            QByteArray fault;
            {
                const FaultyDisk disk(m_directory->path(), FaultyDisk::Fault::Unreadable, FaultyDisk::Lasting::Once,
                                      call);
                isDone = voids().append(scan, VoidReason::Test, gate).ok();
                fault = disk.failed();
            }
            reopen();
            const bool hasReason = voids().find(scan)->has_value();
            const auto entries = *outbox().list();
            const auto items = std::count_if(entries.begin(), entries.end(), [&](const queue::Entry& one) {
                return one.voidedScan == scan.toString();
            });
            QCOMPARE(isVoid(scan), hasReason);
            QCOMPARE(int(items), hasReason ? 1 : 0);
            QVERIFY2(hasReason || !isDone, fault.constData());
            if (fault.isEmpty())
                break;
            failed += !isDone;
        }
        QVERIFY(failed > 0);
    }

private:
    static constexpr auto noPhoto = attendance::PhotoAbsence::NoCamera;

    Journal journal() { return Journal(*m_database, m_clock); }
    Outbox outbox() { return {*m_database, m_clock}; }
    ScanVoids voids() { return {*m_database, m_clock}; }
    CorrectedScans corrections() { return CorrectedScans(*m_database); }
    queue::RegisterScans scans() { return queue::RegisterScans(*m_database); }
    QDate today() const { return m_clock.now().date(); }

    void reopen()
    {
        m_database.reset();
        m_database = Database::open(m_directory->path()).value();
    }

    RecordId count(const char* number)
    {
        const auto valid = support::validRecord(m_clock, QLatin1String(number));
        if (!journal().append(valid, noPhoto))
            qFatal("not counted");
        return valid.record().id;
    }

    void acknowledge(const std::vector<queue::DueRow>& due)
    {
        for (const queue::DueRow& row : due)
            QVERIFY(outbox().acknowledge({row.item}).ok());
    }
    void acknowledgeRecords() { acknowledge(*outbox().dueRecords(100)); }
    void acknowledgeVoids() { acknowledge(*outbox().dueVoids(100)); }

    bool isVoid(const RecordId& scan)
    {
        const auto all = *corrections().ofDay(today());
        return std::find(all.begin(), all.end(), CorrectedScan{scan, {}}) != all.end();
    }

    /** The void that waits. */
    queue::Entry entry()
    {
        for (const queue::Entry& one : *outbox().list()) {
            if (one.kind == queue::itemkinds::scanVoid)
                return one;
        }
        qFatal("no void waits");
    }

    const DeviceId gate = *DeviceId::parse(u"gate-1");
    const attendance::ClockReading trusted{};
    support::FakeClock m_clock;
    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<Database> m_database;
};

QTEST_GUILESS_MAIN(TestScanVoids)
#include "tst_scanvoids.moc"
