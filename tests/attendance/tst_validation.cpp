#include "core/attendance/validator.h"
#include "tests/attendance/randomrecords.h"

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

QStringList codes(const Validation& validation)
{
    QStringList found;
    for (const Fault& fault : validation.faults)
        found.append(fault.path + u' ' + QLatin1String(name(fault.code)));
    return found;
}

/** JSON with ' for ", to be read by people. */
QByteArray j(QByteArray text)
{
    return text.replace('\'', '"');
}

QByteArray with(const QByteArray& members)
{
    return j("{'student_number':'2021001','date':'2025-01-01','status':'present',") + members + '}';
}

const QByteArray sent =
    j("{'date':'2026-11-23','device_epoch':'5c0ffee0-2222-4a5b-8c9d-0123456789ab','device_id':'gate-1','device_"
      "seq':1234,'id':'0197a8b2-7c4e-7d2a-9f10-3b5c6d7e8f90','photo_note':null,'photo_path':'gate-1/2026/11/23/"
      "0197a8b2-7c4e-7d2a-9f10-3b5c6d7e8f90.jpg','qr_data':'2021001','scanned_at':'2026-11-23T07:24:05.120+08:"
      "00','status':'present','student_number':'2021001','time_in':'07:24:05'}");

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

    void tooMuchIsRefusedBeforeItIsRead()
    {
        const QByteArray start = j("{'student_number':'1','date':'2025-01-01','status':'late','x':'");
        const QByteArray most = start + QByteArray(Validator::largestRecord - start.size() - 2, 'x') + j("'}");
        QCOMPARE(most.size(), Validator::largestRecord);
        QVERIFY(m_validator.validate(most, RecordType::Attendance).valid());
        QCOMPARE(codes(m_validator.validate(most + ' ', RecordType::Attendance)),
                 QStringList{QStringLiteral(" too_large")});

        const auto nested = [](int depth) {
            return with("\"x\":" + QByteArray(depth - 1, '[') + QByteArray(depth - 1, ']'));
        };
        QCOMPARE(codes(m_validator.validate(nested(Validator::deepestRecord), RecordType::Attendance)),
                 QStringList());
        QCOMPARE(codes(m_validator.validate(nested(Validator::deepestRecord + 1), RecordType::Attendance)),
                 QStringList{QStringLiteral(" too_deep")});
        QCOMPARE(
            codes(m_validator.validate(QByteArray(30'000, '[') + QByteArray(30'000, ']'), RecordType::Attendance)),
            QStringList{QStringLiteral(" too_deep")});
    }

    void onlyStrictJsonIsRead_data()
    {
        QTest::addColumn<QByteArray>("json");
        const QByteArray sound = with(j("'remarks':'x'"));
        QTest::newRow("something behind") << sound + "{}";
        QTest::newRow("cut off") << sound.chopped(1);
        QTest::newRow("a comma too many") << sound.chopped(1) + ",}";
        QTest::newRow("single quotes") << QByteArray("{'a':1}");
        QTest::newRow("a comment") << sound + "// x";
        QTest::newRow("a newline in a text") << QByteArray(sound).replace("x", "\n");
        QTest::newRow("NUL") << QByteArray(sound).replace("x", QByteArray(1, '\0'));
        QTest::newRow("Latin-1") << QByteArray(sound).replace("x", "\xe9");
        QTest::newRow("overlong UTF-8") << QByteArray(sound).replace("x", "\xc0\xaf");
        QTest::newRow("half a character, escaped") << QByteArray(sound).replace("x", "\\ud83d");
        QTest::newRow("a number too large") << with("\"y\":1e999");
        QTest::newRow("NaN") << with("\"y\":NaN");
        QTest::newRow("a leading zero") << with("\"y\":01");
    }

    void onlyStrictJsonIsRead()
    {
        QFETCH(QByteArray, json);
        QCOMPARE(codes(m_validator.validate(json, RecordType::Attendance)), QStringList{QStringLiteral(" not_json")});
    }

    void halvesOfCharactersInMemoryAreRefused()
    {
        QJsonObject record = QJsonDocument::fromJson(sent).object();
        record.insert(QStringLiteral("remarks"), QString(QChar(0xd83d)));
        QCOMPARE(codes(m_validator.validate(QJsonValue(record), RecordType::Attendance)),
                 QStringList{QStringLiteral("/remarks control_character")});
    }

    void randomBytesNeverDoHarm()
    {
        std::mt19937 random(11);
        int valid = 0;
        for (int i = 0; i < 100'000; ++i) {
            QByteArray json = sent;
            for (auto left = random() % 4; left > 0; --left) {
                const auto at = static_cast<qsizetype>(random() % static_cast<unsigned>(json.size()));
                if (random() % 2 == 0)
                    json[at] = static_cast<char>(random());
                else
                    json.remove(at, static_cast<qsizetype>(random() % 20));
            }
            const Validation validation = m_validator.validate(json, RecordType::Attendance, Stage::Send);
            valid += validation.valid() ? 1 : 0;
            // What we take, Qt reads too: the fixer and rollcallctl go on with Qt.
            if (validation.isReadable() && !QJsonDocument::fromJson(json).isObject())
                QFAIL(json.toPercentEncoding().constData());
        }
        QVERIFY(valid > 20'000 && valid < 50'000);
    }

    void whatIsTakenCanBecomeTheTypesItIsMadeOf()
    {
        support::RandomRecords records(3);
        int taken = 0;
        for (int i = 0; i < 40'000; ++i) {
            const QJsonObject json = records.next(RecordType::Attendance);
            if (!m_validator.validate(QJsonValue(json), RecordType::Attendance, Stage::Send).valid())
                continue;
            ++taken;
            const auto text = [&json](const char* field) { return json.value(QLatin1String(field)).toString(); };
            QVERIFY(RecordId::parse(text("id")));
            QVERIFY(StudentNumber::parse(text("student_number")));
            QVERIFY(DeviceId::parse(text("device_id")));
            QVERIFY(attendanceStatus(text("status")));
            QVERIFY(QDate::fromString(text("date"), Qt::ISODate).isValid());
            QVERIFY(fromRfc3339(text("scanned_at")).isValid());
            QVERIFY(text("photo_note").isEmpty() || photoAbsence(text("photo_note")));
        }
        QVERIFY(taken > 5000);
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
