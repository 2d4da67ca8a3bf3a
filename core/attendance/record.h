#pragma once

#include "core/attendance/attendancekey.h"
#include "core/attendance/identification.h"
#include "core/base/result.h"

#include <QDate>
#include <QJsonObject>
#include <QTime>

#include <array>
#include <chrono>
#include <optional>
#include <variant>

namespace rollcall::attendance {

/** The statuses of the school's register. Stored and sent by name(): do not rename. */
enum class AttendanceStatus { Present, Late, Absent, Excused };

const char* name(AttendanceStatus status);
std::optional<AttendanceStatus> attendanceStatus(QStringView name);

/** Why a record has no photo. Stored and sent by name(): do not rename. */
enum class PhotoAbsence {
    NoCamera,    ///< recorded without a picture: rollcallctl scan, or the camera gave none
    NotEncoded,  ///< the frame could not be encoded as JPEG
    NotWritten,  ///< it could not be written to disk
    Interrupted, ///< a power cut or kill came between the record and its photo
};

const char* name(PhotoAbsence absence);
std::optional<PhotoAbsence> photoAbsence(QStringView name);

/** Why `scanned_at` differs from what the wall clock showed. Stored and sent by name(): do not rename. */
enum class ClockNote {
    Corrected, ///< the clock was minutes off; the server's time was known and is used instead
    Suspect, ///< the clock was behind a time that is certainly over, and no better one was known: the earliest possible
             ///< time is used
};

const char* name(ClockNote note);
std::optional<ClockNote> clockNote(QStringView name);

/** How far the clock could be trusted at a scan. */
struct ClockReading {
    std::optional<std::chrono::milliseconds> offset = {}; ///< the wall clock minus the server's; nothing if unknown
    std::optional<ClockNote> note = {};
    // Only for this kiosk, to tell whether two records are of the same day; never sent:
    bool isDateTrusted = true;          ///< the server, the system or a person vouched for the date
    QString boot = QStringLiteral("");  ///< identifies this run of the machine, from start to shutdown
    std::chrono::milliseconds uptime{}; ///< since the machine started, sleep included
};

/** The rule that decided about a scan, as it is kept and sent. */
struct DecidingRule {
    QString id;          ///< of the schedule, at most 200 characters
    QString version;     ///< Schedule::version
    QByteArray decision; ///< what it was decided by: a JSON object, compact, in UTF-8; see decidingRule()
};

/** One attendance, as the Desk makes it. Journal::append adds what only the database knows (epoch and sequence). */
struct Record {
    RecordId id;
    StudentNumber studentNumber;
    QDateTime scannedAt; ///< in the school's zone; its date is `date`, its time to the second `time_in` or `time_out`
    AttendanceStatus status = AttendanceStatus::Present;
    DeviceId deviceId;
    QByteArray qrData; ///< Badge::qrData(); empty if the student was identified without a badge
    ClockReading clock = {};
    ScanType scanType = ScanType::In;
    SessionId session = wholeDay();
    std::optional<DecidingRule> rule = {}; ///< nothing: no schedule was asked
    std::optional<NoBadge> noBadge = {};   ///< set: counted without a badge; then there is no qrData

    /** What this record counts the student for. */
    AttendanceKey key() const { return {studentNumber, date(), scanType, session}; }

    QDate date() const { return scannedAt.date(); }
    QTime localTime() const
    {
        return QTime(scannedAt.time().hour(), scannedAt.time().minute(), scannedAt.time().second());
    }

    /** The photo's object key, in the bucket and below the local photo folder: <device>/<yyyy>/<mm>/<dd>/<id>.jpg */
    QString photoKey() const;

    /** As it is checked and sent: those fields of resources/schemas/attendance.json that the kiosk determines, in the
     *  order of their names. */
    struct Field {
        const char* name;
        std::variant<std::monostate /* null */, QString, qint64, QByteArray /* a JSON object */> value;
    };
    std::array<Field, 17> fields() const;

    /** The same as an object. */
    QJsonObject toJson() const;
};

} // namespace rollcall::attendance
