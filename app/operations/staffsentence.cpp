#include "app/operations/staffsentence.h"

#include "app/operations/reasonsentence.h"

namespace rollcall::app {

using supabase::Failure;

QString staffSentence(const supabase::ServiceOutcome& outcome)
{
    switch (outcome.failure) {
    case Failure::LoginRefused:
        return QStringLiteral("the cloud does not know this e-mail with this password");
    case Failure::NotStaff:
        return QStringLiteral("this account is not of the school's staff; the owner of the project adds it to the "
                              "table staff");
    default:
        break;
    }
    if (outcome.cause == sync::Outcome::Cause::MissingRight || outcome.cause == sync::Outcome::Cause::NoTable)
        return QStringLiteral("staff may not do this there: apply deploy/supabase/migrations to the project");
    return reasonSentence(outcome.code);
}

} // namespace rollcall::app
