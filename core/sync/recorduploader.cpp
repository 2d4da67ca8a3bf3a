#include "core/sync/recorduploader.h"

#include "core/log/correlation.h"
#include "core/log/logger.h"

#include <QPointer>
#include <QRandomGenerator>

#include <algorithm>
#include <utility>

namespace rollcall::sync {

using namespace std::chrono_literals;
using queue::DueRecord;
using queue::ItemId;

namespace {

const log::Logger logger{"sync.records"};

// On a slow line the next batch takes longer than this to leave.
constexpr std::chrono::milliseconds longestUntilNoted = 100ms;

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
    m_acknowledging.setSingleShot(true);
    m_acknowledging.setInterval(longestUntilNoted);
    connect(&m_acknowledging, &QTimer::timeout, this, &RecordUploader::acknowledge);
}

bool RecordUploader::send()
{
    if (m_isBusy || m_retry.permits(1) == 0)
        return false;
    if (auto batch = beginBatch())
        transmit(std::move(*batch));
    return false;
}

std::optional<RecordUploader::Batch> RecordUploader::beginBatch()
{
    if (!m_log.flushPending())
        return std::nullopt;
    const int most = m_batch.next();
    Batch batch{
        .records = nextBatch(most), .attempt = {.extendedTimeout = m_retry.extendedTimeout()}, .isFull = false};
    batch.isFull = batch.records.size() >= static_cast<std::size_t>(most);
    if (batch.records.empty() || !m_log.begin(itemsOf(batch.records), batch.attempt))
        return std::nullopt;
    return batch;
}

void RecordUploader::transmit(Batch batch)
{
    m_isBusy = true;
    m_isFull = batch.isFull;
    const log::CorrelationScope scope(correlationOf(batch.records));
    batch.attempt.uploaded = [self = QPointer(this)] {
        if (self)
            self->prepare();
    };
    m_uplink.sendRecords(batch.records, batch.attempt)
        .then(this, [this, records = batch.records](const Outcome& outcome) { finish(records, outcome); });
}

// Only after a batch that passed: a record must not be read before the first reply has told the server's time, and while a
// bad record is searched for, what comes next depends on the outcome.
void RecordUploader::prepare()
{
    acknowledge();
    if (m_isSteady && m_isFull && !m_prepared && m_batch.isWhole() && m_loneRefusals.suspects() == 0)
        m_prepared = beginBatch();
}

void RecordUploader::holdBack()
{
    giveBackPrepared();
    acknowledge();
}

void RecordUploader::giveBackPrepared()
{
    if (const auto unsent = std::exchange(m_prepared, std::nullopt))
        m_log.giveBack(itemsOf(unsent->records));
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

void RecordUploader::finish(const std::vector<DueRecord>& records, const Outcome& outcome)
{
    const log::CorrelationScope alone(correlationOf(records));
    m_isSteady = outcome.kind == Outcome::Kind::Done;
    if (m_isSteady)
        return take(records, outcome);
    holdBack(); // what became of these may change what is to be sent
    const Outcome judged = judge(records, outcome);
    m_isBusy = false;
    Q_EMIT attempted(judged);
}

// The next batch leaves first. It needs the event loop for that, so these are noted when it has left.
void RecordUploader::take(const std::vector<DueRecord>& records, const Outcome& outcome)
{
    acknowledge();
    m_retry.note(outcome, QRandomGenerator::global()->generateDouble());
    m_batch.taken(static_cast<int>(records.size()));
    m_loneRefusals.passed(itemsOf(records));
    m_isEpochNew = false;
    m_taken = records;
    if (m_prepared && m_log.stoppedFor() == 0ms && m_retry.permits(1) > 0) {
        transmit(*std::exchange(m_prepared, std::nullopt));
        m_acknowledging.start();
    } else {
        giveBackPrepared();
        m_isBusy = false;
        acknowledge();
    }
}

// Gives what the engine is to make of it: a halt that may be one record's is none before that is known.
Outcome RecordUploader::judge(const std::vector<DueRecord>& records, const Outcome& outcome)
{
    const std::vector<ItemId> items = itemsOf(records);
    const int count = static_cast<int>(items.size());
    if (splitBatch(items, outcome))
        return outcome.kind == Outcome::Kind::Halt ? later(outcome.code) : outcome;
    if (mayBeOneItem(outcome))
        return judgeAlone(items.front(), outcome);

    m_retry.note(outcome, QRandomGenerator::global()->generateDouble());
    switch (outcome.kind) {
    case Outcome::Kind::Done: // take() has it
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

void RecordUploader::acknowledge()
{
    m_acknowledging.stop();
    const auto records = std::exchange(m_taken, {});
    if (records.empty())
        return;
    if (m_log.acknowledge(itemsOf(records))) {
        for (const DueRecord& record : records) {
            const log::CorrelationScope scope(record.id.toString());
            logger.info("record is in the cloud", {{"batch", static_cast<int>(records.size())}});
        }
    }
    Q_EMIT attempted(done());
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
