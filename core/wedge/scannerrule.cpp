#include "core/wedge/scannerrule.h"

#include <QStringList>

#include <algorithm>
#include <iterator>

namespace rollcall::wedge {

namespace {

constexpr QLatin1String scannerWords[] = {QLatin1String("scanner"), QLatin1String("barcode"),
                                          QLatin1String("bar code"), QLatin1String("qr code")};

// Symbol and Zebra; Metrologic and Honeywell; Hand Held Products; Datalogic (as PSC); Opticon; Newland: usb.ids of 2025-07-26.
constexpr quint16 scannerVendors[] = {0x05e0, 0x0c2e, 0x0536, 0x05f9, 0x065a, 0x1eab};

} // namespace

bool isScanner(const InputNode& node, const QString& wanted)
{
    QStringList parts;
    for (const QString& part : wanted.split(u',')) {
        if (!part.trimmed().isEmpty())
            parts << part.trimmed();
    }
    const auto isInName = [&node](const auto& part) { return node.name.contains(part, Qt::CaseInsensitive); };
    if (!parts.isEmpty())
        return std::any_of(parts.cbegin(), parts.cend(), isInName);
    return std::find(std::begin(scannerVendors), std::end(scannerVendors), node.vendor) != std::end(scannerVendors)
           || std::any_of(std::begin(scannerWords), std::end(scannerWords), isInName);
}

} // namespace rollcall::wedge
