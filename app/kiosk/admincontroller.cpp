#include "app/kiosk/admincontroller.h"

#include "core/log/logger.h"

#include <QDir>

namespace rollcall::app {

using access::PinCheck;
using config::LoadReport;

namespace {

const log::Logger logger{"app.admin"};

void logChanges(const QList<config::Effective>& before, const QList<config::Effective>& after)
{
    for (qsizetype i = 0; i < after.size() && before.size() == after.size(); ++i) {
        if (before.at(i).text != after.at(i).text || before.at(i).origin != after.at(i).origin)
            logger.info("setting changed", {{"key", QString(after.at(i).setting->key)},
                                            {"old", before.at(i).text},
                                            {"old_origin", name(before.at(i).origin)},
                                            {"new", after.at(i).text},
                                            {"new_origin", name(after.at(i).origin)}});
    }
}

ui::Service serviceOf(ProbeResult::Service service)
{
    switch (service) {
    case ProbeResult::Service::Supabase:
        return ui::Service::Supabase;
    case ProbeResult::Service::Storage:
        return ui::Service::Storage;
    case ProbeResult::Service::Connectivity:
        return ui::Service::Connectivity;
    case ProbeResult::Service::Sms:
        return ui::Service::Sms;
    }
    return ui::Service::Supabase;
}

} // namespace

AdminController::AdminController(ui::AdminPanel& side, const config::Loader& loader, const std::optional<QString>& configFile,
                     const config::Settings& settings, const QString& dataDirectory, const Clock& clock)
    : m_side(side), m_loader(loader), m_configFile(configFile), m_timeouts(settings.networkTimeouts),
      m_logging(settings.logging), m_pins(QDir(dataDirectory).absoluteFilePath(QStringLiteral("admin.json")), clock),
      m_file(loader, configFile)
{
    m_pool.setMaxThreadCount(1);
    connect(&m_side, &ui::AdminPanel::pinStateWanted, this, &AdminController::askPinState);
    connect(&m_side, &ui::AdminPanel::pinEntered, this, &AdminController::checkPin);
    connect(&m_side, &ui::AdminPanel::settingsWanted, this, &AdminController::loadSettings);
    connect(&m_side, &ui::AdminPanel::saveRequested, this, &AdminController::save);
    connect(&m_look, &QTimer::timeout, this, &AdminController::lookAtFile);
    m_look.start(lookEvery);
    lookAtFile();
}

AdminController::~AdminController()
{
    m_pool.waitForDone();
}

template <typename Work, typename Then>
void AdminController::inBackground(Work work, Then then)
{
    m_pool.start([this, work, then] {
        auto result = work();
        QMetaObject::invokeMethod(this, [then, result = std::move(result)] { then(result); });
    });
}

void AdminController::askPinState()
{
    inBackground([this] { return m_pins.state(); },
                 [this](const Result<access::PinState>& state) {
                     if (!state) {
                         logger.error("the PIN cannot be read", state.error());
                         m_side.showPinUnreadable();
                     } else if (state->isSet) {
                         m_side.showPinReady(state->wait);
                     } else {
                         m_side.showNoPin();
                     }
                 });
}

void AdminController::checkPin(const QString& pin)
{
    inBackground([this, pin] { return m_pins.check(pin); },
                 [this](const Result<PinCheck>& check) {
                     if (!check && check.error().code == ErrorCode::NotFound) {
                         m_side.showNoPin();
                     } else if (!check) {
                         logger.error("the PIN cannot be checked", check.error());
                         m_side.showPinUnreadable();
                     } else if (check->outcome == PinCheck::Outcome::Right) {
                         logger.info("the office's side was opened");
                         m_side.acceptPin();
                     } else {
                         logger.warning("a wrong PIN", {{"wait_ms", check->wait}});
                         m_side.showPinWrong(check->wait);
                     }
                 });
}

void AdminController::loadSettings()
{
    inBackground([this] { return m_file.load(); },
                 [this](const LoadReport& report) {
                     if (report.ok())
                         m_side.showSettings(report.effective);
                     else
                         m_side.showSettingsFault(report.faults.first().toString());
                 });
}

void AdminController::save(const QList<config::SettingChange>& changes)
{
    inBackground([this, changes] { return m_file.save(changes); },
                 [this](const Result<LoadReport>& saved) {
                     if (!saved) {
                         logger.warning("settings were not saved", saved.error());
                         m_side.showNotSaved(saved.error().code == ErrorCode::Foreign
                                                 ? ui::SaveFault::ChangedElsewhere
                                                 : ui::SaveFault::Other,
                                             saved.error().detail);
                         return;
                     }
                     apply(*saved);
                     m_side.showSaved(saved->effective);
                 });
}

void AdminController::lookAtFile()
{
    inBackground([this] { return m_loader.read(m_configFile); },
                 [this](const config::ConfigText& text) {
                     if (text == m_seen)
                         return;
                     m_seen = text;
                     const LoadReport report = m_loader.check(text);
                     if (report.ok())
                         apply(report);
                     else
                         logger.warning("the settings file was changed and cannot be used; what was in effect stays",
                                        {{"fault", report.faults.first().toString()}});
                 });
}

void AdminController::apply(const LoadReport& report)
{
    logChanges(m_effective, report.effective);
    m_effective = report.effective;
    const config::LoggingSettings before = std::exchange(m_logging, report.settings->logging);
    if (m_logging.level != before.level || m_logging.loggers != before.loggers)
        Q_EMIT levelsChanged(m_logging);
    if (std::exchange(m_timeouts, report.settings->networkTimeouts) != m_timeouts)
        Q_EMIT timeoutsChanged(m_timeouts);
}

ui::ServiceTest serviceTest(const ProbeResult& result)
{
    using Outcome = ui::ServiceTest::Outcome;
    ui::ServiceTest test{serviceOf(result.service), Outcome::Lost, result.connectTime, result.timeToFirstByte,
                         result.status};
    if (!result.isConfigured) {
        test.outcome = Outcome::NotConfigured;
        return test;
    }
    switch (result.error) {
    case net::TransportError::None:
        test.outcome = result.status < 400 ? Outcome::Answered : Outcome::Denied;
        break;
    case net::TransportError::ConnectTimeout:
        test.outcome = Outcome::ConnectTimeout;
        break;
    case net::TransportError::ReadTimeout:
    case net::TransportError::Deadline:
        test.outcome = Outcome::ReadTimeout;
        break;
    case net::TransportError::Refused:
        test.outcome = Outcome::Refused;
        break;
    case net::TransportError::DnsFailed:
        test.outcome = Outcome::UnknownHost;
        break;
    case net::TransportError::TlsFailed:
        test.outcome = Outcome::TlsFailed;
        break;
    default:
        break;
    }
    return test;
}

} // namespace rollcall::app
