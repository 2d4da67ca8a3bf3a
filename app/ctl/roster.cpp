#include "app/assembly/cloudlink.h"
#include "app/ctl/command.h"
#include "app/operations/reasonsentence.h"
#include "core/attendance/rostercsv.h"

#include <QEventLoop>
#include <QFile>
#include <QFutureWatcher>

namespace rollcall::app {

int importRoster(const Context& context, const Arguments& arguments)
{
    QFile file(arguments.words.constFirst());
    if (!file.open(QIODevice::ReadOnly)) {
        Context::complain(QStringLiteral("%1 cannot be read: %2").arg(file.fileName(), file.errorString()));
        return FoundFault;
    }
    const auto students = attendance::readRosterCsv(file.read(attendance::largestRosterCsv + 1));
    if (!students) {
        Context::complain(
            QStringLiteral("%1: %2; the roster is as it was").arg(file.fileName(), students.error().detail));
        return FoundFault;
    }
    const auto storage = context.storageToRecordIn();
    if (!storage)
        return FoundFault;
    const auto change = storage->roster.replace(*students, context.clock.now());
    if (!change) {
        Context::complain(QStringLiteral("The roster is as it was: %1").arg(change.error().detail));
        return FoundFault;
    }
    if (context.json)
        Context::print(QJsonObject{{QStringLiteral("students"), qint64(students->size())},
                                   {QStringLiteral("added"), change->added},
                                   {QStringLiteral("changed"), change->changed},
                                   {QStringLiteral("removed"), change->removed}});
    else
        Context::print(QStringLiteral("%1 students: %2 added, %3 changed, %4 removed")
                           .arg(students->size())
                           .arg(change->added)
                           .arg(change->changed)
                           .arg(change->removed));
    return Well;
}

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
                                       {QStringLiteral("section"), student.section}});
        else
            Context::print(QStringLiteral("%1  %2 %3  %4")
                               .arg(student.number.toString(), student.firstName, student.lastName, student.section));
    }
    return Well;
}

int pullRoster(const Context& context, const Arguments&)
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
    QEventLoop loop;
    QFutureWatcher<sync::Outcome> pull;
    QObject::connect(&pull, &QFutureWatcher<sync::Outcome>::finished, &loop, &QEventLoop::quit);
    pull.setFuture(link.enrolment.pullRoster());
    if (!pull.future().isFinished()) // a loop that is told to quit before it runs never ends
        loop.exec();
    const sync::Outcome result = pull.result();
    if (result.kind != sync::Outcome::Kind::Done) {
        Context::complain(QStringLiteral("The roster is as it was: %1").arg(reasonSentence(result.code)));
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
