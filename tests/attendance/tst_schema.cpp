#include "core/attendance/recordtype.h"

#include <QTest>

using namespace rollcall;
using namespace rollcall::attendance;
using Kind = Member::Kind;

namespace {

QByteArray j(QByteArray text)
{
    return text.replace('\'', '"');
}

QStringList codes(const std::vector<Fault>& faults)
{
    QStringList found;
    for (const Fault& fault : faults)
        found.append(fault.path + u' ' + QLatin1String(name(fault.code)));
    return found;
}

} // namespace

Q_DECLARE_METATYPE(rollcall::attendance::Member)

class TestSchema : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSchemaThatSaysMoreThanWeCheckIsRefused_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char* name, const char* json, const char* reason) {
            QTest::newRow(name) << j(json) << QString::fromLatin1(reason);
        };
        row("no JSON", "{", "not a JSON object");
        row("a list", "[]", "not a JSON object");
        row("a keyword of objects", "{'type':'object','additionalProperties':false,'properties':{}}",
            "additionalProperties");
        row("a keyword of values",
            "{'type':'object','properties':{'a':{'type':'string','description':'x','format':'date'}}}", "format");
        row("a keyword with a slip",
            "{'type':'object','properties':{'a':{'type':'string','description':'x',"
            "'maxLenght':3}}}",
            "maxLenght");
        row("no type", "{'properties':{'a':{'type':'string','description':'x'}}}", "type");
        row("no properties", "{'type':'object'}", "properties");
        row("a property without a type", "{'type':'object','properties':{'a':{'description':'x'}}}", "type");
        row("a property of lists", "{'type':'object','properties':{'a':{'type':'array','description':'x'}}}",
            "type");
        row("a property without a description", "{'type':'object','properties':{'a':{'type':'string'}}}",
            "description");
        row("an enum of numbers",
            "{'type':'object','properties':{'a':{'type':'integer','description':'x','enum':[1]}}}", "enum");
        row("a bound that is a text",
            "{'type':'object','properties':{'a':{'type':'integer','description':'x','minimum':'1'}}}", "bound");
        row("a negative length",
            "{'type':'object','properties':{'a':{'type':'string','description':'x','maxLength':-1}}}", "bound");
        row("a pattern beyond us",
            "{'type':'object','properties':{'a':{'type':'string','description':'x','pattern':'^(?!a)$'}}}",
            "pattern");
        row("a pattern without its ends",
            "{'type':'object','properties':{'a':{'type':'string','description':'x','pattern':'[a-z]'}}}", "pattern");
        row("required of nothing there is",
            "{'type':'object','required':['b'],'properties':{'a':{'type':'string','description':'x'}}}", "required");
        row("required that is no list",
            "{'type':'object','required':'a','properties':{'a':{'type':'string','description':'x'}}}", "required");
    }

    void aSchemaThatSaysMoreThanWeCheckIsRefused()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, reason);
        const auto schema = Schema::compile(json);
        QVERIFY(!schema.ok());
        QVERIFY2(schema.error().detail.contains(reason), qPrintable(schema.error().detail));
    }

    void eachKeywordHasItsFault_data()
    {
        QTest::addColumn<QByteArray>("keywords");
        QTest::addColumn<Member>("member");
        QTest::addColumn<QString>("fault"); // empty: none
        const auto row = [](const char* name, const char* keywords, Member member, const char* fault) {
            member.name = "a";
            QTest::newRow(name) << j(keywords) << member << QString::fromLatin1(fault);
        };
        const auto text = [](std::string_view value) { return Member{.kind = Kind::Text, .text = value}; };
        const auto whole = [](double value) { return Member{.kind = Kind::Integer, .number = value}; };
        const auto real = [](double value) { return Member{.kind = Kind::Number, .number = value}; };
        row("text", "'type':'string'", text("x"), "");
        row("text that is none", "'type':'string'", whole(1), "type");
        row("null is no text", "'type':'string'", {}, "type");
        row("text or null", "'type':['string','null']", {}, "");
        row("halves of characters", "'type':'string'", {.kind = Kind::NoText}, "control_character");
        row("whole number", "'type':'integer'", whole(1), "");
        row("no whole number", "'type':'integer'", real(1.5), "type");
        row("a number may be whole", "'type':'number'", whole(1), "");
        row("a number may be real", "'type':'number'", real(1.5), "");
        row("boolean", "'type':'boolean'", {.kind = Kind::Boolean}, "");
        row("a list", "'type':['string','number','boolean','null']", {.kind = Kind::Array}, "type");
        row("an object", "'type':['string','number','boolean','null']", {.kind = Kind::Object}, "type");
        row("a choice", "'type':'string','enum':['x','y']", text("y"), "");
        row("no choice", "'type':'string','enum':['x','y']", text("Y"), "enum");
        row("null is a choice", "'type':['string','null'],'enum':['x',null]", {}, "");
        row("null is no choice", "'type':['string','null'],'enum':['x']", {}, "enum");
        row("short enough", "'type':'string','maxLength':2", text("\xc3\xa9\xf0\x9f\x98\x80"), "");
        row("too long", "'type':'string','maxLength':2", text("abc"), "max_length");
        row("long enough", "'type':'string','minLength':2", text("ab"), "");
        row("too short", "'type':'string','minLength':2", text("\xc3\xa9"), "min_length");
        row("of the form", "'type':'string','pattern':'^[a-z]+$'", text("ab"), "");
        row("not of the form", "'type':'string','pattern':'^[a-z]+$'", text("ab\n"), "pattern");
        row("large enough", "'type':'integer','minimum':1", whole(1), "");
        row("too small", "'type':'integer','minimum':1", whole(0), "minimum");
        row("small enough", "'type':'integer','maximum':9007199254740991", whole(9007199254740991.), "");
        row("too large", "'type':'integer','maximum':1", whole(2), "maximum");
    }

    void eachKeywordHasItsFault()
    {
        QFETCH(QByteArray, keywords);
        QFETCH(Member, member);
        QFETCH(QString, fault);
        const auto schema =
            Schema::compile(j("{'type':'object','properties':{'a':{'description':'x',") + keywords + "}}}");
        QVERIFY2(schema.ok(), qPrintable(schema.ok() ? QString() : schema.error().detail));
        std::vector<Fault> faults;
        const Fields fields = schema->check({&member, 1}, faults);
        QCOMPARE(codes(faults), fault.isEmpty() ? QStringList() : QStringList{QStringLiteral("/a ") + fault});
        QVERIFY(fields.isThere(0));
        QCOMPARE(fields.sound(0) != nullptr, fault.isEmpty());
    }

    void allFaultsOfAllFieldsAreSaid()
    {
        const std::array members = {Member{.name = "status", .kind = Kind::Text, .text = "Present"},
                                    Member{.name = "device_id", .kind = Kind::Text, .text = ""},
                                    Member{.name = "nobody knows me", .kind = Kind::Object},
                                    Member{.name = "status", .kind = Kind::Text, .text = "present"},
                                    Member{.name = "device_seq", .kind = Kind::Integer, .number = 0}};
        std::vector<Fault> faults;
        const Fields fields = schemaOf(RecordType::Attendance).check(members, faults);
        const QStringList expected = {QStringLiteral("/status enum"),
                                      QStringLiteral("/device_id min_length"),
                                      QStringLiteral("/device_id pattern"),
                                      QStringLiteral("/status duplicate"),
                                      QStringLiteral("/device_seq minimum"),
                                      QStringLiteral("/date required"),
                                      QStringLiteral("/student_number required")};
        QCOMPARE(codes(faults), expected);
        QVERIFY(!fields.sound(schemaOf(RecordType::Attendance).find("status")));
    }

    void everyTypesSchemaIsWhole()
    {
        for (const char* type : {"attendance", "student", "photo", "sms"}) {
            const auto known = recordType(QString::fromLatin1(type));
            QVERIFY(known);
            QCOMPARE(name(*known), type);
            QVERIFY(schemaOf(*known).size() > 0);
        }
        QVERIFY(!recordType(u"Attendance"));
        const Schema& attendance = schemaOf(RecordType::Attendance);
        for (const char* field : {"student_number", "date", "status"})
            QVERIFY(attendance.isRequired(attendance.find(field)));
        for (const char* field : {"time_in", "time_out", "photo_path", "device_id", "qr_data", "remarks"})
            QVERIFY(!attendance.isRequired(attendance.find(field)));
    }
};

QTEST_GUILESS_MAIN(TestSchema)
#include "tst_schema.moc"
