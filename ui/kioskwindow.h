#pragma once

#include "core/attendance/schedulebook.h"
#include "core/attendance/verdict.h"
#include "core/base/clock.h"
#include "ui/admin/adminpanel.h"
#include "ui/badgehint.h"
#include "ui/fault.h"
#include "ui/pages/faultcard.h"
#include "ui/pages/pageplan.h"
#include "ui/pages/resultpage.h"
#include "ui/syncline.h"
#include "ui/text/language.h"
#include "ui/widgets/behind.h"
#include "ui/widgets/camerapreview.h"
#include "ui/widgets/clockpanel.h"
#include "ui/widgets/fadeover.h"
#include "ui/widgets/holdcorner.h"
#include "ui/widgets/languagesheet.h"
#include "ui/widgets/syncstatusbar.h"
#include "ui/widgets/touchbutton.h"

#include <QTimer>
#include <QVideoFrame>
#include <QWidget>

#include <memory>
#include <optional>

namespace rollcall::ui {

/** What the students see: one window with three pages. Idle shows the live preview, where to hold the badge, and the
 *  clock; result shows one verdict in its colour; out of order shows the cause, what still works, and when the next
 *  attempt is.
 *
 *  Takes  frames, verdicts, the sync line and faults, as values, in any order and at any rate.
 *  Gives  languageChosen and previewStarted; everything else is on the screen. Holding the top corner where reading
 *         begins for three seconds, or F9, opens the admin panel, admin(); while it is open nothing else of the window can be
 *         reached. A verdict sends its page for the PIN away.
 *  Thread gui. Nothing blocks: a slot stores its value, and painting happens later.
 *  Owned  by the app, which shows it full screen. Any size from 640x480 up works, in both orientations. */
class KioskWindow final : public QWidget {
    Q_OBJECT

public:
    enum class Page { Idle, Result, Fault };

    /** `clock` outlives the window. */
    explicit KioskWindow(const Clock& clock, QWidget* parent = nullptr);

    Page page() const;
    /** The code of the current language. */
    QString language() const { return m_language.get().code; }

    /** The panel for the office, which covers everything while it is open. */
    AdminPanel& admin() { return m_admin; }

public Q_SLOTS:
    /** The newest camera frame, shown mirrored on the idle and the result page. Cheap at any frame rate. */
    void showFrame(const QVideoFrame& frame);

    /** Replaces a result that is still shown, at once. After resultStay() the page before it comes back. */
    void showVerdict(const rollcall::attendance::Verdict& verdict);

    /** Shown on the idle page for two seconds, instead of where to hold the badge. */
    void showBadgeHint(rollcall::ui::BadgeHint hint);

    void setSyncLine(const rollcall::ui::SyncLine& line);

    /** Shows the out-of-order page until clearFault(). Calling it again restarts the countdown. */
    void showFault(const rollcall::ui::Fault& fault);
    void clearFault();

    void setSchoolName(const QString& name);
    /** Whose sessions the idle page shows, by the clock's day and time; null: none. */
    void setSchedule(const std::shared_ptr<const rollcall::attendance::ScheduleBook>& schedule);
    /** A code such as "de", "ar" or "fil_PH"; English for a language that is not translated. */
    void setLanguage(const QString& code);
    void setNight(bool night);
    /** Whether pages change without fading. */
    void setReducedMotion(bool reduced) { m_reducedMotion = reduced; }
    /** 1.0 is the designed size; limited to 0.8 to 1.5. */
    void setTextSize(qreal factor);

    /** Updates everything that depends on the clock. Called automatically every second and when a result ends. */
    void refresh();

Q_SIGNALS:
    /** A person chose another language, which is already shown. */
    void languageChosen(const QString& code);
    /** The first frame was painted. Emitted once. */
    void previewStarted();

protected:
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void applyLook();
    void retranslate();
    void fadeFromHere();
    void scheduleRefresh();
    void updateHint();
    void setSheetOpen(bool open);
    void coverByOffice();
    void uncover();

    struct ShownResult {
        attendance::Verdict verdict;
        std::chrono::milliseconds until; ///< on the clock's monotonic()
    };
    struct ShownHint {
        BadgeHint hint;
        std::chrono::milliseconds until; ///< on the clock's monotonic()
    };
    struct ShownFault {
        FaultKind kind;
        std::optional<std::chrono::milliseconds> retryAt; ///< on the clock's monotonic()
    };

    const Clock& m_clock;
    std::shared_ptr<const attendance::ScheduleBook> m_schedule;
    ActiveLanguage m_language;
    Theme m_theme = Theme::light();
    qreal m_textSize = 1.0;
    bool m_reducedMotion = false;
    std::optional<ShownResult> m_result;
    std::optional<ShownFault> m_fault;
    std::optional<ShownHint> m_badgeHint;
    std::optional<std::chrono::milliseconds> m_sheetUntil;

    ResultPage m_resultPage;
    FaultCard m_faultCard;
    TextLabel m_hint;
    ClockPanel m_panel;
    CameraPreview m_preview;
    SyncStatusBar m_syncStatus;
    TouchButton m_languageButton;
    LanguageSheet m_sheet;
    HoldCorner m_corner;
    FadeOver m_fade;
    AdminPanel m_admin;
    Behind m_behind; ///< the panel
    QTimer m_second;
    QTimer m_due;
};

} // namespace rollcall::ui
