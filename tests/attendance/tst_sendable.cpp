// A record may be sound and still be nothing the cloud takes.

#include "tests/attendance/examples.h"

#include <QTest>

using namespace rollcall;
using namespace rollcall::attendance;

class TestSendable : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatTheKioskSendsCanBeSent()
    {
        QCOMPARE(m_validator.validate(sent, RecordType::Attendance, Stage::Send).summary(), QString());
    }

    void whatTheCloudWouldRefuseIsNotSent_data()
    {
        QTest::addColumn<QByteArray>("change");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("fault");
        const auto row = [](const char* name, const char* change, const char* to, const char* fault) {
            QTest::newRow(name) << j(change) << j(to) << QString::fromLatin1(fault);
        };
        row("V28 no time", "'time_in':'07:24:05'", "'time_in':null", "/time_in not_sendable");
        row("V22 an empty time", "'time_in':'07:24:05'", "'time_in':''", "/time_in not_sendable");
        row("no id", "'id':'0197", "'other':'0197", "/id not_sendable");
        row("no kiosk", "'device_id':'gate-1'", "'device_id':null", "/device_id not_sendable");
        row("no epoch", "'device_epoch'", "'epoch'", "/device_epoch not_sendable");
        row("no sequence", "'device_seq':1234", "'device_seq':null", "/device_seq not_sendable");
        row("no moment", "'scanned_at'", "'scanned'", "/scanned_at not_sendable");
        row("a scan out without its time", "'status'", "'scan_type':'out','status'", "/time_out not_sendable");
        row("the old system's word", "'status'", "'scan_type':'time_in','status'", "/scan_type not_sendable");
        row("another kiosk's photo", "'gate-1/2026", "'gate-2/2026", "/photo_path contradiction");
        row("another record's photo", "f90.jpg", "f91.jpg", "/photo_path contradiction");
    }

    void whatTheCloudWouldRefuseIsNotSent()
    {
        QFETCH(QByteArray, change);
        QFETCH(QByteArray, to);
        QFETCH(QString, fault);
        const QByteArray json = QByteArray(sent).replace(change, to);
        QVERIFY(json != sent);
        QCOMPARE(codes(m_validator.validate(json, RecordType::Attendance, Stage::Send)), QStringList{fault});
        // It is a record all the same.
        QVERIFY(m_validator.validate(json, RecordType::Attendance).valid());
    }

    void whoIsAbsentNeedsNoTime()
    {
        const QByteArray json =
            QByteArray(sent).replace("present", "absent").replace(j("'time_in':'07:24:05'"), j("'time_in':null"));
        QCOMPARE(m_validator.validate(json, RecordType::Attendance, Stage::Send).summary(), QString());
    }

private:
    Validator m_validator;
};

QTEST_GUILESS_MAIN(TestSendable)
#include "tst_sendable.moc"
