#include "app/ctl/command.h"
#include "app/ctl/officepin.h"
#include "app/ctl/terminalinput.h"
#include "core/access/auditlog.h"

namespace rollcall::app {

namespace {

void audit(const Context& context, const char* event)
{
    const auto noted = access::AuditLog(context.dataDirectory, context.clock)
                           .append(QStringLiteral("rollcallctl"), QLatin1String(event));
    if (!noted)
        Context::complain(QStringLiteral("The audit log does not know of it: %1").arg(noted.error().detail));
}

} // namespace

int setPin(const Context& context, const Arguments&)
{
    TerminalInput input;
    if (!input.isOpen()) {
        Context::complain(QStringLiteral("Standard input cannot be read."));
        return FoundFault;
    }
    const QString pin = input.ask("New PIN: ", TerminalInput::Echo::Hidden);
    if (const auto objection = pinObjection(pin)) {
        Context::complain(QStringLiteral("The PIN was not changed: %1.").arg(*objection));
        return FoundFault;
    }
    if (input.isTerminal() && input.ask("The same again: ", TerminalInput::Echo::Hidden) != pin) {
        Context::complain(QStringLiteral("These were two different PINs; nothing was changed."));
        return FoundFault;
    }
    if (const auto set = pinStore(context).set(pin); !set) {
        Context::complain(QStringLiteral("The PIN could not be kept: %1").arg(set.error().detail));
        return FoundFault;
    }
    audit(context, "pin_set");
    if (context.json)
        Context::print(QJsonObject{{QStringLiteral("set"), true}});
    else
        Context::print(QStringLiteral("The PIN is set. It counts at once, also for a kiosk that is running."));
    return Well;
}

int clearPinWait(const Context& context, const Arguments&)
{
    if (const auto cleared = pinStore(context).clearWait(); !cleared) {
        Context::complain(QStringLiteral("Nothing was cleared: %1").arg(cleared.error().detail));
        return FoundFault;
    }
    audit(context, "pin_wait_cleared");
    if (context.json)
        Context::print(QJsonObject{{QStringLiteral("cleared"), true}});
    else
        Context::print(QStringLiteral("The office may try its PIN again."));
    return Well;
}

} // namespace rollcall::app
