#include "app/operations/queuedrain.h"

#include <utility>

namespace rollcall::app {

QueueDrain::QueueDrain(const Installation& installation, Storage& storage, const config::Settings& settings,
                       checkin::Timekeeper& time, Mode mode)
    : m_mode(mode), m_clockCheck(time, storage.journal, installation.clock), m_storage(storage),
      m_diskCare(mode == Mode::Watch ? makeDiskCare(storage, settings, installation.dataDirectory, installation.clock)
                                     : nullptr),
      m_link(storage, settings, installation.dataDirectory, installation.clock, {.time = &time})
{
    connect(&m_link.engine, &sync::Engine::progressed, this, &QueueDrain::progressed);
    connect(&m_link.engine, &sync::Engine::halted, this, &QueueDrain::onHalt);
    connect(&m_link.http(), &net::HttpClient::ended, this, [this](const net::HttpReply& reply) {
        if (supabase::readReachability(reply) == Reachability::Online)
            m_clockCheck.learn(reply.date(), reply.timeToFirstByte, reply.bodyTime);
    });
    connect(&m_link.engine, &sync::Engine::drained, this, [this](const sync::Engine::DrainResult& result) {
        m_result = result;
        m_isDrained = true;
        finishIfDrained();
    });
}

void QueueDrain::start()
{
    if (m_mode == Mode::Watch) {
        m_network.emplace();
        connect(&*m_network, &SystemNetwork::changed, &m_link.connectivity, &sync::Connectivity::lookSoon);
        m_diskCare->start();
        return m_link.run();
    }
    reportIfThisIsAKiosk();
    // The reply tells the server's time, so that the first records already go up with their clock offset.
    m_link.ask().then(this, [this](Reachability) { m_link.engine.drain(); });
}

// Where nothing was counted is no kiosk: an office PC that only sends what others exported.
void QueueDrain::reportIfThisIsAKiosk()
{
    const auto progress = m_storage.heartbeats.progress();
    if (progress && progress->lastSeq > 0)
        (void)m_storage.heartbeats.enqueue().ok(); // the next time is soon
}

sync::Engine::DrainResult QueueDrain::result() const
{
    auto result = m_result;
    if (!result.halt.isEmpty() && m_link.enrolment.isBlocked())
        result.halt = supabase::code(m_link.enrolment.deviceStatus());
    return result;
}

// The reason may be a revocation; and if the kiosk was revoked before, that may be over.
void QueueDrain::onHalt(const sync::Outcome& outcome)
{
    if (std::exchange(m_isAsking, true))
        return;
    m_link.enrolment.explain(outcome).then(this, [this](const sync::Outcome& explained) {
        m_isAsking = false;
        if (explained.kind == sync::Outcome::Kind::Done) {
            m_isDrained = false;
            return m_link.engine.drain();
        }
        Q_EMIT halted(explained.code);
        finishIfDrained();
    });
}

void QueueDrain::finishIfDrained()
{
    if (m_isDrained && !m_isAsking && m_mode == Mode::UntilDrained)
        Q_EMIT finished();
}

} // namespace rollcall::app
