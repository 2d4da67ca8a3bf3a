#include "core/sync/recorduploader.h"

#include "core/log/correlation.h"
#include "core/log/logger.h"

#include <QRandomGenerator>

#include <algorithm>
#include <utility>

namespace rollcall::sync {

using namespace std::chrono_literals;
using queue::DueRecord;
using queue::ItemId;

namespace {

const log::Logger logger{"sync.records"};

QString correlationOf(const std::vector<DueRecord>& records)
{
    return records.size() == 1 ? records.front().id.toString() : QString();
}

} // namespace

RecordUploader::RecordUploader(DeliveryLog& log, queue::Outbox& outbox, Uplink& uplink, RetryPolicy::Settings retry,
                               int batch, const Clock& clock)
    : Uploader(queue::itemkinds::attendance, QStringLiteral("records"), log, retry, clock), m_outbox(outbox),
      m_uplink(uplink), m_batch(std::clamp(batch, 1, mostRecords))
{
}

bool RecordUploader::send()
{
    if (m_isBusy || m_retry.permits(1) == 0 || !m_log.flushPending())
        return false;
    const int most = m_batch.next();
    const auto due = m_log.valueOrNone(m_outbox.dueRecords(most));
    if (due.empty())
        return false;
    m_isFull = due.size() >= static_cast<std::size_t>(most);
    std::vector<ItemId> items;
    for (const DueRecord& record : due)
        items.push_back(record.item);
    const Attempt attempt{.extendedTimeout = m_retry.extendedTimeout()};
    if (!m_log.begin(items, attempt))
        return false;
    m_isBusy = true;
    const log::CorrelationScope scope(correlationOf(due));
    m_uplink.sendRecords(due, attempt).then(this, [this, due](const Outcome& outcome) {
        m_isBusy = false;
        finish(due, outcome);
        Q_EMIT attempted(outcome);
    });
    return false;
}

void RecordUploader::finish(const std::vector<DueRecord>& records, const Outcome& outcome)
{
    std::vector<ItemId> items;
    for (const DueRecord& record : records)
        items.push_back(record.item);
    const int count = static_cast<int>(items.size());
    const log::CorrelationScope alone(correlationOf(records));
    if (splitBatch(items, outcome))
        return;

    m_retry.note(outcome, QRandomGenerator::global()->generateDouble());
    switch (outcome.kind) {
    case Outcome::Kind::Done:
        m_batch.taken(count);
        m_isEpochNew = false;
        if (!m_log.acknowledge(items))
            return;
        for (const DueRecord& record : records) {
            const log::CorrelationScope scope(record.id.toString());
            logger.info("record is in the cloud", {{"batch", count}});
        }
        break;
    case Outcome::Kind::Refused:
        m_batch.refused(count);
        // Only once until a record passes: a server that accepts no number at all must not keep us busy for ever.
        if (outcome.cause == Outcome::Cause::NumberTaken && !std::exchange(m_isEpochNew, true)) {
            m_log.openNewEpoch();
            m_log.defer(items, reasonOf(outcome), 0ms);
            break;
        }
        m_log.park(items.front(), reasonOf(outcome));
        break;
    case Outcome::Kind::Later:
        if (outcome.wasSent)
            m_batch.tooMuch(count); // perhaps, for the time there was
        m_log.defer(items, reasonOf(outcome), m_retry.wait());
        break;
    case Outcome::Kind::Halt:
    case Outcome::Kind::Cancelled:
        m_log.defer(items, reasonOf(outcome), m_retry.wait());
        break;
    }
}

// True if the batch goes on in halves, at once; what became of it is noted then.
bool RecordUploader::splitBatch(const std::vector<ItemId>& items, const Outcome& outcome)
{
    const int count = static_cast<int>(items.size());
    const bool isTooMuch = outcome.cause == Outcome::Cause::TooMuch;
    if (count == 1 || !(outcome.kind == Outcome::Kind::Refused || isTooMuch))
        return false;
    logger.warning("batch not taken, sending halves", {{"count", count}, {"code", outcome.code}});
    if (isTooMuch)
        m_batch.tooMuch(count);
    else
        m_batch.refused(count);
    m_log.defer(items, reasonOf(outcome), 0ms);
    return true;
}

} // namespace rollcall::sync
