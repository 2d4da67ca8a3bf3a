#pragma once

#include <QString>

#include <vector>

namespace rollcall::lock {

/** Neighbouring numbers of a file of ByteLocks that one program has. */
struct ByteHolder {
    qint64 first = 0;
    qint64 last = 0; ///< at least `first`
    qint64 pid = 0;  ///< 0 if its process cannot be seen: another user's, or in another container
};

/** Who has which numbers, in their order; nothing if the file is not there or cannot be read. For people: only the kernel knows
 *  in the next moment. Makes nothing. A process finds its own numbers, too. Any thread. */
std::vector<ByteHolder> readByteHolders(const QString& path);

} // namespace rollcall::lock
