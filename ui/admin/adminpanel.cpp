#include "ui/admin/adminpanel.h"

#include "ui/text/adminsentences.h"

#include <QApplication>
#include <QPainter>

namespace rollcall::ui {

AdminPanel::AdminPanel(const Clock& clock, QWidget* parent) : QWidget(parent), m_clock(clock)
{
    hide();
}

AdminPanel::~AdminPanel() = default;

void AdminPanel::open()
{
    if (isOpen())
        return;
    m_touchedAt = m_clock.monotonic();
    m_pin = std::make_unique<PinPane>(m_clock, this);
    connect(m_pin.get(), &PinPane::leaveRequested, this, &AdminPanel::leave, Qt::QueuedConnection);
    connect(m_pin.get(), &PinPane::entered, this, [this](const QString& pin) {
        m_isCheckingPin = true;
        Q_EMIT pinEntered(pin);
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
    if (!isOpen())
        return;
    qApp->removeEventFilter(this);
    m_isCheckingPin = false;
    m_sheet.reset();
    m_settings.reset();
    m_pin.reset();
    hide();
    Q_EMIT closed();
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
    m_settings = std::make_unique<SettingsPage>(m_clock, this);
    connect(m_settings.get(), &SettingsPage::saveRequested, this, &AdminPanel::saveRequested);
    connect(m_settings.get(), &SettingsPage::testRequested, this, &AdminPanel::testRequested);
    connect(
        m_settings.get(), &SettingsPage::leaveRequested, this,
        [this] {
            if (!m_settings->hasChanges())
                return leave();
            ask({AdminSentences::unsaved(), {}, AdminSentences::keepEditing(), AdminSentences::discard(),
                 [this](Choice choice) {
                     if (choice == Choice::Confirm)
                         leave();
                 }});
        },
        Qt::QueuedConnection);
    applyLook();
    Q_EMIT settingsWanted();
}

void AdminPanel::showSettings(const QList<config::Effective>& effective)
{
    if (!m_settings)
        return;
    m_settings->load(effective);
    m_settings->show();
}

void AdminPanel::showSettingsFault(const QString& detail)
{
    if (m_settings)
        ask({AdminSentences::unreadable(), detail, AdminSentences::back(), {}, [this](Choice) { leave(); }});
}

void AdminPanel::showSaved(const QList<config::Effective>& effective)
{
    if (m_settings)
        m_settings->showSaved(effective);
}

void AdminPanel::showNotSaved(SaveFault fault, const QString& detail)
{
    if (!m_settings)
        return;
    m_settings->showNotSaved();
    if (fault == SaveFault::ChangedElsewhere)
        ask({AdminSentences::changedElsewhere(), {}, AdminSentences::keepEditing(), AdminSentences::loadAgain(),
             [this](Choice choice) {
                 if (choice == Choice::Confirm)
                     Q_EMIT settingsWanted();
             }});
    else
        ask({AdminSentences::notSaved(), detail, AdminSentences::keepEditing(), {}});
}

void AdminPanel::showTest(const ServiceTest& test)
{
    if (m_settings)
        m_settings->showTest(test);
}

void AdminPanel::ask(const Question& question)
{
    m_sheet = std::make_unique<ConfirmSheet>(this);
    connect(
        m_sheet.get(), &ConfirmSheet::answered, this,
        [this, then = question.then](Choice choice) {
            if (!m_sheet)
                return;
            m_sheet.reset();
            if (then)
                then(choice);
        },
        Qt::QueuedConnection);
    applyLook();
    m_sheet->ask(question);
}

void AdminPanel::refresh()
{
    if (!isOpen())
        return;
    if (m_pin)
        m_pin->refresh();
    if (m_settings)
        m_settings->refresh();
    if (m_clock.monotonic() - m_touchedAt >= (m_pin ? pinPatience : patience))
        leave();
}

// Also what is touched beside a button counts: somebody is there.
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
    if (m_settings)
        m_settings->retranslate();
}

void AdminPanel::applyLook()
{
    if (m_pin) {
        m_pin->setGeometry(rect());
        m_pin->setLook(m_theme, m_scale);
    }
    if (m_settings) {
        m_settings->setGeometry(rect());
        m_settings->setLook(m_theme, m_scale);
    }
    if (m_sheet) {
        m_sheet->setGeometry(rect());
        m_sheet->setLook(m_theme, m_scale);
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
