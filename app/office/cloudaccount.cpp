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
    return QSettings(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("rollcall"),
                     QStringLiteral("office"));
}

const QString keptAccount = QStringLiteral("account");
const QString homeroomKey = QStringLiteral("homeroom");
const QString emailKey = QStringLiteral("email");

bool isAway(const CloudFault& fault)
{
    return fault.kind == CloudFault::Kind::NoAnswer || fault.kind == CloudFault::Kind::NotOurs;
}

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
                           QString seenFolder, const Clock& clock)
    : m_loader(loader), m_configFile(std::move(configFile)), m_settings(std::move(settings)),
      m_seenFolder(std::move(seenFolder)), m_clock(clock)
{
}

CloudAccount::~CloudAccount()
{
    signOut();
}

SignIn CloudAccount::remembered() const
{
    return {
        m_settings.cloud.url.toString(), m_settings.cloud.apiKey, personalSettings().value(emailKey).toString(), {}};
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
    if (!m_http)
        m_http = makeHttpClient(m_settings.cloud);
    m_trying = std::make_unique<supabase::StaffLogin>(project, *m_http, supabaseTimeouts(m_settings), m_clock);
    const QPointer<QObject> alive(context);
    m_tryingSeen = std::make_unique<LastSeen>(m_seenFolder, with.address, with.email, with.password);
    m_trying->open().then(this, [=, this](const supabase::ServiceOutcome& outcome) {
        if (!alive || outcome.kind == sync::Outcome::Kind::Cancelled) // the window goes, or is signed out
            return;
        if (outcome.kind != sync::Outcome::Kind::Done) {
            const CloudFault fault = faultOf(outcome);
            if (!isAway(fault) || !m_tryingSeen->canBeOpened())
                return then(fault);
        }
        m_login = std::move(m_trying);
        m_seen = std::move(m_tryingSeen);
        if (outcome.kind == sync::Outcome::Kind::Done) {
            m_isHomeroom = m_login->isHomeroom();
            m_seen->keep(keptAccount, {{homeroomKey, m_isHomeroom}});
        } else {
            const auto seen = m_seen->read(keptAccount);
            m_isHomeroom = seen && seen->value(homeroomKey).toBool();
        }
        personalSettings().setValue(emailKey, with.email);
        const auto kept = keep(with);
        if (!kept)
            accountLog.warning("the project's address cannot be kept in the settings", kept.error());
        (void)heard(outcome);
        then(std::nullopt);
        if (!kept)
            Q_EMIT remarked({CloudFault::Kind::NotKept});
    });
}

Result<void> CloudAccount::keep(const SignIn& with)
{
    if (m_settings.cloud.url == QUrl(with.address) && m_settings.cloud.apiKey == with.key)
        return {};
    m_settings.cloud.url = QUrl(with.address); // for this run in any case
    m_settings.cloud.apiKey = with.key;
    config::SettingsFile file(m_loader, m_configFile);
    if (m_configFile) {
        if (const auto made = file.makeIfMissing(); !made)
            return made.error();
    }
    (void)file.load();
    QList<config::SettingChange> changes{{config::findSetting("cloud.url"), QUrl(with.address)},
                                         {config::findSetting("cloud.api_key"), with.key}};
    if (!m_settings.cloud.enabled) // an office's computer is no kiosk, which an address alone would make it
        changes << config::SettingChange{config::findSetting("cloud.enabled"), false};
    const auto saved = file.save(changes);
    return saved ? Result<void>() : Result<void>(saved.error());
}

// The connection goes first: what was asked ends with it, while whoever waits for the answer is still there.
void CloudAccount::signOut()
{
    m_http.reset();
    Q_EMIT signedOut();
    m_trying.reset();
    m_login.reset();
    m_tryingSeen.reset();
    m_seen.reset();
}

std::optional<CloudFault> CloudAccount::heard(const supabase::ServiceOutcome& outcome)
{
    if (outcome.kind == sync::Outcome::Kind::Done) {
        heardWell();
        return std::nullopt;
    }
    const CloudFault fault = faultOf(outcome);
    Q_EMIT cloudReached(!isAway(fault));
    return fault;
}

} // namespace rollcall::app
