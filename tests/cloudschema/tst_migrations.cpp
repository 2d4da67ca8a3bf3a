#include "core/cloudschema/standing.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace rollcall::cloudschema;
using Kind = Standing::Kind;

namespace {

const QString folder = QStringLiteral(ROLLCALL_SOURCE_DIR "/deploy/supabase/migrations");

const std::vector<Migration> three{
    {QStringLiteral("20260101000000"), QStringLiteral("tables"),
     "create table if not exists public.students (\n  student_number text primary key,\n  name   text\n);\n"},
    {QStringLiteral("20260102000000"), QStringLiteral("roster"),
     "create or replace view public.roster as\n  select 1;\n"
     "create or replace function public.claim(a text) returns void\n"},
    {QStringLiteral("20260103000000"), QStringLiteral("marker"), "select 1;\n"}};

/** A project that has had all of `three`. */
Facts whole()
{
    Facts facts;
    facts.server = 150018;
    facts.isSupabase = true;
    facts.mayChange = true;
    facts.hasOurFunctions = true;
    facts.recorded = {QStringLiteral("20260101000000"), QStringLiteral("20260102000000"),
                      QStringLiteral("20260103000000")};
    facts.marked = QStringLiteral("20260103000000");
    facts.relations = {{QStringLiteral("students"),
                        {'r', {QStringLiteral("student_number"), QStringLiteral("name"), QStringLiteral("later")}}},
                       {QStringLiteral("roster"), {'v', {}}}};
    facts.functions = {QStringLiteral("claim")};
    return facts;
}

Facts bare()
{
    Facts facts;
    facts.server = 150018;
    facts.isSupabase = true;
    facts.mayChange = true;
    return facts;
}

QStringList versionsOf(const std::vector<Migration>& migrations)
{
    QStringList versions;
    for (const Migration& migration : migrations)
        versions << migration.version.mid(6, 2);
    return versions;
}

} // namespace

Q_DECLARE_METATYPE(Facts)
Q_DECLARE_METATYPE(Kind)

class TestMigrations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theProgramHasTheFilesOfTheFolder()
    {
        const QStringList files = QDir(folder).entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
        QVERIFY(files.size() > 20);
        QCOMPARE(int(migrations().size()), int(files.size()));
        for (qsizetype at = 0; at < files.size(); ++at) {
            const Migration& migration = migrations()[size_t(at)];
            QFile file(folder + u'/' + files.at(at));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QCOMPARE(migration.file(), files.at(at));
            QCOMPARE(migration.sql, file.readAll());
            QVERIFY2(QRegularExpression(QStringLiteral("\\A\\d{14}\\z")).match(migration.version).hasMatch(),
                     qPrintable(files.at(at)));
        }
    }

    void theLastFileSaysItsOwnVersion()
    {
        const Migration& last = migrations().back();
        const QString marker =
            QStringLiteral("create or replace function rollcall.schema_version() returns text\n"
                           "  language sql immutable set search_path = ''\nas $$\n  select '%1'\n$$;")
                .arg(last.version);
        QVERIFY2(last.sql.contains(marker.toUtf8()),
                 qPrintable(QStringLiteral("%1 has to end with:\n%2").arg(last.file(), marker)));
    }

    void noFileBeginsOrEndsATransaction()
    {
        const QRegularExpression statement(
            QStringLiteral("^\\s*(begin|start transaction|commit|rollback|end)\\s*;|\\bconcurrently\\b|^vacuum\\b"),
            QRegularExpression::MultilineOption | QRegularExpression::CaseInsensitiveOption);
        for (const Migration& migration : migrations()) {
            QString text = QString::fromUtf8(migration.sql);
            text.remove(QRegularExpression(QStringLiteral("--[^\\n]*|\\$\\$.*?\\$\\$"),
                                           QRegularExpression::DotMatchesEverythingOption));
            QVERIFY2(!text.contains(statement), qPrintable(migration.file()));
        }
    }

    void whatOurFilesMakeIsRead()
    {
        QStringList tables;
        QStringList views;
        QStringList functions;
        for (const Migration& migration : migrations()) {
            const Declared made = declaredIn(migration.sql);
            for (auto table = made.tables.begin(); table != made.tables.end(); ++table) {
                QVERIFY2(table.value().size() > 1, qPrintable(table.key()));
                tables << table.key();
            }
            views += made.views;
            functions += made.functions;
        }
        const auto count = [](const QByteArray& words) {
            qsizetype sum = 0;
            for (const Migration& migration : migrations())
                sum += migration.sql.count(words);
            return sum;
        };
        QCOMPARE(tables.size(), count("create table if not exists public.") + count("create table public."));
        QCOMPARE(views.size(), count("create view public.") + count("create or replace view public."));
        QVERIFY(functions.contains(QStringLiteral("make_pairing_code")));
        QVERIFY(functions.contains(QStringLiteral("marked_present")));

        const Declared first = declaredIn(migrations().front().sql);
        QCOMPARE(first.tables.value(QStringLiteral("staff")),
                 QStringList({QStringLiteral("user_id"), QStringLiteral("name"), QStringLiteral("created_at")}));
        QVERIFY(first.tables.value(QStringLiteral("attendance")).contains(QStringLiteral("device_epoch")));
    }

    void aColumnThatALaterFileAddsToOlderTablesIsNotAskedFor()
    {
        Declared ours;
        for (const Migration& migration : migrations())
            ours.add(declaredIn(migration.sql));
        const QStringList needed = ours.neededColumns(QStringLiteral("attendance"));
        QVERIFY(needed.contains(QStringLiteral("device_seq")));
        QVERIFY(!needed.contains(QStringLiteral("clock_note"))); // 20261129090000_scans.sql
        QVERIFY(!needed.contains(QStringLiteral("constraint")));
    }

    void aProjectIsJudgedByWhatItHas_data()
    {
        QTest::addColumn<Facts>("facts");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QStringList>("pending");
        QTest::addColumn<QString>("detail");
        const QStringList all{QStringLiteral("01"), QStringLiteral("02"), QStringLiteral("03")};
        const auto row = [](const char* name, const Facts& facts, Kind kind, const QStringList& pending = {},
                            const char* detail = "") {
            QTest::newRow(name) << facts << kind << pending << QString::fromLatin1(detail);
        };
        const auto with = [](Facts facts, auto change) {
            change(facts);
            return facts;
        };
        const QString students = QStringLiteral("students");
        row("a new project", bare(), Kind::New, all);
        row("a new project of somebody who uses the Supabase CLI",
            with(bare(), [](Facts& f) { f.recorded = QStringList{QStringLiteral("20250101000000")}; }), Kind::New,
            all);
        row("one that has everything", whole(), Kind::Current);
        row("one with later migrations of the school's own",
            with(whole(), [](Facts& f) { *f.recorded << QStringLiteral("20270101000000"); }), Kind::Current);
        row("one that lacks the last file",
            with(whole(),
                 [](Facts& f) {
                     f.recorded->removeLast();
                     f.marked = QStringLiteral("20260102000000");
                 }),
            Kind::Behind, {QStringLiteral("03")});
        row("one whose record has a hole", with(whole(), [](Facts& f) { f.recorded->removeAt(1); }), Kind::Behind,
            {QStringLiteral("02"), QStringLiteral("03")});
        row("one that has lost a view", with(whole(), [](Facts& f) { f.relations.remove(QStringLiteral("roster")); }),
            Kind::Behind, {QStringLiteral("02"), QStringLiteral("03")});
        row("one that has lost a function", with(whole(), [](Facts& f) { f.functions.clear(); }), Kind::Behind,
            {QStringLiteral("02"), QStringLiteral("03")});
        row("one that was set up by hand", with(whole(), [](Facts& f) { f.recorded.reset(); }), Kind::Behind, all);
        row("one of before there was a marker", with(whole(), [](Facts& f) { f.marked.clear(); }), Kind::Behind, all);
        row("one whose first file was cut",
            with(bare(), [&](Facts& f) { f.relations.insert(students, whole().relations.value(students)); }),
            Kind::Behind, all);
        row("one of a later Rollcall", with(whole(), [](Facts& f) { f.marked = QStringLiteral("20280101000000"); }),
            Kind::Newer, {}, "20280101000000");
        row("somebody else's table of students",
            with(bare(),
                 [&](Facts& f) {
                     f.relations.insert(students, {'r', {QStringLiteral("name")}});
                 }),
            Kind::Foreign, {}, "the table public.students has no column student_number");
        row("a view where we have a table",
            with(bare(),
                 [&](Facts& f) {
                     f.relations.insert(students, {'v', {}});
                 }),
            Kind::Foreign, {}, "public.students is there and is no table");
        row("somebody else's view",
            with(bare(),
                 [](Facts& f) {
                     f.relations.insert(QStringLiteral("roster"), {'v', {}});
                 }),
            Kind::Foreign, {}, "public.roster is there and is not our view");
        row("a table where we have a view",
            with(whole(), [](Facts& f) { f.relations[QStringLiteral("roster")].kind = 'r'; }), Kind::Foreign, {},
            "public.roster is there and is not our view");
        row("somebody else's function", with(bare(), [](Facts& f) { f.functions << QStringLiteral("claim"); }),
            Kind::Foreign, {}, "a function public.claim is there and is not ours");
        row("the predecessor's tables",
            with(bare(),
                 [&](Facts& f) {
                     f.relations.insert(students, {'r', {QStringLiteral("id")}});
                     f.relations.insert(QStringLiteral("attendance"), {'r', {QStringLiteral("student_id")}});
                 }),
            Kind::Predecessor);
        row("no Supabase", with(bare(), [](Facts& f) { f.isSupabase = false; }), Kind::NotSupabase);
        row("an old PostgreSQL", with(bare(), [](Facts& f) { f.server = 140011; }), Kind::TooOld, {}, "14");
        row("an account that may change nothing", with(bare(), [](Facts& f) { f.mayChange = false; }), Kind::NoRight);
    }

    void aProjectIsJudgedByWhatItHas()
    {
        QFETCH(Facts, facts);
        const Standing standing = standingOf(facts, three);
        QTEST(standing.kind, "kind");
        QTEST(versionsOf(standing.pending), "pending");
        QTEST(standing.detail, "detail");
    }

    void factsAreReadFromTheDatabasesAnswer()
    {
        const auto read = readFacts(R"({"server":150018,"is_supabase":true,"may_change":true,"has_versions":true,
            "has_marker":false,"has_functions":true,
            "relations":{"roster":{"kind":"v","columns":["a","b"]}},"functions":["claim"]})");
        QVERIFY(read);
        QVERIFY(read->hasVersions);
        QVERIFY(!read->hasMarker);
        QCOMPARE(read->facts.server, 150018);
        QVERIFY(read->facts.isSupabase && read->facts.mayChange && read->facts.hasOurFunctions);
        QCOMPARE(read->facts.relations.value(QStringLiteral("roster")).kind, 'v');
        QCOMPARE(read->facts.relations.value(QStringLiteral("roster")).columns.size(), 2);
        QCOMPARE(read->facts.functions, QStringList{QStringLiteral("claim")});
        QVERIFY(!readFacts("[]"));
        QVERIFY(!readFacts(""));
    }
};

QTEST_APPLESS_MAIN(TestMigrations)
#include "tst_migrations.moc"
