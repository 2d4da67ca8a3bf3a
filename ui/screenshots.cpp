#include "ui/screenshots.h"

#include "ui/admin/settingscontents.h"
#include "ui/admin/settingspage.h"
#include "ui/admin/studentspage.h"
#include "ui/admin/waitingpage.h"
#include "ui/forgot/forgotpanel.h"
#include "ui/samplelogo.h"
#include "ui/samplestudents.h"
#include "ui/samplewindow.h"
#include "ui/text/adminsentences.h"
#include "ui/text/officesentences.h"
#include "ui/text/rostersentences.h"
#include "ui/text/schedulesentences.h"
#include "ui/text/settingsentences.h"
#include "ui/text/waitingsentences.h"

#include <QCoreApplication>
#include <QListView>

#include <algorithm>

namespace rollcall::ui {

namespace {

using attendance::AttendanceStatus;
using attendance::Receipt;
using attendance::Refusal;
using attendance::RefusalReason;
using attendance::ScanType;
using attendance::Student;
using namespace std::chrono_literals;

Student sampleStudent()
{
    return {*StudentNumber::parse(u"2026-0001"), QStringLiteral("Ana"), QStringLiteral("Reyes"),
            QStringLiteral("Grade 8 - Narra")};
}

Receipt sampleReceipt(AttendanceStatus status)
{
    const StoppedClock clock;
    const QDateTime at = status == AttendanceStatus::Late ? clock.now().addSecs(43 * 60) : clock.now();
    return {RecordId::generate(clock), sampleStudent(), at, status};
}

/** Of a schedule: in time, late, or out. */
Receipt scheduledReceipt(AttendanceStatus status, ScanType type)
{
    using namespace attendance;
    Receipt receipt = sampleReceipt(status);
    receipt.scan = AcceptedScan{.status = status, .type = type, .rule = {}, .lateLimit = {}};
    if (type == ScanType::In)
        receipt.scan->lateLimit = 8h + 5min;
    else
        receipt.scannedAt = receipt.scannedAt.addSecs(7 * 3600 + 38 * 60);
    return receipt;
}

Refusal sampleRefusal(RefusalReason reason, std::optional<std::chrono::seconds> opensAt = {})
{
    Refusal refusal{reason};
    const bool isOfNobody = reason == RefusalReason::NotOnRoster || reason == RefusalReason::NotABadge
                            || reason == RefusalReason::NotRecorded;
    if (isOfNobody)
        return refusal;
    refusal.student = sampleStudent();
    refusal.earlier = StoppedClock().now();
    refusal.scan = attendance::RefusedScan{.rule = {}, .session = {}, .type = {}, .earlier = {}, .opensAt = opensAt};
    refusal.scan->rule.exception = reason == RefusalReason::NoSchool ? QStringLiteral("Bonifacio Day") : QString();
    return refusal;
}

std::shared_ptr<const attendance::ScheduleBook> sampleSchedule()
{
    using namespace attendance;
    Schedule schedule{.id = QStringLiteral("regular"),
                      .name = {},
                      .audiences = {Audience{}},
                      .weekdays = Weekdays(0b00111110),
                      .sessions = usualSessions()};
    return std::make_shared<const ScheduleBook>(ScheduleBook::make({schedule}, {}).value());
}

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

void openAlarms(KioskWindow& window)
{
    openSettings(window);
    openPage(window, AdminSentences::alarms());
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

/** In time by a schedule, of another student than the sample one. */
Receipt receiptOf(const QString& firstName, int number)
{
    Receipt receipt = scheduledReceipt(AttendanceStatus::Present, ScanType::In);
    receipt.scannedAt = StoppedClock().now();
    receipt.student.number = *StudentNumber::parse(QStringLiteral("2026-%1").arg(number, 4, 10, QLatin1Char('0')));
    receipt.student.firstName = firstName;
    return receipt;
}

void showQueue(KioskWindow& window)
{
    window.showVerdict(receiptOf(QStringLiteral("Dev"), 2));
    window.showVerdict(receiptOf(QStringLiteral("Carla"), 3));
    window.showVerdict(sampleRefusal(RefusalReason::AlreadyIn));
    window.showVerdict(receiptOf(QStringLiteral("Ben"), 5));
}

void showTwo(KioskWindow& window)
{
    window.showVerdict(receiptOf(QStringLiteral("Dev"), 2));
    window.showVerdict(receiptOf(QStringLiteral("Ben"), 5), "first");
    window.showVerdict(scheduledReceipt(AttendanceStatus::Late, ScanType::In), "second");
}

QList<Shot> resultShots()
{
    const auto verdict = [](const attendance::Verdict& v) { return [v](KioskWindow& w) { w.showVerdict(v); }; };
    return {{"in", verdict(sampleReceipt(AttendanceStatus::Present))},
            {"in-queue", showQueue},
            {"in-long-name", verdict(receiptOf(QStringLiteral("Maria Concepción Guadalupe Esperanza"), 4))},
            {"two", showTwo},
            {"late", verdict(sampleReceipt(AttendanceStatus::Late))},
            {"late-limit", verdict(scheduledReceipt(AttendanceStatus::Late, ScanType::In))},
            {"out", verdict(scheduledReceipt(AttendanceStatus::Present, ScanType::Out))},
            {"again", verdict(sampleRefusal(RefusalReason::AlreadyIn))},
            {"out-again", verdict(sampleRefusal(RefusalReason::AlreadyOut))},
            {"too-soon", verdict(sampleRefusal(RefusalReason::Cooldown))},
            {"closed", verdict(sampleRefusal(RefusalReason::OutsideHours))},
            {"closed-opens", verdict(sampleRefusal(RefusalReason::OutsideHours, 12h + 30min))},
            {"wrong-session", verdict(sampleRefusal(RefusalReason::WrongSession, 12h + 30min))},
            {"no-school", verdict(sampleRefusal(RefusalReason::NoSchool))},
            {"not-on-roster", verdict(sampleRefusal(RefusalReason::NotOnRoster))},
            {"not-a-badge", verdict(sampleRefusal(RefusalReason::NotABadge))},
            {"not-recorded", verdict(sampleRefusal(RefusalReason::NotRecorded))}};
}

QList<Shot> syncShots()
{
    const auto line = [](const SyncLine& l) { return [l](KioskWindow& w) { w.setSyncLine(l); }; };
    const QDateTime now = StoppedClock().now();
    return {
        {"offline", line({Reachability::Offline, true, 12, 0, now.addSecs(-1200)})},
        {"needs-help", line({Reachability::Online, true, 3, 3})},
        {"portal", line({Reachability::CaptivePortal, true, 12, 0, now.addDays(-3)})},
        {"paused", line({Reachability::ProjectPaused, true, 1250, 0, now.addDays(-30)})},
        {"trouble", line({Reachability::ServerTrouble, true, 2, 0, now.addSecs(-60)})},
        {"connecting", line({Reachability::Unknown, true, 0, 0})},
        {"clock", line({.reachability = Reachability::Online, .cloudEnabled = true, .isClockOff = true})},
        {"schedule", line({.reachability = Reachability::Online, .cloudEnabled = true, .isScheduleRefused = true})},
        {"roster", line({.reachability = Reachability::Online, .cloudEnabled = true, .isRosterHeldBack = true})},
        {"zone", line({.reachability = Reachability::Online, .cloudEnabled = true, .isZoneOther = true})}};
}

QList<Shot> faultShots()
{
    const QList<std::pair<const char*, FaultKind>> faults = {{"fault", FaultKind::CameraSilent},
                                                             {"fault-camera-missing", FaultKind::CameraMissing},
                                                             {"fault-camera-busy", FaultKind::CameraBusy},
                                                             {"fault-camera-frozen", FaultKind::CameraFrozen},
                                                             {"fault-camera-black", FaultKind::CameraBlack},
                                                             {"fault-camera-denied", FaultKind::CameraNotPermitted},
                                                             {"fault-video", FaultKind::VideoUnreadable},
                                                             {"fault-storage", FaultKind::StorageUnavailable},
                                                             {"fault-storage-full", FaultKind::StorageFull},
                                                             {"fault-storage-replaced", FaultKind::StorageReplaced},
                                                             {"no-roster", FaultKind::RosterMissing},
                                                             {"fault-revoked", FaultKind::DeviceRevoked},
                                                             {"fault-replaced", FaultKind::DeviceReplaced}};
    QList<Shot> all;
    for (const auto& [name, kind] : faults) {
        const bool tries =
            kind != FaultKind::RosterMissing && kind != FaultKind::DeviceRevoked && kind != FaultKind::DeviceReplaced;
        const Fault fault{kind, tries ? std::optional<std::chrono::milliseconds>(8s) : std::nullopt};
        all << Shot{name, [fault](KioskWindow& w) { w.showFault(fault); }};
    }
    return all;
}

/** What a touch on the students' pages opens. */
QList<Shot> sheetShots()
{
    return {{"languages",
             [](KioskWindow& w) {
                 w.findChild<TouchButton*>(QStringLiteral("language"), Qt::FindDirectChildrenOnly)->click();
             }},
            {"help", [](KioskWindow& w) {
                 w.findChild<TouchButton*>(QStringLiteral("help"), Qt::FindDirectChildrenOnly)->click();
             }}};
}

void offerForgotBadge(KioskWindow& window)
{
    static SampleStudents students;
    window.forgot().setSource(&students);
    window.setForgotBadgeOffered(true);
}

/** With everything that a school can have on the idle page. */
void showAll(KioskWindow& window)
{
    offerForgotBadge(window);
    window.setLogo(sampleLogo());
    window.setLensSide(LensSide::Above);
    window.setDayCount(DayCount{412, 480});
    window.setSchedule(sampleSchedule());
}

QList<Shot> adminShots()
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
            {"today", openPages},
            {"school-day", openSchoolDay},
            {"school-day-holiday", openHoliday},
            {"school-day-sections", chooseSection},
            {"waiting", openWaiting, {}, 5000},
            {"waiting-story", openStory, {}, 5000},
            {"waiting-none", openWaiting},
            {"screen", openSettingsOf("screen")},
            {"camera", openSettingsOf("camera")},
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
            {"students", openStudents},
            {"students-search", searchStudents},
            {"students-file", lookAtFile(0)},
            {"students-refused", lookAtFile(1)},
            {"students-take", takeFile},
            {"alarms", openAlarms, sampleAlarms()},
            {"alarms-none", openAlarms}};
}

/** As far as these tiles lead. */
std::function<void(KioskWindow&)> withoutBadge(const QStringList& tiles)
{
    return [tiles](KioskWindow& window) {
        offerForgotBadge(window);
        window.forgot().open();
        for (const QString& tile : tiles) {
            for (QAbstractButton* button : window.forgot().findChildren<QAbstractButton*>()) {
                if (button->accessibleName() == tile && !button->isHidden()) {
                    button->click();
                    break;
                }
            }
        }
    };
}

QList<Shot> forgotShots()
{
    const QString large = QStringLiteral("Grade 8 - Narra");
    const QString small = QStringLiteral("Grade 7 - Acacia");
    const auto approval = [small](std::chrono::milliseconds wait) {
        return [small, wait](KioskWindow& window) {
            withoutBadge({small, QStringLiteral("Ana Reyes")})(window);
            window.forgot().showPinReady(*StudentNumber::parse(u"2026-0001"), wait);
        };
    };
    return {{"idle-forgot", offerForgotBadge},
            {"fault-forgot",
             [](KioskWindow& w) {
                 offerForgotBadge(w);
                 w.showFault({FaultKind::CameraSilent, 8s});
             }},
            {"not-on-roster-forgot",
             [](KioskWindow& w) {
                 offerForgotBadge(w);
                 w.showVerdict(sampleRefusal(RefusalReason::NotOnRoster));
             }},
            {"forgot-section", withoutBadge({})},
            {"forgot-letters", withoutBadge({large})},
            {"forgot-names", withoutBadge({large, QStringLiteral("M")})},
            {"forgot-pin", approval(0ms)},
            {"forgot-pin-wait", approval(10min)}};
}

} // namespace

QList<Shot> shots()
{
    const auto showSession = [](KioskWindow& window) { window.setSchedule(sampleSchedule()); };
    return QList<Shot>{{"idle", [](KioskWindow&) {}},
                       {"idle-session", showSession},
                       {"idle-all", showAll},
                       {"guidance", [](KioskWindow& w) { w.showBadgeHint(BadgeHint::Tilt); }}}
           + resultShots() + forgotShots() + faultShots() + syncShots() + sheetShots() + adminShots();
}

} // namespace rollcall::ui
