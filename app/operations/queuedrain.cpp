#include "app/operations/queuedrain.h"

#include "app/assembly/instance.h"

#include <utility>

namespace rollcall::app {

QueueDrain::QueueDrain(const Installation& installation, Storage& storage, const config::Settings& settings,
                       Mode mode)
    : m_mode(mode), m_link(storage, settings, installation.dataDirectory, installation.clock)
{
    if (isKioskRunning(installation.dataDirectory))
        m_link.engine.spareOthers();
    connect(&m_link.engine, &sync::Engine::progressed, this, &QueueDrain::progressed);
    connect(&m_link.engine, &sync::Engine::halted, this, &QueueDrain::onHalt);
    connect(&m_link.engine, &sync::Engine::drained, this, [this](const sync::Engine::DrainResult& result) {
        m_result = result;
        m_isDrained = true;
        finishIfDrained();
    });
}

void QueueDrain::start()
{
    QMetaObject::invokeMethod(&m_link.engine, &sync::Engine::drain, Qt::QueuedConnection);
}

sync::Engine::DrainResult QueueDrain::result() const
{
    auto result = m_result;
    if (!result.halt.isEmpty() && m_link.isBlocked())
        result.halt = supabase::code(m_link.deviceStatus());
    return result;
}

// A missing right may mean that the device was revoked, and a revocation that is known from before may be over.
void QueueDrain::onHalt(const sync::Outcome& outcome)
{
    const bool wasBlocked = m_link.isBlocked();
    if (!wasBlocked && !supabase::mayIndicateRevocation(outcome)) {
        Q_EMIT halted(outcome.code);
        return;
    }
    if (std::exchange(m_isAsking, true))
        return;
    m_link.checkDeviceStatus().then(this, [this, code = outcome.code, wasBlocked](const sync::Outcome&) {
        m_isAsking = false;
        if (wasBlocked && !m_link.isBlocked()) {
            m_isDrained = false;
            return m_link.engine.drain();
        }
        Q_EMIT halted(m_link.isBlocked() ? supabase::code(m_link.deviceStatus()) : code);
        finishIfDrained();
    });
}

void QueueDrain::finishIfDrained()
{
    if (m_isDrained && !m_isAsking && m_mode == Mode::UntilDrained)
        Q_EMIT finished();
}

} // namespace rollcall::app
