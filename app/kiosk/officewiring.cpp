// The office's side of the window, and the way of a student without a badge, joined with what stands behind them.

#include "app/kiosk/officewiring.h"

#include "app/assembly/logsettings.h"
#include "app/kiosk/kiosk.h"
#include "app/kiosk/officeaudit.h"
#include "app/kiosk/storework.h"
#include "core/access/pin.h"

namespace rollcall::app {

namespace {

std::optional<ui::NewPinFault> newPinFault(const QString& pin)
{
    const auto fault = access::faultOf(pin);
    if (!fault)
        return std::nullopt;
    switch (*fault) {
    case access::PinFault::AllEqual:
        return ui::NewPinFault::AllEqual;
    case access::PinFault::PlainRun:
        return ui::NewPinFault::PlainRun;
    case access::PinFault::NotDigits: // the page takes digits only, and no more than allowed
    case access::PinFault::TooLong:
    case access::PinFault::TooShort:
        break;
    }
    return ui::NewPinFault::TooShort;
}

} // namespace

void connectAdminPanel(ui::AdminPanel& panel, AdminController& controller, const ui::AdminSources& sources)
{
    using ui::AdminPanel;
    panel.setPages([sources] { return ui::makeAdminPages(sources); });
    QObject::connect(&panel, &AdminPanel::pinStateWanted, &controller, &AdminController::readPinState);
    panel.setNewPinRule(newPinFault);
    QObject::connect(&panel, &AdminPanel::pinEntered, &controller, &AdminController::checkPin);
    QObject::connect(&panel, &AdminPanel::newPinChosen, &controller, &AdminController::setFirstPin);
    QObject::connect(&controller, &AdminController::pinNotSet, &panel, &AdminPanel::showNewPinNotSaved);
    QObject::connect(&controller, &AdminController::pinReady, &panel, &AdminPanel::showPinReady);
    QObject::connect(&controller, &AdminController::pinMissing, &panel, &AdminPanel::showNoPin);
    QObject::connect(&controller, &AdminController::pinUnreadable, &panel, &AdminPanel::showPinUnreadable);
    QObject::connect(&controller, &AdminController::pinAccepted, &panel, &AdminPanel::acceptPin);
    QObject::connect(&controller, &AdminController::pinWrong, &panel, &AdminPanel::showPinWrong);
}

void Kiosk::connectAdmin()
{
    connectAdminPanel(m_window.admin(), m_adminController,
                      {.day = *m_officeDay,
                       .schedule = *m_officeSchedule,
                       .waiting = *m_officeQueue,
                       .roster = *m_officeStudents,
                       .settings = m_adminController,
                       .alarms = m_alarmList,
                       .health = *m_officeHealth,
                       .camera = *m_officeCamera,
                       .about = m_about,
                       .clock = m_clock,
                       .closeKiosk = [this] { closeByOffice(); }});
    connect(m_backend, &Backend::queueChanged, m_officeQueue.get(), &ui::WaitingItems::changed);
    connect(&m_adminController, &AdminController::timeoutsChanged, m_backend, &Backend::setTimeouts);
    connect(&m_adminController, &AdminController::levelsChanged, this, &takeOverLevels);
    connect(&m_adminController, &AdminController::screenChanged, this, &Kiosk::setScreen);
    connect(&m_adminController, &AdminController::languageChanged, &m_window, [this](const QString& language) {
        if (!m_options.language)
            m_window.setLanguage(language);
    });
    connect(&m_adminController, &AdminController::cameraChanged, this, &Kiosk::setCamera);
    connect(m_officeCamera.get(), &OfficeCamera::trialWanted, this, &Kiosk::tryCamera);
    connect(m_officeCamera.get(), &OfficeCamera::trialEnded, this, [this] { setCamera(m_adminController.camera()); });
    connect(&m_adminController, &AdminController::scanningChanged, m_scanner,
            [scanner = m_scanner](std::chrono::milliseconds debounce) { scanner->setInterval(debounce); });
    connect(&m_adminController, &AdminController::scanningChanged, m_photographer,
            [photographer = m_photographer](std::chrono::milliseconds, int quality) {
                photographer->setQuality(quality);
            });
    connect(&m_adminController, &AdminController::soundRequested, &m_chime,
            [this](int percent) { m_chime.playAt(percent / 100.0, ui::ResultKind::In); });
    connect(&m_adminController, &AdminController::testRequested, m_backend, &Backend::probeServices);
    connect(m_backend, &Backend::serviceProbed, &m_adminController, &AdminController::reportProbe);
    // While pages were open no frame was scanned, and footage on demand waits until one is.
    connect(&m_window.admin(), &ui::AdminPanel::closed, m_source.get(), &scan::FrameSource::requestNext);
}

void Kiosk::closeByOffice()
{
    const auto note = [this](Storage*) {
        auditOffice(m_dataDirectory, m_clock, "kiosk_closed", {});
        return true;
    };
    onStore(*m_backend, this, note, this, [this](bool) { Q_EMIT finished(0); });
}

// section, name and PIN -> the camera's next picture -> store
void Kiosk::connectForgottenBadge()
{
    ui::ForgotPanel& panel = m_window.forgot();
    ForgottenBadge* forgotten = m_forgottenBadge.get();
    panel.setSource(forgotten);
    connect(&panel, &ui::ForgotPanel::waitWanted, forgotten, &ForgottenBadge::tellWait);
    connect(&panel, &ui::ForgotPanel::pinEntered, forgotten, &ForgottenBadge::checkPin);
    connect(forgotten, &ForgottenBadge::pinReady, &panel, &ui::ForgotPanel::showPinReady);
    connect(forgotten, &ForgottenBadge::pinWrong, &panel, &ui::ForgotPanel::showPinWrong);
    connect(forgotten, &ForgottenBadge::pinUnreadable, &panel, &ui::ForgotPanel::showPinUnreadable);
    connect(forgotten, &ForgottenBadge::pinIsSet, this, [this](bool isSet) {
        m_canVouch = isSet;
        offerForgotBadge();
    });
    connect(forgotten, &ForgottenBadge::vouched, this,
            [this](const StudentNumber& student) { m_nextFrameWithoutBadge.take(student.toString().toUtf8()); });
    NextFrame* next = &m_nextFrameWithoutBadge;
    connect(m_source.get(), &scan::FrameSource::frameReady, next, &NextFrame::offer);
    connect(m_source.get(), &scan::FrameSource::started, next, [next] { next->setCameraWorking(true); });
    connect(m_source.get(), &scan::FrameSource::failed, next, [next] { next->setCameraWorking(false); });
    connect(next, &NextFrame::joined, m_backend, &Backend::checkInWithoutBadge);
    forgotten->start();
}

} // namespace rollcall::app
