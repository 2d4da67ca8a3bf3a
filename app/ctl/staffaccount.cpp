#include "app/ctl/staffaccount.h"

#include "app/ctl/context.h"
#include "app/ctl/terminalinput.h"

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

} // namespace rollcall::app
