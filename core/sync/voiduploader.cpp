#include "core/sync/voiduploader.h"

namespace rollcall::sync {

VoidUploader::VoidUploader(DeliveryLog& log, queue::Outbox& outbox, Uplink& uplink, RetryPolicy::Settings retry,
                           const Clock& clock)
    : BatchUploader(queue::itemkinds::scanVoid, QStringLiteral("voids"), "void is in the cloud", NoTable::IsWellToo,
                    log, retry, 1, clock),
      m_outbox(outbox), m_uplink(uplink)
{
}

Result<std::vector<queue::DueRow>> VoidUploader::due(int most)
{
    return m_outbox.dueVoids(most);
}

QFuture<Outcome> VoidUploader::transmit(const std::vector<queue::DueRow>& rows, const Attempt& attempt)
{
    return m_uplink.sendVoid(rows.front(), attempt);
}

} // namespace rollcall::sync
