#include "app/operations/pairoptions.h"

#include "app/assembly/instance.h"
#include "app/assembly/storage.h"

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

// A value from the environment or a credential overrides the file, and so what pairing writes there.
bool isFromOutside(const LoadReport& report, const char* key)
{
    const config::Effective* one = effectiveOf(report, key);
    return one && (one->origin == config::Origin::Environment || one->origin == config::Origin::Credential);
}

std::optional<QString> objectionToProject(const Installation& installation, const LoadReport& report,
                                          const PairOptions& options)
{
    if (config::isServiceKey(options.key) && installation.serviceKeys == config::ServiceKeys::Refused)
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

// Also works with faulty settings: a refused key must not hide which device the waiting records are of.
DeviceId knownDevice(const LoadReport& report)
{
    if (report.settings)
        return kioskDeviceId(*report.settings);
    const config::Effective* set = effectiveOf(report, "cloud.device_id");
    const auto device = set && set->origin != config::Origin::Default ? DeviceId::parse(set->text) : std::nullopt;
    return device.value_or(kioskDeviceId(config::builtInSettings()));
}

// The cloud takes a record only from the device that counted it. And a kiosk that runs goes on counting as its old device
// until it is restarted.
std::optional<QString> objectionToDevice(const Installation& installation, const LoadReport& report,
                                         PairOptions& options)
{
    if (isFromOutside(report, "cloud.device_id") && report.settings) {
        if (options.device && *options.device != *report.settings->deviceId)
            return QStringLiteral("The device id is set by %1 and is another one; correct it there first.")
                .arg(effectiveOf(report, "cloud.device_id")->source);
        options.device = report.settings->deviceId;
    }
    const auto storage = Storage::openBesideKiosk(installation.dataDirectory, installation.clock,
                                                  Storage::Creation::Allowed); // before a code is spent for nothing
    if (!storage)
        return QStringLiteral("The database cannot be used: %1").arg(storage.error().detail);
    const auto stats = (*storage)->outbox.stats();
    if (!stats)
        return stats.error().detail;
    const DeviceId known = knownDevice(report);
    const int unsent = stats->waiting + stats->parked;
    const bool isRunning = isKioskRunning(installation.dataDirectory);
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

std::optional<QString> objection(const Installation& installation, const LoadReport& report, PairOptions& options)
{
    if (auto reason = objectionToProject(installation, report, options))
        return reason;
    return objectionToDevice(installation, report, options);
}

} // namespace rollcall::app
