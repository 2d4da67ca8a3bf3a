#include "core/sync/retrypolicy.h"

#include <algorithm>

namespace rollcall::sync {

using namespace std::chrono_literals;
using Kind = Outcome::Kind;
using Cause = Outcome::Cause;

namespace {

// A connection that could not be made burdens nobody, so its waits begin at a fraction of the others'.
constexpr int soonerAfterConnectTimeout = 4;

} // namespace

RetryPolicy::RetryPolicy(QString service, Settings settings, const Clock& clock)
    : m_settings(settings), m_clock(clock), m_breaker(std::move(service), settings.breaker, clock)
{
}

int RetryPolicy::permits(int most)
{
    if (remaining() > 0ms || !m_breaker.tryAcquire())
        return 0;
    return m_isTrial || m_breaker.status().state == CircuitBreaker::State::HalfOpen ? std::min(1, most) : most;
}

std::chrono::milliseconds RetryPolicy::wait() const
{
    return std::max(remaining(), m_breaker.opensIn());
}

std::chrono::milliseconds RetryPolicy::remaining() const
{
    return std::max(0ms, m_until - m_clock.monotonic());
}

void RetryPolicy::note(const Outcome& outcome, double random)
{
    if (outcome.kind == Kind::Cancelled)
        return;
    const auto now = m_clock.monotonic();
    m_isTrial = false;
    if (outcome.kind != Kind::Later) { // whatever it is, it is an answer
        m_failures = 0;
        m_extendedTimeout = false;
        m_breaker.succeeded();
        m_halt = outcome.kind == Kind::Halt ? std::optional(outcome) : std::nullopt;
        m_until = std::max(m_until, m_floor);
        if (outcome.kind == Kind::Halt)
            m_until = std::max(m_until, now + m_settings.haltPause);
        return;
    }
    if (outcome.cause != Cause::None && outcome.cause != Cause::TooMuch)
        m_breaker.failed();
    if (outcome.cause == Cause::ReadTimeout)
        m_extendedTimeout = true;

    Backoff backoff = m_settings.backoff;
    if (outcome.cause == Cause::ConnectTimeout)
        backoff.base /= soonerAfterConnectTimeout;
    const auto delay = backoff.delay(m_failures, random);
    if (remaining() == 0ms) // of several that were out together, one failure counts
        ++m_failures;
    if (outcome.wait)
        m_floor = std::max(m_floor, now + *outcome.wait);
    m_until = std::max({m_until, m_floor, now + delay});
}

void RetryPolicy::tryIn(std::chrono::milliseconds in)
{
    m_until = std::max(m_floor, m_clock.monotonic() + in);
    m_isTrial = true;
    m_breaker.tryNow();
}

void RetryPolicy::tryNow()
{
    m_floor = {};
    m_halt.reset();
    tryIn(0ms);
    m_isTrial = m_failures > 0;
}

} // namespace rollcall::sync
