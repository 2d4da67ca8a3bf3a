#include "ui/screenshots.h"

#include "ui/kioskwindow.h"

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
             w.setSyncLine({false, true, 12, 0});
         }},
        {"needs-help",
         [](KioskWindow& w) {
             w.setSyncLine({true, true, 3, 3});
         }},
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
                window.setSyncLine({true, true, 0, 0});
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
