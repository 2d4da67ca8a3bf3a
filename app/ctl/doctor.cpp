#include "app/ctl/command.h"
#include "app/ctl/findingline.h"
#include "app/operations/diagnostics.h"
#include "app/operations/supportbundle.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace rollcall::app {

int runDoctor(const Context& context, const Arguments& arguments)
{
    Diagnostics diagnostics(context);
    if (!context.json)
        QObject::connect(&diagnostics, &Diagnostics::found, &diagnostics, printFinding);
    const auto findings = diagnostics.run();
    QJsonArray checks;
    for (const Finding& finding : findings)
        checks.append(findingJson(finding));
    QJsonObject all{{QStringLiteral("ok"), isWell(findings)}, {QStringLiteral("checks"), checks}};
    const auto file = arguments.value("--bundle");
    const auto written = file ? writeSupportBundle(context, QJsonDocument(all).toJson(), *file) : Result<void>();
    if (!written)
        Context::complain(QStringLiteral("No bundle was written: %1").arg(written.error().detail));
    else if (file && !context.json)
        Context::print(QStringLiteral("%1 is for the technician. It names no student and no secret.").arg(*file));
    if (file)
        all.insert(QStringLiteral("bundle"), written ? QJsonValue(*file) : QJsonValue());
    if (context.json)
        Context::print(all);
    return isWell(findings) && written ? Well : FoundFault;
}

} // namespace rollcall::app
