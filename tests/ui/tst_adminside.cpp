// The office's side, driven as an office drives it: touches and clicks on the window, a keyboard for whoever has one.

#include "core/config/loader.h"
#include "tests/ui/kioskfixture.h"
#include "ui/text/adminsentences.h"

#include <QSignalSpy>
#include <QtTest>

using namespace rollcall;
using namespace rollcall::ui;
using namespace std::chrono_literals;
using config::SettingChange;
using std::chrono::milliseconds;

Q_DECLARE_METATYPE(QList<rollcall::config::SettingChange>)

namespace {

enum class By { Touch, Mouse };

QList<config::Effective> effective(const QByteArray& json) {
    return config::Loader(QProcessEnvironment()).check(json, QStringLiteral("config.json")).effective;
}

const QByteArray sample = R"({"network_timeouts": {"connect_timeout": 4, "storage_read_timeout": 45}})";

// In the order of the page.
enum Box { Connect, Read, SupabaseConnect, SupabaseRead, StorageConnect, StorageRead, Connectivity, Sms };

} // namespace

class TestAdminSide : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_by = By::Mouse;
        m_clock = std::make_unique<support::FakeClock>();
        m_window = std::make_unique<KioskWindow>(*m_clock);
        m_window->setReducedMotion(true);
        m_window->resize(1280, 800);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    void cleanup() { m_window.reset(); }

    void holdingTheCornerForThreeSecondsOpensThePin_data() {
        QTest::addColumn<bool>("touch");
        QTest::addColumn<QString>("language");
        QTest::newRow("by touch") << true << QStringLiteral("en");
        QTest::newRow("by mouse") << false << QStringLiteral("en");
        QTest::newRow("by touch, from right to left") << true << QStringLiteral("ar");
    }

    void holdingTheCornerForThreeSecondsOpensThePin() {
        QFETCH(bool, touch);
        QFETCH(QString, language);
        m_by = touch ? By::Touch : By::Mouse;
        m_window->setLanguage(language);
        const QPoint corner(language == QLatin1String("ar") ? 1240 : 40, 40);
        QSignalSpy opened(&admin(), &AdminSide::opened);
        QSignalSpy asked(&admin(), &AdminSide::pinStateWanted);

        const QImage before = m_window->grab().toImage();
        press(corner);
        m_clock->advance(1500ms);
        QTRY_VERIFY(m_window->grab().toImage() != before); // one sees that something is going on
        m_clock->advance(1499ms);
        QTest::qWait(50); // time enough for a frame of the ring
        QVERIFY(!admin().isOpen());
        m_clock->advance(1ms);
        QTRY_VERIFY(admin().isOpen());
        release(corner);
        QCOMPARE(opened.count(), 1);
        QCOMPARE(asked.count(), 1);
        QVERIFY(admin().isVisible());
        QVERIFY(admin().geometry() == m_window->rect());
    }

    void lettingGoEarlyOrGlidingAwayOpensNothing_data() {
        QTest::addColumn<bool>("glide");
        QTest::newRow("let go") << false;
        QTest::newRow("glided out of the corner") << true;
    }

    void lettingGoEarlyOrGlidingAwayOpensNothing() {
        QFETCH(bool, glide);
        const QImage before = m_window->grab().toImage();
        press({40, 40});
        m_clock->advance(2900ms);
        QTest::qWait(50);
        if (glide)
            QTest::mouseMove(m_window->windowHandle(), {600, 400});
        else
            release({40, 40});
        m_clock->advance(10s);
        QTest::qWait(50);
        QVERIFY(!admin().isOpen());
        m_clock->setNow(at(7, 24));
        QCOMPARE(m_window->grab().toImage(), before);
    }

    void withoutAPinThePageSaysHowToSetOneAndOpensNothing() {
        admin().open();
        admin().showNoPin();
        QVERIFY(texts().contains(QStringLiteral("No PIN is set yet.")));
        QVERIFY(texts().contains(QStringLiteral("rollcallctl admin set-pin")));
        QVERIFY(!button(QStringLiteral("1")));
        QVERIFY(!button(QStringLiteral("Open")));
        QSignalSpy entered(&admin(), &AdminSide::pinEntered);
        keys(QStringLiteral("4711"));
        key(Qt::Key_Return);
        QCOMPARE(entered.count(), 0);
        tap(QStringLiteral("Back to the kiosk"));
        QTRY_VERIFY(!admin().isOpen());
    }

    void thePinIsTypedOnTheScreenOrOnAKeyboard_data() {
        QTest::addColumn<QString>("how");
        for (const char* how : {"touch", "mouse", "keyboard"})
            QTest::newRow(how) << QString::fromLatin1(how);
    }

    void thePinIsTypedOnTheScreenOrOnAKeyboard() {
        QFETCH(QString, how);
        m_by = how == QLatin1String("touch") ? By::Touch : By::Mouse;
        admin().open();
        admin().showPinReady(0ms);
        QSignalSpy entered(&admin(), &AdminSide::pinEntered);
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

    void aWrongPinIsSaidAndMayBeTriedAgain() {
        typePin(QStringLiteral("4712"));
        admin().showPinWrong(0ms);
        QVERIFY(texts().contains(QStringLiteral("This PIN is wrong.")));
        QSignalSpy entered(&admin(), &AdminSide::pinEntered);
        tap(QStringLiteral("4"));
        tap(QStringLiteral("Open"));
        QCOMPARE(entered.first().first().toString(), QStringLiteral("4")); // begun afresh
    }

    void afterTooManyOneHasToWaitAndSeesHowLong() {
        typePin(QStringLiteral("4712"));
        admin().showPinWrong(30s);
        QVERIFY(texts().contains(QStringLiteral("Too many wrong tries. Try again in 30 s.")));
        QVERIFY(!button(QStringLiteral("4"))->isEnabled());
        touchAgainAndAgain(29s);
        QVERIFY(texts().contains(QStringLiteral("Too many wrong tries. Try again in 1 s.")));
        QSignalSpy entered(&admin(), &AdminSide::pinEntered);
        keys(QStringLiteral("4711"));
        key(Qt::Key_Return);
        QCOMPARE(entered.count(), 0);
        m_clock->advance(1s);
        m_window->refresh();
        QVERIFY(button(QStringLiteral("4"))->isEnabled());
        QVERIFY(texts().filter(QStringLiteral("Try again")).isEmpty());
    }

    void aLongWaitIsToldInMinutes() {
        admin().open();
        admin().showPinReady(245s);
        QVERIFY(texts().contains(QStringLiteral("Too many wrong tries. Try again in 4:05 min.")));
    }

    void anAnswerToNoQuestionOpensNothing() {
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

    void thePageShowsEveryValueAndWhereItComesFrom() {
        openSettings();
        const QStringList shown = {QStringLiteral("4 s"),  QStringLiteral("10 s"), QStringLiteral("4 s"),
                                   QStringLiteral("10 s"), QStringLiteral("4 s"),  QStringLiteral("45 s"),
                                   QStringLiteral("3 s"),  QStringLiteral("10 s")};
        const QStringList notes = {QString(),
                                   QStringLiteral("default"),
                                   QStringLiteral("inherited"),
                                   QStringLiteral("default"),
                                   QStringLiteral("inherited"),
                                   QString(),
                                   QStringLiteral("default"),
                                   QStringLiteral("default")};
        for (int i = 0; i < shown.size(); ++i) {
            QCOMPARE(box(i)->text(), shown.at(i));
            QCOMPARE(note(i).text(), notes.at(i));
        }
        QVERIFY(texts().contains(
            QStringLiteral("How long the kiosk waits for each service. More than 0, up to 600 s.")));
        QVERIFY(texts().contains(QStringLiteral("Scanning is paused.")));
        QVERIFY(!button(QStringLiteral("Save"))->isEnabled());
    }

    void plusAndMinusGoByRoundNumbersAndHeirsFollow_data() {
        QTest::addColumn<bool>("touch");
        QTest::newRow("by touch") << true;
        QTest::newRow("by mouse") << false;
    }

    void plusAndMinusGoByRoundNumbersAndHeirsFollow() {
        QFETCH(bool, touch);
        m_by = touch ? By::Touch : By::Mouse;
        openSettings();
        tap(QStringLiteral("All services · Connection, More"));
        QCOMPARE(box(Connect)->text(), QStringLiteral("5 s"));
        QCOMPARE(box(SupabaseConnect)->text(), QStringLiteral("5 s"));
        QCOMPARE(note(SupabaseConnect).text(), QStringLiteral("inherited"));
        tap(QStringLiteral("Database · Connection, Less"));
        QCOMPARE(box(SupabaseConnect)->text(), QStringLiteral("4 s")); // an own value now
        QCOMPARE(note(SupabaseConnect).text(), QString());
        tap(QStringLiteral("All services · Connection, More"));
        QCOMPARE(box(SupabaseConnect)->text(), QStringLiteral("4 s"));
        QCOMPARE(box(StorageConnect)->text(), QStringLiteral("6 s"));
    }

    void typingReplacesTheValueThenGoesOn_data() { plusAndMinusGoByRoundNumbersAndHeirsFollow_data(); }

    void typingReplacesTheValueThenGoesOn() {
        QFETCH(bool, touch);
        m_by = touch ? By::Touch : By::Mouse;
        openSettings();
        tap(box(StorageRead));
        for (const char* key : {"2", ".", "5"})
            tap(QLatin1String(key));
        QCOMPARE(box(StorageRead)->text(), QStringLiteral("2.5 s"));
        tap(QStringLiteral("Delete the last digit"));
        tap(QStringLiteral("7"));
        QCOMPARE(box(StorageRead)->text(), QStringLiteral("2.7 s"));
        tap(QStringLiteral("Default"));
        QCOMPARE(box(StorageRead)->text(), QStringLiteral("30 s"));
        QCOMPARE(note(StorageRead).text(), QStringLiteral("default"));
        tap(QStringLiteral("Done"));
        QVERIFY(!button(QStringLiteral("7")));
        QVERIFY(button(QStringLiteral("Close")) || button(QStringLiteral("Cancel")));
    }

    void whatIsNoValueIsSaidUnderTheFieldWhileTypingAndCannotBeSaved_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("fault");
        const QString range = QStringLiteral("More than 0, up to 600 s.");
        QTest::newRow("letters") << QStringLiteral("abc") << QStringLiteral("This is not a number.");
        QTest::newRow("two points") << QStringLiteral("1.2.3") << QStringLiteral("This is not a number.");
        QTest::newRow("zero") << QStringLiteral("0") << range;
        QTest::newRow("negative") << QStringLiteral("-5") << range;
        QTest::newRow("too much") << QStringLiteral("600.1") << range;
        QTest::newRow("not a number") << QStringLiteral("nan") << range;
        QTest::newRow("infinite") << QStringLiteral("inf") << range;
        QTest::newRow("nothing") << QStringLiteral("5\b") << QStringLiteral("A number is missing.");
    }

    void whatIsNoValueIsSaidUnderTheFieldWhileTypingAndCannotBeSaved() {
        QFETCH(QString, typed);
        QFETCH(QString, fault);
        openSettings();
        tap(box(SupabaseRead));
        for (const QChar one : typed) {
            if (one == u'\b')
                key(Qt::Key_Backspace);
            else
                keys(QString(one));
        }
        QCOMPARE(note(SupabaseRead).text(), fault);
        QCOMPARE(note(SupabaseRead).kind(), NoteLine::Kind::Fault);
        // Directly under its field.
        const QRect place(note(SupabaseRead).mapTo(m_window.get(), QPoint()), note(SupabaseRead).size());
        const QRect field(box(SupabaseRead)->mapTo(m_window.get(), QPoint()), box(SupabaseRead)->size());
        QVERIFY(place.top() >= field.bottom() && place.top() - field.bottom() < 24);
        QVERIFY(place.left() <= field.left() && place.right() >= field.right());
        QVERIFY(!button(QStringLiteral("Save"))->isEnabled());
        QVERIFY(!button(QStringLiteral("Test"))->isEnabled());
        QVERIFY(texts().contains(QStringLiteral("Please correct what is marked.")));

        tap(box(SupabaseRead));
        keys(QStringLiteral("9"));
        tap(box(SupabaseRead)); // chosen again: typed over
        keys(QStringLiteral("8"));
        QCOMPARE(note(SupabaseRead).text(), QString());
        QVERIFY(button(QStringLiteral("Save"))->isEnabled());
    }

    void aDecimalCommaIsTypedWhereTheLanguageHasOne() {
        m_window->setLanguage(QStringLiteral("de"));
        openSettings();
        tap(box(Sms));
        for (const char* key : {"2", ",", "5"})
            tap(QLatin1String(key));
        QCOMPARE(box(Sms)->text(), QStringLiteral("2,5 s"));
        QSignalSpy saves(&admin(), &AdminSide::saveRequested);
        tap(QStringLiteral("Speichern"));
        QCOMPARE(std::get<milliseconds>(*changes(saves).first().value), milliseconds(2500));
    }

    void saveGivesWhatWasChangedAndNothingElse() {
        openSettings();
        tap(QStringLiteral("Reachability, More"));
        tap(box(StorageRead));
        tap(QStringLiteral("Default"));
        QSignalSpy saves(&admin(), &AdminSide::saveRequested);
        tap(QStringLiteral("Save"));
        QCOMPARE(saves.count(), 1);
        const auto made = changes(saves);
        QCOMPARE(made.size(), qsizetype(2));
        QCOMPARE(QString(made.at(0).setting->key), QStringLiteral("network_timeouts.storage_read_timeout"));
        QVERIFY(!made.at(0).value);
        QCOMPARE(QString(made.at(1).setting->key), QStringLiteral("network_timeouts.connectivity_timeout"));
        QCOMPARE(std::get<milliseconds>(*made.at(1).value), milliseconds(4000));
        QVERIFY(texts().contains(QStringLiteral("Saving.")));
        QVERIFY(!button(QStringLiteral("Save"))->isEnabled()); // once

        admin().showSaved(
            effective(R"({"network_timeouts": {"connect_timeout": 4, "connectivity_timeout": 4}})"));
        QVERIFY(texts().contains(QStringLiteral("Saved. It counts from the next request.")));
        QVERIFY(!button(QStringLiteral("Save"))->isEnabled());
        QVERIFY(button(QStringLiteral("Close")));
    }

    void aFileThatWasChangedMeanwhileIsToldAndMayBeLoadedAgain() {
        openSettings();
        tap(QStringLiteral("Reachability, More"));
        tap(QStringLiteral("Save"));
        admin().showNotSaved(SaveFault::ChangedElsewhere, QStringLiteral("config.json was changed"));
        QVERIFY(texts().filter(QStringLiteral("Somebody else has changed the settings file.")).size() == 1);
        tap(QStringLiteral("Keep editing"));
        QTRY_VERIFY(!button(QStringLiteral("Keep editing")));
        QCOMPARE(box(Connectivity)->text(), QStringLiteral("4 s"));

        tap(QStringLiteral("Save"));
        admin().showNotSaved(SaveFault::ChangedElsewhere, {});
        QSignalSpy wanted(&admin(), &AdminSide::settingsWanted);
        tap(QStringLiteral("Load the new values"));
        QTRY_COMPARE(wanted.count(), 1);
        admin().showSettings(effective(R"({"network_timeouts": {"connectivity_timeout": 8}})"));
        QCOMPARE(box(Connectivity)->text(), QStringLiteral("8 s"));
        QVERIFY(!button(QStringLiteral("Save"))->isEnabled());
    }

    void whatCannotBeSavedIsToldWithItsReason() {
        openSettings();
        tap(QStringLiteral("Reachability, More"));
        tap(QStringLiteral("Save"));
        admin().showNotSaved(SaveFault::Other, QStringLiteral("opening /etc/rollcall: Permission denied"));
        QVERIFY(texts().contains(QStringLiteral("opening /etc/rollcall: Permission denied")));
        tap(QStringLiteral("Keep editing"));
        QTRY_VERIFY(button(QStringLiteral("Save"))->isEnabled());
    }

    void cancelChangesNothingAndAsksBeforeItDestroysWork() {
        openSettings();
        QSignalSpy saves(&admin(), &AdminSide::saveRequested);
        tap(QStringLiteral("Reachability, More"));
        QAbstractButton* cancel = button(QStringLiteral("Cancel"));
        const QPoint there = cancel->mapTo(m_window.get(), cancel->rect().center());
        tap(cancel);
        QTRY_VERIFY(button(QStringLiteral("Discard them")));
        press(there); // a second touch at the same place destroys nothing
        release(there);
        QTest::qWait(20);
        QVERIFY(admin().isOpen());
        if (!button(QStringLiteral("Discard them"))) {
            tap(QStringLiteral("Cancel"));
            QTRY_VERIFY(button(QStringLiteral("Discard them")));
        }
        QCOMPARE(box(Connectivity)->text(), QStringLiteral("4 s"));
        tap(QStringLiteral("Discard them"));
        QTRY_VERIFY(!admin().isOpen());
        QCOMPARE(saves.count(), 0);
    }

    void closeWithoutChangesLeavesAtOnce() {
        openSettings();
        QSignalSpy closed(&admin(), &AdminSide::closed);
        tap(QStringLiteral("Close"));
        QTRY_COMPARE(closed.count(), 1);
        QVERIFY(!admin().isVisible());
        QCOMPARE(m_window->page(), KioskWindow::Page::Idle);
    }

    void ninetySecondsWithoutATouchChangeNothingAndGoBack_data() {
        plusAndMinusGoByRoundNumbersAndHeirsFollow_data();
    }

    void ninetySecondsWithoutATouchChangeNothingAndGoBack() {
        QFETCH(bool, touch);
        m_by = touch ? By::Touch : By::Mouse;
        openSettings();
        QSignalSpy saves(&admin(), &AdminSide::saveRequested);
        tap(QStringLiteral("Reachability, More"));
        m_clock->advance(89s);
        m_window->refresh();
        QVERIFY(admin().isOpen());
        press({700, 20}); // a touch beside everything counts too
        release({700, 20});
        m_clock->advance(90s - 1ms);
        m_window->refresh();
        QVERIFY(admin().isOpen());
        m_clock->advance(1ms);
        m_window->refresh();
        QVERIFY(!admin().isOpen());
        QCOMPARE(saves.count(), 0);
    }

    void thePinPageDoesNotKeepStudentsWaitingThatLong() {
        admin().open();
        admin().showPinReady(0ms);
        m_clock->advance(30s);
        m_window->refresh();
        QVERIFY(!admin().isOpen());
    }

    void testMeasuresWithTheValuesOnTheScreenAndSaysWhatCameOfIt() {
        openSettings();
        tap(QStringLiteral("Database · Answer, More"));
        QSignalSpy tests(&admin(), &AdminSide::testRequested);
        tap(QStringLiteral("Test"));
        QCOMPARE(tests.count(), 1);
        const auto values = tests.first().first().value<config::NetworkTimeouts>();
        QCOMPARE(values.supabaseConnect, milliseconds(4000)); // inherited
        QCOMPARE(values.supabaseRead, milliseconds(11'000));  // not saved yet
        QCOMPARE(values.sms, milliseconds(10'000));
        QVERIFY(!button(QStringLiteral("Test"))->isEnabled());
        m_clock->advance(2s);
        m_window->refresh();
        QVERIFY(texts().contains(QStringLiteral("Asking every service, since 2 s.")));

        using Outcome = ServiceTest::Outcome;
        admin().showTest({Service::Storage, Outcome::ReadTimeout, 14ms, 0ms, 0});
        admin().showTest({Service::Supabase, Outcome::Answered, 12ms, 1234ms, 200});
        admin().showTest({Service::Connectivity, Outcome::Refused, 0ms, 0ms, 0});
        admin().showTest({Service::Sms, Outcome::NotConfigured, 0ms, 0ms, 0});
        QCOMPARE(note(SupabaseConnect).text(), QStringLiteral("12 ms of 4 s"));
        QCOMPARE(note(SupabaseRead).text(), QStringLiteral("1.23 s of 11 s"));
        QCOMPARE(note(SupabaseRead).kind(), NoteLine::Kind::Good);
        QCOMPARE(note(StorageConnect).text(), QStringLiteral("14 ms of 4 s"));
        QCOMPARE(note(StorageRead).text(), QStringLiteral("No answer in 45 s."));
        QCOMPARE(note(StorageRead).kind(), NoteLine::Kind::Fault);
        QCOMPARE(note(Connectivity).text(), QStringLiteral("Nobody listens there."));
        QCOMPARE(note(Sms).text(), QStringLiteral("not set up here"));
        QVERIFY(button(QStringLiteral("Test"))->isEnabled());
        QVERIFY(button(QStringLiteral("Save"))->isEnabled()); // testing saves nothing

        tap(QStringLiteral(
            "Database · Answer, More")); // another limit: the old measurement says nothing of it
        QCOMPARE(note(SupabaseRead).text(), QString());
        QCOMPARE(note(StorageConnect).text(), QStringLiteral("14 ms of 4 s"));
    }

    void whatIsGivenFromOutsideCannotBeChangedHere() {
        QProcessEnvironment environment;
        environment.insert(QStringLiteral("T"), QStringLiteral("7"));
        auto given = effective(sample);
        for (config::Effective& one : given) {
            if (one.setting->key == QLatin1String("network_timeouts.sms_timeout")) {
                one.origin = config::Origin::Credential;
                one.source = QStringLiteral("/run/credentials/x");
            }
        }
        openSettings();
        admin().showSettings(given);
        QVERIFY(!box(Sms)->isEnabled());
        QVERIFY(!button(QStringLiteral("Text messages, More"))->isEnabled());
        QCOMPARE(note(Sms).text(), QStringLiteral("set by /run/credentials/x"));
    }

    void aSmallScreenTurnsPagesInsteadOfShrinking() {
        m_window->resize(800, 480);
        openSettings();
        QVERIFY(box(StorageRead)->isVisible());
        QVERIFY(!box(Sms)->isVisible());
        tap(QStringLiteral("Down"));
        QVERIFY(box(Sms)->isVisible());
        QVERIFY(!button(QStringLiteral("Down"))->isEnabled());
        tap(QStringLiteral("Up"));
        QVERIFY(!box(Sms)->isVisible());
    }

    void theWholeWayGoesByKeyboardToo() {
        openSettings();
        key(Qt::Key_Tab);
        QWidget* first = QApplication::focusWidget();
        for (int i = 0; i < 60 && !qobject_cast<ValueBox*>(QApplication::focusWidget()); ++i)
            key(Qt::Key_Tab);
        auto* chosen = qobject_cast<ValueBox*>(QApplication::focusWidget());
        QVERIFY2(chosen, first ? first->metaObject()->className() : "nothing has the focus");
        keys(QStringLiteral("9"));
        QCOMPARE(chosen->text(), QStringLiteral("9 s"));
        key(Qt::Key_Return);
        QVERIFY(button(QStringLiteral("Save"))->isEnabled());
    }

private:
    AdminSide& admin() { return m_window->admin(); }

    void press(QPoint place) {
        if (m_by == By::Touch)
            QTest::touchEvent(m_window->windowHandle(), m_screen).press(0, place, m_window->windowHandle());
        else
            QTest::mousePress(m_window->windowHandle(), Qt::LeftButton, {}, place);
    }

    void release(QPoint place) {
        if (m_by == By::Touch)
            QTest::touchEvent(m_window->windowHandle(), m_screen).release(0, place, m_window->windowHandle());
        else
            QTest::mouseRelease(m_window->windowHandle(), Qt::LeftButton, {}, place);
    }

    /** Through the window, to whatever has the focus. */
    void key(Qt::Key which) { QTest::keyClick(m_window->windowHandle(), which); }
    void keys(const QString& text) {
        for (const QChar character : text)
            QTest::keyClick(m_window->windowHandle(), character.toLatin1());
    }

    void tap(QWidget* widget) {
        QVERIFY(widget);
        QVERIFY2(widget->isVisible() && widget->isEnabled(), qPrintable(widget->accessibleName()));
        const QPoint middle = widget->mapTo(m_window.get(), widget->rect().center());
        press(middle);
        release(middle);
    }

    void tap(const QString& name) {
        QVERIFY2(button(name), qPrintable(name));
        tap(button(name));
    }

    QAbstractButton* button(const QString& name) {
        for (QAbstractButton* one : admin().findChildren<QAbstractButton*>()) {
            if (one->isVisible() && one->accessibleName() == name && !qobject_cast<ValueBox*>(one))
                return one;
        }
        return nullptr;
    }

    ValueBox* box(int which) { return admin().findChildren<ValueBox*>().at(which); }
    const NoteLine& note(int which) { return admin().findChildren<StepField*>().at(which)->note(); }

    QStringList texts() {
        QStringList all;
        for (const TextLabel* label : admin().findChildren<TextLabel*>()) {
            if (label->isVisible())
                all << label->text();
        }
        return all;
    }

    static QList<SettingChange> changes(const QSignalSpy& spy) {
        return spy.last().first().value<QList<SettingChange>>();
    }

    void typePin(const QString& pin) {
        if (!admin().isOpen())
            admin().open();
        admin().showPinReady(0ms);
        for (const QChar digit : pin)
            tap(QString(digit));
        tap(AdminSentences::open());
    }

    void openSettings() {
        typePin(QStringLiteral("4711"));
        admin().acceptPin();
        admin().showSettings(effective(sample));
    }

    void touchAgainAndAgain(std::chrono::seconds time) {
        for (std::chrono::seconds passed{}; passed < time; ++passed) {
            press({700, 20});
            release({700, 20});
            m_clock->advance(1s);
            m_window->refresh();
        }
    }

    By m_by = By::Mouse;
    QPointingDevice* m_screen = QTest::createTouchDevice();
    std::unique_ptr<support::FakeClock> m_clock;
    std::unique_ptr<KioskWindow> m_window;
};

QTEST_MAIN(TestAdminSide)
#include "tst_adminside.moc"
