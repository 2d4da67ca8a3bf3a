#include "app/office/reportworker.h"

#include "app/operations/cloudsource.h"
#include "app/operations/reportmaker.h"
#include "app/operations/staffsentence.h"

namespace rollcall::app {

Result<report::Table> ReportWorker::make(const office::ReportQuestion& question)
{
    const Work work(*this);
    const auto login = opened();
    if (const auto* outcome = std::get_if<supabase::ServiceOutcome>(&login))
        return Error{ErrorCode::Io,
                     QStringLiteral("The cloud's register cannot be read: %1.").arg(staffSentence(*outcome))};
    CloudSource source(*std::get<supabase::StaffLogin*>(login), settings(), clock());
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
