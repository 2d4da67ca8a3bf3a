#pragma once

#include "core/base/ids.h"

#include <QDate>

#include <optional>

namespace rollcall::attendance {

/** Which way a student went. Stored by name(): do not rename. */
enum class ScanType { In, Out };

/** "in", "out". */
const char* name(ScanType type);
std::optional<ScanType> scanType(QStringView name);

/** A part of the school day that a student attends separately. */
using SessionId = Identifier<struct SessionIdTag, 32>;

/** "day": the only session of a school that does not divide its day. */
const SessionId& wholeDay();

/** What a student can be counted for once: the rule "once a day" as a value. Two records with the same key are the same
 *  attendance scanned twice, provided that both dates can be trusted (Journal::arrival decides where one cannot). */
struct AttendanceKey {
    StudentNumber student;
    QDate date; ///< the local day
    ScanType scanType = ScanType::In;
    SessionId session = wholeDay();

    friend bool operator==(const AttendanceKey&, const AttendanceKey&) = default;
};

} // namespace rollcall::attendance
