#include "core/base/printable.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using rollcall::printable;

class TestPrintable : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatSteersATerminalIsSpelledOut_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        const auto row = [](const char* title, const QString& text, const QString& shown) {
            QTest::newRow(title) << text << shown;
        };
        row("an escape", QStringLiteral("\x1b[31mRED"), QStringLiteral("\\u001b[31mRED"));
        row("a bell", QStringLiteral("a\a"), QStringLiteral("a\\u0007"));
        row("NUL", QString(QChar(0)), QStringLiteral("\\u0000"));
        row("a second line", QStringLiteral("ok\nfault: none"), QStringLiteral("ok\\u000afault: none"));
        row("back to the start of the line", QStringLiteral("late\rok"), QStringLiteral("late\\u000dok"));
        row("DEL", QString(QChar(0x7f)), QStringLiteral("\\u007f"));
        row("CSI in one character", QString(QChar(0x9b)) + QStringLiteral("31m"), QStringLiteral("\\u009b31m"));
        row("the title by OSC", QString(QChar(0x9d)), QStringLiteral("\\u009d"));
        row("reversed", QStringLiteral("a") + QChar(0x202e) + QStringLiteral("gpj"), QStringLiteral("a\\u202egpj"));
        row("isolated", QString(QChar(0x2066)), QStringLiteral("\\u2066"));
        row("a mark of direction", QString(QChar(0x200f)), QStringLiteral("\\u200f"));
        row("a line separator", QString(QChar(0x2028)), QStringLiteral("\\u2028"));
        row("a blank of no width", QString(QChar(0xfeff)), QStringLiteral("\\ufeff"));
        row("an invisible tag", QString::fromUcs4(U"\U000E0041"), QStringLiteral("\\udb40\\udc41"));
        row("half a pair", QString(QChar(0xd83d)), QStringLiteral("\\ud83d"));
        row("the other half", QString(QChar(0xde00)), QStringLiteral("\\ude00"));
    }

    void whatSteersATerminalIsSpelledOut()
    {
        QFETCH(QString, text);
        QFETCH(QString, shown);
        QCOMPARE(printable(text), shown);
        if (text.isValidUtf16())
            QCOMPARE(printable(text.toUtf8()), shown.toUtf8());
    }

    void lettersStay_data()
    {
        QTest::addColumn<QString>("text");
        for (const QString& text :
             {QStringLiteral("Ana \"x\" \\u0041 ~"), QStringLiteral("Peña"), QStringLiteral("李小龙"),
              QStringLiteral("عبد الله"), QStringLiteral("می‌خواهم"), QStringLiteral("क्‍ष"),
              QStringLiteral("e\u0301"), QString::fromUcs4(U"\U0001F600"), QStringLiteral("\u00a0")})
            QTest::newRow((text.toUtf8()).constData()) << text;
    }

    void lettersStay()
    {
        QFETCH(QString, text);
        QCOMPARE(printable(text), text);
        QCOMPARE(printable(text.toUtf8()), text.toUtf8());
    }

    void jsonKeepsItsValue()
    {
        const QJsonObject object{{QStringLiteral("text"), QStringLiteral("a\x1b\u009b\u202e\n\x7f") + QChar(0x2066)}};
        const QByteArray json = printable(QJsonDocument(object).toJson(QJsonDocument::Compact));
        QVERIFY(std::all_of(json.begin(), json.end(), [](char c) { return c >= ' ' && c <= '~'; }));
        QCOMPARE(QJsonDocument::fromJson(json).object(), object);
    }
};

QTEST_GUILESS_MAIN(TestPrintable)
#include "tst_printable.moc"
