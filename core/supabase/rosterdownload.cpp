#include "core/supabase/rosterdownload.h"

#include "core/log/logger.h"
#include "core/supabase/replies.h"
#include "core/supabase/requests.h"

namespace rollcall::supabase {

using attendance::Student;
using sync::Outcome;

namespace {

const log::Logger logger{"supabase.roster"};

// A server may give fewer rows than asked (PostgREST's max-rows): only an empty page is the last.
constexpr int pageSize = 1000;

} // namespace

RosterDownload::RosterDownload(Project project, net::HttpClient& http, Session& session,
                               net::Timeouts timeouts, QObject* parent)
    : QObject(parent), m_project(std::move(project)), m_http(http), m_session(session), m_timeouts(timeouts) {
}

QFuture<RosterDownload::Answer> RosterDownload::fetch() {
    return fetchAfter({}, {});
}

QFuture<RosterDownload::Answer> RosterDownload::fetchAfter(const QString& after,
                                                           std::vector<Student> before) {
    return m_session.access()
        .then(this,
              [this, after, before = std::move(before)](const Session::Access& access) -> QFuture<Answer> {
                  if (const auto* outcome = std::get_if<Outcome>(&access))
                      return QtFuture::makeReadyFuture(Answer(*outcome));
                  const QByteArray token = std::get<QByteArray>(access);
                  return m_http.send(rosterPageRequest(m_project, token, after, pageSize, m_timeouts))
                      .then(this,
                            [this, token, before](const net::HttpReply& reply) mutable -> QFuture<Answer> {
                                const auto read = readRosterReply(reply);
                                if (const auto* outcome = std::get_if<Outcome>(&read)) {
                                    if (outcome->code == QLatin1String(tokenRejected))
                                        m_session.reject(token);
                                    return QtFuture::makeReadyFuture(Answer(*outcome));
                                }
                                const auto& page = std::get<RosterPage>(read);
                                if (page.skipped > 0)
                                    logger.warning("students left out: their number cannot stand on a badge",
                                                   {{"count", page.skipped}});
                                before.insert(before.end(), page.students.begin(), page.students.end());
                                if (!page.last.isEmpty())
                                    return fetchAfter(page.last, std::move(before));
                                if (before.empty())
                                    return QtFuture::makeReadyFuture(
                                        Answer(sync::later(QStringLiteral("empty_roster"))));
                                return QtFuture::makeReadyFuture(Answer(std::move(before)));
                            })
                      .unwrap();
              })
        .unwrap();
}

} // namespace rollcall::supabase
