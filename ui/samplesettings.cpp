#include "ui/samplesettings.h"

#include "ui/sampletable.h"

#include <QTime>

#include <algorithm>
#include <cmath>

namespace rollcall::ui {

using namespace std::chrono_literals;

namespace {

using SampledKind = SettingInfo::Kind;

} // namespace

SampleSettings::SampleSettings(QList<SettingValue> values) : m_values(std::move(values)) {}

QStringList SampleSettings::keys() const
{
    QStringList keys;
    for (const SettingInfo& one : sampleTable())
        keys << one.key;
    return keys;
}

SettingInfo SampleSettings::describe(const QString& key) const
{
    static const QList<SettingInfo> settings = sampleTable();
    const auto found =
        std::find_if(settings.begin(), settings.end(), [&key](const SettingInfo& one) { return one.key == key; });
    Q_ASSERT(found != settings.end());
    return *found;
}

std::optional<QString> SampleSettings::normalized(const QString& key, const QString& text) const
{
    const SettingInfo setting = describe(key);
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    const bool isInRange = isNumber && number >= setting.minimum && number <= setting.maximum;
    switch (setting.kind) {
    case SampledKind::Integer:
        return isInRange && std::fmod(number - setting.minimum, setting.step) == 0
                   ? std::optional(QString::number(number))
                   : std::nullopt;
    case SampledKind::Seconds:
        if (!isInRange || number <= 0)
            return std::nullopt;
        return QString::number(std::max(1.0, std::round(number * 1000)) / 1000, 'g', 12);
    case SampledKind::Choice:
        return setting.choices.contains(text) ? std::optional(text) : std::nullopt;
    case SampledKind::ClockTime:
        return text.size() == 5 && QTime::fromString(text, QStringLiteral("HH:mm")).isValid() ? std::optional(text)
                                                                                              : std::nullopt;
    case SampledKind::Text:
        return text.isEmpty() ? std::nullopt : std::optional(text);
    default:
        return std::nullopt;
    }
}

void SampleSettings::load(QObject*, Then then)
{
    then(m_values);
}

void SampleSettings::save(const QList<SettingChange>& changes, QObject*, Then then)
{
    for (const SettingChange& change : changes) {
        m_values.removeIf([&change](const SettingValue& one) { return one.key == change.key; });
        if (change.text)
            m_values.append({change.key, *change.text});
    }
    then(m_values);
}

void SampleSettings::backToLastGood(QObject*, ThenBack then)
{
    then(QList<SettingDifference>());
}

void SampleSettings::testServices(const QMap<QString, QString>&)
{
    using Outcome = ServiceTest::Outcome;
    Q_EMIT serviceTested({Service::Supabase, Outcome::Answered, 12ms, 38ms, 200});
    Q_EMIT serviceTested({Service::Storage, Outcome::ReadTimeout, 14ms, 0ms, 0});
    Q_EMIT serviceTested({Service::Connectivity, Outcome::Answered, 11ms, 24ms, 200});
    Q_EMIT serviceTested({Service::Sms, Outcome::NotConfigured, 0ms, 0ms, 0});
}

} // namespace rollcall::ui
