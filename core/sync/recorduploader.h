#pragma once

#include "core/sync/batchsize.h"
#include "core/sync/lonerefusals.h"
#include "core/sync/uploader.h"

namespace rollcall::sync {

/** Sends records, one batch at a time, in the order of their numbers. A batch that is refused, also for a reason that may be
 *  the whole service's, is searched by halves until the bad record stands alone and is parked, so that one record never stops
 *  the others; one that the server cut off because it took too long is halved at once.
 *  Where the cloud has another record under our number, what is unsent gets new numbers first. */
class RecordUploader final : public Uploader {
    Q_OBJECT

public:
    static constexpr int mostRecords = 500; ///< in one request; of the largest records that is well under 1 MB

    /** `batch` is the most records in one request, 1 to mostRecords. All references outlive this. */
    RecordUploader(DeliveryLog& log, queue::Outbox& outbox, Uplink& uplink, RetryPolicy::Settings retry, int batch,
                   const Clock& clock);

    bool send() override;
    bool isBusy() const override { return m_isBusy; }
    bool hasCapacity() const override { return !m_isBusy; }
    bool hasBacklog() const override { return m_isBusy && m_isFull; }

private:
    std::vector<queue::DueRecord> nextBatch(int most);
    Outcome finish(const std::vector<queue::DueRecord>& records, const Outcome& outcome);
    void acknowledge(const std::vector<queue::DueRecord>& records);
    Outcome judgeAlone(queue::ItemId item, const Outcome& outcome);
    bool splitBatch(const std::vector<queue::ItemId>& items, const Outcome& outcome);

    queue::Outbox& m_outbox;
    Uplink& m_uplink;
    BatchSize m_batch;
    LoneRefusals m_loneRefusals;
    bool m_isBusy = false;
    bool m_isFull = false;     ///< the batch under way holds as many records as it may
    bool m_isEpochNew = false; ///< and no record has passed since
};

} // namespace rollcall::sync
