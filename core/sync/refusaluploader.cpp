#include "core/sync/refusaluploader.h"

namespace rollcall::sync {

RefusalUploader::RefusalUploader(DeliveryLog& log, queue::Outbox& outbox, Uplink& uplink, RetryPolicy::Settings retry,
                                 int batch, const Clock& clock)
    : BatchUploader(queue::itemkinds::refusal, QStringLiteral("refusals"), "refused scan is in the cloud",
                    NoTable::IsWellToo, log, retry, batch, clock),
      m_outbox(outbox), m_uplink(uplink)
{
}

Result<std::vector<queue::DueRow>> RefusalUploader::due(int most)
{
    return m_outbox.dueRefusals(most);
}

QFuture<Outcome> RefusalUploader::transmit(const std::vector<queue::DueRow>& rows, const Attempt& attempt)
{
    return m_uplink.sendRefusals(rows, attempt);
}

} // namespace rollcall::sync
