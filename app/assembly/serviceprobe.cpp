#include "app/assembly/serviceprobe.h"

#include "app/assembly/cloudlink.h"
#include "core/supabase/requests.h"

namespace rollcall::app {

using Service = ProbeResult::Service;

ServiceProbe::ServiceProbe(const config::Settings& settings) : m_settings(settings) {}

// Each client tells what it gave up, as long as there is somebody to tell.
ServiceProbe::~ServiceProbe()
{
    disconnect();
    m_clients.clear();
}

void ServiceProbe::start()
{
    if (m_settings.cloud.enabled) {
        const supabase::Project project = projectFrom(m_settings);
        send(Service::Supabase, supabase::healthRequest(project, supabaseTimeouts(m_settings)));
        send(Service::Storage, supabase::storageStatusRequest(project, storageTimeouts(m_settings)));
        send(Service::Connectivity, supabase::healthRequest(project, connectivityTimeouts(m_settings)));
    } else {
        skip(Service::Supabase);
        skip(Service::Storage);
        skip(Service::Connectivity);
    }
    skip(Service::Sms); // there is no message gateway yet
}

void ServiceProbe::send(Service service, const net::HttpRequest& request)
{
    m_clients.push_back(makeHttpClient(m_settings.cloud));
    m_clients.back()->send(request).then(this, [this, service](const net::HttpReply& reply) {
        Q_EMIT probed({service, true, reply.error, reply.status, reply.connectTime, reply.timeToFirstByte});
    });
}

void ServiceProbe::skip(Service service)
{
    QMetaObject::invokeMethod(
        this,
        [this, service] {
            Q_EMIT probed({service, false, {}, 0, {}, {}});
        },
        Qt::QueuedConnection);
}

} // namespace rollcall::app
