// The way in: the corner, the PIN and its waits.

#include "tests/ui/adminfixture.h"
#include "ui/widgets/holdcorner.h"

#include <QAccessible>

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

    void aKeyOpensThePin()
    {
        key(Qt::Key_F9);
        QVERIFY(admin().isOpen());
        key(Qt::Key_Escape);
        QTRY_VERIFY(!admin().isOpen());
    }

    void assistiveTechnologyPressesTheCorner()
    {
        QAccessibleInterface* corner = QAccessible::queryAccessibleInterface(m_window->findChild<HoldCorner*>());
        QVERIFY(corner);
        QCOMPARE(corner->role(), QAccessible::Button);
        QCOMPARE(corner->text(QAccessible::Name), QStringLiteral("Office"));
        QVERIFY(corner->actionInterface()->actionNames().contains(QAccessibleActionInterface::pressAction()));
        corner->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QTRY_VERIFY(admin().isOpen());
    }

    void nothingBehindItCanBeReached()
    {
        const auto behind = [this] {
            QWidgetList all = m_window->findChildren<QWidget*>(Qt::FindDirectChildrenOnly);
            all.removeOne(&admin());
            return all;
        };
        const auto shownOf = [](const QWidgetList& all) {
            return std::count_if(all.begin(), all.end(), [](const QWidget* one) { return one->isVisible(); });
        };
        const auto shown = shownOf(behind());
        QVERIFY(shown > 3);
        openSettings();
        m_window->showVerdict(receipt(QStringLiteral("Ana"))); // pages come and go behind it
        QVERIFY(admin().isOpen());
        for (const QWidget* one : behind()) {
            const QAccessible::State state =
                QAccessible::queryAccessibleInterface(const_cast<QWidget*>(one))->state();
            QVERIFY2(state.invisible && state.disabled, one->metaObject()->className());
        }
        QVERIFY(!admin().isHidden());
        m_clock->advance(10s);
        m_window->refresh();
        admin().leave();
        QCOMPARE(shownOf(behind()), shown);
        for (const QWidget* one : behind())
            QVERIFY(one->isEnabled());
    }

    void aFirstPinIsChosenHereAndEnteredTwice_data()
    {
        QTest::addColumn<bool>("keyboard");
        QTest::newRow("by touch") << false;
        QTest::newRow("on a keyboard") << true;
    }

    void aFirstPinIsChosenHereAndEnteredTwice()
    {
        QFETCH(bool, keyboard);
        m_by = By::Touch;
        chooseFirst();
        QVERIFY(texts().contains(QStringLiteral("No PIN is set yet.")));
        QSignalSpy chosen(&admin(), &AdminPanel::newPinChosen);
        enterNew(QStringLiteral("4711"), keyboard);
        QVERIFY(texts().contains(QStringLiteral("Enter the same PIN again.")));
        QCOMPARE(chosen.count(), 0);
        enterNew(QStringLiteral("4711"), keyboard);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.first().first().toString(), QStringLiteral("4711"));
        QVERIFY(!button(QStringLiteral("4"))->isEnabled()); // until it is saved
        admin().acceptPin();
        m_settings->finishLoad(sample());
        QVERIFY(button(QStringLiteral("Close")));
    }

    void twoFirstPinsThatDifferSetNothing()
    {
        chooseFirst();
        QSignalSpy chosen(&admin(), &AdminPanel::newPinChosen);
        enterNew(QStringLiteral("4711"));
        enterNew(QStringLiteral("4712"));
        QVERIFY(texts().contains(QStringLiteral("The two PINs differ. Choose one again.")));
        enterNew(QStringLiteral("4712")); // is now the first of two
        QCOMPARE(chosen.count(), 0);
        enterNew(QStringLiteral("4712"));
        QCOMPARE(chosen.count(), 1);
    }

    void aPinThatMayNotBeChosenIsRefusedBeforeItIsRepeated()
    {
        admin().setNewPinRule(
            [](const QString& pin) { return pin.size() < 4 ? std::optional(NewPinFault::TooShort) : std::nullopt; });
        chooseFirst();
        enterNew(QStringLiteral("471"));
        QVERIFY(texts().contains(QStringLiteral("A PIN has at least 4 digits.")));
        QVERIFY(texts().contains(QStringLiteral("No PIN is set yet.")));
        tap(QStringLiteral("4"));
        QVERIFY(!texts().contains(QStringLiteral("A PIN has at least 4 digits.")));
    }

    void aFirstPinThatIsNotSavedIsTold()
    {
        chooseFirst();
        enterNew(QStringLiteral("4711"));
        enterNew(QStringLiteral("4711"));
        admin().showNewPinNotSaved();
        QVERIFY(texts().contains(QStringLiteral("The PIN could not be saved.")));
        QVERIFY(button(QStringLiteral("4"))->isEnabled());
        admin().acceptPin(); // to no question
        QVERIFY(button(QStringLiteral("Next")));
    }

    void aPinFileThatCannotBeReadIsMendedInAShell()
    {
        admin().open();
        admin().showPinUnreadable();
        QVERIFY(texts().contains(QStringLiteral("rollcallctl admin set-pin")));
        QVERIFY(!button(QStringLiteral("1")));
        tap(QStringLiteral("Back to the kiosk"));
        QTRY_VERIFY(!admin().isOpen());
    }

    void aBadgeSendsThePageForThePinAway()
    {
        admin().open();
        admin().showPinReady(0ms);
        tap(QStringLiteral("4"));
        m_window->showVerdict(receipt(QStringLiteral("Ana")));
        QVERIFY(!admin().isOpen());
        QCOMPARE(m_window->page(), KioskWindow::Page::Result);
        QVERIFY(m_window->findChild<ResultPage*>()->isVisible());
    }

    void butNotWhileAPinIsChecked()
    {
        typePin(QStringLiteral("4711"));
        m_window->showVerdict(receipt(QStringLiteral("Ana")));
        QVERIFY(admin().isOpen());
        admin().acceptPin();
        QVERIFY(admin().arePagesOpen());
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
        m_clock->advance(29s);
        m_window->refresh();
        QVERIFY(texts().contains(QStringLiteral("Closes in 1 s")));
        m_clock->advance(1s);
        m_window->refresh();
        QVERIFY(!admin().isOpen());
    }

    void norDoesOneThatIsTouchedAgainAndAgain()
    {
        admin().open();
        admin().showPinReady(0ms);
        touchAgainAndAgain(59s);
        QVERIFY(admin().isOpen());
        touchAgainAndAgain(1s);
        QVERIFY(!admin().isOpen());
    }

private:
    void chooseFirst()
    {
        admin().open();
        admin().showNoPin();
    }

    void enterNew(const QString& pin, bool keyboard = false)
    {
        if (keyboard) {
            keys(pin);
            key(Qt::Key_Return);
            return;
        }
        for (const QChar digit : pin)
            tap(QString(digit));
        tap(button(QStringLiteral("Next")) ? QStringLiteral("Next") : QStringLiteral("Set the PIN"));
    }

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
