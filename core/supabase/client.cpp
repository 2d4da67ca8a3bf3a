#include "core/supabase/client.h"

namespace rollcall::supabase {

Client::Client(Project project, net::HttpClient& http, const ServiceTimeouts& timeouts, TokenStore store,
               const Clock& clock, QObject* parent)
    : QObject(parent), m_http(http), m_timeouts(timeouts),
      m_session(std::move(project), http, timeouts.supabase, std::move(store), clock)
{
}

void Client::setTimeouts(const ServiceTimeouts& timeouts)
{
    m_timeouts = timeouts;
    m_session.setTimeouts(timeouts.supabase);
}

} // namespace rollcall::supabase
