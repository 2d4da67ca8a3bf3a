#pragma once

#include "core/base/ids.h"

#include <QByteArray>
#include <QDate>

#include <optional>

namespace rollcall::badge {

/** Which school a badge is of: four random bytes that the school's project drew once. */
class SchoolTag {
public:
    /** Eight hexadecimal digits in lower case. */
    static std::optional<SchoolTag> parse(const QString& text);
    explicit SchoolTag(quint32 value) : m_value(value) {}

    QString toString() const;
    quint32 value() const { return m_value; }
    friend bool operator==(const SchoolTag&, const SchoolTag&) = default;

private:
    quint32 m_value;
};

/** Which of the school's keys signed a badge, from 1 to 255 in the order in which they were made. */
using KeyId = quint8;

/** The number of a badge; a school gives each out once. */
using Serial = quint32;

/** What a signed badge says. */
struct BadgeClaims {
    SchoolTag school;
    KeyId key;
    Serial serial;
    std::optional<QDate> lastDay; ///< on which it counts, by the school's calendar; nothing: it does not end
    StudentNumber number;

    friend bool operator==(const BadgeClaims&, const BadgeClaims&) = default;
};

/** The last days that a badge can have: from 2020-01-02 on. */
bool isPossibleLastDay(const QDate& day);

/** As bytes, big-endian: school (4), key (1), serial (4), last day as days since 2020-01-01 (2, 0 for none), number. `lastDay` is
 *  a possible one. */
QByteArray toBytes(const BadgeClaims& claims);

/** Nothing if these are not the bytes of any claims. */
std::optional<BadgeClaims> claimsFrom(const QByteArray& bytes);

} // namespace rollcall::badge
