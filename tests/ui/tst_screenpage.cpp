// The page of sound and screen: words are chosen, times of day typed, and the volume is heard before it is saved.

#include "tests/ui/adminfixture.h"

using namespace rollcall;
using namespace rollcall::ui;

namespace {

enum Value {
    ScreenLanguage,
    TextSize,
    ReducedMotion,
    ForgotBadge,
    Lens,
    DayCount,
    Night,
    NightFrom,
    NightUntil,
    Dim,
    BurnIn,
    Volume,
    QuietFrom,
    QuietUntil
};

} // namespace

class TestScreenPage : public AdminFixture {
    Q_OBJECT

private Q_SLOTS:
    void init() { start(); }
    void cleanup() { stop(); }

    void everyValueIsShownInWords()
    {
        openScreen({{QStringLiteral("screen.reduced_motion"), QStringLiteral("true")}});
        const QStringList shown{QStringLiteral("English"),      QStringLiteral("100 %"),    QStringLiteral("On"),
                                QStringLiteral("On"),           QStringLiteral("No arrow"), QStringLiteral("Off"),
                                QStringLiteral("By the clock"), QStringLiteral("18:30"),    QStringLiteral("05:30"),
                                QStringLiteral("10 min"),       QStringLiteral("On"),       QStringLiteral("100 %"),
                                QStringLiteral("not set"),      QStringLiteral("not set")};
        for (int i = 0; i < shown.size(); ++i)
            QCOMPARE(box(i)->text(), shown.at(i));
        QCOMPARE(box(QuietFrom)->accessibleName(), QStringLiteral("Quiet from, until · From"));
    }

    void aWordIsChosen_data()
    {
        QTest::addColumn<bool>("touch");
        QTest::newRow("by touch") << true;
        QTest::newRow("by mouse") << false;
    }

    void aWordIsChosen()
    {
        QFETCH(bool, touch);
        m_by = touch ? By::Touch : By::Mouse;
        openScreen({});
        choose(Night);
        QVERIFY(!button(QStringLiteral("7"))); // there is nothing to type
        QVERIFY(button(QStringLiteral("By the clock"))->isChecked());
        tap(QStringLiteral("Always"));
        QCOMPARE(box(Night)->text(), QStringLiteral("Always"));
        QVERIFY(button(QStringLiteral("Always"))->isChecked());
        tap(QStringLiteral("Done"));
        save();
        QCOMPARE(saved(), (QStringList{QStringLiteral("screen.night=on")}));
        m_settings->finishSave({{QStringLiteral("screen.night"), QStringLiteral("on")}});
        QVERIFY(texts().contains(QStringLiteral("Saved. It counts at once.")));
    }

    void aWordIsChosenWithTheArrowsAndEscapeForgetsIt()
    {
        openScreen({});
        box(Night)->setFocus();
        key(Qt::Key_Return);
        key(Qt::Key_Up);
        QCOMPARE(box(Night)->text(), QStringLiteral("Always"));
        key(Qt::Key_Up);
        key(Qt::Key_Up); // there is no further one
        QCOMPARE(box(Night)->text(), QStringLiteral("Never"));
        keys(QStringLiteral("x"));
        QCOMPARE(box(Night)->text(), QStringLiteral("Never"));
        key(Qt::Key_Escape);
        QCOMPARE(box(Night)->text(), QStringLiteral("By the clock"));
        QVERIFY(admin().isOpen());
        QVERIFY(!button(QStringLiteral("Save"))->isEnabled());
    }

    void aTimeOfDayIsTypedInDigits()
    {
        openScreen({});
        choose(QuietFrom);
        for (const char* digit : {"0", "8", "1", "5"})
            tap(QLatin1String(digit));
        QCOMPARE(box(QuietFrom)->text(), QStringLiteral("08:15"));
        tap(QStringLiteral("Delete the last digit"));
        QCOMPARE(note(QuietFrom).text(), QStringLiteral("This is no time of day."));
        QVERIFY(!button(QStringLiteral("Save"))->isEnabled());
        tap(QStringLiteral("0"));
        choose(QuietUntil);
        keys(QStringLiteral("9:30"));
        QCOMPARE(box(QuietUntil)->text(), QStringLiteral("09:30"));
        tap(QStringLiteral("Done"));
        save();
        QCOMPARE(saved(),
                 (QStringList{QStringLiteral("sound.quiet_from=08:10"), QStringLiteral("sound.quiet_until=09:30")}));
    }

    void aTimeOfDayGoesByQuartersOfAnHour()
    {
        openScreen({{QStringLiteral("screen.night_until"), QStringLiteral("23:50")}});
        more(NightFrom);
        QCOMPARE(box(NightFrom)->text(), QStringLiteral("18:45"));
        less(NightUntil);
        QCOMPARE(box(NightUntil)->text(), QStringLiteral("23:45"));
        more(NightUntil);
        QCOMPARE(box(NightUntil)->text(), QStringLiteral("00:00"));
        less(NightUntil);
        QCOMPARE(box(NightUntil)->text(), QStringLiteral("23:45"));
    }

    void whatIsNotSetIsNoFaultAndCanBeTakenAwayAgain()
    {
        openScreen({{QStringLiteral("sound.quiet_from"), QStringLiteral("08:00")}});
        QVERIFY(button(QStringLiteral("Play a sound"))->isEnabled());
        choose(QuietFrom);
        tap(QStringLiteral("Default"));
        QCOMPARE(box(QuietFrom)->text(), QStringLiteral("not set"));
        tap(QStringLiteral("Done"));
        save();
        QCOMPARE(saved(), (QStringList{QStringLiteral("sound.quiet_from")}));
    }

    void theVolumeIsHeardBeforeItIsSaved()
    {
        openScreen({});
        less(Volume);
        QCOMPARE(box(Volume)->text(), QStringLiteral("95 %"));
        tap(QStringLiteral("Play a sound"));
        QCOMPARE(m_settings->sounds, (QList<int>{95}));
        QVERIFY(m_settings->saves.isEmpty());
        choose(Volume);
        keys(QStringLiteral("93"));
        QCOMPARE(note(Volume).text(), QStringLiteral("0 to 100 %, in steps of 5."));
        QVERIFY(!button(QStringLiteral("Play a sound"))->isEnabled());
    }

private:
    void openScreen(const QList<SettingValue>& values)
    {
        typePin(QStringLiteral("4711"));
        admin().acceptPin();
        openPage(QStringLiteral("Sound and screen"));
        m_settings->finishLoad(values);
    }

    QStringList saved() const
    {
        QStringList all;
        for (const SettingChange& change : m_settings->saves.value(0))
            all << (change.text ? change.key + u'=' + *change.text : change.key);
        return all;
    }
};

QTEST_MAIN(TestScreenPage)
#include "tst_screenpage.moc"
