#include "app/operations/scannercheck.h"

#include "core/wedge/scannerrule.h"

#include <QStringList>

namespace rollcall::app {

using wedge::InputNode;

Finding judgeScanners(const std::vector<InputNode>& nodes, const QString& wanted)
{
    QStringList names;
    for (const InputNode& node : nodes) {
        if (!wedge::isScanner(node, wanted))
            continue;
        if (!node.isPermitted)
            return warn(
                QStringLiteral("this user may not read the USB scanner \"%1\" (%2), which therefore types like a "
                               "keyboard: codes may be lost or garbled")
                    .arg(node.name, node.path),
                QStringLiteral("give the kiosk's user the right with the udev rule in the operator's guide (USB "
                               "scanners), or sudo usermod -aG input USER, who then logs in again; or run this "
                               "as the kiosk's user"));
        if (!names.contains(node.name)) // many scanners are two devices
            names << node.name;
    }
    if (!names.isEmpty())
        return ok(QStringLiteral("connected: %1").arg(names.join(QStringLiteral(", "))));
    if (!wanted.trimmed().isEmpty())
        return warn(
            QStringLiteral("scanner.name is \"%1\", and no input device is called so").arg(wanted),
            QStringLiteral("plug the scanner in, or correct scanner.name; cat /sys/class/input/event*/device/name "
                           "shows all names"));
    return ok(QStringLiteral("no USB scanner is connected"));
}

Finding checkScanners(DiagnosticContext& context)
{
    if (!context.settings)
        return skipped(QStringLiteral("no settings"));
    return judgeScanners(wedge::inputNodes(), context.settings->scannerName);
}

} // namespace rollcall::app
