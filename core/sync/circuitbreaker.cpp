#include "core/sync/circuitbreaker.h"

#include "core/log/logger.h"

#include <algorithm>

namespace rollcall::sync {

using namespace std::chrono_literals;

namespace {

const log::Logger breakerLog{"sync.breaker"};

} // namespace

CircuitBreaker::CircuitBreaker(QString name, Settings settings, const Clock& clock)
    : m_name(std::move(name)), m_settings(settings), m_clock(clock), m_since(clock.monotonic())
{
}

bool CircuitBreaker::tryAcquire()
{
    if (m_state == State::Open && opensIn() == 0ms)
        enter(State::HalfOpen);
    return m_state != State::Open;
}

std::chrono::milliseconds CircuitBreaker::opensIn() const
{
    return m_state == State::Open ? std::max(0ms, m_lastFailure + m_settings.timeout - m_clock.monotonic()) : 0ms;
}

void CircuitBreaker::succeeded()
{
    if (m_state == State::Closed)
        m_failures = 0;
    // An answer to what was asked before it opened is no trial.
    if (m_state == State::HalfOpen && ++m_successes >= m_settings.successes)
        reset();
}

void CircuitBreaker::failed()
{
    m_lastFailure = m_clock.monotonic();
    ++m_failures;
    if (m_state == State::HalfOpen || (m_state == State::Closed && m_failures >= m_settings.threshold))
        enter(State::Open);
}

void CircuitBreaker::tryNow()
{
    if (m_state == State::Open)
        enter(State::HalfOpen);
}

void CircuitBreaker::reset()
{
    m_failures = 0;
    if (m_state != State::Closed)
        enter(State::Closed);
}

void CircuitBreaker::enter(State state)
{
    m_state = state;
    m_since = m_clock.monotonic();
    m_successes = 0;
    breakerLog.info("circuit breaker changed",
                    {{"service", m_name}, {"state", sync::name(state)}, {"failures", m_failures}});
}

CircuitBreaker::Status CircuitBreaker::status() const
{
    return {m_name, m_state, m_failures, m_clock.monotonic() - m_since};
}

const char* name(CircuitBreaker::State state)
{
    switch (state) {
    case CircuitBreaker::State::Closed:
        return "closed";
    case CircuitBreaker::State::Open:
        return "open";
    case CircuitBreaker::State::HalfOpen:
        return "half_open";
    }
    return "closed";
}

} // namespace rollcall::sync
