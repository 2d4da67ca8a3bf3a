#include "core/attendance/fixer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace rollcall;
using namespace rollcall::attendance;

namespace {

// What the predecessor's tests call "an error text containing": in any case, anywhere.
bool says(const Validation& validation, const QString& word) {
    return validation.summary().contains(word, Qt::CaseInsensitive);
}

QStringList codes(const Validation& validation) {
    QStringList found;
    for (const Fault& fault : validation.faults)
        found.append(fault.path + u' ' + QLatin1String(name(fault.code)));
    return found;
}

/** JSON with ' for ", to be read by people. */
QByteArray j(QByteArray text) {
    return text.replace('\'', '"');
}

QByteArray with(const QByteArray& members) {
    return j("{'student_number':'2021001','date':'2025-01-01','status':'present',") + members + '}';
}

const QByteArray sent = j(
    "{'date':'2026-11-23','device_epoch':'5c0ffee0-2222-4a5b-8c9d-0123456789ab','device_id':'gate-1','device_"
    "seq':1234,'id':'0197a8b2-7c4e-7d2a-9f10-3b5c6d7e8f90','photo_note':null,'photo_path':'gate-1/2026/11/23/"
    "0197a8b2-7c4e-7d2a-9f10-3b5c6d7e8f90.jpg','qr_data':'2021001','scanned_at':'2026-11-23T07:24:05.120+08:"
    "00','status':'present','student_number':'2021001','time_in':'07:24:05'}");

} // namespace

class TestValidation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void thePredecessorsCasesAndOurAnswers_data() {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("says"); // empty: it is valid
        const auto row = [](const char* name, const QByteArray& json, const char* word) {
            QTest::newRow(name) << json << QString::fromLatin1(word);
        };
        const QByteArray plain =
            j("{'student_number':'2021001','date':'2025-01-01','time_in':'07:30:00','status':'present'}");
        row("V1, V2 a plain record", plain, "");
        row("V3 no status", j("{'student_number':'2021001','date':'2025-01-01'}"), "status");
        row("V4 a status there is not",
            j("{'student_number':'2021001','date':'2025-01-01','status':'invalid_status'}"), "status");
        row("V5 a date the American way",
            j("{'student_number':'2021001','date':'01/01/2025','status':'present'}"), "date");
        row("V6 a time of four digits", with(j("'time_in':'7:30'")), "time");
        row("V7 a number as student number",
            j("{'student_number':2021001,'date':'2025-01-01','status':'present'}"), "type");
        row("V8 no JSON", "{not valid json}", "JSON");
        row("V14 all optional fields",
            with(j("'time_in':'07:30:00','time_out':null,'photo_path':'photos/"
                   "2021001.jpg','device_id':'pi-lab-01','qr_data':'QR:2021001','remarks':'On time'")),
            "");
        for (const char* status : {"present", "late", "absent", "excused"})
            QTest::addRow("V15 status %s", status)
                << QByteArray(j("{'student_number':'2021001','date':'2025-01-01','status':'")) + status +
                       j("'}")
                << QString();
        row("V16 no student", j("{'date':'2025-01-01','status':'present'}"), "identifier");
        row("V16 no date", j("{'student_number':'2021001','status':'present'}"), "date");
        row("V17 student null", j("{'student_number':null,'date':'2025-01-01','status':'present'}"),
            "student");
        row("V17 student empty", j("{'student_number':'','date':'2025-01-01','status':'present'}"),
            "student");
        row("V17 date null", j("{'student_number':'2021001','date':null,'status':'present'}"), "date");
        row("V17 date empty", j("{'student_number':'2021001','date':'','status':'present'}"), "date");
        row("V18 a date that is not",
            j("{'student_number':'2021001','date':'2025-99-99','status':'present'}"), "date");
        row("V18 the 29th of February of a plain year",
            j("{'student_number':'2021001','date':'2025-02-29','status':'present'}"), "date");
        row("V18 the 29th of February of a leap year",
            j("{'student_number':'2021001','date':'2024-02-29','status':'present'}"), "");
        row("V18 letters as date", j("{'student_number':'2021001','date':'abcd-ef-gh','status':'present'}"),
            "date");
        row("V19 a time of three digits", with(j("'time_in':'7:5:3'")), "time");
        row("V19 a time with a sign", with(j("'time_in':' 7:+5:3'")), "time");
        for (const char* time : {"24:00:00", "25:00:00", "07:60:00", "07:30:60"})
            QTest::addRow("V20 %s", time)
                << with(QByteArray(j("'time_in':'")) + time + j("'")) << QStringLiteral("time");
        row("V21 a fraction", with(j("'time_in':'07:30:00.123456'")), "fraction");
        row("V22 time empty", with(j("'time_in':'','time_out':''")), "");
        row("V22 time null", with(j("'time_in':null")), "");
        row("V23 timestamp garbage", with(j("'timestamp':'garbage'")), "timestamp");
        row("V23 timestamp", with(j("'timestamp':'2025-01-01T07:30:00.123456'")), "");
        row("V23 a timestamp of no day", with(j("'timestamp':'2025-02-30T07:30:00'")), "timestamp");
        row("V24 id as digits", with(j("'id':'5'")), "id");
        row("V24 id true", with(j("'id':true")), "id");
        row("V24 id of the old database", with(j("'id':5")), "id");
        row("V24 id in upper case", with(j("'id':'0197A8B2-7C4E-7D2A-9F10-3B5C6D7E8F90'")), "id");
        row("V24 id of zeros", with(j("'id':'00000000-0000-0000-0000-000000000000'")), "id");
        row("V24 id", with(j("'id':'0197a8b2-7c4e-7d2a-9f10-3b5c6d7e8f90'")), "");
        row("V25 status null", j("{'student_number':'2021001','date':'2025-01-01','status':null}"), "status");
        row("V25 status in capitals",
            j("{'student_number':'2021001','date':'2025-01-01','status':'Present'}"), "status");
        for (const char* field : {"section_id", "subject_id", "teaching_load_id", "recorded_by"}) {
            const QByteArray start = j("'") + field + j("':'");
            QTest::addRow("V26 %s xyz", field) << with(start + j("xyz'")) << QString::fromLatin1(field);
            QTest::addRow("V26 %s a UUID", field)
                << with(start + j("0197A8B2-7c4e-7d2a-9f10-3b5c6d7e8f90'")) << QString();
            QTest::addRow("V26 %s with a newline", field)
                << with(start + j("0197a8b2-7c4e-7d2a-9f10-3b5c6d7e8f90\\n'")) << QString::fromLatin1(field);
        }
        row("V27 device with a blank", with(j("'device_id':'pi lab'")), "device_id");
        row("V27 device with a newline", with(j("'device_id':'pi\\n'")), "device_id");
        row("V27 device empty", with(j("'device_id':''")), "device_id");
        row("V27 device of dots", with(j("'device_id':'..'")), "device_id");
        row("V29 an array", "[1,2]", "JSON");
        row("V29 null, V30 null", "null", "JSON");
        row("V29 a number, V30 5", "5", "JSON");
        row("V30 an empty array", "[]", "JSON");
        row("V30 nothing", "", "JSON");
        row("unknown fields are no fault", with(j("'bad_field':[1,{'a':null}]")), "");
    }

    void thePredecessorsCasesAndOurAnswers() {
        QFETCH(QByteArray, json);
        QFETCH(QString, says);
        const auto text = m_validator.validate(json, RecordType::Attendance);
        if (says.isEmpty()) {
            QCOMPARE(text.summary(), QString());
        } else {
            QVERIFY(!text.valid());
            QVERIFY2(::says(text, says), qPrintable(text.summary()));
        }

        // The same from a value in memory, as far as Qt can read the text at all.
        const QJsonDocument document = QJsonDocument::fromJson(json);
        if (document.isNull())
            return;
        const QJsonValue value =
            document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
        QCOMPARE(codes(m_validator.validate(value, RecordType::Attendance)), codes(text));
    }

    void whatTheKioskSendsCanBeSent() {
        QCOMPARE(m_validator.validate(sent, RecordType::Attendance, Stage::Send).summary(), QString());
    }

private:
    Validator m_validator;
};

QTEST_GUILESS_MAIN(TestValidation)
#include "tst_validation.moc"
