#include "ui/admin/settingsform.h"

#include <QTime>

#include <algorithm>
#include <cmath>

namespace rollcall::ui {

namespace {

/** How far one touch goes: a tenth below one, above it whatever makes the way to the next round number short. */
double stepAt(double value)
{
    if (value < 1)
        return 0.1;
    if (value < 20)
        return 1;
    return value < 60 ? 5 : 30;
}

double wholeStepAt(double value)
{
    return value < 20 ? 1 : value < 100 ? 5 : value < 1000 ? 50 : 100;
}

/** "0730" and "730:" as "07:30", as far as it goes: the digits of the screen have no colon. */
QString clockText(QString typed)
{
    if (typed.indexOf(u':') == 1)
        typed.prepend(u'0');
    QString text;
    for (const QChar one : std::as_const(typed)) {
        if (one == u':')
            continue;
        if (!one.isDigit())
            return typed;
        if (text.size() == 2)
            text += u':';
        text += one;
    }
    return text;
}

QString clockStep(const QString& text, int direction)
{
    constexpr int quarter = 15 * 60;
    constexpr int day = 24 * 60 * 60;
    const QTime time = QTime::fromString(text, QStringLiteral("HH:mm"));
    if (!time.isValid())
        return QStringLiteral("12:00");
    const int at = QTime(0, 0).secsTo(time);
    const int next = (direction > 0 ? at / quarter + 1 : (at + quarter - 1) / quarter - 1) * quarter;
    return QTime(0, 0).addSecs((next + day) % day).toString(QStringLiteral("HH:mm"));
}

} // namespace

SettingsForm::SettingsForm(const SettingsStore& store, const std::vector<QLatin1String>& keys) : m_store(store)
{
    for (const QLatin1String key : keys)
        m_entries.push_back({store.describe(key)});
}

void SettingsForm::load(const QList<SettingValue>& values)
{
    for (Entry& one : m_entries) {
        one = {one.info};
        const auto found = std::find_if(values.begin(), values.end(),
                                        [&one](const SettingValue& value) { return value.key == one.info.key; });
        if (found == values.end())
            continue;
        one.fixedBy = found->fixedBy;
        if (found->fixedBy.isEmpty())
            one.own = one.loaded = found->text;
        else
            one.fixedText = found->text;
    }
}

void SettingsForm::type(const QString& key, const QString& text)
{
    if (origin(key) != Origin::Fixed)
        entry(key).own = info(key).kind == SettingInfo::Kind::ClockTime ? clockText(text) : text;
}

void SettingsForm::unset(const QString& key)
{
    entry(key).own.reset();
}

void SettingsForm::step(const QString& key, int direction)
{
    const SettingInfo& setting = info(key);
    if (setting.kind == SettingInfo::Kind::Choice) {
        const qsizetype at = setting.choices.indexOf(text(key)) + direction;
        return type(key, setting.choices.at(std::clamp<qsizetype>(at, 0, setting.choices.size() - 1)));
    }
    if (setting.kind == SettingInfo::Kind::ClockTime)
        return type(key, clockStep(text(key), direction));
    bool isNumber = false;
    double number = text(key).toDouble(&isNumber);
    if (!isNumber || !std::isfinite(number))
        number = setting.fallback.toDouble();
    const bool whole = setting.kind == SettingInfo::Kind::Integer;
    // Going down from 1 takes the steps below 1.
    const double from = direction < 0 ? std::nextafter(number, 0) : number;
    const double step = !whole ? stepAt(from) : setting.step > 1 ? setting.step : wholeStepAt(from);
    const double at = number / step;
    const double near = std::round(at);
    const bool isRound = std::abs(at - near) < 1e-6;
    const double next = direction > 0 ? (isRound ? near + 1 : std::ceil(at)) : (isRound ? near - 1 : std::floor(at));
    const double lowest = whole || setting.minimum > 0 ? setting.minimum : step;
    type(key, QString::number(std::clamp(next * step, lowest, setting.maximum), 'g', 12));
}

QString SettingsForm::text(const QString& key) const
{
    const Entry& one = entry(key);
    if (!one.fixedBy.isEmpty())
        return one.fixedText;
    if (one.own)
        return *one.own;
    if (const Entry* parent = parentOf(one))
        return text(parent->info.key);
    return one.info.fallback;
}

SettingsForm::Origin SettingsForm::origin(const QString& key) const
{
    const Entry& one = entry(key);
    if (!one.fixedBy.isEmpty())
        return Origin::Fixed;
    if (one.own)
        return Origin::Own;
    return parentOf(one) ? Origin::Inherited : Origin::Default;
}

const SettingInfo* SettingsForm::exceeded(const QString& key) const
{
    const QString& limit = info(key).notAbove;
    const auto other = std::find_if(m_entries.begin(), m_entries.end(),
                                    [&limit](const Entry& one) { return !limit.isEmpty() && one.info.key == limit; });
    if (other == m_entries.end())
        return nullptr;
    const auto low = value(key);
    const auto high = value(limit);
    return low && high && low->toDouble() > high->toDouble() ? &other->info : nullptr;
}

std::optional<QString> SettingsForm::value(const QString& key) const
{
    return m_store.normalized(key, text(key));
}

bool SettingsForm::isFaulty() const
{
    return std::any_of(m_entries.begin(), m_entries.end(),
                       [this](const Entry& one) { return isFaulty(one.info.key); });
}

QList<SettingChange> SettingsForm::changes() const
{
    QList<SettingChange> changes;
    for (const Entry& one : m_entries) {
        const auto normalized = [&](const QString& text) { return m_store.normalized(one.info.key, text); };
        if (one.own.has_value() == one.loaded.has_value()
            && (!one.own || normalized(*one.own) == normalized(*one.loaded)))
            continue;
        changes.append({one.info.key, one.own ? normalized(*one.own) : std::nullopt});
    }
    return changes;
}

QMap<QString, QString> SettingsForm::values() const
{
    QMap<QString, QString> values;
    for (const Entry& one : m_entries) {
        if (const auto allowed = value(one.info.key))
            values.insert(one.info.key, *allowed);
    }
    return values;
}

const SettingsForm::Entry& SettingsForm::entry(const QString& key) const
{
    const auto found =
        std::find_if(m_entries.begin(), m_entries.end(), [&key](const Entry& one) { return one.info.key == key; });
    Q_ASSERT(found != m_entries.end());
    return *found;
}

SettingsForm::Entry& SettingsForm::entry(const QString& key)
{
    return const_cast<Entry&>(std::as_const(*this).entry(key));
}

// As in the loader: a parent that is not set itself passes nothing on, and the heir has its own default.
const SettingsForm::Entry* SettingsForm::parentOf(const Entry& one) const
{
    if (one.info.inherits.isEmpty())
        return nullptr;
    const auto parent = std::find_if(m_entries.begin(), m_entries.end(), [&one](const Entry& other) {
        return other.info.key == one.info.inherits && (other.own || !other.fixedBy.isEmpty());
    });
    return parent == m_entries.end() || isFaulty(parent->info.key) ? nullptr : &*parent;
}

} // namespace rollcall::ui
