#pragma once

#include "core/attendance/voidreason.h"
#include "core/base/ids.h"
#include "core/queue/database.h"

#include <optional>

namespace rollcall::queue {

/** The scans that the office voided at this kiosk. The record stays as it is and is still sent; from the moment append() returns it does
 *  not count here (CorrectedScans), and once the cloud has the record, Outbox gives the void, which says so there. Thread: store. */
class ScanVoids {
public:
    ScanVoids(Database& database, const Clock& clock) : m_database(database), m_clock(clock) {}

    /** Voids a scan that `device` recorded; on disk, with its queue item, in one transaction. Errors: NotFound (the register has no such
     *  record, or another device's), Exists (it is void already), DiskFull, Timeout, Io, Corrupt, Replaced; after one nothing has changed. */
    Result<void> append(const RecordId& scan, attendance::VoidReason reason, const DeviceId& device);

    /** Why a scan was voided here, the last time if there were several; nothing if it was not. What counts is in CorrectedScans: the office
     *  may have given it back. */
    struct Line {
        QString reason; ///< attendance::name() of it
        QString voidedAt;
        QString id; ///< of the void, by which the queue and the cloud know it
    };
    Result<std::optional<Line>> find(const RecordId& scan) const;

private:
    Database& m_database;
    const Clock& m_clock;
};

} // namespace rollcall::queue
