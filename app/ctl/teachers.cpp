#include "app/ctl/leavecommands.h"
#include "app/ctl/staffaccount.h"
#include "app/operations/awaited.h"
#include "app/operations/staffsentence.h"
#include "core/supabase/staffteachers.h"

#include <QJsonArray>

namespace rollcall::app {

using supabase::HomeroomTeacher;
using supabase::ServiceOutcome;
using supabase::StaffTeachers;

namespace {

int sayTeachersFailed(const ServiceOutcome& outcome)
{
    Context::complain(QStringLiteral("It could not be done: %1.").arg(staffSentence(outcome)));
    return FoundFault;
}

int withTeachers(const Context& context, const Arguments& arguments, const std::function<int(StaffTeachers&)>& work)
{
    return asStaff(context, arguments, QStringLiteral("It could not be done"), [&](supabase::StaffLogin& login) {
        StaffTeachers teachers(login);
        return work(teachers);
    });
}

QString whyNotSet(StaffTeachers::Set set)
{
    using Set = StaffTeachers::Set;
    switch (set) {
    case Set::NoSuchAccount:
        return QStringLiteral("Nobody signs in with this e-mail; make the account in the project's dashboard first "
                              "(Authentication, Add user).");
    case Set::OfficeAccount:
        return QStringLiteral("This is an account of the office or of a kiosk, and stays that.");
    case Set::BadSections:
        return QStringLiteral("A teacher has at most 50 sections, and each a name of at most 100 characters.");
    case Set::Done:
        break;
    }
    return {};
}

int setSections(const Context& context, const Arguments& arguments, const QStringList& sections, const QString& done)
{
    return withTeachers(context, arguments, [&](StaffTeachers& teachers) -> int {
        const auto reply = awaited(teachers.set(arguments.words.constFirst(), sections, arguments.value("--name")));
        if (const auto* outcome = std::get_if<ServiceOutcome>(&reply))
            return sayTeachersFailed(*outcome);
        if (const auto set = std::get<StaffTeachers::Set>(reply); set != StaffTeachers::Set::Done) {
            Context::complain(whyNotSet(set));
            return FoundFault;
        }
        if (!context.json)
            Context::print(done);
        return Well;
    });
}

} // namespace

int listTeachers(const Context& context, const Arguments& arguments)
{
    return withTeachers(context, arguments, [&](StaffTeachers& teachers) -> int {
        const auto answer = awaited(teachers.fetch());
        if (const auto* outcome = std::get_if<ServiceOutcome>(&answer))
            return sayTeachersFailed(*outcome);
        const auto& all = std::get<std::vector<HomeroomTeacher>>(answer);
        for (const HomeroomTeacher& teacher : all) {
            if (context.json)
                Context::print(
                    QJsonObject{{QStringLiteral("email"), teacher.email},
                                {QStringLiteral("name"), teacher.name},
                                {QStringLiteral("sections"), QJsonArray::fromStringList(teacher.sections)}});
            else
                Context::print(QStringLiteral("%1  %2  %3")
                                   .arg(teacher.email, teacher.name, teacher.sections.join(QStringLiteral(", "))));
        }
        if (all.empty() && !context.json)
            Context::print(QStringLiteral("No homeroom teachers."));
        return Well;
    });
}

int setTeacherSections(const Context& context, const Arguments& arguments)
{
    return setSections(context, arguments, arguments.words.mid(1),
                       QStringLiteral("From now on this account sees these sections, and excuses in them."));
}

int removeTeacher(const Context& context, const Arguments& arguments)
{
    return setSections(context, arguments, {}, QStringLiteral("This account is no staff any more."));
}

} // namespace rollcall::app
