#include "app/assembly/cloudlink.h"
#include "app/ctl/command.h"
#include "app/ctl/pairingsentence.h"
#include "app/ctl/terminalinput.h"
#include "core/config/settingsfile.h"
#include "core/config/valuereader.h"
#include "core/lock/filelock.h"
#include "core/supabase/pairing.h"

#include <QCommandLineParser>
#include <QDir>
#include <QEventLoop>

namespace rollcall::app {

namespace {

using config::LoadReport;
using supabase::Account;
using supabase::AccountStore;
using supabase::Pairing;
using supabase::PairingFailure;
using supabase::PairingFault;
using supabase::Tokens;

/** What the person wants, and what is here already. */
struct Wish {
    QUrl url;
    QString key;
    QString code;
    std::optional<DeviceId> device; ///< only this one
    QString email;                  ///< an account that is there; empty to make one
    QString password;
    config::Settings settings;
};

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

const config::Effective* effectiveOf(const LoadReport& report, const char* key)
{
    for (const config::Effective& one : report.effective) {
        if (one.setting->key == QLatin1String(key))
            return &one;
    }
    return nullptr;
}

// What wins over the file would also win over what pairing writes there.
bool isFromOutside(const LoadReport& report, const char* key)
{
    const config::Effective* one = effectiveOf(report, key);
    return one && (one->origin == config::Origin::Environment || one->origin == config::Origin::Credential);
}

QString pendingAccountFile(const QString& dataDirectory)
{
    return QDir(dataDirectory).absoluteFilePath(QStringLiteral("account.pending.json"));
}

bool isKioskRunning(const QString& dataDirectory)
{
    lock::FileLock instance(QDir(dataDirectory).absoluteFilePath(QStringLiteral(".rollcall.lock")));
    const auto taken = instance.tryAcquire();
    return !taken && taken.error().code == ErrorCode::WouldBlock;
}

/** What waits is the device's that counted it, and the cloud takes it from no other. */
std::optional<int> chooseDevice(const Context& context, Wish& wish)
{
    const auto storage = context.storage();
    if (!storage)
        return FoundFault;
    const auto stats = storage->outbox.stats();
    if (!stats)
        return stop(stats.error().detail);
    const DeviceId known = kioskDeviceId(wish.settings);
    const int unsent = stats->waiting + stats->parked;
    if (unsent == 0)
        return std::nullopt;
    if (!wish.device)
        wish.device = known;
    if (*wish.device == known)
        return std::nullopt;
    return stop(
        QStringLiteral("%1 items counted as \"%2\" wait here and can only be sent as that; pair this kiosk as "
                       "\"%2\", or send or export them first.")
            .arg(unsent)
            .arg(known.toString()));
}

/** Logs in to the account that is given or was begun with, or makes one; `account` is which. A new one is on disk before
 *  the project hears of it. */
Result<Pairing::LoginAnswer> obtainLogin(const Wish& wish, net::HttpClient& http, const Clock& clock,
                                         AccountStore& pending, Account& account)
{
    const net::Timeouts timeouts = supabaseTimeouts(wish.settings);
    const auto projectOf = [&wish](const Account& with) {
        return supabase::Project{wish.url, wish.key.toLatin1(), std::nullopt, with.email, with.password};
    };
    const auto isRefused = [](const Pairing::LoginAnswer& answer) {
        const auto* failure = std::get_if<PairingFailure>(&answer);
        return failure && failure->fault == PairingFault::LoginRefused;
    };
    const auto before = pending.load();
    const bool isBegun = wish.email.isEmpty() && before && before->url == wish.url;
    if (isBegun || !wish.email.isEmpty()) {
        account = isBegun ? *before : Account{wish.url, wish.email, wish.password};
        Pairing pairing(projectOf(account), http, timeouts, clock);
        auto answer = settled(pairing.logIn());
        if (!isBegun || !isRefused(answer)) // else it was never made
            return answer;
    }
    account = supabase::newAccount(wish.url);
    if (const auto kept = pending.save(account); !kept)
        return kept.error();
    Pairing pairing(projectOf(account), http, timeouts, clock);
    auto answer = settled(pairing.signUp());
    // Sent twice by the network library, the second is told that the account is there.
    return isRefused(answer) ? settled(pairing.logIn()) : answer;
}

/** First what the kiosk will use, then the end of the attempt: stopped in between, the same command finishes it. */
Result<void> keep(const Context& context, config::SettingsFile& file, const Wish& wish, const DeviceId& device,
                  const Account& account, const Tokens& tokens)
{
    const auto setting = [](const char* key) { return config::findSetting(key); };
    const auto saved = file.save({{setting("cloud.enabled"), config::Value(true)},
                                  {setting("cloud.url"), config::Value(wish.url)},
                                  {setting("cloud.api_key"), config::Value(wish.key)},
                                  {setting("cloud.device_id"), config::Value(device)},
                                  {setting("cloud.device_email"), std::nullopt},
                                  {setting("cloud.device_password"), std::nullopt}});
    if (!saved)
        return saved.error();
    for (const config::Notice& notice : saved->warnings)
        Context::complain(notice.toString());
    if (auto kept = AccountStore(accountFile(context.dataDirectory)).save(account); !kept)
        return kept;
    if (auto kept = supabase::TokenStore(tokenFile(context.dataDirectory)).save(tokens); !kept)
        return kept;
    supabase::StandingStore standing(standingFile(context.dataDirectory));
    if (auto kept = standing.save(tokens.account, supabase::Standing::Active); !kept)
        return kept;
    return AccountStore(pendingAccountFile(context.dataDirectory)).remove();
}

int converse(const Context& context, config::SettingsFile& file, const Wish& wish)
{
    net::HttpClient http;
    AccountStore pending(pendingAccountFile(context.dataDirectory));
    Account account;
    const auto login = obtainLogin(wish, http, context.clock, pending, account);
    if (!login)
        return stop(QStringLiteral("The account cannot be kept on disk: %1").arg(login.error().detail));
    if (const auto* failure = std::get_if<PairingFailure>(&*login))
        return refuse(context, *failure);
    const Tokens tokens = std::get<Tokens>(*login);

    Pairing pairing({wish.url, wish.key.toLatin1(), std::nullopt, account.email, account.password}, http,
                    supabaseTimeouts(wish.settings), context.clock);
    const auto claim = settled(pairing.claim(tokens, wish.code, wish.device));
    if (const auto* failure = std::get_if<PairingFailure>(&claim))
        return refuse(context, *failure);
    const DeviceId device = std::get<DeviceId>(claim);
    if (const auto kept = keep(context, file, wish, device, account, tokens); !kept)
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

/** A value of the command line, read as the settings would read it; nothing if it was not given. */
template <typename T>
Result<std::optional<T>> valueOf(const QCommandLineParser& parser, const QString& option, const char* setting)
{
    if (!parser.isSet(option))
        return std::optional<T>();
    const auto reading = config::readValue(*config::findSetting(setting), parser.value(option));
    if (!reading.value)
        return Error{ErrorCode::Invalid, QStringLiteral("--%1: %2").arg(option, reading.reason)};
    return std::optional<T>(std::get<T>(*reading.value));
}

/** The command line over the settings. Error Invalid: a sentence. */
Result<Wish> readWish(const QStringList& arguments, const LoadReport& report)
{
    QCommandLineParser parser;
    for (const char* option : {"url", "key", "code", "device-id", "email"})
        parser.addOption({QLatin1String(option), {}, QStringLiteral("VALUE")});
    if (!parser.parse(QStringList{QStringLiteral("pair")} + arguments))
        return Error{ErrorCode::Invalid, parser.errorText()};
    if (!parser.positionalArguments().isEmpty())
        return Error{ErrorCode::Invalid,
                     QStringLiteral("pair does not take \"%1\"").arg(parser.positionalArguments().constFirst())};
    const auto url = valueOf<QUrl>(parser, QStringLiteral("url"), "cloud.url");
    const auto key = valueOf<QString>(parser, QStringLiteral("key"), "cloud.api_key");
    const auto device = valueOf<DeviceId>(parser, QStringLiteral("device-id"), "cloud.device_id");
    const auto email = valueOf<QString>(parser, QStringLiteral("email"), "cloud.device_email");
    for (const Error* error : {url ? nullptr : &url.error(), key ? nullptr : &key.error(),
                               device ? nullptr : &device.error(), email ? nullptr : &email.error()}) {
        if (error)
            return *error;
    }
    Wish wish;
    wish.settings = report.settings.value_or(config::builtInSettings());
    wish.url = url->value_or(wish.settings.cloud.url);
    wish.key = key->value_or(wish.settings.cloud.apiKey);
    wish.device = *device;
    wish.email = email->value_or(QString());
    wish.code = parser.value(QStringLiteral("code"));
    if (wish.url.isEmpty() || wish.key.isEmpty())
        return Error{ErrorCode::Invalid, QStringLiteral("pair needs --url and --key, unless the settings have them")};
    return wish;
}

/** Why nothing should be asked of the project yet. */
std::optional<QString> objection(const Context& context, const LoadReport& report, const Wish& wish)
{
    if (config::isServiceKey(wish.key) && !context.allowServiceKey)
        return QStringLiteral(
            "This is a service key: whoever takes this kiosk's disk could read and change the whole "
            "database. Use the project's publishable (or anon) key, and replace the service key, as "
            "it has been typed here (--allow-service-key lets it pass for a trial).");
    for (const char* key : {"cloud.device_email", "cloud.device_password"}) {
        if (isFromOutside(report, key))
            return QStringLiteral("%1 is set by %2, which would win over what pairing keeps; remove it there first.")
                .arg(QLatin1String(key), effectiveOf(report, key)->source);
    }
    const auto& settings = report.settings;
    const bool sameUrl = settings && settings->cloud.url == wish.url;
    const bool sameKey = settings && settings->cloud.apiKey == wish.key;
    if ((isFromOutside(report, "cloud.url") && !sameUrl) || (isFromOutside(report, "cloud.api_key") && !sameKey))
        return QStringLiteral(
            "The project's address or key is set outside of the settings file and is not the one given "
            "here; correct it there first.");
    return std::nullopt;
}

} // namespace

int pair(const Context& context, const QStringList& arguments)
{
    config::SettingsFile file(context.loader(), context.configFile);
    if (const auto made = file.makeIfMissing(); !made) // a new kiosk has none yet
        return stop(QStringLiteral("%1 cannot be made: %2").arg(*context.configFile, made.error().detail));
    const LoadReport report = file.load();
    auto wish = readWish(arguments, report);
    if (!wish)
        return stop(wish.error().detail, WrongUsage);
    if (const auto reason = objection(context, report, *wish))
        return stop(*reason);
    if (isFromOutside(report, "cloud.device_id") && report.settings) {
        if (wish->device && *wish->device != *report.settings->deviceId)
            return stop(QStringLiteral("The device id is set by %1 and is another one; correct it there first.")
                            .arg(effectiveOf(report, "cloud.device_id")->source));
        wish->device = report.settings->deviceId;
    }
    if (const auto code = chooseDevice(context, *wish))
        return *code;

    TerminalInput input;
    if (wish->code.isEmpty() || wish->code == QLatin1String("-"))
        wish->code = input.ask("Code: ", TerminalInput::Echo::Shown).trimmed();
    if (wish->code.isEmpty())
        return stop(QStringLiteral("pair needs the code that the office made: --code, or a line of standard input"),
                    WrongUsage);
    if (!wish->email.isEmpty()) {
        wish->password = input.ask("Password: ", TerminalInput::Echo::Hidden);
        if (wish->password.isEmpty())
            return stop(QStringLiteral("There is no password; give it in a line of standard input."), WrongUsage);
    }
    return converse(context, file, *wish);
}

} // namespace rollcall::app
