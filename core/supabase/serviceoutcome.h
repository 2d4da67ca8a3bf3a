#pragma once

#include "core/sync/outcome.h"

namespace rollcall::supabase {

/** Why a request failed, as far as this library, pairing or the doctor acts on it. What the engine acts on is in
 *  Outcome::cause. */
enum class Failure {
    None,
    TokenRejected,     ///< the access token is not accepted any more: log in and send again
    TokenNotYetValid,  ///< the server's clock is behind the login service's: the same token is accepted in a moment
    KeyRejected,       ///< not this project's API key
    LoginRefused,      ///< wrong e-mail or password
    NotStaff,          ///< the account is that of a kiosk, or nobody made it staff
    LoginBusy,         ///< another process holds the login's lock
    LoginNotKept,      ///< the login cannot be locked or written on this machine
    NotPaired,         ///< there is no account to log in with
    NotSupabase,       ///< somebody else answered: a captive portal, a proxy, another server
    ProjectPaused,     ///< Supabase has paused the project
    NoSuchFunction,    ///< the function that was called is not there: the migrations were not applied
    SchemaMismatch,    ///< PostgREST does not know another part of our schema
    CheckViolated,     ///< a row breaks a CHECK of its table
    RecordExists,      ///< a record of the batch has an id that the cloud has already; which one is not known
    ObjectExists,      ///< there is an object of that name; whether it is ours, its size tells
    ObjectDiffers,     ///< the object of that name has another size; whether it is ours, its bytes tell
    ObjectNotShown,    ///< the storage does not show an object of that name
    MediaTypeRejected, ///< the storage does not take files of this type
};

/** A sync::Outcome, which is all that `sync` sees, and what only those who speak to Supabase act on. */
struct ServiceOutcome : sync::Outcome {
    ServiceOutcome(sync::Outcome outcome, Failure why = Failure::None) : Outcome(std::move(outcome)), failure(why) {}

    Failure failure;
};

} // namespace rollcall::supabase
