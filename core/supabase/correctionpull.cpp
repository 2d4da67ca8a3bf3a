#include "core/supabase/correctionpull.h"

#include "core/base/timetext.h"
#include "core/log/logger.h"
#include "core/supabase/replies.h"
#include "core/supabase/requests.h"

namespace rollcall::supabase {

namespace {

const log::Logger logger{"supabase.corrections"};

} // namespace

QFuture<sync::Outcome> CorrectionPull::pull()
{
    const QDate day = m_today();
    return m_client
        .send<Answer>(
            [this, day](const QByteArray& token) {
                return functionRequest(m_client.project(), token, QStringLiteral("corrected_scans"),
                                       {{QStringLiteral("day"), isoDate(day)}}, m_client.timeouts().supabase);
            },
            readCorrectedScansReply)
        .then(this, [this, day](const Answer& answer) { return take(answer, day); });
}

sync::Outcome CorrectionPull::take(const Answer& answer, QDate day)
{
    if (const auto* outcome = std::get_if<ServiceOutcome>(&answer)) {
        if (outcome->failure == Failure::NoSuchFunction)
            return sync::done();
        logger.warning("the office's corrections could not be pulled; those of before count",
                       {{"code", outcome->code}});
        return *outcome;
    }
    const auto& scans = std::get<std::vector<queue::CorrectedScan>>(answer);
    const auto isNews = m_corrections.replace(day, scans);
    if (!isNews) {
        logger.error("the office's corrections could not be kept; those of before count", isNews.error());
        return sync::later(QStringLiteral("corrections_not_written"));
    }
    if (*isNews)
        logger.info("the office's corrections count from now on", {{"scans", scans.size()}});
    return sync::done();
}

} // namespace rollcall::supabase
