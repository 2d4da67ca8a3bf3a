#include "app/operations/diagnostics.h"

#include "app/operations/cameracheck.h"
#include "app/operations/cloudchecks.h"
#include "app/operations/filechecks.h"
#include "app/operations/fontcheck.h"
#include "app/operations/localchecks.h"
#include "app/operations/logservercheck.h"
#include "app/operations/rightschecks.h"
#include "app/operations/scannercheck.h"
#include "app/operations/speechcheck.h"
#include "app/operations/systemchecks.h"

#include <algorithm>
#include <array>

namespace rollcall::app {

namespace {

struct Check {
    const char* name;
    Finding (*run)(DiagnosticContext& context);
};

// In this order: later checks use what earlier ones found out.
constexpr std::array checks = {
    Check{"config", checkSettings},     Check{"disk", checkDisk},     Check{"files", checkFiles},
    Check{"logs", checkLogs},           Check{"camera", checkCamera}, Check{"scanner", checkScanners},
    Check{"database", checkDatabase},   Check{"zone", checkZone},     Check{"lock", checkLocks},
    Check{"queue", checkQueue},         Check{"dns", checkName},      Check{"server", checkServer},
    Check{"tls", checkEncryption},      Check{"clock", checkClock},   Check{"login", checkLogin},
    Check{"rights", checkRights},       Check{"bucket", checkBucket}, Check{"tables", checkTables},
    Check{"roster", checkRosterAge},    Check{"rules", checkRules},   Check{"fonts", checkFonts},
    Check{"package", checkPackage},     Check{"unit", checkUnit},     Check{"update", checkUpdate},
    Check{"logserver", checkLogServer}, Check{"speech", checkSpeech},
};

} // namespace

std::vector<Finding> Diagnostics::run()
{
    DiagnosticContext context(m_installation);
    std::vector<Finding> findings;
    for (const Check& check : checks) {
        findings.push_back(check.run(context));
        findings.back().check = check.name;
        Q_EMIT found(findings.back());
    }
    return findings;
}

bool isWell(const std::vector<Finding>& findings)
{
    return std::none_of(findings.begin(), findings.end(),
                        [](const Finding& finding) { return finding.grade == Finding::Grade::Bad; });
}

} // namespace rollcall::app
