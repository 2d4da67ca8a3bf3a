#include "core/access/pin.h"
#include "core/access/pinhash.h"

#include <QTest>

using namespace rollcall;
using namespace rollcall::access;

Q_DECLARE_METATYPE(std::optional<rollcall::access::PinFault>)

class TestPin : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPinThatIsEasyToGuessIsRefused_data()
    {
        QTest::addColumn<QString>("pin");
        QTest::addColumn<std::optional<PinFault>>("fault");
        const auto row = [](const char* pin, std::optional<PinFault> fault) {
            QTest::newRow(pin) << QString::fromUtf8(pin) << fault;
        };
        row("4711", {});
        row("1212", {});
        row("1223", {});
        row("471147114711", {});
        row("", PinFault::TooShort);
        row("471", PinFault::TooShort);
        row("4711471147114", PinFault::TooLong);
        row("47 11", PinFault::NotDigits);
        row("47a1", PinFault::NotDigits);
        row("-4711", PinFault::NotDigits);
        row("٤٧١١", PinFault::NotDigits);
        row("0000", PinFault::AllEqual);
        row("99999999", PinFault::AllEqual);
        row("1234", PinFault::PlainRun);
        row("9876543", PinFault::PlainRun);
        row("7890", PinFault::PlainRun);
        row("2109", PinFault::PlainRun);
    }

    void aPinThatIsEasyToGuessIsRefused()
    {
        QFETCH(QString, pin);
        QTEST(faultOf(pin), "fault");
    }

    void waitsBeginAfterThreeWrongTriesAndDoubleUpToAnHour_data()
    {
        QTest::addColumn<int>("wrongTries");
        QTest::addColumn<int>("seconds");
        const int rows[][2] = {{0, 0},     {1, 0},     {3, 0},     {4, 30},     {5, 60},          {6, 120},
                               {10, 1920}, {11, 3600}, {12, 3600}, {100, 3600}, {2'000'000, 3600}};
        for (const auto& row : rows)
            QTest::addRow("%d", row[0]) << row[0] << row[1];
    }

    void waitsBeginAfterThreeWrongTriesAndDoubleUpToAnHour()
    {
        QFETCH(int, wrongTries);
        QFETCH(int, seconds);
        QCOMPARE(waitAfter(wrongTries), std::chrono::milliseconds(std::chrono::seconds(seconds)));
    }

    void theSamePinHasAnotherHashEachTime()
    {
        const HashCost cheap{1, 8192};
        const auto one = hashPin(u"4711", cheap);
        const auto two = hashPin(u"4711", cheap);
        QVERIFY(one && two);
        QVERIFY(*one != *two);
        QVERIFY(one->startsWith("$argon2id$v=19$m=8,t=1,p=1$"));
        QVERIFY(isPinOf(*one, u"4711"));
        QVERIFY(!isPinOf(*one, u"4712"));
        QVERIFY(!isPinOf(*one, u""));
        QVERIFY(!isPinOf("no hash", u"4711"));
    }

    void aHashCostsWhatTheHeaderSays()
    {
        const auto hash = hashPin(u"4711");
        QVERIFY(hash.ok());
        QVERIFY(hash->startsWith("$argon2id$v=19$m=65536,t=3,p=1$"));
        QBENCHMARK_ONCE
        {
            QVERIFY(!isPinOf(*hash, u"4712"));
        }
    }
};

QTEST_GUILESS_MAIN(TestPin)
#include "tst_pin.moc"
