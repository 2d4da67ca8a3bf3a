#pragma once

#include "core/lock/filelock.h"

#include <QFileInfo>

namespace rollcall::lock {

/** Around every write transaction on a database: "dir/name.db" is locked by "dir/.name.db.lock", which
 *  stays. */
class DatabaseLock final : public FileLock {
public:
    static constexpr std::chrono::milliseconds patience{30'000};

    explicit DatabaseLock(const QString& databasePath)
        : FileLock(lockPathFor(databasePath), patience, AfterUse::KeepFile)
    {
    }

    static QString lockPathFor(const QString& databasePath)
    {
        const QFileInfo file(databasePath);
        return file.path() + QStringLiteral("/.") + file.fileName() + QStringLiteral(".lock");
    }
};

} // namespace rollcall::lock
