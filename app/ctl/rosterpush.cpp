#include "app/assembly/cloudlink.h"
#include "app/ctl/awaited.h"
#include "app/ctl/command.h"
#include "app/ctl/rosterchangeprompt.h"
#include "app/ctl/rosterfile.h"
#include "app/ctl/terminalinput.h"
#include "app/operations/reasonsentence.h"
#include "core/supabase/staffroster.h"

namespace rollcall::app {

namespace {

using supabase::Failure;
using supabase::ServiceOutcome;

// For the clerk, who has no kiosk's account.
QString whyNot(const ServiceOutcome& outcome)
{
    switch (outcome.failure) {
    case Failure::LoginRefused:
        return QStringLiteral("the cloud does not know this e-mail with this password");
    case Failure::NotStaff:
        return QStringLiteral("this account is not of the school's staff; the owner of the project adds it to the "
                              "table staff");
    default:
        break;
    }
    if (outcome.cause == sync::Outcome::Cause::MissingRight)
        return QStringLiteral(
            "staff may not change the students there: apply deploy/supabase/migrations to the project");
    return reasonSentence(outcome.code);
}

int complainOfCloud(const ServiceOutcome& outcome)
{
    Context::complain(QStringLiteral("The cloud's roster is as it was: %1.").arg(whyNot(outcome)));
    return FoundFault;
}

// The project as this person; nothing after a complaint.
std::optional<supabase::Project> projectOf(const config::Settings& settings, const QString& email)
{
    if (settings.cloud.url.isEmpty() || settings.cloud.apiKey.isEmpty()) {
        Context::complain(QStringLiteral("The settings name no cloud (cloud.url, cloud.api_key)."));
        return std::nullopt;
    }
    TerminalInput input;
    const QString question = QStringLiteral("Password of %1: ").arg(email);
    const QString password = input.ask(qUtf8Printable(question), TerminalInput::Echo::Hidden);
    if (password.isEmpty()) {
        Context::complain(QStringLiteral("There is no password; it is read from standard input."));
        return std::nullopt;
    }
    return supabase::Project{settings.cloud.url, settings.cloud.apiKey.toLatin1(), {}, email, password};
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
    const auto change = attendance::compareRosters(before, reading.students);
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
                                  .arg(whyNot(written)));
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
    const auto project = projectOf(*settings, *arguments.value("--staff"));
    if (!project)
        return FoundFault;
    const auto http = makeHttpClient(settings->cloud);
    supabase::StaffLogin login(*project, *http, supabaseTimeouts(*settings), context.clock);
    return push(context, arguments, *reading, login);
}

} // namespace rollcall::app
