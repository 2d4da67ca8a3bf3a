#include "app/ctl/command.h"
#include "app/ctl/registeroption.h"
#include "app/operations/formmaker.h"
#include "app/operations/outputfile.h"
#include "core/form/sf2template.h"

#include <QRegularExpression>

namespace rollcall::app {

namespace {

const QString formSuffix = QStringLiteral(".xlsx");

/** Whether the form of that name is known, else after a sentence. */
bool isKnownForm(const QString& name)
{
    if (name == QLatin1String("sf2"))
        return true;
    Context::complain(
        QStringLiteral("There is no form \"%1\"; there is: sf2 (School Form 2 of the Philippines)").arg(name));
    return false;
}

/** A month, 2026-11; nothing after a sentence. */
std::optional<QDate> monthOf(const QString& text)
{
    const QDate first = QDate::fromString(text + QStringLiteral("-01"), Qt::ISODate);
    if (first.isValid() && isoDate(first).left(7) == text)
        return first;
    Context::complain(QStringLiteral("--month takes a month such as 2026-11"));
    return std::nullopt;
}

/** What the options say of boys and girls, 12,14; false after a sentence. */
bool readHeadcounts(const Arguments& arguments, form::Sf2Answers& answers)
{
    static const QRegularExpression pair(QStringLiteral("^([0-9]{1,4}),([0-9]{1,4})$"));
    const std::pair<const char*, std::optional<form::Headcount>*> asked[] = {
        {"--enrolment", &answers.enrolment},
        {"--late-enrolment", &answers.lateEnrolment},
        {"--dropped-out", &answers.droppedOut},
        {"--transferred-in", &answers.transferredIn}};
    for (const auto& [option, headcount] : asked) {
        const auto text = arguments.value(option);
        if (!text)
            continue;
        const auto match = pair.match(*text);
        if (!match.hasMatch()) {
            Context::complain(QStringLiteral("%1 takes the number of boys and that of girls, such as 12,14")
                                  .arg(QLatin1String(option)));
            return false;
        }
        *headcount = form::Headcount{match.captured(1).toInt(), match.captured(2).toInt()};
    }
    return true;
}

int writeForm(const Context& context, report::Source& source, const FormQuestion& question, const QString& file)
{
    const auto made = makeSf2(source, question);
    if (!made)
        return complained(made.error());
    if (const auto written = writeOutputFile(file, formSuffix, made->workbook); !written)
        return complained(written.error());
    const auto learners = qint64(made->form.boys.size() + made->form.girls.size());
    if (context.json) {
        Context::print(QJsonObject{{QStringLiteral("file"), file},
                                   {QStringLiteral("learners"), learners},
                                   {QStringLiteral("school_days"), qint64(made->form.days.size())}});
        for (const QString& note : made->form.notes)
            Context::complain(note);
        return Well;
    }
    Context::print(QStringLiteral("%1: School Form 2 of %2, %3, learners: %4, school days: %5")
                       .arg(file, question.section, isoDate(made->form.month).left(7))
                       .arg(learners)
                       .arg(made->form.days.size()));
    for (const QString& note : made->form.notes)
        Context::print(note);
    return Well;
}

} // namespace

int reportForm(const Context& context, const Arguments& arguments)
{
    const QString file = arguments.words.at(1);
    if (!isKnownForm(arguments.words.constFirst()))
        return WrongUsage;
    FormQuestion question{.section = *arguments.value("--section"),
                          .month = {},
                          .templateFile = arguments.value("--template").value_or(QString()),
                          .answers = {.schoolName = {},
                                      .schoolId = arguments.value("--school-id").value_or(QString()),
                                      .schoolYear = arguments.value("--school-year").value_or(QString())}};
    if (const auto month = arguments.value("--month")) {
        question.month = monthOf(*month);
        if (!question.month)
            return WrongUsage;
    }
    if (!readHeadcounts(arguments, question.answers))
        return WrongUsage;
    if (const auto checked = checkOutputFile(file, formSuffix); !checked) // before a password is asked for
        return complained(checked.error());
    return withRegister(context, arguments,
                        [&](report::Source& source) { return writeForm(context, source, question, file); });
}

int writeTemplate(const Context&, const Arguments& arguments)
{
    if (!isKnownForm(arguments.words.constFirst()))
        return WrongUsage;
    const QString file = arguments.words.at(1);
    const auto workbook = form::sf2Template();
    if (!workbook)
        return complained(workbook.error());
    if (const auto written = writeOutputFile(file, formSuffix, *workbook); !written)
        return complained(written.error());
    Context::print(
        QStringLiteral(
            "%1: the form without figures; change it in a spreadsheet program, and keep the names of its cells.")
            .arg(file));
    return Well;
}

} // namespace rollcall::app
