#include "app/ctl/staffaccount.h"
#include "app/ctl/studentcommands.h"
#include "app/ctl/studentlines.h"
#include "app/operations/awaited.h"
#include "app/operations/outputfile.h"
#include "app/operations/staffsentence.h"
#include "core/attendance/namewords.h"
#include "core/base/timetext.h"
#include "core/report/csv.h"
#include "core/supabase/staffstudents.h"

#include <algorithm>

namespace rollcall::app {

namespace {

using attendance::KeptStudent;
using attendance::ProfileFault;
using attendance::ProfileField;
using attendance::StudentChange;
using attendance::StudentProfile;
using supabase::ServiceOutcome;
using supabase::StaffStudents;

const QString csvSuffix = QStringLiteral(".csv");

int complainOfStudents(const ServiceOutcome& outcome)
{
    Context::complain(QStringLiteral("It could not be done: %1.").arg(staffSentence(outcome)));
    return FoundFault;
}

int withStudents(const Context& context, const Arguments& arguments, const std::function<int(StaffStudents&)>& work)
{
    return asStaff(context, arguments, QStringLiteral("It could not be done"), [&](supabase::StaffLogin& login) {
        StaffStudents students(login);
        return work(students);
    });
}

void printKept(const Context& context, const KeptStudent& student)
{
    if (context.json)
        Context::print(studentJson(student));
    else
        Context::print(studentLine(student.profile));
}

/** Those of all students that SEARCH and the options name, in the order of their numbers; nothing after a complaint. */
std::optional<std::vector<KeptStudent>> chosenStudents(StaffStudents& cloud, const Arguments& arguments)
{
    auto answer = awaited(cloud.fetch());
    if (const auto* outcome = std::get_if<ServiceOutcome>(&answer)) {
        complainOfStudents(*outcome);
        return std::nullopt;
    }
    auto students = std::get<std::vector<KeptStudent>>(std::move(answer));
    const QStringList typed = attendance::folded(arguments.words.value(0)).split(u' ', Qt::SkipEmptyParts);
    const QStringList sections = arguments.values("--section");
    const QStringList statuses = arguments.values("--status");
    std::erase_if(students, [&](const KeptStudent& student) {
        const StudentProfile& profile = student.profile;
        return (!sections.isEmpty() && !sections.contains(profile.section))
               || (!statuses.isEmpty() && !statuses.contains(profile.status))
               || !attendance::haveBeginnings(attendance::searchWords(profile), typed);
    });
    return students;
}

/** Whether --status of a list is a status, each time. Complains if not. */
bool areStatuses(const Arguments& arguments)
{
    for (const QString& status : arguments.values("--status")) {
        if (attendance::faultOf(ProfileField::Status, status) == ProfileFault::None)
            continue;
        Context::complain(faultSentence(ProfileField::Status, ProfileFault::NotOneOf));
        return false;
    }
    return true;
}

/** `student` with what the options say; nothing after a complaint. */
std::optional<StudentProfile> withOptions(StudentProfile student, const Arguments& arguments)
{
    for (const ProfileField field : attendance::profileFields) {
        const auto text = arguments.value(optionOf(field).toLatin1().constData());
        if (field == ProfileField::Number || !text)
            continue;
        student.setText(field, text->trimmed());
        if (const auto fault = attendance::faultOf(field, student.text(field)); fault != ProfileFault::None) {
            Context::complain(faultSentence(field, fault));
            return std::nullopt;
        }
    }
    return student;
}

/** The student that the first word names; nothing after a complaint. */
std::optional<KeptStudent> foundStudent(StaffStudents& cloud, const QString& number)
{
    const auto answer = awaited(cloud.find(number));
    if (const auto* outcome = std::get_if<ServiceOutcome>(&answer)) {
        complainOfStudents(*outcome);
        return std::nullopt;
    }
    const auto& student = std::get<std::optional<KeptStudent>>(answer);
    if (!student)
        Context::complain(QStringLiteral("The cloud has no student \"%1\".").arg(number));
    return student;
}

int finishChange(const Context& context, const StaffStudents::Changed& answer)
{
    if (const auto* outcome = std::get_if<ServiceOutcome>(&answer))
        return complainOfStudents(*outcome);
    if (const auto* meanwhile = std::get_if<StaffStudents::ChangedMeanwhile>(&answer)) {
        Context::complain(meanwhile->now
                              ? QStringLiteral("Nothing was changed: somebody else has changed this student. Now: %1")
                                    .arg(studentLine(meanwhile->now->profile))
                              : QStringLiteral("Nothing was changed: this student was deleted."));
        return FoundFault;
    }
    printKept(context, std::get<KeptStudent>(answer));
    return Well;
}

/** Changes the student that the first word names as `make` says, which gives nothing after a complaint. */
int changeStudent(const Context& context, const Arguments& arguments,
                  const std::function<std::optional<StudentProfile>(const StudentProfile&)>& make)
{
    return withStudents(context, arguments, [&](StaffStudents& cloud) -> int {
        auto read = foundStudent(cloud, arguments.words.constFirst());
        if (!read)
            return FoundFault;
        const auto wanted = make(read->profile);
        if (!wanted)
            return WrongUsage;
        if (const auto version = arguments.value("--if-version"))
            read->version = *version;
        return finishChange(context, awaited(cloud.change(*read, *wanted)));
    });
}

} // namespace

int listStudents(const Context& context, const Arguments& arguments)
{
    if (!areStatuses(arguments))
        return WrongUsage;
    return withStudents(context, arguments, [&](StaffStudents& cloud) -> int {
        const auto students = chosenStudents(cloud, arguments);
        if (!students)
            return FoundFault;
        for (const KeptStudent& student : *students)
            printKept(context, student);
        if (!context.json)
            Context::print(QStringLiteral("%1 students").arg(students->size()));
        return Well;
    });
}

int showStudent(const Context& context, const Arguments& arguments)
{
    return withStudents(context, arguments, [&](StaffStudents& cloud) -> int {
        const auto student = foundStudent(cloud, arguments.words.constFirst());
        if (!student)
            return FoundFault;
        if (context.json) {
            Context::print(studentJson(*student));
            return Well;
        }
        for (const ProfileField field : attendance::profileFields)
            Context::print(
                QStringLiteral("%1: %2").arg(QString(attendance::name(field)), student->profile.text(field)));
        return Well;
    });
}

int addStudent(const Context& context, const Arguments& arguments)
{
    StudentProfile typed;
    typed.number = arguments.words.constFirst();
    if (const auto fault = attendance::faultOf(ProfileField::Number, typed.number); fault != ProfileFault::None) {
        Context::complain(faultSentence(ProfileField::Number, fault));
        return WrongUsage;
    }
    const auto student = withOptions(typed, arguments);
    if (!student)
        return WrongUsage;
    return withStudents(context, arguments, [&](StaffStudents& cloud) -> int {
        const auto answer = awaited(cloud.add(*student));
        if (const auto* outcome = std::get_if<ServiceOutcome>(&answer))
            return complainOfStudents(*outcome);
        if (const auto* taken = std::get_if<StaffStudents::NumberTaken>(&answer)) {
            Context::complain(QStringLiteral("Nothing was changed: this number is taken. %1")
                                  .arg(studentLine(taken->holder.profile)));
            return FoundFault;
        }
        printKept(context, std::get<KeptStudent>(answer));
        return Well;
    });
}

int editStudent(const Context& context, const Arguments& arguments)
{
    if (!withOptions({}, arguments)) // what is wrong with an option is told before a password is asked for
        return WrongUsage;
    return changeStudent(context, arguments,
                         [&](const StudentProfile& read) { return withOptions(read, arguments); });
}

int letStudentLeave(const Context& context, const Arguments& arguments)
{
    const QString status = arguments.value("--as").value_or(QStringLiteral("inactive"));
    const bool isStatus = attendance::faultOf(ProfileField::Status, status) == ProfileFault::None;
    if (!isStatus || status == QLatin1String("active")) {
        Context::complain(QStringLiteral("--as is one of inactive, suspended, graduated, transferred"));
        return WrongUsage;
    }
    return changeStudent(context, arguments, [&](StudentProfile student) {
        student.status = status;
        return std::optional(student);
    });
}

int showStudentHistory(const Context& context, const Arguments& arguments)
{
    return withStudents(context, arguments, [&](StaffStudents& cloud) -> int {
        const auto answer = awaited(cloud.history(arguments.words.constFirst()));
        if (const auto* outcome = std::get_if<ServiceOutcome>(&answer))
            return complainOfStudents(*outcome);
        for (const StudentChange& change : std::get<std::vector<StudentChange>>(answer)) {
            if (context.json)
                Context::print(QJsonObject{
                    {QStringLiteral("at"), toRfc3339(change.at)},
                    {QStringLiteral("who"), change.who},
                    {QStringLiteral("was"), change.before ? studentJson(*change.before) : QJsonValue()},
                    {QStringLiteral("became"), change.after ? studentJson(*change.after) : QJsonValue()}});
            else
                Context::print(QStringLiteral("%1  %2: %3")
                                   .arg(toRfc3339(change.at.toLocalTime()), change.who, changeLine(change)));
        }
        return Well;
    });
}

int undoStudentChange(const Context& context, const Arguments& arguments)
{
    return withStudents(context, arguments, [&](StaffStudents& cloud) -> int {
        const auto answer = awaited(cloud.history(arguments.words.constFirst()));
        if (const auto* outcome = std::get_if<ServiceOutcome>(&answer))
            return complainOfStudents(*outcome);
        const auto& changes = std::get<std::vector<StudentChange>>(answer);
        if (changes.empty() || !changes.front().after) {
            Context::complain(QStringLiteral("Nothing was changed: there is no change of student \"%1\" that can be "
                                             "taken back.")
                                  .arg(arguments.words.constFirst()));
            return FoundFault;
        }
        const StudentChange& last = changes.front();
        StudentProfile before = last.before ? last.before->profile : last.after->profile;
        if (!last.before) // nobody is deleted: who was added by mistake leaves
            before.status = QStringLiteral("inactive");
        return finishChange(context, awaited(cloud.change(*last.after, before)));
    });
}

int exportStudents(const Context& context, const Arguments& arguments)
{
    const QString file = arguments.words.constFirst();
    if (!areStatuses(arguments))
        return WrongUsage;
    if (const auto free = checkOutputFile(file, csvSuffix); !free) {
        Context::complain(free.error().detail);
        return FoundFault;
    }
    return withStudents(context, arguments, [&](StaffStudents& cloud) -> int {
        Arguments all = arguments;
        all.words.clear();
        const auto students = chosenStudents(cloud, all);
        if (!students)
            return FoundFault;
        QStringList headings;
        for (const ProfileField field : attendance::profileFields)
            headings << attendance::name(field);
        QString text = report::csvLine(headings);
        for (const KeptStudent& student : *students) {
            QStringList cells;
            for (const ProfileField field : attendance::profileFields)
                cells << report::csvCell(student.profile.text(field));
            text += report::csvLine(cells);
        }
        if (const auto written = writeOutputFile(file, csvSuffix, report::csvMark() + text.toUtf8()); !written) {
            Context::complain(written.error().detail);
            return FoundFault;
        }
        if (context.json)
            Context::print(
                QJsonObject{{QStringLiteral("file"), file}, {QStringLiteral("students"), qint64(students->size())}});
        else
            Context::print(QStringLiteral("%1: %2 students, with guardians").arg(file).arg(students->size()));
        return Well;
    });
}

} // namespace rollcall::app
