#pragma once

#include <QTime>

namespace rollcall {

/** Whether a time of day is within a span that comes every day, from its first minute to before `until`. An `until` that is
 *  earlier than `from` is on the next day. A span without one of its ends, or with two equal ones, holds no time. */
inline bool isWithin(const QTime& from, const QTime& until, const QTime& time)
{
    if (!from.isValid() || !until.isValid() || from == until)
        return false;
    return from < until ? from <= time && time < until : time >= from || time < until;
}

} // namespace rollcall
