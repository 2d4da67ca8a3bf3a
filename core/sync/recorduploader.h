#pragma once

#include "core/sync/batchuploader.h"

namespace rollcall::sync {

/** Sends records in the order of their numbers. Where the cloud has another record under our number, what is unsent gets new
 *  numbers first. */
class RecordUploader final : public BatchUploader {
    Q_OBJECT

public:
    /** `batch`: as BatchUploader's. All references outlive this. */
    RecordUploader(DeliveryLog& log, queue::Outbox& outbox, Uplink& uplink, RetryPolicy::Settings retry, int batch,
                   const Clock& clock);

protected:
    Result<std::vector<queue::DueRow>> due(int most) override;
    QFuture<Outcome> transmit(const std::vector<queue::DueRow>& rows, const Attempt& attempt) override;
    bool renumber() override;
    bool mayNeedNewerTable(const queue::DueRow& record) const override;
    void passed() override { m_isEpochNew = false; }

private:
    queue::Outbox& m_outbox;
    Uplink& m_uplink;
    bool m_isEpochNew = false; ///< and no record has passed since
};

} // namespace rollcall::sync
