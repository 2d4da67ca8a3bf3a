#pragma once

#include "core/queue/database.h"

namespace rollcall::queue {

/** Begins a new epoch: every record that the cloud has not acknowledged gets a number of it, from 1 in the order they
 *  were written, and what is counted next goes on behind them. What is acknowledged, and what another kiosk counted
 *  (an imported archive), keeps its own. In one transaction.
 *
 *  For a database that was put back to an earlier state without anybody noticing (a backup copied over it in place, a card
 *  that was cloned): it has given numbers again that the cloud knows of other records. Gives how many were renumbered.
 *  Thread: store. Errors: Timeout, DiskFull, Io, Corrupt; then nothing has changed. */
Result<int> openNewEpoch(Database& database);

/** The next open() begins a new epoch for what is counted from then on, however much the file looks like the one it was copied
 *  from. What is in the register keeps its numbers: the cloud knows some of them, of the same records. Errors as above. */
Result<void> forgetFile(Database& database);

} // namespace rollcall::queue
