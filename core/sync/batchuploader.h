#pragma once

#include "core/sync/batchsize.h"
#include "core/sync/lonerefusals.h"
#include "core/sync/uploader.h"

#include <QTimer>

#include <optional>

namespace rollcall::sync {

/** Sends rows of a table of the cloud, one batch at a time, in the order in which due() gives them. A batch that is refused,
 *  also for a reason that may be the whole service's, is searched by halves until the bad row stands alone and is parked, so that one
 *  row never stops the others; one that the server cut off because it took too long is halved at once. As long as full batches
 *  pass, the next one is read and begun while the server works on the one before, and goes before that one is noted as
 *  acknowledged. */
class BatchUploader : public Uploader {
    Q_OBJECT

public:
    static constexpr int mostRows = 500; ///< in one request; of the largest records that is well under 1 MB

    /** What to make of a project whose migrations are older than these items (Outcome::Cause::NoTable). */
    enum class NoTable {
        Stops,    ///< a person has to act
        IsWellToo ///< they wait, are tried now and then, and count for nothing
    };

    bool send() override;
    void holdBack() override;
    bool isBusy() const override { return m_isBusy; }
    bool hasCapacity() const override { return !m_isBusy; }
    bool hasBacklog() const override { return m_isBusy && m_isFull; }

protected:
    /** `arrived` is what the log says of an item that the cloud has: a literal. `batch` is the most rows in one request, 1 to mostRows. All references outlive this. */
    BatchUploader(QString kind, QString service, const char* arrived, NoTable noTable, DeliveryLog& log,
                  RetryPolicy::Settings retry, int batch, const Clock& clock);

    /** What is due, at most so many. */
    virtual Result<std::vector<queue::DueRow>> due(int most) = 0;
    /** One outcome for all of them. */
    virtual QFuture<Outcome> transmit(const std::vector<queue::DueRow>& rows, const Attempt& attempt) = 0;
    /** The cloud has another row under a number of these (Outcome::Cause::NumberTaken). True if what is due has other numbers now. */
    virtual bool renumber() { return false; }
    /** Whether a project whose migrations are older may lack what this row needs, while it takes others. Such a row waits there, tried
     *  now and then, and holds up no other. */
    virtual bool mayNeedNewerTable(const queue::DueRow&) const { return false; }
    /** A batch passed. */
    virtual void passed() {}

private:
    /** Rows that are noted as being sent. */
    struct Batch {
        std::vector<queue::DueRow> rows;
        Attempt attempt;
        bool isFull; ///< it holds as many rows as it may
    };

    std::vector<queue::DueRow> nextBatch(int most);
    std::optional<Batch> beginBatch();
    void sendBatch(Batch batch);
    void prepare();
    void giveBackPrepared();
    void finish(const std::vector<queue::DueRow>& rows, const Outcome& outcome);
    Outcome judge(const std::vector<queue::DueRow>& rows, const Outcome& outcome);
    void take(const std::vector<queue::DueRow>& rows, const Outcome& outcome);
    void acknowledge();
    Outcome judgeAlone(queue::ItemId item, const Outcome& outcome);
    Outcome setAside(const std::vector<queue::ItemId>& items, const Outcome& outcome);
    std::optional<Outcome> setNewerAside(const std::vector<queue::DueRow>& rows, const Outcome& outcome);
    bool splitBatch(const std::vector<queue::ItemId>& items, const Outcome& outcome);

    const char* const m_arrived;
    const NoTable m_noTable;
    BatchSize m_batch;
    LoneRefusals m_loneRefusals;
    bool m_isBusy = false;
    bool m_isFull = false;              ///< the batch under way
    bool m_isSteady = false;            ///< the batch before the one under way passed
    std::optional<Batch> m_prepared;    ///< goes when the one under way has passed
    std::vector<queue::DueRow> m_taken; ///< the cloud has them, which is still to be noted
    QTimer m_acknowledging;
};

} // namespace rollcall::sync
