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
    m_settings = std::make_unique<SettingsPane>(m_clock, this);
    connect(m_settings.get(), &SettingsPane::saveRequested, this, &AdminPanel::saveRequested);
    connect(m_settings.get(), &SettingsPane::testRequested, this, &AdminPanel::testRequested);
    connect(
        m_settings.get(), &SettingsPane::leaveRequested, this,
        [this] {
            if (m_settings->hasChanges())
                ask(Question::Discard);
            else
                leave();
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
        ask(Question::Unusable, detail);
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
    ask(fault == SaveFault::ChangedElsewhere ? Question::LoadAgain : Question::Note, detail);
}

void AdminPanel::showTest(const ServiceTest& test)
{
    if (m_settings)
        m_settings->showTest(test);
}

void AdminPanel::ask(Question question, const QString& detail)
{
    m_question = question;
    m_sheet = std::make_unique<ConfirmSheet>(this);
    connect(
        m_sheet.get(), &ConfirmSheet::rejected, this, [this] { answer(false); }, Qt::QueuedConnection);
    connect(
        m_sheet.get(), &ConfirmSheet::confirmed, this, [this] { answer(true); }, Qt::QueuedConnection);
    applyLook();
    switch (question) {
    case Question::Discard:
        m_sheet->ask(AdminSentences::unsaved(), {}, AdminSentences::keepEditing(), AdminSentences::discard());
        break;
    case Question::LoadAgain:
        m_sheet->ask(AdminSentences::changedElsewhere(), {}, AdminSentences::keepEditing(),
                     AdminSentences::loadAgain());
        break;
    case Question::Note:
        m_sheet->ask(AdminSentences::notSaved(), detail, AdminSentences::keepEditing(), {});
        break;
    case Question::Unusable:
        m_sheet->ask(AdminSentences::unreadable(), detail, AdminSentences::back(), {});
        break;
    }
}

void AdminPanel::answer(bool risky)
{
    if (!m_sheet)
        return;
    m_sheet.reset();
    if (m_question == Question::Unusable || (m_question == Question::Discard && risky))
        leave();
    else if (m_question == Question::LoadAgain && risky)
        Q_EMIT settingsWanted();
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
