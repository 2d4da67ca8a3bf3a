#include "app/operations/formmaker.h"

#include "core/form/package.h"
#include "core/form/sf2file.h"
#include "core/form/sf2template.h"

#include <QFile>

namespace rollcall::app {

namespace {

Result<QByteArray> templateOf(const QString& name)
{
    if (name.isEmpty())
        return form::sf2Template();
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return Error{file.exists() ? ErrorCode::NotPermitted : ErrorCode::NotFound,
                     QStringLiteral("The template %1 cannot be read: %2.").arg(name, file.errorString())};
    if (file.size() > form::Package::mostBytes)
        return Error{ErrorCode::Invalid, QStringLiteral("The template %1 is larger than %2 MB, which no form is.")
                                             .arg(name)
                                             .arg(form::Package::mostBytes / (1024 * 1024))};
    return file.readAll();
}

/** "2026-2027" from June on. */
QString schoolYearOf(QDate month)
{
    constexpr int june = 6;
    const int first = month.month() >= june ? month.year() : month.year() - 1;
    return QStringLiteral("%1-%2").arg(first).arg(first + 1);
}

} // namespace

Result<MadeForm> makeSf2(report::Source& source, const FormQuestion& question)
{
    const auto workbook = templateOf(question.templateFile);
    if (!workbook)
        return workbook.error();
    const QDate day = question.month.value_or(source.today());
    const QDate first(day.year(), day.month(), 1);
    const auto month = source.sectionMonth(question.section, first);
    if (!month)
        return month.error();
    form::Sf2Answers answers = question.answers;
    if (answers.schoolName.isEmpty())
        answers.schoolName = source.origin().school;
    if (answers.schoolYear.isEmpty())
        answers.schoolYear = schoolYearOf(first);
    auto form = form::sf2Of(*month, question.section, first, answers);
    if (!form)
        return form.error();
    const auto file = form::sf2File(*form, *workbook);
    if (!file)
        return Error{file.error().code,
                     question.templateFile.isEmpty()
                         ? QStringLiteral("The form cannot be filled: %1.").arg(file.error().detail)
                         : QStringLiteral("The template %1 cannot be filled: %2.")
                               .arg(question.templateFile, file.error().detail)};
    return MadeForm{*std::move(form), *file};
}

} // namespace rollcall::app
