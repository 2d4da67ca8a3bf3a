#include "app/ctl/command.h"
#include "app/operations/diagnosticcontext.h"

#include <QJsonArray>

#include <array>
#include <cstdio>

namespace rollcall::app {

namespace {

using Grade = Finding::Grade;

// In this order: what one finds out the next may need.
constexpr std::array checks = {
    Check{"config", checkSettings},  Check{"disk", checkDisk},      Check{"database", checkDatabase},
    Check{"lock", checkLocks},       Check{"queue", checkQueue},    Check{"dns", checkName},
    Check{"server", checkServer},    Check{"tls", checkEncryption}, Check{"clock", checkClock},
    Check{"login", checkLogin},      Check{"rights", checkRights},  Check{"bucket", checkBucket},
    Check{"roster", checkRosterAge},
};

} // namespace

int runDoctor(const Context& context, const Arguments&)
{
    DiagnosticContext patient(context);
    QJsonArray findings;
    bool isWell = true;
    for (const Check& check : checks) {
        const Finding finding = check.run(patient);
        isWell = isWell && finding.grade != Grade::Bad;
        if (context.json) {
            findings.append(QJsonObject{{QStringLiteral("check"), QLatin1String(check.name)},
                                        {QStringLiteral("grade"), QLatin1String(name(finding.grade))},
                                        {QStringLiteral("message"), finding.message},
                                        {QStringLiteral("remedy"), textOrNull(finding.remedy)}});
            continue;
        }
        Context::print(QStringLiteral("%1 %2 %3")
                           .arg(QLatin1String(name(finding.grade)), -8)
                           .arg(QLatin1String(check.name), -9)
                           .arg(finding.message));
        if (!finding.remedy.isEmpty())
            Context::print(QStringLiteral("                   -> %1").arg(finding.remedy));
        (void)std::fflush(stdout); // the next check may take seconds
    }
    if (context.json)
        Context::print(QJsonObject{{QStringLiteral("ok"), isWell}, {QStringLiteral("checks"), findings}});
    return isWell ? Well : FoundFault;
}

} // namespace rollcall::app
