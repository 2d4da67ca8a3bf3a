#include "app/office/reportworker.h"

#include "app/operations/cloudsource.h"
#include "app/operations/formmaker.h"
#include "app/operations/reportmaker.h"
#include "app/operations/staffsentence.h"
#include "core/form/sf2table.h"

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

Result<MadeReport> ReportWorker::make(const office::ReportQuestion& question)
{
    const Work work(*this);
    const auto login = opened();
    if (const auto* outcome = std::get_if<supabase::ServiceOutcome>(&login))
        return Error{ErrorCode::Io,
                     QStringLiteral("The cloud's register cannot be read: %1.").arg(staffSentence(*outcome))};
    const auto source = CloudSource::open(*std::get<supabase::StaffLogin*>(login), settings(), clock());
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
