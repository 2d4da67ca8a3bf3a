// What is no archive, damaged, forged, or cannot be taken in: refused whole, with a sentence, and nothing stays of it.

#include "core/queue/refusallog.h"
#include "core/queue/scanvoids.h"
#include "tests/archive/archivefixture.h"
#include "tests/support/smalldisk.h"

#include <QProcess>

using namespace rollcall;
using queue::contents;
using queue::jpeg;
using queue::Machine;
using queue::write;
using support::SmallDisk;

namespace {

bool smallDisks = false;

} // namespace

class TestArchiveFaults : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        m_gate = std::make_unique<Machine>();
        m_office = std::make_unique<Machine>();
        m_file = m_directory->filePath(QStringLiteral("waiting.tar"));
    }

    void anotherDevicesRecordsNeedToBeAskedFor()
    {
        m_gate->scan(QStringLiteral("1"));
        QVERIFY(m_gate->archive.write(m_file).ok());
        const auto refused = m_office->archive.take(m_file, DeviceId::parse(u"gate-2"));
        QCOMPARE(refused.error().code, ErrorCode::NotPermitted);
        QVERIFY(refused.error().detail.contains(QStringLiteral("gate-1")));
        QVERIFY(m_office->outbox.list()->empty());
        QVERIFY(m_office->archive.take(m_file, DeviceId::parse(u"gate-1")).ok());
    }

    void whereverOneByteIsChangedTheWholeIsRefused()
    {
        m_gate->scan(QStringLiteral("1"), true);
        m_gate->scan(QStringLiteral("2"));
        QVERIFY(m_gate->archive.write(m_file).ok());
        const QByteArray whole = contents(m_file);
        int tried = 0;
        // The padding behind a member carries nothing; what tar itself keeps for it is in the headers.
        for (qsizetype at = 0; at < whole.size(); at += 61) {
            if (whole.at(at) == '\0')
                continue;
            QByteArray changed = whole;
            changed[at] = static_cast<char>(changed.at(at) ^ 1);
            write(m_file, changed);
            const auto taken = m_office->archive.take(m_file, {});
            QVERIFY2(!taken.ok(), qPrintable(QStringLiteral("byte %1 of %2").arg(at).arg(whole.size())));
            QVERIFY(!taken.error().detail.isEmpty());
            ++tried;
        }
        QVERIFY(tried > 90);
        QVERIFY(m_office->outbox.list()->empty());
        QVERIFY(m_office->photoFiles().isEmpty());
    }

    void whereverItIsCutOffTheWholeIsRefused()
    {
        m_gate->scan(QStringLiteral("1"), true);
        QVERIFY(m_gate->archive.write(m_file).ok());
        const QByteArray whole = contents(m_file);
        const qsizetype end = whole.lastIndexOf("voids.jsonl\n") + 12; // of the checksums; then there is padding
        QVERIFY(end > 5000);
        for (qsizetype size = 0; size < end; size += 101) {
            write(m_file, whole.left(size));
            const auto taken = m_office->archive.take(m_file, {});
            QVERIFY2(!taken.ok(), qPrintable(QStringLiteral("%1 of %2 bytes").arg(size).arg(whole.size())));
        }
        QVERIFY(m_office->outbox.list()->empty());
        QVERIFY(m_office->photoFiles().isEmpty());
    }

    void aForgedRecordIsRefusedWholeEvenWithTheRightChecksums_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        const auto row = [](const char* name, const char* from, const char* to) {
            QTest::newRow(name) << QByteArray(from) << QByteArray(to);
        };
        row("a status there is not", "\"present\"", "\"handsome\"");
        row("a number no badge can have", "\"student_number\":\"2\"", "\"student_number\":\"2;\"");
        row("a field of nobody's", "\"status\":", "\"state; DROP TABLE attendance\":1,\"status\":");
        row("a field too few", "\"qr_data\":\"2\",", "");
        row("a photo elsewhere", "gate-1/2026/11/23/", "../../../../../etc/");
        row("another device's photo", "\"photo_path\":\"gate-1/", "\"photo_path\":\"gate-2/");
        row("another day", "\"date\":\"2026-11-23\"", "\"date\":\"2026-11-24\"");
        row("a number that is a text", "\"device_seq\":2", "\"device_seq\":\"2\"");
        row("a sequence of nought", "\"device_seq\":2", "\"device_seq\":0");
        row("a state there is not", "\"state\":\"waiting\"", "\"state\":\"sent\"");
        row("no queue", "\"kind\":\"attendance\"", "\"kind\":\"students\"");
        row("no JSON", "{\"queue\"", "{queue");
        row("the same record twice", "\n{", "\n{\"queue\":1}\n{");
    }

    void aForgedRecordIsRefusedWholeEvenWithTheRightChecksums()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        m_gate->scan(QStringLiteral("1"));
        m_gate->scan(QStringLiteral("2"));
        QVERIFY(m_gate->archive.write(m_file).ok());
        forge([&](QByteArray& records) {
            const qsizetype at = records.lastIndexOf(from);
            QVERIFY2(at >= 0, records.constData());
            records.replace(at, from.size(), to);
        });
        const auto taken = m_office->archive.take(m_file, {});
        QVERIFY(!taken.ok());
        QVERIFY(!taken.error().detail.isEmpty());
        QVERIFY(m_office->outbox.list()->empty());
    }

    void aForgedRefusedScanIsRefusedWholeEvenWithTheRightChecksums_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        const auto row = [](const char* name, const char* from, const char* to) {
            QTest::newRow(name) << QByteArray(from) << QByteArray(to);
        };
        row("a reason there is not", "\"already_in\"", "\"already_up\"");
        row("a number no badge can have", "\"student_number\":\"2\"", "\"student_number\":\"2;\"");
        row("a field of nobody's", "\"reason\":", "\"state; DROP TABLE refusals\":1,\"reason\":");
        row("a field too few", "\"payload_hash\":null,", "");
        row("another day", "\"date\":\"2026-11-23\"", "\"date\":\"2026-11-24\"");
        row("a hash that is none", "\"payload_hash\":null", "\"payload_hash\":\"x\"");
        row("a way there is not", "\"scan_type\":null", "\"scan_type\":\"up\"");
        row("no session", "\"session\":null", "\"session\":\"a b\"");
        row("a state there is not", "\"state\":\"waiting\"", "\"state\":\"sent\"");
        row("another queue", "\"kind\":\"attendance_refusal\"", "\"kind\":\"attendance\"");
        row("no JSON", "{\"queue\"", "{queue");
    }

    void aForgedRefusedScanIsRefusedWholeEvenWithTheRightChecksums()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        m_gate->scan(QStringLiteral("1"));
        const auto kept = queue::RefusalLog(*m_gate->database, m_gate->clock)
                              .append({.id = RecordId::generate(m_gate->clock),
                                       .reason = attendance::RefusedFor::AlreadyIn,
                                       .student = StudentNumber::parse(u"2"),
                                       .scannedAt = m_gate->clock.now(),
                                       .deviceId = *DeviceId::parse(u"gate-1")});
        QVERIFY(kept.ok());
        QVERIFY(m_gate->archive.write(m_file).ok());
        const QString refusals = QStringLiteral("refusals.jsonl");
        forge([](QByteArray&) {}, refusals);
        const QByteArray genuine = contents(m_file);
        forge(
            [&](QByteArray& lines) {
                const qsizetype at = lines.indexOf(from);
                QVERIFY2(at >= 0, lines.constData());
                lines.replace(at, from.size(), to);
            },
            refusals);
        const auto taken = m_office->archive.take(m_file, {});
        QCOMPARE(taken.error().code, ErrorCode::Corrupt);
        QVERIFY(m_office->outbox.list()->empty());
        write(m_file, genuine);
        QCOMPARE(m_office->archive.take(m_file, {})->refusals, 1);
    }

    void aForgedVoidIsRefusedWholeEvenWithTheRightChecksums_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        const auto row = [](const char* name, const char* from, const char* to) {
            QTest::newRow(name) << QByteArray(from) << QByteArray(to);
        };
        row("a reason there is not", "\"reason\":\"test\"", "\"reason\":\"so\"");
        row("a field of nobody's", "\"reason\":", "\"state; DROP TABLE queue\":1,\"reason\":");
        row("no scan", "\"scan_id\":\"", "\"scan_id\":\"x");
        row("no time", "\"voided_at\":\"", "\"voided_at\":\"x");
        row("no device", "\"device_id\":\"gate-1\"", "\"device_id\":\"..\"");
        row("another queue", "\"kind\":\"attendance_void\"", "\"kind\":\"attendance\"");
    }

    void aForgedVoidIsRefusedWholeEvenWithTheRightChecksums()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        const auto scan = m_gate->scan(QStringLiteral("1"));
        QVERIFY(queue::ScanVoids(*m_gate->database, m_gate->clock)
                    .append(scan.id, attendance::VoidReason::Test, scan.deviceId)
                    .ok());
        QVERIFY(m_gate->archive.write(m_file).ok());
        const QString voids = QStringLiteral("voids.jsonl");
        forge([](QByteArray&) {}, voids);
        const QByteArray genuine = contents(m_file);
        forge(
            [&](QByteArray& lines) {
                const qsizetype at = lines.indexOf(from);
                QVERIFY2(at >= 0, lines.constData());
                lines.replace(at, from.size(), to);
            },
            voids);
        QCOMPARE(m_office->archive.take(m_file, {}).error().code, ErrorCode::Corrupt);
        QVERIFY(m_office->outbox.list()->empty());
        write(m_file, genuine);
        QCOMPARE(m_office->archive.take(m_file, {})->voids, 1);
    }

    void aForgeryThatChangesNothingPasses() // so that the rows above are refused for what they change
    {
        m_gate->scan(QStringLiteral("1"));
        QVERIFY(m_gate->archive.write(m_file).ok());
        forge([](QByteArray&) {});
        QVERIFY(m_office->archive.take(m_file, {}).ok());
    }

    void aRecordThatContradictsTheRegisterIsRefusedWhole()
    {
        m_gate->scan(QStringLiteral("1"));
        QVERIFY(m_gate->archive.write(m_file).ok());
        QVERIFY(m_office->archive.take(m_file, {}).ok());
        forge([](QByteArray& records) { records.replace("\"present\"", "\"late\""); });
        const auto taken = m_office->archive.take(m_file, {});
        QCOMPARE(taken.error().code, ErrorCode::Conflict);
    }

    void whatIsNoArchiveIsSaidToBeNone_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("noise") << QByteArray(20000, 'x');
        QTest::newRow("zeros") << QByteArray(20480, '\0');
        QTest::newRow("a photo") << jpeg;
    }

    void whatIsNoArchiveIsSaidToBeNone()
    {
        QFETCH(QByteArray, content);
        write(m_file, content);
        const auto taken = m_office->archive.take(m_file, {});
        QVERIFY(!taken.ok());
        QVERIFY(taken.error().code == ErrorCode::Corrupt || taken.error().code == ErrorCode::WrongFormat);
    }

    void aFileThatIsNotThereIsNotFound()
    {
        QCOMPARE(m_office->archive.take(m_file, {}).error().code, ErrorCode::NotFound);
    }

    void anotherTarIsNoArchiveAndNeverUnpacked()
    {
        QProcess tar;
        tar.setWorkingDirectory(m_directory->path());
        write(m_directory->filePath(QStringLiteral("song.txt")), "la la la");
        tar.start(QStringLiteral("tar"), {QStringLiteral("cf"), m_file, QStringLiteral("song.txt")});
        QVERIFY(tar.waitForFinished());
        QCOMPARE(tar.exitCode(), 0);
        QCOMPARE(m_office->archive.take(m_file, {}).error().code, ErrorCode::WrongFormat);
    }

    void aFolderIsNoArchive()
    {
        QCOMPARE(m_office->archive.take(m_directory->path(), {}).error().code, ErrorCode::NotAFile);
    }

    // What goes wrong on the way

    void anImportThatFailsLeavesNothingAndCanBeDoneAgain()
    {
        const auto first = m_gate->scan(QStringLiteral("1"), true);
        const auto second = m_gate->scan(QStringLiteral("2"), true);
        QVERIFY(m_gate->archive.write(m_file).ok());
        const QString inTheWay = m_office->photoFile(second);
        QVERIFY(QDir().mkpath(inTheWay + QStringLiteral("/full")));
        QVERIFY(!m_office->archive.take(m_file, {}).ok());
        QVERIFY(!QFile::exists(m_office->photoFile(first)));
        QVERIFY(m_office->photoFiles().isEmpty());
        QVERIFY(m_office->outbox.list()->empty());

        QVERIFY(QDir(inTheWay).removeRecursively());
        QCOMPARE(m_office->archive.take(m_file, {})->photos, 2);
        QCOMPARE(m_office->photoFiles().size(), 2);
    }

    void anImportThatIsStoppedLeavesNothing()
    {
        m_gate->scan(QStringLiteral("1"), true);
        m_gate->scan(QStringLiteral("2"), true);
        QVERIFY(m_gate->archive.write(m_file).ok());
        QList<int> told;
        const auto taken = m_office->archive.take(m_file, {}, [&told](int photos) -> Result<void> {
            told << photos;
            return photos < 2 ? Result<void>() : Error{ErrorCode::Cancelled, QStringLiteral("enough")};
        });
        QCOMPARE(taken.error().code, ErrorCode::Cancelled);
        QCOMPARE(told, (QList<int>{1, 2}));
        QVERIFY(m_office->photoFiles().isEmpty());
        QVERIFY(m_office->outbox.list()->empty());
    }

    void aFailedImportTakesNothingFromWhatWasHere()
    {
        const auto first = m_gate->scan(QStringLiteral("1"), true);
        QVERIFY(m_gate->archive.write(m_file).ok());
        QVERIFY(m_office->archive.take(m_file, {}).ok());
        m_gate->scan(QStringLiteral("2"), true);
        const QString both = m_directory->filePath(QStringLiteral("both.tar"));
        QVERIFY(m_gate->archive.write(both).ok());
        const auto stop = [](int) -> Result<void> { return Error{ErrorCode::Cancelled, QStringLiteral("enough")}; };
        QVERIFY(!m_office->archive.take(both, {}, stop).ok());
        QCOMPARE(m_office->photoFiles(), QStringList{m_office->photoFile(first)});
        QCOMPARE(m_office->outbox.list()->size(), 2u);
    }

    // A database that was put back to an earlier state knows nothing of later photos, and no file may be their last.
    void aFailedImportLeavesAPhotoThatWasThereBefore()
    {
        const auto record = m_gate->scan(QStringLiteral("1"), true);
        QVERIFY(m_gate->archive.write(m_file).ok());
        QVERIFY(m_office->photos.put(record.photoKey(), jpeg).ok());
        const auto stop = [](int) -> Result<void> { return Error{ErrorCode::Cancelled, QStringLiteral("enough")}; };
        QVERIFY(!m_office->archive.take(m_file, {}, stop).ok());
        QCOMPARE(contents(m_office->photoFile(record)), jpeg);
    }

    void anExportThatIsStoppedLeavesNoFile()
    {
        m_gate->scan(QStringLiteral("1"), true);
        const auto stop = [](int) -> Result<void> { return Error{ErrorCode::Cancelled, QStringLiteral("enough")}; };
        QCOMPARE(m_gate->archive.write(m_file, stop).error().code, ErrorCode::Cancelled);
        QVERIFY(QDir(m_directory->path()).entryList(QDir::Files).isEmpty());
    }

    void anExportIntoAFolderThatIsNotThereSaysSo()
    {
        const auto written = m_gate->archive.write(m_directory->filePath(QStringLiteral("nowhere/waiting.tar")));
        QCOMPARE(written.error().code, ErrorCode::NotFound);
        QVERIFY2(written.error().detail.contains(QStringLiteral("no folder")), qPrintable(written.error().detail));
    }

    void anImportLeavesTheKioskRoomToCount()
    {
        if (!smallDisks)
            QSKIP("mounting a disk needs root, or namespaces for everybody");
        m_gate->scan(QStringLiteral("1"), true);
        QVERIFY(m_gate->archive.write(m_file).ok());
        const QString root = m_office->directory.filePath(QStringLiteral("photos"));
        QVERIFY(QDir().mkpath(root));
        const SmallDisk disk(root, 50'000); // half of what stays free
        const auto taken = m_office->archive.take(m_file, {});
        QCOMPARE(taken.error().code, ErrorCode::DiskFull);
        QVERIFY(m_office->photoFiles().isEmpty());
        QVERIFY(m_office->outbox.list()->empty());
    }

    void aFullDiskIsSaidOfAnExportAndNothingStaysOfIt()
    {
        if (!smallDisks)
            QSKIP("mounting a disk needs root, or namespaces for everybody");
        m_gate->scan(QStringLiteral("1"), true);
        SmallDisk disk(m_directory->path(), 256);
        disk.fill();
        QCOMPARE(m_gate->archive.write(m_file).error().code, ErrorCode::DiskFull);
        QCOMPARE(QDir(m_directory->path()).entryList(QDir::Files), QStringList{QStringLiteral("filler")});
    }

private:
    // Packs the archive again with other records and checksums that fit them, as somebody with a shell could.
    template <typename Change>
    void forge(Change change, const QString& member = QStringLiteral("records.jsonl"))
    {
        const QString folder = m_directory->filePath(QStringLiteral("forgery"));
        QDir().mkpath(folder);
        QProcess shell;
        shell.setWorkingDirectory(folder);
        shell.start(QStringLiteral("tar"), {QStringLiteral("xf"), m_file});
        QVERIFY(shell.waitForFinished());
        const QString file = folder + u'/' + member;
        QByteArray records = contents(file);
        change(records);
        write(file, records);
        shell.start(QStringLiteral("sh"),
                    {QStringLiteral("-c"),
                     QStringLiteral("sha256sum archive.json records.jsonl refusals.jsonl voids.jsonl > SHA256SUMS && "
                                    "tar cf \"$1\" archive.json records.jsonl refusals.jsonl voids.jsonl SHA256SUMS"),
                     QStringLiteral("sh"), m_file});
        QVERIFY(shell.waitForFinished());
        QCOMPARE(shell.exitCode(), 0);
    }

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<Machine> m_gate;
    std::unique_ptr<Machine> m_office;
    QString m_file;
};

int main(int argc, char** argv)
{
    smallDisks = SmallDisk::areAllowed();
    QCoreApplication application(argc, argv);
    TestArchiveFaults test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_archivefaults.moc"
