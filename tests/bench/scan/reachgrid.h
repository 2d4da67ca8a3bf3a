#pragma once

#include <QTextStream>

namespace rollcall::bench {

/** Writes what a badge needs to be read, for drawn footage of 1280x720: the share of the frames read in which it is held, by the
 *  size of its modules and by its contrast, by how far it moves while a frame is exposed, and with a lamp on it. `visits` badges in each
 *  cell; one is in brackets where not each of them became a scan. */
void printReach(QTextStream& out, quint32 seed, int visits);

} // namespace rollcall::bench
