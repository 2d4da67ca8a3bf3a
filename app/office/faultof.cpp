#include "app/office/faultof.h"

namespace rollcall::app {

using supabase::Failure;

office::CloudFault faultOf(const supabase::ServiceOutcome& outcome)
{
    using Kind = office::CloudFault::Kind;
    switch (outcome.failure) {
    case Failure::LoginRefused:
        return {Kind::LoginRefused, outcome.code};
    case Failure::NotStaff:
        return {Kind::NotStaff, outcome.code};
    case Failure::KeyRejected:
        return {Kind::KeyRejected, outcome.code};
    case Failure::NotSupabase:
        return {Kind::NotOurs, outcome.code};
    case Failure::ProjectPaused:
        return {Kind::Paused, outcome.code};
    case Failure::NoSuchFunction:
    case Failure::SchemaMismatch:
        return {Kind::NoRight, outcome.code};
    default:
        break;
    }
    using Cause = sync::Outcome::Cause;
    if (outcome.cause == Cause::NoTable)
        return {Kind::NoRight, outcome.code};
    // Whoever could sign in and may not do it any more was taken off the staff meanwhile.
    if (outcome.cause == Cause::MissingRight)
        return {Kind::NotStaff, outcome.code};
    const bool mayPass = outcome.kind == sync::Outcome::Kind::Later || outcome.kind == sync::Outcome::Kind::Cancelled;
    return {mayPass ? Kind::NoAnswer : Kind::Refused, outcome.code};
}

} // namespace rollcall::app
