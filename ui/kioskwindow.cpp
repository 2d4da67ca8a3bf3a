#include "ui/kioskwindow.h"

#include "ui/text/adminsentences.h"
#include "ui/text/sentences.h"
#include "ui/text/sessionsentences.h"

#include <QAccessible>
#include <QEvent>
#include <QPainter>
#include <QShortcut>
#include <QStyle>

#include <algorithm>

namespace rollcall::ui {

namespace {

using namespace std::chrono_literals;

/** An untouched list of languages closes, so that the next student finds the kiosk and not a menu. */
constexpr auto sheetStay = 10s;

constexpr auto hintStay = 2s;

} // namespace

KioskWindow::KioskWindow(const Clock& clock, QWidget* parent)
    : QWidget(parent), m_clock(clock), m_resultPage(this), m_faultCard(this), m_hint(this), m_panel(this),
      m_preview(this), m_syncStatus(clock, this), m_languageButton(this), m_sheet(this), m_corner(clock, this),
      m_fade(this), m_admin(clock, this), m_behind(*this, m_admin)
{
    setAttribute(Qt::WA_OpaquePaintEvent);
    m_languageButton.setSign(Shape::ChevronUp);
    m_sheet.hide();
    m_second.setInterval(1s);
    m_due.setSingleShot(true);
    connect(&m_second, &QTimer::timeout, this, &KioskWindow::refresh);
    connect(&m_due, &QTimer::timeout, this, &KioskWindow::refresh);
    connect(&m_preview, &CameraPreview::started, this, &KioskWindow::previewStarted);
    connect(&m_languageButton, &TouchButton::clicked, this, [this] { setSheetOpen(!m_sheetUntil); });
    connect(&m_corner, &HoldCorner::held, &m_admin, &AdminPanel::open);
    connect(new QShortcut(Qt::Key_F9, this), &QShortcut::activated, &m_admin, &AdminPanel::open);
    connect(&m_admin, &AdminPanel::opened, this, &KioskWindow::coverByOffice);
    connect(&m_admin, &AdminPanel::closed, this, &KioskWindow::uncover);
    connect(&m_sheet, &LanguageSheet::chosen, this, [this](const QString& code) {
        setSheetOpen(false);
        setLanguage(code);
        Q_EMIT languageChosen(language());
    });
    retranslate();
    applyLook();
    m_second.start();
}

KioskWindow::Page KioskWindow::page() const
{
    if (m_result)
        return Page::Result;
    return m_fault ? Page::Fault : Page::Idle;
}

void KioskWindow::showFrame(const QVideoFrame& frame)
{
    m_preview.setFrame(frame);
}

void KioskWindow::showVerdict(const attendance::Verdict& verdict)
{
    m_admin.giveWay();
    fadeFromHere();
    setSheetOpen(false);
    m_result = ShownResult{verdict, m_clock.monotonic() + resultStay(verdict)};
    m_resultPage.setVerdict(verdict);
    applyLook();
    scheduleRefresh();
    QAccessibleEvent spoken(&m_resultPage, QAccessible::Alert);
    QAccessible::updateAccessibility(&spoken);
}

void KioskWindow::showBadgeHint(BadgeHint hint)
{
    if (m_result) // it is the same badge, on its way out of view
        return;
    m_badgeHint = ShownHint{hint, m_clock.monotonic() + hintStay};
    updateHint();
}

void KioskWindow::updateHint()
{
    m_hint.setText(m_badgeHint ? Sentences::badgeHint(m_badgeHint->hint) : Sentences::holdBadgeHere());
}

void KioskWindow::setSyncLine(const SyncLine& line)
{
    m_syncStatus.setLine(line);
}

void KioskWindow::showFault(const Fault& fault)
{
    if (!m_fault)
        fadeFromHere();
    m_fault = ShownFault{fault.kind, {}};
    if (fault.retryIn)
        m_fault->retryAt = m_clock.monotonic() + *fault.retryIn;
    m_faultCard.setFault(fault.kind);
    m_faultCard.setRetryIn(fault.retryIn);
    applyLook();
}

void KioskWindow::clearFault()
{
    if (!m_fault)
        return;
    fadeFromHere();
    m_fault.reset();
    applyLook();
}

void KioskWindow::setSchoolName(const QString& name)
{
    m_panel.setSchoolName(name);
    setWindowTitle(name);
}

void KioskWindow::setSchedule(const std::shared_ptr<const attendance::ScheduleBook>& schedule)
{
    m_schedule = schedule;
    refresh();
}

void KioskWindow::setLanguage(const QString& code)
{
    m_language.set(languageFor(code));
    setLayoutDirection(m_language.get().rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    retranslate();
    applyLook();
}

void KioskWindow::setNight(bool night)
{
    m_theme = night ? Theme::night() : Theme::light();
    applyLook();
}

void KioskWindow::setTextSize(qreal factor)
{
    m_textSize = std::clamp(factor, 0.8, 1.5);
    applyLook();
}

void KioskWindow::refresh()
{
    const auto now = m_clock.monotonic();
    if (m_sheetUntil && now >= *m_sheetUntil)
        setSheetOpen(false);
    if (m_result && now >= m_result->until) {
        fadeFromHere();
        m_result.reset();
        applyLook();
    }
    if (m_badgeHint && now >= m_badgeHint->until) {
        m_badgeHint.reset();
        updateHint();
    }
    if (m_fault && m_fault->retryAt)
        m_faultCard.setRetryIn(std::max(0ms, *m_fault->retryAt - now));
    const QDateTime local = m_clock.now();
    m_panel.setTime(Sentences::time(local.time()));
    m_panel.setDate(Sentences::date(local.date(), m_language.locale()));
    const SessionText session =
        m_schedule ? SessionSentences::text(attendance::schoolNow(
            *m_schedule, local.date(), std::chrono::milliseconds(local.time().msecsSinceStartOfDay())))
                   : SessionText();
    m_panel.setSession(session.session, session.scans);
    m_admin.refresh();
    scheduleRefresh();
}

void KioskWindow::scheduleRefresh()
{
    if (!m_result) {
        m_due.stop();
        return;
    }
    // A timer may fire a millisecond early; this then runs once more.
    m_due.start(std::max(1ms, m_result->until - m_clock.monotonic()));
}

void KioskWindow::fadeFromHere()
{
    m_fade.stop();
    if (!m_reducedMotion && isVisible() && !m_admin.isOpen())
        m_fade.start(grab());
}

void KioskWindow::setSheetOpen(bool open)
{
    m_sheetUntil.reset();
    if (open)
        m_sheetUntil = m_clock.monotonic() + sheetStay;
    m_sheet.setVisible(open);
    if (open)
        m_sheet.raise();
}

void KioskWindow::coverByOffice()
{
    setSheetOpen(false);
    m_fade.stop();
    m_behind.cover();
}

void KioskWindow::uncover()
{
    m_behind.uncover();
    applyLook(); // it was not, while pages changed behind
}

void KioskWindow::retranslate()
{
    updateHint();
    m_preview.setWaitingText(Sentences::waitingForCamera());
    m_preview.setAccessibleName(Sentences::cameraPreview());
    m_languageButton.setText(m_language.get().nativeName);
    m_languageButton.setAccessibleName(m_language.get().nativeName);
    m_languageButton.setAccessibleDescription(Sentences::chooseLanguage());
    m_sheet.setCurrent(m_language.get().code);
    m_corner.setAccessibleName(AdminSentences::office());
    m_syncStatus.retranslate(m_language.locale());
    m_admin.retranslate();
    if (m_result)
        m_resultPage.setVerdict(m_result->verdict);
    if (m_fault)
        m_faultCard.setFault(m_fault->kind);
    refresh();
}

void KioskWindow::applyLook()
{
    const Scale scale(size(), m_textSize);
    const Page shown = page();
    PagePlan plan = shown == Page::Result  ? resultPlan(size(), scale)
                    : shown == Page::Fault ? faultPlan(size(), scale)
                                           : idlePlan(size(), scale);
    for (QRect* place : {&plan.preview, &plan.panel, &plan.headline, &plan.icon, &plan.syncStatus, &plan.language}) {
        if (!place->isNull())
            *place = QStyle::visualRect(layoutDirection(), rect(), *place);
    }

    const Colours colours = shown == Page::Result ? m_resultPage.colours() : Colours{m_theme.paper, m_theme.ink};
    m_resultPage.setGeometry(rect());
    m_resultPage.setVisible(shown == Page::Result);
    if (shown == Page::Result)
        m_resultPage.setPlan(plan, scale);

    m_faultCard.setLook(m_theme, scale);
    m_faultCard.setCentred(plan.isPortrait);
    m_faultCard.setGeometry(plan.headline);
    m_faultCard.setVisible(shown == Page::Fault);

    m_hint.setStyle(themeFont(scale.text(TypeSize::lead), QFont::DemiBold), 1);
    m_hint.setColour(m_theme.ink);
    m_hint.setAlignment((plan.isPortrait ? Qt::AlignHCenter : Qt::AlignLeft) | Qt::AlignVCenter);
    m_hint.setGeometry(plan.headline);
    m_hint.setVisible(shown == Page::Idle);

    m_panel.setLook(m_theme, scale);
    m_panel.setCentred(plan.isPortrait);
    m_panel.setGeometry(plan.panel);
    m_panel.setVisible(!plan.panel.isNull());

    m_preview.setColours(m_theme, colours.background);
    m_preview.setScale(scale);
    m_preview.setTargetVisible(shown == Page::Idle);
    m_preview.setGeometry(plan.preview);
    m_preview.setVisible(!plan.preview.isNull());

    const bool isResult = shown == Page::Result;
    m_syncStatus.setColour(isResult ? colours.text : m_theme.muted);
    m_syncStatus.setScale(scale);
    m_syncStatus.setGeometry(plan.syncStatus);
    m_languageButton.setLook(isResult
                                 ? TouchButton::Look{Qt::transparent, colours.text, colours.text, colours.background}
                                 : TouchButton::Look{m_theme.surface, m_theme.accent, m_theme.ink, m_theme.paper});
    m_languageButton.setScale(scale);
    m_languageButton.setGeometry(plan.language.marginsAdded(
        {TouchButton::ringRoom, TouchButton::ringRoom, TouchButton::ringRoom, TouchButton::ringRoom}));
    m_sheet.setLook(m_theme, scale);
    m_sheet.setGeometry(sheetRect(size(), scale, m_sheet.wantedHeight()));
    const int corner = qMax(96, scale.length(96));
    m_corner.setColours(m_theme.accent, m_theme.surface);
    m_corner.setScale(scale);
    m_corner.setGeometry(QStyle::visualRect(layoutDirection(), rect(), {0, 0, corner, corner}));
    m_admin.setLook(m_theme, scale);
    m_admin.setGeometry(rect());
    if (m_admin.isOpen())
        m_behind.cover();
    update();
}

void KioskWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void KioskWindow::mousePressEvent(QMouseEvent*)
{
    setSheetOpen(false);
}

void KioskWindow::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.paper);
}

void KioskWindow::resizeEvent(QResizeEvent*)
{
    m_fade.stop();
    applyLook();
}

} // namespace rollcall::ui
