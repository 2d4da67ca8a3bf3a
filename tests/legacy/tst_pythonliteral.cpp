#include "core/legacy/pythonliteral.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using rollcall::legacy::readPythonLiteral;

class TestPythonLiteral : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatPythonWritesIsReadAsJson_data()
    {
        QTest::addColumn<QByteArray>("python");
        QTest::addColumn<QByteArray>("json");
        const auto row = [](const char* name, const char* python, const char* json) {
            QTest::newRow(name) << QByteArray(python) << QByteArray(json);
        };
        row("a record", "{'student_id': '2021001', 'id': 3, 'photo_path': None, 'ok': True, 'no': False}",
            "[{\"student_id\":\"2021001\",\"id\":3,\"photo_path\":null,\"ok\":true,\"no\":false}]");
        row("within", "{'attendance': {'id': 1}, 'photo_path': 'a.jpg'}",
            "[{\"attendance\":{\"id\":1},\"photo_path\":\"a.jpg\"}]");
        row("quotes", "{'a': \"it's\", 'b': 'say \"x\"', 'c': 'it\\'s'}",
            "[{\"a\":\"it's\",\"b\":\"say \\\"x\\\"\",\"c\":\"it's\"}]");
        row("escapes", "{'a': 'x\\ny\\tz\\\\', 'b': '\\xe9\\u00f1\\U0001f600'}",
            "[{\"a\":\"x\\ny\\tz\\\\\",\"b\":\"\u00e9\u00f1\U0001f600\"}]");
        row("lists", "{'a': [1, -2.5, (3,)], 'b': (), 'c': {}}", "[{\"a\":[1,-2.5,[3]],\"b\":[],\"c\":{}}]");
        row("a comma at the end", "{'a': [1,],}", "[{\"a\":[1]}]");
        row("blanks", " { 'a' : 1 } \n", "[{\"a\":1}]");
    }

    void whatPythonWritesIsReadAsJson()
    {
        QFETCH(QByteArray, python);
        QFETCH(QByteArray, json);
        const auto read = readPythonLiteral(python);
        QVERIFY(read);
        QCOMPARE(*read, QJsonDocument::fromJson(json).array().first());
    }

    void anythingElseIsNone_data()
    {
        QTest::addColumn<QByteArray>("text");
        const QByteArrayList texts{"",
                                   "{",
                                   "}",
                                   "{'a'}",
                                   "{'a': }",
                                   "{'a': 1",
                                   "{'a': 1} x",
                                   "{'a': 1 'b': 2}",
                                   "{'a': 'x}",
                                   "{1: 2}",
                                   "{'a': datetime.date(2025, 1, 1)}",
                                   "{'a': '\\q'}",
                                   "{'a': '\\u12'}",
                                   "{'a': b'x'}",
                                   "__import__('os')",
                                   QByteArray(100000, '['),
                                   QByteArray("{'a': ").repeated(50)};
        for (const QByteArray& text : texts)
            QTest::addRow("%s", text.left(30).constData()) << text;
    }

    void anythingElseIsNone()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!readPythonLiteral(text));
    }
};

QTEST_GUILESS_MAIN(TestPythonLiteral)
#include "tst_pythonliteral.moc"
