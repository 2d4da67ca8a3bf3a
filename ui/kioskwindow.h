#pragma once

#include "core/attendance/verdict.h"
#include "core/base/clock.h"
#include "ui/admin/adminpanel.h"
#include "ui/fault.h"
#include "ui/pages/faultcard.h"
#include "ui/pages/pageplan.h"
#include "ui/pages/resultpage.h"
#include "ui/syncline.h"
#include "ui/text/language.h"
#include "ui/widgets/camerapreview.h"
#include "ui/widgets/clockpanel.h"
#include "ui/widgets/fadeover.h"
#include "ui/widgets/holdcorner.h"
#include "ui/widgets/syncstatusbar.h"
#include "ui/widgets/touchbutton.h"
#include "ui/widgets/languagesheet.h"

#include <QTimer>
#include <QVideoFrame>
#include <QWidget>

#include <optional>

namespace rollcall::ui {

/** What the students see. One window, three pages: idle (live preview, where to hold the badge, clock),
 * result (one verdict in its colour) and out of order (the cause, what still works, when it is tried again).
 *
 *  Takes  frames, verdicts, the sync line and faults, as values, in any order and at any rate.
 *  Gives  languageChosen and previewStarted; everything else is on the screen. A corner (the leading one at the top)
 *         held for three seconds opens the office's side, admin().
 *  Thread gui. Nothing here waits: a slot stores, and painting follows.
 *  Owned  by the app, which shows it full screen; any size from 640x480 up works, in both orientations. */
class KioskWindow final : public QWidget {
    Q_OBJECT

public:
    enum class Page { Idle, Result, Fault };

    /** `clock` outlives the window. */
    explicit KioskWindow(const Clock& clock, QWidget* parent = nullptr);

    Page page() const;
    /** The code of the language it speaks at the moment. */
    QString language() const { return m_language.get().code; }

    /** The office's side, which lies over everything while it is open. */
    AdminPanel& admin() { return m_admin; }

public Q_SLOTS:
    /** The newest camera frame; the preview shows it mirrored on the idle and the result page. Cheap at any
     * rate. */
    void showFrame(const QVideoFrame& frame);

    /** Replaces a result that is still there, at once. It leaves after resultStay(), back to where we were.
     */
    void showVerdict(const rollcall::attendance::Verdict& verdict);

    void setSyncLine(const rollcall::ui::SyncLine& line);

    /** Out of order until clearFault(). Calling it again restarts the count-down. */
    void showFault(const rollcall::ui::Fault& fault);
    void clearFault();

    void setSchoolName(const QString& name);
    /** "de", "ar", "fil_PH", ...; a language we do not speak becomes English. */
    void setLanguage(const QString& code);
    void setNight(bool night);
    /** Pages change without the fade. */
    void setReducedMotion(bool reduced) { m_reducedMotion = reduced; }
    /** 1.0 is as designed; kept between 0.8 and 1.5. */
    void setTextSize(qreal factor);

    /** Brings everything up to date with the clock. Happens by itself every second and when a result's time
     * is over. */
    void refresh();

Q_SIGNALS:
    /** Somebody touched another language; it is shown already. */
    void languageChosen(const QString& code);
    /** The first frame was painted. Once. */
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
    void setSheetOpen(bool open);

    struct ShownResult {
        attendance::Verdict verdict;
        std::chrono::milliseconds until; ///< on the clock's monotonic()
    };
    struct ShownFault {
        FaultKind kind;
        std::optional<std::chrono::milliseconds> retryAt; ///< on the clock's monotonic()
    };

    const Clock& m_clock;
    ActiveLanguage m_language;
    Theme m_theme = Theme::light();
    qreal m_textSize = 1.0;
    bool m_reducedMotion = false;
    std::optional<ShownResult> m_result;
    std::optional<ShownFault> m_fault;
    std::optional<std::chrono::milliseconds> m_sheetUntil;

    ResultPage m_resultPage;
    FaultCard m_faultCard;
    TextLabel m_hint;
    ClockPanel m_panel;
    CameraPreview m_preview;
    SyncStatusBar m_honestLine;
    TouchButton m_languageButton;
    LanguageSheet m_sheet;
    HoldCorner m_corner;
    FadeOver m_fade;
    AdminPanel m_admin;
    QTimer m_second;
    QTimer m_due;
};

} // namespace rollcall::ui
