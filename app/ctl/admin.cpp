#include "app/ctl/command.h"
#include "app/ctl/terminalinput.h"
#include "core/access/pin.h"
#include "core/access/pinstore.h"

#include <QDir>

namespace rollcall::app {

namespace {

using access::PinFault;

QString sentence(PinFault fault)
{
    switch (fault) {
    case PinFault::NotDigits:
        return QStringLiteral("A PIN has digits only; nothing was changed.");
    case PinFault::TooShort:
    case PinFault::TooLong:
        return QStringLiteral("A PIN has %1 to %2 digits; nothing was changed.")
            .arg(access::shortestPin)
            .arg(access::longestPin);
    case PinFault::AllEqual:
    case PinFault::PlainRun:
        break;
    }
    return QStringLiteral("This PIN is too easy to guess (one digit again and again, or a plain run); nothing was "
                          "changed.");
}

access::PinStore pinStore(const Context& context)
{
    return {QDir(context.dataDirectory).absoluteFilePath(QStringLiteral("admin.json")), context.clock};
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
    if (const auto fault = access::faultOf(pin)) {
        Context::complain(sentence(*fault));
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
    if (context.json)
        Context::print(QJsonObject{{QStringLiteral("cleared"), true}});
    else
        Context::print(QStringLiteral("The office may try its PIN again."));
    return Well;
}

} // namespace rollcall::app
