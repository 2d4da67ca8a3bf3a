#include "app/ctl/rosterfile.h"

#include "app/ctl/rosternotices.h"
#include "app/operations/rosterfaultfile.h"

namespace rollcall::app {

namespace {

// student_number=LRN, as --map takes it.
bool addMapping(roster::Mapping& mapping, const QString& text)
{
    const auto field = roster::fieldNamed(text.section(u'=', 0, 0).trimmed());
    if (!field || !text.contains(u'=')) {
        Context::complain(QStringLiteral("--map takes FIELD=HEADING, and FIELD is one of student_number, first_name, "
                                         "last_name, name, section, grade, status, role, language; not \"%1\"")
                              .arg(text));
        return false;
    }
    mapping[*field] = text.section(u'=', 1).trimmed();
    return true;
}

std::optional<roster::Options> importOptions(const Arguments& arguments)
{
    roster::Options options{.encoding = arguments.value("--encoding").value_or(QString()),
                            .sheet = arguments.value("--sheet").value_or(QString())};
    for (const QString& text : arguments.values("--map")) {
        if (!addMapping(options.mapping, text))
            return std::nullopt;
    }
    for (const QString& number : arguments.values("--take"))
        options.taken.insert(number);
    return options;
}

// Whether the list of faults can be written where --faults says, or the exit code.
int checkFaultsOption(const Arguments& arguments, const QString& imported)
{
    const auto list = arguments.value("--faults");
    const auto checked = list ? checkRosterFaultFile(*list, imported) : Result<void>();
    if (checked)
        return Well;
    Context::complain(QStringLiteral("The roster is as it was: %1 %2").arg(*list, checked.error().detail));
    const ErrorCode code = checked.error().code;
    return code == ErrorCode::Conflict || code == ErrorCode::Exists ? WrongUsage : FoundFault;
}

// Which columns were read, where that is not plain from their headings.
void printHeadings(const roster::Reading& reading)
{
    QStringList read;
    for (const auto& [field, heading] : reading.headings) {
        const QString ours = QString::fromLatin1(roster::name(field));
        if (heading.compare(ours, Qt::CaseInsensitive) != 0)
            read << QStringLiteral("%1 from \"%2\"").arg(ours, heading);
    }
    if (!reading.sheet.isEmpty())
        Context::print(QStringLiteral("The sheet \"%1\" was read.").arg(reading.sheet));
    if (!read.isEmpty())
        Context::print(QStringLiteral("Read: %1.").arg(read.join(QStringLiteral(", "))));
}

void printLeftOut(const roster::Reading& reading)
{
    const auto line = [](int count, const char* why) {
        if (count > 0)
            Context::print(QStringLiteral("Rows left out: %1 (%2)").arg(count).arg(QLatin1String(why)));
    };
    line(reading.notAtSchool, "their status says that the student is not at school");
    line(reading.notStudents, "their role is another than student");
    line(reading.repeated, "the student stands on a row before");
}

void complainOfReading(const Context& context, const roster::Reading& reading, const QString& file)
{
    const auto complain = [&](const char* kind, const char* sentence, const std::vector<roster::Notice>& notices) {
        if (notices.empty())
            return;
        Context::complain(QStringLiteral("%1: %2").arg(file, QString::fromLatin1(sentence).arg(notices.size())));
        if (context.json)
            printRowsAsJson(notices, kind);
        else
            printRows(notices);
    };
    complain("doubt", "taken, but to be looked at: %1", reading.doubts);
    complain("held_back", "held back, because it does not look like a student: %1 (--take NUMBER takes one)",
             reading.heldBack);
    complain("fault", "faults: %1; the roster is as it was", reading.faults);
    if (reading.faults.empty() && reading.students.empty())
        Context::complain(QStringLiteral("%1: there is no student in it; the roster is as it was").arg(file));
}

// Whether what the options name is in the file.
bool followsOptions(const roster::Options& options, const roster::Reading& reading)
{
    if (!options.sheet.isEmpty() && reading.sheet.isEmpty()) {
        Context::complain(QStringLiteral("--sheet is for workbooks, and this file is text; the roster is as it was"));
        return false;
    }
    for (const QString& number : reading.notFound)
        Context::complain(
            QStringLiteral("--take %1: no row of the file has this number; the roster is as it was").arg(number));
    return reading.notFound.isEmpty();
}

} // namespace

RosterFile readRosterFile(const Context& context, const Arguments& arguments)
{
    const QString file = arguments.words.constFirst();
    const auto options = importOptions(arguments);
    if (!options)
        return {WrongUsage, {}};
    if (const int refused = checkFaultsOption(arguments, file); refused != Well)
        return {refused, {}};
    auto reading = roster::readRoster(file, *options);
    if (!reading) {
        const bool isRead = reading.error().code == ErrorCode::Invalid;
        Context::complain(isRead ? QStringLiteral("%1: %2; the roster is as it was").arg(file, reading.error().detail)
                                 : QStringLiteral("%1 cannot be read: %2").arg(file, reading.error().detail));
        return {FoundFault, {}};
    }
    complainOfReading(context, *reading, file);
    if (const auto list = arguments.value("--faults")) {
        if (const auto written = writeRosterFaults(*reading, *list); !written) {
            Context::complain(QStringLiteral("%1 cannot be written: %2").arg(*list, written.error().detail));
            return {FoundFault, {}};
        }
    }
    if (!reading->faults.empty() || reading->students.empty())
        return {FoundFault, {}};
    if (!followsOptions(*options, *reading))
        return {WrongUsage, {}};
    if (!context.json) {
        printHeadings(*reading);
        printLeftOut(*reading);
    }
    return {Well, *reading};
}

} // namespace rollcall::app
