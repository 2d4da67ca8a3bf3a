#pragma once

#include "core/sync/batchuploader.h"

namespace rollcall::sync {

/** Sends the scans that were refused, oldest first. A project that has no table for them yet is no fault. */
class RefusalUploader final : public BatchUploader {
    Q_OBJECT

public:
    /** `batch`: as BatchUploader's. All references outlive this. */
    RefusalUploader(DeliveryLog& log, queue::Outbox& outbox, Uplink& uplink, RetryPolicy::Settings retry, int batch,
                    const Clock& clock);

protected:
    Result<std::vector<queue::DueRow>> due(int most) override;
    QFuture<Outcome> transmit(const std::vector<queue::DueRow>& rows, const Attempt& attempt) override;

private:
    queue::Outbox& m_outbox;
    Uplink& m_uplink;
};

} // namespace rollcall::sync
