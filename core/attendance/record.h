#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"

#include <QDate>
#include <QJsonObject>
#include <QTime>

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

/** One arrival, as the Desk decides it. Journal::append adds what only the database can give (epoch and sequence). */
struct Record {
    RecordId id;
    StudentNumber studentNumber;
    QDateTime scannedAt; ///< with its offset; `date` and `time_in` are its local date and time, to the second
    AttendanceStatus status = AttendanceStatus::Present;
    DeviceId deviceId;
    QByteArray qrData; ///< the badge's payload, trimmed

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
