#include "app/kiosk/admincontroller.h"

#include "app/kiosk/settingvalues.h"
#include "core/log/logger.h"

#include <QDir>
#include <QJsonObject>
#include <QPointer>

namespace rollcall::app {

using access::PinCheck;
using config::LoadReport;
using Cause = ui::SettingsFault::Cause;

namespace {

const log::Logger adminControllerLog{"app.admin"};

const QString bySomebodyHere = QStringLiteral("screen");

const config::Setting& settingOf(const QString& key)
{
    const config::Setting* setting = config::findSetting(key);
    Q_ASSERT(setting);
    return *setting;
}

Cause causeOf(ErrorCode code)
{
    return code == ErrorCode::Conflict ? Cause::ChangedElsewhere : Cause::Other;
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

AdminController::AdminController(const config::Loader& loader, const std::optional<QString>& configFile,
                                 const config::Settings& settings, const QString& dataDirectory, const Clock& clock)
    : m_loader(loader), m_configFile(configFile), m_timeouts(settings.networkTimeouts), m_logging(settings.logging),
      m_screen(settings.screen), m_sound(settings.sound), m_language(settings.language), m_camera(settings.camera),
      m_debounce(settings.debounceInterval), m_photoQuality(settings.photoJpegQuality), m_audit(dataDirectory, clock),
      m_pins(QDir(dataDirectory).absoluteFilePath(QStringLiteral("admin.json")), clock), m_file(loader, configFile)
{
    m_pool.setMaxThreadCount(1);
    connect(&m_fileCheck, &QTimer::timeout, this, &AdminController::checkFile);
    m_fileCheck.start(fileCheckInterval);
    checkFile();
}

AdminController::~AdminController()
{
    m_pool.waitForDone();
}

template <typename Work, typename Handler>
void AdminController::inBackground(Work work, Handler handle)
{
    m_pool.start([this, work, handle] {
        auto result = work();
        QMetaObject::invokeMethod(this, [handle, result = std::move(result)] { handle(result); });
    });
}

void AdminController::audit(const QString& by, const QString& event, const QJsonObject& details)
{
    inBackground([this, by, event, details] { return m_audit.append(by, event, details); },
                 [](const Result<access::AuditLog::Head>& noted) {
                     // Whoever cuts the audit log off at its end does not reach this one, which may be on another machine.
                     if (noted)
                         adminControllerLog.info(
                             "audited", {{"number", noted->number}, {"hash", QString::fromLatin1(noted->hash)}});
                     else
                         adminControllerLog.error("the audit log cannot be written", noted.error());
                 });
}

void AdminController::auditChanges(const QString& by, const QList<config::Effective>& after)
{
    for (qsizetype i = 0; i < after.size() && m_effective.size() == after.size(); ++i) {
        const config::Effective& old = m_effective.at(i);
        const config::Effective& now = after.at(i);
        if (old.text == now.text && old.origin == now.origin)
            continue;
        const QString key(now.setting->key);
        adminControllerLog.info("setting changed", {{"key", key},
                                                    {"old", old.text},
                                                    {"old_origin", name(old.origin)},
                                                    {"new", now.text},
                                                    {"new_origin", name(now.origin)}});
        // What follows from another one was changed by nobody.
        if (old.origin == config::Origin::Inherited && now.origin == config::Origin::Inherited)
            continue;
        audit(by, QStringLiteral("setting_changed"),
              {{QStringLiteral("key"), key}, {QStringLiteral("old"), old.text}, {QStringLiteral("new"), now.text}});
    }
}

void AdminController::readPinState()
{
    inBackground([this] { return m_pins.state(); },
                 [this](const Result<access::PinState>& state) {
                     if (!state) {
                         adminControllerLog.error("the PIN cannot be read", state.error());
                         Q_EMIT pinUnreadable();
                     } else if (state->isSet) {
                         Q_EMIT pinReady(state->wait);
                     } else {
                         Q_EMIT pinMissing();
                     }
                 });
}

void AdminController::checkPin(const QString& pin)
{
    inBackground([this, pin] { return m_pins.check(pin); },
                 [this](const Result<PinCheck>& check) {
                     if (!check && check.error().code == ErrorCode::NotFound) {
                         Q_EMIT pinMissing();
                     } else if (!check) {
                         adminControllerLog.error("the PIN cannot be checked", check.error());
                         Q_EMIT pinUnreadable();
                     } else if (check->outcome == PinCheck::Outcome::Right) {
                         adminControllerLog.info("the office's side was opened");
                         audit(bySomebodyHere, QStringLiteral("office_opened"));
                         Q_EMIT pinAccepted();
                     } else {
                         adminControllerLog.warning("a wrong PIN", {{"wait_ms", check->wait}});
                         audit(bySomebodyHere, QStringLiteral("wrong_pin"));
                         Q_EMIT pinWrong(check->wait);
                     }
                 });
}

void AdminController::setFirstPin(const QString& pin)
{
    inBackground([this, pin] { return m_pins.setFirst(pin); },
                 [this](const Result<void>& set) {
                     if (set) {
                         adminControllerLog.warning("the office's PIN was chosen on the screen");
                         audit(bySomebodyHere, QStringLiteral("pin_set"));
                         Q_EMIT pinAccepted();
                         return;
                     }
                     adminControllerLog.error("the PIN chosen on the screen was not set", set.error());
                     Q_EMIT pinNotSet();
                     if (set.error().code == ErrorCode::Conflict)
                         readPinState();
                 });
}

QStringList AdminController::keys() const
{
    QStringList keys;
    for (const config::Setting& one : config::allSettings())
        keys << one.key;
    return keys;
}

ui::SettingInfo AdminController::describe(const QString& key) const
{
    return settingInfo(settingOf(key));
}

std::optional<QString> AdminController::normalized(const QString& key, const QString& text) const
{
    return normalizedText(settingOf(key), text);
}

void AdminController::load(QObject* context, Then then)
{
    inBackground([this] { return m_file.load(); },
                 [asker = QPointer(context), then](const LoadReport& report) {
                     if (!asker)
                         return;
                     if (report.ok())
                         then(settingValues(report.effective));
                     else
                         then(ui::SettingsFault{Cause::Other, report.faults.first().toString()});
                 });
}

void AdminController::save(const QList<ui::SettingChange>& changes, QObject* context, Then then)
{
    inBackground([this, made = settingChanges(changes)] { return m_file.save(made); },
                 [this, asker = QPointer(context), then](const Result<LoadReport>& saved) {
                     if (saved)
                         apply(*saved, bySomebodyHere);
                     else
                         adminControllerLog.warning("settings were not saved", saved.error());
                     if (!asker)
                         return;
                     if (saved)
                         then(settingValues(saved->effective));
                     else
                         then(ui::SettingsFault{causeOf(saved.error().code), saved.error().detail});
                 });
}

void AdminController::backToLastGood(QObject* context, ThenBack then)
{
    inBackground([this] { return m_file.backToLastGood(); },
                 [this, asker = QPointer(context), then](const Result<LoadReport>& back) {
                     QList<ui::SettingDifference> differences;
                     if (back) {
                         differences = settingDifferences(m_effective, back->effective);
                         audit(bySomebodyHere, QStringLiteral("settings_taken_back"));
                         apply(*back, bySomebodyHere);
                     } else {
                         adminControllerLog.warning("no earlier version of the settings was taken", back.error());
                     }
                     if (!asker)
                         return;
                     if (back)
                         then(differences);
                     else
                         then(ui::SettingsFault{causeOf(back.error().code), back.error().detail});
                 });
}

void AdminController::testServices(const QMap<QString, QString>& limits)
{
    Q_EMIT testRequested(networkTimeouts(limits));
}

void AdminController::reportProbe(const ProbeResult& result)
{
    Q_EMIT serviceTested(serviceTest(result));
}

void AdminController::checkFile()
{
    inBackground([this] { return m_loader.read(m_configFile); },
                 [this](const config::ConfigText& text) {
                     if (text == m_seen)
                         return;
                     // An editor may take the file away before it writes the new one: that asks for no defaults.
                     const bool isGone = m_seen.bytes && !text.bytes && text.fault.isEmpty();
                     m_seen = text;
                     if (isGone) {
                         adminControllerLog.warning(
                             "the settings file is gone; what was in effect stays until the next start");
                         return;
                     }
                     const LoadReport report = m_loader.check(text);
                     if (report.ok())
                         apply(report, QStringLiteral("file"));
                     else
                         adminControllerLog.warning(
                             "the settings file was changed and cannot be used; what was in effect stays",
                             {{"fault", report.faults.first().toString()}});
                 });
}

void AdminController::apply(const LoadReport& report, const QString& by)
{
    auditChanges(by, report.effective);
    m_effective = report.effective;
    const config::LoggingSettings before = std::exchange(m_logging, report.settings->logging);
    if (m_logging.level != before.level || m_logging.loggers != before.loggers)
        Q_EMIT levelsChanged(m_logging);
    if (std::exchange(m_timeouts, report.settings->networkTimeouts) != m_timeouts)
        Q_EMIT timeoutsChanged(m_timeouts);
    const auto shown = std::exchange(m_screen, report.settings->screen);
    const auto heard = std::exchange(m_sound, report.settings->sound);
    if (m_screen != shown || m_sound != heard)
        Q_EMIT screenChanged(m_screen, m_sound);
    if (std::exchange(m_language, report.settings->language) != m_language)
        Q_EMIT languageChanged(m_language);
    if (std::exchange(m_camera, report.settings->camera) != m_camera)
        Q_EMIT cameraChanged(m_camera);
    const auto debounce = std::exchange(m_debounce, report.settings->debounceInterval);
    const int quality = std::exchange(m_photoQuality, report.settings->photoJpegQuality);
    if (m_debounce != debounce || m_photoQuality != quality)
        Q_EMIT scanningChanged(m_debounce, m_photoQuality);
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
