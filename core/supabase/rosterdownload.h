#pragma once

#include "core/attendance/student.h"
#include "core/supabase/session.h"

#include <vector>

namespace rollcall::supabase {

/** Pulls the whole active roster, page by page. Thread: store. */
class RosterDownload : public QObject {
    Q_OBJECT

public:
    using Answer = std::variant<std::vector<attendance::Student>, sync::Outcome>;

    RosterDownload(Project project, net::HttpClient& http, Session& session, net::Timeouts timeouts,
                   QObject* parent = nullptr);

    /** Counts from the next page on. */
    void setTimeouts(net::Timeouts timeouts) { m_timeouts = timeouts; }

    /** Every page, or why not; never a part, and never an empty list: rights that hide every row look like that, so it
     *  is Later with the code "empty_roster". Always ends. */
    QFuture<Answer> fetch();

private:
    QFuture<Answer> fetchAfter(const QString& after, std::vector<attendance::Student> before);

    const Project m_project;
    net::HttpClient& m_http;
    Session& m_session;
    net::Timeouts m_timeouts;
};

} // namespace rollcall::supabase
