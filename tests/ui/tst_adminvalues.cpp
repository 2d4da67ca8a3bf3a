// Values on the page: where they come from, changing them by touch, mouse and keyboard, and what Test found.

#include "tests/ui/adminfixture.h"
#include "ui/admin/othersettingspage.h"

using namespace rollcall;
using namespace rollcall::ui;

class TestAdminValues : public AdminFixture {
    Q_OBJECT

private Q_SLOTS:
    void init() { start(); }
    void cleanup() { stop(); }

    void thePageShowsEveryValueAndWhereItComesFrom()
    {
        openSettings();
        const QStringList shown = {QStringLiteral("4 s"),  QStringLiteral("10 s"), QStringLiteral("4 s"),
                                   QStringLiteral("10 s"), QStringLiteral("4 s"),  QStringLiteral("45 s"),
                                   QStringLiteral("3 s"),  QStringLiteral("10 s")};
        const QStringList origins = {QString(),
                                     QStringLiteral("default"),
                                     QStringLiteral("inherited"),
                                     QStringLiteral("default"),
                                     QStringLiteral("inherited"),
                                     QString(),
                                     QStringLiteral("default"),
                                     QStringLiteral("default")};
        for (int i = 0; i < shown.size(); ++i) {
            QCOMPARE(box(i)->text(), shown.at(i));
            QCOMPARE(box(i)->accessibleDescription(), origins.at(i));
            QCOMPARE(note(i).text(), QString()); // the frame says it, and one legend
        }
        QVERIFY(texts().contains(
            QStringLiteral("How long the kiosk waits for each service. Dotted: default, inherited.")));
        QVERIFY(texts().contains(QStringLiteral("Scanning is paused.")));
        QVERIFY(!button(QStringLiteral("Save"))->isEnabled());
    }

    void plusAndMinusGoByRoundNumbersAndHeirsFollow_data()
    {
        QTest::addColumn<bool>("touch");
        QTest::newRow("by touch") << true;
        QTest::newRow("by mouse") << false;
    }

    void plusAndMinusGoByRoundNumbersAndHeirsFollow()
    {
        QFETCH(bool, touch);
        m_by = touch ? By::Touch : By::Mouse;
        openSettings();
        more(Connect);
        QCOMPARE(box(Connect)->text(), QStringLiteral("5 s"));
        QCOMPARE(box(SupabaseConnect)->text(), QStringLiteral("5 s"));
        QCOMPARE(box(SupabaseConnect)->accessibleDescription(), QStringLiteral("inherited"));
        less(SupabaseConnect);
        QCOMPARE(box(SupabaseConnect)->text(), QStringLiteral("4 s")); // an own value now
        QCOMPARE(box(SupabaseConnect)->accessibleDescription(), QString());
        more(Connect);
        QCOMPARE(box(SupabaseConnect)->text(), QStringLiteral("4 s"));
        QCOMPARE(box(StorageConnect)->text(), QStringLiteral("6 s"));
    }

    void typingReplacesTheValueThenGoesOn_data() { plusAndMinusGoByRoundNumbersAndHeirsFollow_data(); }

    void typingReplacesTheValueThenGoesOn()
    {
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
        QCOMPARE(box(StorageRead)->accessibleDescription(), QStringLiteral("default"));
        tap(QStringLiteral("Done"));
        QVERIFY(!button(QStringLiteral("7")));
        QVERIFY(button(QStringLiteral("Close")) || button(QStringLiteral("Cancel")));
    }

    void whatIsNoValueIsSaidUnderTheFieldWhileTypingAndCannotBeSaved_data()
    {
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

    void whatIsNoValueIsSaidUnderTheFieldWhileTypingAndCannotBeSaved()
    {
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

    void aDecimalCommaIsTypedWhereTheLanguageHasOne()
    {
        m_window->setLanguage(QStringLiteral("de"));
        openSettings();
        tap(box(Sms));
        for (const char* key : {"2", ",", "5"})
            tap(QLatin1String(key));
        QCOMPARE(box(Sms)->text(), QStringLiteral("2,5 s"));
        tap(QStringLiteral("Fertig"));
        tap(QStringLiteral("Speichern"));
        tap(SettingSentences::saveThem());
        QTRY_COMPARE(m_settings->saves.size(), 1);
        QCOMPARE(m_settings->saves.last().first().text, QStringLiteral("2.5"));
    }

    void testMeasuresWithTheValuesOnTheScreenAndSaysWhatCameOfIt()
    {
        openSettings();
        more(SupabaseRead);
        tap(QStringLiteral("Test"));
        QCOMPARE(m_settings->tests.size(), qsizetype(1));
        const QMap<QString, QString> values = m_settings->tests.first();
        QCOMPARE(values.size(), qsizetype(8));
        QCOMPARE(values.value(limit("supabase_connect_timeout")), QStringLiteral("4")); // inherited
        QCOMPARE(values.value(limit("supabase_read_timeout")), QStringLiteral("11"));   // not saved yet
        QCOMPARE(values.value(limit("sms_timeout")), QStringLiteral("10"));
        QVERIFY(!button(QStringLiteral("Test"))->isEnabled());
        m_clock->advance(2s);
        m_window->refresh();
        QVERIFY(texts().contains(QStringLiteral("Asking every service, since 2 s.")));

        using Outcome = ServiceTest::Outcome;
        m_settings->finishTest({Service::Storage, Outcome::ReadTimeout, 14ms, 0ms, 0});
        m_settings->finishTest({Service::Supabase, Outcome::Answered, 12ms, 1234ms, 200});
        m_settings->finishTest({Service::Connectivity, Outcome::Refused, 0ms, 0ms, 0});
        m_settings->finishTest({Service::Sms, Outcome::NotConfigured, 0ms, 0ms, 0});
        QCOMPARE(measured(1), (QStringList{QStringLiteral("12 ms of 4 s"), QStringLiteral("1.23 s of 11 s")}));
        QCOMPARE(note(SupabaseRead).text(), QString());
        QCOMPARE(measured(2), (QStringList{QStringLiteral("14 ms of 4 s"), QString()}));
        QCOMPARE(note(StorageRead).text(), QStringLiteral("No answer in 45 s."));
        QCOMPARE(note(StorageRead).kind(), NoteLine::Kind::Fault);
        QCOMPARE(note(Connectivity).text(), QStringLiteral("Nobody listens there."));
        QCOMPARE(note(Sms).text(), QStringLiteral("not set up here"));
        QVERIFY(button(QStringLiteral("Test"))->isEnabled());
        QVERIFY(button(QStringLiteral("Save"))->isEnabled()); // testing saves nothing

        more(StorageRead); // that it was too long for the other limit says nothing of this one
        QCOMPARE(note(StorageRead).text(), QString());
        more(SupabaseRead); // how long it took stays true
        QCOMPARE(measured(1).last(), QStringLiteral("1.23 s of 12 s"));
    }

    void aLimitBelowThreeTimesTheMeasuredIsMarkedAndCanBeSaved()
    {
        openSettings();
        tap(QStringLiteral("Test"));
        m_settings->finishTest({Service::Supabase, ServiceTest::Outcome::Answered, 12ms, 2000ms, 200});
        QCOMPARE(note(SupabaseRead).text(), QString());
        tap(box(SupabaseRead));
        keys(QStringLiteral("5.9"));
        key(Qt::Key_Return);
        QCOMPARE(note(SupabaseRead).text(), QStringLiteral("Little room."));
        QCOMPARE(note(SupabaseRead).kind(), NoteLine::Kind::Doubt);
        m_settings->finishTest({Service::Storage, ServiceTest::Outcome::NotConfigured, 0ms, 0ms, 0});
        m_settings->finishTest({Service::Connectivity, ServiceTest::Outcome::NotConfigured, 0ms, 0ms, 0});
        m_settings->finishTest({Service::Sms, ServiceTest::Outcome::NotConfigured, 0ms, 0ms, 0});
        QVERIFY(button(QStringLiteral("Save"))->isEnabled());
        tap(box(SupabaseRead));
        keys(QStringLiteral("6"));
        QCOMPARE(note(SupabaseRead).text(), QString());
    }

    void minusAndPlusAreAtTheChosenValueOnly()
    {
        openSettings();
        QVERIFY(!button(QStringLiteral("Database \u00b7 Answer, More")));
        tap(box(SupabaseRead));
        const QAbstractButton* more = button(QStringLiteral("Database \u00b7 Answer, More"));
        QVERIFY(more);
        const int middle = more->mapTo(m_window.get(), more->rect().center()).y();
        QCOMPARE(middle, box(SupabaseRead)->mapTo(m_window.get(), box(SupabaseRead)->rect().center()).y());
        key(Qt::Key_Up);
        QCOMPARE(box(SupabaseRead)->text(), QStringLiteral("11 s"));
        key(Qt::Key_Down);
        key(Qt::Key_Down);
        QCOMPARE(box(SupabaseRead)->text(), QStringLiteral("9 s"));
        key(Qt::Key_Escape);
        QCOMPARE(box(SupabaseRead)->text(), QStringLiteral("10 s"));
        QVERIFY(!button(QStringLiteral("Database \u00b7 Answer, More")));
    }

    void aValueThatMayNotExceedAnotherSaysSo()
    {
        typePin(QStringLiteral("4711"));
        admin().acceptPin();
        openPage(SettingSentences::pageTitle(QLatin1String("keeping")));
        m_settings->finishLoad({});
        tap(box(1)); // "act below", beside "warn below"
        keys(QStringLiteral("11"));
        QCOMPARE(note(1).text(), QStringLiteral("At most 10 %."));
        QVERIFY(!button(QStringLiteral("Save"))->isEnabled());
        tap(box(0));
        keys(QStringLiteral("12"));
        QCOMPARE(note(1).text(), QString());
        QVERIFY(button(QStringLiteral("Save"))->isEnabled());
    }

    void whatIsNotChangedHereIsListedWithTheReason()
    {
        typePin(QStringLiteral("4711"));
        admin().acceptPin();
        openPage(QStringLiteral("Other settings"));
        m_settings->finishLoad(
            {{QStringLiteral("school_name"), QStringLiteral("San Mateo High")},
             {QStringLiteral("cloud.api_key"), QStringLiteral("set")},
             {QStringLiteral("cloud.url"), QStringLiteral("https://x.example"), QStringLiteral("$SUPABASE_URL")}});
        QStringList rows;
        const QAbstractItemModel* model = admin().findChild<OtherSettingsPage*>()->findChild<QListView*>()->model();
        for (int i = 0; i < model->rowCount(); ++i)
            rows << model->index(i, 0).data().toString();
        const QString why = QStringLiteral("Needs a keyboard: in the settings file, or by rollcallctl setup.");
        QVERIFY2(rows.contains(QStringLiteral("school_name \u00b7 %1 \u00b7 San Mateo High").arg(why)),
                 qPrintable(rows.join(u'\n')));
        QVERIFY(rows.contains(QStringLiteral(
            "cloud.api_key \u00b7 Secret: only in the settings file, or by rollcallctl setup. \u00b7 set")));
        QVERIFY(rows.contains(QStringLiteral("cloud.url \u00b7 set by $SUPABASE_URL \u00b7 https://x.example")));
        QCOMPARE(rows.filter(QStringLiteral("network_timeouts.")).size(), 0);
    }

    void whatIsGivenFromOutsideCannotBeChangedHere()
    {
        typePin(QStringLiteral("4711"));
        admin().acceptPin();
        openPage(SettingSentences::pageTitle(QLatin1String("network_timeouts")));
        m_settings->finishLoad(sample()
                               + QList<SettingValue>{{limit("sms_timeout"), QStringLiteral("10"),
                                                      QStringLiteral("/run/credentials/x")}});
        QVERIFY(!box(Sms)->isEnabled());
        QCOMPARE(note(Sms).text(), QStringLiteral("set by /run/credentials/x"));
    }

    void aSmallScreenTurnsPagesInsteadOfShrinking()
    {
        openSettings();
        m_window->resize(800, 480);
        QVERIFY(box(StorageRead)->isVisible());
        QVERIFY(!box(Sms)->isVisible());
        tap(QStringLiteral("Down"));
        QVERIFY(box(Sms)->isVisible());
        QVERIFY(!button(QStringLiteral("Down"))->isEnabled());
        tap(QStringLiteral("Up"));
        QVERIFY(!box(Sms)->isVisible());
    }

    void theWholeWayGoesByKeyboardToo()
    {
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
};

QTEST_MAIN(TestAdminValues)
#include "tst_adminvalues.moc"
