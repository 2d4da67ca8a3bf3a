#include "ui/officeshots.h"

#include "ui/admin/camerapage.h"
#include "ui/admin/settingscontents.h"
#include "ui/admin/settingspage.h"
#include "ui/admin/studentspage.h"
#include "ui/admin/todaypage.h"
#include "ui/admin/waitingpage.h"
#include "ui/samplewindow.h"
#include "ui/text/adminsentences.h"
#include "ui/text/camerasentences.h"
#include "ui/text/officesentences.h"
#include "ui/text/rostersentences.h"
#include "ui/text/schedulesentences.h"
#include "ui/text/settingsentences.h"
#include "ui/text/waitingsentences.h"

#include <QCoreApplication>
#include <QListView>
#include <QShowEvent>

#include <algorithm>

namespace rollcall::ui {

using namespace std::chrono_literals;

namespace {

void openAdmin(KioskWindow& window)
{
    window.admin().open();
    window.admin().showPinReady(0ms);
}

void press(KioskWindow& window, const QString& accessibleName)
{
    for (QAbstractButton* button : window.admin().findChildren<QAbstractButton*>()) {
        // Pages that are not open have digits of their own.
        if (button->accessibleName() == accessibleName && button->isVisibleTo(&window.admin()))
            return button->click();
    }
}

/** Whether or not the list is turned to it. */
void openPage(KioskWindow& window, const QString& title)
{
    for (QAbstractButton* button : window.admin().findChildren<QAbstractButton*>()) {
        if (button->isCheckable() && button->accessibleName() == title)
            return button->click();
    }
}

void openPages(KioskWindow& window)
{
    openAdmin(window);
    press(window, QStringLiteral("1"));
    press(window, AdminSentences::open());
    window.admin().acceptPin();
}

/** On a small window the list of pages stands there first. */
void openToday(KioskWindow& window)
{
    openPages(window);
    openPage(window, OfficeSentences::today());
}

void openSettings(KioskWindow& window)
{
    openPages(window);
    openPage(window, SettingSentences::pageTitle(QLatin1String("network_timeouts")));
}

std::function<void(KioskWindow&)> openSettingsOf(const char* page)
{
    return [page](KioskWindow& window) {
        openPages(window);
        openPage(window, SettingSentences::pageTitle(QLatin1String(page)));
    };
}

/** Of the page of settings that is open. */
ValueBox* valueBox(KioskWindow& window, int which)
{
    for (const SettingsPage* page : window.admin().findChildren<SettingsPage*>()) {
        if (!page->isHidden())
            return page->findChildren<ValueBox*>().at(which);
    }
    return nullptr;
}

/** The place of a setting's box on its page. */
int placeOf(QLatin1String key, const SettingsContents& contents)
{
    std::vector<QLatin1String> keys;
    for (const SettingsGroup& group : contents.groups)
        keys.insert(keys.end(), group.keys.begin(), group.keys.end());
    return int(std::find(keys.begin(), keys.end(), key) - keys.begin());
}

void chooseNight(KioskWindow& window)
{
    openSettingsOf("screen")(window);
    valueBox(window, placeOf(QLatin1String("screen.night"), screenContents()))->click();
}

void openWaiting(KioskWindow& window)
{
    openPages(window);
    openPage(window, WaitingSentences::title());
    QCoreApplication::processEvents(); // rows are read once they are looked at
    window.grab();
    QCoreApplication::processEvents();
}

void openStory(KioskWindow& window)
{
    openWaiting(window);
    auto* list = window.admin().findChild<WaitingPage*>()->findChild<QListView*>();
    Q_EMIT list->clicked(list->model()->index(0, 0));
}

void typeFault(KioskWindow& window)
{
    openSettings(window);
    valueBox(window, 2)->click();
    for (const char* key : {"6", "1", "0"})
        press(window, QLatin1String(key));
}

void testAll(KioskWindow& window)
{
    openSettings(window);
    press(window, AdminSentences::test());
}

void cancelChanges(KioskWindow& window)
{
    openSettings(window);
    valueBox(window, 0)->click();
    press(window, QStringLiteral("7"));
    press(window, AdminSentences::done());
    press(window, AdminSentences::cancel());
    QCoreApplication::sendPostedEvents();
}

void saveChanges(KioskWindow& window)
{
    openSettings(window);
    for (const int which : {0, 5}) {
        valueBox(window, which)->click();
        press(window, QStringLiteral("7"));
    }
    press(window, AdminSentences::done());
    press(window, AdminSentences::save());
}

void openScan(KioskWindow& window)
{
    openToday(window);
    auto* list = window.admin().findChild<TodayPage*>()->findChild<QListView*>();
    Q_EMIT list->clicked(list->model()->index(0, 0));
}

void askVoid(KioskWindow& window)
{
    openScan(window);
    press(window, OfficeSentences::why(attendance::VoidReason::UsedByOther));
}

void openSchoolDay(KioskWindow& window)
{
    openPages(window);
    openPage(window, ScheduleSentences::title());
}

/** The week after, whose first day is a holiday. */
void openHoliday(KioskWindow& window)
{
    openSchoolDay(window);
    for (int day = 0; day < 7; ++day)
        press(window, ScheduleSentences::dayAfter());
}

void chooseSection(KioskWindow& window)
{
    openSchoolDay(window);
    press(window, ScheduleSentences::wholeSchool());
}

/** What a window does for its pages that is shown. */
void watchCamera(const QWidget& page)
{
    QShowEvent shown;
    QCoreApplication::sendEvent(page.findChild<ReadingView*>(), &shown);
}

void watchCamera(KioskWindow& window)
{
    watchCamera(*window.admin().findChild<CameraPage*>());
}

void openCamera(KioskWindow& window)
{
    openPages(window);
    openPage(window, CameraSentences::title());
    watchCamera(window);
}

void testReading(KioskWindow& window)
{
    openCamera(window);
    press(window, CameraSentences::test());
    watchCamera(window);
}

void chooseCamera(KioskWindow& window)
{
    openCamera(window);
    auto* list = window.admin().findChild<CameraPage*>()->findChild<QListView*>();
    Q_EMIT list->clicked(list->model()->index(1, 0));
    watchCamera(window);
    watchCamera(window); // to the end of the trial
}

void tryCameraSettings(KioskWindow& window)
{
    openSettingsOf("camera")(window);
    press(window, CameraSentences::tryOut());
    for (const SettingsPage* page : window.admin().findChildren<SettingsPage*>()) {
        if (page->findChild<ReadingView*>())
            watchCamera(*page);
    }
    window.refresh();
}

void openAlarms(KioskWindow& window)
{
    openSettings(window);
    openPage(window, AdminSentences::alarms());
}

void askCloseKiosk(KioskWindow& window)
{
    openPages(window);
    openPage(window, OfficeSentences::about());
    press(window, OfficeSentences::closeKiosk());
}

void openStudents(KioskWindow& window)
{
    openPages(window);
    openPage(window, RosterSentences::title());
}

void searchStudents(KioskWindow& window)
{
    openStudents(window);
    press(window, RosterSentences::search());
    press(window, QStringLiteral("N"));
}

std::function<void(KioskWindow&)> lookAtFile(int which)
{
    return [which](KioskWindow& window) {
        openStudents(window);
        press(window, RosterSentences::import());
        auto* list = window.admin().findChild<StudentsPage*>()->findChild<QListView*>();
        Q_EMIT list->clicked(list->model()->index(which, 0));
    };
}

void takeFile(KioskWindow& window)
{
    lookAtFile(0)(window);
    press(window, RosterSentences::takeIt());
}

QList<AlarmLine> sampleAlarms()
{
    const QDateTime now = StoppedClock().now();
    return {{QLatin1String("no_camera"), true, now.addSecs(-240)},
            {QLatin1String("disk_low"), false, now.addDays(-1)},
            {QLatin1String("roster_shrunk"), false, now.addSecs(-3600)},
            {QLatin1String("schedule_refused"), false, now.addSecs(-3600)},
            {QLatin1String("log_not_written"), false, now.addSecs(-60)}};
}

} // namespace

QList<Shot> officeShots()
{
    return {{"pin",
             [](KioskWindow& w) {
                 openAdmin(w);
                 for (const char* key : {"4", "7", "1"})
                     press(w, QLatin1String(key));
             }},
            {"pin-wait",
             [](KioskWindow& w) {
                 w.admin().open();
                 w.admin().showPinReady(28s);
             }},
            {"pin-none",
             [](KioskWindow& w) {
                 w.admin().open();
                 w.admin().showNoPin();
             }},
            {"pin-unreadable",
             [](KioskWindow& w) {
                 w.admin().open();
                 w.admin().showPinUnreadable();
             }},
            {"pages", openPages},
            {"today", openToday},
            {"today-scan", openScan},
            {"today-void", askVoid},
            {"school-day", openSchoolDay},
            {"school-day-holiday", openHoliday},
            {"school-day-sections", chooseSection},
            {"waiting", openWaiting, {}, 5000},
            {"waiting-story", openStory, {}, 5000},
            {"waiting-none", openWaiting},
            {"screen", openSettingsOf("screen")},
            {"camera", openCamera},
            {"camera-test", testReading},
            {"camera-none", openCamera, {}, 0, FaultKind::CameraMissing},
            {"camera-choice", chooseCamera},
            {"camera-settings", openSettingsOf("camera")},
            {"camera-settings-tried", tryCameraSettings},
            {"sending", openSettingsOf("sending")},
            {"disk", openSettingsOf("keeping")},
            {"logs", openSettingsOf("logging")},
            {"pins", openSettingsOf("pins")},
            {"other-settings",
             [](KioskWindow& w) {
                 openPages(w);
                 openPage(w, SettingSentences::otherSettings());
             }},
            {"timeouts-save", saveChanges},
            {"screen-night", chooseNight},
            {"timeouts", openSettings},
            {"timeouts-fault", typeFault},
            {"timeouts-tested", testAll},
            {"timeouts-cancel", cancelChanges},
            {"health",
             [](KioskWindow& w) {
                 openPages(w);
                 openPage(w, OfficeSentences::health());
             }},
            {"about",
             [](KioskWindow& w) {
                 openPages(w);
                 openPage(w, OfficeSentences::about());
             }},
            {"about-close", askCloseKiosk},
            {"students", openStudents},
            {"students-search", searchStudents},
            {"students-file", lookAtFile(0)},
            {"students-refused", lookAtFile(1)},
            {"students-take", takeFile},
            {"alarms", openAlarms, sampleAlarms()},
            {"alarms-none", openAlarms}};
}

} // namespace rollcall::ui
