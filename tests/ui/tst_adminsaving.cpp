// The way out: what is saved, what is asked before work is lost, and what happens when nobody is there.

#include "tests/ui/adminfixture.h"

using namespace rollcall;
using namespace rollcall::ui;
using Cause = SettingsFault::Cause;

class TestAdminSaving : public AdminFixture {
    Q_OBJECT

private Q_SLOTS:
    void init() { start(); }
    void cleanup() { stop(); }

    void saveGivesWhatWasChangedAndNothingElse()
    {
        openSettings();
        more(Connectivity);
        tap(box(StorageRead));
        tap(QStringLiteral("Default"));
        save();
        QCOMPARE(m_settings->saves.size(), qsizetype(1));
        const QList<SettingChange> made = m_settings->saves.last();
        QCOMPARE(made.size(), qsizetype(2));
        QCOMPARE(made.at(0).key, limit("storage_read_timeout"));
        QVERIFY(!made.at(0).text);
        QCOMPARE(made.at(1).key, limit("connectivity_timeout"));
        QCOMPARE(made.at(1).text, QStringLiteral("4"));
        QVERIFY(texts().contains(QStringLiteral("Saving.")));
        QVERIFY(!button(QStringLiteral("Save"))->isEnabled()); // once

        m_settings->finishSave(
            {{limit("connect_timeout"), QStringLiteral("4")}, {limit("connectivity_timeout"), QStringLiteral("4")}});
        QVERIFY(texts().contains(QStringLiteral("Saved. It counts from the next request.")));
        QVERIFY(!button(QStringLiteral("Save"))->isEnabled());
        QVERIFY(button(QStringLiteral("Close")));
    }

    void theChangesAreShownBeforeTheyAreSaved()
    {
        openSettings();
        more(Connect);
        tap(box(StorageRead));
        tap(QStringLiteral("Default"));
        tap(QStringLiteral("Done"));
        tap(QStringLiteral("Save"));
        QVERIFY(texts().contains(QStringLiteral("Save these changes?")));
        QCOMPARE(listed(), (QStringList{QStringLiteral("All services \u00b7 Connection \u00b7 4 s \u2192 5 s"),
                                        QStringLiteral("Photo storage \u00b7 Answer \u00b7 45 s \u2192 30 s")}));
        QVERIFY(m_settings->saves.isEmpty());
        tap(QStringLiteral("Keep editing"));
        QTRY_VERIFY(!button(QStringLiteral("Save them")));
        QVERIFY(m_settings->saves.isEmpty());
        QCOMPARE(box(Connect)->text(), QStringLiteral("5 s"));
        tap(QStringLiteral("Save"));
        key(Qt::Key_Space); // the button that is meant has the focus
        QTRY_COMPARE(m_settings->saves.size(), qsizetype(1));
    }

    void whatAnEarlierVersionChangedIsShown()
    {
        typePin(QStringLiteral("4711"));
        admin().acceptPin();
        openPage(SettingSentences::pageTitle(QLatin1String("network_timeouts")));
        m_settings->failLoad(QStringLiteral("config.json:3: no comma"));
        tap(QStringLiteral("Back to the last good"));
        QTRY_COMPARE(m_settings->backs, 1);
        m_settings->finishBack(QList<SettingDifference>{
            {QStringLiteral("cloud.enabled"), QStringLiteral("true"), QStringLiteral("false")},
            {QStringLiteral("school_name"), QStringLiteral("San Mateo"), QString()}});
        QCOMPARE(listed(), (QStringList{QStringLiteral("Cloud \u00b7 On \u2192 Off"),
                                        QStringLiteral("school_name \u00b7 San Mateo \u2192 not set")}));
        m_settings->finishLoad(sample());
        key(Qt::Key_Space); // its only button
        QTRY_VERIFY(listed().isEmpty());
        QCOMPARE(box(Connect)->text(), QStringLiteral("4 s"));
    }

    void aFileThatWasChangedMeanwhileIsToldAndMayBeLoadedAgain()
    {
        openSettings();
        more(Connectivity);
        save();
        m_settings->failSave(Cause::ChangedElsewhere, QStringLiteral("config.json was changed"));
        QVERIFY(texts().filter(QStringLiteral("Somebody else has changed the settings file.")).size() == 1);
        tap(QStringLiteral("Keep editing"));
        QTRY_VERIFY(!button(QStringLiteral("Keep editing")));
        QCOMPARE(box(Connectivity)->text(), QStringLiteral("4 s"));

        save();
        m_settings->failSave(Cause::ChangedElsewhere, {});
        const int before = m_settings->loads;
        tap(QStringLiteral("Load the new values"));
        QTRY_COMPARE(m_settings->loads, before + 1);
        m_settings->finishLoad({{limit("connectivity_timeout"), QStringLiteral("8")}});
        QCOMPARE(box(Connectivity)->text(), QStringLiteral("8 s"));
        QVERIFY(!button(QStringLiteral("Save"))->isEnabled());
    }

    void whatCannotBeSavedIsToldWithItsReason()
    {
        openSettings();
        more(Connectivity);
        save();
        m_settings->failSave(Cause::Other, QStringLiteral("opening /etc/rollcall: Permission denied"));
        QVERIFY(texts().contains(QStringLiteral("opening /etc/rollcall: Permission denied")));
        tap(QStringLiteral("Keep editing"));
        QTRY_VERIFY(button(QStringLiteral("Save"))->isEnabled());
    }

    void cancelChangesNothingAndAsksBeforeItDestroysWork()
    {
        openSettings();
        more(Connectivity);
        QAbstractButton* cancel = button(QStringLiteral("Cancel"));
        const QPoint there = cancel->mapTo(m_window.get(), cancel->rect().center());
        tap(cancel);
        QTRY_VERIFY(button(QStringLiteral("Discard them")));
        press(there); // a second touch at the same place destroys nothing
        release(there);
        QCoreApplication::processEvents();
        QVERIFY(admin().isOpen());
        if (!button(QStringLiteral("Discard them"))) {
            tap(QStringLiteral("Cancel"));
            QTRY_VERIFY(button(QStringLiteral("Discard them")));
        }
        QCOMPARE(box(Connectivity)->text(), QStringLiteral("4 s"));
        tap(QStringLiteral("Discard them"));
        QTRY_VERIFY(!admin().isOpen());
        QVERIFY(m_settings->saves.isEmpty());
    }

    void closeWithoutChangesLeavesAtOnce()
    {
        openSettings();
        QSignalSpy closed(&admin(), &AdminPanel::closed);
        tap(QStringLiteral("Close"));
        QTRY_COMPARE(closed.count(), 1);
        QVERIFY(!admin().isVisible());
        QCOMPARE(m_window->page(), KioskWindow::Page::Idle);
    }

    void ninetySecondsWithoutATouchChangeNothingAndGoBack_data()
    {
        QTest::addColumn<bool>("touch");
        QTest::newRow("by touch") << true;
        QTest::newRow("by mouse") << false;
    }

    void ninetySecondsWithoutATouchChangeNothingAndGoBack()
    {
        QFETCH(bool, touch);
        m_by = touch ? By::Touch : By::Mouse;
        openSettings();
        more(Connectivity);
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
        QVERIFY(m_settings->saves.isEmpty());
    }

    void halfAMinuteBeforeItSaysSo()
    {
        openSettings();
        m_clock->advance(59s);
        m_window->refresh();
        QVERIFY(texts().filter(QStringLiteral("Closes in")).isEmpty());
        m_clock->advance(1s);
        m_window->refresh();
        QVERIFY(texts().contains(QStringLiteral("Closes in 30 s")));
        press({700, 20});
        release({700, 20});
        m_window->refresh();
        QVERIFY(texts().filter(QStringLiteral("Closes in")).isEmpty());
    }

    void whatWasNotSavedIsThereAtTheNextPin_data()
    {
        QTest::addColumn<bool>("keep");
        QTest::newRow("and may be saved") << true;
        QTest::newRow("or discarded") << false;
    }

    void whatWasNotSavedIsThereAtTheNextPin()
    {
        QFETCH(bool, keep);
        openSettings();
        more(Connectivity);
        m_clock->advance(90s);
        m_window->refresh();
        QVERIFY(!admin().isOpen());

        admin().open();
        QVERIFY(texts().filter(QStringLiteral("4 s")).isEmpty()); // not before the PIN
        QVERIFY(!button(QStringLiteral("Save")));
        typePin(QStringLiteral("4711"));
        admin().acceptPin();
        QVERIFY(texts().contains(QStringLiteral("These changes from before are not saved yet.")));
        tap(keep ? QStringLiteral("Keep editing") : QStringLiteral("Discard them"));
        QTRY_VERIFY(!button(QStringLiteral("Keep editing")));
        if (!keep) {
            openPage(SettingSentences::pageTitle(QLatin1String("network_timeouts")));
            m_settings->finishLoad(sample());
            QCOMPARE(box(Connectivity)->text(), QStringLiteral("3 s"));
            return;
        }
        QCOMPARE(box(Connectivity)->text(), QStringLiteral("4 s"));
        save();
        QCOMPARE(m_settings->saves.size(), 1);
    }

    void whatWasDiscardedIsNotKept()
    {
        openSettings();
        more(Connectivity);
        key(Qt::Key_Escape);
        QTRY_VERIFY(button(QStringLiteral("Discard them")));
        key(Qt::Key_Escape); // the harmless answer
        QTRY_VERIFY(!button(QStringLiteral("Discard them")));
        QVERIFY(admin().isOpen());
        tap(QStringLiteral("Cancel"));
        QTRY_VERIFY(button(QStringLiteral("Discard them")));
        tap(QStringLiteral("Discard them"));
        QTRY_VERIFY(!admin().isOpen());
        openSettings();
        QVERIFY(!button(QStringLiteral("Keep editing")));
        QCOMPARE(box(Connectivity)->text(), QStringLiteral("3 s"));
    }
};

QTEST_MAIN(TestAdminSaving)
#include "tst_adminsaving.moc"
