// The office's page about the school day: by touch and by key.

#include "tests/ui/adminfixture.h"
#include "ui/admin/schooldaypage.h"
#include "ui/text/schedulesentences.h"

using namespace rollcall;
using namespace rollcall::ui;

namespace {

class WatchedSchedule final : public SchoolScheduleSource {
public:
    std::optional<SchoolSchedule> schedule = SampleSchedule::sample();
    void read(QObject*, std::function<void(const std::optional<SchoolSchedule>&)> then) override { then(schedule); }
};

} // namespace

class TestSchoolDayPage : public AdminFixture {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_watched.schedule = SampleSchedule::sample();
        start();
        m_by = By::Touch;
    }
    void cleanup() { stop(); }

    void itBeginsWithTheWholeSchoolToday()
    {
        openSchoolDay();
        QVERIFY(texts().contains(QStringLiteral("Monday 23 Nov")));
        QVERIFY(texts().contains(QStringLiteral("The office's schedule, here since 2026-11-16 16:05.")));
        QVERIFY(button(QStringLiteral("Whole school")));
        QCOMPARE(rows().size(), 8);
        QVERIFY(rows().at(1).startsWith(QStringLiteral("06:30 – 07:15 · Counts as on time")));
    }

    void everyDayCanBeLookedAt()
    {
        openSchoolDay();
        tap(ScheduleSentences::dayBefore());
        QVERIFY(texts().contains(QStringLiteral("Sunday 22 Nov")));
        QCOMPARE(rows().size(), 1);
        QVERIFY(rows().at(0).contains(QStringLiteral("No school")));
        for (int day = 0; day < 8; ++day)
            tap(ScheduleSentences::dayAfter());
        QVERIFY(texts().contains(QStringLiteral("Monday 30 Nov · Bonifacio Day")));
        QCOMPARE(rows().size(), 1);
        openPage(QStringLiteral("About"));
        openPage(QStringLiteral("School day"));
        QVERIFY(texts().contains(QStringLiteral("Monday 23 Nov")));
    }

    void aSectionIsChosenByTouch()
    {
        openSchoolDay();
        tap(QStringLiteral("Whole school"));
        QVERIFY(texts().contains(QStringLiteral("Whose day?")));
        QCOMPARE(rows().join(u'|'),
                 QStringLiteral("Whole school|Grade 7 - Acacia|Grade 8 - Molave|Grade 8 - Narra|Grade 10 - Ipil"));
        QVERIFY(!button(ScheduleSentences::dayAfter())); // it would turn a day that is not shown
        touchRow(1);
        QVERIFY(button(QStringLiteral("Grade 7 - Acacia")));
        QVERIFY(rows().at(1).startsWith(QStringLiteral("07:30 – 08:15 · Counts as on time")));
        tap(QStringLiteral("Grade 7 - Acacia"));
        tap(QStringLiteral("Back"));
        QVERIFY(button(QStringLiteral("Grade 7 - Acacia"))); // nothing was chosen
        tap(QStringLiteral("Grade 7 - Acacia"));
        touchRow(0);
        QCOMPARE(rows().size(), 8);
        touchRow(2); // a part of the day leads nowhere
        QCOMPARE(rows().size(), 8);
    }

    void aSectionIsChosenByKey()
    {
        openSchoolDay();
        button(QStringLiteral("Whole school"))->setFocus();
        key(Qt::Key_Space);
        list()->setFocus();
        key(Qt::Key_Down);
        key(Qt::Key_Down);
        key(Qt::Key_Return);
        QVERIFY(button(QStringLiteral("Grade 8 - Molave")) || button(QStringLiteral("Grade 7 - Acacia")));
        QVERIFY(!button(QStringLiteral("Back")));
    }

    void aSectionThatIsNotOnTheRosterAnyMoreIsNotShownAgain()
    {
        openSchoolDay();
        tap(QStringLiteral("Whole school"));
        touchRow(1);
        m_watched.schedule->sections.removeFirst();
        openPage(QStringLiteral("About"));
        openPage(QStringLiteral("School day"));
        QVERIFY(button(QStringLiteral("Whole school")));
    }

    void whereTheScheduleIsFromIsTold_data()
    {
        QTest::addColumn<int>("origin");
        QTest::addColumn<bool>("isNewerRefused");
        QTest::addColumn<QString>("told");
        using Origin = SchoolSchedule::Origin;
        QTest::newRow("the settings") << int(Origin::Settings) << false
                                      << QStringLiteral("The schedule in this kiosk's settings.");
        QTest::newRow("a newer one has a fault")
            << int(Origin::Office) << true
            << QStringLiteral("The office's new schedule has a fault and is not used. This is the one of before.");
        QTest::newRow("there is none") << int(Origin::None) << false
                                       << QStringLiteral(
                                              "No schedule: every student is counted in once a day, at any time.");
    }

    void whereTheScheduleIsFromIsTold()
    {
        QFETCH(int, origin);
        QFETCH(bool, isNewerRefused);
        QFETCH(QString, told);
        m_watched.schedule->origin = SchoolSchedule::Origin(origin);
        m_watched.schedule->isNewerRefused = isNewerRefused;
        if (m_watched.schedule->origin == SchoolSchedule::Origin::None)
            m_watched.schedule->book.reset();
        openSchoolDay();
        QVERIFY2(texts().contains(told), qPrintable(texts().join(u'\n')));
        QCOMPARE(button(QStringLiteral("Whole school")) != nullptr, bool(m_watched.schedule->book));
        QCOMPARE(rows().isEmpty(), !m_watched.schedule->book);
    }

    void oneThatCannotBeReadIsTold()
    {
        m_watched.schedule.reset();
        openSchoolDay();
        QVERIFY(texts().contains(QStringLiteral("The schedule cannot be read now.")));
        QVERIFY(rows().isEmpty());
        QVERIFY(!button(QStringLiteral("Whole school")));
    }

    void theDayIsNamedInTheLanguageOfTheScreen()
    {
        m_window->setLanguage(QStringLiteral("de"));
        typePin(QStringLiteral("4711"));
        admin().acceptPin();
        openPage(ScheduleSentences::title());
        QVERIFY2(texts().join(u'\n').contains(QStringLiteral("Montag, 23")), qPrintable(texts().join(u'\n')));
        m_window->setLanguage(QStringLiteral("en"));
        QVERIFY(texts().contains(QStringLiteral("Monday 23 Nov")));
    }

private:
    AdminPages makePages() override
    {
        return makeAdminPages({m_day, m_watched, *m_waiting, *m_roster, *m_settings, m_alarms, m_health, m_camera,
                               sampleAbout(), *m_clock});
    }

    void openSchoolDay()
    {
        typePin(QStringLiteral("4711"));
        admin().acceptPin();
        openPage(QStringLiteral("School day"));
    }

    QListView* list() { return admin().findChild<SchoolDayPage*>()->findChild<QListView*>(); }

    void touchRow(int row)
    {
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {},
                          list()->visualRect(list()->model()->index(row, 0)).center());
    }

    QStringList rows()
    {
        QStringList all;
        for (int row = 0; row < list()->model()->rowCount(); ++row)
            all << list()->model()->index(row, 0).data().toString();
        return all;
    }

    WatchedSchedule m_watched;
};

QTEST_MAIN(TestSchoolDayPage)
#include "tst_schooldaypage.moc"
