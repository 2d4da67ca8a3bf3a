#include "core/sync/batchuploader.h"

#include "core/log/correlation.h"
#include "core/log/logger.h"

#include <QPointer>
#include <QRandomGenerator>

#include <algorithm>
#include <utility>

namespace rollcall::sync {

using namespace std::chrono_literals;
using queue::DueRow;
using queue::ItemId;

namespace {

const log::Logger batchLog{"sync.batches"};

// On a slow line the next batch takes longer than this to leave.
constexpr std::chrono::milliseconds longestUntilNoted = 100ms;

bool mayBeOneItem(const Outcome& outcome)
{
    return outcome.cause == Outcome::Cause::PerhapsOneItem || outcome.cause == Outcome::Cause::MissingRight;
}

std::vector<ItemId> itemsOf(const std::vector<DueRow>& rows)
{
    std::vector<ItemId> items;
    for (const DueRow& row : rows)
        items.push_back(row.item);
    return items;
}

QString correlationOf(const std::vector<DueRow>& rows)
{
    return rows.size() == 1 ? rows.front().id.toString() : QString();
}

} // namespace

BatchUploader::BatchUploader(QString kind, QString service, const char* arrived, NoTable noTable, DeliveryLog& log,
                             RetryPolicy::Settings retry, int batch, const Clock& clock)
    : Uploader(std::move(kind), std::move(service), log, retry, clock), m_arrived(arrived), m_noTable(noTable),
      m_batch(std::clamp(batch, 1, mostRows))
{
    m_acknowledging.setSingleShot(true);
    m_acknowledging.setInterval(longestUntilNoted);
    connect(&m_acknowledging, &QTimer::timeout, this, &BatchUploader::acknowledge);
}

bool BatchUploader::send()
{
    if (m_isBusy || m_retry.permits(1) == 0)
        return false;
    if (auto batch = beginBatch())
        sendBatch(std::move(*batch));
    return false;
}

std::optional<BatchUploader::Batch> BatchUploader::beginBatch()
{
    if (!m_log.flushPending())
        return std::nullopt;
    const int most = m_batch.next();
    Batch batch{.rows = nextBatch(most), .attempt = {.extendedTimeout = m_retry.extendedTimeout()}, .isFull = false};
    batch.isFull = batch.rows.size() >= static_cast<std::size_t>(most);
    if (batch.rows.empty() || !m_log.begin(itemsOf(batch.rows), batch.attempt))
        return std::nullopt;
    return batch;
}

void BatchUploader::sendBatch(Batch batch)
{
    m_isBusy = true;
    m_isFull = batch.isFull;
    const log::CorrelationScope scope(correlationOf(batch.rows));
    batch.attempt.uploaded = [self = QPointer(this)] {
        if (self)
            self->prepare();
    };
    transmit(batch.rows, batch.attempt).then(this, [this, rows = batch.rows](const Outcome& outcome) {
        finish(rows, outcome);
    });
}

// Only after a batch that passed: a record must not be read before the first reply has told the server's time, and while a
// bad row is searched for, what comes next depends on the outcome.
void BatchUploader::prepare()
{
    acknowledge();
    if (m_isSteady && m_isFull && !m_prepared && m_batch.isWhole() && m_loneRefusals.suspects() == 0)
        m_prepared = beginBatch();
}

void BatchUploader::holdBack()
{
    giveBackPrepared();
    acknowledge();
}

void BatchUploader::giveBackPrepared()
{
    if (const auto unsent = std::exchange(m_prepared, std::nullopt))
        m_log.giveBack(itemsOf(unsent->rows));
}

// A row that was refused alone goes when no other is due, so that it cannot hold them up.
std::vector<DueRow> BatchUploader::nextBatch(int most)
{
    auto rows = m_log.valueOrNone(due(most + m_loneRefusals.suspects()));
    const auto suspects = std::stable_partition(
        rows.begin(), rows.end(), [this](const DueRow& row) { return !m_loneRefusals.isSuspect(row.item); });
    if (suspects != rows.begin())
        rows.erase(suspects, rows.end());
    rows.erase(rows.begin() + std::min<std::ptrdiff_t>(most, std::ssize(rows)), rows.end());
    return rows;
}

void BatchUploader::finish(const std::vector<DueRow>& rows, const Outcome& outcome)
{
    const log::CorrelationScope alone(correlationOf(rows));
    m_isSteady = outcome.kind == Outcome::Kind::Done;
    if (m_isSteady)
        return take(rows, outcome);
    holdBack(); // what became of these may change what is to be sent
    const Outcome judged = judge(rows, outcome);
    m_isBusy = false;
    Q_EMIT attempted(judged);
}

// The next batch leaves first. It needs the event loop for that, so these are noted when it has left.
void BatchUploader::take(const std::vector<DueRow>& rows, const Outcome& outcome)
{
    acknowledge();
    m_retry.note(outcome, QRandomGenerator::global()->generateDouble());
    m_batch.taken(static_cast<int>(rows.size()));
    m_loneRefusals.passed(itemsOf(rows));
    passed();
    m_taken = rows;
    if (m_prepared && m_log.stoppedFor() == 0ms && m_retry.permits(1) > 0) {
        sendBatch(*std::exchange(m_prepared, std::nullopt));
        m_acknowledging.start();
    } else {
        giveBackPrepared();
        m_isBusy = false;
        acknowledge();
    }
}

// Gives what the engine is to make of it: a halt that may be one row's is none before that is known.
Outcome BatchUploader::judge(const std::vector<DueRow>& rows, const Outcome& outcome)
{
    const std::vector<ItemId> items = itemsOf(rows);
    const int count = static_cast<int>(items.size());
    if (outcome.cause == Outcome::Cause::NoTable && m_noTable == NoTable::IsWellToo)
        return setAside(items, outcome);
    if (outcome.cause == Outcome::Cause::NoTable) {
        if (const auto again = setNewerAside(rows, outcome))
            return *again;
    }
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
        if (outcome.cause == Outcome::Cause::NumberTaken && renumber()) {
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

void BatchUploader::acknowledge()
{
    m_acknowledging.stop();
    const auto rows = std::exchange(m_taken, {});
    if (rows.empty())
        return;
    if (m_log.acknowledge(itemsOf(rows))) {
        for (const DueRow& row : rows) {
            const log::CorrelationScope scope(row.id.toString());
            batchLog.info(m_arrived, {{"batch", static_cast<int>(rows.size())}});
        }
    }
    Q_EMIT attempted(done());
}

Outcome BatchUploader::judgeAlone(ItemId item, const Outcome& outcome)
{
    switch (m_loneRefusals.judge(item, !nextBatch(1).empty())) {
    case LoneRefusals::Verdict::OthersFirst:
        batchLog.warning("an item is refused, perhaps for its own fault; others are tried first",
                         {{"kind", kind()}, {"code", outcome.code}});
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
    m_batch.tooMuch(1); // the next trial is one row
    m_log.defer({item}, reasonOf(outcome), m_retry.wait());
    return outcome;
}

// They wait for the migrations, and nothing is wrong with them.
Outcome BatchUploader::setAside(const std::vector<ItemId>& items, const Outcome& outcome)
{
    const Outcome again = later(outcome.code, whileThereIsNoTable);
    m_retry.note(again, QRandomGenerator::global()->generateDouble());
    m_log.defer(items, reasonOf(outcome), m_retry.wait(), DeliveryLog::Counted::No);
    return again;
}

// The others of the batch go again at once.
std::optional<Outcome> BatchUploader::setNewerAside(const std::vector<DueRow>& rows, const Outcome& outcome)
{
    std::vector<ItemId> newer;
    std::vector<ItemId> others;
    for (const DueRow& row : rows)
        (mayNeedNewerTable(row) ? newer : others).push_back(row.item);
    if (newer.empty())
        return std::nullopt;
    batchLog.warning("the project's migrations are older than these items, which wait for them",
                     {{"kind", kind()}, {"count", static_cast<int>(newer.size())}, {"code", outcome.code}});
    m_log.defer(newer, reasonOf(outcome), whileThereIsNoTable, DeliveryLog::Counted::No);
    m_log.defer(others, reasonOf(outcome), 0ms, DeliveryLog::Counted::No);
    return later(outcome.code);
}

// True if the batch goes on in halves, at once; what became of it is noted then.
bool BatchUploader::splitBatch(const std::vector<ItemId>& items, const Outcome& outcome)
{
    const int count = static_cast<int>(items.size());
    const bool isTooMuch = outcome.cause == Outcome::Cause::TooMuch;
    if (count == 1 || !(outcome.kind == Outcome::Kind::Refused || isTooMuch || mayBeOneItem(outcome)))
        return false;
    batchLog.warning("batch not taken, sending halves", {{"kind", kind()}, {"count", count}, {"code", outcome.code}});
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
