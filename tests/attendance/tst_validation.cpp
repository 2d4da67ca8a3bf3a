#include "core/attendance/validator.h"
#include "tests/attendance/examples.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace rollcall;
using namespace rollcall::attendance;

Q_DECLARE_METATYPE(rollcall::attendance::RecordType)

namespace {

// What the predecessor's tests call "an error text containing": in any case, anywhere.
bool says(const Validation& validation, const QString& word)
{
    return validation.summary().contains(word, Qt::CaseInsensitive);
}

} // namespace

class TestValidation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void thePredecessorsCasesAndOurAnswers_data()
    {
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
        row("V5 a date the American way", j("{'student_number':'2021001','date':'01/01/2025','status':'present'}"),
            "date");
        row("V6 a time of four digits", with(j("'time_in':'7:30'")), "time");
        row("V7 a number as student number", j("{'student_number':2021001,'date':'2025-01-01','status':'present'}"),
            "type");
        row("V8 no JSON", "{not valid json}", "JSON");
        row("V14 all optional fields",
            with(j("'time_in':'07:30:00','time_out':null,'photo_path':'photos/"
                   "2021001.jpg','device_id':'pi-lab-01','qr_data':'QR:2021001','remarks':'On time'")),
            "");
        for (const char* status : {"present", "late", "absent", "excused"})
            QTest::addRow("V15 status %s", status)
                << QByteArray(j("{'student_number':'2021001','date':'2025-01-01','status':'")) + status + j("'}")
                << QString();
        row("V16 no student", j("{'date':'2025-01-01','status':'present'}"), "identifier");
        row("V16 no date", j("{'student_number':'2021001','status':'present'}"), "date");
        row("V17 student null", j("{'student_number':null,'date':'2025-01-01','status':'present'}"), "student");
        row("V17 student empty", j("{'student_number':'','date':'2025-01-01','status':'present'}"), "student");
        row("V17 date null", j("{'student_number':'2021001','date':null,'status':'present'}"), "date");
        row("V17 date empty", j("{'student_number':'2021001','date':'','status':'present'}"), "date");
        row("V18 a date that is not", j("{'student_number':'2021001','date':'2025-99-99','status':'present'}"),
            "date");
        row("V18 the 29th of February of a plain year",
            j("{'student_number':'2021001','date':'2025-02-29','status':'present'}"), "date");
        row("V18 the 29th of February of a leap year",
            j("{'student_number':'2021001','date':'2024-02-29','status':'present'}"), "");
        row("V18 letters as date", j("{'student_number':'2021001','date':'abcd-ef-gh','status':'present'}"), "date");
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
        row("V25 status in capitals", j("{'student_number':'2021001','date':'2025-01-01','status':'Present'}"),
            "status");
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
        row("no badge, and staff vouched", with(j("'no_badge':'staff'")), "");
        row("no badge, and nobody of ours vouched", with(j("'no_badge':'friend'")), "no_badge");
        row("no badge, and what it said", with(j("'no_badge':'staff','qr_data':'2021001'")), "no_badge");
        row("unknown fields are no fault", with(j("'bad_field':[1,{'a':null}]")), "");
    }

    void thePredecessorsCasesAndOurAnswers()
    {
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
        const QJsonValue value = document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
        QCOMPARE(codes(m_validator.validate(value, RecordType::Attendance)), codes(text));
    }

    void fieldsThatCannotBothBeTrueAreSaid_data()
    {
        QTest::addColumn<RecordType>("type");
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QStringList>("faults");
        const auto row = [](const char* name, RecordType type, const QByteArray& json, const char* fault) {
            QTest::newRow(name) << type << json
                                << (*fault == '\0' ? QStringList() : QStringList{QString::fromLatin1(fault)});
        };
        constexpr auto attendance = RecordType::Attendance;
        row("photo and no photo", attendance, with(j("'photo_path':'x','photo_note':'no_camera'")),
            "/photo_note contradiction");
        row("no photo", attendance, with(j("'photo_path':null,'photo_note':'no_camera'")), "");
        row("scanned on another day", attendance, with(j("'scanned_at':'2025-01-02T07:30:00+08:00'")),
            "/date contradiction");
        row("scanned at another time", attendance,
            with(j("'scanned_at':'2025-01-01T07:30:00.120+08:00','time_in':'07:30:01'")), "/time_in contradiction");
        row("scanned then", attendance, with(j("'scanned_at':'2025-01-01T07:30:00.120+08:00','time_in':'07:30:00'")),
            "");
        row("out at another time", attendance,
            with(j("'scan_type':'out','scanned_at':'2025-01-01T07:30:00.120+08:00','time_out':'07:30:01'")),
            "/time_out contradiction");
        row("out then", attendance,
            with(j("'scan_type':'out','scanned_at':'2025-01-01T07:30:00.120+08:00','time_in':'06:00:00','time_out':'"
                   "07:30:00'")),
            "");
        row("another way than in or out", attendance, with(j("'scan_type':'through'")), "/scan_type enum");
        row("a decision", attendance, with(j("'decision':{'late_limit':'07:15:00','of':[1,{'a':null}]}")), "");
        row("a decision that is a text", attendance, with(j("'decision':'late'")), "/decision type");
        row("a decision of 4096 bytes", attendance,
            with(j("'decision': { 'a' : '") + QByteArray(4088, 'x') + j("' }")), "");
        row("a decision that is longer", attendance, with(j("'decision':{'a':'") + QByteArray(4089, 'x') + j("'}")),
            "/decision max_length");
        row("a session of two words", attendance, with(j("'session':'early morning'")), "/session pattern");
        row("a rule that is too long", attendance, with(j("'rule_id':'") + QByteArray(201, 'r') + j("'")),
            "/rule_id max_length");
        row("the farthest east", attendance, with(j("'scanned_at':'2025-01-01T07:30:00+14:00'")), "");
        row("farther east", attendance, with(j("'scanned_at':'2025-01-01T07:30:00+14:01'")),
            "/scanned_at no_such_time");
        row("the farthest west", attendance, with(j("'scanned_at':'2025-01-01T07:30:00-12:00'")), "");
        row("farther west", attendance, with(j("'scanned_at':'2025-01-01T07:30:00-12:30'")),
            "/scanned_at no_such_time");
        row("a moment without offset", attendance, with(j("'scanned_at':'2025-01-01T07:30:00'")),
            "/scanned_at pattern");
        row("two students", attendance, with(j("'student_id':'2021002'")), "/student_id contradiction");
        row("the same student twice", attendance, with(j("'student_id':'2021001'")), "");
        row("the old cloud's UUID", attendance, with(j("'student_id':'0197a8b2-7c4e-7d2a-9f10-3b5c6d7e8f90'")), "");
        row("two days", attendance, with(j("'timestamp':'2025-01-02T07:30:00'")), "/timestamp contradiction");
        row("two times", attendance, with(j("'timestamp':'2025-01-01T07:30:00','time_in':'07:30:01'")),
            "/timestamp contradiction");
        row("remarks of the second control set", attendance,
            with("\"remarks\":\"a\xc2\x85"
                 "b\""),
            "/remarks control_character");
        row("remarks of the second control set, escaped", attendance, with(j("'remarks':'a\\u009fb'")),
            "/remarks control_character");
        row("remarks of the first", attendance, with(j("'remarks':'a\\u0007b'")), "/remarks pattern");
        row("NUL", attendance, with(j("'remarks':'a\\u0000b'")), "/remarks pattern");
        row("no-break space", attendance,
            with("\"remarks\":\"a\xc2\xa0"
                 "b\""),
            "");

        const QByteArray id = "0197a8b2-7c4e-7d2a-9f10-3b5c6d7e8f90";
        row("a photo", RecordType::Photo,
            j("{'id':'" + id + "','photo_path':'gate-1/2026/11/23/" + id + ".jpg','device_id':'gate-1','size':9}"),
            "");
        row("another record's photo", RecordType::Photo,
            j("{'id':'0197a8b2-7c4e-7d2a-9f10-000000000000','photo_path':'gate-1/2026/11/23/" + id + ".jpg'}"),
            "/photo_path contradiction");
        row("another kiosk's photo", RecordType::Photo,
            j("{'id':'" + id + "','photo_path':'gate-1/2026/11/23/" + id + ".jpg','device_id':'gate'}"),
            "/photo_path contradiction");
        row("a photo from elsewhere", RecordType::Photo,
            j("{'id':'" + id + "','photo_path':'../../2026/11/23/" + id + ".jpg'}"), "/photo_path pattern");
        row("a photo too large", RecordType::Photo,
            j("{'id':'" + id + "','photo_path':'gate-1/2026/11/23/" + id + ".jpg','size':16777217}"),
            "/size maximum");

        row("a student", RecordType::Student, j("{'student_number':'1','first_name':'Ana','status':'active'}"), "");
        row("a student without a name", RecordType::Student, j("{'student_number':'1','first_name':''}"),
            "/first_name min_length");
        row("a student's name of controls", RecordType::Student,
            "{\"student_number\":\"1\",\"first_name\":\"A\xc2\x9b"
            "na\"}",
            "/first_name control_character");
        row("a student's status there is not", RecordType::Student,
            j("{'student_number':'1','first_name':'Ana','status':'present'}"), "/status enum");

        row("a message", RecordType::Sms,
            j("{'id':'" + id + "','phone_number':'+639175550100','message':'Ana came.\\nGood day'}"), "");
        row("a number of this country only", RecordType::Sms,
            j("{'id':'" + id + "','phone_number':'09175550100','message':'x'}"), "/phone_number pattern");
        row("no number", RecordType::Sms, j("{'id':'" + id + "','phone_number':'+63','message':'x'}"),
            "/phone_number pattern");
        row("no message", RecordType::Sms, j("{'id':'" + id + "','phone_number':'+639175550100','message':''}"),
            "/message min_length");
        row("written on no day", RecordType::Sms,
            j("{'id':'" + id + "','phone_number':'+639175550100','message':'x','created_at':'2025-02-30T07:00:00Z'}"),
            "/created_at no_such_time");
        row("a message of nobody", RecordType::Sms,
            j("{'id':'00000000-0000-0000-0000-000000000000','phone_number':'+639175550100','message':'x'}"),
            "/id nil_id");
    }

    void fieldsThatCannotBothBeTrueAreSaid()
    {
        QFETCH(RecordType, type);
        QFETCH(QByteArray, json);
        QFETCH(QStringList, faults);
        QCOMPARE(codes(m_validator.validate(json, type)), faults);
    }

    void noValueOfTheRecordIsInAFault()
    {
        const QByteArray json = QByteArray(sent)
                                    .replace("gate-1\"", "SECRET place\"")
                                    .replace("2021001", "SECRET badge")
                                    .replace("present", "SECRET")
                                    .replace("2026-11-23", "SECRET");
        const Validation validation = m_validator.validate(json, RecordType::Attendance, Stage::Send);
        QVERIFY(validation.faults.size() >= 5);
        for (const Fault& fault : validation.faults)
            QVERIFY2(!(fault.path + fault.message).contains(QLatin1String("SECRET")), qPrintable(fault.message));
    }

private:
    Validator m_validator;
};

QTEST_GUILESS_MAIN(TestValidation)
#include "tst_validation.moc"
