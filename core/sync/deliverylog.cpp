#include "core/sync/deliverylog.h"

#include "core/log/logger.h"

#include <algorithm>
#include <utility>

namespace rollcall::sync {

using namespace std::chrono_literals;
using queue::ItemId;

namespace {

const log::Logger deliveryLogger{"sync.deliveryLog"};

constexpr std::chrono::milliseconds restFromBrokenDisk = 30s;

// NTP slews by less between two looks.
constexpr std::chrono::milliseconds noStep = 1s;

std::chrono::milliseconds wallAhead(const Clock& clock)
{
    return std::chrono::milliseconds(clock.now().toMSecsSinceEpoch()) - clock.monotonic();
}

} // namespace

DeliveryLog::DeliveryLog(queue::Outbox& outbox, queue::Backlog& backlog, const Clock& clock)
    : m_outbox(outbox), m_backlog(backlog), m_clock(clock), m_wallAhead(wallAhead(clock))
{
    m_failed.push_back([this]() -> Result<void> {
        const auto made = m_outbox.makeDueIfTriedInFuture();
        return made ? Result<void>() : made.error();
    });
}

Result<void> DeliveryLog::settleBacklog()
{
    const auto settled = m_backlog.settle();
    if (!settled)
        return settled.error();
    if (settled->requeued + settled->adopted + settled->lost > 0)
        deliveryLogger.warning("a program ended before it was done; what it left is taken over",
                            {{"being_sent", settled->requeued},
                             {"photos_adopted", settled->adopted},
                             {"photos_lost", settled->lost}});
    m_hasTakenOver = m_hasTakenOver || settled->requeued + settled->adopted + settled->lost > 0;
    return {};
}

bool DeliveryLog::takeOver()
{
    m_hasTakenOver = false;
    flushPending();
    return m_hasTakenOver;
}

bool DeliveryLog::flushPending()
{
    if (!m_settledAt || m_clock.monotonic() - *m_settledAt >= betweenSettling) {
        m_settledAt = m_clock.monotonic();
        m_failed.push_back([this] { return settleBacklog(); });
    }
    while (stoppedFor() == 0ms && !m_failed.empty()) {
        if (const auto written = m_failed.front()(); !written)
            stopOn(written.error());
        else
            m_failed.pop_front();
    }
    return stoppedFor() == 0ms;
}

std::chrono::milliseconds DeliveryLog::stoppedFor() const
{
    return std::max(0ms, m_stoppedUntil - m_clock.monotonic());
}

void DeliveryLog::reset()
{
    m_stoppedUntil = {};
    m_settledAt.reset();
    m_result = {};
}

void DeliveryLog::onWallClockStep()
{
    const auto before = std::exchange(m_wallAhead, wallAhead(m_clock));
    if (m_wallAhead < before - noStep)
        makeAllDue();
}

std::optional<std::chrono::milliseconds> DeliveryLog::untilDue(const QString& kind)
{
    const auto next = m_outbox.nextDue(kind);
    if (!next) {
        stopOn(next.error());
        return restFromBrokenDisk;
    }
    if (!*next)
        return std::nullopt;
    return std::chrono::milliseconds(m_clock.now().msecsTo(**next));
}

bool DeliveryLog::begin(const std::vector<ItemId>& items, const Attempt& attempt)
{
    const auto begun = m_outbox.begin(items, attempt.requestId.toString(QUuid::WithoutBraces));
    if (!begun && begun.error().code != ErrorCode::WouldBlock)
        stopOn(begun.error());
    return begun.ok();
}

void DeliveryLog::giveBack(const std::vector<ItemId>& items)
{
    (void)write([this, items] { return m_outbox.giveBack(items); });
}

bool DeliveryLog::acknowledge(const std::vector<ItemId>& items, Counted counted)
{
    if (!write([this, items] { return m_outbox.acknowledge(items); }))
        return false;
    if (counted == Counted::Yes)
        m_result.done += static_cast<int>(items.size());
    return true;
}

bool DeliveryLog::defer(const std::vector<ItemId>& items, const queue::Reason& reason, std::chrono::milliseconds wait,
                        Counted counted)
{
    const QDateTime next = m_clock.now().addMSecs(wait.count());
    if (!write([this, items, reason, next] { return m_outbox.defer(items, next, reason); }))
        return false;
    if (wait > 0ms && counted == Counted::Yes)
        m_result.later += static_cast<int>(items.size());
    return true;
}

bool DeliveryLog::park(ItemId item, const queue::Reason& reason)
{
    const bool isParked = write([this, item, reason]() -> Result<void> {
        auto parked = m_outbox.park(item, reason);
        const bool isGone = !parked && parked.error().code == ErrorCode::NotFound; // another program sent it
        return isGone ? Result<void>() : parked;
    });
    if (!isParked)
        return false;
    ++m_result.refused;
    deliveryLogger.error("an item was refused and is kept for a person to look at",
                      {{"item", item}, {"code", reason.code}});
    return true;
}

bool DeliveryLog::openNewEpoch()
{
    return write([this]() -> Result<void> {
        const auto renumbered = m_outbox.openNewEpoch();
        if (!renumbered)
            return renumbered.error();
        deliveryLogger.warning(
            "the cloud knows our number of another record, so this database was put back to an earlier "
            "state; what is unsent gets numbers of a new epoch",
            {{"records", *renumbered}});
        return {};
    });
}

void DeliveryLog::makeAllDue()
{
    (void)write([this] { return m_outbox.makeAllDue(); });
}

bool DeliveryLog::write(Write write)
{
    const auto written = write();
    if (written)
        return true;
    m_failed.push_back(std::move(write));
    stopOn(written.error());
    return false;
}

void DeliveryLog::stopOn(const Error& error)
{
    deliveryLogger.error("the queue could not be read or written; trying again later",
                      {{"code", name(error.code)}, {"error", error.detail}});
    m_stoppedUntil = m_clock.monotonic() + restFromBrokenDisk;
    m_result.halt = QStringLiteral("queue_%1").arg(QLatin1String(name(error.code)));
}

queue::Reason reasonOf(const Outcome& outcome)
{
    return {outcome.code, outcome.text, outcome.wasSent};
}

} // namespace rollcall::sync
