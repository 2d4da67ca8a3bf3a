#include "app/office/reportworker.h"

#include "app/assembly/cloudlink.h"
#include "app/operations/awaited.h"
#include "app/operations/cloudsource.h"
#include "app/operations/formmaker.h"
#include "app/operations/reportmaker.h"
#include "app/operations/staffsentence.h"
#include "core/form/sf2table.h"

#include <QThread>

namespace rollcall::app {

namespace {

Result<report::Table> tableOf(const office::ReportQuestion& question, report::Source& source)
{
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
    case Kind::Month:
        return maker.month(question.about, question.from);
    case Kind::Student:
    case Kind::Form:
        break;
    }
    const auto number = StudentNumber::parse(question.about);
    if (!number)
        return Error{
            ErrorCode::Invalid,
            QStringLiteral("\"%1\" is no student number: it has 1 to 32 of A-Z a-z 0-9 . _ -").arg(question.about)};
    return maker.student(*number, days);
}

} // namespace

ReportWorker::ReportWorker(supabase::Project project, config::Settings settings)
    : m_project(std::move(project)), m_settings(std::move(settings))
{
}

ReportWorker::~ReportWorker() = default;

// An event loop that is ended while one within it waits for an answer would leave that one without any.
Result<MadeReport> ReportWorker::make(const office::ReportQuestion& question)
{
    m_isMaking = true;
    auto made = madeOf(question);
    m_isMaking = false;
    if (m_isToEnd)
        thread()->quit();
    return made;
}

void ReportWorker::endThread()
{
    m_isToEnd = true;
    if (!m_isMaking)
        thread()->quit();
    else
        m_http->abortAll(); // a network that is dead would be waited for until its limits
}

Result<MadeReport> ReportWorker::madeOf(const office::ReportQuestion& question)
{
    if (!m_login) {
        m_http = makeHttpClient(m_settings.cloud);
        m_login = std::make_unique<supabase::StaffLogin>(m_project, *m_http, supabaseTimeouts(m_settings), m_clock);
    }
    if (const auto opened = awaited(m_login->open()); opened.kind != sync::Outcome::Kind::Done)
        return Error{ErrorCode::Io,
                     QStringLiteral("The cloud's register cannot be read: %1.").arg(staffSentence(opened))};
    const auto source = CloudSource::open(*m_login, m_settings, m_clock);
    if (!source)
        return source.error();
    if (question.kind == office::ReportQuestion::Kind::Form) {
        FormQuestion asked{
            .section = question.about, .month = question.from, .templateFile = question.templateFile, .answers = {}};
        if (question.enrolment)
            asked.answers.enrolment = form::Headcount{question.enrolment->first, question.enrolment->second};
        const auto made = makeSf2(**source, asked);
        if (!made)
            return made.error();
        return MadeReport{form::sf2Table(made->form, question.about, (*source)->origin()), made->workbook};
    }
    auto table = tableOf(question, **source);
    return table ? Result<MadeReport>(MadeReport{*std::move(table)}) : table.error();
}

} // namespace rollcall::app
