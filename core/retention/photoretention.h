#pragma once

#include "core/queue/photostore.h"

#include <functional>
#include <limits>

namespace rollcall::retention {

/** Removes photo files that the cloud has a copy of, oldest first: those of the days before a day, then as many more as it
 *  takes until all that are left are not too large together and the disk has room again. A file whose photo was not sent is
 *  never touched, and does not count. Works in slices, so that who calls can do something else in between.
 *  Thread: store. */
class PhotoRetention {
public:
    struct Limits {
        QDate keepFrom = {}; ///< photos of this day and of later ones are not too old; not valid: none is
        qint64 mostBytes = std::numeric_limits<qint64>::max(); ///< that sent photos may have together
    };

    /** `needsRoom` is asked before each file that is neither too old nor too much. */
    PhotoRetention(queue::PhotoStore& photos, const Limits& limits, std::function<bool()> needsRoom);

    /** Looks at files for a few milliseconds. False: it is through. */
    bool step();

    int removed() const { return m_removed; }
    qint64 removedBytes() const { return m_removedBytes; }

private:
    enum class Pass {
        Survey,   ///< removes what is too old, and adds up the rest
        MakeRoom, ///< removes of the rest while there is too much of it
    };

    bool isThrough();
    void look(const QString& path);
    bool isTooMuch() const { return m_keptBytes > m_limits.mostBytes || m_needsRoom(); }

    queue::PhotoStore& m_photos;
    const Limits m_limits;
    const std::function<bool()> m_needsRoom;
    Pass m_pass = Pass::Survey;
    std::vector<queue::PhotoStore::DayFolder> m_folders; ///< still to be looked at, the next one last
    QDate m_day;                                         ///< of m_files
    QStringList m_files;                                 ///< likewise
    qint64 m_keptBytes = 0;
    int m_removed = 0;
    qint64 m_removedBytes = 0;
};

} // namespace rollcall::retention
