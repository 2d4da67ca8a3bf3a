#pragma once

#include "core/attendance/schedulebook.h"
#include "core/attendance/verdict.h"
#include "core/base/clock.h"
#include "ui/admin/adminpanel.h"
#include "ui/badgehint.h"
#include "ui/daycount.h"
#include "ui/fault.h"
#include "ui/forgot/forgotpanel.h"
#include "ui/lensside.h"
#include "ui/pages/faultcard.h"
#include "ui/pages/helppage.h"
#include "ui/pages/pageplan.h"
#include "ui/pages/resultpage.h"
#include "ui/pages/shownresults.h"
#include "ui/syncline.h"
#include "ui/text/language.h"
#include "ui/widgets/behind.h"
#include "ui/widgets/camerapreview.h"
#include "ui/widgets/clockpanel.h"
#include "ui/widgets/dimcover.h"
#include "ui/widgets/fadeover.h"
#include "ui/widgets/holdcorner.h"
#include "ui/widgets/languagesheet.h"
#include "ui/widgets/lensarrow.h"
#include "ui/widgets/screenrest.h"
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
 *         begins for three seconds, F9, or the key on the page of help opens the admin panel, admin(); while it is open nothing else of the window can be
 *         reached. A verdict sends its page for the PIN away.
 *  Thread gui. Nothing blocks: a slot stores its value, and painting happens later.
 *  Owned  by the app, which shows it full screen. Any size from 480x320 up works, in both orientations. */
class KioskWindow final : public QWidget {
    Q_OBJECT

public:
    enum class Page { Idle, Result, Fault };

    static constexpr qreal largestTextSize = 2.0;

    /** `clock` outlives the window. */
    explicit KioskWindow(const Clock& clock, QWidget* parent = nullptr);

    Page page() const;
    /** The code of the current language. */
    QString language() const { return m_language.get().code; }
    /** Nobody was there for so long that it went dark. */
    bool isDim() const { return m_dim.isDark(); }

    /** The panel for the office, which covers everything while it is open. */
    AdminPanel& admin() { return m_admin; }

    /** The way of students without a badge, which covers everything but the office's panel. A verdict closes it. */
    ForgotPanel& forgot() { return m_forgot; }

public Q_SLOTS:
    /** The newest camera frame, shown mirrored on the idle and the result page. Cheap at any frame rate. */
    void showFrame(const QVideoFrame& frame);

    /** Replaces a result that is still shown, at once; shares the page with that of a badge in view at the same time. It stays
     *  while its badge is in sight (noteInSight()) and for resultStay() after; then the page before it comes back. `code` as
     *  read, empty where it cannot be seen again; `seenAt`: when its frame was read, on the clock's monotonic(). Gives whether
     *  it is news, so that it may be heard: not so for a scan tried again with the same result, nor for a student who is not
     *  on a roster without students, which is not shown.
     *
     *  It is told in the student's own language, or in one that was chosen on the screen for it. */
    bool showVerdict(const rollcall::attendance::Verdict& verdict, const QByteArray& code = {},
                     std::chrono::milliseconds seenAt = {});

    /** These codes were in one frame. Cheap at any frame rate. */
    void noteInSight(const QList<QByteArray>& codes, std::chrono::milliseconds seenAt);

    /** Shown over the live picture of the idle page, for CameraPreview::guidanceStay. */
    void showBadgeHint(rollcall::ui::BadgeHint hint);

    /** Where a code is in the newest frame (see CameraPreview::setCodePlace()). */
    void showCodePlace(const QPolygonF& corners);

    /** Whether the idle page, a refusal that a badge cannot mend, and the page of a camera that fails have a button to forgot().
     *  Initially not. */
    void setForgotBadgeOffered(bool offered);

    void setSyncLine(const rollcall::ui::SyncLine& line);

    /** Shows the out-of-order page until clearFault(). Calling it again restarts the countdown. */
    void showFault(const rollcall::ui::Fault& fault);
    void clearFault();

    void setSchoolName(const QString& name);
    /** Beside the name; a null picture: none. */
    void setLogo(const QImage& picture);
    /** The idle page has an arrow that points there. Initially none. */
    void setLensSide(rollcall::ui::LensSide side);
    /** At the honest line; nothing: not shown. */
    void setDayCount(const std::optional<rollcall::ui::DayCount>& count);
    /** After so long without a touch, a badge or noteLife() the window is dark until the next of these; not while it shows a
     *  fault. What wakes it does nothing else. 0: never, which is initial. */
    void setDimAfter(std::chrono::minutes limit);
    /** Whether clock and headline move 8 pixels a minute. Initially not. */
    void setBurnInShift(bool shifts);
    /** Somebody moves before the camera. Cheap. */
    void noteLife();
    /** Whose sessions the idle page shows, by the clock's day and time; null: none. */
    void setSchedule(const std::shared_ptr<const rollcall::attendance::ScheduleBook>& schedule);
    /** The school's: a code such as "de", "ar" or "fil_PH"; English for a language that is not translated. What a student
     *  chose goes back to it 20 s after the last touch, with the badge after their own, and before the office's side opens. */
    void setLanguage(const QString& code);
    void setNight(bool night);
    /** Whether the window may be closed by its system, as with Alt+F4. Initially not: a student could end the kiosk. */
    void setClosable(bool closable) { m_isClosable = closable; }
    /** Whether pages change without fading, and the frame over the live picture stays where it is. */
    void setReducedMotion(bool reduced);
    /** 1.0 is the designed size; limited to 0.8 to 2.0. What a student chose by "A+" is larger by half at most, and ends as a
     *  student's language does. */
    void setTextSize(qreal factor);

    /** Updates everything that depends on the clock. Called automatically every second and when a result ends. */
    void refresh();

Q_SIGNALS:
    /** A person chose another language, which is already shown. */
    void languageChosen(const QString& code);
    /** A result is on the page that is news: what is said of it as one sentence, with the first name at most, and the code of the
     *  language it is in. */
    void resultTold(const QString& sentence, const QString& language);
    /** The first frame was painted. Emitted once. */
    void previewStarted();

protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    bool eventFilter(QObject* object, QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void applyLook();
    void retranslate();
    void fadeFromHere();
    void scheduleRefresh();
    void speak(const QString& code);
    void connectTouch();
    void openOffice();
    void noteChoice();
    void endChoices();
    void makeTextLarger();
    void openHelp(HelpPage::Topic topic);
    void closeHelp();
    void closeWhatIsOver();
    bool isCovered() const;
    bool isReadOtherwise(const ShownResult& result) const;
    bool wakesBy(const QObject& object, const QEvent& event);
    void placeHint(const PagePlan& plan, const Scale& scale);
    void fillResultPage();
    bool offersForgotBadge(Page shown) const;
    bool offersNewStudent(Page shown) const;
    void drain();
    void setSheetOpen(bool open);
    void coverByOffice();
    void uncover();

    struct ShownFault {
        FaultKind kind;
        std::optional<std::chrono::milliseconds> retryAt; ///< on the clock's monotonic()
    };

    const Clock& m_clock;
    std::shared_ptr<const attendance::ScheduleBook> m_schedule;
    ActiveLanguage m_language;
    QString m_schoolLanguage;
    std::optional<std::chrono::milliseconds>
        m_chosenUntil;           ///< a student's language and text size, on the clock's monotonic()
    bool m_isChoiceRead = false; ///< its result was shown
    bool m_isClosable = false;
    bool m_isNight = false;
    bool m_isForgotBadgeOffered = false;
    Theme m_theme = Theme::light();
    qreal m_textSize = 1.0;     ///< the school's
    qreal m_chosenLarger = 1.0; ///< times that
    ScreenRest m_rest;
    QPoint m_shift;
    std::optional<DayCount> m_dayCount;
    bool m_reducedMotion = false;
    ShownResults m_results;
    std::optional<ShownFault> m_fault;
    std::optional<std::chrono::milliseconds> m_sheetUntil;
    std::optional<std::chrono::milliseconds> m_helpUntil; ///< while it is open

    ResultPage m_resultPage;
    FaultCard m_faultCard;
    LensArrow m_lens;
    TextLabel m_hint;
    ClockPanel m_panel;
    CameraPreview m_preview;
    SyncStatusBar m_syncStatus;
    TouchButton m_forgotButton;
    TouchButton m_newStudentButton;
    TouchButton m_languageButton;
    TouchButton m_largerButton;
    TouchButton m_helpButton;
    LanguageSheet m_sheet;
    HoldCorner m_corner;
    FadeOver m_fade;
    HelpPage m_help;
    ForgotPanel m_forgot;
    AdminPanel m_admin;
    DimCover m_dim;
    Behind m_behindHelp;
    Behind m_behindForgot; ///< that panel
    Behind m_behind;       ///< the office's panel
    QTimer m_second;
    QTimer m_due;
    QTimer m_drain; ///< while a result is shown
};

} // namespace rollcall::ui
