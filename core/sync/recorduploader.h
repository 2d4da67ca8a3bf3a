#pragma once

#include "core/sync/batchsize.h"
#include "core/sync/lonerefusals.h"
#include "core/sync/uploader.h"

#include <QTimer>

#include <optional>

namespace rollcall::sync {

/** Sends records, one batch at a time, in the order of their numbers. A batch that is refused, also for a reason that may be
 *  the whole service's, is searched by halves until the bad record stands alone and is parked, so that one record never stops
 *  the others; one that the server cut off because it took too long is halved at once. As long as full batches pass, the next
 *  one is read and begun while the server works on the one before, and goes before that one is noted as acknowledged.
 *  Where the cloud has another record under our number, what is unsent gets new numbers first. */
class RecordUploader final : public Uploader {
    Q_OBJECT

public:
    static constexpr int mostRecords = 500; ///< in one request; of the largest records that is well under 1 MB

    /** `batch` is the most records in one request, 1 to mostRecords. All references outlive this. */
    RecordUploader(DeliveryLog& log, queue::Outbox& outbox, Uplink& uplink, RetryPolicy::Settings retry, int batch,
                   const Clock& clock);

    bool send() override;
    void holdBack() override;
    bool isBusy() const override { return m_isBusy; }
    bool hasCapacity() const override { return !m_isBusy; }
    bool hasBacklog() const override { return m_isBusy && m_isFull; }

private:
    /** Records that are noted as being sent. */
    struct Batch {
        std::vector<queue::DueRecord> records;
        Attempt attempt;
        bool isFull; ///< it holds as many records as it may
    };

    std::vector<queue::DueRecord> nextBatch(int most);
    std::optional<Batch> beginBatch();
    void transmit(Batch batch);
    void prepare();
    void giveBackPrepared();
    void finish(const std::vector<queue::DueRecord>& records, const Outcome& outcome);
    Outcome judge(const std::vector<queue::DueRecord>& records, const Outcome& outcome);
    void take(const std::vector<queue::DueRecord>& records, const Outcome& outcome);
    void acknowledge();
    Outcome judgeAlone(queue::ItemId item, const Outcome& outcome);
    bool splitBatch(const std::vector<queue::ItemId>& items, const Outcome& outcome);

    queue::Outbox& m_outbox;
    Uplink& m_uplink;
    BatchSize m_batch;
    LoneRefusals m_loneRefusals;
    bool m_isBusy = false;
    bool m_isFull = false;                 ///< the batch under way
    bool m_isSteady = false;               ///< the batch before the one under way passed
    std::optional<Batch> m_prepared;       ///< goes when the one under way has passed
    std::vector<queue::DueRecord> m_taken; ///< the cloud has them, which is still to be noted
    QTimer m_acknowledging;
    bool m_isEpochNew = false; ///< and no record has passed since
};

} // namespace rollcall::sync
