#pragma once

#include "app/operations/diagnosticcontext.h"
#include "app/operations/finding.h"

namespace rollcall::app {

// The checks of this machine, for Diagnostics. Each leaves what it found out in the context.

Finding checkSettings(DiagnosticContext& context);
Finding checkZone(DiagnosticContext& context);
Finding checkDisk(DiagnosticContext& context);
Finding checkDatabase(DiagnosticContext& context);
Finding checkLocks(DiagnosticContext& context);
Finding checkQueue(DiagnosticContext& context);
Finding checkRosterAge(DiagnosticContext& context);
Finding checkRules(DiagnosticContext& context);

/** What a person can do about a database in `directory` that could not be opened. Only one that is damaged or another program's is ever
 *  to be moved aside. */
QString databaseRemedy(ErrorCode code, const QString& directory);

} // namespace rollcall::app
