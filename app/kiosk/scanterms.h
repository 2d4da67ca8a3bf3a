#pragma once

#include "core/scan/framesource.h"
#include "core/scan/unreadcode.h"
#include "ui/badgehint.h"
#include "ui/fault.h"

namespace rollcall::app {

/** In the window's terms. */
ui::FaultKind faultKind(scan::SourceFaultCode code);
ui::BadgeHint badgeHint(scan::Obstacle obstacle);

} // namespace rollcall::app
