#pragma once

#include <QByteArray>

#include <vector>

namespace rollcall::soak {

/** What this process holds now. */
struct Resources {
    qint64 heap = 0;     ///< bytes that malloc() has given out
    qint64 resident = 0; ///< bytes in memory, free ones included that malloc() keeps for later
    int widgets = 0;
    int files = 0;
    int threads = 0;

    /** Thread: gui. */
    static Resources ofThisProcess();

    /** One line, under titles(). */
    QByteArray line() const;
    static QByteArray titles();
};

/** What was larger at some time in the second half of `looks` than at any time in the first, in a sentence; empty if nothing
 *  was. Heap and memory may be larger by 3 %, which is what a page takes that happens to be open; counts by two. `looks` has
 *  two entries at least. */
QByteArray growth(const std::vector<Resources>& looks);

} // namespace rollcall::soak
