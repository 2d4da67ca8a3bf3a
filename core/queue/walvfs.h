#pragma once

#include <QByteArray>

namespace rollcall::queue {

/** The name of an SQLite VFS, the system's own but for one thing: the write-ahead log is written a transaction at a time.
 *
 *  SQLite writes each page of a transaction by two calls, 24 bytes of header and the page. This VFS keeps what follows on
 *  from one another and hands it to the kernel in one write, at the latest with the frame that commits, so before SQLite
 *  syncs the log or tells other connections of the frames. What is in the file, and when it is durable, stays the same
 *  (https://www.sqlite.org/fileformat2.html, section 4.1). Less than 128 KiB is kept.
 *
 *  Registered at the first call; any thread. */
QByteArray walVfs();

} // namespace rollcall::queue
