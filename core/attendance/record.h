#pragma once

#include "core/attendance/attendancekey.h"
#include "core/base/result.h"

#include <QDate>
#include <QJsonObject>
#include <QTime>

#include <chrono>
#include <optional>

namespace rollcall::attendance {

/** The four the school's register knows. Stored and sent by name(): do not rename. */
enum class AttendanceStatus { Present, Late, Absent, Excused };

const char* name(AttendanceStatus status);
std::optional<AttendanceStatus> attendanceStatus(QStringView name);

/** Why a record has no photo. Stored and sent by name(): do not rename. */
enum class PhotoAbsence {
    NoCamera,    ///< recorded without a picture: rollcallctl scan, or the camera gave none
    NotEncoded,  ///< the frame could not be made a JPEG
    NotWritten,  ///< the disk refused it
    Interrupted, ///< power cut or kill between the record and its photo
};

const char* name(PhotoAbsence absence);
std::optional<PhotoAbsence> photoAbsence(QStringView name);

/** Why `scanned_at` is not what the wall clock showed. Stored and sent by name(): do not rename. */
enum class ClockNote {
    Corrected, ///< the clock was minutes off, and the server's time was known: that one is given
    Suspect,   ///< the clock was behind what is certain, and nobody knew better: the earliest it can have been
};

const char* name(ClockNote note);
std::optional<ClockNote> clockNote(QStringView name);

/** How far the clock could be trusted at a scan. */
struct ClockReading {
    std::optional<std::chrono::milliseconds> offset = {}; ///< the wall clock minus the server's; nothing if not known
    std::optional<ClockNote> note = {};
    // For this kiosk alone, to tell whether two records are of one day; never sent:
    bool isDateTrusted = true;           ///< the server, the system or a person vouched for the date
    QString boot = QStringLiteral("");  ///< which run of the machine
    std::chrono::milliseconds uptime{}; ///< since it started, sleep included
};

/** One arrival, as the Desk decides it. Journal::append adds what only the database can give (epoch and sequence). */
struct Record {
    RecordId id;
    StudentNumber studentNumber;
    QDateTime scannedAt; ///< with its offset; `date` and `time_in` are its local date and time, to the second
    AttendanceStatus status = AttendanceStatus::Present;
    DeviceId deviceId;
    QByteArray qrData; ///< the badge's payload, trimmed; empty if the student was identified without a badge
    ClockReading clock = {};
    ScanType scanType = ScanType::In; ///< neither this nor `session` is sent yet, or part of toJson()
    SessionId session = wholeDay();

    /** What this record counts the student for. */
    AttendanceKey key() const { return {studentNumber, date(), scanType, session}; }

    QDate date() const { return scannedAt.date(); }
    QTime timeIn() const
    {
        return QTime(scannedAt.time().hour(), scannedAt.time().minute(), scannedAt.time().second());
    }

    /** The photo's object key, in the bucket and below the local photo folder: <device>/<yyyy>/<mm>/<dd>/<id>.jpg */
    QString photoKey() const;

    /** As it is checked and sent: the fields of resources/schemas/attendance.json that the kiosk itself decides. */
    QJsonObject toJson() const;
};

} // namespace rollcall::attendance
