// The way in: the corner, the PIN and its waits.

#include "tests/ui/adminfixture.h"
#include "ui/widgets/holdcorner.h"

using namespace rollcall;
using namespace rollcall::ui;

namespace {

class PaintCounter : public QObject {
public:
    int paintings = 0;

    bool eventFilter(QObject*, QEvent* event) override
    {
        paintings += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }
};

} // namespace

class TestAdminPin : public AdminFixture {
    Q_OBJECT

private Q_SLOTS:
    void init() { start(); }
    void cleanup() { stop(); }

    void holdingTheCornerForThreeSecondsOpensThePin_data()
    {
        QTest::addColumn<bool>("touch");
        QTest::addColumn<QString>("language");
        QTest::newRow("by touch") << true << QStringLiteral("en");
        QTest::newRow("by mouse") << false << QStringLiteral("en");
        QTest::newRow("by touch, from right to left") << true << QStringLiteral("ar");
    }

    void holdingTheCornerForThreeSecondsOpensThePin()
    {
        QFETCH(bool, touch);
        QFETCH(QString, language);
        m_by = touch ? By::Touch : By::Mouse;
        m_window->setLanguage(language);
        const QPoint corner(language == QLatin1String("ar") ? 1240 : 40, 40);
        QSignalSpy opened(&admin(), &AdminPanel::opened);
        QSignalSpy asked(&admin(), &AdminPanel::pinStateWanted);

        const QImage before = m_window->grab().toImage();
        press(corner);
        m_clock->advance(1500ms);
        QTRY_VERIFY(m_window->grab().toImage() != before); // one sees that something is going on
        m_clock->advance(1499ms);
        waitForAFrame();
        QVERIFY(!admin().isOpen());
        m_clock->advance(1ms);
        QTRY_VERIFY(admin().isOpen());
        release(corner);
        QCOMPARE(opened.count(), 1);
        QCOMPARE(asked.count(), 1);
        QVERIFY(admin().isVisible());
        QVERIFY(admin().geometry() == m_window->rect());
    }

    void lettingGoEarlyOrGlidingAwayOpensNothing_data()
    {
        QTest::addColumn<bool>("glide");
        QTest::newRow("let go") << false;
        QTest::newRow("glided out of the corner") << true;
    }

    void lettingGoEarlyOrGlidingAwayOpensNothing()
    {
        QFETCH(bool, glide);
        const QImage before = m_window->grab().toImage();
        press({40, 40});
        m_clock->advance(2900ms);
        waitForAFrame();
        if (glide)
            QTest::mouseMove(m_window->windowHandle(), {600, 400});
        else
            release({40, 40});
        m_clock->advance(10s);
        m_clock->setNow(at(7, 24));
        QTRY_COMPARE(m_window->grab().toImage(), before); // the ring is gone
        QVERIFY(!admin().isOpen());
    }

    void withoutAPinThePageSaysHowToSetOneAndOpensNothing()
    {
        admin().open();
        admin().showNoPin();
        QVERIFY(texts().contains(QStringLiteral("No PIN is set yet.")));
        QVERIFY(texts().contains(QStringLiteral("rollcallctl admin set-pin")));
        QVERIFY(!button(QStringLiteral("1")));
        QVERIFY(!button(QStringLiteral("Open")));
        QSignalSpy entered(&admin(), &AdminPanel::pinEntered);
        keys(QStringLiteral("4711"));
        key(Qt::Key_Return);
        QCOMPARE(entered.count(), 0);
        tap(QStringLiteral("Back to the kiosk"));
        QTRY_VERIFY(!admin().isOpen());
    }

    void thePinIsTypedOnTheScreenOrOnAKeyboard_data()
    {
        QTest::addColumn<QString>("how");
        for (const char* how : {"touch", "mouse", "keyboard"})
            QTest::newRow(how) << QString::fromLatin1(how);
    }

    void thePinIsTypedOnTheScreenOrOnAKeyboard()
    {
        QFETCH(QString, how);
        m_by = how == QLatin1String("touch") ? By::Touch : By::Mouse;
        admin().open();
        admin().showPinReady(0ms);
        QSignalSpy entered(&admin(), &AdminPanel::pinEntered);
        if (how == QLatin1String("keyboard")) {
            keys(QStringLiteral("47x2"));
            key(Qt::Key_Backspace);
            keys(QStringLiteral("11"));
            key(Qt::Key_Return);
        } else {
            for (const char* key : {"4", "7", "2", "Delete the last digit", "1", "1", "Open"})
                tap(QLatin1String(key));
        }
        QCOMPARE(entered.count(), 1);
        QCOMPARE(entered.first().first().toString(), QStringLiteral("4711"));
        QVERIFY(texts().contains(QStringLiteral("Checking the PIN.")));
        for (const QString& text : texts())
            QVERIFY2(!text.contains(QStringLiteral("4711")), qPrintable(text));
        QVERIFY(!button(QStringLiteral("4"))->isEnabled()); // one try at a time
    }

    void aWrongPinIsSaidAndMayBeTriedAgain()
    {
        typePin(QStringLiteral("4712"));
        admin().showPinWrong(0ms);
        QVERIFY(texts().contains(QStringLiteral("This PIN is wrong.")));
        QSignalSpy entered(&admin(), &AdminPanel::pinEntered);
        tap(QStringLiteral("4"));
        tap(QStringLiteral("Open"));
        QCOMPARE(entered.first().first().toString(), QStringLiteral("4")); // begun afresh
    }

    void afterTooManyOneHasToWaitAndSeesHowLong()
    {
        typePin(QStringLiteral("4712"));
        admin().showPinWrong(30s);
        QVERIFY(texts().contains(QStringLiteral("Too many wrong tries. Try again in 30 s.")));
        QVERIFY(!button(QStringLiteral("4"))->isEnabled());
        touchAgainAndAgain(29s);
        QVERIFY(texts().contains(QStringLiteral("Too many wrong tries. Try again in 1 s.")));
        QSignalSpy entered(&admin(), &AdminPanel::pinEntered);
        keys(QStringLiteral("4711"));
        key(Qt::Key_Return);
        QCOMPARE(entered.count(), 0);
        m_clock->advance(1s);
        m_window->refresh();
        QVERIFY(button(QStringLiteral("4"))->isEnabled());
        QVERIFY(texts().filter(QStringLiteral("Try again")).isEmpty());
    }

    void aLongWaitIsToldInMinutes()
    {
        admin().open();
        admin().showPinReady(245s);
        QVERIFY(texts().contains(QStringLiteral("Too many wrong tries. Try again in 4:05 min.")));
    }

    void anAnswerToNoQuestionOpensNothing()
    {
        admin().acceptPin();
        QVERIFY(!admin().isOpen());
        admin().open();
        admin().showPinReady(0ms);
        admin().acceptPin();
        QVERIFY(button(QStringLiteral("Open"))); // still the PIN
        typePin(QStringLiteral("4711"));
        admin().leave();
        admin().open();
        admin().acceptPin(); // the answer for the visit before
        QVERIFY(button(QStringLiteral("Open")));
    }

    void thePinPageDoesNotKeepStudentsWaitingThatLong()
    {
        admin().open();
        admin().showPinReady(0ms);
        m_clock->advance(30s);
        m_window->refresh();
        QVERIFY(!admin().isOpen());
    }

private:
    /** Until the corner has looked at the clock once more: it does so before it is painted, and one painting may have been
     *  due already. */
    void waitForAFrame()
    {
        PaintCounter counter;
        m_window->findChild<HoldCorner*>()->installEventFilter(&counter);
        QTRY_VERIFY(counter.paintings >= 2);
    }
};

QTEST_MAIN(TestAdminPin)
#include "tst_adminpin.moc"
