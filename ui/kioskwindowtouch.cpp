// What a touch opens over the students' pages, what a student chooses there for themselves, and when all of it goes back.

#include "ui/kioskwindow.h"

#include <QMouseEvent>

namespace rollcall::ui {

namespace {

using namespace std::chrono_literals;

/** An untouched list of languages closes, so that the next student finds the kiosk and not a menu. */
constexpr auto sheetStay = 10s;

/** A student's choice of language or text size is not the next one's; nor is a page of help that nobody touches. */
constexpr auto choiceStay = 20s;

constexpr qreal largerStep = 0.25;
constexpr qreal largestChoice = 1.5;

} // namespace

void KioskWindow::connectTouch()
{
    connect(&m_languageButton, &TouchButton::clicked, this, [this] { setSheetOpen(!m_sheetUntil); });
    connect(&m_sheet, &LanguageSheet::chosen, this, [this](const QString& code) {
        setSheetOpen(false);
        speak(code);
        noteChoice();
        Q_EMIT languageChosen(language());
    });
    connect(&m_largerButton, &TouchButton::clicked, this, &KioskWindow::makeTextLarger);
    connect(&m_helpButton, &TouchButton::clicked, this, [this] { openHelp(HelpPage::Topic::Badge); });
    connect(&m_newStudentButton, &TouchButton::clicked, this, [this] { openHelp(HelpPage::Topic::NewStudent); });
    connect(&m_help, &HelpPage::officeRequested, this, &KioskWindow::openOffice);
    connect(&m_help, &HelpPage::closeRequested, this, [this] {
        closeHelp();
        m_helpButton.setFocus();
    });
    connect(&m_forgotButton, &TouchButton::clicked, &m_forgot, &ForgotPanel::open);
    connect(&m_forgot, &ForgotPanel::opened, this, [this] {
        setSheetOpen(false);
        m_fade.stop();
        m_behindForgot.cover();
    });
    connect(&m_forgot, &ForgotPanel::closed, this, [this] {
        m_behindForgot.uncover();
        applyLook(); // it was not, while pages changed behind
    });
    connect(&m_corner, &HoldCorner::held, this, &KioskWindow::openOffice);
    connect(&m_dim, &DimCover::touched, this, &KioskWindow::noteLife);
    // Assistive technology presses them without a touch.
    for (const TouchButton* button : {&m_forgotButton, &m_newStudentButton, &m_languageButton, &m_largerButton, &m_helpButton})
        connect(button, &TouchButton::clicked, this, &KioskWindow::noteLife);
    connect(&m_admin, &AdminPanel::opened, this, &KioskWindow::coverByOffice);
    connect(&m_admin, &AdminPanel::closed, this, &KioskWindow::uncover);
}

void KioskWindow::openOffice()
{
    noteLife();
    closeHelp();
    m_forgot.close();
    endChoices();
    m_admin.open();
}

void KioskWindow::noteChoice()
{
    m_chosenUntil = m_clock.monotonic() + choiceStay;
    m_isChoiceRead = false;
}

void KioskWindow::endChoices()
{
    if (!m_chosenUntil)
        return;
    m_chosenUntil.reset();
    m_chosenLarger = 1.0;
    speak(m_schoolLanguage);
}

// Beyond the largest the first one comes back.
void KioskWindow::makeTextLarger()
{
    const bool mayGrow = m_chosenLarger < largestChoice && m_textSize * m_chosenLarger < largestTextSize;
    m_chosenLarger = mayGrow ? m_chosenLarger + largerStep : 1.0;
    noteChoice();
    applyLook();
}

void KioskWindow::openHelp(HelpPage::Topic topic)
{
    setSheetOpen(false);
    m_fade.stop();
    m_helpUntil = m_clock.monotonic() + choiceStay;
    m_behindHelp.cover();
    m_help.open(topic);
}

void KioskWindow::closeHelp()
{
    if (!m_helpUntil)
        return;
    m_helpUntil.reset();
    m_help.hide();
    m_behindHelp.uncover();
    applyLook(); // it was not, while pages changed behind
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

void KioskWindow::closeWhatIsOver()
{
    const auto now = m_clock.monotonic();
    if (m_sheetUntil && now >= *m_sheetUntil)
        setSheetOpen(false);
    if (m_helpUntil && now >= *m_helpUntil)
        closeHelp();
    if (m_chosenUntil && now >= *m_chosenUntil)
        endChoices();
    // Who stands before a camera that fails is not seen, and has to see that it does.
    if (m_rest.isDue(now) && !isCovered() && page() == Page::Idle)
        m_dim.darken();
    const QPoint shift = m_rest.shift(now);
    if (std::exchange(m_shift, shift) != shift)
        applyLook();
}

bool KioskWindow::isCovered() const
{
    return m_admin.isOpen() || m_forgot.isOpen() || m_helpUntil;
}

void KioskWindow::setDimAfter(std::chrono::minutes limit)
{
    m_rest.setDimAfter(limit);
    noteLife();
}

void KioskWindow::setBurnInShift(bool shifts)
{
    m_rest.setShifts(shifts);
    refresh();
}

void KioskWindow::noteLife()
{
    m_rest.noteLife(m_clock.monotonic());
    m_dim.lighten();
}

// A finger wakes it by touching the cover. A key is taken from the widget that it is meant for, not from the window before: there
// a badge reader that is a keyboard is heard.
bool KioskWindow::wakesBy(const QObject& object, const QEvent& event)
{
    if (event.type() != QEvent::KeyPress || !object.isWidgetType())
        return false;
    noteLife();
    return true;
}

bool KioskWindow::eventFilter(QObject* object, QEvent* event)
{
    const bool isTouch = event->type() == QEvent::MouseButtonPress || event->type() == QEvent::TouchBegin
                         || event->type() == QEvent::KeyPress;
    if (isTouch && isDim())
        return wakesBy(*object, *event);
    if (isTouch) {
        noteLife();
        m_forgot.noteTouch();
        for (auto* until : {&m_chosenUntil, &m_helpUntil}) {
            if (*until)
                *until = m_clock.monotonic() + choiceStay;
        }
    }
    return QWidget::eventFilter(object, event);
}

void KioskWindow::mousePressEvent(QMouseEvent*)
{
    setSheetOpen(false);
}

} // namespace rollcall::ui
