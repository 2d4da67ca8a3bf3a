#include "app/assembly/cloudlink.h"
#include "app/assembly/instance.h"
#include "app/ctl/command.h"
#include "app/ctl/pairingsentence.h"
#include "app/ctl/terminalinput.h"
#include "app/operations/pairoptions.h"
#include "core/config/settingsfile.h"
#include "core/config/valuereader.h"
#include "core/supabase/pairing.h"

#include <QDir>
#include <QEventLoop>

namespace rollcall::app {

namespace {

using supabase::Account;
using supabase::AccountStore;
using supabase::Pairing;
using supabase::PairingFailure;
using supabase::PairingFault;
using supabase::Tokens;

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

int refuse(const Context& context, const PairingFailure& failure)
{
    if (context.json) {
        QJsonObject object{{QStringLiteral("paired"), false},
                           {QStringLiteral("fault"), QLatin1String(name(failure.fault))},
                           {QStringLiteral("code"), failure.code}};
        if (failure.triesLeft)
            object.insert(QStringLiteral("tries_left"), *failure.triesLeft);
        Context::print(object);
    }
    Context::complain(sentence(failure));
    return FoundFault;
}

/** Nothing is changed yet; gives an exit code. */
int stop(const QString& sentence, int code = FoundFault)
{
    Context::complain(sentence);
    return code;
}

QString pendingAccountFile(const QString& dataDirectory)
{
    return QDir(dataDirectory).absoluteFilePath(QStringLiteral("account.pending.json"));
}

/** One of this kiosk's accounts, logged in. */
struct Login {
    Account account;
    Tokens tokens;
};

supabase::Project projectOf(const PairOptions& options, const Account& account)
{
    return {options.url, options.key.toLatin1(), std::nullopt, account.email, account.password};
}

template <typename Answer>
bool isFault(const Answer& answer, PairingFault fault)
{
    const auto* failure = std::get_if<PairingFailure>(&answer);
    return failure && failure->fault == fault;
}

/** Logs in to the account that is given or was begun with, or makes one; `account` is which. A new one is on disk before
 *  the project hears of it. */
Result<Pairing::LoginAnswer> obtainLogin(const PairOptions& options, net::HttpClient& http, const Clock& clock,
                                         AccountStore& pending, Account& account)
{
    const net::Timeouts timeouts = supabaseTimeouts(options.settings);
    const auto before = pending.load();
    const bool isBegun = options.email.isEmpty() && before && before->url == options.url;
    if (isBegun || !options.email.isEmpty()) {
        account = isBegun ? *before : Account{options.url, options.email, options.password};
        Pairing pairing(projectOf(options, account), http, timeouts, clock);
        auto answer = settled(pairing.logIn());
        if (!isBegun || !isFault(answer, PairingFault::LoginRefused)) // else it was never made
            return answer;
    }
    account = supabase::newAccount(options.url);
    if (const auto kept = pending.save(account); !kept)
        return kept.error();
    Pairing pairing(projectOf(options, account), http, timeouts, clock);
    auto answer = settled(pairing.signUp());
    // Sent twice by the network library, the second is told that the account is there.
    return isFault(answer, PairingFault::LoginRefused) ? settled(pairing.logIn()) : answer;
}

/** Claims as `login`, which becomes the login of before if that one used the code. */
Pairing::ClaimAnswer claim(const PairOptions& options, net::HttpClient& http, const Clock& clock, const AccountStore& kept,
                           Login& login)
{
    const auto claimAs = [&](const Login& who) {
        Pairing pairing(projectOf(options, who.account), http, supabaseTimeouts(options.settings), clock);
        return settled(pairing.claim(who.tokens, options.code, options.device));
    };
    const auto answer = claimAs(login);
    const auto before = kept.load();
    if (!isFault(answer, PairingFault::UsedUp) || !before || before->url != options.url)
        return answer;
    // The command was given twice, or stopped after all was done.
    Pairing pairing(projectOf(options, *before), http, supabaseTimeouts(options.settings), clock);
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

/** First what the kiosk will use, then the end of the attempt: stopped in between, the same command finishes it. */
Result<void> keep(const Context& context, config::SettingsFile& file, const PairOptions& options, const DeviceId& device,
                  const Login& login)
{
    const auto setting = [](const char* key) { return config::findSetting(key); };
    const auto saved = file.save({{setting("cloud.enabled"), config::Value(true)},
                                  {setting("cloud.url"), config::Value(options.url)},
                                  {setting("cloud.api_key"), config::Value(options.key)},
                                  {setting("cloud.device_id"), config::Value(device)},
                                  {setting("cloud.device_email"), std::nullopt},
                                  {setting("cloud.device_password"), std::nullopt}});
    if (!saved)
        return saved.error();
    for (const config::Notice& notice : saved->warnings)
        Context::complain(notice.toString());
    if (auto kept = AccountStore(accountFile(context.dataDirectory)).save(login.account); !kept)
        return kept;
    if (auto kept = supabase::TokenStore(tokenFile(context.dataDirectory)).save(login.tokens); !kept)
        return kept;
    supabase::DeviceStatusStore standing(deviceStatusFile(context.dataDirectory));
    if (auto kept = standing.save(login.tokens.account, supabase::DeviceStatus::Active); !kept)
        return kept;
    return AccountStore(pendingAccountFile(context.dataDirectory)).remove();
}

int converse(const Context& context, config::SettingsFile& file, const PairOptions& options)
{
    const auto http = makeHttpClient(options.settings.cloud);
    AccountStore pending(pendingAccountFile(context.dataDirectory));
    Login login;
    const auto attempt = [&]() -> Result<Pairing::ClaimAnswer> {
        const auto entered = obtainLogin(options, *http, context.clock, pending, login.account);
        if (!entered)
            return entered.error();
        if (const auto* failure = std::get_if<PairingFailure>(&*entered))
            return Pairing::ClaimAnswer(*failure);
        login.tokens = std::get<Tokens>(*entered);
        return claim(options, *http, context.clock, AccountStore(accountFile(context.dataDirectory)), login);
    };
    auto claimed = attempt();
    // An account of our own that is in use was bound before, by a code whose answer was lost: this one is for another
    // device.
    if (claimed && isFault(*claimed, PairingFault::AccountInUse) && options.email.isEmpty()) {
        const auto removed = pending.remove();
        claimed = removed ? attempt() : Result<Pairing::ClaimAnswer>(removed.error());
    }
    if (!claimed)
        return stop(QStringLiteral("The account cannot be kept on disk: %1").arg(claimed.error().detail));
    if (const auto* failure = std::get_if<PairingFailure>(&*claimed)) {
        const int code = refuse(context, *failure);
        return failure->fault == PairingFault::OtherDevice && !options.deviceReason.isEmpty() ? stop(options.deviceReason)
                                                                                           : code;
    }
    const DeviceId device = std::get<DeviceId>(*claimed);
    if (const auto kept = keep(context, file, options, device, login); !kept)
        return stop(
            QStringLiteral("This kiosk is paired as \"%1\", but that could not be kept here: %2. Mend that, and "
                           "give the same command with the same code again.")
                .arg(device.toString(), kept.error().detail));
    const bool isRunning = isKioskRunning(context.dataDirectory);
    if (context.json)
        Context::print(QJsonObject{{QStringLiteral("paired"), true},
                                   {QStringLiteral("device_id"), device.toString()},
                                   {QStringLiteral("restart_needed"), isRunning}});
    else
        Context::print(QStringLiteral("This kiosk is paired as \"%1\".%2")
                           .arg(device.toString(), isRunning ? QStringLiteral(" Restart it: the one that runs still "
                                                                              "has the settings of before.")
                                                             : QString()));
    return Well;
}

/** An option read as the settings read theirs; nothing if it was not given. Error Invalid. */
template <typename T>
Result<std::optional<T>> valueOf(const Arguments& arguments, const char* option, const char* setting)
{
    const auto given = arguments.value(option);
    if (!given)
        return std::optional<T>();
    const auto reading = config::readValue(*config::findSetting(setting), *given);
    if (!reading.value)
        return Error{ErrorCode::Invalid, QStringLiteral("%1: %2").arg(QLatin1String(option), reading.reason)};
    return std::optional<T>(std::get<T>(*reading.value));
}

Result<PairOptions> readOptions(const Arguments& arguments, const config::LoadReport& report)
{
    const auto url = valueOf<QUrl>(arguments, "--url", "cloud.url");
    const auto key = valueOf<QString>(arguments, "--key", "cloud.api_key");
    const auto device = valueOf<DeviceId>(arguments, "--device-id", "cloud.device_id");
    const auto email = valueOf<QString>(arguments, "--email", "cloud.device_email");
    for (const Error* error : {url ? nullptr : &url.error(), key ? nullptr : &key.error(),
                               device ? nullptr : &device.error(), email ? nullptr : &email.error()}) {
        if (error)
            return *error;
    }
    PairOptions options;
    options.settings = report.settings.value_or(config::builtInSettings());
    options.url = url->value_or(options.settings.cloud.url);
    options.key = key->value_or(options.settings.cloud.apiKey);
    options.device = *device;
    options.email = email->value_or(QString());
    options.code = arguments.value("--code").value_or(QString());
    if (options.url.isEmpty() || options.key.isEmpty())
        return Error{ErrorCode::Invalid, QStringLiteral("pair needs --url and --key, unless the settings have them")};
    return options;
}

} // namespace

int pair(const Context& context, const Arguments& arguments)
{
    config::SettingsFile file(context.loader(), context.configFile);
    if (const auto made = file.makeIfMissing(); !made) // a new kiosk has none yet
        return stop(QStringLiteral("%1 cannot be made: %2").arg(*context.configFile, made.error().detail));
    const config::LoadReport report = file.load();
    auto options = readOptions(arguments, report);
    if (!options)
        return stop(options.error().detail, WrongUsage);
    if (const auto reason = objection(context, report, *options))
        return stop(*reason);

    TerminalInput input;
    if (options->code.isEmpty() || options->code == QLatin1String("-"))
        options->code = input.ask("Code: ", TerminalInput::Echo::Shown).trimmed();
    if (options->code.isEmpty())
        return stop(QStringLiteral("pair needs the code that the office made: --code, or a line of standard input"),
                    WrongUsage);
    if (!options->email.isEmpty()) {
        options->password = input.ask("Password: ", TerminalInput::Echo::Hidden);
        if (options->password.isEmpty())
            return stop(QStringLiteral("There is no password; give it in a line of standard input."), WrongUsage);
    }
    return converse(context, file, *options);
}

} // namespace rollcall::app
