#include "app/operations/projectmigration.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace rollcall::app {

using cloudschema::Facts;
using cloudschema::Standing;
using postgres::Fault;

namespace {

// "rollcall" as a number. A lock of the transaction, as one of the session means nothing behind a pool of connections. Another set-up
// is waited for longer than the tables, which kiosks wait for in turn as soon as we do.
constexpr char takeTurn[] = "set local lock_timeout = '60s';"
                            "set local statement_timeout = '10min';"
                            "set local client_min_messages = warning;"
                            "select pg_advisory_xact_lock(8245928655518264428);"
                            "set local lock_timeout = '15s'";

// As the Supabase CLI makes it.
constexpr char makeRecord[] = "create schema if not exists supabase_migrations;"
                              "create table if not exists supabase_migrations.schema_migrations "
                              "(version text not null primary key);"
                              "alter table supabase_migrations.schema_migrations "
                              "add column if not exists statements text[], add column if not exists name text";

constexpr char keepRecord[] = "insert into supabase_migrations.schema_migrations (version, name, statements) "
                              "values ($1, $2, array[$3]) on conflict (version) do update "
                              "set name = excluded.name, statements = excluded.statements";

} // namespace

Result<Facts, Fault> ProjectMigration::facts()
{
    const auto told = m_connection.run(cloudschema::factsQuery);
    if (!told)
        return told.error();
    auto read = cloudschema::readFacts(told->value_or(QByteArray()));
    if (!read)
        return Fault{{}, QStringLiteral("the database does not say what it has")};
    if (!read->facts.mayChange) // and so may not read the others either
        return read->facts;
    if (read->hasMarker) {
        const auto marker = m_connection.run(cloudschema::markerQuery);
        if (!marker)
            return marker.error();
        read->facts.marked = QString::fromUtf8(marker->value_or(QByteArray()));
    }
    if (read->hasVersions) {
        const auto versions = m_connection.run(cloudschema::versionsQuery);
        if (!versions)
            return versions.error();
        read->facts.recorded.emplace();
        for (const QJsonValue version : QJsonDocument::fromJson(versions->value_or(QByteArray())).array())
            *read->facts.recorded << version.toString();
    }
    return read->facts;
}

std::optional<Fault> ProjectMigration::record(const cloudschema::Migration& migration)
{
    const auto kept = m_connection.run(
        keepRecord, QByteArrayList{migration.version.toUtf8(), migration.name.toUtf8(), migration.sql});
    return kept ? std::nullopt : std::optional(kept.error());
}

ProjectMigration::Answer ProjectMigration::applyLocked()
{
    if (const auto turn = m_connection.run(takeTurn); !turn)
        return MigrationFault{{}, turn.error()};
    const auto found = facts(); // only now: somebody else may have been at it
    if (!found)
        return MigrationFault{{}, found.error()};
    MigrationReport report{cloudschema::standingOf(*found, cloudschema::migrations()), {}};
    if (report.before.pending.empty())
        return report;
    for (const cloudschema::Migration& migration : report.before.pending) {
        if (const auto applied = m_connection.run(migration.sql); !applied)
            return MigrationFault{migration.file(), applied.error()};
    }
    if (const auto made = m_connection.run(makeRecord); !made)
        return MigrationFault{{}, made.error()};
    for (const cloudschema::Migration& migration : report.before.pending) {
        if (const auto fault = record(migration))
            return MigrationFault{{}, *fault};
    }
    report.warnings = m_connection.takeWarnings();
    return report;
}

ProjectMigration::Answer ProjectMigration::apply()
{
    if (const auto begun = m_connection.run("begin"); !begun)
        return MigrationFault{{}, begun.error()};
    Answer answer = applyLocked();
    const bool isWell = std::holds_alternative<MigrationReport>(answer);
    const auto ended = m_connection.run(isWell ? "commit" : "rollback"); // a connection that died has rolled back
    if (isWell && !ended)
        return MigrationFault{{}, ended.error()};
    return answer;
}

} // namespace rollcall::app
