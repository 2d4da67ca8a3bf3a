#include "ui/samplesettings.h"

#include <algorithm>
#include <cmath>

namespace rollcall::ui {

using namespace std::chrono_literals;

namespace {

SettingInfo seconds(const char* name, const char* fallback, const char* inherits = nullptr)
{
    const auto key = [](const char* last) { return QStringLiteral("network_timeouts.") + QLatin1String(last); };
    return {key(name), SettingInfo::Kind::Seconds,          QStringLiteral("s"), QLatin1String(fallback), 0,
            600,       inherits ? key(inherits) : QString()};
}

} // namespace

SampleSettings::SampleSettings(QList<SettingValue> values) : m_values(std::move(values)) {}

QList<SettingInfo> SampleSettings::all()
{
    return {seconds("connect_timeout", "5"),
            seconds("read_timeout", "10"),
            seconds("supabase_connect_timeout", "5", "connect_timeout"),
            seconds("supabase_read_timeout", "10", "read_timeout"),
            seconds("storage_connect_timeout", "5", "connect_timeout"),
            seconds("storage_read_timeout", "30"),
            seconds("connectivity_timeout", "3"),
            seconds("sms_timeout", "10")};
}

SettingInfo SampleSettings::describe(const QString& key) const
{
    const QList<SettingInfo> settings = all();
    const auto found =
        std::find_if(settings.begin(), settings.end(), [&key](const SettingInfo& one) { return one.key == key; });
    Q_ASSERT(found != settings.end());
    return *found;
}

std::optional<QString> SampleSettings::normalized(const QString& key, const QString& text) const
{
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    if (!isNumber || !(number > 0 && number <= describe(key).maximum))
        return std::nullopt;
    return QString::number(std::max(1.0, std::round(number * 1000)) / 1000, 'g', 12);
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

void SampleSettings::backToLastGood(QObject*, Then then)
{
    then(m_values);
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
