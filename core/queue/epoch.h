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

} // namespace rollcall::queue
