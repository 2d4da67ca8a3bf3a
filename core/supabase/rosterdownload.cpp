#include "core/supabase/rosterdownload.h"

#include "core/log/logger.h"
#include "core/supabase/requests.h"

namespace rollcall::supabase {

using attendance::Student;
using sync::Outcome;

namespace {

const log::Logger rosterDownloadLog{"supabase.roster"};

// No school has as many; a server that goes on and on must not fill the memory.
constexpr size_t mostStudents = 100'000;
constexpr int mostPages = 300;

} // namespace

QFuture<RosterDownload::Answer> RosterDownload::fetch()
{
    return fetchPage({});
}

QFuture<RosterDownload::Answer> RosterDownload::fetchPage(Pull pull)
{
    using Page = std::variant<RosterPage, ServiceOutcome>;
    return m_client
        .send<Page>(
            [this, after = pull.after](const QByteArray& token) {
                return rosterPageRequest(m_client.project(), token, after, rowsOfPage, m_client.timeouts().supabase);
            },
            readRosterReply)
        .then(this,
              [this, pull = std::move(pull)](const Page& page) {
                  if (const auto* outcome = std::get_if<ServiceOutcome>(&page))
                      return QtFuture::makeReadyFuture(Answer(sync::Outcome(*outcome)));
                  return add(std::get<RosterPage>(page), pull);
              })
        .unwrap();
}

QFuture<RosterDownload::Answer> RosterDownload::add(const RosterPage& page, Pull pull)
{
    if (!page.faults.isEmpty())
        rosterDownloadLog.warning("students left out of the roster; mend them in the cloud",
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
    if (pull.students.size() > mostStudents || ++pull.pages >= mostPages)
        return QtFuture::makeReadyFuture(Answer(sync::later(QStringLiteral("roster_too_long"))));
    pull.after = page.last;
    return fetchPage(std::move(pull));
}

} // namespace rollcall::supabase
