#include "core/config/jsonreader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

using namespace rollcall::config;

namespace {

QJsonValue toQt(const JsonNode& node)
{
    switch (node.kind) {
    case JsonNode::Kind::Null:
        return QJsonValue::Null;
    case JsonNode::Kind::Flag:
        return node.flag;
    case JsonNode::Kind::Number:
        return node.number;
    case JsonNode::Kind::Text:
        return node.text;
    case JsonNode::Kind::List: {
        QJsonArray list;
        for (const JsonNode& item : node.items)
            list.append(toQt(item));
        return list;
    }
    case JsonNode::Kind::Object: {
        QJsonObject object;
        for (const JsonNode::Member& member : node.members)
            object.insert(member.key, toQt(member.value));
        return object;
    }
    }
    return {};
}

/** A text as Qt reads it; whatever is no object or list is wrapped, as QJsonDocument takes nothing else. */
std::optional<QJsonValue> readByQt(const QByteArray& text)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson("[" + text + "]", &error);
    if (error.error != QJsonParseError::NoError || document.array().size() != 1)
        return std::nullopt;
    return document.array().first();
}

} // namespace

class TestJsonReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyValueHasItsLine_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("LF") << QByteArray("{\n\"a\": 1,\n\n\t\"b\": {\n\"c\": [\n]}}");
        QTest::newRow("CRLF") << QByteArray("{\r\n\"a\": 1,\r\n\r\n\t\"b\": {\r\n\"c\": [\r\n]}}");
        QTest::newRow("CR") << QByteArray("{\r\"a\": 1,\r\r\t\"b\": {\r\"c\": [\r]}}");
        QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF{\n\"a\": 1,\n\n\"b\": {\n\"c\": []}}");
    }

    void everyValueHasItsLine()
    {
        QFETCH(QByteArray, text);
        const auto json = readJson(text);
        QVERIFY(std::holds_alternative<JsonText>(json));
        const JsonNode& root = std::get<JsonText>(json).root;
        QCOMPARE(root.line, 1);
        QCOMPARE(root.members.size(), std::size_t(2));
        QCOMPARE(root.members[0].value.line, 2);
        QCOMPARE(root.members[1].key, QStringLiteral("b"));
        QCOMPARE(root.members[1].line, 4);
        QCOMPARE(root.members[1].value.members[0].value.line, 5);
    }

    void aFaultHasItsLineAndPath_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("line");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("reason"); // a part of it
        const auto row = [](const char* name, const char* text, int line, const char* path, const char* reason) {
            QTest::newRow(name) << QByteArray(text) << line << QString::fromLatin1(path)
                                << QString::fromLatin1(reason);
        };
        row("empty file", "", 1, "", "empty");
        row("blanks only", " \n\t\r\n ", 3, "", "empty");
        row("comma missing", "{\n\"a\": 1\n\"b\": 2\n}", 3, "", "',' or '}' is missing");
        row("comma too many", "{\n\"a\": 1,\n}", 3, "", "one too many");
        row("comma too many in a list", "{\"a\":\n[1,\n]}", 3, "a", "one too many");
        row("colon missing", "{\n\"cloud\": {\n\"url\" 5}}", 3, "cloud.url", "':' is missing");
        row("value missing", "{\n\"cloud\": {\n\"url\": ,}}", 3, "cloud.url", "a value is missing");
        row("text not closed", "{\n\"cloud\": {\n\"url\": \"http,\n}}", 3, "cloud.url", "closing");
        row("text not closed at the end", "{\n\"a\": \"b", 2, "a", "closing");
        row("text ends in a backslash", "{\n\"a\": \"b\\", 2, "a", "after '\\'");
        row("object not closed", "{\n\"cloud\": {\n\"url\": 1\n", 4, "cloud", "line 2");
        row("key without quotes", "{\n url: 1}", 2, "", "in double quotes");
        row("single quotes", "{\n\"url\": 'a'}", 2, "url", "double quotes");
        row("a comment", "{\n// here\n\"a\": 1}", 2, "", "comments");
        row("a comment as value", "{\n\"a\": /* b */ 1}", 2, "a", "comments");
        row("two roots", "{}\n{}", 2, "", "after the end");
        row("Python's True", "{\n\"a\": True}", 2, "a", "a value is missing");
        row("NaN", "{\n\"a\": NaN}", 2, "a", "a value is missing");
        row("number with a leading zero", "{\n\"a\": 01}", 2, "a", "number");
        row("number without digits", "{\n\"a\": -}", 2, "a", "number");
        row("number with a bare point", "{\n\"a\": 1.}", 2, "a", "number");
        row("number too large", "{\n\"a\": 1e999}", 2, "a", "number");
        row("tab in a text", "{\n\"a\": \"\t\"}", 2, "a", "U+0009");
        row("half a code", "{\n\"a\": \"\\u12\"}", 2, "a", "hexadecimal");
        row("unknown code", "{\n\"a\": \"\\x\"}", 2, "a", "after '\\'");
        row("not UTF-8", "{\n\"a\": \"\xff\"}", 2, "", "UTF-8");
    }

    void aFaultHasItsLineAndPath()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, line);
        QFETCH(QString, path);
        QFETCH(QString, reason);
        const auto json = readJson(text);
        QVERIFY(std::holds_alternative<JsonFault>(json));
        const JsonFault& fault = std::get<JsonFault>(json);
        QCOMPARE(fault.line, line);
        QCOMPARE(fault.path, path);
        QVERIFY2(fault.reason.contains(reason), qPrintable(fault.reason));
        QVERIFY(fault.column >= 1);
    }

    void aNulByteIsAFault()
    {
        const auto json = readJson(QByteArray("{\n\0}", 4));
        QVERIFY(std::holds_alternative<JsonFault>(json));
        QCOMPARE(std::get<JsonFault>(json).line, 2);
    }

    void textFromAnotherEncodingIsRefused()
    {
        QVERIFY(std::holds_alternative<JsonFault>(readJson(QByteArray("\xff\xfe{\0}\0", 6))));
        QVERIFY(std::holds_alternative<JsonFault>(readJson(QByteArray("{\"a\": \"M\xfcnchen\"}"))));
    }

    void deepNestingEndsInAFaultAndNotInACrash()
    {
        for (const char* opening : {"[", "{\"a\":"}) {
            const auto json = readJson(QByteArray(opening).repeated(1000000));
            QVERIFY(std::holds_alternative<JsonFault>(json));
            QVERIFY(std::get<JsonFault>(json).reason.contains(QStringLiteral("deeper")));
        }
        QByteArray justRight = QByteArray("[").repeated(maxJsonDepth) + QByteArray("]").repeated(maxJsonDepth);
        QVERIFY(std::holds_alternative<JsonText>(readJson(justRight)));
        QVERIFY(std::holds_alternative<JsonFault>(readJson('[' + justRight + ']')));
    }

    void ofARepeatedKeyTheLastOneCountsAndBothLinesAreKnown()
    {
        const auto json = readJson("{\"a\": {\n\"b\": 1,\n\"c\": 2,\n\"b\": 3}}");
        QVERIFY(std::holds_alternative<JsonText>(json));
        const JsonText& text = std::get<JsonText>(json);
        QCOMPARE(text.repeated.size(), std::size_t(1));
        QCOMPARE(text.repeated[0].path, QStringLiteral("a.b"));
        QCOMPARE(text.repeated[0].firstLine, 2);
        QCOMPARE(text.repeated[0].secondLine, 4);
        const JsonNode& a = text.root.members[0].value;
        QCOMPARE(a.members.size(), std::size_t(2));
        QCOMPARE(a.members[0].value.number, 3.0);
    }

    void whatItTakesQtReadsTheSame_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("object") << QByteArray(
            "{\"a\": {\"b\": [1, -2.5e3, true, false, null, \"x\"]}, \"c\": {}, \"d\": []}");
        QTest::newRow("escapes") << QByteArray("{\"a\\u0041\\\"\": \"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\ud83d\\ude00\"}");
        QTest::newRow("UTF-8") << QByteArray("{\"a\": \"\xC3\xA9\xF0\x9F\x98\x80\"}");
        QTest::newRow("numbers") << QByteArray("[0, -0, 10, 1.5, 1E5, 1e-5, 1e+5, 0.1, 0e0, 9007199254740991]");
        QTest::newRow("text at the root") << QByteArray("\"a\"");
    }

    void whatItTakesQtReadsTheSame()
    {
        QFETCH(QByteArray, text);
        const auto json = readJson(text);
        QVERIFY(std::holds_alternative<JsonText>(json));
        QCOMPARE(std::optional(toQt(std::get<JsonText>(json).root)), readByQt(text));
    }

    void amongDamagedTextsToo()
    {
        const QByteArray whole = "{\"a\": {\"b\": [1, -2.5e3, true, null, \"x\\u00e9\\n\"]}, \"cd\": {\"e\": "
                                 "0.5}, \"f\": \"\\\\\"}";
        const QByteArray alphabet = "{}[]\",:\\ \n\t019.-+eEutrfalsn/\x80\xff";
        QRandomGenerator random(20261123);
        int taken = 0;
        for (int round = 0; round < 20000; ++round) {
            QByteArray text = whole;
            for (int changes = random.bounded(1, 4); changes > 0; --changes) {
                const int at = random.bounded(int(text.size()));
                const char letter = alphabet.at(random.bounded(int(alphabet.size())));
                switch (random.bounded(3)) {
                case 0:
                    text.remove(at, 1);
                    break;
                case 1:
                    text.insert(at, letter);
                    break;
                default:
                    text[at] = letter;
                }
            }
            const auto json = readJson(text);
            if (const auto* read = std::get_if<JsonText>(&json)) {
                ++taken;
                QVERIFY2(readByQt(text) == std::optional(toQt(read->root)), text.constData());
            }
        }
        QVERIFY2(taken > 500, qPrintable(QString::number(taken)));
    }
};

QTEST_GUILESS_MAIN(TestJsonReader)
#include "tst_jsonreader.moc"
