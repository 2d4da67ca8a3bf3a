#pragma once

namespace rollcall {

/** How the way to the server is, in the words of a person who has to mend it. */
enum class Reachability {
    Unknown,       ///< nobody has asked yet; as a finding: it says nothing
    Online,        ///< the project answers
    Offline,       ///< nobody answers
    CaptivePortal, ///< the network answers instead, and wants somebody to sign in
    ProjectPaused, ///< the project sleeps until somebody wakes it on its dashboard
    ServerTrouble, ///< something answers, but not as the project should: down, another server, a wrong certificate
};

/** "online", "captive_portal", ...: for logs. */
const char* name(Reachability reachability);

/** Sending may succeed. Not while nobody has asked: the first probe tells within seconds. A server in trouble may be so to
 *  the probe alone. */
inline bool isWorthTrying(Reachability reachability)
{
    return reachability == Reachability::Online || reachability == Reachability::ServerTrouble;
}

} // namespace rollcall
