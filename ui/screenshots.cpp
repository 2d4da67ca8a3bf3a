#include "ui/screenshots.h"

#include "core/config/loader.h"
#include "ui/kioskwindow.h"
#include "ui/text/adminsentences.h"

#include <QCoreApplication>
#include <QDir>

#include <functional>

namespace rollcall::ui {

namespace {

using attendance::AttendanceStatus;
using attendance::Receipt;
using attendance::Refusal;
using attendance::RefusalReason;
using attendance::Student;
using namespace std::chrono_literals;

class StandingClock final : public Clock {
public:
    QDateTime now() const override { return {QDate(2026, 11, 23), QTime(7, 24), Qt::OffsetFromUTC, 8 * 3600}; }
    std::chrono::milliseconds monotonic() const override { return 0ms; }
};

Student sampleStudent()
{
    return {*StudentNumber::parse(u"2026-0001"), QStringLiteral("Ana"), QStringLiteral("Reyes"),
            QStringLiteral("Grade 8 - Narra")};
}

Receipt sampleReceipt(AttendanceStatus status)
{
    const StandingClock clock;
    const QDateTime at = status == AttendanceStatus::Late ? clock.now().addSecs(43 * 60) : clock.now();
    return {RecordId::generate(clock), sampleStudent(), at, status};
}

Refusal sampleRefusal(RefusalReason reason)
{
    Refusal refusal{reason};
    if (reason == RefusalReason::AlreadyIn) {
        refusal.student = sampleStudent();
        refusal.earlier = StandingClock().now();
    }
    return refusal;
}

QList<config::Effective> sampleSettings()
{
    const config::Loader loader{QProcessEnvironment()};
    return loader
        .check(R"({"network_timeouts": {"connect_timeout": 4, "storage_read_timeout": 45, "sms_timeout": 2.5}})",
               QStringLiteral("config.json"))
        .effective;
}

void openAdmin(KioskWindow& window)
{
    window.admin().open();
    window.admin().showPinReady(0ms);
}

void press(KioskWindow& window, const QString& accessibleName)
{
    for (QAbstractButton* button : window.admin().findChildren<QAbstractButton*>()) {
        if (button->accessibleName() == accessibleName && !button->isHidden())
            return button->click();
    }
}

void openSettings(KioskWindow& window)
{
    openAdmin(window);
    press(window, QStringLiteral("1"));
    press(window, AdminSentences::open());
    window.admin().acceptPin();
    window.admin().showSettings(sampleSettings());
}

void typeFault(KioskWindow& window)
{
    openSettings(window);
    window.admin().findChildren<ValueBox*>().at(2)->click();
    for (const char* key : {"6", "1", "0"})
        press(window, QLatin1String(key));
}

void testAll(KioskWindow& window)
{
    openSettings(window);
    press(window, AdminSentences::test());
    window.admin().showTest({Service::Supabase, ServiceTest::Outcome::Answered, 12ms, 38ms, 200});
    window.admin().showTest({Service::Storage, ServiceTest::Outcome::ReadTimeout, 14ms, 0ms, 0});
    window.admin().showTest({Service::Connectivity, ServiceTest::Outcome::Answered, 11ms, 24ms, 200});
    window.admin().showTest({Service::Sms, ServiceTest::Outcome::NotConfigured, 0ms, 0ms, 0});
}

void cancelChanges(KioskWindow& window)
{
    openSettings(window);
    window.admin().findChildren<ValueBox*>().first()->click();
    press(window, QStringLiteral("7"));
    press(window, AdminSentences::done());
    press(window, AdminSentences::cancel());
    QCoreApplication::sendPostedEvents();
}

struct Shot {
    const char* name;
    std::function<void(KioskWindow&)> prepare;
};

const QList<Shot>& shots()
{
    static const auto verdict = [](const attendance::Verdict& v) {
        return [v](KioskWindow& w) { w.showVerdict(v); };
    };
    static const QList<Shot> all = {
        {"idle", [](KioskWindow&) {}},
        {"in", verdict(sampleReceipt(AttendanceStatus::Present))},
        {"late", verdict(sampleReceipt(AttendanceStatus::Late))},
        {"again", verdict(sampleRefusal(RefusalReason::AlreadyIn))},
        {"not-on-roster", verdict(sampleRefusal(RefusalReason::NotOnRoster))},
        {"not-a-badge", verdict(sampleRefusal(RefusalReason::NotABadge))},
        {"not-recorded", verdict(sampleRefusal(RefusalReason::NotRecorded))},
        {"fault",
         [](KioskWindow& w) {
             w.showFault({FaultKind::CameraSilent, 8s});
         }},
        {"offline",
         [](KioskWindow& w) {
             w.setSyncLine({Reachability::Offline, true, 12, 0, StandingClock().now().addSecs(-1200)});
         }},
        {"needs-help",
         [](KioskWindow& w) {
             w.setSyncLine({Reachability::Online, true, 3, 3});
         }},
        {"portal",
         [](KioskWindow& w) {
             w.setSyncLine({Reachability::CaptivePortal, true, 12, 0, StandingClock().now().addDays(-3)});
         }},
        {"paused",
         [](KioskWindow& w) {
             w.setSyncLine({Reachability::ProjectPaused, true, 1250, 0, StandingClock().now().addDays(-30)});
         }},
        {"trouble",
         [](KioskWindow& w) {
             w.setSyncLine({Reachability::ServerTrouble, true, 2, 0, StandingClock().now().addSecs(-60)});
         }},
        {"connecting",
         [](KioskWindow& w) {
             w.setSyncLine({Reachability::Unknown, true, 0, 0});
         }},
        {"clock",
         [](KioskWindow& w) { w.setSyncLine({.reachability = Reachability::Online, .cloudEnabled = true, .isClockOff = true}); }},
        {"idle-night", [](KioskWindow& w) { w.setNight(true); }},
        {"in-night",
         [](KioskWindow& w) {
             w.setNight(true);
             w.showVerdict(sampleReceipt(AttendanceStatus::Present));
         }},
        {"fault-night",
         [](KioskWindow& w) {
             w.setNight(true);
             w.showFault({FaultKind::CameraSilent, 8s});
         }},
        {"pin",
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
        {"timeouts", openSettings},
        {"timeouts-fault", typeFault},
        {"timeouts-tested", testAll},
        {"timeouts-cancel", cancelChanges},
        {"timeouts-night",
         [](KioskWindow& w) {
             w.setNight(true);
             typeFault(w);
         }},
    };
    return all;
}

} // namespace

Result<int> writeScreenshots(const QString& directory, const ScreenshotSet& set)
{
    if (!QDir().mkpath(directory))
        return Error{ErrorCode::Io, QStringLiteral("cannot make the folder %1").arg(directory)};
    QStringList codes = set.languages;
    if (codes.isEmpty()) {
        for (const Language& language : languages())
            codes << language.code;
    }

    const StandingClock clock;
    const QVideoFrame frame = standInFrame();
    int written = 0;
    for (const QString& code : codes) {
        for (const QSize size : set.sizes) {
            for (const Shot& shot : shots()) {
                KioskWindow window(clock);
                window.setReducedMotion(true);
                window.resize(size);
                window.setLanguage(code);
                window.setSchoolName(QStringLiteral("San Mateo High"));
                window.setSyncLine({Reachability::Online, true, 0, 0});
                window.showFrame(frame);
                shot.prepare(window);
                const QString file = QDir(directory).filePath(QStringLiteral("%1_%2_%3x%4.png")
                                                                  .arg(QLatin1String(shot.name), window.language())
                                                                  .arg(size.width())
                                                                  .arg(size.height()));
                if (!window.grab().save(file))
                    return Error{ErrorCode::Io, QStringLiteral("cannot write %1").arg(file)};
                ++written;
            }
        }
    }
    return written;
}

} // namespace rollcall::ui
