#pragma once

#include "core/base/result.h"

#include <QByteArray>

#include <sys/types.h>

namespace rollcall {

/** A file or folder in use, and whether its path still leads to it: a file that was removed or replaced can be written
 *  for as long as it is open, and nobody will find what was written. A value; one thread. */
class HeldPath {
public:
    enum class Size {
        MayShrink,
        OnlyGrows, ///< a file of this kind that is shorter than it was has lost something
    };

    /** Remembers what lies at `path` now; links are followed. Errors: NotFound, NotPermitted, Io. */
    static Result<HeldPath> at(const QString& path, Size size = Size::MayShrink);

    /** One stat(2). Error Replaced if nothing or something else lies there now, or if what only grows is shorter than at
     *  any check before; NotPermitted and Io if that cannot be told. */
    Result<void> check();

private:
    QByteArray m_path;
    dev_t m_device = 0;
    ino_t m_inode = 0;
    Size m_kind = Size::MayShrink;
    off_t m_size = 0; ///< the largest seen
};

} // namespace rollcall
