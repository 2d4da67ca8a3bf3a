#include "core/config/jsonedit.h"
#include "core/config/jsonreader.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

using namespace rollcall;
using namespace rollcall::config;

class TestJsonEdit : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aValueIsSetAndNothingElseChanges_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const char* text, const char* path, const char* expected) {
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(path) << QString::fromUtf8(expected);
        };
        row("in place", "{ \"a\" : 1.50 , \"b\":2e3}", "a", "{ \"a\" : 7 , \"b\":2e3}");
        row("in a section", "{\n  \"n\": {\n    \"x\": 12345678901234567890,\n    \"y\": 1\n  }\n}\n", "n.y",
            "{\n  \"n\": {\n    \"x\": 12345678901234567890,\n    \"y\": 7\n  }\n}\n");
        row("a text becomes a number", "{\"a\": \"${A}\"}", "a", "{\"a\": 7}");
        row("an object becomes a number", "{\"a\": {\"b\": [1, 2]}, \"c\": 0}", "a", "{\"a\": 7, \"c\": 0}");
        row("behind other scripts", "{\"ñ\": \"日本 😀\", \"a\": 1}", "a", "{\"ñ\": \"日本 😀\", \"a\": 7}");
        row("the last of two counts", "{\"a\": 1, \"a\": 2}", "a", "{\"a\": 1, \"a\": 7}");
        row("new, on a line of its own", "{\n\t\"n\": {\n\t\t\"x\": 1\n\t}\n}", "n.y",
            "{\n\t\"n\": {\n\t\t\"x\": 1,\n\t\t\"y\": 7\n\t}\n}");
        row("new, on the same line", "{\"n\": {\"x\": 1}}", "n.y", "{\"n\": {\"x\": 1, \"y\": 7}}");
        row("new, behind a key given twice", "{\n  \"a\": 1,\n  \"b\": 2,\n  \"a\": 3\n}", "c",
            "{\n  \"a\": 1,\n  \"b\": 2,\n  \"a\": 3,\n  \"c\": 7\n}");
        row("new, in an empty section", "{\n    \"n\": {}\n}", "n.x", "{\n    \"n\": {\n        \"x\": 7\n    }\n}");
        row("new section", "{\n    \"a\": 1\n}\n", "n.x",
            "{\n    \"a\": 1,\n    \"n\": {\n        \"x\": 7\n    }\n}\n");
        row("new sections in an empty file", "{}\n", "m.n.x",
            "{\n  \"m\": {\n    \"n\": {\n      \"x\": 7\n    }\n  }\n}\n");
        row("lines end as they did", "{\r\n  \"a\": 1\r\n}\r\n", "b", "{\r\n  \"a\": 1,\r\n  \"b\": 7\r\n}\r\n");
    }

    void aValueIsSetAndNothingElseChanges()
    {
        QFETCH(QString, text);
        QFETCH(QString, path);
        const auto edited = withValue(text, path, QStringLiteral("7"));
        QVERIFY(edited.ok());
        QTEST(*edited, "expected");
    }

    void aKeyIsTakenOutAndNothingElseChanges_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const char* text, const char* path, const char* expected) {
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(path) << QString::fromUtf8(expected);
        };
        row("the first", "{\n  \"a\": 1,\n  \"b\": 2\n}", "a", "{\n  \"b\": 2\n}");
        row("the last", "{\n  \"a\": 1,\n  \"b\": 2\n}", "b", "{\n  \"a\": 1\n}");
        row("one in the middle", "{\n  \"a\": 1,\n  \"b\": 2,\n  \"c\": 3\n}", "b", "{\n  \"a\": 1,\n  \"c\": 3\n}");
        row("the only one", "{\n  \"n\": {\n    \"x\": 1\n  }\n}", "n.x", "{\n  \"n\": {}\n}");
        row("one that is not there", "{\"a\": 1}", "b", "{\"a\": 1}");
        row("one whose section is not there", "{\"a\": 1}", "n.x", "{\"a\": 1}");
        row("one given twice", "{\"a\": 1, \"b\": 2, \"a\": 3}", "a", "{\"b\": 2}");
        row("a whole section", "{\"a\": {\"b\": {\"c\": [\"}\", \",\"]}}, \"d\": 1}", "a", "{\"d\": 1}");
    }

    void aKeyIsTakenOutAndNothingElseChanges()
    {
        QFETCH(QString, text);
        QFETCH(QString, path);
        const auto edited = withoutValue(text, path);
        QVERIFY(edited.ok());
        QTEST(*edited, "expected");
    }

    void whatIsNoSectionIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("a number") << QStringLiteral("{\"n\": 1}");
        QTest::newRow("a list") << QStringLiteral("{\"n\": []}");
        QTest::newRow("no JSON") << QStringLiteral("{\"n\": ");
        QTest::newRow("no object") << QStringLiteral("[]");
    }

    void whatIsNoSectionIsRefused()
    {
        QFETCH(QString, text);
        const auto with = withValue(text, QStringLiteral("n.x"), QStringLiteral("7"));
        QVERIFY(!with.ok());
        QCOMPARE(with.error().code, ErrorCode::Invalid);
        QVERIFY(!withoutValue(text, QStringLiteral("n.x")).ok());
    }

    void anyRowOfEditsGivesWhatTheSameEditsOfTheValuesGive()
    {
        QRandomGenerator random(20261123);
        QString text = QStringLiteral("{ }");
        QJsonObject values;
        for (int i = 0; i < 2000; ++i) {
            const QString section = QStringLiteral("s%1").arg(random.bounded(3));
            const QString key = QStringLiteral("k%1").arg(random.bounded(4));
            QJsonObject object = values.value(section).toObject();
            const bool sets = random.bounded(2) == 0;
            const auto edited = sets ? withValue(text, section + u'.' + key, QString::number(i))
                                     : withoutValue(text, section + u'.' + key);
            QVERIFY(edited.ok());
            text = *edited;
            if (sets)
                object.insert(key, i);
            else
                object.remove(key);
            if (sets || values.contains(section))
                values.insert(section, object);
            QCOMPARE(QJsonDocument::fromJson(text.toUtf8()).object(), values);
        }
    }
};

QTEST_GUILESS_MAIN(TestJsonEdit)
#include "tst_jsonedit.moc"
