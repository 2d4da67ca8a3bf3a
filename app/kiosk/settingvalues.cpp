#include "app/kiosk/settingvalues.h"

#include "core/config/valuereader.h"

namespace rollcall::app {

using config::Origin;

namespace {

bool isFixed(const config::Effective& one)
{
    const bool byVariable =
        one.origin == Origin::Environment && one.source == QLatin1Char('$') + one.setting->environment;
    return byVariable || one.origin == Origin::Credential;
}

} // namespace

ui::SettingInfo settingInfo(const config::Setting& setting)
{
    using Kind = ui::SettingInfo::Kind;
    Q_ASSERT(setting.type == config::Type::Integer || setting.type == config::Type::Seconds);
    return {setting.key,     setting.type == config::Type::Integer ? Kind::Integer : Kind::Seconds,
            setting.unit,    setting.fallback,
            setting.minimum, setting.maximum,
            setting.inherits};
}

std::optional<QString> normalizedText(const config::Setting& setting, const QString& text)
{
    const auto value = config::readValue(setting, text).value;
    return value ? std::optional(config::plainText(*value)) : std::nullopt;
}

QList<ui::SettingValue> settingValues(const QList<config::Effective>& effective)
{
    QList<ui::SettingValue> values;
    for (const config::Effective& one : effective) {
        if (one.origin != Origin::Default && one.origin != Origin::Inherited)
            values.append({one.setting->key, one.text, isFixed(one) ? one.source : QString()});
    }
    return values;
}

QList<config::SettingChange> settingChanges(const QList<ui::SettingChange>& changes)
{
    QList<config::SettingChange> made;
    for (const ui::SettingChange& change : changes) {
        const config::Setting* setting = config::findSetting(change.key);
        Q_ASSERT(setting);
        auto value = change.text ? config::readValue(*setting, *change.text).value : std::nullopt;
        if (value || !change.text)
            made.append({setting, std::move(value)});
    }
    return made;
}

config::NetworkTimeouts networkTimeouts(const QMap<QString, QString>& texts)
{
    config::Settings settings = config::builtInSettings();
    for (auto text = texts.begin(); text != texts.end(); ++text) {
        const config::Setting* setting = config::findSetting(text.key());
        Q_ASSERT(setting);
        if (const auto value = config::readValue(*setting, text.value()).value)
            setting->store(settings, *value);
    }
    return settings.networkTimeouts;
}

} // namespace rollcall::app
