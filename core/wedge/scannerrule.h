#pragma once

#include "core/wedge/inputnode.h"

namespace rollcall::wedge {

/** Whether the device is taken for a barcode scanner that types like a keyboard. `wanted` (scanner.name) holds parts of names,
 *  separated by commas, of which one must be in the device's name; upper and lower case are the same. If it is empty, the device
 *  must call itself a scanner, or come from a company that makes nothing else with keys. An ordinary keyboard does neither. */
bool isScanner(const InputNode& node, const QString& wanted);

} // namespace rollcall::wedge
