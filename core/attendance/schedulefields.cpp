#include "core/attendance/schedulefields.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <cmath>

namespace rollcall::attendance {

using namespace std::chrono_literals;

namespace {

std::optional<std::chrono::seconds> readTime(const QString& text)
{
    // Not by QTime: to it "24:00:00" is 00:00.
    static const QRegularExpression form(QStringLiteral("^([01][0-9]|2[0-3]):([0-5][0-9])(?::([0-5][0-9]))?$"));
    if (text == QLatin1String("24:00") || text == QLatin1String("24:00:00"))
        return 24h;
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch() || text.endsWith(u'\n')) // $ also matches before a last line feed
        return std::nullopt;
    return std::chrono::hours(match.captured(1).toInt()) + std::chrono::minutes(match.captured(2).toInt())
           + std::chrono::seconds(match.captured(3).toInt());
}

} // namespace

ScheduleFields::ScheduleFields(const QJsonObject& object, QString title, QStringList& faults)
    : m_object(object), m_title(std::move(title)), m_faults(faults)
{
}

QJsonValue ScheduleFields::take(const QString& key)
{
    m_taken.insert(key);
    return m_object.value(key);
}

void ScheduleFields::fault(const QString& sentence)
{
    m_faults << (m_title.isEmpty() ? sentence : m_title + QStringLiteral(": ") + sentence);
}

bool ScheduleFields::isNull(const QString& key)
{
    return take(key).isNull();
}

QString ScheduleFields::text(const QString& key, const QString& fallback)
{
    const QJsonValue value = take(key);
    if (value.isUndefined() || value.isNull())
        return fallback;
    if (!value.isString() || value.toString().trimmed().isEmpty()) {
        fault(QStringLiteral("%1 has to be a text").arg(key));
        return fallback;
    }
    return value.toString().trimmed();
}

bool ScheduleFields::flag(const QString& key, bool fallback)
{
    const QJsonValue value = take(key);
    if (!value.isUndefined() && !value.isBool())
        fault(QStringLiteral("%1 has to be true or false").arg(key));
    return value.toBool(fallback);
}

std::chrono::minutes ScheduleFields::minutes(const QString& key, std::chrono::minutes fallback)
{
    const QJsonValue value = take(key);
    if (value.isUndefined())
        return fallback;
    const double number = value.toDouble(-1);
    if (number < 0 || number > 1440 || number != std::floor(number)) {
        fault(QStringLiteral("%1 has to be a whole number of minutes, 0 to 1440").arg(key));
        return fallback;
    }
    return std::chrono::minutes(int(number));
}

std::chrono::seconds ScheduleFields::time(const QString& key, Bound bound, std::chrono::seconds fallback)
{
    const QJsonValue value = take(key);
    if (value.isUndefined())
        return fallback;
    const auto time = readTime(value.toString());
    if (!time) {
        fault(QStringLiteral("%1 has to be a time such as \"07:00\"").arg(key));
        return fallback;
    }
    if (*time == 24h && bound == Bound::Start) {
        fault(QStringLiteral("%1 is 24:00; only the end of something may be").arg(key));
        return fallback;
    }
    return *time;
}

std::optional<QDate> ScheduleFields::date(const QString& key)
{
    const QJsonValue value = take(key);
    if (value.isUndefined() || value.isNull())
        return std::nullopt;
    const QString text = value.toString();
    const QDate date = text.size() == 10 ? QDate::fromString(text, Qt::ISODate) : QDate();
    if (!date.isValid()) {
        fault(QStringLiteral("%1 has to be a day of the calendar such as \"2026-12-25\"").arg(key));
        return std::nullopt;
    }
    return date;
}

QStringList ScheduleFields::texts(const QString& key)
{
    const QJsonValue value = take(key);
    if (value.isUndefined() || value.isNull())
        return {};
    QStringList all;
    bool isRight = value.isArray();
    for (const QJsonValue one : value.toArray()) {
        isRight = isRight && one.isString() && !one.toString().trimmed().isEmpty();
        all << one.toString().trimmed();
    }
    if (!isRight)
        fault(QStringLiteral("%1 has to be a list of texts, such as [\"Grade 8\"]").arg(key));
    return isRight ? all : QStringList();
}

std::vector<QJsonObject> ScheduleFields::objects(const QString& key)
{
    const QJsonValue value = take(key);
    if (value.isUndefined())
        return {};
    std::vector<QJsonObject> all;
    bool isRight = value.isArray();
    for (const QJsonValue one : value.toArray()) {
        isRight = isRight && one.isObject();
        all.push_back(one.toObject());
    }
    if (!isRight)
        fault(QStringLiteral("%1 has to be a list of objects").arg(key));
    return isRight ? all : std::vector<QJsonObject>();
}

void ScheduleFields::ignore(std::initializer_list<const char*> keys)
{
    for (const char* key : keys)
        m_taken.insert(QLatin1String(key));
}

void ScheduleFields::refuseOthers()
{
    const QStringList keys = m_object.keys();
    for (const QString& key : keys) {
        if (!m_taken.contains(key) && !key.startsWith(u'_'))
            fault(QStringLiteral("%1 is no key of a schedule file").arg(key));
    }
}

} // namespace rollcall::attendance
