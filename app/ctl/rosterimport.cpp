#include "app/ctl/command.h"
#include "app/ctl/rosterfile.h"
#include "app/ctl/rosterreplacement.h"

namespace rollcall::app {

int importRoster(const Context& context, const Arguments& arguments)
{
    const auto [exitCode, reading] = readRosterFile(context, arguments);
    if (!reading)
        return exitCode;
    return replaceRoster(context, arguments, queue::RosterOrigin::File, reading->students, reading->heldBack,
                         {{QStringLiteral("held_back"), qint64(reading->heldBack.size())}},
                         reading->headings.contains(roster::Field::Language) ? Languages::AsGiven : Languages::Kept);
}

int undoRoster(const Context& context, const Arguments& arguments)
{
    auto storage = context.storage();
    if (!storage)
        return FoundFault;
    const auto students = storage->roster.previous();
    storage.reset(); // what replaces it opens it anew
    if (!students) {
        Context::complain(QStringLiteral("The roster is as it was: %1").arg(students.error().detail));
        return FoundFault;
    }
    return replaceRoster(context, arguments, queue::RosterOrigin::Undo, *students);
}

} // namespace rollcall::app
