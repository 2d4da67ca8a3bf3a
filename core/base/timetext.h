#pragma once

#include <QDateTime>

namespace rollcall {

// What Qt::ISODate gives, in a twentieth of the time: every record carries four of these texts, and each is made twice
// between the badge and the commit.

/** 2026-11-23. Empty for an invalid date and for years outside of 0 to 9999. */
QString isoDate(QDate date);

/** 07:24:05; milliseconds are cut off. Empty for an invalid time. */
QString isoTime(QTime time);

/** RFC 3339 with milliseconds and the offset written out: 2026-11-23T07:24:05.120+08:00. UTC ends in Z. Empty where
 *  isoDate() is. */
QString toRfc3339(const QDateTime& time);

} // namespace rollcall
