#pragma once

#include "core/access/pinstore.h"

#include <map>

namespace rollcall::access {

/** How long no further PIN is checked for one student after this many wrong ones in a row: nothing after the first, then 5, 15 and
 *  60 s, and ten minutes after the fifth and each that follows. */
std::chrono::milliseconds studentWaitAfter(int wrongTries);

/** The same for all students together, so that nobody guesses the office's PIN by going through their names: nothing up to
 *  twenty, then 30 s, doubled each time up to ten minutes. */
std::chrono::milliseconds approvalWaitAfter(int wrongTries);

/** The wrong PINs that were entered for students without a badge, in one file: for each student how many in a row, and until when
 *  no further one is checked. Nothing of it keeps anybody from being counted by a badge, and the office's own way in has
 *  waits of its own (PinStore).
 *
 *  A try is counted on disk before its PIN is checked, so that switching off the machine does not give another one. What
 *  is kept of a student is forgotten twelve hours after the last wrong PIN. Within a process waits are measured with the monotonic clock,
 *  across a restart with the wall clock; one set back can restart a wait, but not make it longer. A file that cannot be understood is begun
 *  anew, with the wait of five wrong PINs for all.
 *
 *  Thread: one at a time; a call blocks for the disk. Errors: those of writeDurably and of lock::FileLock. */
class PinTries {
public:
    /** The clock must outlive this. */
    PinTries(QString file, const Clock& clock);

    /** Counts a try for this student. Gives zero if it may be checked now, or how long to wait: then it was not counted. */
    Result<std::chrono::milliseconds> begin(const QString& student);

    /** The PIN was right: forgets the wrong ones of this student, and of all together. */
    Result<void> forget(const QString& student);

    /** How long to wait until the next try for this student is checked. */
    std::chrono::milliseconds waitOf(const QString& student);

private:
    struct Tries {
        int wrong = 0;
        QDateTime last;                  ///< by the wall clock
        std::chrono::milliseconds until; ///< on the monotonic clock
    };

    void load();
    Result<void> save() const;
    std::chrono::milliseconds left(const QString& whose) const;

    const QString m_file;
    const Clock& m_clock;
    std::map<QString, Tries> m_tries; ///< by student number; of all together: by the empty text
    bool m_isLoaded = false;
};

} // namespace rollcall::access
