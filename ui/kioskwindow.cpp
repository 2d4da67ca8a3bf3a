#include "ui/kioskwindow.h"

#include "ui/admin/accessiblevalue.h"
#include "ui/text/adminsentences.h"
#include "ui/text/forgotsentences.h"
#include "ui/text/helpsentences.h"
#include "ui/text/sentences.h"
#include "ui/text/sessionsentences.h"
#include "ui/widgets/accessibleroles.h"

#include <QAccessible>
#include <QApplication>
#include <QCloseEvent>
#include <QPainter>
#include <QShortcut>

#include <algorithm>
#include <utility>

namespace rollcall::ui {

namespace {

using namespace std::chrono_literals;

/** Before the first text is set: what it is asked for then is kept. */
QWidget* knownToReaders(QWidget* parent)
{
    installAccessibleRoles();
    installAccessibleValues();
    return parent;
}

/** Qt tells assistive technology of a page that comes; of another text on one that is there it has to be told. */
void alert(QWidget& page, bool wasShown)
{
    for (const QAccessible::Event event : {QAccessible::Alert, QAccessible::ObjectShow}) {
        if (event == QAccessible::ObjectShow && !wasShown)
            continue;
        QAccessibleEvent spoken(&page, event);
        QAccessible::updateAccessibility(&spoken);
    }
}

constexpr auto drainStep = 33ms;
constexpr auto drainStepCalm = 500ms; // with reduced motion

} // namespace

KioskWindow::KioskWindow(const Clock& clock, QWidget* parent)
    : QWidget(knownToReaders(parent)), m_clock(clock), m_resultPage(this), m_faultCard(this), m_lens(this),
      m_hint(this), m_panel(this), m_preview(clock, this), m_syncStatus(clock, this), m_forgotButton(this),
      m_newStudentButton(this), m_languageButton(this), m_largerButton(this), m_helpButton(this), m_sheet(this),
      m_corner(clock, this), m_fade(this), m_help(this), m_forgot(clock, this), m_admin(clock, this), m_dim(this),
      m_behindHelp(*this, m_help), m_behindForgot(*this, m_forgot), m_behind(*this, m_admin)
{
    setAttribute(Qt::WA_OpaquePaintEvent);
    m_languageButton.setObjectName(QStringLiteral("language"));
    m_languageButton.setSign(Shape::ChevronUp);
    m_largerButton.setObjectName(QStringLiteral("larger"));
    m_largerButton.setText(QStringLiteral("A+\u200E")); // the mark keeps the plus behind in Arabic
    m_helpButton.setObjectName(QStringLiteral("help"));
    m_rest.noteLife(clock.monotonic());
    m_sheet.hide();
    m_second.setInterval(1s);
    m_due.setSingleShot(true);
    connect(&m_second, &QTimer::timeout, this, &KioskWindow::refresh);
    connect(&m_due, &QTimer::timeout, this, &KioskWindow::refresh);
    connect(&m_drain, &QTimer::timeout, this, &KioskWindow::drain);
    connect(&m_preview, &CameraPreview::started, this, &KioskWindow::previewStarted);
    m_forgotButton.setTypeSize(TypeSize::body);
    m_newStudentButton.setTypeSize(TypeSize::body);
    for (TouchButton* button : {&m_forgotButton, &m_newStudentButton})
        button->setMaxLines(2);
    m_newStudentButton.setObjectName(QStringLiteral("newStudent"));
    connectTouch();
    connect(new QShortcut(Qt::Key_F9, this), &QShortcut::activated, this, &KioskWindow::openOffice);
    m_schoolLanguage = m_language.get().code;
    qApp->installEventFilter(this);
    retranslate();
    applyLook();
    m_second.start();
}

KioskWindow::Page KioskWindow::page() const
{
    if (!m_results.isEmpty())
        return Page::Result;
    return m_fault ? Page::Fault : Page::Idle;
}

void KioskWindow::showFrame(const QVideoFrame& frame)
{
    m_preview.setFrame(frame);
}

bool KioskWindow::showVerdict(const attendance::Verdict& verdict, const QByteArray& code,
                              std::chrono::milliseconds seenAt)
{
    // Not red for everybody because the office has yet to do something.
    if (m_fault && m_fault->kind == FaultKind::RosterMissing && resultKind(verdict) == ResultKind::NotOnRoster)
        return false;
    noteLife();
    m_admin.giveWay();
    closeHelp();
    m_forgot.close();
    const bool followsResult = page() == Page::Result;
    if (!followsResult)
        fadeFromHere();
    setSheetOpen(false);
    // Whoever chose a language a moment ago wants that one.
    const bool isChosen = m_chosenUntil && !m_isChoiceRead && m_language.get().code != m_schoolLanguage;
    const attendance::Student* student = studentOf(verdict);
    const QString language = isChosen ? this->language() : student ? student->language : QString();
    const bool isNews = m_results.show({verdict, code, seenAt, language}, m_clock.monotonic());
    // Whoever chose the language reads their own result in it.
    if (isNews && std::exchange(m_isChoiceRead, true))
        endChoices();
    fillResultPage();
    applyLook();
    scheduleRefresh();
    if (isNews && followsResult && !m_reducedMotion) {
        m_fade.stop();
        m_resultPage.stress(Theme::light().paper);
    }
    if (isNews) {
        alert(m_resultPage, followsResult);
        Q_EMIT resultTold(m_resultPage.newestSpoken(), language.isEmpty() ? this->language() : language);
    }
    return isNews;
}

void KioskWindow::noteInSight(const QList<QByteArray>& codes, std::chrono::milliseconds seenAt)
{
    if (m_results.isEmpty())
        return;
    m_results.noteInSight(codes, seenAt);
    scheduleRefresh();
}

void KioskWindow::fillResultPage()
{
    m_resultPage.setResults(m_results.onPage(), m_results.earlier(m_clock.monotonic()),
                            offersForgotBadge(Page::Result));
}

void KioskWindow::drain()
{
    m_resultPage.setLeft(m_results.left(m_clock.monotonic()));
}

void KioskWindow::showBadgeHint(BadgeHint hint)
{
    noteLife();
    if (page() == Page::Idle) // beside a result it would be of the badge on its way out of view
        m_preview.showGuidance(Sentences::badgeHint(hint));
}

void KioskWindow::showCodePlace(const QPolygonF& corners)
{
    m_preview.setCodePlace(corners);
}

void KioskWindow::setForgotBadgeOffered(bool offered)
{
    if (std::exchange(m_isForgotBadgeOffered, offered) == offered)
        return;
    m_help.setForgotBadgeOffered(offered);
    if (!offered)
        m_forgot.close();
    if (!m_results.isEmpty())
        fillResultPage();
    applyLook();
}

void KioskWindow::setSyncLine(const SyncLine& line)
{
    m_syncStatus.setLine(line);
}

void KioskWindow::showFault(const Fault& fault)
{
    noteLife(); // it is to be seen
    if (!m_fault)
        fadeFromHere();
    const bool wasShown = page() == Page::Fault;
    const bool isNews = !m_fault || m_fault->kind != fault.kind;
    m_fault = ShownFault{fault.kind, {}};
    if (fault.retryIn)
        m_fault->retryAt = m_clock.monotonic() + *fault.retryIn;
    m_faultCard.setRetryIn(fault.retryIn);
    applyLook();
    if (isNews)
        alert(m_faultCard, wasShown);
}

void KioskWindow::clearFault()
{
    if (!m_fault)
        return;
    fadeFromHere();
    noteLife();
    m_fault.reset();
    applyLook();
}

void KioskWindow::setSchoolName(const QString& name)
{
    m_panel.setSchoolName(name);
    setWindowTitle(name);
}

void KioskWindow::setLogo(const QImage& picture)
{
    m_panel.setLogo(picture);
}

void KioskWindow::setLensSide(LensSide side)
{
    m_lens.setSide(side);
    applyLook();
}

void KioskWindow::setDayCount(const std::optional<DayCount>& count)
{
    m_dayCount = count;
    m_syncStatus.setDayCount(count ? Sentences::dayCount(count->here, count->students) : QString());
}

void KioskWindow::setSchedule(const std::shared_ptr<const attendance::ScheduleBook>& schedule)
{
    m_schedule = schedule;
    refresh();
}

void KioskWindow::setLanguage(const QString& code)
{
    m_schoolLanguage = languageFor(code).code;
    m_chosenUntil.reset();
    speak(code);
}

void KioskWindow::speak(const QString& code)
{
    m_language.set(languageFor(code));
    setLocale(m_language.locale());
    setLayoutDirection(m_language.get().rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    retranslate();
    applyLook();
}

void KioskWindow::setNight(bool night)
{
    if (std::exchange(m_isNight, night) == night)
        return;
    m_theme = night ? Theme::night() : Theme::light();
    applyLook();
}

void KioskWindow::setReducedMotion(bool reduced)
{
    m_reducedMotion = reduced;
    m_preview.setReducedMotion(reduced);
}

void KioskWindow::setTextSize(qreal factor)
{
    m_textSize = std::clamp(factor, 0.8, largestTextSize);
    applyLook();
}

void KioskWindow::refresh()
{
    closeWhatIsOver();
    const auto now = m_clock.monotonic();
    if (!m_results.isEmpty() && now >= m_results.until()) {
        fadeFromHere();
        m_results.endIfOver(now);
        applyLook();
    }
    if (m_fault && m_fault->retryAt)
        m_faultCard.setRetryIn(std::max(0ms, *m_fault->retryAt - now));
    const QDateTime local = m_clock.now();
    m_panel.setTime(Sentences::time(local.time()));
    m_panel.setDate(Sentences::date(local.date(), m_language.locale()));
    const std::chrono::milliseconds timeOfDay(local.time().msecsSinceStartOfDay());
    const auto school = m_schedule ? attendance::schoolNow(*m_schedule, local.date(), timeOfDay) : std::nullopt;
    const SessionText session = SessionSentences::text(school);
    m_panel.setSession(session.session, session.scans,
                       school ? attendance::passedOf(*school, timeOfDay) : std::nullopt);
    m_forgot.refresh();
    m_admin.refresh();
    scheduleRefresh();
}

void KioskWindow::scheduleRefresh()
{
    if (m_results.isEmpty()) {
        m_due.stop();
        m_drain.stop();
        return;
    }
    // A timer may fire a millisecond early; this then runs once more.
    m_due.start(std::max(1ms, m_results.until() - m_clock.monotonic()));
    if (!m_drain.isActive())
        m_drain.start(m_reducedMotion ? drainStepCalm : drainStep);
}

void KioskWindow::fadeFromHere()
{
    m_fade.stop();
    if (!m_reducedMotion && isVisible() && !isCovered())
        m_fade.start(grab());
}

void KioskWindow::retranslate()
{
    m_hint.setText(Sentences::holdBadgeToCamera());
    m_preview.setWaitingText(Sentences::waitingForCamera());
    m_preview.setAccessibleName(Sentences::cameraPreview());
    m_languageButton.setText(m_language.get().nativeName);
    // Not the name alone: it is also that of a choice on the sheet.
    m_languageButton.setAccessibleName(Sentences::chooseLanguage() + QStringLiteral(": ")
                                       + m_language.get().nativeName);
    m_forgotButton.setText(ForgotSentences::forgotBadge());
    m_forgotButton.setAccessibleName(m_forgotButton.text());
    m_newStudentButton.setText(HelpSentences::newStudent());
    m_newStudentButton.setAccessibleName(m_newStudentButton.text());
    m_largerButton.setAccessibleName(HelpSentences::largerText());
    m_helpButton.setText(HelpSentences::help());
    m_helpButton.setAccessibleName(m_helpButton.text());
    m_help.retranslate();
    setDayCount(m_dayCount);
    m_sheet.setCurrent(m_language.get().code);
    m_corner.setAccessibleName(AdminSentences::office());
    m_syncStatus.retranslate(m_language.locale());
    m_forgot.retranslate();
    m_admin.retranslate();
    if (!m_results.isEmpty())
        fillResultPage();
    if (m_fault)
        m_faultCard.setFault(m_fault->kind, offersForgotBadge(Page::Fault));
    refresh();
}

void KioskWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void KioskWindow::closeEvent(QCloseEvent* event)
{
    event->setAccepted(m_isClosable);
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
