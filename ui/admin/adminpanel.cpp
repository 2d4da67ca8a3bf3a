#include "ui/admin/adminpanel.h"

#include "ui/text/adminsentences.h"
#include "ui/widgets/accessibleroles.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace rollcall::ui {

namespace {

/** What a sheet covers can still be seen, and is reached neither by key nor by assistive technology. */
void setBehindSheet(QWidget& pages, bool behind)
{
    pages.setEnabled(!behind);
    setTold(pages, !behind);
}

} // namespace

AdminPanel::AdminPanel(const Clock& clock, QWidget* parent) : QWidget(parent), m_clock(clock)
{
    hide();
}

AdminPanel::~AdminPanel() = default;

void AdminPanel::open()
{
    if (isOpen())
        return;
    m_openedAt = m_touchedAt = m_clock.monotonic();
    m_pin = std::make_unique<PinPane>(m_clock, m_newPinRule, this);
    connect(m_pin.get(), &PinPane::leaveRequested, this, &AdminPanel::leave, Qt::QueuedConnection);
    connect(m_pin.get(), &PinPane::entered, this, [this](const QString& pin) {
        m_isCheckingPin = true;
        Q_EMIT pinEntered(pin);
    });
    connect(m_pin.get(), &PinPane::chosen, this, [this](const QString& pin) {
        m_isCheckingPin = true;
        Q_EMIT newPinChosen(pin);
    });
    applyLook();
    show();
    raise();
    m_pin->show();
    m_pin->setFocus();
    qApp->installEventFilter(this);
    Q_EMIT opened();
    Q_EMIT pinStateWanted();
}

void AdminPanel::leave()
{
    if (isOpen())
        shut();
}

void AdminPanel::shut()
{
    qApp->removeEventFilter(this);
    m_isCheckingPin = false;
    m_sheet.reset();
    m_typing.reset();
    m_pages.reset();
    m_pin.reset();
    hide();
    Q_EMIT closed();
}

void AdminPanel::giveWay()
{
    if (m_pin && !m_isCheckingPin)
        leave();
}

void AdminPanel::leaveByItself()
{
    if (m_pages && m_pages->dirtyPage()) {
        setBehindSheet(*m_pages, false);
        m_pages->setAway(true);
        m_kept = std::move(m_pages);
    }
    shut();
}

void AdminPanel::showPinReady(std::chrono::milliseconds wait)
{
    if (m_pin && !m_isCheckingPin)
        m_pin->showReady(wait);
}

void AdminPanel::showNoPin()
{
    if (m_pin)
        m_pin->showNoPin();
}

void AdminPanel::showNewPinNotSaved()
{
    if (m_pin && std::exchange(m_isCheckingPin, false))
        m_pin->showNotSaved();
}

void AdminPanel::showPinUnreadable()
{
    if (m_pin)
        m_pin->showUnreadable();
}

void AdminPanel::showPinWrong(std::chrono::milliseconds wait)
{
    if (m_pin && std::exchange(m_isCheckingPin, false))
        m_pin->showWrong(wait);
}

void AdminPanel::acceptPin()
{
    if (!m_pin || !std::exchange(m_isCheckingPin, false))
        return;
    m_pin.reset();
    m_touchedAt = m_clock.monotonic();
    setFocus(); // whatever had it is gone, and keys have to reach this
    if (!m_kept)
        return openPages();
    m_pages = std::move(m_kept);
    m_pages->setAway(false);
    m_pages->retranslate();
    applyLook();
    AdminPage* dirty = m_pages->dirtyPage();
    if (!dirty) // saved after all: the answer came late
        return;
    m_pages->open(*dirty);
    ask({AdminSentences::unsavedBefore(),
         {},
         AdminSentences::keepEditing(),
         AdminSentences::discard(),
         [this](Choice choice) {
             if (choice == Choice::Confirm)
                 openPages();
         }});
}

void AdminPanel::openPages()
{
    m_pages = std::make_unique<PagesPane>(m_makePages(), this);
    connect(m_pages.get(), &PagesPane::asked, this, &AdminPanel::ask);
    connect(m_pages.get(), &PagesPane::textAsked, this, &AdminPanel::askText);
    // Queued: both destroy the pane that says so.
    connect(m_pages.get(), &PagesPane::leaveRequested, this, &AdminPanel::leave, Qt::QueuedConnection);
    connect(m_pages.get(), &PagesPane::closeRequested, this, &AdminPanel::requestLeave, Qt::QueuedConnection);
    applyLook();
    m_pages->start();
}

void AdminPanel::requestLeave()
{
    AdminPage* dirty = m_pages ? m_pages->dirtyPage() : nullptr;
    if (!dirty)
        return leave();
    m_pages->open(*dirty);
    ask({AdminSentences::unsaved(),
         {},
         AdminSentences::keepEditing(),
         AdminSentences::discard(),
         [this](Choice choice) {
             if (choice == Choice::Confirm)
                 leave();
         }});
}

void AdminPanel::ask(const Question& question)
{
    if (!m_pages) // of pages that are kept
        return;
    m_sheet = std::make_unique<ConfirmSheet>(this);
    connect(
        m_sheet.get(), &ConfirmSheet::answered, this,
        [this, then = question.then](Choice choice) {
            if (!m_sheet)
                return;
            m_sheet.reset();
            uncover();
            if (then)
                then(choice);
        },
        Qt::QueuedConnection);
    applyLook();
    setBehindSheet(*m_pages, true);
    m_sheet->ask(question);
}

void AdminPanel::askText(const TextQuestion& question)
{
    if (!m_pages)
        return;
    m_typing = std::make_unique<TextSheet>(this);
    const auto end = [this](const std::function<void()>& then) {
        if (!m_typing)
            return;
        m_typing.reset();
        uncover();
        if (then)
            then();
    };
    // Queued: both destroy the sheet that says so.
    connect(
        m_typing.get(), &TextSheet::cancelled, this, [end] { end({}); }, Qt::QueuedConnection);
    connect(
        m_typing.get(), &TextSheet::typed, this,
        [end, then = question.then](const QString& text) { end([then, text] { then(text); }); },
        Qt::QueuedConnection);
    applyLook();
    setBehindSheet(*m_pages, true);
    m_typing->ask(question);
}

void AdminPanel::uncover()
{
    setBehindSheet(*m_pages, false);
    setFocus();
}

void AdminPanel::refresh()
{
    if (!isOpen())
        return;
    if (m_pin)
        m_pin->refresh();
    if (m_pages)
        m_pages->refresh();
    const auto left = timeLeft();
    if (left <= std::chrono::milliseconds::zero())
        return leaveByItself();
    const auto told = left <= notice ? std::optional(left) : std::nullopt;
    if (m_pin)
        m_pin->setTimeLeft(told);
    if (m_pages)
        m_pages->setTimeLeft(told);
}

std::chrono::milliseconds AdminPanel::timeLeft() const
{
    const auto now = m_clock.monotonic();
    if (m_pin)
        return std::min(m_touchedAt + pinPatience, m_openedAt + pinLimit) - now;
    return m_touchedAt + patience - now;
}

// What no field wants for itself.
void AdminPanel::keyPressEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Escape)
        return QWidget::keyPressEvent(event);
    if (m_sheet)
        Q_EMIT m_sheet->answered(Choice::Reject);
    else
        requestLeave();
}

// A touch beside the buttons counts too: somebody is there.
bool AdminPanel::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonRelease:
    case QEvent::TouchBegin:
    case QEvent::TouchEnd:
    case QEvent::KeyPress:
        m_touchedAt = m_clock.monotonic();
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

void AdminPanel::setLook(const Theme& theme, const Scale& scale)
{
    m_theme = theme;
    m_scale = scale;
    applyLook();
}

void AdminPanel::retranslate()
{
    if (m_pin)
        m_pin->retranslate();
    if (m_pages)
        m_pages->retranslate();
    if (m_typing)
        m_typing->retranslate();
}

void AdminPanel::applyLook()
{
    if (m_pin) {
        m_pin->setGeometry(rect());
        m_pin->setLook(m_theme, m_scale);
    }
    if (m_pages) {
        m_pages->setGeometry(rect());
        m_pages->setLook(m_theme, m_scale);
    }
    if (m_sheet) {
        m_sheet->setGeometry(rect());
        m_sheet->setLook(m_theme, m_scale);
    }
    if (m_typing) {
        m_typing->setGeometry(rect());
        m_typing->setLook(m_theme, m_scale);
    }
    update();
}

void AdminPanel::resizeEvent(QResizeEvent*)
{
    applyLook();
}

void AdminPanel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.paper);
}

} // namespace rollcall::ui
