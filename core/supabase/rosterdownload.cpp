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

RosterDownload::RosterDownload(Project project, net::HttpClient& http, Session& session, net::Timeouts timeouts,
                               QObject* parent)
    : QObject(parent), m_project(std::move(project)), m_http(http), m_session(session), m_timeouts(timeouts)
{
}

QFuture<RosterDownload::Answer> RosterDownload::fetch()
{
    return fetchPage({});
}

QFuture<RosterDownload::Answer> RosterDownload::fetchPage(Pull pull)
{
    const auto ask = [this, pull = std::move(pull)](const Session::Access& access) {
        if (const auto* outcome = std::get_if<Outcome>(&access))
            return QtFuture::makeReadyFuture(Answer(*outcome));
        const QByteArray token = std::get<QByteArray>(access);
        const auto hear = [this, token, pull](const net::HttpReply& reply) {
            const auto read = readRosterReply(reply);
            if (const auto* page = std::get_if<RosterPage>(&read))
                return add(*page, pull);
            const Outcome& outcome = std::get<Outcome>(read);
            if (outcome.code != QLatin1String(tokenRejected))
                return QtFuture::makeReadyFuture(Answer(outcome));
            m_session.reject(token);
            if (!pull.mayLoginAgain)
                return QtFuture::makeReadyFuture(Answer(outcome));
            Pull again = pull;
            again.mayLoginAgain = false;
            return fetchPage(std::move(again));
        };
        return m_http.send(rosterPageRequest(m_project, token, pull.after, pageSize, m_timeouts))
            .then(this, hear)
            .unwrap();
    };
    return m_session.access().then(this, ask).unwrap();
}

QFuture<RosterDownload::Answer> RosterDownload::add(const RosterPage& page, Pull pull)
{
    if (!page.faults.isEmpty())
        logger.warning("students left out of the roster; mend them in the cloud",
                       {{"count", page.faults.size()}, {"first", page.faults.constFirst()}});
    if (page.last.isEmpty()) {
        return QtFuture::makeReadyFuture(pull.students.empty() ? Answer(sync::later(QStringLiteral("empty_roster"),
                                                                                    {}, Outcome::Cause::MissingRight))
                                                               : Answer(std::move(pull.students)));
    }
    bool repeats = pull.seen.contains(page.last);
    for (const Student& student : page.students) {
        repeats = repeats || pull.seen.contains(student.number.toString());
        pull.seen.insert(student.number.toString());
    }
    pull.seen.insert(page.last);
    if (repeats)
        return QtFuture::makeReadyFuture(Answer(sync::later(QStringLiteral("roster_repeats"))));
    pull.students.insert(pull.students.end(), page.students.begin(), page.students.end());
    pull.after = page.last;
    return fetchPage(std::move(pull));
}

} // namespace rollcall::supabase
