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

bool mayBeOneItem(const Outcome& outcome)
{
    return outcome.cause == Outcome::Cause::PerhapsOneItem || outcome.cause == Outcome::Cause::MissingRight;
}

std::vector<ItemId> itemsOf(const std::vector<DueRecord>& records)
{
    std::vector<ItemId> items;
    for (const DueRecord& record : records)
        items.push_back(record.item);
    return items;
}

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
    const std::vector<DueRecord> due = nextBatch(most);
    if (due.empty())
        return false;
    m_isFull = due.size() >= static_cast<std::size_t>(most);
    const Attempt attempt{.extendedTimeout = m_retry.extendedTimeout()};
    if (!m_log.begin(itemsOf(due), attempt))
        return false;
    m_isBusy = true;
    const log::CorrelationScope scope(correlationOf(due));
    m_uplink.sendRecords(due, attempt).then(this, [this, due](const Outcome& outcome) {
        m_isBusy = false;
        Q_EMIT attempted(finish(due, outcome));
    });
    return false;
}

// A record that was refused alone goes when no other is due, so that it cannot hold them up.
std::vector<DueRecord> RecordUploader::nextBatch(int most)
{
    auto due = m_log.valueOrNone(m_outbox.dueRecords(most + m_loneRefusals.suspects()));
    const auto suspects = std::stable_partition(
        due.begin(), due.end(), [this](const DueRecord& record) { return !m_loneRefusals.isSuspect(record.item); });
    if (suspects != due.begin())
        due.erase(suspects, due.end());
    due.erase(due.begin() + std::min<std::ptrdiff_t>(most, std::ssize(due)), due.end());
    return due;
}

// Gives what the engine is to make of it: a halt that may be one record's is none before that is known.
Outcome RecordUploader::finish(const std::vector<DueRecord>& records, const Outcome& outcome)
{
    const std::vector<ItemId> items = itemsOf(records);
    const int count = static_cast<int>(items.size());
    const log::CorrelationScope alone(correlationOf(records));
    if (splitBatch(items, outcome))
        return outcome.kind == Outcome::Kind::Halt ? later(outcome.code) : outcome;
    if (mayBeOneItem(outcome))
        return judgeAlone(items.front(), outcome);

    m_retry.note(outcome, QRandomGenerator::global()->generateDouble());
    switch (outcome.kind) {
    case Outcome::Kind::Done:
        acknowledge(records);
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
    return outcome;
}

void RecordUploader::acknowledge(const std::vector<DueRecord>& records)
{
    const int count = static_cast<int>(records.size());
    m_batch.taken(count);
    m_loneRefusals.passed(itemsOf(records));
    m_isEpochNew = false;
    if (!m_log.acknowledge(itemsOf(records)))
        return;
    for (const DueRecord& record : records) {
        const log::CorrelationScope scope(record.id.toString());
        logger.info("record is in the cloud", {{"batch", count}});
    }
}

Outcome RecordUploader::judgeAlone(ItemId item, const Outcome& outcome)
{
    switch (m_loneRefusals.judge(item, !nextBatch(1).empty())) {
    case LoneRefusals::Verdict::OthersFirst:
        logger.warning("a record is refused, perhaps for its own fault; others are tried first",
                       {{"code", outcome.code}});
        m_batch.refused(1);
        m_log.defer({item}, reasonOf(outcome), 0ms);
        return later(outcome.code);
    case LoneRefusals::Verdict::Item:
        m_batch.refused(1);
        m_log.park(item, reasonOf(outcome));
        return refused(outcome.code, outcome.text);
    case LoneRefusals::Verdict::Service:
        break;
    }
    m_retry.note(outcome, QRandomGenerator::global()->generateDouble());
    m_batch.tooMuch(1); // the next trial is one record
    m_log.defer({item}, reasonOf(outcome), m_retry.wait());
    return outcome;
}

// True if the batch goes on in halves, at once; what became of it is noted then.
bool RecordUploader::splitBatch(const std::vector<ItemId>& items, const Outcome& outcome)
{
    const int count = static_cast<int>(items.size());
    const bool isTooMuch = outcome.cause == Outcome::Cause::TooMuch;
    if (count == 1 || !(outcome.kind == Outcome::Kind::Refused || isTooMuch || mayBeOneItem(outcome)))
        return false;
    logger.warning("batch not taken, sending halves", {{"count", count}, {"code", outcome.code}});
    if (isTooMuch)
        m_batch.tooMuch(count);
    else
        m_batch.refused(count);
    if (mayBeOneItem(outcome))
        m_loneRefusals.refusedTogether(items);
    m_log.defer(items, reasonOf(outcome), 0ms);
    return true;
}

} // namespace rollcall::sync
