#pragma once

#include "core/sync/batchuploader.h"

namespace rollcall::sync {

/** Tells the cloud which scans the office voided at this kiosk, oldest first and one at a time: they are few, and each is answered for
 *  itself. A project that has no function for them yet is no fault. */
class VoidUploader final : public BatchUploader {
    Q_OBJECT

public:
    /** All references outlive this. */
    VoidUploader(DeliveryLog& log, queue::Outbox& outbox, Uplink& uplink, RetryPolicy::Settings retry,
                 const Clock& clock);

protected:
    Result<std::vector<queue::DueRow>> due(int most) override;
    QFuture<Outcome> transmit(const std::vector<queue::DueRow>& rows, const Attempt& attempt) override;

private:
    queue::Outbox& m_outbox;
    Uplink& m_uplink;
};

} // namespace rollcall::sync
