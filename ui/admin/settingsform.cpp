#include "ui/admin/settingsform.h"

#include "core/config/valuereader.h"

#include <algorithm>
#include <cmath>

namespace rollcall::ui {

using config::Effective;
using config::Setting;
using config::Value;

namespace {

std::optional<Value> read(const Setting& setting, const QString& text)
{
    return config::readValue(setting, text).value;
}

/** How far one touch goes: a tenth below one, then what makes the way to the next round number short. */
double stepAt(double value)
{
    if (value < 1)
        return 0.1;
    if (value < 20)
        return 1;
    return value < 60 ? 5 : 30;
}

} // namespace

SettingsForm::SettingsForm(std::vector<const Setting*> settings)
{
    for (const Setting* setting : settings)
        m_entries.push_back({setting, {}, {}, {}, {}});
}

void SettingsForm::load(const QList<Effective>& effective)
{
    for (Entry& one : m_entries) {
        const auto found = std::find_if(effective.begin(), effective.end(),
                                        [&one](const Effective& e) { return e.setting == one.setting; });
        one = {one.setting, {}, {}, {}, {}};
        if (found == effective.end())
            continue;
        const bool byVariable = found->origin == config::Origin::Environment
                                && found->source == QLatin1Char('$') + one.setting->environment;
        if (byVariable || found->origin == config::Origin::Credential) {
            one.fixedText = found->text;
            one.fixedBy = found->source;
        } else if (found->origin == config::Origin::File || found->origin == config::Origin::Environment) {
            one.own = one.loaded = found->text;
        }
    }
}

void SettingsForm::type(const Setting& setting, const QString& text)
{
    if (origin(setting) != Origin::Fixed)
        entry(setting).own = text;
}

void SettingsForm::unset(const Setting& setting)
{
    entry(setting).own.reset();
}

void SettingsForm::step(const Setting& setting, int direction)
{
    bool isNumber = false;
    double number = text(setting).toDouble(&isNumber);
    if (!isNumber || !std::isfinite(number))
        number = QString(setting.fallback).toDouble();
    const bool whole = setting.type == config::Type::Integer;
    // Going down from 1 the steps are those below 1.
    const double step = whole ? 1 : stepAt(direction < 0 ? std::nextafter(number, 0) : number);
    const double at = number / step;
    const double near = std::round(at);
    const bool isRound = std::abs(at - near) < 1e-6;
    const double next = direction > 0 ? (isRound ? near + 1 : std::ceil(at)) : (isRound ? near - 1 : std::floor(at));
    const double lowest = whole || setting.minimum > 0 ? setting.minimum : step;
    type(setting, QString::number(std::clamp(next * step, lowest, setting.maximum), 'g', 12));
}

QString SettingsForm::text(const Setting& setting) const
{
    const Entry& one = entry(setting);
    if (!one.fixedBy.isEmpty())
        return one.fixedText;
    if (one.own)
        return *one.own;
    if (const Entry* parent = parentOf(one))
        return text(*parent->setting);
    return setting.fallback;
}

SettingsForm::Origin SettingsForm::origin(const Setting& setting) const
{
    const Entry& one = entry(setting);
    if (!one.fixedBy.isEmpty())
        return Origin::Fixed;
    if (one.own)
        return Origin::Own;
    return parentOf(one) ? Origin::Inherited : Origin::Default;
}

QString SettingsForm::source(const Setting& setting) const
{
    return entry(setting).fixedBy;
}

std::optional<Value> SettingsForm::value(const Setting& setting) const
{
    return read(setting, text(setting));
}

bool SettingsForm::isFaulty() const
{
    return std::any_of(m_entries.begin(), m_entries.end(),
                       [this](const Entry& one) { return isFaulty(*one.setting); });
}

QList<config::SettingChange> SettingsForm::changes() const
{
    QList<config::SettingChange> changes;
    for (const Entry& one : m_entries) {
        if (one.own.has_value() == one.loaded.has_value()
            && (!one.own || read(*one.setting, *one.own) == read(*one.setting, *one.loaded)))
            continue;
        changes.append({one.setting, one.own ? read(*one.setting, *one.own) : std::nullopt});
    }
    return changes;
}

void SettingsForm::store(config::Settings& settings) const
{
    for (const Entry& one : m_entries) {
        if (const auto read = value(*one.setting))
            one.setting->store(settings, *read);
    }
}

const SettingsForm::Entry& SettingsForm::entry(const Setting& setting) const
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                    [&setting](const Entry& one) { return one.setting == &setting; });
    Q_ASSERT(found != m_entries.end());
    return *found;
}

SettingsForm::Entry& SettingsForm::entry(const Setting& setting)
{
    return const_cast<Entry&>(std::as_const(*this).entry(setting));
}

// As the loader has it: a setting that nobody gave is not inherited, the heir has its own default.
const SettingsForm::Entry* SettingsForm::parentOf(const Entry& one) const
{
    if (one.setting->inherits.isEmpty())
        return nullptr;
    const auto parent = std::find_if(m_entries.begin(), m_entries.end(), [&one](const Entry& other) {
        return other.setting->key == one.setting->inherits && (other.own || !other.fixedBy.isEmpty());
    });
    return parent == m_entries.end() || isFaulty(*parent->setting) ? nullptr : &*parent;
}

} // namespace rollcall::ui
