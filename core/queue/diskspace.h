#pragma once

#include "core/base/result.h"

#include <QString>

namespace rollcall::queue {

/** How much room a file system has for this user, as `df` counts it: without what is kept for root. */
struct DiskSpace {
    qint64 size = 0;      ///< bytes, used and free; 0 where the file system has no limit of its own
    qint64 free = 0;      ///< bytes
    qint64 files = 0;     ///< that there is room for, used and free; 0 where they are not counted
    qint64 freeFiles = 0; ///< of these; a disk of which all are used is as full as one without a byte

    /** Of the file system that a directory lies on, or, while it does not exist, the nearest folder above it. One call of
     *  statvfs(3). Any thread. Errors: NotFound, NotPermitted, Io. */
    static Result<DiskSpace> of(const QString& directory);
};

/** From which share of a file system on there is little room left on it (settings disk_monitor.*). */
struct DiskThresholds {
    int lowPercent = 10;     ///< less than this is free: Low
    int criticalPercent = 5; ///< less than this is free: Critical; at most lowPercent
};

enum class DiskGrade {
    Enough,
    Low,      ///< a person should make room in the next days
    Critical, ///< records may soon not fit any more
};

/** A stable name for logs and JSON: "enough", "low", "critical". */
const char* name(DiskGrade grade);

/** The worse of the grades of bytes and of files. Of a large disk only the first 100 GB count, so that it is Low below 10 GB
 *  and not below 100. One without a limit is Enough. */
DiskGrade gradeOf(const DiskSpace& space, const DiskThresholds& thresholds);

/** The same, for who looks again and again: it gets worse at the thresholds and better only with one percent more, so that
 *  a disk on the brink does not change its grade with each photo. */
DiskGrade gradeAfter(DiskGrade before, const DiskSpace& space, const DiskThresholds& thresholds);

} // namespace rollcall::queue
