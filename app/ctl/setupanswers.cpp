#include "app/ctl/setupanswers.h"

#include "app/ctl/officepin.h"
#include "core/config/valuereader.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace rollcall::app {

namespace {

/** A number, a word or a text as the file may hold it; nothing for an object, a list or null. */
std::optional<QString> plainAnswer(const QJsonValue& value)
{
    if (value.isString() || value.isDouble() || value.isBool())
        return value.toVariant().toString();
    return std::nullopt;
}

} // namespace

Result<config::SettingChange> setupAnswer(const config::Setting& setting, const QString& text)
{
    if (text.isEmpty())
        return config::SettingChange{&setting, std::nullopt};
    const config::Reading reading = config::readValue(setting, text);
    if (!reading.value)
        return Error{ErrorCode::Invalid,
                     QStringLiteral("%1; it takes %2").arg(reading.reason, config::allowedValues(setting))};
    return config::SettingChange{&setting, reading.value};
}

QStringList readSetupAnswers(const QByteArray& json, SetupAnswers& answers)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject())
        return {QStringLiteral("this is no JSON object (%1, at byte %2)").arg(error.errorString()).arg(error.offset)};
    QStringList faults;
    const QJsonObject object = document.object();
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        const QString key = entry.key();
        if (key.startsWith(u'_'))
            continue;
        const auto text = plainAnswer(entry.value());
        if (!text) {
            faults << QStringLiteral("%1: only a text, a number or true and false can be an answer").arg(key);
        } else if (key == QLatin1String("pin")) {
            answers.pin = *text;
            if (const auto objection = pinObjection(*text))
                faults << QStringLiteral("pin: %1").arg(*objection);
        } else if (key == QLatin1String("pairing_code")) {
            answers.code = *text;
        } else if (const config::Setting* setting = config::findSetting(key)) {
            if (const auto change = setupAnswer(*setting, *text))
                answers.settings << *change;
            else
                faults << QStringLiteral("%1: %2").arg(key, change.error().detail);
        } else {
            faults << QStringLiteral("%1: there is no such setting; man rollcall-config lists them").arg(key);
        }
    }
    return faults;
}

} // namespace rollcall::app
