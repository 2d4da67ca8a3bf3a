#include "app/operations/kioskpairing.h"

#include "app/assembly/cloudlink.h"
#include "app/assembly/instance.h"

#include <QDir>
#include <QEventLoop>

namespace rollcall::app {

using supabase::Account;
using supabase::AccountStore;
using supabase::Pairing;
using supabase::PairingFailure;
using supabase::PairingFault;
using supabase::Tokens;

namespace {

template <typename T>
T settled(QFuture<T> future)
{
    QEventLoop loop;
    std::optional<T> result;
    future.then(&loop, [&](const T& value) {
        result = value;
        loop.quit();
    });
    if (!result)
        loop.exec();
    return *result;
}

QString pendingAccountFile(const QString& dataDirectory)
{
    return QDir(dataDirectory).absoluteFilePath(QStringLiteral("account.pending.json"));
}

template <typename Answer>
bool isFault(const Answer& answer, PairingFault fault)
{
    const auto* failure = std::get_if<PairingFailure>(&answer);
    return failure && failure->fault == fault;
}

} // namespace

Pairing KioskPairing::talkAs(const Account& account, net::HttpClient& http) const
{
    const supabase::Project project{m_options.url, m_options.key.toLatin1(), std::nullopt, account.email,
                                    account.password};
    return Pairing(project, http, supabaseTimeouts(m_options.settings), m_installation.clock);
}

// Logs in to the account that was given, or to the one that an earlier attempt made; otherwise makes one. A new account is
// written to disk before the project is asked for it.
Result<Pairing::LoginAnswer> KioskPairing::obtainLogin(net::HttpClient& http, Account& account)
{
    AccountStore pending(pendingAccountFile(m_installation.dataDirectory));
    const auto before = pending.load();
    const bool isBegun = m_options.email.isEmpty() && before && before->url == m_options.url;
    if (isBegun || !m_options.email.isEmpty()) {
        account = isBegun ? *before : Account{m_options.url, m_options.email, m_options.password};
        Pairing pairing = talkAs(account, http);
        auto answer = settled(pairing.logIn());
        if (!isBegun || !isFault(answer, PairingFault::LoginRefused)) // else it was never made
            return answer;
    }
    account = supabase::newAccount(m_options.url);
    if (const auto kept = pending.save(account); !kept)
        return kept.error();
    Pairing pairing = talkAs(account, http);
    auto answer = settled(pairing.signUp());
    // If the network library sent it twice, the second request is told that the account exists.
    return isFault(answer, PairingFault::LoginRefused) ? settled(pairing.logIn()) : answer;
}

// Claims as `login`, which becomes the kiosk's present login if that is the one that used the code.
KioskPairing::ClaimAnswer KioskPairing::claim(net::HttpClient& http, Login& login)
{
    const auto claimAs = [&](const Login& who) {
        Pairing pairing = talkAs(who.account, http);
        return settled(pairing.claim(who.tokens, m_options.code, m_options.device));
    };
    const auto answer = claimAs(login);
    const auto before = AccountStore(accountFile(m_installation.dataDirectory)).load();
    if (!isFault(answer, PairingFault::UsedUp) || !before || before->url != m_options.url)
        return answer;
    // The command was given twice, or was stopped after everything was done.
    Pairing pairing = talkAs(*before, http);
    const auto entered = settled(pairing.logIn());
    const auto* tokens = std::get_if<Tokens>(&entered);
    if (!tokens)
        return answer;
    const auto again = claimAs({*before, *tokens});
    if (!std::holds_alternative<DeviceId>(again))
        return answer;
    login = {*before, *tokens};
    return again;
}

Result<KioskPairing::ClaimAnswer> KioskPairing::attempt(net::HttpClient& http, Login& login)
{
    const auto entered = obtainLogin(http, login.account);
    if (!entered)
        return entered.error();
    if (const auto* failure = std::get_if<PairingFailure>(&*entered))
        return ClaimAnswer(*failure);
    login.tokens = std::get<Tokens>(*entered);
    return claim(http, login);
}

// First everything that the kiosk needs; only then is the pending account removed. If it is stopped in between, the same
// call finishes the pairing.
Result<QList<config::Notice>> KioskPairing::keep(const DeviceId& device, const Login& login)
{
    const QString& directory = m_installation.dataDirectory;
    const auto setting = [](const char* key) { return config::findSetting(key); };
    const auto saved = m_file.save({{setting("cloud.enabled"), config::Value(true)},
                                    {setting("cloud.url"), config::Value(m_options.url)},
                                    {setting("cloud.api_key"), config::Value(m_options.key)},
                                    {setting("cloud.device_id"), config::Value(device)},
                                    {setting("cloud.device_email"), std::nullopt},
                                    {setting("cloud.device_password"), std::nullopt}});
    if (!saved)
        return saved.error();
    if (const auto kept = AccountStore(accountFile(directory)).save(login.account); !kept)
        return kept.error();
    if (const auto kept = supabase::TokenStore(tokenFile(directory)).save(login.tokens); !kept)
        return kept.error();
    supabase::DeviceStatusStore status(deviceStatusFile(directory));
    if (const auto kept = status.save(login.tokens.account, supabase::DeviceStatus::Active); !kept)
        return kept.error();
    if (const auto removed = AccountStore(pendingAccountFile(directory)).remove(); !removed)
        return removed.error();
    return saved->warnings;
}

KioskPairing::Answer KioskPairing::pair()
{
    const auto http = makeHttpClient(m_options.settings.cloud);
    Login login;
    auto claimed = attempt(*http, login);
    // Our pending account is bound to a device already: by an earlier code, whose answer was lost. This code is for another
    // device, which needs an account of its own.
    if (claimed && isFault(*claimed, PairingFault::AccountInUse) && m_options.email.isEmpty()) {
        const auto removed = AccountStore(pendingAccountFile(m_installation.dataDirectory)).remove();
        claimed = removed ? attempt(*http, login) : Result<ClaimAnswer>(removed.error());
    }
    if (!claimed)
        return NotKept{std::nullopt, claimed.error()};
    if (const auto* failure = std::get_if<PairingFailure>(&*claimed))
        return *failure;
    const DeviceId device = std::get<DeviceId>(*claimed);
    const auto warnings = keep(device, login);
    if (!warnings)
        return NotKept{device, warnings.error()};
    return Paired{device, *warnings, isKioskRunning(m_installation.dataDirectory)};
}

} // namespace rollcall::app
