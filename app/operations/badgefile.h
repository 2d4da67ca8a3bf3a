#pragma once

#include "core/badge/signedbadge.h"
#include "core/base/result.h"

namespace rollcall::app {

/** Badges as CSV for whoever prints them: number, serial, last_day (empty: none) and payload, the text of the code. */
QString badgeCsv(const std::vector<badge::SignedBadge>& badges);

/** Whether writeBadges() may write `file`: asked before any badge is issued. Errors: Exists, NotFound (its folder), NotPermitted. */
Result<void> checkBadgeFile(const QString& file);

/** Writes them to a new file that spreadsheet programs open right. Mode 0600, because whoever has it can make the badges. Errors:
 *  those of checkBadgeFile(), DiskFull, Io. */
Result<void> writeBadges(const std::vector<badge::SignedBadge>& badges, const QString& file);

/** Those of such a file, in its order; a spreadsheet program may have saved it again. Error Invalid where a line has no badge in its last
 *  column, or one is there twice: the detail names the line; NotFound, NotPermitted, Io. */
Result<std::vector<badge::SignedBadge>> readBadges(const QString& file);

} // namespace rollcall::app
