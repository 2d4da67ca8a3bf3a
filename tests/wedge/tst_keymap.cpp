#include "core/wedge/keymap.h"

#include <QTest>

#include <linux/input-event-codes.h>

using namespace rollcall;

class TestKeymap : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // What a US keyboard types, row by row.
    void theRowsOfAUsKeyboardAreTyped_data()
    {
        QTest::addColumn<unsigned>("first");
        QTest::addColumn<QByteArray>("plain");
        QTest::addColumn<QByteArray>("shifted");
        QTest::newRow("digits") << unsigned(KEY_1) << QByteArray("1234567890-=") << QByteArray("!@#$%^&*()_+");
        QTest::newRow("upper row") << unsigned(KEY_Q) << QByteArray("qwertyuiop[]") << QByteArray("QWERTYUIOP{}");
        QTest::newRow("home row") << unsigned(KEY_A) << QByteArray("asdfghjkl;'`") << QByteArray("ASDFGHJKL:\"~");
        QTest::newRow("lower row") << unsigned(KEY_BACKSLASH) << QByteArray("\\zxcvbnm,./")
                                   << QByteArray("|ZXCVBNM<>?");
        QTest::newRow("keypad 789") << unsigned(KEY_KP7) << QByteArray("789-456+1230.")
                                    << QByteArray("789-456+1230.");
        QTest::newRow("space") << unsigned(KEY_SPACE) << QByteArray(" ") << QByteArray(" ");
    }

    void theRowsOfAUsKeyboardAreTyped()
    {
        QFETCH(unsigned, first);
        QFETCH(QByteArray, plain);
        QFETCH(QByteArray, shifted);
        for (qsizetype i = 0; i < plain.size(); ++i) {
            QCOMPARE(wedge::typedCharacter(first + unsigned(i), false), std::optional(plain.at(i)));
            QCOMPARE(wedge::typedCharacter(first + unsigned(i), true), std::optional(shifted.at(i)));
        }
    }

    void everyPrintableCharacterHasAKey()
    {
        QByteArray typed;
        for (unsigned key = 0; key < KEY_MAX; ++key) {
            for (const bool shift : {false, true}) {
                if (const auto character = wedge::typedCharacter(key, shift))
                    typed.append(*character);
            }
        }
        for (char character = ' '; character <= '~'; ++character)
            QVERIFY2(typed.contains(character), QByteArray(1, character).constData());
    }

    void whatTypesNothingIsNoCharacter()
    {
        for (const unsigned key : {KEY_ENTER, KEY_TAB, KEY_ESC, KEY_F1, KEY_LEFTSHIFT, KEY_CAPSLOCK, KEY_POWER})
            QVERIFY(!wedge::typedCharacter(key, false));
    }

    void enterAndTabEndACode()
    {
        for (unsigned key = 0; key < KEY_MAX; ++key)
            QCOMPARE(wedge::endsCode(key), key == KEY_ENTER || key == KEY_KPENTER || key == KEY_TAB);
    }
};

QTEST_GUILESS_MAIN(TestKeymap)
#include "tst_keymap.moc"
