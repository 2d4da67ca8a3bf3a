#pragma once

#include "core/cloudschema/migration.h"

#include <optional>

namespace rollcall::cloudschema {

/** What a database says of itself, as far as it decides what may be done to it. */
struct Facts {
    struct Relation {
        char kind = 'r';     ///< as pg_class.relkind: r or p a table, v a view
        QStringList columns; ///< in any order
    };

    int server = 0;          ///< as server_version_num: 150018
    bool isSupabase = false; ///< it has the accounts, the storage and the roles that every project has
    bool mayChange = false;  ///< whoever asked may make tables in `public`
    /** The versions that the Supabase CLI or this program has recorded; nothing where there is no such table. */
    std::optional<QStringList> recorded;
    QString marked;                    ///< what rollcall.schema_version() says; empty if there is no such function
    bool hasOurFunctions = false; ///< rollcall.current_device_id() is there
    QMap<QString, Relation> relations; ///< in `public`
    QStringList functions;             ///< in `public`
};

/** What Facts are read with: one statement that any account of the database may give and that changes nothing. Its only
 *  value is a JSON object for readFacts(). Versions are not in it, because their table may not be there: versionsQuery
 *  gives those, as a JSON list. */
extern const char factsQuery[];
/** The same for the marker; the function may not be there either. */
extern const char markerQuery[];
extern const char versionsQuery[];

/** Which of the three is worth asking. */
struct FactsAnswer {
    Facts facts;
    bool hasVersions = false; ///< ask versionsQuery for Facts::recorded
    bool hasMarker = false;   ///< ask markerQuery for Facts::marked
};

/** Nothing if this is not what factsQuery gives. */
std::optional<FactsAnswer> readFacts(const QByteArray& json);

/** How a project stands to this program. */
struct Standing {
    enum class Kind {
        New,         ///< nothing of ours is there
        Behind,      ///< ours; some files are missing, or nobody knows which it has had
        Current,     ///< ours, with every file
        Newer,       ///< a later Rollcall has been here; `detail` is the version
        Foreign,     ///< something else has one of our names; `detail` says what
        Predecessor, ///< the tables of the predecessor are still in our places
        NotSupabase, ///< a database, but no project's
        TooOld,      ///< PostgreSQL is older than 15; `detail` is its version
        NoRight,     ///< whoever asked may not change it; nothing else was looked at
    };
    Kind kind;
    std::vector<Migration> pending = {}; ///< what is to be applied, in order; only of New and Behind
    QString before = {}; ///< of Behind: the last version of those that are there for certain; may be empty
    QString detail = {};
};

/** Judges them by `known`, the files of this program. From the first file on that is not recorded, or whose tables, views and
 *  functions are not all there, everything is pending: each file may replace what an earlier one made. Where the project does not
 *  say its version (rollcall.schema_version()), all files are. Pure. */
Standing standingOf(const Facts& facts, const std::vector<Migration>& known);

} // namespace rollcall::cloudschema
