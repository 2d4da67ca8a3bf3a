#include "core/queue/diskspace.h"

#include <QFile>
#include <QFileInfo>

#include <sys/statvfs.h>

#include <algorithm>
#include <cerrno>

namespace rollcall::queue {

namespace {

// What a kiosk writes in a year does not grow with its disk.
constexpr qint64 largestSize = 100'000'000'000;

DiskGrade gradeOfShare(qint64 free, qint64 size, const DiskThresholds& thresholds)
{
    const auto isBelow = [&](int percent) { return free < size / 100 * percent + size % 100 * percent / 100; };
    if (size == 0 || !isBelow(thresholds.lowPercent))
        return DiskGrade::Enough;
    return isBelow(thresholds.criticalPercent) ? DiskGrade::Critical : DiskGrade::Low;
}

} // namespace

Result<DiskSpace> DiskSpace::of(const QString& directory)
{
    QFileInfo folder(directory);
    while (!folder.exists() && !folder.isRoot())
        folder.setFile(folder.absolutePath());
    struct statvfs disk {};
    if (::statvfs(QFile::encodeName(folder.absoluteFilePath()).constData(), &disk) != 0)
        return Error{errorCodeFromErrno(errno), QStringLiteral("asking for the room on the disk of %1: %2")
                                                    .arg(directory, qt_error_string(errno))};
    const auto bytes = [&](fsblkcnt_t blocks) { return static_cast<qint64>(blocks * disk.f_frsize); };
    return DiskSpace{.size = bytes(disk.f_blocks - disk.f_bfree + disk.f_bavail),
                     .free = bytes(disk.f_bavail),
                     .files = static_cast<qint64>(disk.f_files),
                     .freeFiles = static_cast<qint64>(disk.f_favail)};
}

const char* name(DiskGrade grade)
{
    switch (grade) {
    case DiskGrade::Enough:
        return "enough";
    case DiskGrade::Low:
        return "low";
    case DiskGrade::Critical:
        return "critical";
    }
    return "";
}

DiskGrade gradeOf(const DiskSpace& space, const DiskThresholds& thresholds)
{
    return std::max(gradeOfShare(space.free, std::min(space.size, largestSize), thresholds),
                    gradeOfShare(space.freeFiles, space.files, thresholds));
}

DiskGrade gradeAfter(DiskGrade before, const DiskSpace& space, const DiskThresholds& thresholds)
{
    const DiskGrade now = gradeOf(space, thresholds);
    if (now >= before)
        return now;
    return std::min(before, gradeOf(space, {thresholds.lowPercent + 1, thresholds.criticalPercent + 1}));
}

} // namespace rollcall::queue
