#pragma once

#include "core/base/result.h"

#include <QDate>
#include <QDateTime>
#include <QTimeZone>

#include <chrono>
#include <vector>

namespace rollcall::attendance {

/** An instant as the clock on the school's wall shows it. Whole numbers, so that nothing is rounded across a bound. */
struct ScanMoment {
    QDate day;                              ///< the school day
    std::chrono::milliseconds timeOfDay{};  ///< since midnight by the wall clock: 0 up to, and without, 24:00
    std::chrono::milliseconds sinceEpoch{}; ///< the instant itself: what passes between two scans is measured with it
};

/** The school's time zone. Every school day and every time of day comes from here, whatever zone the machine is in.
 *
 *  The wall clock decides, also on the days on which it is changed. Every instant has exactly one day and time of day, so
 *  a scan is never ambiguous. A time that is skipped is never shown: a bound that lies there is passed at the moment of the
 *  change. A time that is shown twice counts as the same time both times. A school day begins with its first instant,
 *  which is 01:00 where midnight is skipped.
 *
 *  A value; threads may share it. A running process keeps the zone's rules that it read first: restart it after an update
 *  of tzdata. */
class SchoolZone {
public:
    /** `id`: a name of the IANA database with its capitals, "Asia/Manila", or "UTC". Error Invalid, with a sentence that
     *  says what to write, for anything else: also for "UTC+8", which Qt and PostgreSQL take for opposite directions. */
    static Result<SchoolZone> fromId(const QByteArray& id);

    /** Where the school has not said: the machine's zone, whatever it is called; UTC if it has none. */
    static SchoolZone ofMachine();

    QByteArray id() const { return m_zone.id(); }

    /** Whether both clocks show the same time at each hour of the year from `from` on, as two names of one zone do. */
    bool agreesWith(const SchoolZone& other, const QDateTime& from) const;

    /** `instant`: any valid QDateTime; its own offset does not matter. */
    ScanMoment momentOf(const QDateTime& instant) const;

    /** The instants at which the wall clock shows this time on this day, the earlier first: usually one, two where the
     *  clock is set back over it, none where it is skipped. `timeOfDay` up to 24:00, which is the next day's 00:00. In this
     *  zone. */
    std::vector<QDateTime> instantsOf(QDate day, std::chrono::seconds timeOfDay) const;

    /** The time on the wall, with the offset that is in force then. */
    QDateTime local(const QDateTime& instant) const;

private:
    explicit SchoolZone(QTimeZone zone) : m_zone(std::move(zone)) {}

    QTimeZone m_zone;
};

} // namespace rollcall::attendance
