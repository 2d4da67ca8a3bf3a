#pragma once

#include "core/lock/filelock.h"

#include <QFileInfo>

namespace rollcall::lock {

/** Around every write, upload and delete of a photo: "dir/p.jpg" is locked by "dir/.p.jpg.lock", which goes
 *  away with its last holder. */
class PhotoLock final : public FileLock {
public:
    static constexpr std::chrono::milliseconds patience{10'000};

    explicit PhotoLock(const QString& photoPath) : FileLock(lockPathFor(photoPath), patience, AfterUse::RemoveFile) {}

    static QString lockPathFor(const QString& photoPath)
    {
        const QFileInfo file(photoPath);
        return file.path() + QStringLiteral("/.") + file.fileName() + QStringLiteral(".lock");
    }
};

} // namespace rollcall::lock
