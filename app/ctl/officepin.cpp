#include "app/ctl/officepin.h"

#include "core/access/pin.h"

#include <QDir>

namespace rollcall::app {

std::optional<QString> pinObjection(const QString& pin)
{
    const auto fault = access::faultOf(pin);
    if (!fault)
        return std::nullopt;
    switch (*fault) {
    case access::PinFault::NotDigits:
        return QStringLiteral("a PIN has digits only");
    case access::PinFault::TooShort:
    case access::PinFault::TooLong:
        return QStringLiteral("a PIN has %1 to %2 digits").arg(access::shortestPin).arg(access::longestPin);
    case access::PinFault::AllEqual:
    case access::PinFault::PlainRun:
        break;
    }
    return QStringLiteral("this PIN is too easy to guess (one digit again and again, or a plain run)");
}

access::PinStore pinStore(const Context& context)
{
    return {QDir(context.dataDirectory).absoluteFilePath(QStringLiteral("admin.json")), context.clock};
}

} // namespace rollcall::app
