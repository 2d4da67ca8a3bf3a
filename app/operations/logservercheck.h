#pragma once

#include "app/operations/diagnosticcontext.h"
#include "app/operations/finding.h"
#include "core/otlp/spool.h"

namespace rollcall::app {

/** What the doctor says of lines that wait at `now` for the log server at `endpoint`: a warning once they have waited for ten minutes,
 *  twice the longest pause between two tries. */
Finding judgeLogServer(const otlp::Spool::Waiting& waiting, const QString& endpoint, const QDateTime& now);

/** For Diagnostics: skipped where no log server is set. */
Finding checkLogServer(DiagnosticContext& context);

} // namespace rollcall::app
