#pragma once

#include "core/sync/batchsize.h"
#include "core/sync/deliverylog.h"
#include "core/sync/retrypolicy.h"

#include <QObject>

namespace rollcall::sync {

/** The records' way up: one batch at a time. A refused batch is searched by halves until the bad record stands alone and
 *  is parked; one that the server cut off for its length is halved at once. Where the cloud knows our number of another
 *  record, what is unsent gets new numbers first. */
class RecordUploader : public QObject {
    Q_OBJECT

public:
    RecordUploader(DeliveryLog& deliveryLog, Uplink& uplink, RetryPolicy::Settings pace, int batch, const Clock& clock);

    /** Sends what is due, if anything may be sent now. */
    void send();

    bool isBusy() const { return m_isBusy; }
    /** The batch that is under way may not be all that is due. */
    bool hasMore() const { return m_isBusy && m_isFull; }
    RetryPolicy& retry() { return m_retry; }

Q_SIGNALS:
    /** An attempt is over and written down. */
    void attempted(const rollcall::sync::Outcome& outcome);

private:
    void finish(const std::vector<queue::DueRecord>& records, const Outcome& outcome);
    bool splitBatch(const std::vector<queue::ItemId>& items, const Outcome& outcome);

    DeliveryLog& m_deliveryLog;
    Uplink& m_uplink;
    RetryPolicy m_retry;
    BatchSize m_batch;
    bool m_isBusy = false;
    bool m_isFull = false;     ///< that batch
    bool m_isEpochNew = false; ///< and nothing has passed since
};

} // namespace rollcall::sync
