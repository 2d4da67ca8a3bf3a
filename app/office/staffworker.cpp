#include "app/office/staffworker.h"

#include "app/assembly/cloudlink.h"
#include "app/operations/awaited.h"

#include <QThread>

namespace rollcall::app {

StaffWorker::StaffWorker(supabase::Project project, config::Settings settings)
    : m_project(std::move(project)), m_settings(std::move(settings))
{
}

StaffWorker::~StaffWorker() = default;

StaffWorker::Work::Work(StaffWorker& worker) : m_worker(worker)
{
    ++m_worker.m_works;
}

// An event loop that is ended while one within it waits for an answer would leave that one without any.
StaffWorker::Work::~Work()
{
    if (--m_worker.m_works == 0 && m_worker.m_isToEnd)
        m_worker.thread()->quit();
}

void StaffWorker::endThread(Unfinished work)
{
    m_isToEnd = true;
    if (m_works == 0)
        thread()->quit();
    else if (work == Unfinished::GiveUp && m_http)
        m_http->abortAll(); // a network that is dead would be waited for until its limits
}

std::variant<supabase::StaffLogin*, supabase::ServiceOutcome> StaffWorker::opened()
{
    if (!m_login) {
        m_http = makeHttpClient(m_settings.cloud);
        m_login = std::make_unique<supabase::StaffLogin>(m_project, *m_http, supabaseTimeouts(m_settings), m_clock);
    }
    const auto outcome = awaited(m_login->open());
    if (outcome.kind != sync::Outcome::Kind::Done)
        return outcome;
    return m_login.get();
}

} // namespace rollcall::app
