#include "app/ctl/registeroption.h"

#include "app/ctl/staffaccount.h"
#include "app/operations/awaited.h"
#include "app/operations/cloudsource.h"
#include "app/operations/registersource.h"
#include "app/operations/staffsentence.h"

namespace rollcall::app {

namespace {

int withCloud(const Context& context, const config::Settings& settings, const QString& email,
              const std::function<int(report::Source&)>& run)
{
    const auto project = staffProject(settings, email);
    if (!project)
        return FoundFault;
    const auto http = makeHttpClient(settings.cloud);
    supabase::StaffLogin login(*project, *http, supabaseTimeouts(settings), context.clock);
    if (const auto opened = awaited(login.open()); opened.kind != sync::Outcome::Kind::Done) {
        Context::complain(QStringLiteral("The cloud's register cannot be read: %1.").arg(staffSentence(opened)));
        return FoundFault;
    }
    const auto source = CloudSource::open(login, settings, context.clock);
    if (!source)
        return complained(source.error());
    return run(**source);
}

} // namespace

int withRegister(const Context& context, const Arguments& arguments, const std::function<int(report::Source&)>& run)
{
    const auto email = arguments.value("--staff");
    if (arguments.has("--cloud") != email.has_value()) {
        Context::complain(
            QStringLiteral("--cloud and --staff EMAIL go together: the cloud shows its register to staff only"));
        return WrongUsage;
    }
    const auto settings = context.settings();
    if (!settings)
        return FoundFault;
    if (email)
        return withCloud(context, *settings, *email, run);
    const auto storage = context.storage();
    if (!storage)
        return FoundFault;
    RegisterSource source(*storage, *settings, context.clock);
    return run(source);
}

int complained(const Error& error)
{
    Context::complain(error.detail);
    return error.code == ErrorCode::Invalid ? WrongUsage : FoundFault;
}

} // namespace rollcall::app
