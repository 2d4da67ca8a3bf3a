// What of the predecessor's database becomes a record here.

#include "core/legacy/backlog.h"
#include "tests/legacy/predecessor.h"

#include <QSet>

using namespace rollcall;
using legacy::Backlog;
using legacy::RowNote;
using support::Predecessor;

class TestBacklog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatWasNotSyncedWaits()
    {
        Predecessor old;
        old.counted(QStringLiteral("2021001"), QStringLiteral("2025-01-06T07:01:02.123456"));
        old.counted(QStringLiteral("2021002"), QStringLiteral("2025-01-06T07:02:03.000001"),
                    QStringLiteral("time_in"), true);
        old.counted(QStringLiteral("2021003"), QStringLiteral("2025-01-06T12:03:04"), QStringLiteral("time_out"));
        const Backlog backlog = read(old);
        QCOMPARE(backlog.alreadySent, 1);
        QCOMPARE(backlog.records.size(), 2u);
        const auto& first = backlog.records[0].record;
        QCOMPARE(first.record.studentNumber.toString(), QStringLiteral("2021001"));
        QCOMPARE(toRfc3339(first.record.scannedAt), QStringLiteral("2025-01-06T07:01:02.000+08:00"));
        QCOMPARE(first.record.scanType, attendance::ScanType::In);
        QCOMPARE(first.record.session.toString(), QStringLiteral("morning"));
        QCOMPARE(first.row, qint64(1));
        QVERIFY(!first.hasPhoto);
        QCOMPARE(backlog.records[1].record.record.scanType, attendance::ScanType::Out);
        QVERIFY2(backlog.notes.empty(), qPrintable(notesOf(backlog).join(u'\n')));
    }

    void theIdOfARowIsTheSameEachTimeAndItsOwn()
    {
        Predecessor old;
        for (int minute = 10; minute < 30; ++minute)
            old.counted(QStringLiteral("20210%1").arg(minute), QStringLiteral("2025-01-06T07:%1:00").arg(minute));
        QSet<QString> ids;
        for (const auto& one : read(old).records)
            ids << one.record.record.id.toString();
        QCOMPARE(ids.size(), 20);
        old.counted(QStringLiteral("9"), QStringLiteral("2025-01-07T07:00:00"));
        const Backlog again = read(old);
        for (const auto& one : again.records)
            ids << one.record.record.id.toString();
        QCOMPARE(ids.size(), 21);
        QCOMPARE(again.records[0].record.epoch, read(old).records[0].record.epoch);
    }

    void aRowThatSaysNoRecordIsNamedAndLeft_data()
    {
        QTest::addColumn<QString>("student");
        QTest::addColumn<QString>("timestamp");
        QTest::addColumn<QString>("type");
        QTest::newRow("no time") << "2021001"
                                 << "garbage"
                                 << "time_in";
        QTest::newRow("no such day") << "2021001"
                                     << "2025-99-99T07:00:00"
                                     << "time_in";
        QTest::newRow("in UTC, which does not say the day") << "2021001"
                                                            << "2025-01-06T07:00:00Z"
                                                            << "time_in";
        QTest::newRow("no student") << ""
                                    << "2025-01-06T07:00:00"
                                    << "time_in";
        QTest::newRow("another way") << "2021001"
                                     << "2025-01-06T07:00:00"
                                     << "sideways";
    }

    void aRowThatSaysNoRecordIsNamedAndLeft()
    {
        QFETCH(QString, student);
        QFETCH(QString, timestamp);
        QFETCH(QString, type);
        Predecessor old;
        old.counted(student, timestamp, type);
        old.counted(QStringLiteral("2021009"), QStringLiteral("2025-01-06T07:01:00"));
        const Backlog backlog = read(old);
        QCOMPARE(backlog.records.size(), 1u);
        QCOMPARE(backlog.notes.size(), 1u);
        QCOMPARE(backlog.notes[0].row, QStringLiteral("attendance 1"));
        QCOMPARE(backlog.notes[0].kind, RowNote::Kind::NotTaken);
        QVERIFY(student.isEmpty() || !backlog.notes[0].text.contains(student));
    }

    void theFirstOfSeveralForOneKeyCounts()
    {
        Predecessor old;
        old.counted(QStringLiteral("1"), QStringLiteral("2025-01-06T07:01:00"));
        old.counted(QStringLiteral("1"), QStringLiteral("2025-01-06T07:01:30"));
        old.counted(QStringLiteral("1"), QStringLiteral("2025-01-06T12:00:00"), QStringLiteral("time_out"));
        old.counted(QStringLiteral("1"), QStringLiteral("2025-01-07T07:01:00"));
        const Backlog backlog = read(old);
        QCOMPARE(backlog.records.size(), 3u);
        QCOMPARE(notesOf(backlog), QStringList{QStringLiteral("attendance 2 duplicate")});
    }

    void aQueueRowCountsOnlyWhereTheRegisterHasLostIt()
    {
        Predecessor old;
        old.counted(QStringLiteral("1"), QStringLiteral("2025-01-06T07:01:00"));
        old.counted(QStringLiteral("2"), QStringLiteral("2025-01-06T07:02:00"), QStringLiteral("time_in"), true);
        old.queued(1, QStringLiteral("{\"student_number\": \"1\", \"date\": \"2025-01-06\", \"time_in\": "
                                     "\"07:01:00\", \"status\": \"present\"}"));
        old.queued(2, QStringLiteral("{\"student_number\": \"2\", \"date\": \"2025-01-06\", \"time_in\": "
                                     "\"07:02:00\", \"status\": \"present\"}"));
        old.queued(7, QStringLiteral("{\"student_number\": \"7\", \"date\": \"2025-01-06\", \"time_in\": "
                                     "\"07:07:00\", \"status\": \"late\", \"priority\": 5}"));
        old.queued(
            8, QStringLiteral("{'attendance': {'id': 8, 'student_id': '8', 'timestamp': '2025-01-06T07:08:00.5', "
                              "'photo_path': None, "
                              "'qr_data': '8', 'scan_type': 'time_in', 'status': 'present'}, 'photo_path': None}"));
        old.queued(9, QStringLiteral("not a record"));
        old.queued(10,
                   QStringLiteral("{\"date\": \"2025-01-06\", \"time_in\": \"07:07:00\", \"status\": \"present\"}"));
        const Backlog backlog = read(old);
        QStringList numbers;
        for (const auto& one : backlog.records)
            numbers << one.record.record.studentNumber.toString();
        QCOMPARE(numbers, (QStringList{QStringLiteral("1"), QStringLiteral("7"), QStringLiteral("8")}));
        QCOMPARE(backlog.records[1].record.record.status, attendance::AttendanceStatus::Late);
        QCOMPARE(notesOf(backlog),
                 (QStringList{QStringLiteral("sync_queue 3 fixed"), QStringLiteral("sync_queue 5 not_taken"),
                              QStringLiteral("sync_queue 6 not_taken")}));
    }

    void aPhotoIsTakenOnlyFromBelowTheFolderAndIfItIsOne()
    {
        Predecessor old;
        old.write("data/photos/a.jpg", support::oldJpeg);
        old.write("data/photos/b.jpg", "no photo");
        QTemporaryDir elsewhere;
        QFile other(elsewhere.filePath(QStringLiteral("c.jpg")));
        QVERIFY(other.open(QIODevice::WriteOnly) && other.write(support::oldJpeg) > 0);
        other.close();
        const QStringList photos{QStringLiteral("data/photos/a.jpg"), QStringLiteral("data/photos/b.jpg"),
                                 other.fileName(), QStringLiteral("data/photos/gone.jpg")};
        for (qsizetype i = 0; i < photos.size(); ++i)
            old.counted(QString::number(i + 1), QStringLiteral("2025-01-06T07:1%1:00").arg(i),
                        QStringLiteral("time_in"), false, photos.at(i));
        const Backlog backlog = read(old);
        QCOMPARE(backlog.records.size(), 4u);
        QVERIFY(backlog.records[0].record.hasPhoto);
        for (int i = 1; i < 4; ++i)
            QVERIFY(!backlog.records[size_t(i)].record.hasPhoto);
        QCOMPARE(backlog.notes.size(), 3u);
    }

    void whatIsNoDatabaseOfItsIsRefused()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("attendance.db")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QByteArray(5000, 'x')) > 0);
        file.close();
        QTemporaryDir scratch;
        const auto refused = legacy::readOldDatabase(file.fileName(), scratch.path());
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().code, ErrorCode::WrongFormat);
        QCOMPARE(legacy::readOldDatabase(folder.filePath(QStringLiteral("none.db")), scratch.path()).error().code,
                 ErrorCode::NotFound);
    }

private:
    static Backlog read(const Predecessor& old)
    {
        QTemporaryDir scratch;
        const auto database = legacy::readOldDatabase(old.path("data/attendance.db"), scratch.path());
        if (!database)
            qFatal("%s", qPrintable(database.error().detail));
        return legacy::backlogOf(*database, old.path(), *DeviceId::parse(u"gate-1"),
                                 *attendance::SchoolZone::fromId("Asia/Manila"));
    }

    static QStringList notesOf(const Backlog& backlog)
    {
        QStringList notes;
        for (const RowNote& note : backlog.notes)
            notes << note.row + u' ' + QLatin1String(legacy::name(note.kind));
        return notes;
    }
};

QTEST_GUILESS_MAIN(TestBacklog)
#include "tst_backlog.moc"
