#pragma once

#include <QDateTime>
#include <QStringList>

#include <functional>

namespace rollcall::retention {

/** Removes log files that were rotated away, oldest first: those that were last written before a time, and more while the
 *  disk needs room. Never one that is being written. Thread: store. */
class LogRetention {
public:
    /** `keepFrom` not valid: none is too old. `logs`: the paths of the files that are written; "rollcall.log" was rotated to "rollcall.log.1" and so on. Others beside them are
     *  left alone. */
    LogRetention(const QStringList& logs, const QDateTime& keepFrom, std::function<bool()> needsRoom);

    /** Removes one file at most. False: it is through. */
    bool step();

    int removed() const { return m_removed; }

private:
    struct File {
        QString path;
        QDateTime written;
    };

    const QDateTime m_keepFrom;
    const std::function<bool()> m_needsRoom;
    std::vector<File> m_files; ///< the oldest one last
    int m_removed = 0;
};

} // namespace rollcall::retention
