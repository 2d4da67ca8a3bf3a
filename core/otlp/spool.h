#pragma once

#include "core/base/result.h"
#include "core/lock/filelock.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>
#include <string_view>

namespace rollcall::otlp {

/** Lines on disk that wait for the log server: a folder with a file that is written to and older ones, numbered, each of
 *  which is one request. Every program of the kiosk may write, one of them sends; each has a Spool of its own on the folder,
 *  and its thread alone uses it. What was written outlives SIGKILL; nothing is fsynced, as with any log. */
class Spool {
public:
    /** `maxBytes`: more than that is never kept; the oldest file goes for the newest lines. Touches no disk. */
    Spool(const QString& folder, long long maxBytes);

    /** Whole lines, all or none. The folder (0700) and its files (0600) are made. Gives how many lines went to make room.
     *  Errors: DiskFull, NotPermitted, Timeout, Io. */
    Result<int> append(std::string_view lines);

    struct Batch {
        QString file;
        QByteArray lines;
    };
    /** The oldest lines, which nobody adds to from now on; nothing if there are none. Does not remove them. */
    Result<std::optional<Batch>> oldest();

    struct Waiting {
        long long bytes = 0;
        QDateTime since; ///< the oldest file's last line, by the file's time; not valid if nothing waits
    };
    /** What is on disk now. Looks only, and takes no lock. */
    Waiting waiting() const;

    /** Also well if it had to make room meanwhile. */
    Result<void> remove(const Batch& batch);

private:
    QString numbered(long long number) const;
    QStringList batches() const;
    Result<void> seal();
    int makeRoom();

    const QString m_folder;
    const QString m_current;
    const long long m_maxBytes;
    const long long m_maxFile;
    lock::FileLock m_lock;
};

} // namespace rollcall::otlp
