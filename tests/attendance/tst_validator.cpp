#include "core/attendance/validator.h"
#include "tests/support/fakeclock.h"

#include <QTest>

using namespace rollcall;
using attendance::Record;
using attendance::Validator;

class TestValidator : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatTheDeskMakesIsValid()
    {
        const Record record = sound();
        const auto checked = Validator().check(record);
        QVERIFY(checked.ok());
        QCOMPARE(checked->record().id, record.id);
        QCOMPARE(checked->record().scannedAt, record.scannedAt);
        QCOMPARE(checked->record().qrData, record.qrData);
    }

    void onlyTimesThatPeopleLiveInAreTaken_data()
    {
        QTest::addColumn<QDateTime>("time");
        QTest::addColumn<bool>("taken");
        const auto at = [](int year, int offset) {
            return QDateTime(QDate(year, 11, 23), QTime(7, 24), Qt::OffsetFromUTC, offset);
        };
        QTest::newRow("no time") << QDateTime() << false;
        QTest::newRow("a day that is none") << QDateTime(QDate(2026, 2, 30), QTime(7, 0), Qt::UTC) << false;
        QTest::newRow("Manila") << at(2026, 8 * 3600) << true;
        QTest::newRow("UTC") << QDateTime(QDate(2026, 11, 23), QTime(7, 24), Qt::UTC) << true;
        QTest::newRow("Nepal") << at(2026, 5 * 3600 + 45 * 60) << true;
        QTest::newRow("the farthest west") << at(2026, -12 * 3600) << true;
        QTest::newRow("the farthest east") << at(2026, 14 * 3600) << true;
        QTest::newRow("farther west") << at(2026, -12 * 3600 - 60) << false;
        QTest::newRow("farther east") << at(2026, 14 * 3600 + 60) << false;
        QTest::newRow("a clock that never was set") << at(1970, 0) << true;
        QTest::newRow("before that") << at(1969, 0) << false;
        QTest::newRow("the last year") << at(9999, 0) << true;
        QTest::newRow("a year of five digits") << at(10000, 0) << false;
        QTest::newRow("a year before all") << at(-1, 0) << false;
    }

    void onlyTimesThatPeopleLiveInAreTaken()
    {
        QFETCH(QDateTime, time);
        QFETCH(bool, taken);
        Record record = sound();
        record.scannedAt = time;
        check(record, taken, QStringLiteral("scanned_at"));
    }

    void onlyShortPrintableAsciiIsAPayload_data()
    {
        QTest::addColumn<QByteArray>("payload");
        QTest::addColumn<bool>("taken");
        QTest::newRow("none: no badge was read") << QByteArray() << true;
        QTest::newRow("plain") << QByteArray("2021001") << true;
        QTest::newRow("all that is printable") << QByteArray(" !\"#$%&'()*+,-./09:;<=>?@AZ[\\]^_`az{|}~") << true;
        QTest::newRow("256 characters") << QByteArray(256, 'x') << true;
        QTest::newRow("257 characters") << QByteArray(257, 'x') << false;
        QTest::newRow("10 KB") << QByteArray(10'000, 'x') << false;
        QTest::newRow("a line end") << QByteArray("2021001\n") << false;
        QTest::newRow("a tab") << QByteArray("2021\t001") << false;
        QTest::newRow("NUL inside") << QByteArray("20\0"
                                                  "21",
                                                  5)
                                    << false;
        QTest::newRow("an escape") << QByteArray("\x1b[31m") << false;
        QTest::newRow("delete") << QByteArray("2021\x7f") << false;
        QTest::newRow("not ASCII") << QByteArray("\xc3\xb1") << false;
    }

    void onlyShortPrintableAsciiIsAPayload()
    {
        QFETCH(QByteArray, payload);
        QFETCH(bool, taken);
        Record record = sound();
        record.qrData = payload;
        check(record, taken, QStringLiteral("qr_data"));
    }

private:
    static Record sound()
    {
        const support::FakeClock clock;
        return {.id = RecordId::generate(clock),
                .studentNumber = *StudentNumber::parse(u"2021001"),
                .scannedAt = clock.now(),
                .deviceId = *DeviceId::parse(u"gate-1"),
                .qrData = "2021001"};
    }

    static void check(const Record& record, bool taken, const QString& field)
    {
        const auto checked = Validator().check(record);
        QCOMPARE(checked.ok(), taken);
        if (taken)
            return;
        QCOMPARE(checked.error().code, ErrorCode::Invalid);
        QVERIFY(checked.error().detail.contains(field));
    }
};

QTEST_GUILESS_MAIN(TestValidator)
#include "tst_validator.moc"
