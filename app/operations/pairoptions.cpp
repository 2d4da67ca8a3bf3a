#include "app/operations/pairoptions.h"

#include "app/assembly/instance.h"
#include "core/config/valuereader.h"

#include <QCommandLineParser>

namespace rollcall::app {

namespace {

using config::LoadReport;

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

std::optional<QString> objectionToProject(const Context& context, const LoadReport& report, const PairOptions& options)
{
    if (config::isServiceKey(options.key) && !context.allowServiceKey)
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
    const bool sameUrl = settings && settings->cloud.url == options.url;
    const bool sameKey = settings && settings->cloud.apiKey == options.key;
    if ((isFromOutside(report, "cloud.url") && !sameUrl) || (isFromOutside(report, "cloud.api_key") && !sameKey))
        return QStringLiteral(
            "The project's address or key is set outside of the settings file and is not the one given "
            "here; correct it there first.");
    return std::nullopt;
}

// Of settings that are at fault, too: a key that is refused must not hide whose records wait.
DeviceId knownDevice(const LoadReport& report)
{
    if (report.settings)
        return kioskDeviceId(*report.settings);
    const config::Effective* set = effectiveOf(report, "cloud.device_id");
    const auto device = set && set->origin != config::Origin::Default ? DeviceId::parse(set->text) : std::nullopt;
    return device.value_or(kioskDeviceId(config::builtInSettings()));
}

/** What waits is the device's that counted it, and the cloud takes it from no other. A kiosk that runs goes on counting
 *  as before until it is started again. */
std::optional<QString> objectionToDevice(const Context& context, const LoadReport& report, PairOptions& options)
{
    if (isFromOutside(report, "cloud.device_id") && report.settings) {
        if (options.device && *options.device != *report.settings->deviceId)
            return QStringLiteral("The device id is set by %1 and is another one; correct it there first.")
                .arg(effectiveOf(report, "cloud.device_id")->source);
        options.device = report.settings->deviceId;
    }
    const auto storage = Storage::open(context.dataDirectory, context.clock);
    if (!storage)
        return QStringLiteral("The database cannot be used: %1").arg(storage.error().detail);
    const auto stats = (*storage)->outbox.stats();
    if (!stats)
        return stats.error().detail;
    const DeviceId known = knownDevice(report);
    const int unsent = stats->waiting + stats->parked;
    const bool isRunning = isKioskRunning(context.dataDirectory);
    if (unsent == 0 && !isRunning)
        return std::nullopt;
    const QString reason =
        unsent == 0
            ? QStringLiteral("The kiosk is running and counts as \"%1\"; stop it first.").arg(known.toString())
            : QStringLiteral("%1 items counted as \"%2\" wait here and can only be sent as that; pair this kiosk as "
                             "\"%2\", or send them first, or export them and begin with another data directory.")
                  .arg(unsent)
                  .arg(known.toString());
    if (!options.device) {
        options.device = known;
        options.deviceReason = reason;
    }
    return *options.device == known ? std::nullopt : std::optional(reason);
}

} // namespace

Result<PairOptions> readPairWish(const QStringList& arguments, const LoadReport& report)
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
    PairOptions options;
    options.settings = report.settings.value_or(config::builtInSettings());
    options.url = url->value_or(options.settings.cloud.url);
    options.key = key->value_or(options.settings.cloud.apiKey);
    options.device = *device;
    options.email = email->value_or(QString());
    options.code = parser.value(QStringLiteral("code"));
    if (options.url.isEmpty() || options.key.isEmpty())
        return Error{ErrorCode::Invalid, QStringLiteral("pair needs --url and --key, unless the settings have them")};
    return options;
}

std::optional<QString> objection(const Context& context, const LoadReport& report, PairOptions& options)
{
    if (auto reason = objectionToProject(context, report, options))
        return reason;
    return objectionToDevice(context, report, options);
}

} // namespace rollcall::app
