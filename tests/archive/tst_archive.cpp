// What one kiosk exports and another takes in: nothing changed, nothing twice, nothing by halves.

#include "core/queue/heartbeats.h"
#include "core/queue/integrity.h"
#include "core/queue/refusallog.h"
#include "core/queue/scanvoids.h"
#include "tests/archive/archivefixture.h"

#include <QJsonDocument>
#include <QProcess>

#include <sys/stat.h>

using namespace rollcall;
using attendance::PhotoAbsence;
using queue::contents;
using queue::Journal;
using queue::jpeg;
using queue::Machine;
using queue::said;
using queue::waiting;

class TestArchive : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        m_gate = std::make_unique<Machine>();
        m_office = std::make_unique<Machine>();
        m_file = m_directory->filePath(QStringLiteral("waiting.tar"));
    }

    void anArchiveOfVersion1IsTakenOver()
    {
        // Made by the last build of that version: seven records, four of them with their photo (tests/data/version1).
        const QString file = QStringLiteral(ROLLCALL_SOURCE_DIR "/tests/data/version1/queue.tar");
        const auto taken = m_office->archive.take(file, {});
        QVERIFY2(taken.ok(), said(taken).constData());
        QCOMPARE(taken->records, 7);
        QCOMPARE(taken->photos, 4);
        QCOMPARE(taken->parked, 2);
        QCOMPARE(m_office->photoFiles().size(), 4);
        QCOMPARE(m_office->outbox.stats()->records, 7);
        QCOMPARE(m_office->archive.take(file, {})->alreadyHere, 7);
    }

    void anArchiveOfVersion2IsTakenOver()
    {
        const QString file = QStringLiteral(ROLLCALL_SOURCE_DIR "/tests/data/version2/queue.tar");
        const auto taken = m_office->archive.take(file, {});
        QVERIFY2(taken.ok(), said(taken).constData());
        QCOMPARE(taken->records, 3);
        QCOMPARE(taken->photos, 1);
        QCOMPARE(taken->parked, 1);
        const auto lines = *m_office->journal.lines();
        QCOMPARE(lines.front().scannedAt, QStringLiteral("2026-11-27T07:24:05.000+08:00"));
        QVERIFY(lines.front().ruleId.isEmpty());
        QCOMPARE(m_office->archive.take(file, {})->alreadyHere, 3);
    }

    void theRuleOfARecordGoesWithIt()
    {
        attendance::Record record = support::validRecord(m_gate->clock, QStringLiteral("1")).record();
        record.scanType = attendance::ScanType::Out;
        record.session = *attendance::SessionId::parse(u"afternoon");
        const QJsonObject decision{{QStringLiteral("exception"), QString::fromUtf8("D\u00eda de \"fiesta\"")}};
        record.rule = attendance::DecidingRule{QStringLiteral("regular"), QStringLiteral("v1"),
                                               QJsonDocument(decision).toJson(QJsonDocument::Compact)};
        QVERIFY(m_gate->journal.append(*attendance::Validator().check(record), PhotoAbsence::NoCamera).ok());
        const auto before = waiting(*m_gate);
        QVERIFY(m_gate->archive.write(m_file).ok());
        QCOMPARE(m_office->archive.take(m_file, {})->records, 1);
        QCOMPARE(waiting(*m_office), before);
        QCOMPARE(m_office->journal.lines()->front().decision, decision);
    }

    void whatWaitsArrivesAsItWas()
    {
        const auto withPhoto = m_gate->scan(QStringLiteral("1"), true);
        m_gate->scan(QStringLiteral("2"));
        const auto before = waiting(*m_gate);
        const auto written = m_gate->archive.write(m_file);
        QVERIFY2(written.ok(), said(written).constData());
        QCOMPARE(written->records, 2);
        QCOMPARE(written->photos, 1);
        QCOMPARE(waiting(*m_gate), before);

        const auto taken = m_office->archive.take(m_file, {});
        QVERIFY2(taken.ok(), said(taken).constData());
        QCOMPARE(taken->records, 2);
        QCOMPARE(taken->photos, 1);
        QCOMPARE(taken->alreadyHere, 0);
        QCOMPARE(waiting(*m_office), before);
        QCOMPARE(m_office->photos.copy(withPhoto.photoKey()).value(), jpeg);
        QCOMPARE(m_office->outbox.stats()->items, 3);
    }

    void whatIsExportedIsForItsOwnerOnlyAndReplacesNothing()
    {
        m_gate->scan(QStringLiteral("1"));
        QVERIFY(m_gate->archive.write(m_file).ok());
        struct stat status = {};
        QCOMPARE(::stat(QFile::encodeName(m_file).constData(), &status), 0);
        QCOMPARE(status.st_mode & 0777u, 0600u);
        const QByteArray first = contents(m_file);
        QCOMPARE(m_gate->archive.write(m_file).error().code, ErrorCode::Exists);
        QCOMPARE(contents(m_file), first);
        QCOMPARE(m_directory->path(), QFileInfo(m_file).path());
        QCOMPARE(QDir(m_directory->path()).entryList(QDir::Files).size(), 1); // nothing half-written either
    }

    void itIsATarThatOtherProgramsReadAndCheck()
    {
        m_gate->scan(QStringLiteral("1"), true);
        QVERIFY(m_gate->archive.write(m_file).ok());
        QProcess shell;
        shell.start(QStringLiteral("sh"),
                    {QStringLiteral("-c"), QStringLiteral("cd \"$1\" && tar xf \"$2\" && sha256sum -c SHA256SUMS"),
                     QStringLiteral("sh"), m_directory->path(), m_file});
        QVERIFY(shell.waitForFinished());
        QVERIFY2(shell.exitCode() == 0, shell.readAllStandardError().constData());
        QCOMPARE(shell.readAllStandardOutput().count(": OK\n"), 5);
    }

    void importedTwiceChangesNothing()
    {
        m_gate->scan(QStringLiteral("1"), true);
        QVERIFY(m_gate->archive.write(m_file).ok());
        QVERIFY(m_office->archive.take(m_file, {}).ok());
        const auto once = waiting(*m_office);
        const auto again = m_office->archive.take(m_file, {});
        QVERIFY(again.ok());
        QCOMPARE(again->records, 0);
        QCOMPARE(again->alreadyHere, 1);
        QCOMPARE(again->photos, 0);
        QCOMPARE(waiting(*m_office), once);
        QCOMPARE(m_office->outbox.list()->size(), 2u);
    }

    void takenBackByWhoExportedItChangesNothing()
    {
        m_gate->scan(QStringLiteral("1"), true);
        QVERIFY(m_gate->archive.write(m_file).ok());
        const auto item = m_gate->outbox.dueRecords(1)->front().item;
        QVERIFY(m_gate->outbox.acknowledge({item}).ok()); // sent meanwhile
        const auto taken = m_gate->archive.take(m_file, {});
        QVERIFY(taken.ok());
        QCOMPARE(taken->alreadyHere, 1);
        QVERIFY(m_gate->outbox.dueRecords(10)->empty());
        QCOMPARE(m_gate->outbox.stats()->synced, 1);
    }

    void aRecordThatOnlyWaitsForItsPhotoIsSentAgainToo()
    {
        m_gate->scan(QStringLiteral("1"), true);
        QVERIFY(m_gate->outbox.acknowledge({m_gate->outbox.dueRecords(1)->front().item}).ok());
        QVERIFY(m_gate->archive.write(m_file).ok());
        QVERIFY(m_office->archive.take(m_file, {}).ok());
        QCOMPARE(m_office->outbox.dueRecords(10)->size(), 1u);
        QVERIFY(m_office->outbox.duePhotos(10)->empty()); // not before its record
    }

    void refusedScansGoWithItAndTheHeartbeatStaysAtHome()
    {
        m_gate->scan(QStringLiteral("1"));
        refuse(*m_gate, "x");
        refuse(*m_gate, "y");
        QVERIFY(queue::Heartbeats(*m_gate->database, m_gate->clock).enqueue().ok());
        const auto before = refused(*m_gate);
        QCOMPARE(before.size(), 2);
        const auto written = m_gate->archive.write(m_file);
        QVERIFY2(written.ok(), said(written).constData());
        QCOMPARE(written->records, 1);
        QCOMPARE(written->refusals, 2);
        QCOMPARE(refused(*m_gate), before);
        QCOMPARE(m_gate->outbox.list()->size(), 4u);

        const auto taken = m_office->archive.take(m_file, {});
        QVERIFY2(taken.ok(), said(taken).constData());
        QCOMPARE(taken->refusals, 2);
        QCOMPARE(refused(*m_office), before);
        QCOMPARE(m_office->outbox.list()->size(), 3u);
        QCOMPARE(m_office->outbox.stats()->refusals, 2);

        QCOMPARE(m_office->archive.take(m_file, {})->refusals, 0); // once more
        QCOMPARE(refused(*m_office), before);
        QCOMPARE(m_gate->archive.take(m_file, {})->refusals, 0); // and where it was made
        QCOMPARE(m_gate->outbox.list()->size(), 4u);
    }

    void refusedScansGoAlsoWhereNoRecordWaits()
    {
        refuse(*m_gate, "x");
        QCOMPARE(m_gate->archive.write(m_file)->records, 0);
        const auto taken = m_office->archive.take(m_file, DeviceId::parse(u"gate-1"));
        QCOMPARE(taken->refusals, 1);
        const auto item = m_office->outbox.dueRefusals(10)->front().item;
        QVERIFY(m_office->outbox.acknowledge({item}).ok());
        QVERIFY(m_office->outbox.list()->empty());
    }

    void refusedScansOfAnotherDeviceAreNotTaken()
    {
        refuse(*m_gate, "x");
        QVERIFY(m_gate->archive.write(m_file).ok());
        const auto taken = m_office->archive.take(m_file, DeviceId::parse(u"gate-2"));
        QCOMPARE(taken.error().code, ErrorCode::NotPermitted);
        QVERIFY(m_office->outbox.list()->empty());
    }

    void aRefusedScanThatIsParkedStaysParkedWithItsReason()
    {
        refuse(*m_gate, "x");
        const auto item = m_gate->outbox.dueRefusals(1)->front().item;
        QVERIFY(m_gate->outbox.park(item, {QStringLiteral("23503"), QStringLiteral("no such device"), true}).ok());
        QVERIFY(m_gate->archive.write(m_file).ok());
        QCOMPARE(m_office->archive.take(m_file, {})->refusals, 1);
        const auto entry = m_office->outbox.list()->front();
        QCOMPARE(entry.state, QStringLiteral("parked"));
        QCOMPARE(entry.lastCode, QStringLiteral("23503"));
        QCOMPARE(entry.refusedFor, QStringLiteral("unknown_student"));
    }

    void anArchiveOfBeforeRefusedScansWentAlongIsTakenOver()
    {
        // Made by the last build whose database had version 5: five records.
        const QString file = QStringLiteral(ROLLCALL_SOURCE_DIR "/tests/data/version5/queue.tar");
        const auto taken = m_office->archive.take(file, {});
        QVERIFY2(taken.ok(), said(taken).constData());
        QCOMPARE(taken->records, 5);
        QCOMPARE(taken->refusals, 0);
        QCOMPARE(m_office->archive.take(file, {})->alreadyHere, 5);
    }

    void anArchiveOfBeforeTheForgottenBadgeIsTakenOver()
    {
        // Made by the last build whose database had version 6: three records.
        const QString file = QStringLiteral(ROLLCALL_SOURCE_DIR "/tests/data/version6/queue.tar");
        const auto taken = m_office->archive.take(file, {});
        QVERIFY2(taken.ok(), said(taken).constData());
        QCOMPARE(taken->records, 3);
        QCOMPARE(m_office->journal.lines()->front().noBadge, QString());
    }

    void anArchiveOfBeforeVoidsWentAlongIsTakenOver()
    {
        // Made by the last build whose database had version 7: three records and two refused scans.
        const QString file = QStringLiteral(ROLLCALL_SOURCE_DIR "/tests/data/version7/queue.tar");
        const auto taken = m_office->archive.take(file, {});
        QVERIFY2(taken.ok(), said(taken).constData());
        QCOMPARE(taken->records, 3);
        QCOMPARE(taken->refusals, 2);
        QCOMPARE(taken->voids, 0);
    }

    void whatWasVoidedIsVoidOnAnotherMachineAndGoesAfterItsRecord()
    {
        const auto sent = m_gate->scan(QStringLiteral("1"));
        QVERIFY(m_gate->outbox.acknowledge({m_gate->outbox.dueRecords(1)->front().item}).ok());
        const auto waits = m_gate->scan(QStringLiteral("2"));
        queue::ScanVoids voids(*m_gate->database, m_gate->clock);
        for (const auto& scan : {sent, waits})
            QVERIFY(voids.append(scan.id, attendance::VoidReason::UsedByOther, scan.deviceId).ok());
        const auto written = m_gate->archive.write(m_file);
        QCOMPARE(written->records, 1); // the cloud has the other one
        QCOMPARE(written->voids, 2);
        QCOMPARE(m_office->archive.take(m_file, DeviceId::parse(u"gate-2")).error().code, ErrorCode::NotPermitted);

        QCOMPARE(m_office->archive.take(m_file, {})->voids, 2);
        QCOMPARE(m_office->archive.take(m_file, {})->voids, 0); // once
        QVERIFY(queue::integrityFaults(*m_office->database)->isEmpty());
        const auto due = *m_office->outbox.dueVoids(10);
        QCOMPARE(due.size(), 1u); // of the scan that the cloud has
        QCOMPARE(due.front().json, m_gate->outbox.dueVoids(10)->front().json);
        QVERIFY(m_office->journal.lines()->front().correction);
        QVERIFY(m_office->outbox.acknowledge({m_office->outbox.dueRecords(1)->front().item}).ok());
        QCOMPARE(m_office->outbox.dueVoids(10)->size(), 2u);
    }

    void whoWasCountedWithoutABadgeStaysSoOnAnotherMachine()
    {
        const auto without = support::validRecordWithoutBadge(m_gate->clock, QStringLiteral("1"));
        QVERIFY(m_gate->journal.append(without, PhotoAbsence::NoCamera).ok());
        QVERIFY(m_gate->archive.write(m_file).ok());
        QCOMPARE(m_office->archive.take(m_file, {})->records, 1);
        QCOMPARE(m_office->journal.lines()->front().noBadge, QStringLiteral("staff"));
    }

    void whatTheCloudHasStaysAtHome()
    {
        m_gate->scan(QStringLiteral("1"));
        m_gate->scan(QStringLiteral("2"));
        QVERIFY(m_gate->outbox.acknowledge({m_gate->outbox.dueRecords(1)->front().item}).ok());
        QCOMPARE(m_gate->archive.write(m_file)->records, 1);
    }

    void whatIsParkedStaysParkedWithItsReason()
    {
        m_gate->scan(QStringLiteral("1"));
        const auto item = m_gate->outbox.dueRecords(1)->front().item;
        QVERIFY(m_gate->outbox.begin({item}, QStringLiteral("r-1")).ok());
        QVERIFY(m_gate->outbox.park(item, {QStringLiteral("23503"), QStringLiteral("no such student"), true}).ok());
        QVERIFY(m_gate->archive.write(m_file).ok());
        QVERIFY(m_office->archive.take(m_file, {}).ok());
        QVERIFY(m_office->outbox.dueRecords(10)->empty());
        const auto entry = m_office->outbox.list()->front();
        QCOMPARE(entry.state, QStringLiteral("parked"));
        QCOMPARE(entry.lastCode, QStringLiteral("23503"));
        QCOMPARE(entry.lastText, QStringLiteral("no such student"));
        QCOMPARE(entry.requestId, QStringLiteral("r-1"));
        QCOMPARE(entry.attempts, 1);
    }

    void whatWasBeingSentOrDeferredIsDueAtOnce()
    {
        m_gate->scan(QStringLiteral("1"));
        m_gate->scan(QStringLiteral("2"));
        const auto due = *m_gate->outbox.dueRecords(2);
        QVERIFY(m_gate->outbox.begin({due[0].item}, QStringLiteral("r-1")).ok());
        QVERIFY(
            m_gate->outbox
                .defer({due[1].item}, m_gate->clock.now().addSecs(900), {QStringLiteral("read_timeout"), {}, true})
                .ok());
        QVERIFY(m_gate->archive.write(m_file).ok());
        QVERIFY(m_office->archive.take(m_file, {}).ok());
        QCOMPARE(m_office->outbox.dueRecords(10)->size(), 2u);
    }

    void aPhotoThatIsGoneIsParkedAndItsRecordIsSent()
    {
        const auto record = m_gate->scan(QStringLiteral("1"), true);
        QVERIFY(QFile::remove(m_gate->photoFile(record)));
        const auto written = m_gate->archive.write(m_file);
        QCOMPARE(written->photosMissing, 1);
        QCOMPARE(written->photos, 0);
        QVERIFY(m_office->archive.take(m_file, {}).ok());
        QCOMPARE(m_office->outbox.dueRecords(10)->size(), 1u);
        const auto entries = *m_office->outbox.list();
        QCOMPARE(entries[1].state, QStringLiteral("parked"));
        QCOMPARE(entries[1].lastCode, QStringLiteral("photo_missing"));
    }

    void aRecordWhosePhotoIsBeingWrittenIsLeftOutAndCounted()
    {
        QVERIFY(m_gate->journal.append(support::validRecord(m_gate->clock), Journal::photoFollows).ok());
        const auto written = m_gate->archive.write(m_file);
        QCOMPARE(written->records, 0);
        QCOMPARE(written->leftOut, 1);
    }

    void bothGatesMayHaveCountedTheSameStudent()
    {
        m_gate->scan(QStringLiteral("1"));
        m_office->scan(QStringLiteral("1"));
        QVERIFY(m_gate->archive.write(m_file).ok());
        const auto taken = m_office->archive.take(m_file, {});
        QVERIFY2(taken.ok(), said(taken).constData());
        QCOMPARE(m_office->outbox.dueRecords(10)->size(), 2u);
        // Its own rule stands: once a day.
        QCOMPARE(m_office->journal
                     .append(support::validRecord(m_office->clock, QStringLiteral("1")), PhotoAbsence::NoCamera)
                     .error()
                     .code,
                 ErrorCode::Exists);
    }

    void aStudentWhoseRecordWasImportedIsAlreadyIn()
    {
        const auto record = m_gate->scan(QStringLiteral("1"));
        QVERIFY(m_gate->archive.write(m_file).ok());
        QVERIFY(m_office->archive.take(m_file, {}).ok());
        QCOMPARE((*m_office->journal.arrival(record))->sinceEpoch,
                 std::chrono::milliseconds(record.scannedAt.toMSecsSinceEpoch()));
    }

private:
    static void refuse(Machine& machine, const char* payload)
    {
        queue::RefusalLog refusals(*machine.database, machine.clock);
        const auto kept = refusals.append({.id = RecordId::generate(machine.clock),
                                           .reason = attendance::RefusedFor::UnknownStudent,
                                           .payload = payload,
                                           .scannedAt = machine.clock.now(),
                                           .deviceId = *DeviceId::parse(u"gate-1")});
        QVERIFY(kept.ok());
    }

    static QStringList refused(Machine& machine)
    {
        QStringList all;
        for (const auto& due : *machine.outbox.dueRefusals(1000))
            all << QString::fromUtf8(due.json);
        return all;
    }

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<Machine> m_gate;
    std::unique_ptr<Machine> m_office;
    QString m_file;
};

QTEST_GUILESS_MAIN(TestArchive)
#include "tst_archive.moc"
