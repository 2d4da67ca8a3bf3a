#include "ui/office/samplereports.h"

namespace rollcall::office {

ReportPreview SampleReports::sample()
{
    ReportPreview report{.title = QStringLiteral("Attendance of Grade 8 - Narra"),
                         .subtitle = QStringLiteral("San Mateo High School, 2026-11-01 to 2026-11-30"),
                         .notes = {QStringLiteral("From the school's register in the cloud.")},
                         .headings = {QStringLiteral("Name"), QStringLiteral("Number"), QStringLiteral("Day"),
                                      QStringLiteral("Session"), QStringLiteral("In"), QStringLiteral("Out"),
                                      QStringLiteral("Status")},
                         .totalHeadings = {QStringLiteral("Name"), QStringLiteral("Present"), QStringLiteral("Late"),
                                           QStringLiteral("Excused")}};
    const char* names[] = {"Ana Reyes", "Ben Álvarez", "Nguyễn Văn An", "Łukasz Żak", "ليلى حسن", "José Rizal"};
    int number = 0;
    for (const char* name : names) {
        const QString student = QString::fromUtf8(name);
        const QString id = QStringLiteral("2026-%1").arg(++number, 4, 10, QLatin1Char('0'));
        for (int day = 23; day < 28; ++day)
            report.rows << QStringList{student,
                                       id,
                                       QStringLiteral("2026-11-%1").arg(day),
                                       QStringLiteral("morning"),
                                       QStringLiteral("06:%1:12").arg(30 + number * 3),
                                       QStringLiteral("12:0%1:00").arg(number),
                                       number % 5 == day % 5 ? QStringLiteral("late") : QStringLiteral("present")};
        report.totals << QStringList{student, QStringLiteral("4"), QStringLiteral("1"), QStringLiteral("0")};
    }
    return report;
}

ReportPreview SampleReports::sampleForm()
{
    ReportPreview form{.title = QStringLiteral("School Form 2 of Grade 8 - Narra, 2026-11"),
                       .subtitle = QStringLiteral("San Mateo High School"),
                       .notes = {QStringLiteral("2026-11-27 is left out: it is not over.")},
                       .headings = {QStringLiteral("Sex"), QStringLiteral("Learner")},
                       .totalHeadings = {QStringLiteral("Figure"), QStringLiteral("M"), QStringLiteral("F"),
                                         QStringLiteral("Total")},
                       .totals = {{QStringLiteral("Registered learners"), QStringLiteral("2"), QStringLiteral("2"),
                                   QStringLiteral("4")},
                                  {QStringLiteral("Average daily attendance"), QStringLiteral("1.75"),
                                   QStringLiteral("2.00"), QStringLiteral("3.75")}},
                       .isForm = true};
    for (int day = 23; day < 27; ++day)
        form.headings << QString::number(day);
    form.headings << QStringLiteral("Absent") << QStringLiteral("Tardy") << QStringLiteral("Remarks");
    const std::tuple<const char*, const char*, const char*> learners[] = {{"M", "Álvarez, Ben", "x..."},
                                                                          {"M", "Rizal, José", "...."},
                                                                          {"F", "Nguyễn, Văn An", ".^.."},
                                                                          {"F", "Reyes, Ana", "...."}};
    for (const auto& [sex, name, days] : learners) {
        QStringList row{QString::fromLatin1(sex), QString::fromUtf8(name)};
        const QByteArray signs(days);
        for (const char sign : signs)
            row << (sign == 'x' ? QStringLiteral("x") : sign == '^' ? QStringLiteral("\u2580") : QString());
        form.rows << row
                         + QStringList{QString::number(signs.count('x')), QString::number(signs.count('^')),
                                       QString()};
    }
    return form;
}

void SampleReports::sections(QObject*, std::function<void(const QStringList&)> then)
{
    then({QStringLiteral("Grade 7 - Acacia"), QStringLiteral("Grade 8 - Narra")});
}

void SampleReports::make(const ReportQuestion& question, QObject*, std::function<void(const Answer&)> then)
{
    asked << question;
    then(fault ? Answer(*fault) : Answer(question.kind == ReportQuestion::Kind::Form ? sampleForm() : sample()));
}

void SampleReports::save(const QString&, QObject*, std::function<void(const std::optional<QString>&)> then)
{
    then(fault);
}

bool SampleReports::print(QWidget&)
{
    ++printed;
    return true;
}

} // namespace rollcall::office
