#include "core/sync/engine.h"

#include "core/log/logger.h"

#include <QRandomGenerator>

#include <algorithm>
#include <cmath>

namespace rollcall::sync {

using namespace std::chrono_literals;

namespace {

const log::Logger engineLog{"sync.engine"};

constexpr std::chrono::milliseconds shortestRest = 20ms;

// Nothing could be sent just now, so an item that claims to be due is not worth a busy loop.
constexpr std::chrono::milliseconds restFromUnsendable = 1s;

} // namespace

Engine::Engine(queue::Outbox& outbox, queue::Backlog& backlog, const Clock& clock,
               std::chrono::milliseconds onlineJitter, QObject* parent)
    : QObject(parent), m_onlineJitter(onlineJitter), m_deliveryLog(outbox, backlog, clock)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Engine::step);
    m_takeOverTimer.setInterval(DeliveryLog::betweenSettling);
    connect(&m_takeOverTimer, &QTimer::timeout, this, [this] {
        if (m_deliveryLog.takeOver())
            step();
    });
}

void Engine::add(std::unique_ptr<Uploader> uploader)
{
    connect(uploader.get(), &Uploader::attempted, this,
            [this, added = uploader.get()](const Outcome& outcome) { take(outcome, added->retry()); });
    m_uploaders.push_back(std::move(uploader));
}

void Engine::wake()
{
    step();
}

void Engine::drain()
{
    m_deliveryLog.reset();
    for (const auto& uploader : m_uploaders)
        uploader->retry().tryNow();
    m_deliveryLog.makeAllDue();
    step();
}

void Engine::setOnline(bool online)
{
    if (std::exchange(m_isOnline, online) == online)
        return;
    engineLog.info("network", {{"online", online}});
    if (online)
        return connectivityReturned();
    holdBack();
    step();
}

void Engine::connectivityReturned()
{
    const double random = QRandomGenerator::global()->generateDouble();
    const std::chrono::milliseconds in(std::llround(static_cast<double>(m_onlineJitter.count()) * random));
    for (const auto& uploader : m_uploaders)
        uploader->retry().tryIn(in);
    m_deliveryLog.makeAllDue();
    step();
}

std::optional<Outcome> Engine::halt() const
{
    for (const auto& uploader : m_uploaders) {
        if (const auto& halt = uploader->retry().halt())
            return halt;
    }
    return std::nullopt;
}

std::vector<CircuitBreaker::Status> Engine::breakers() const
{
    std::vector<CircuitBreaker::Status> breakers;
    for (const auto& uploader : m_uploaders)
        breakers.push_back(uploader->retry().breaker());
    return breakers;
}

void Engine::close()
{
    m_isClosing = true;
    m_timer.stop();
    m_takeOverTimer.stop();
    holdBack();
}

void Engine::holdBack()
{
    for (const auto& uploader : m_uploaders)
        uploader->holdBack();
}

void Engine::step()
{
    if (m_isClosing)
        return;
    if (!m_takeOverTimer.isActive()) // not before: it belongs to the thread that sends
        m_takeOverTimer.start();
    bool hasSkipped = false;
    m_deliveryLog.onWallClockStep();
    if (m_deliveryLog.flushPending() && m_isOnline) {
        bool isFree = true; // of a backlog of higher priority
        for (const auto& uploader : m_uploaders) {
            if (isFree)
                hasSkipped = uploader->send() || hasSkipped;
            else
                uploader->holdBack();
            isFree = isFree && !uploader->hasBacklog();
        }
    }
    if (hasSkipped) {
        Q_EMIT progressed();
        m_timer.start(0ms);
        return;
    }
    rest();
}

void Engine::take(const Outcome& outcome, const RetryPolicy& retry)
{
    const QString service = retry.breaker().name;
    const char* kind = name(outcome.kind);
    const bool isHalt = outcome.kind == Outcome::Kind::Halt;
    if (isHalt || outcome.kind == Outcome::Kind::Later || outcome.kind == Outcome::Kind::Cancelled)
        engineLog.warning(isHalt ? "sending stopped until somebody helps" : "sending again later",
                          {{"service", service}, {"outcome", kind}, {"code", outcome.code}, {"wait", retry.wait()}});
    else
        engineLog.info("attempt over", {{"service", service}, {"outcome", kind}});
    Q_EMIT attempted(service, outcome.kind);
    if (isHalt) {
        m_deliveryLog.halt(outcome.code);
        Q_EMIT halted(outcome);
    }
    Q_EMIT progressed();
    step();
}

void Engine::rest()
{
    if (m_isOnline)
        m_timer.start(std::clamp(untilNext(), shortestRest, std::max(shortestRest, m_checkInterval)));
    else
        m_timer.stop();
    const bool isBusy =
        std::any_of(m_uploaders.begin(), m_uploaders.end(), [](const auto& uploader) { return uploader->isBusy(); });
    if (!isBusy)
        Q_EMIT drained(m_deliveryLog.result());
}

std::chrono::milliseconds Engine::untilNext()
{
    if (m_deliveryLog.stoppedFor() > 0ms)
        return m_deliveryLog.stoppedFor();
    auto wait = m_checkInterval;
    for (const auto& uploader : m_uploaders) {
        if (uploader->hasCapacity()) // else the end of a request brings the next step
            wait = std::min(wait, untilNext(*uploader));
        if (uploader->hasBacklog())
            break;
    }
    return wait;
}

std::chrono::milliseconds Engine::untilNext(const Uploader& uploader)
{
    if (uploader.retry().wait() > 0ms)
        return uploader.retry().wait();
    const auto wait = m_deliveryLog.untilDue(uploader.kind()).value_or(m_checkInterval);
    return wait > 0ms ? wait : restFromUnsendable;
}

} // namespace rollcall::sync
