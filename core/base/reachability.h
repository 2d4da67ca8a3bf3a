#pragma once

namespace rollcall {

/** The state of the connection to the server, as a person who has to repair it would name it. */
enum class Reachability {
    Unknown,       ///< not asked yet; as a probe's result: it tells nothing
    Online,        ///< the project answers
    Offline,       ///< nobody answers
    CaptivePortal, ///< the network answers instead, and wants somebody to sign in
    ProjectPaused, ///< the project sleeps until somebody wakes it on its dashboard
    ServerTrouble, ///< something answers, but not as the project should: down, another server, a wrong certificate
};

/** "online", "captive_portal", ...: for logs. */
const char* name(Reachability reachability);

/** Whether sending may succeed. False while Unknown, because the first probe answers within seconds. True for ServerTrouble,
 *  because the trouble may concern the probe alone. */
inline bool isWorthTrying(Reachability reachability)
{
    return reachability == Reachability::Online || reachability == Reachability::ServerTrouble;
}

} // namespace rollcall
