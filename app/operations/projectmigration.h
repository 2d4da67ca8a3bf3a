#pragma once

#include "core/cloudschema/standing.h"
#include "core/postgres/connection.h"

#include <variant>

namespace rollcall::app {

/** What became of ProjectMigration::apply(). */
struct MigrationReport {
    cloudschema::Standing before; ///< `pending` was applied if its kind is New or Behind; nothing was done otherwise
    QStringList warnings;         ///< of the server, while it was done
};

/** Why the project is as it was before. */
struct MigrationFault {
    QString file; ///< at which of ours it stopped; empty if it was before the first or after the last
    postgres::Fault fault;
};

/** Brings the schema of a project up to this program's migrations, in one transaction: it has all of them afterwards, or what it had
 *  before. Whoever does the same meanwhile waits. What was applied is recorded where the Supabase CLI records it, so that both may be
 *  used. Thread: one that may wait. */
class ProjectMigration {
public:
    /** `connection` outlives this. */
    explicit ProjectMigration(postgres::Connection& connection) : m_connection(connection) {}

    using Answer = std::variant<MigrationReport, MigrationFault>;

    /** Looks, and applies what is missing. Done again it applies nothing. */
    Answer apply();

private:
    Answer applyLocked();
    Result<cloudschema::Facts, postgres::Fault> facts();
    std::optional<postgres::Fault> record(const cloudschema::Migration& migration);

    postgres::Connection& m_connection;
};

} // namespace rollcall::app
