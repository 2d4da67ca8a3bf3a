#pragma once

#include "core/attendance/record.h"
#include "core/queue/database.h"

#include <QDate>

#include <chrono>
#include <optional>
#include <vector>

namespace rollcall::queue {

/** A scan of the register, as a report takes it. */
struct RegisterScan {
    StudentNumber student;
    QDate day;                        ///< the school day
    std::chrono::seconds timeOfDay{}; ///< by the school's clock, since midnight
    attendance::ScanType type = attendance::ScanType::In;
    QString session;
    attendance::AttendanceStatus status = attendance::AttendanceStatus::Present;
    bool isWithoutBadge = false;
};

/** A scan of the register for people, whether it counts or not. */
struct ListedScan {
    RecordId id;
    QString device; ///< which kiosk recorded it
    RegisterScan scan;
    bool isVoid = false;
    QString voidedFor = {}; ///< of one that was voided at this kiosk: why, as attendance::name() of the reason
};

/** The register as reports read it. Thread: store. */
class RegisterScans {
public:
    explicit RegisterScans(Database& database) : m_database(database) {}

    /** The scans that count for the school days `from` to `to`, of one student or of all, in the order they were written: without those that
     *  are void, and with those moved there, as far as CorrectedScans knows. One whose day or time
     *  cannot be read is an Error Corrupt. Other errors: Replaced, and those of a read. */
    Result<std::vector<RegisterScan>> between(QDate from, QDate to,
                                              const std::optional<StudentNumber>& student = {}) const;

    /** The last ones of a school day, the latest first: those of between(), and those of that day that are void. Errors likewise. */
    Result<std::vector<ListedScan>> last(QDate day, int most) const;

private:
    Database& m_database;
};

} // namespace rollcall::queue
