#include "core/cloudschema/standing.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace rollcall::cloudschema {

// Of the catalogue alone, because names are only looked up for who may use their schema.
const char factsQuery[] = R"(
with names as (
  select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
  union all
  select n.nspname || '.' || p.proname || '()' from pg_proc p join pg_namespace n on n.oid = p.pronamespace
)
select json_build_object(
  'server', current_setting('server_version_num')::integer,
  'is_supabase', (select count(distinct name) from names where name in ('auth.users', 'storage.buckets')) = 2
    and exists (select from pg_roles where rolname = 'authenticated'),
  'may_change', has_schema_privilege('public', 'create') and has_database_privilege(current_database(), 'create'),
  'has_versions', exists (select from names where name = 'supabase_migrations.schema_migrations'),
  'has_marker', exists (select from names where name = 'rollcall.schema_version()'),
  'has_functions', exists (select from names where name = 'rollcall.current_device_id()'),
  'relations', (select coalesce(json_object_agg(c.relname, json_build_object('kind', c.relkind, 'columns',
      (select coalesce(json_agg(a.attname), '[]') from pg_attribute a
       where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped))), '{}')
    from pg_class c where c.relnamespace = to_regnamespace('public') and c.relkind in ('r', 'p', 'v', 'm', 'f')),
  'functions', (select coalesce(json_agg(distinct p.proname), '[]')
    from pg_proc p where p.pronamespace = to_regnamespace('public'))
)::text)";

const char markerQuery[] = "select rollcall.schema_version()";

const char versionsQuery[] = "select coalesce(json_agg(version order by version), '[]')::text "
                             "from supabase_migrations.schema_migrations";

namespace {

constexpr int oldestServer = 150000; // views with the rights of whoever asks

QStringList textsOf(const QJsonValue& list)
{
    QStringList texts;
    for (const QJsonValue value : list.toArray())
        texts << value.toString();
    return texts;
}

bool isTable(const Facts::Relation& relation)
{
    return relation.kind == 'r' || relation.kind == 'p';
}

// As from-predecessor.sql tells them.
bool isPredecessors(const Facts& facts)
{
    return facts.relations.value(QStringLiteral("attendance")).columns.contains(QLatin1String("student_id"))
           && facts.relations.value(QStringLiteral("students")).columns.contains(QLatin1String("id"));
}

/** What has one of our names and is not ours; empty if nothing has. */
QString strangerIn(const Facts& facts, const Declared& ours)
{
    for (auto table = ours.tables.begin(); table != ours.tables.end(); ++table) {
        const auto found = facts.relations.find(table.key());
        if (found == facts.relations.end())
            continue;
        if (!isTable(*found))
            return QStringLiteral("public.%1 is there and is no table").arg(table.key());
        for (const QString& column : ours.neededColumns(table.key())) {
            if (!found->columns.contains(column))
                return QStringLiteral("the table public.%1 has no column %2").arg(table.key(), column);
        }
    }
    for (const QString& view : ours.views) {
        const auto found = facts.relations.find(view);
        if (found != facts.relations.end() && (found->kind != 'v' || !facts.hasOurFunctions))
            return QStringLiteral("public.%1 is there and is not our view").arg(view);
    }
    if (facts.hasOurFunctions)
        return {};
    for (const QString& function : ours.functions) {
        if (facts.functions.contains(function))
            return QStringLiteral("a function public.%1 is there and is not ours").arg(function);
    }
    return {};
}

/** Whether what a file makes is there, so that its record can be believed. */
bool isPresent(const Facts& facts, const Migration& migration)
{
    const Declared made = declaredIn(migration.sql);
    const auto has = [&facts](const QString& name) { return facts.relations.contains(name); };
    const auto hasFunction = [&facts](const QString& name) { return facts.functions.contains(name); };
    const QStringList tables = made.tables.keys();
    return std::all_of(tables.begin(), tables.end(), has) && std::all_of(made.views.begin(), made.views.end(), has)
           && std::all_of(made.functions.begin(), made.functions.end(), hasFunction);
}

} // namespace

std::optional<FactsAnswer> readFacts(const QByteArray& json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    if (!object.value(QLatin1String("server")).isDouble())
        return std::nullopt;
    const auto says = [&object](const char* key) { return object.value(QLatin1String(key)).toBool(); };
    FactsAnswer answer;
    answer.hasVersions = says("has_versions");
    answer.hasMarker = says("has_marker");
    Facts& facts = answer.facts;
    facts.server = object.value(QLatin1String("server")).toInt();
    facts.isSupabase = says("is_supabase");
    facts.mayChange = says("may_change");
    facts.hasOurFunctions = says("has_functions");
    const QJsonObject relations = object.value(QLatin1String("relations")).toObject();
    for (auto relation = relations.begin(); relation != relations.end(); ++relation) {
        const QJsonObject one = relation.value().toObject();
        const QString kind = one.value(QLatin1String("kind")).toString();
        facts.relations.insert(relation.key(), {kind.isEmpty() ? '?' : kind.at(0).toLatin1(),
                                                textsOf(one.value(QLatin1String("columns")))});
    }
    facts.functions = textsOf(object.value(QLatin1String("functions")));
    return answer;
}

Standing standingOf(const Facts& facts, const std::vector<Migration>& known)
{
    using Kind = Standing::Kind;
    if (!facts.isSupabase)
        return {Kind::NotSupabase};
    if (facts.server < oldestServer)
        return {.kind = Kind::TooOld, .detail = QString::number(facts.server / 10000)};
    if (!facts.mayChange)
        return {Kind::NoRight};
    if (isPredecessors(facts))
        return {Kind::Predecessor};
    Declared ours;
    for (const Migration& migration : known)
        ours.add(declaredIn(migration.sql));
    if (const QString stranger = strangerIn(facts, ours); !stranger.isEmpty())
        return {.kind = Kind::Foreign, .detail = stranger};
    // Not by what is recorded: a school may have later migrations of its own.
    if (facts.marked > known.back().version)
        return {.kind = Kind::Newer, .detail = facts.marked};
    const QStringList recorded = facts.recorded.value_or(QStringList());
    // Files of before there was a marker have changed after some projects had had them.
    const auto hole = std::find_if(known.begin(), known.end(), [&](const Migration& migration) {
        return migration.version > facts.marked || facts.marked.isEmpty() || !recorded.contains(migration.version)
               || !isPresent(facts, migration);
    });
    if (hole == known.end())
        return {Kind::Current};
    const QStringList tables = ours.tables.keys();
    const bool isOurs = std::any_of(tables.begin(), tables.end(),
                                    [&facts](const QString& table) { return facts.relations.contains(table); });
    return {.kind = isOurs ? Kind::Behind : Kind::New,
            .pending = std::vector<Migration>(hole, known.end()),
            .before = hole == known.begin() ? QString() : std::prev(hole)->version};
}

} // namespace rollcall::cloudschema
