#include "core/attendance/schoolzone.h"

#include <QRegularExpression>

#include <algorithm>

namespace rollcall::attendance {

namespace {

constexpr qint64 millisecondsInADay = 24 * 60 * 60 * 1000;
const QDate dayOfTheEpoch(1970, 1, 1);

bool hasIanaForm(const QByteArray& id)
{
    // QTimeZone also takes "UTC+8" and the rules of POSIX ("EST5EDT,M3.2.0,M11.1.0"), and both tell other programs
    // something else.
    static const QRegularExpression form(QStringLiteral("^(UTC|[A-Z][A-Za-z_]+(/[A-Za-z0-9_+-]+)+)$"));
    return form.match(QString::fromLatin1(id)).hasMatch();
}

} // namespace

Result<SchoolZone> SchoolZone::fromId(const QByteArray& id)
{
    const QTimeZone zone = hasIanaForm(id) ? QTimeZone(id) : QTimeZone();
    if (!zone.isValid())
        return Error{ErrorCode::Invalid,
                     QStringLiteral("\"%1\" is not a time zone; write a name of the IANA database with its capitals, "
                                    "such as Asia/Manila")
                         .arg(QString::fromUtf8(id))};
    return SchoolZone(zone);
}

SchoolZone SchoolZone::ofMachine()
{
    const QTimeZone zone = QTimeZone::systemTimeZone();
    return SchoolZone(zone.isValid() ? zone : QTimeZone::utc());
}

bool SchoolZone::agreesWith(const SchoolZone& other, const QDateTime& from) const
{
    if (id() == other.id())
        return true;
    constexpr int hoursInAYear = 366 * 24;
    for (int hour = 0; hour < hoursInAYear; ++hour) {
        const QDateTime instant = from.addSecs(qint64(hour) * 60 * 60);
        if (m_zone.offsetFromUtc(instant) != other.m_zone.offsetFromUtc(instant))
            return false;
    }
    return true;
}

ScanMoment SchoolZone::momentOf(const QDateTime& instant) const
{
    const qint64 sinceEpoch = instant.toMSecsSinceEpoch();
    const qint64 local = sinceEpoch + qint64(m_zone.offsetFromUtc(instant)) * 1000;
    qint64 day = local / millisecondsInADay;
    qint64 timeOfDay = local % millisecondsInADay;
    if (timeOfDay < 0) {
        --day;
        timeOfDay += millisecondsInADay;
    }
    return {dayOfTheEpoch.addDays(day), std::chrono::milliseconds(timeOfDay), std::chrono::milliseconds(sinceEpoch)};
}

std::vector<QDateTime> SchoolZone::instantsOf(QDate day, std::chrono::seconds timeOfDay) const
{
    // QDateTime(day, time, zone) is not asked: for times that are skipped or doubled its answers differ from one version
    // of Qt to the next. An offset that is in force at the instant it leads to is right in all of them.
    const qint64 wall = dayOfTheEpoch.daysTo(day) * millisecondsInADay + std::chrono::milliseconds(timeOfDay).count();
    std::vector<qint64> found;
    for (const qint64 distance : {-millisecondsInADay, qint64(0), millisecondsInADay}) {
        const QDateTime nearby = QDateTime::fromMSecsSinceEpoch(wall + distance, Qt::UTC);
        const qint64 instant = wall - qint64(m_zone.offsetFromUtc(nearby)) * 1000;
        const QDateTime candidate = QDateTime::fromMSecsSinceEpoch(instant, Qt::UTC);
        if (instant + qint64(m_zone.offsetFromUtc(candidate)) * 1000 == wall)
            found.push_back(instant);
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    std::vector<QDateTime> instants;
    for (const qint64 instant : found)
        instants.push_back(local(QDateTime::fromMSecsSinceEpoch(instant, Qt::UTC)));
    return instants;
}

QDateTime SchoolZone::local(const QDateTime& instant) const
{
    return instant.toOffsetFromUtc(m_zone.offsetFromUtc(instant));
}

} // namespace rollcall::attendance
