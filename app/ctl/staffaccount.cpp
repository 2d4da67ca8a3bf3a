#include "app/ctl/staffaccount.h"

#include "app/assembly/cloudlink.h"
#include "app/ctl/terminalinput.h"
#include "app/operations/awaited.h"
#include "app/operations/staffsentence.h"

namespace rollcall::app {

std::optional<supabase::Project> staffProject(const config::Settings& settings, const QString& email)
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

int asStaff(const Context& context, const Arguments& arguments, const QString& consequence,
            const std::function<int(supabase::StaffLogin&)>& work)
{
    const auto settings = context.settings();
    const auto project =
        settings ? staffProject(*settings, arguments.value("--staff").value_or(QString())) : std::nullopt;
    if (!project)
        return FoundFault;
    const auto http = makeHttpClient(settings->cloud);
    supabase::StaffLogin login(*project, *http, supabaseTimeouts(*settings), context.clock);
    if (const auto opened = awaited(login.open()); opened.kind != sync::Outcome::Kind::Done) {
        Context::complain(QStringLiteral("%1: %2.").arg(consequence, staffSentence(opened)));
        return FoundFault;
    }
    return work(login);
}

} // namespace rollcall::app
