#include "app/assembly/cloudlink.h"
#include "app/ctl/command.h"
#include "app/operations/awaited.h"
#include "app/operations/reasonsentence.h"
#include "core/base/timetext.h"

namespace rollcall::app {

int listRoster(const Context& context, const Arguments&)
{
    const auto storage = context.storage();
    if (!storage)
        return FoundFault;
    const auto students = storage->roster.list();
    if (!students) {
        Context::complain(students.error().detail);
        return FoundFault;
    }
    for (const attendance::Student& student : *students) {
        if (context.json)
            Context::print(QJsonObject{{QStringLiteral("student_number"), student.number.toString()},
                                       {QStringLiteral("first_name"), student.firstName},
                                       {QStringLiteral("last_name"), student.lastName},
                                       {QStringLiteral("section"), student.section},
                                       {QStringLiteral("language"), student.language}});
        else
            Context::print(QStringLiteral("%1  %2 %3  %4  %5")
                               .arg(student.number.toString(), student.firstName, student.lastName, student.section,
                                    student.language)
                               .trimmed());
    }
    return Well;
}

int pullRoster(const Context& context, const Arguments& arguments)
{
    const auto settings = context.settings();
    if (!settings)
        return FoundFault;
    if (!settings->cloud.enabled) {
        Context::complain(QStringLiteral("The cloud is switched off (cloud.enabled); import a CSV file instead."));
        return FoundFault;
    }
    const auto storage = context.storageToRecordIn();
    if (!storage)
        return FoundFault;
    const auto project = projectFrom(*settings, context.dataDirectory);
    if (project.email.isEmpty()) {
        const auto account = supabase::AccountStore(accountFile(context.dataDirectory)).load();
        Context::complain(
            account ? QStringLiteral("The roster is as it was: this kiosk was paired with %1, and cloud.url is "
                                     "%2 now. Change it back, or pair anew: rollcallctl pair")
                          .arg(account->url.toString(), project.url.toString())
                    : QStringLiteral("The roster is as it was: this kiosk has no account of the cloud. "
                                     "Pair it first: rollcallctl pair"));
        return FoundFault;
    }
    CloudLink link(*storage, *settings, context.dataDirectory, context.clock);
    using Shrunk = supabase::Enrolment::Shrunk;
    const sync::Outcome result =
        awaited(link.enrolment.pullRoster(arguments.has("--yes") ? Shrunk::Taken : Shrunk::HeldBack));
    if (result.kind != sync::Outcome::Kind::Done) {
        Context::complain(QStringLiteral("The roster is as it was: %1").arg(reasonSentence(result.code)));
        if (const auto held = storage->roster.heldBack())
            Context::complain(
                QStringLiteral("The cloud's roster of %1 with %2 students was not taken. If it is right: "
                               "rollcallctl roster pull --yes")
                    .arg(toRfc3339(held->at))
                    .arg(held->students));
        return FoundFault;
    }
    const auto students = storage->roster.list();
    if (!students) {
        Context::complain(students.error().detail);
        return FoundFault;
    }
    if (context.json)
        Context::print(QJsonObject{{QStringLiteral("students"), qint64(students->size())}});
    else
        Context::print(QStringLiteral("%1 students").arg(students->size()));
    return Well;
}

} // namespace rollcall::app
