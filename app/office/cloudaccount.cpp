#include "app/office/cloudaccount.h"

#include "app/assembly/cloudlink.h"
#include "app/office/faultof.h"
#include "core/config/apikey.h"
#include "core/config/projectaddress.h"
#include "core/config/settingsfile.h"
#include "core/log/logger.h"

#include <QPointer>
#include <QSettings>

namespace rollcall::app {

using office::CloudFault;
using office::SignIn;

namespace {

const log::Logger accountLog{"app.office"};

QSettings personalSettings()
{
    return QSettings(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("rollcall"), QStringLiteral("office"));
}

const QString emailKey = QStringLiteral("email");

std::optional<CloudFault> typedFault(const SignIn& with)
{
    using Kind = CloudFault::Kind;
    const QUrl address(with.address, QUrl::StrictMode);
    if (!address.isValid() || address.host().isEmpty() || !config::projectAddressFault(address).isEmpty())
        return CloudFault{Kind::BadAddress};
    if (config::isServiceKey(with.key))
        return CloudFault{Kind::SecretKey};
    if (!config::apiKeyFault(with.key).isEmpty())
        return CloudFault{Kind::BadKey};
    return std::nullopt;
}

} // namespace

CloudAccount::CloudAccount(const config::Loader& loader, std::optional<QString> configFile, config::Settings settings,
                           const Clock& clock)
    : m_loader(loader), m_configFile(std::move(configFile)), m_settings(std::move(settings)), m_clock(clock),
      m_http(makeHttpClient(m_settings.cloud))
{
}

CloudAccount::~CloudAccount() = default;

SignIn CloudAccount::remembered() const
{
    return {m_settings.cloud.url.toString(), m_settings.cloud.apiKey,
            personalSettings().value(emailKey).toString(), {}};
}

QString CloudAccount::school() const
{
    return m_settings.schoolName;
}

void CloudAccount::signIn(const SignIn& with, QObject* context,
                          std::function<void(const std::optional<CloudFault>&)> then)
{
    if (const auto fault = typedFault(with))
        return then(fault);
    QUrl address(with.address, QUrl::StrictMode);
    address.setPath(address.path().chopped(address.path().endsWith(u'/') ? 1 : 0));
    const supabase::Project project{address, with.key.toLatin1(), {}, with.email, with.password};
    m_trying = std::make_unique<supabase::StaffLogin>(project, *m_http, supabaseTimeouts(m_settings), m_clock);
    const QPointer<QObject> alive(context);
    m_trying->open().then(this, [=, this](const supabase::ServiceOutcome& outcome) {
        if (!alive)
            return;
        if (outcome.kind != sync::Outcome::Kind::Done)
            return then(faultOf(outcome));
        m_login = std::move(m_trying);
        personalSettings().setValue(emailKey, with.email);
        if (!keep(with))
            accountLog.warning("the project's address cannot be kept in the settings");
        Q_EMIT cloudReached(true);
        then(std::nullopt);
    });
}

bool CloudAccount::keep(const SignIn& with)
{
    if (m_settings.cloud.url == QUrl(with.address) && m_settings.cloud.apiKey == with.key)
        return true;
    m_settings.cloud.url = QUrl(with.address); // for this run in any case
    m_settings.cloud.apiKey = with.key;
    config::SettingsFile file(m_loader, m_configFile);
    if (m_configFile && !file.makeIfMissing())
        return false;
    (void)file.load();
    return bool(file.save({{config::findSetting("cloud.url"), QUrl(with.address)},
                           {config::findSetting("cloud.api_key"), with.key}}));
}

void CloudAccount::signOut()
{
    m_login.reset();
}

std::optional<CloudFault> CloudAccount::heard(const supabase::ServiceOutcome& outcome)
{
    if (outcome.kind == sync::Outcome::Kind::Done) {
        heardWell();
        return std::nullopt;
    }
    const CloudFault fault = faultOf(outcome);
    Q_EMIT cloudReached(fault.kind != CloudFault::Kind::NoAnswer && fault.kind != CloudFault::Kind::NotOurs);
    return fault;
}

} // namespace rollcall::app
