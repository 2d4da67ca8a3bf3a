#pragma once

#include <QString>

namespace rollcall::config {

/** Why that file cannot be used as a list of authorities, and what to do; empty if it can. The path is not in it. Reads
 *  the file. */
QString certificateFileFault(const QString& path);

} // namespace rollcall::config
