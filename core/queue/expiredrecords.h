#pragma once

#include "core/queue/database.h"

#include <QDate>

#include <optional>

namespace rollcall::queue {

class PhotoStore;

/** Removes rows of the register that have been kept for long enough. A row stays for as long as anything of it is still to be
 *  sent, parked items too; while its photo is on this disk, which would be nobody's; and if it is the last one of its
 *  epoch, whose number the next record counts on from. Thread: store. */
class ExpiredRecords {
public:
    ExpiredRecords(Database& database, const PhotoStore& photos) : m_database(database), m_photos(photos) {}

    struct Slice {
        int removed = 0;
        std::optional<qint64> goOnAfter = {}; ///< for the next call; nothing at the end of the register
    };

    /** Looks at the next rows behind `after` (0 at the beginning) in the order they were written, and removes those that are
     *  of a day before `day` and that the cloud has had since before it, at most `mostRemoved`. Errors: those of a
     *  write; then nothing of this slice was removed. */
    Result<Slice> removeBefore(const QDate& day, qint64 after);

    static constexpr int mostLookedAt = 500; ///< in one call
    static constexpr int mostRemoved = 50;   ///< in one call, and in one commit

private:
    Database& m_database;
    const PhotoStore& m_photos;
};

} // namespace rollcall::queue
