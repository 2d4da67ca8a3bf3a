#include "core/sync/recorduploader.h"

#include <utility>

namespace rollcall::sync {

RecordUploader::RecordUploader(DeliveryLog& log, queue::Outbox& outbox, Uplink& uplink, RetryPolicy::Settings retry,
                               int batch, const Clock& clock)
    : BatchUploader(queue::itemkinds::attendance, QStringLiteral("records"), "record is in the cloud", NoTable::Stops,
                    log, retry, batch, clock),
      m_outbox(outbox), m_uplink(uplink)
{
}

Result<std::vector<queue::DueRow>> RecordUploader::due(int most)
{
    return m_outbox.dueRecords(most);
}

QFuture<Outcome> RecordUploader::transmit(const std::vector<queue::DueRow>& rows, const Attempt& attempt)
{
    return m_uplink.sendRecords(rows, attempt);
}

// Only once until a record passes: a server that accepts no number at all must not keep us busy for ever.
bool RecordUploader::renumber()
{
    if (std::exchange(m_isEpochNew, true))
        return false;
    m_log.openNewEpoch();
    return true;
}

// The row names the column only where it is set, and a quote inside of a text is escaped.
bool RecordUploader::mayNeedNewerTable(const queue::DueRow& record) const
{
    return record.json.contains("\"no_badge\":");
}

} // namespace rollcall::sync
