#pragma once

#include "core/config/loadreport.h"

namespace rollcall::config {

/** Adds warnings about the file that `report` came from: others may change it, or read the password in it; a `.env` of the
 *  predecessor lies beside it, which nothing reads. */
void warnOfFile(const QString& path, LoadReport& report);

} // namespace rollcall::config
