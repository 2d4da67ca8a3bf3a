// What one kiosk exports and another takes in: nothing changed, nothing twice, nothing by halves.

#include "core/queue/archive.h"
#include "core/queue/journal.h"
#include "core/queue/outbox.h"
#include "tests/support/fakeclock.h"
#include "tests/support/records.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace rollcall;
using attendance::PhotoAbsence;
using queue::Archive;
using queue::Database;
using queue::Journal;
using queue::Outbox;
using queue::PhotoStore;

namespace {

const QByteArray jpeg = QByteArray("\xff\xd8\xff\xe0 a photo ") + QByteArray(5000, 'x') + "\xff\xd9";

/** One machine's data directory, open. */
struct Machine {
    Machine() : database(Database::open(directory.path()).value()) {}

    const support::FakeClock clock;
    QTemporaryDir directory;
    std::unique_ptr<Database> database;
    Journal journal{*database, clock};
    Outbox outbox{*database, clock};
    PhotoStore photos{*database, clock, directory.filePath(QStringLiteral("photos"))};
    Archive archive{*database, photos, clock};

    attendance::Record scan(const QString& number, bool withPhoto = false)
    {
        const auto valid = support::validRecord(clock, number);
        const auto photo = withPhoto ? Journal::photoFollows : Journal::Photo(PhotoAbsence::NoCamera);
        if (!journal.append(valid, photo).ok() || (withPhoto && !photos.store(valid.record().id, jpeg).ok()))
            qFatal("no record");
        return valid.record();
    }

    QString photoFile(const attendance::Record& record) const
    {
        return directory.filePath(QStringLiteral("photos/") + record.photoKey());
    }

    QStringList photoFiles() const
    {
        QStringList files;
        QDirIterator walk(directory.filePath(QStringLiteral("photos")), QDir::Files, QDirIterator::Subdirectories);
        while (walk.hasNext())
            files << walk.next();
        return files;
    }
};

/** What would be sent, and what is known of it: equal on both sides, whatever the rows' local numbers. */
QStringList waiting(Machine& machine)
{
    QStringList all;
    for (const auto& due : *machine.outbox.dueRecords(1000))
        all << QString::fromUtf8(QJsonDocument(due.row).toJson(QJsonDocument::Compact));
    return all;
}

template <typename T>
QByteArray said(const Result<T>& result)
{
    return result.ok() ? QByteArray() : result.error().detail.toUtf8();
}

QByteArray contents(const QString& file)
{
    QFile source(file);
    return source.open(QIODevice::ReadOnly) ? source.readAll() : QByteArray();
}

void write(const QString& file, const QByteArray& bytes)
{
    QFile target(file);
    QVERIFY(target.open(QIODevice::WriteOnly));
    QCOMPARE(target.write(bytes), bytes.size());
}

} // namespace

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
        QCOMPARE(shell.readAllStandardOutput().count(": OK\n"), 3);
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
        QCOMPARE(*m_office->journal.arrival(record), std::optional(record.scannedAt));
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
        const qsizetype end = whole.lastIndexOf("records.jsonl\n") + 14; // of the checksums; then there is padding
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
        row("no queue", "\"type\":\"attendance\"", "\"type\":\"students\"");
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
        QCOMPARE(taken.error().code, ErrorCode::Exists);
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
        QVERIFY(taken.error().code == ErrorCode::Corrupt || taken.error().code == ErrorCode::Foreign);
    }

    void aFileThatIsNotThereIsNotFound()
    {
        QCOMPARE(m_office->archive.take(m_file, {}).error().code, ErrorCode::NotFound);
    }

    void anotherTarIsForeignAndNeverUnpacked()
    {
        QProcess tar;
        tar.setWorkingDirectory(m_directory->path());
        write(m_directory->filePath(QStringLiteral("song.txt")), "la la la");
        tar.start(QStringLiteral("tar"), {QStringLiteral("cf"), m_file, QStringLiteral("song.txt")});
        QVERIFY(tar.waitForFinished());
        QCOMPARE(tar.exitCode(), 0);
        QCOMPARE(m_office->archive.take(m_file, {}).error().code, ErrorCode::Foreign);
    }

private:
    // Packs the archive again with other records and checksums that fit them, as somebody with a shell could.
    template <typename Change>
    void forge(Change change)
    {
        const QString folder = m_directory->filePath(QStringLiteral("forgery"));
        QDir().mkpath(folder);
        QProcess shell;
        shell.setWorkingDirectory(folder);
        shell.start(QStringLiteral("tar"), {QStringLiteral("xf"), m_file});
        QVERIFY(shell.waitForFinished());
        const QString file = folder + QStringLiteral("/records.jsonl");
        QByteArray records = contents(file);
        change(records);
        write(file, records);
        shell.start(QStringLiteral("sh"), {QStringLiteral("-c"),
                                           QStringLiteral("sha256sum archive.json records.jsonl > SHA256SUMS && "
                                                          "tar cf \"$1\" archive.json records.jsonl SHA256SUMS"),
                                           QStringLiteral("sh"), m_file});
        QVERIFY(shell.waitForFinished());
        QCOMPARE(shell.exitCode(), 0);
    }

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<Machine> m_gate;
    std::unique_ptr<Machine> m_office;
    QString m_file;
};

QTEST_GUILESS_MAIN(TestArchive)
#include "tst_archive.moc"
