#include "app/operations/logservercheck.h"

#include "app/assembly/logoutputs.h"
#include "core/base/timetext.h"

namespace rollcall::app {

namespace {

constexpr qint64 longestWaitSeconds = 600;

} // namespace

Finding judgeLogServer(const otlp::Spool::Waiting& waiting, const QString& endpoint, const QDateTime& now)
{
    if (waiting.bytes == 0)
        return ok(QStringLiteral("%1 has every line").arg(endpoint));
    const QString what = QStringLiteral("%1 kB wait for %2 since %3")
                             .arg((waiting.bytes + 999) / 1000)
                             .arg(endpoint, toRfc3339(waiting.since));
    if (waiting.since.secsTo(now) < longestWaitSeconds)
        return ok(what);
    return warn(what, QStringLiteral(
                          "see whether the log server runs and takes this kiosk's token; lines of the logger otlp in "
                          "rollcall.log say what it answered"));
}

Finding checkLogServer(DiagnosticContext& context)
{
    if (!context.settings || !context.settings->logging.otlp.enabled)
        return skipped(QStringLiteral("no log server is set"));
    const config::LoggingSettings& logging = context.settings->logging;
    const otlp::Spool spool(logSpool(logging, context.installation.dataDirectory),
                            logging.otlpServer.bufferMegabytes * 1'000'000LL);
    return judgeLogServer(spool.waiting(), logging.otlpServer.endpoint.toString(), context.installation.clock.now());
}

} // namespace rollcall::app
