#include "app/ctl/rosterreplacement.h"

#include "app/ctl/rosterchangeprompt.h"
#include "app/operations/rosterpreview.h"
#include "core/queue/database.h"

#include <QFileInfo>

namespace rollcall::app {

using attendance::RosterChange;
using attendance::Student;

namespace {

// Says it if the next pull will replace what was brought by hand.
void warnOfCloud(const Context& context)
{
    const auto report = context.loader().load(context.configFile);
    if (report.settings && report.settings->cloud.enabled && !report.settings->cloud.url.isEmpty())
        Context::complain(
            QStringLiteral("This kiosk has a cloud (cloud.enabled), whose roster replaces this one at the "
                           "next pull: change the table students there too."));
}

QJsonObject withChange(QJsonObject facts, const QJsonObject& change)
{
    for (auto fact = change.begin(); fact != change.end(); ++fact)
        facts.insert(fact.key(), fact.value());
    return facts;
}

} // namespace

int replaceRoster(const Context& context, const Arguments& arguments, queue::RosterOrigin origin,
                  const std::vector<Student>& given, const std::vector<roster::Notice>& heldBack,
                  const QJsonObject& facts, Languages languages)
{
    const bool isDryRun = arguments.has("--dry-run");
    std::unique_ptr<Storage> storage;
    // Who only looks makes no database.
    if (!isDryRun || QFileInfo::exists(queue::Database::fileIn(context.dataDirectory))) {
        storage = isDryRun ? context.storage() : context.storageToRecordIn();
        if (!storage)
            return FoundFault;
    }
    const auto agreed = arguments.value("--agreed");
    std::vector<Student> students = given;
    if (isDryRun || agreed || !arguments.has("--yes") || languages == Languages::Kept) {
        const auto before = storage ? storage->roster.list() : Result<std::vector<Student>>(std::vector<Student>());
        if (!before) {
            Context::complain(before.error().detail);
            return FoundFault;
        }
        if (languages == Languages::Kept)
            attendance::keepLanguages(students, *before);
        const RosterChange change = attendance::compareRosters(*before, students);
        if (isDryRun) {
            printRosterNames(context, change);
            printRosterCounts(
                context,
                {students.size(), int(change.added.size()), int(change.changed.size()), int(change.removed.size())},
                withChange(facts, rosterChangeFacts(*before, students, heldBack)), isDryRun);
            return Well;
        }
        if (agreed && *agreed != rosterChangeId(*before, students)) {
            Context::complain(
                QStringLiteral("The roster is as it was: this is not the change that was agreed to, for the "
                               "file or the roster is another one now. Look at it again: --dry-run --json"));
            return FoundFault;
        }
        const bool isAsked = !agreed && !arguments.has("--yes");
        if (isAsked && !isRosterChangeAgreed(change, before->size(), heldBack))
            return FoundFault;
    }
    const auto change = storage->roster.replace(students, context.clock.now(), origin);
    if (!change) {
        Context::complain(QStringLiteral("The roster is as it was: %1").arg(change.error().detail));
        return FoundFault;
    }
    printRosterCounts(context, {students.size(), change->added, change->changed, change->removed}, facts, isDryRun);
    warnOfCloud(context);
    return Well;
}

} // namespace rollcall::app
