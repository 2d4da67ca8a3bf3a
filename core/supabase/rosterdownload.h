#pragma once

#include "core/attendance/student.h"
#include "core/supabase/replies.h"
#include "core/supabase/session.h"

#include <QSet>

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
     *  is Later with the code "empty_roster". A server that gives a student twice does not page as asked: Later with the
     *  code "roster_repeats". Always ends. */
    QFuture<Answer> fetch();

private:
    struct Pull {
        std::vector<attendance::Student> students = {};
        QString after = {};        ///< where the next page starts
        QSet<QString> seen = {};   ///< a number that comes again means a server that does not page
        bool mayLoginAgain = true; ///< once a pull
    };
    QFuture<Answer> fetchPage(Pull pull);
    QFuture<Answer> add(const RosterPage& page, Pull pull);

    const Project m_project;
    net::HttpClient& m_http;
    Session& m_session;
    net::Timeouts m_timeouts;
};

} // namespace rollcall::supabase
