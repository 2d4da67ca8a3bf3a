#include "core/wedge/codebuffer.h"

#include <QTest>

using namespace rollcall;
using namespace std::chrono_literals;
using wedge::CodeBuffer;

Q_DECLARE_METATYPE(std::chrono::microseconds)

class TestCodeBuffer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPauseEndsACode_data()
    {
        QTest::addColumn<std::chrono::microseconds>("gap");
        QTest::addColumn<bool>("isOne");
        QTest::newRow("none") << std::chrono::microseconds(0) << true;
        QTest::newRow("a slow scanner") << std::chrono::microseconds(40ms) << true;
        QTest::newRow("just below") << std::chrono::microseconds(49'999) << true;
        QTest::newRow("a pause") << std::chrono::microseconds(50ms) << false;
        QTest::newRow("the next morning") << std::chrono::microseconds(20h) << false;
    }

    void aPauseEndsACode()
    {
        QFETCH(std::chrono::microseconds, gap);
        QFETCH(bool, isOne);
        CodeBuffer buffer;
        QVERIFY(!buffer.add("a", 1s));
        QVERIFY(!buffer.add("b", 1s + 10ms));
        QCOMPARE(buffer.add("c", 1s + 10ms + gap), isOne ? std::nullopt : std::optional<QByteArray>("ab"));
        QCOMPARE(buffer.end(), std::optional<QByteArray>(isOne ? "abc" : "c"));
    }

    void anEndWithNothingBeforeItIsNoCode()
    {
        CodeBuffer buffer;
        QVERIFY(!buffer.end());
        (void)buffer.add("a", 1s);
        QVERIFY(buffer.end());
        QVERIFY(!buffer.end()); // Enter after a pause, or CR and LF
    }

    void afterAnEndTheTimeOfTheCodeBeforeDoesNotCount()
    {
        CodeBuffer buffer;
        (void)buffer.add("a", 1s);
        (void)buffer.end();
        QVERIFY(!buffer.add("b", 5s));
        QCOMPARE(buffer.end(), std::optional<QByteArray>("b"));
    }

    void whatLostAPartIsNoCode()
    {
        CodeBuffer buffer;
        (void)buffer.add("a", 1s);
        buffer.lose();
        (void)buffer.add("c", 1s + 10ms);
        QVERIFY(!buffer.end());
        (void)buffer.add("d", 1s + 20ms);
        QCOMPARE(buffer.end(), std::optional<QByteArray>("d"));
    }

    void aPauseEndsWhatWasLost()
    {
        CodeBuffer buffer;
        (void)buffer.add("a", 1s);
        buffer.lose();
        QVERIFY(!buffer.add("b", 2s));
        QCOMPARE(buffer.end(), std::optional<QByteArray>("b"));
    }

    void whatIsLongerThanACodeCanBeIsNone()
    {
        CodeBuffer buffer;
        const QByteArray most(CodeBuffer::longest, 'x');
        (void)buffer.add(most, 1s);
        QCOMPARE(buffer.end(), std::optional(most));
        (void)buffer.add(most, 2s);
        (void)buffer.add("y", 2s);
        (void)buffer.add("z", 2s);
        QVERIFY(!buffer.end());
    }
};

QTEST_GUILESS_MAIN(TestCodeBuffer)
#include "tst_codebuffer.moc"
