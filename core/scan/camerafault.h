#pragma once

#include "core/scan/framesource.h"
#include "core/scan/videonode.h"

namespace rollcall::scan {

/** Why no camera is listed: none is there, or this user may not open any. */
SourceFaultCode causeOfAbsence(const std::vector<VideoNode>& nodes);

/** Why a camera that is listed under this name gives no frames. `hasDelivered`: it did so before. The nodes are those found
 *  after it was closed, asked whether they are busy. */
SourceFaultCode causeOfSilence(const std::vector<VideoNode>& nodes, const QString& name, bool hasDelivered);

} // namespace rollcall::scan
