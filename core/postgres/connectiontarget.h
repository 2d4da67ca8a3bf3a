#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QMap>
#include <QString>

namespace rollcall::postgres {

/** Where a database is and how to get in, by libpq's parameters: "host", "user", "password", "sslmode". */
using Parameters = QMap<QByteArray, QByteArray>;

/** What is wrong with a connection string, or with the machine that is to use it. */
enum class TargetFault {
    NoLibrary,    ///< libpq5 is not installed
    NotReadable,  ///< neither a URL of PostgreSQL nor libpq's "name=value ..."
    IsWebAddress, ///< it is the project's https address
    Placeholder,  ///< the [YOUR-PASSWORD] of Supabase's dashboard is still in it
    NoHost,       ///< it names no host; the file or the service that it relies on is another machine's
    NoPassword,   ///< it has none, and libpq finds none in its usual places either
    NotEncrypted, ///< it asks for a connection without TLS to another machine
};

/** Reads what Supabase's dashboard shows under "Connect", with the password filled in. Between machines TLS is always asked
 *  for, at least as sslmode=require; whatever else the string says stays. Neither the string nor any part of it is in the fault.
 *  Any thread. */
Result<Parameters, TargetFault> readTarget(const QString& connectionString);

/** The reference of the hosted project that the database belongs to; empty if it is no hosted one's. Pure. */
QString projectOf(const Parameters& target);

} // namespace rollcall::postgres
