#pragma once

#include "core/supabase/project.h"

#include <QString>
#include <QUrl>

#include <optional>

namespace rollcall::app {

/** What the owner of a Supabase project gives for its first set-up. It is used and not kept: neither written to disk nor logged. */
struct ProjectAccess {
    QUrl url;
    QString key;           ///< publishable (or anon)
    QString secretKey;     ///< sb_secret_... or service_role; empty if the owner gives the database alone
    QString database;      ///< a connection string (postgres::readTarget()); empty if the owner gives the key alone
    QString staffEmail;    ///< of the first member of staff; empty for none
    QString staffName;     ///< may be empty
    QString staffPassword; ///< that the account has, or is to get
    QString timeZone;      ///< of the school; empty if it is not said

    supabase::Project project() const
    {
        return {.url = url, .apiKey = key.toLatin1(), .device = {}, .email = {}, .password = {}};
    }
};

/** What a person typed as a project's address, without what is too much at its end; not valid if it is no address. */
QUrl addressFrom(const QString& typed);

/** A sentence why nothing should be asked of the project yet, which repeats no secret; nothing if it may be asked. Asks nobody. */
std::optional<QString> accessObjection(const ProjectAccess& access);

} // namespace rollcall::app
