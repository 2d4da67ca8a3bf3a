#include "core/scan/camerafault.h"

#include <algorithm>

namespace rollcall::scan {

SourceFaultCode causeOfAbsence(const std::vector<VideoNode>& nodes)
{
    const bool areDenied =
        !nodes.empty() && std::none_of(nodes.begin(), nodes.end(), [](const auto& node) { return node.isPermitted; });
    return areDenied ? SourceFaultCode::CameraDenied : SourceFaultCode::NoCamera;
}

SourceFaultCode causeOfSilence(const std::vector<VideoNode>& nodes, const QString& name, bool hasDelivered)
{
    std::vector<VideoNode> its;
    std::copy_if(nodes.begin(), nodes.end(), std::back_inserter(its),
                 [&](const VideoNode& node) { return node.name == name; });
    if (its.empty())
        its = nodes; // cameras that are no node of their own, and those that may not be asked for their name
    if (std::any_of(its.begin(), its.end(), [](const auto& node) { return node.isBusy; }))
        return SourceFaultCode::CameraBusy;
    if (causeOfAbsence(its) == SourceFaultCode::CameraDenied)
        return SourceFaultCode::CameraDenied;
    return hasDelivered ? SourceFaultCode::CameraFrozen : SourceFaultCode::CameraSilent;
}

} // namespace rollcall::scan
