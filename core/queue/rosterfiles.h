#pragma once

#include "core/attendance/student.h"
#include "core/base/result.h"
#include "core/lock/databaselock.h"

#include <QDateTime>

#include <optional>
#include <vector>

namespace rollcall::queue {

/** Where a roster came from. */
enum class RosterOrigin {
    Cloud,
    File,
    Undo, ///< it was the one of before, and was brought back
};

/** What is kept of the roster beside the database, so that an earlier version of the program opens that as before. Files of
 *  mode 0600 in the data directory. Whoever writes holds the database's lock. Thread: store. */
class RosterFiles {
public:
    explicit RosterFiles(const QString& directory);

    /** Keeps the roster that is about to be replaced: `roster.previous`, a student a line as JSON. On disk when this
     *  returns a value. Errors: DiskFull, NotPermitted, Io. */
    Result<void> keepPrevious(const std::vector<attendance::Student>& students, const lock::DatabaseLock& held);

    /** Errors: NotFound (there is none), Corrupt, NotPermitted. */
    Result<std::vector<attendance::Student>> previous() const;

    /** A roster that the cloud gave and that was not taken, because it had lost too many students. */
    struct HeldBack {
        qint64 students = 0; ///< in it
        QDateTime at;
    };
    /** Notes one in `roster.held_back`. Errors: DiskFull, NotPermitted, Io. */
    Result<void> noteHeldBack(const HeldBack& roster, const lock::DatabaseLock& held);
    std::optional<HeldBack> heldBack() const;
    void forgetHeldBack(const lock::DatabaseLock& held);

    /** Notes in `roster.origin` where the roster of this moment came from. Errors: DiskFull, NotPermitted, Io. */
    Result<void> noteOrigin(RosterOrigin origin, const QDateTime& at, const lock::DatabaseLock& held);
    /** Nothing if that was not noted of the roster of this moment. */
    std::optional<RosterOrigin> origin(const QDateTime& at) const;

    /** Removes all of them, and overwrites the roster first; no file is no error. Errors: NotPermitted, Io. */
    Result<void> wipe(const lock::DatabaseLock& held);

private:
    const QString m_previous;
    const QString m_heldBack;
    const QString m_origin;
};

} // namespace rollcall::queue
