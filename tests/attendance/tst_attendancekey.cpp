#include "core/attendance/record.h"
#include "tests/support/fakeclock.h"

#include <QTest>

using namespace rollcall;
using namespace rollcall::attendance;

Q_DECLARE_METATYPE(std::optional<ScanType>)

namespace {

Record record()
{
    const support::FakeClock clock;
    return {.id = RecordId::generate(clock),
            .studentNumber = *StudentNumber::parse(u"2021001"),
            .scannedAt = clock.now(),
            .deviceId = *DeviceId::parse(u"gate-1"),
            .qrData = "2021001"};
}

} // namespace

class TestAttendanceKey : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRecordCountsAStudentForItsLocalDay()
    {
        const AttendanceKey key = record().key();
        QCOMPARE(key.student.toString(), QStringLiteral("2021001"));
        QCOMPARE(key.date, record().scannedAt.date());
        QCOMPARE(key.scanType, ScanType::In);
        QCOMPARE(key.session.toString(), QStringLiteral("day"));
    }

    void twoRecordsAreOneAttendanceIfTheirKeysAgree_data()
    {
        using Change = void (*)(Record&);
        QTest::addColumn<Change>("change");
        QTest::addColumn<bool>("isSame");
        const auto row = [](const char* name, Change change, bool isSame) {
            QTest::newRow(name) << change << isSame;
        };
        row(
            "nothing differs", [](Record&) {}, true);
        row(
            "another time of the day", [](Record& other) { other.scannedAt = other.scannedAt.addSecs(3600); }, true);
        row(
            "another kiosk", [](Record& other) { other.deviceId = *DeviceId::parse(u"gate-2"); }, true);
        row(
            "another student", [](Record& other) { other.studentNumber = *StudentNumber::parse(u"2021002"); }, false);
        row(
            "another day", [](Record& other) { other.scannedAt = other.scannedAt.addDays(1); }, false);
        row(
            "leaving", [](Record& other) { other.scanType = ScanType::Out; }, false);
        row(
            "another session", [](Record& other) { other.session = *SessionId::parse(u"afternoon"); }, false);
    }

    void twoRecordsAreOneAttendanceIfTheirKeysAgree()
    {
        using Change = void (*)(Record&);
        QFETCH(Change, change);
        QFETCH(bool, isSame);
        Record other = record();
        change(other);
        QCOMPARE(other.key() == record().key(), isSame);
    }

    void scanTypesHaveStableNames_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<std::optional<ScanType>>("type");
        QTest::newRow("in") << QStringLiteral("in") << std::optional(ScanType::In);
        QTest::newRow("out") << QStringLiteral("out") << std::optional(ScanType::Out);
        QTest::newRow("another word") << QStringLiteral("time_in") << std::optional<ScanType>();
        QTest::newRow("nothing") << QString() << std::optional<ScanType>();
    }

    void scanTypesHaveStableNames()
    {
        QFETCH(QString, name);
        QFETCH(std::optional<ScanType>, type);
        QCOMPARE(scanType(name), type);
        if (type)
            QCOMPARE(QLatin1String(attendance::name(*type)), name);
    }

    void aRecordWithoutABadgeHasNoQrData()
    {
        Record without = record();
        without.qrData.clear();
        QVERIFY(without.toJson().value(u"qr_data").isNull());
        QCOMPARE(record().toJson().value(u"qr_data"), QJsonValue(QStringLiteral("2021001")));
    }

    void theTimeIsOneInOrOut()
    {
        Record out = record();
        out.scanType = ScanType::Out;
        QCOMPARE(record().toJson()[u"time_out"], QJsonValue());
        QCOMPARE(out.toJson()[u"time_in"], QJsonValue());
        QCOMPARE(out.toJson()[u"time_out"], record().toJson()[u"time_in"]);
        QVERIFY(out.toJson()[u"time_out"].isString());
        QCOMPARE(out.toJson()[u"scan_type"], QJsonValue(QStringLiteral("out")));
        QCOMPARE(out.toJson()[u"session"], QJsonValue(QStringLiteral("day")));
    }
};

Q_DECLARE_METATYPE(void (*)(Record&))

QTEST_GUILESS_MAIN(TestAttendanceKey)
#include "tst_attendancekey.moc"
