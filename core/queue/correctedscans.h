#pragma once

#include "core/base/ids.h"
#include "core/queue/database.h"

#include <QDate>

#include <optional>
#include <vector>

namespace rollcall::queue {

class Statement;

/** A scan of this kiosk that does not count as it was recorded, because the office said so. */
struct CorrectedScan {
    struct Place {
        StudentNumber student;
        QDate day;

        friend bool operator==(const Place&, const Place&) = default;
    };

    RecordId scan;
    std::optional<Place> movedTo; ///< for whom and which day it counts; nothing: it is void

    friend bool operator==(const CorrectedScan&, const CorrectedScan&) = default;
};

/** What a row says in scan_id, moved_to and moved_to_day; nothing if those are null. Internal to this library. */
std::optional<CorrectedScan> readCorrectedScan(const Statement& row);

/** Those scans, as the cloud last told. The records stay as they are: Journal and its readers look here. A scan may be
 *  named of which this database has no record. Thread: store. Errors everywhere: Timeout, DiskFull, Io, Corrupt, Replaced;
 *  after one nothing has changed. */
class CorrectedScans {
public:
    explicit CorrectedScans(Database& database) : m_database(database) {}

    /** Those of one day are exactly these and the ones that were voided here (ScanVoids) and the cloud has not taken yet: what is not among
     *  them any more counts as recorded again. `day`: when they were scanned, in the cloud. `unsentWhenAsked`: what unsent() gave before
     *  the cloud was asked; the answer may be older than these. Gives whether that is news; if not, nothing is written. */
    Result<bool> replace(QDate day, std::vector<CorrectedScan> scans,
                         const std::vector<CorrectedScan>& unsentWhenAsked = {});

    /** Those of that day that were voided here, of which the cloud does not know yet, by the scan's id. */
    Result<std::vector<CorrectedScan>> unsent(QDate day) const;

    /** Those of that day, by the scan's id. */
    Result<std::vector<CorrectedScan>> ofDay(QDate day) const;

private:
    Result<std::vector<CorrectedScan>> read(const QString& condition, QDate day) const;

    Database& m_database;
};

} // namespace rollcall::queue
