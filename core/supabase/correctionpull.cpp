#include "core/supabase/correctionpull.h"

#include "core/base/timetext.h"
#include "core/log/logger.h"
#include "core/supabase/replies.h"
#include "core/supabase/requests.h"

namespace rollcall::supabase {

using sync::Outcome;

namespace {

const log::Logger correctionPullLog{"supabase.corrections"};

// Of a list that was asked for.
template <typename Row>
Outcome keep(const std::function<Result<bool>(const std::vector<Row>&)>& store,
             const std::variant<std::vector<Row>, ServiceOutcome>& answer)
{
    if (const auto* outcome = std::get_if<ServiceOutcome>(&answer)) {
        if (outcome->failure == Failure::NoSuchFunction)
            return sync::done();
        correctionPullLog.warning("the office's corrections could not be pulled; those of before count",
                                  {{"code", outcome->code}});
        return *outcome;
    }
    const auto& rows = std::get<std::vector<Row>>(answer);
    const auto isNews = store(rows);
    if (!isNews) {
        correctionPullLog.error("the office's corrections could not be kept; those of before count", isNews.error());
        return sync::later(QStringLiteral("corrections_not_written"));
    }
    if (*isNews)
        correctionPullLog.info("the office's corrections count from now on", {{"count", rows.size()}});
    return sync::done();
}

} // namespace

template <typename Row>
QFuture<Outcome>
CorrectionPull::pullInto(std::function<Result<bool>(const std::vector<Row>&)> store, QDate day,
                         const QString& function,
                         std::variant<std::vector<Row>, ServiceOutcome> (*read)(const net::HttpReply&))
{
    using Answer = std::variant<std::vector<Row>, ServiceOutcome>;
    return m_client
        .send<Answer>(
            [this, day, function](const QByteArray& token) {
                return functionRequest(m_client.project(), token, function, {{QStringLiteral("day"), isoDate(day)}},
                                       m_client.timeouts().supabase);
            },
            read)
        .then(this, [store = std::move(store)](const Answer& answer) { return keep(store, answer); });
}

QFuture<Outcome> CorrectionPull::pull()
{
    const QDate day = m_today();
    // The cloud may answer before a void of ours reaches it, and be heard after.
    const auto unsent = m_stores.scans.unsent(day);
    const auto keepScans = [this, day, unsent](const std::vector<queue::CorrectedScan>& scans) -> Result<bool> {
        return unsent ? m_stores.scans.replace(day, scans, *unsent) : unsent.error();
    };
    const auto keepMarks = [this, day](const std::vector<queue::OfficeMark>& marks) {
        return m_stores.marks.replace(day, marks);
    };
    return pullInto<queue::CorrectedScan>(keepScans, day, QStringLiteral("corrected_scans"), &readCorrectedScansReply)
        .then(this,
              [this, day, keepMarks](const Outcome& scans) {
                  if (scans.kind != Outcome::Kind::Done)
                      return QtFuture::makeReadyFuture(scans);
                  return pullInto<queue::OfficeMark>(keepMarks, day, QStringLiteral("marked_present"),
                                                     &readOfficeMarksReply);
              })
        .unwrap()
        .then(this, [this](const Outcome& outcome) {
            Q_EMIT pulled(outcome);
            return outcome;
        });
}

} // namespace rollcall::supabase
