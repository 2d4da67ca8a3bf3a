#include "core/attendance/pattern.h"

#include <QRegularExpression>
#include <QTest>

#include <random>

using rollcall::attendance::Pattern;

class TestPattern : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wholeTextsMatch_data()
    {
        QTest::addColumn<QByteArray>("expression");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("matches");
        const auto row = [](const char* expression, const QByteArray& text, bool matches) {
            QTest::addRow("%s on %s", expression, text.toPercentEncoding().constData())
                << QByteArray(expression) << text << matches;
        };
        row("^abc$", "abc", true);
        row("^abc$", "abcd", false);
        row("^abc$", "ab", false);
        row("^abc$", "abc\n", false);
        row("^$", "", true);
        row("^$", "a", false);
        row("^[a-c]{2,3}$", "ab", true);
        row("^[a-c]{2,3}$", "abca", false);
        row("^[a-c]{2}$", "abc", false);
        row("^[a-c]{0}d$", "d", true);
        row("^a?b*c+$", "ac", true);
        row("^a?b*c+$", "bbbcc", true);
        row("^a?b*c+$", "ab", false);
        row("^(ab|cd)*$", "abcdab", true);
        row("^(ab|cd)*$", "abc", false);
        row("^(a|b{2}|)c$", "bbc", true);
        row("^(a|b{2}|)c$", "c", true);
        row("^(a|b{2}|)c$", "bc", false);
        row("^(a*)*b$", "aaab", true); // exponential for those who go back
        row("^((a|b)(c|d)?){2}$", "acb", true);
        row("^((a|b)(c|d)?){2}$", "acbdc", false);
        row("^[^\\u0000-\\u001f]*$", "caf\xc3\xa9", true);
        row("^[^\\u0000-\\u001f]*$", QByteArray("a\0b", 3), false);
        row("^[^\\u0000-\\u001f]*$", "a\x1f", false);
        row("^[.]\\.\\/\\-[]]?$", "../-", false);
        row("^[.]\\.\\/\\-$", "../-", true);
        row("^[a-]*$", "a-a", true);
        row("^[+-]$", "-", true);
        row("^[ -~]$", "\x7f", false);
    }

    void wholeTextsMatch()
    {
        QFETCH(QByteArray, expression);
        QFETCH(QByteArray, text);
        QFETCH(bool, matches);
        const auto pattern = Pattern::compile(expression);
        if (!pattern) // [] is the one thing of the table that ECMA-262 takes and we do not
            QCOMPARE(expression, QByteArray("^[.]\\.\\/\\-[]]?$"));
        else
            QCOMPARE(pattern->matches({text.constData(), std::size_t(text.size())}), matches);
    }

    void whatIsNotUnderstoodIsRefused_data()
    {
        QTest::addColumn<QByteArray>("expression");
        for (const char* expression : {"",
                                       "a",
                                       "^a",
                                       "a$",
                                       "^a|b$",
                                       "^a)$",
                                       "^(a$",
                                       "^[a$",
                                       "^[]$",
                                       "^[b-a]$",
                                       "^a{2$",
                                       "^a{3,2}$",
                                       "^a{,2}$",
                                       "^a{2,}$",
                                       "^a{1001}$",
                                       "^.$",
                                       "^a.b$",
                                       "^*$",
                                       "^a**$",
                                       "^a*?$",
                                       "^(?:a)$",
                                       "^(?=a)$",
                                       "^\\d$",
                                       "^\\b$",
                                       "^\\$",
                                       "^\\u12$",
                                       "^\\u00e9$",
                                       "^\\x41$",
                                       "^\xc3\xa9$",
                                       "^a\tb$",
                                       "^[^a]$",
                                       "^[^a]{3}$",
                                       "^[^a]?$",
                                       "^[[:alpha:]]$",
                                       "^a^b$",
                                       "^a$b$",
                                       "^(a{1000}){1000}$"})
            QTest::newRow(expression) << QByteArray(expression);
    }

    void whatIsNotUnderstoodIsRefused()
    {
        QFETCH(QByteArray, expression);
        QVERIFY2(!Pattern::compile(expression), "it was compiled");
    }

    void itKnowsWhetherOtherScriptsFit()
    {
        QVERIFY(Pattern::compile("^[^a]*$")->takesNonAscii());
        QVERIFY(Pattern::compile("^x([^a]*)?$")->takesNonAscii());
        QVERIFY(!Pattern::compile("^[a-z]*$")->takesNonAscii());
    }

    void randomTextsMatchAsQtsExpressionsSay()
    {
        const QByteArray expressions[] = {"^(a|bc|[x-z]{1,3})*$", "^[^ab]*a?b{2,4}$", "^((a|b)c?){2,5}(x|yz)?$",
                                          "^a*(ba*){3}$", "^(a|ab)(c|bcd)(d*)$"};
        std::mt19937 random(7);
        int matched = 0;
        for (const QByteArray& expression : expressions) {
            const auto ours = Pattern::compile(expression);
            QVERIFY(ours.ok());
            QRegularExpression theirs(QRegularExpression::anchoredPattern(QString::fromLatin1(expression)));
            for (int i = 0; i < 20'000; ++i) {
                QByteArray text;
                for (auto left = random() % 10; left > 0; --left)
                    text.append("abcdxyz "[random() % 8]);
                const bool expected = theirs.match(QString::fromLatin1(text)).hasMatch();
                matched += expected ? 1 : 0;
                if (ours->matches({text.constData(), std::size_t(text.size())}) != expected)
                    QFAIL((expression + " on " + text).constData());
            }
        }
        QVERIFY(matched > 1000);
    }
};

QTEST_GUILESS_MAIN(TestPattern)
#include "tst_pattern.moc"
