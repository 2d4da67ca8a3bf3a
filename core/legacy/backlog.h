#pragma once

#include "core/archive/foreignrecords.h"
#include "core/attendance/schoolzone.h"
#include "core/legacy/olddatabase.h"

namespace rollcall::legacy {

/** What became of a row that is not taken over as it was. Holds no value of it. */
struct RowNote {
    enum class Kind { Fixed, Duplicate, NotTaken, PhotoMissing };
    QString row; ///< "attendance 12" or "sync_queue 3"
    Kind kind;
    QString text;
};

const char* name(RowNote::Kind kind); ///< "fixed", "duplicate", "not_taken", "photo_missing"

/** A record to be taken over, and the file of its photo; empty if it has none. */
struct BacklogRecord {
    archive::ForeignRecords::Foreign record;
    QString photo;
};

struct Backlog {
    std::vector<BacklogRecord> records; ///< in the order of the old rows
    std::vector<RowNote> notes;
    int alreadySent = 0;
};

/** The records of an old database that its cloud did not get: rows that are not synced, and rows of the queue whose row of the register is
 *  gone. Each is repaired where that is safe (attendance::Fixer) and checked like one of our own. The id of a record is made
 *  of what it says, so it is the same each time. Of several rows for one student, day, way and session the first counts.
 *  `folder` is the predecessor's, below which photos are looked for. Pure but for looking at photo files. */
Backlog backlogOf(const OldDatabase& database, const QString& folder, const DeviceId& device,
                  const attendance::SchoolZone& zone);

} // namespace rollcall::legacy
