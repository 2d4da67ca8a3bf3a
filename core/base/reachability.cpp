#include "core/base/reachability.h"

namespace rollcall {

const char* name(Reachability reachability)
{
    switch (reachability) {
    case Reachability::Unknown:
        break;
    case Reachability::Online:
        return "online";
    case Reachability::Offline:
        return "offline";
    case Reachability::CaptivePortal:
        return "captive_portal";
    case Reachability::ProjectPaused:
        return "project_paused";
    case Reachability::ServerTrouble:
        return "server_trouble";
    }
    return "unknown";
}

} // namespace rollcall
