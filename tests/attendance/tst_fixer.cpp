#include "core/attendance/fixer.h"
#include "tests/attendance/randomrecords.h"

#include <QJsonDocument>
#include <QTest>

using namespace rollcall;
using namespace rollcall::attendance;

namespace {

/** JSON with ' for ", to be read by people. */
QByteArray j(QByteArray text)
{
    return text.replace('\'', '"');
}

QJsonObject object(const char* text)
{
    return QJsonDocument::fromJson(j(text)).object();
}

QStringList codes(const std::vector<Fix>& fixes)
{
    QStringList found;
    for (const Fix& fix : fixes)
        found.append(fix.path + u' ' + QLatin1String(name(fix.code)));
    return found;
}

} // namespace

class TestFixer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsSafeIsRepairedAndListed_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QJsonObject>("after");
        QTest::addColumn<QStringList>("fixes");
        const auto row = [](const char* name, const char* before, const char* after, const QStringList& fixes) {
            QTest::newRow(name) << j(before) << object(after) << fixes;
        };
        const auto list = [](std::initializer_list<const char*> texts) {
            QStringList made;
            for (const char* text : texts)
                made.append(QString::fromLatin1(text));
            return made;
        };
        const char* plain = "{'student_number':'2021001','date':'2025-01-01','status':'present'}";
        row("V10 nothing to do", plain, plain, {});
        row("V11 no status", "{'student_number':'2021001','date':'2025-01-01'}", plain,
            list({"/status status_assumed"}));
        row("status null", "{'student_number':'2021001','date':'2025-01-01','status':null}", plain,
            list({"/status status_assumed"}));
        row("V12 an unknown field",
            "{'student_number':'2021001','date':'2025-01-01','status':'present','bad_field':{'a':[1]}}", plain,
            list({"/bad_field unknown_dropped"}));
        row("blanks", "{'student_number':' 2021001\\n','date':'\\t2025-01-01','status':'present '}", plain,
            list({"/date trimmed", "/status trimmed", "/student_number trimmed"}));
        row("V21 fractions",
            "{'student_number':'2021001','date':'2025-01-01','status':'late','time_in':'07:30:00.123456',"
            "'time_out':'16:00:00.5 '}",
            "{'student_number':'2021001','date':'2025-01-01','status':'late','time_in':'07:30:00',"
            "'time_out':'16:00:00'}",
            list({"/time_out trimmed", "/time_in fraction_dropped", "/time_out fraction_dropped"}));
        row("V22 empty fields",
            "{'student_number':'2021001','date':'2025-01-01','status':'present','time_in':'','device_id':' "
            "'}",
            plain, list({"/device_id trimmed", "/device_id empty_dropped", "/time_in empty_dropped"}));
        row("a row of the old queue",
            "{'id':17,'student_id':'2021001','timestamp':'2025-01-01T07:30:00.123456','scan_type':'time_in',"
            "'status':'late','photo_path':'data/photos/2021001.jpg','qr_data':'2021001'}",
            "{'student_number':'2021001','date':'2025-01-01','time_in':'07:30:00','status':'late',"
            "'photo_path':'data/photos/2021001.jpg','qr_data':'2021001'}",
            list({"/student_id old_name", "/timestamp old_name", "/scan_type old_name", "/id old_name"}));
        row("a row of the old queue, going home",
            "{'student_id':'2021001','timestamp':'2025-01-01 "
            "16:00:00','scan_type':'time_out','status':'present'}",
            "{'student_number':'2021001','date':'2025-01-01','time_out':'16:00:00','status':'present'}",
            list({"/student_id old_name", "/timestamp old_name", "/scan_type old_name"}));
        row("a local time with its offset",
            "{'student_id':'2021001','timestamp':'2025-01-01T23:30:00+08:00','status':'present'}",
            "{'student_number':'2021001','date':'2025-01-01','time_in':'23:30:00','status':'present'}",
            list({"/student_id old_name", "/timestamp old_name"}));
        row("the old cloud's UUID beside the number",
            "{'student_number':'2021001','student_id':'0197A8B2-7c4e-7d2a-9f10-3b5c6d7e8f90','date':'2025-01-"
            "01',"
            "'status':'present'}",
            plain, list({"/student_id old_name"}));
    }

    void whatIsSafeIsRepairedAndListed()
    {
        QFETCH(QByteArray, before);
        QFETCH(QJsonObject, after);
        QFETCH(QStringList, fixes);
        const Fixed fixed = m_fixer.fix(before, RecordType::Attendance);
        QCOMPARE(fixed.validation.summary(), QString());
        QCOMPARE(fixed.record, after);
        QCOMPARE(codes(fixed.fixes), fixes);
    }

    void whatWouldBeAGuessIsLeftAndSaid_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("path");
        const auto row = [](const char* name, const char* json, const char* path) {
            QTest::newRow(name) << j(json) << QString::fromLatin1(path);
        };
        row("V13 no student", "{'date':'2025-01-01','status':'present'}", "/student_number");
        row("V16 no date", "{'student_number':'2021001','status':'present'}", "/date");
        row("V17 an empty student", "{'student_number':' ','date':'2025-01-01'}", "/student_number");
        row("V7 a number", "{'student_number':2021001,'date':'2025-01-01'}", "/student_number");
        row("a student_id that is a number", "{'student_id':2021001,'date':'2025-01-01'}", "/student_number");
        row("V18 a date that is not", "{'student_number':'2021001','date':'2025-02-30'}", "/date");
        row("V5 a date that may be two", "{'student_number':'2021001','date':'01/02/2025'}", "/date");
        row("V25 a status in capitals", "{'student_number':'2021001','date':'2025-01-01','status':'Present'}",
            "/status");
        row("an empty status", "{'student_number':'2021001','date':'2025-01-01','status':''}", "/status");
        row("V23 a timestamp that is none", "{'student_number':'2021001','timestamp':'garbage'}", "/date");
        row("a timestamp of no day", "{'student_number':'2021001','timestamp':'2025-02-30T07:30:00'}", "/date");
        row("a day in UTC may be another here", "{'student_number':'2021001','timestamp':'2025-01-01T23:30:00Z'}",
            "/date");
        row("the old cloud's UUID alone", "{'student_id':'0197a8b2-7c4e-7d2a-9f10-3b5c6d7e8f90','date':'2025-01-01'}",
            "/student_number");
        row("two students", "{'student_number':'1','student_id':'2','date':'2025-01-01'}", "/student_id");
        row("two days", "{'student_number':'1','date':'2025-01-01','timestamp':'2025-01-02T07:30:00'}", "/timestamp");
        row("two times",
            "{'student_number':'1','date':'2025-01-01','time_in':'07:31:00','timestamp':'2025-01-01T07:30:00'"
            "}",
            "/timestamp");
        row("a scan type there is not",
            "{'student_number':'1','timestamp':'2025-01-01T07:30:00','scan_type':'lunch'}", "/scan_type");
        row("a field twice", "{'student_number':'1','student_number':'2','date':'2025-01-01'}", "/student_number");
        row("V29, V30 a list", "[]", "");
        row("V29, V30 null", "null", "");
        row("V29, V30 a number", "5", "");
        row("V30 nothing", "", "");
        row("V8 no JSON", "{not valid json}", "");
    }

    void whatWouldBeAGuessIsLeftAndSaid()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, path);
        const Fixed fixed = m_fixer.fix(json, RecordType::Attendance);
        QVERIFY(!fixed.validation.valid());
        QStringList paths;
        for (const Fault& fault : fixed.validation.faults)
            paths.append(fault.path);
        QVERIFY2(paths.contains(path), qPrintable(paths.join(u' ')));
    }

    void anythingButAnObjectIsRefusedAsAValueToo()
    {
        for (const QJsonValue& value : {QJsonValue(), QJsonValue(5), QJsonValue(QJsonArray{1}), QJsonValue(true),
                                        QJsonValue(QJsonValue::Undefined), QJsonValue(QStringLiteral("{}"))}) {
            for (const Fixed& fixed :
                 {m_fixer.fix(value, RecordType::Photo), m_fixer.sanitize(value, RecordType::Sms)}) {
                QCOMPARE(fixed.validation.faults.size(), 1u);
                QCOMPARE(fixed.validation.faults.front().code, FaultCode::NotObject);
                QVERIFY(fixed.fixes.empty());
            }
        }
    }

    void sanitizingOnlyDropsWhatIsNotKnown_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QJsonObject>("after");
        QTest::newRow("V9 two unknown fields")
            << j("{'student_number':'2021001','date':'2025-01-01','status':'present','invalid_field':'x',"
                 "'another_invalid':123}")
            << object("{'student_number':'2021001','date':'2025-01-01','status':'present'}");
        QTest::newRow("nothing else") << j("{'student_id':' 1 ','time_in':'07:30:00.5','x':null}")
                                      << object("{'student_id':' 1 ','time_in':'07:30:00.5'}");
    }

    void sanitizingOnlyDropsWhatIsNotKnown()
    {
        QFETCH(QByteArray, before);
        QFETCH(QJsonObject, after);
        const Fixed sanitized = m_fixer.sanitize(before, RecordType::Attendance);
        QCOMPARE(sanitized.record, after);
        for (const Fix& fix : sanitized.fixes)
            QCOMPARE(fix.code, FixCode::UnknownDropped);
    }

    void otherTypesAreTrimmedAndCleared()
    {
        const Fixed student = m_fixer.fix(
            j("{'student_number':'1 ','first_name':' Ana','last_name':' ','shoe_size':38}"), RecordType::Student);
        QVERIFY(student.validation.valid());
        QCOMPARE(student.record, object("{'student_number':'1','first_name':'Ana'}"));
    }

    void fixingTwiceChangesNothingMoreAndInventsNothing()
    {
        support::RandomRecords records(4);
        int repaired = 0;
        for (int i = 0; i < 40'000; ++i) {
            const RecordType type = records.type();
            const QJsonObject before = records.next(type);
            const Fixed once = m_fixer.fix(QJsonValue(before), type);
            const Fixed twice = m_fixer.fix(QJsonValue(once.record), type);
            const QByteArray json = QJsonDocument(before).toJson(QJsonDocument::Compact);
            if (!twice.fixes.empty() || twice.record != once.record)
                QFAIL(json.constData());
            repaired += once.validation.valid() && !once.fixes.empty() ? 1 : 0;
            // What was valid keeps every known field as it was, but for blanks and empty ones.
            for (const QString& field : {QStringLiteral("student_number"), QStringLiteral("date")}) {
                const QString now = once.record.value(field).toString();
                const QString said = before.value(field).toString().trimmed();
                const QString old = before
                                        .value(field == QLatin1String("date") ? QStringLiteral("timestamp")
                                                                              : QStringLiteral("student_id"))
                                        .toString()
                                        .trimmed();
                if (now != said && (now.isEmpty() || !old.startsWith(now)))
                    QFAIL(json.constData());
            }
        }
        QVERIFY(repaired > 2000);
    }

    void noValueOfTheRecordIsInAMessage()
    {
        const Fixed fixed = m_fixer.fix(j("{'student_number':'SECRET "
                                          "words','date':'SECRET','status':'SECRET','time_in':'SECRET','remarks':"
                                          "'SECRET\\u0007','student_id':'SECRET2','unknown':'SECRET','id':'SECRET','"
                                          "timestamp':'SECRET'}"),
                                        RecordType::Attendance);
        QVERIFY(fixed.validation.faults.size() >= 6);
        QVERIFY(!fixed.validation.summary().contains(QLatin1String("SECRET")));
        for (const Fix& fix : fixed.fixes)
            QVERIFY(!fix.message.contains(QLatin1String("SECRET")));
    }

private:
    Validator m_validator;
    Fixer m_fixer{m_validator};
};

QTEST_GUILESS_MAIN(TestFixer)
#include "tst_fixer.moc"
