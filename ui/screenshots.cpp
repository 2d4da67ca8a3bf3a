#include "ui/screenshots.h"

#include "ui/forgot/forgotpanel.h"
#include "ui/officeshots.h"
#include "ui/samplelogo.h"
#include "ui/samplestudents.h"
#include "ui/samplewindow.h"

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
                            || reason == RefusalReason::NotRecorded || reason == RefusalReason::BadgeRevoked
                            || reason == RefusalReason::BadgeNotVerified || reason == RefusalReason::BadgeOtherSchool
                            || reason == RefusalReason::BadgeNotSigned;
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

/** A student whose language is another one than the window's, and is read in the other direction. */
Receipt receiptInOtherLanguage(const KioskWindow& window)
{
    const bool isArabic = window.language() == QLatin1String("ar");
    Receipt receipt = receiptOf(isArabic ? QStringLiteral("Ben") : QStringLiteral("ليلى"), 6);
    receipt.student.language = isArabic ? QStringLiteral("en") : QStringLiteral("ar");
    return receipt;
}

void showTwoLanguages(KioskWindow& window)
{
    window.showVerdict(receiptInOtherLanguage(window), "first");
    window.showVerdict(receiptOf(QStringLiteral("Dev"), 2), "second");
}

QList<Shot> resultShots()
{
    const auto verdict = [](const attendance::Verdict& v) { return [v](KioskWindow& w) { w.showVerdict(v); }; };
    return {{"in", verdict(sampleReceipt(AttendanceStatus::Present))},
            {"in-queue", showQueue},
            {"in-long-name", verdict(receiptOf(QStringLiteral("Maria Concepción Guadalupe Esperanza"), 4))},
            {"two", showTwo},
            {"in-own-language", [](KioskWindow& w) { w.showVerdict(receiptInOtherLanguage(w)); }},
            {"two-languages", showTwoLanguages},
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
            {"badge-lost", verdict(sampleRefusal(RefusalReason::BadgeRevoked))},
            {"badge-expired", verdict(sampleRefusal(RefusalReason::BadgeExpired))},
            {"badge-unchecked", verdict(sampleRefusal(RefusalReason::BadgeNotVerified))},
            {"badge-other-school", verdict(sampleRefusal(RefusalReason::BadgeOtherSchool))},
            {"badge-old", verdict(sampleRefusal(RefusalReason::BadgeNotSigned))},
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

bool touchTile(const ForgotPanel& panel, const QString& tile)
{
    for (QAbstractButton* button : panel.findChildren<QAbstractButton*>()) {
        if (button->accessibleName() == tile && !button->isHidden()) {
            button->click();
            return true;
        }
    }
    return false;
}

/** As far as these tiles lead; on a small window by the first letter of a name. */
std::function<void(KioskWindow&)> withoutBadge(const QStringList& tiles)
{
    return [tiles](KioskWindow& window) {
        offerForgotBadge(window);
        window.forgot().open();
        for (const QString& tile : tiles) {
            if (!touchTile(window.forgot(), tile) && touchTile(window.forgot(), tile.left(1)))
                touchTile(window.forgot(), tile);
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
            {"new-student",
             [](KioskWindow& w) {
                 offerForgotBadge(w);
                 w.showVerdict(sampleRefusal(RefusalReason::NotOnRoster));
                 w.findChild<TouchButton*>(QStringLiteral("newStudent"), Qt::FindDirectChildrenOnly)->click();
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
           + resultShots() + forgotShots() + faultShots() + syncShots() + sheetShots() + officeShots();
}

} // namespace rollcall::ui
