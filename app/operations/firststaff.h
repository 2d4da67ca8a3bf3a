#pragma once

#include "app/operations/projectaccess.h"
#include "app/operations/projectowner.h"
#include "core/supabase/pairing.h"

#include <optional>
#include <variant>

namespace rollcall::app {

/** Makes somebody a member of the school's staff: the account, if there is none for that address, and its right. Somebody else's account
 *  is never given the right: only one whose password is known. Done again it changes nothing. Thread: one that may wait; its events are
 *  processed meanwhile. */
class FirstStaff {
public:
    /** All outlive this. */
    FirstStaff(const ProjectAccess& access, ProjectOwner& owner, net::HttpClient& http, net::Timeouts timeouts,
               const Clock& clock)
        : m_access(access), m_owner(owner), m_http(http), m_timeouts(timeouts), m_clock(clock)
    {
    }

    struct Done {
        enum class Kind { WasStaff, GotRight, GotAccount };
        Kind kind;
        supabase::Tokens tokens; ///< of a login as this person
    };
    /** Why nothing was given, as a part of a sentence, and what to do. */
    struct Refused {
        QString reason;
        QString remedy;
    };
    using Answer = std::variant<Done, Refused>;

    /** Logs in, or makes the account and logs in, and gives the right. */
    Answer add();

private:
    std::optional<Refused> makeAccount();
    Answer giveRight(const supabase::Tokens& tokens, Done::Kind kind);
    supabase::Pairing accounts() const;

    const ProjectAccess& m_access;
    ProjectOwner& m_owner;
    net::HttpClient& m_http;
    const net::Timeouts m_timeouts;
    const Clock& m_clock;
};

} // namespace rollcall::app
