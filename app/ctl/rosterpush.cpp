#include "app/assembly/cloudlink.h"
#include "app/ctl/command.h"
#include "app/ctl/rosterchangeprompt.h"
#include "app/ctl/rosterfile.h"
#include "app/ctl/staffaccount.h"
#include "app/operations/awaited.h"
#include "app/operations/staffsentence.h"
#include "core/supabase/staffroster.h"

namespace rollcall::app {

namespace {

using supabase::ServiceOutcome;

int complainOfCloud(const ServiceOutcome& outcome)
{
    Context::complain(QStringLiteral("The cloud's roster is as it was: %1.").arg(staffSentence(outcome)));
    return FoundFault;
}

int push(const Context& context, const Arguments& arguments, const roster::Reading& reading,
         supabase::StaffLogin& login)
{
    if (const ServiceOutcome opened = awaited(login.open()); opened.kind != sync::Outcome::Kind::Done)
        return complainOfCloud(opened);
    supabase::StaffRoster cloud(login);
    const auto known = awaited(cloud.fetch());
    if (const auto* outcome = std::get_if<ServiceOutcome>(&known))
        return complainOfCloud(*outcome);
    const auto& before = std::get<std::vector<attendance::Student>>(known);
    std::vector<attendance::Student> students = reading.students;
    if (!reading.headings.contains(roster::Field::Language))
        attendance::keepLanguages(students, before);
    const auto change = attendance::compareRosters(before, students);
    const bool isDryRun = arguments.has("--dry-run");
    printRosterNames(context, change);
    if (!isDryRun) {
        if (!arguments.has("--yes") && !isRosterChangeAgreed(change, before.size(), reading.heldBack))
            return FoundFault;
        if (const ServiceOutcome written = awaited(cloud.write(change)); written.kind != sync::Outcome::Kind::Done) {
            if (cloud.written() == 0)
                return complainOfCloud(written);
            Context::complain(QStringLiteral("The cloud has taken %1 changes and not the others: %2. Give the same "
                                             "command again.")
                                  .arg(cloud.written())
                                  .arg(staffSentence(written)));
            return FoundFault;
        }
    }
    printRosterCounts(
        context,
        {reading.students.size(), int(change.added.size()), int(change.changed.size()), int(change.removed.size())},
        {{QStringLiteral("held_back"), qint64(reading.heldBack.size())}}, isDryRun);
    return Well;
}

} // namespace

int pushRoster(const Context& context, const Arguments& arguments)
{
    const auto [exitCode, reading] = readRosterFile(context, arguments);
    if (!reading)
        return exitCode;
    const auto settings = context.settings();
    if (!settings)
        return FoundFault;
    const auto project = staffProject(*settings, *arguments.value("--staff"));
    if (!project)
        return FoundFault;
    const auto http = makeHttpClient(settings->cloud);
    supabase::StaffLogin login(*project, *http, supabaseTimeouts(*settings), context.clock);
    return push(context, arguments, *reading, login);
}

} // namespace rollcall::app
