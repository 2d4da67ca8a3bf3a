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

ui::SettingInfo::Kind kindOf(const config::Setting& setting)
{
    using Kind = ui::SettingInfo::Kind;
    if (setting.secret)
        return Kind::Secret;
    switch (setting.type) {
    case config::Type::Integer:
        return Kind::Integer;
    case config::Type::Seconds:
        return Kind::Seconds;
    case config::Type::Flag:
    case config::Type::Word:
    case config::Type::LogLevel:
    case config::Type::Language:
        return Kind::Choice;
    case config::Type::ClockTime:
        return Kind::ClockTime;
    default:
        return Kind::Text;
    }
}

template <typename Words>
QStringList listOf(const Words& words)
{
    return {std::begin(words), std::end(words)};
}

QStringList logLevels()
{
    using Level = config::LogLevel;
    QStringList names;
    for (const Level level : {Level::Debug, Level::Info, Level::Warning, Level::Error, Level::Critical})
        names << config::levelName(level);
    return names;
}

QStringList choicesOf(const config::Setting& setting)
{
    switch (setting.type) {
    case config::Type::Flag:
        return {QStringLiteral("true"), QStringLiteral("false")};
    case config::Type::Word:
        return listOf(setting.words);
    case config::Type::LogLevel:
        return logLevels();
    case config::Type::Language:
        return listOf(config::languageCodes);
    default:
        return {};
    }
}

} // namespace

ui::SettingInfo settingInfo(const config::Setting& setting)
{
    ui::SettingInfo info{setting.key,     kindOf(setting), setting.unit, setting.fallback,
                         setting.minimum, setting.maximum, setting.step, choicesOf(setting)};
    info.notAbove = setting.notAbove;
    info.inherits = setting.inherits;
    if (setting.type == config::Type::Flag && info.fallback.isEmpty())
        info.fallback = QStringLiteral("false");
    return info;
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

QList<ui::SettingDifference> settingDifferences(const QList<config::Effective>& before,
                                                const QList<config::Effective>& after)
{
    QList<ui::SettingDifference> differences;
    for (qsizetype i = 0; i < after.size() && before.size() == after.size(); ++i) {
        const config::Effective& now = after.at(i);
        // What follows from another one was changed by nobody.
        const bool follows = before.at(i).origin == Origin::Inherited && now.origin == Origin::Inherited;
        if (before.at(i).text != now.text && !follows)
            differences.append({now.setting->key, before.at(i).text, now.text});
    }
    return differences;
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

config::CameraSettings changedCamera(const config::CameraSettings& camera, const QList<ui::SettingChange>& changes)
{
    config::Settings settings = config::builtInSettings();
    settings.camera = camera;
    for (const ui::SettingChange& change : changes) {
        const config::Setting* setting = config::findSetting(change.key);
        Q_ASSERT(setting);
        // A camera without a name has an empty one, which no file may say.
        if (!change.text && setting->fallback.isEmpty())
            setting->store(settings, QString());
        else if (const auto value =
                     config::readValue(*setting, change.text.value_or(QString(setting->fallback))).value)
            setting->store(settings, *value);
    }
    return settings.camera;
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
