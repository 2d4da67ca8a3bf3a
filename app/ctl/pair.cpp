#include "app/ctl/command.h"
#include "app/ctl/pairingsentence.h"
#include "app/ctl/terminalinput.h"
#include "app/operations/kioskpairing.h"
#include "app/operations/pairingpicture.h"
#include "core/config/valuereader.h"

#include <QFileInfo>

namespace rollcall::app {

namespace {

int stop(const QString& sentence, int code = FoundFault)
{
    Context::complain(sentence);
    return code;
}

/** What was given by an option, checked like the setting of that name; nothing if it was not. Error Invalid. */
template <typename T>
Result<std::optional<T>> checkedValue(const std::optional<QString>& given, const char* option, const char* setting)
{
    if (!given)
        return std::optional<T>();
    const auto reading = config::readValue(*config::findSetting(setting), *given);
    if (!reading.value)
        return Error{ErrorCode::Invalid, QStringLiteral("%1: %2").arg(QLatin1String(option), reading.reason)};
    return std::optional<T>(std::get<T>(*reading.value));
}

/** What names the project and pairs with it, however it was given. */
struct GivenProject {
    std::optional<QString> url;
    std::optional<QString> key;
    std::optional<QString> code;
};

Result<GivenProject> givenProject(const Arguments& arguments)
{
    const auto picture = arguments.value("--picture");
    if (!picture)
        return GivenProject{arguments.value("--url"), arguments.value("--key"), arguments.value("--code")};
    for (const char* other : {"--url", "--key", "--code"}) {
        if (arguments.value(other))
            return Error{ErrorCode::Invalid,
                         QStringLiteral("--picture says what %1 would; give one of them").arg(QLatin1String(other))};
    }
    const auto text = readPairingPicture(*picture);
    if (!text)
        return Error{ErrorCode::Invalid, QStringLiteral("%1: %2").arg(*picture, text.error().detail)};
    // Whoever made the picture has chosen the project: the person at the kiosk is told which it is.
    Context::complain(QStringLiteral("The picture names the project %1").arg(text->url.toString()));
    return GivenProject{text->url.toString(), text->key, text->code};
}

Result<PairOptions> readOptions(const Arguments& arguments, const config::LoadReport& report)
{
    const auto given = givenProject(arguments);
    if (!given)
        return given.error();
    const auto url = checkedValue<QUrl>(given->url, "--url", "cloud.url");
    const auto key = checkedValue<QString>(given->key, "--key", "cloud.api_key");
    const auto device = checkedValue<DeviceId>(arguments.value("--device-id"), "--device-id", "cloud.device_id");
    const auto email = checkedValue<QString>(arguments.value("--email"), "--email", "cloud.device_email");
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
    options.code = given->code.value_or(QString());
    if (options.url.isEmpty() || options.key.isEmpty())
        return Error{ErrorCode::Invalid,
                     QStringLiteral("pair needs --url and --key or a --picture, unless the settings have them")};
    return options;
}

int refuse(const Context& context, const supabase::PairingFailure& failure)
{
    if (context.json) {
        QJsonObject object{{QStringLiteral("paired"), false},
                           {QStringLiteral("fault"), QLatin1String(name(failure.fault))},
                           {QStringLiteral("code"), failure.code}};
        if (failure.triesLeft)
            object.insert(QStringLiteral("tries_left"), *failure.triesLeft);
        Context::print(object);
    }
    Context::complain(app::sentence(failure));
    return FoundFault;
}

int printNotKept(const KioskPairing::NotKept& answer)
{
    if (!answer.device)
        return stop(QStringLiteral("The account cannot be kept on disk: %1").arg(answer.error.detail));
    return stop(QStringLiteral("This kiosk is paired as \"%1\", but that could not be kept here: %2. Mend that, and "
                               "give the same command with the same code again.")
                    .arg(answer.device->toString(), answer.error.detail));
}

int printPaired(const Context& context, const KioskPairing::Paired& paired)
{
    for (const config::Notice& notice : paired.warnings)
        Context::complain(notice.toString());
    const QString device = paired.device.toString();
    if (context.json)
        Context::print(QJsonObject{{QStringLiteral("paired"), true},
                                   {QStringLiteral("device_id"), device},
                                   {QStringLiteral("restart_needed"), paired.isRestartNeeded}});
    else
        Context::print(QStringLiteral("This kiosk is paired as \"%1\".%2")
                           .arg(device, paired.isRestartNeeded
                                            ? QStringLiteral(" Restart it: the one that runs still "
                                                             "has the settings of before.")
                                            : QString()));
    return Well;
}

int pairAndPrint(const Context& context, config::SettingsFile& file, const PairOptions& options)
{
    const auto answer = KioskPairing(context, file, options).pair();
    if (const auto* paired = std::get_if<KioskPairing::Paired>(&answer))
        return printPaired(context, *paired);
    if (const auto* notKept = std::get_if<KioskPairing::NotKept>(&answer))
        return printNotKept(*notKept);
    const auto& failure = std::get<supabase::PairingFailure>(answer);
    const int code = refuse(context, failure);
    return failure.fault == supabase::PairingFault::OtherDevice && !options.deviceReason.isEmpty()
               ? stop(options.deviceReason)
               : code;
}

// The settings file is replaced as a whole, so its folder must be the kiosk's, too.
QString folderRemedy(const QString& file)
{
    return QStringLiteral("The kiosk's user needs its folder: sudo install -d -o %1 -g %1 -m 0755 %2")
        .arg(QString::fromLocal8Bit(qgetenv("USER")).isEmpty() ? QStringLiteral("USER")
                                                               : QString::fromLocal8Bit(qgetenv("USER")),
             QFileInfo(file).absolutePath());
}

} // namespace

int pair(const Context& context, const Arguments& arguments)
{
    config::SettingsFile file(context.loader(), context.configFile);
    (void)file.load(); // tells where it is, or would be
    if (const QFileInfo folder(QFileInfo(file.path()).absolutePath()); folder.exists() && !folder.isWritable())
        return stop(QStringLiteral("%1 cannot be written by this user, so the code was not used. %2")
                        .arg(file.path(), folderRemedy(file.path())));
    if (const auto made = file.makeIfMissing(); !made) // a new kiosk has none yet
        return stop(QStringLiteral("%1 cannot be made: %2. %3")
                        .arg(*context.configFile, made.error().detail, folderRemedy(*context.configFile)));
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
    return pairAndPrint(context, file, *options);
}

} // namespace rollcall::app
