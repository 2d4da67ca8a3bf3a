#include "app/office/reportworker.h"

#include "app/assembly/cloudlink.h"
#include "app/operations/awaited.h"
#include "app/operations/cloudsource.h"
#include "app/operations/reportmaker.h"
#include "app/operations/staffsentence.h"

#include <QThread>

namespace rollcall::app {

ReportWorker::ReportWorker(supabase::Project project, config::Settings settings)
    : m_project(std::move(project)), m_settings(std::move(settings))
{
}

ReportWorker::~ReportWorker() = default;

// An event loop that is ended while one within it waits for an answer would leave that one without any.
Result<report::Table> ReportWorker::make(const office::ReportQuestion& question)
{
    m_isMaking = true;
    auto table = madeOf(question);
    m_isMaking = false;
    if (m_isToEnd)
        thread()->quit();
    return table;
}

void ReportWorker::endThread()
{
    m_isToEnd = true;
    if (!m_isMaking)
        thread()->quit();
}

Result<report::Table> ReportWorker::madeOf(const office::ReportQuestion& question)
{
    if (!m_login) {
        m_http = makeHttpClient(m_settings.cloud);
        m_login = std::make_unique<supabase::StaffLogin>(m_project, *m_http, supabaseTimeouts(m_settings), m_clock);
    }
    if (const auto opened = awaited(m_login->open()); opened.kind != sync::Outcome::Kind::Done)
        return Error{ErrorCode::Io,
                     QStringLiteral("The cloud's register cannot be read: %1.").arg(staffSentence(opened))};
    CloudSource source(*m_login, m_settings, m_clock);
    ReportMaker maker(source);
    const ReportDays days{.date = std::nullopt, .from = question.from, .to = question.to};
    using Kind = office::ReportQuestion::Kind;
    switch (question.kind) {
    case Kind::Day:
        return maker.day(question.from);
    case Kind::Missing:
        return maker.missing(question.from, question.about);
    case Kind::Section:
        return maker.section(question.about, days);
    case Kind::Student:
        break;
    }
    const auto number = StudentNumber::parse(question.about);
    if (!number)
        return Error{
            ErrorCode::Invalid,
            QStringLiteral("\"%1\" is no student number: it has 1 to 32 of A-Z a-z 0-9 . _ -").arg(question.about)};
    return maker.student(*number, days);
}

} // namespace rollcall::app
