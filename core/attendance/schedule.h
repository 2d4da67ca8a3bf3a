#pragma once

#include "core/attendance/attendancekey.h"

#include <bitset>
#include <chrono>
#include <vector>

namespace rollcall::attendance {

/** A stretch of the day by the wall clock, since midnight. Both ends belong to it. */
struct TimeWindow {
    std::chrono::seconds from{};
    std::chrono::seconds to{};

    bool contains(std::chrono::milliseconds timeOfDay) const { return from <= timeOfDay && timeOfDay <= to; }
    friend bool operator==(const TimeWindow&, const TimeWindow&) = default;
};

/** A part of the school day that is attended by itself: one scan in, one scan out. It lies within one day: an end may be
 *  24:00, nothing goes on after midnight. */
struct SchoolSession {
    SessionId id; ///< "morning", "afternoon", or what the school calls it
    std::chrono::seconds start{};
    std::chrono::seconds end{};
    TimeWindow login;  ///< a scan here is a scan in
    TimeWindow logout; ///< a scan here, and not in `login`, is a scan out
    std::chrono::minutes lateThreshold{};

    /** When scans belong to this session. */
    TimeWindow span() const { return {login.from, logout.to}; }
    /** Who scans in until then, this second included, is present; after it, late. */
    std::chrono::seconds lateLimit() const { return start + lateThreshold; }
};

/** The windows of a session of which only start and end are given: half an hour to each side of both, and a quarter of an hour
 *  until a student is late. */
SchoolSession sessionWithUsualWindows(const SessionId& id, std::chrono::seconds start, std::chrono::seconds end);

/** The predecessor's day: "morning" from 07:00 to 12:00 and "afternoon" from 13:00 to 17:00, with the usual windows. */
std::vector<SchoolSession> usualSessions();

/** Whom a schedule or an exception is for. In this order: what comes later is more specific, and wins. */
struct Audience {
    enum class Kind { School, Grade, Section, Student };
    Kind kind = Kind::School;
    QString name =
        QStringLiteral(""); ///< the grade, section or student number as the roster has it; empty for the school

    friend bool operator==(const Audience&, const Audience&) = default;
};

std::size_t qHash(const Audience& audience, std::size_t seed = 0) noexcept;

/** "school", "grade", "section", "student". */
const char* name(Audience::Kind kind);

/** Days of the week by Qt::DayOfWeek, 1 for Monday to 7 for Sunday. Bit 0 is not used. */
using Weekdays = std::bitset<8>;

/** A rule: how the day runs, on which weekdays, and for whom. */
struct Schedule {
    QString id;                      ///< names the rule in records
    QString name;                    ///< for people
    std::vector<Audience> audiences; ///< none: only used by exceptions
    Weekdays weekdays;
    std::vector<SchoolSession> sessions;  ///< in the order of the day; two may share the second in which one ends
    std::chrono::minutes cooldown{5};     ///< between two scans of one kind
    QString version = QStringLiteral(""); ///< of what the rule says; given by ScheduleBook
};

/** Days on which something else counts than the weekday says. */
struct DayException {
    QDate from;
    QDate to; ///< the last day
    Audience audience;
    QString scheduleId; ///< the schedule of these days, on whatever weekday; empty: no school
    QString name;       ///< "Christmas"
};

} // namespace rollcall::attendance
