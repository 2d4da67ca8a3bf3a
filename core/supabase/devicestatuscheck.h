#pragma once

#include "core/supabase/devicestatus.h"
#include "core/supabase/session.h"

namespace rollcall::supabase {

/** Asks the project. Thread: store. */
class DeviceStatusCheck : public QObject {
    Q_OBJECT

public:
    using Answer = std::variant<DeviceStatus, sync::Outcome>;

    DeviceStatusCheck(Project project, net::HttpClient& http, Session& session, net::Timeouts timeouts,
                  QObject* parent = nullptr);

    /** Counts from the next request on. */
    void setTimeouts(net::Timeouts timeouts) { m_timeouts = timeouts; }

    /** Goes through a blocked session. Always ends. */
    QFuture<Answer> ask();

private:
    QFuture<Answer> ask(bool mayRepeat);
    Answer read(const net::HttpReply& reply) const;

    const Project m_project;
    net::HttpClient& m_http;
    Session& m_session;
    net::Timeouts m_timeouts;
};

} // namespace rollcall::supabase
