#include "app/operations/projectsetup.h"

#include "app/assembly/cloudlink.h"
#include "app/operations/awaited.h"
#include "app/operations/cloudremedies.h"
#include "app/operations/diagnostics.h"
#include "app/operations/firststaff.h"
#include "app/operations/projectchecks.h"
#include "app/operations/reasonsentence.h"
#include "core/supabase/replies.h"
#include "core/supabase/requests.h"
#include "core/supabase/supabaseprobe.h"

#include <QDeadlineTimer>
#include <QTimer>

namespace rollcall::app {

using namespace std::chrono_literals;
using cloudschema::Standing;
using net::HttpReply;
using supabase::Failure;
using supabase::ServiceOutcome;

namespace {

// PostgREST reads the schema anew when it is told to, which takes a moment.
constexpr auto longestReload = 20s;
constexpr auto betweenAsks = 300ms;

const QString byHand = QStringLiteral("give the database connection as well, or run the files of "
                                      "deploy/supabase/migrations in the dashboard's SQL editor, in their order, and "
                                      "give the same command again");

QString newestVersion()
{
    return cloudschema::migrations().back().version;
}

void pause(std::chrono::milliseconds time)
{
    QEventLoop loop;
    QTimer::singleShot(time, &loop, &QEventLoop::quit);
    loop.exec();
}

QString remedyOfWay(net::TransportError error)
{
    switch (error) {
    case net::TransportError::DnsFailed:
        return QStringLiteral("check the address for a slip of the pen, and this machine's network");
    case net::TransportError::Refused:
        return QStringLiteral("check the address and its port");
    default:
        return remedyFor(error);
    }
}

/** Why a standing ends the set-up; only for the kinds that do. */
Finding refusalOf(const Standing& standing)
{
    switch (standing.kind) {
    case Standing::Kind::Newer:
        return bad(QStringLiteral("the project is of a later Rollcall (%1; this one knows %2)")
                       .arg(standing.detail, newestVersion()),
                   QStringLiteral("update this program; nothing was changed"));
    case Standing::Kind::Foreign:
        return bad(QStringLiteral("the project is somebody else's: %1").arg(standing.detail),
                   QStringLiteral("take a new project for Rollcall; nothing was changed"));
    case Standing::Kind::Predecessor:
        return bad(
            QStringLiteral("the project still has the tables of Rollcall's predecessor"),
            QStringLiteral("run deploy/supabase/from-predecessor.sql first, as the guide says under \"Moving in "
                           "from the predecessor\"; nothing was changed"));
    case Standing::Kind::NotSupabase:
        return bad(QStringLiteral("this database is not that of a Supabase project"),
                   QStringLiteral("take the connection from the project's dashboard, under \"Connect\""));
    case Standing::Kind::TooOld:
        return bad(QStringLiteral("the project's PostgreSQL is version %1, and 15 is needed").arg(standing.detail),
                   QStringLiteral("upgrade it in the dashboard, under Settings, Infrastructure"));
    case Standing::Kind::NoRight:
        return bad(QStringLiteral("this account of the database may not make tables"),
                   QStringLiteral("connect as the user postgres"));
    case Standing::Kind::New:
    case Standing::Kind::Behind:
    case Standing::Kind::Current:
        break;
    }
    Q_UNREACHABLE();
}

Finding findingOf(const MigrationFault& stopped)
{
    const QByteArray& state = stopped.fault.state;
    if (stopped.file.isEmpty() && state == "55P03")
        return bad(QStringLiteral("somebody else is setting this project up"),
                   QStringLiteral("wait until that is done, and give the same command again"));
    const QString place = stopped.file.isEmpty() ? QStringLiteral("the database")
                          : stopped.fault.line > 0
                              ? QStringLiteral("%1, line %2").arg(stopped.file).arg(stopped.fault.line)
                              : stopped.file;
    const QString what =
        QStringLiteral("%1: %2%3; the project is as it was before")
            .arg(place, stopped.fault.message,
                 state.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(QString::fromLatin1(state)));
    if (state == "55P03" || state == "40P01" || state == "57014")
        return bad(what, QStringLiteral("kiosks are using the tables: give the same command again in a quiet hour"));
    if (state == "42501")
        return bad(what, QStringLiteral("connect as the user postgres, to whom the tables belong"));
    return bad(what, QStringLiteral("give the same command again; if it stays, tell the developers these words"));
}

Finding findingOf(const MigrationReport& report)
{
    const size_t count = report.before.pending.size();
    const QString warnings =
        report.warnings.isEmpty() ? QString() : QStringLiteral("; the database warns: ") + report.warnings.join(u';');
    switch (report.before.kind) {
    case Standing::Kind::New:
        return ok(QStringLiteral("%1 migrations applied, up to %2%3").arg(count).arg(newestVersion(), warnings));
    case Standing::Kind::Behind:
        return ok(QStringLiteral("brought up with %1 migrations, to %2%3").arg(count).arg(newestVersion(), warnings));
    case Standing::Kind::Current:
        return ok(QStringLiteral("nothing to do: the project has every migration, up to %1").arg(newestVersion()));
    default:
        return refusalOf(report.before);
    }
}

Finding withWord(Finding finding, const char* step)
{
    finding.check = step;
    return finding;
}

} // namespace

bool ProjectSetupReport::isWell() const
{
    return app::isWell(steps) && app::isWell(checks);
}

ProjectSetup::ProjectSetup(const ProjectAccess& access, const config::Settings& settings, const Clock& clock)
    : m_access(access), m_clock(clock), m_timeouts(supabaseTimeouts(settings)), m_http(makeHttpClient(settings.cloud))
{
}

ProjectSetup::~ProjectSetup() = default;

HttpReply ProjectSetup::askVersion(const QByteArray& key)
{
    const auto asked = supabase::asOwner(m_access.project(), key);
    return awaited(
        m_http->send(supabase::functionRequest(asked, key, QStringLiteral("schema_version"), {}, m_timeouts)));
}

Finding ProjectSetup::reach()
{
    const HttpReply health = awaited(m_http->send(supabase::healthRequest(m_access.project(), m_timeouts)));
    if (health.error != net::TransportError::None)
        return bad(QStringLiteral("no answer from %1: %2")
                       .arg(m_access.url.host(), reasonSentence(QLatin1String(net::name(health.error)))),
                   remedyOfWay(health.error));
    if (health.status == 540)
        return bad(QStringLiteral("the project is paused"), remedyFor({sync::halt({}), Failure::ProjectPaused}));
    if (supabase::readHealthReply(health) != Reachability::Online)
        return bad(QStringLiteral("somebody answered at %1 who is no Supabase (HTTP %2)")
                       .arg(m_access.url.host())
                       .arg(health.status),
                   QStringLiteral("check the address; or log in to the network's portal"));
    // The gateway looks at the key before anything else.
    const auto ofKey = supabase::readFunctionReply(askVersion(m_access.project().apiKey));
    const auto* refused = std::get_if<ServiceOutcome>(&ofKey);
    if (refused && refused->failure == Failure::KeyRejected)
        return bad(QStringLiteral("the project does not know this publishable key"),
                   QStringLiteral("take it from the dashboard of this very project, under Settings, API Keys"));
    if (!m_access.secretKey.isEmpty()) {
        const auto ofSecret = supabase::readFunctionReply(askVersion(m_access.secretKey.toLatin1()));
        const auto* outcome = std::get_if<ServiceOutcome>(&ofSecret);
        const bool isRejected =
            outcome
            && (outcome->failure == Failure::KeyRejected || outcome->failure == Failure::TokenRejected
                || outcome->cause == sync::Outcome::Cause::MissingRight);
        if (isRejected)
            return bad(QStringLiteral("the project does not know this secret key"),
                       QStringLiteral("take it from the dashboard of this very project, under Settings, API Keys"));
    }
    return ok(QStringLiteral("%1 answers, and knows what it was shown").arg(m_access.url.host()));
}

Finding ProjectSetup::schemaByDatabase()
{
    const auto target = postgres::readTarget(m_access.database);
    if (!target)
        return bad(QStringLiteral("the database connection cannot be used"), QStringLiteral("type it again"));
    auto opened = postgres::Connection::open(*target);
    if (!opened)
        return bad(
            QStringLiteral("the database cannot be reached: %1").arg(opened.error().message),
            QStringLiteral("check the password; where the network has no IPv6, take the \"Session pooler\" from "
                           "the dashboard, under \"Connect\""));
    m_connection = std::move(*opened);
    m_owner = std::make_unique<DatabaseOwner>(*m_connection);
    const auto answer = ProjectMigration(*m_connection).apply();
    if (const auto* stopped = std::get_if<MigrationFault>(&answer))
        return findingOf(*stopped);
    const auto& report = std::get<MigrationReport>(answer);
    const Finding finding = findingOf(report);
    m_isChanged = !report.before.pending.empty();
    if (m_isChanged && !awaitSchema())
        return bad(finding.message + QStringLiteral("; but the project's address does not show them"),
                   QStringLiteral("if address and database are of one project, restart it in the dashboard and give "
                                  "the same command again"));
    return finding;
}

// Every account may ask; whoever is not staff is refused by the function itself, so it is there.
bool ProjectSetup::awaitSchema()
{
    const QDeadlineTimer deadline(longestReload);
    for (;;) {
        const auto answer = supabase::readFunctionReply(askVersion(m_access.project().apiKey));
        const auto* outcome = std::get_if<ServiceOutcome>(&answer);
        if (!outcome || outcome->cause == sync::Outcome::Cause::MissingRight)
            return true;
        if (deadline.hasExpired())
            return false;
        pause(betweenAsks);
    }
}

Finding ProjectSetup::schemaByKey()
{
    const QByteArray key = m_access.secretKey.toLatin1();
    const auto owner = supabase::asOwner(m_access.project(), key);
    m_owner = std::make_unique<KeyOwner>(owner, *m_http, m_timeouts);
    const auto answer = supabase::readFunctionReply(askVersion(key));
    if (const auto* object = std::get_if<QJsonObject>(&answer)) {
        const QString version = object->value(QLatin1String("version")).toString();
        if (version == newestVersion())
            return ok(QStringLiteral("nothing to do: the project has every migration, up to %1").arg(version));
        return version > newestVersion()
                   ? refusalOf({.kind = Standing::Kind::Newer, .detail = version})
                   : bad(QStringLiteral(
                             "the project's tables are of an earlier Rollcall, and a key cannot change them"),
                         byHand);
    }
    const auto& outcome = std::get<ServiceOutcome>(answer);
    if (outcome.failure != Failure::NoSuchFunction)
        return bad(QStringLiteral("the project does not say its version: %1").arg(reasonSentence(outcome.code)),
                   remedyFor(outcome));
    const ServiceOutcome students = supabase::readTableProbeReply(
        awaited(m_http->send(supabase::tableProbeRequest(owner, key, QStringLiteral("students"), m_timeouts))));
    return bad(students.failure == Failure::SchemaMismatch
                   ? QStringLiteral("the project has no tables yet, and a key cannot make them")
                   : QStringLiteral("the project's tables are of an earlier Rollcall, and a key cannot change them"),
               byHand);
}

Finding ProjectSetup::bringSchema()
{
    return m_access.database.isEmpty() ? schemaByKey() : schemaByDatabase();
}

Finding ProjectSetup::makeBucket()
{
    const auto bucket = m_owner->bucket();
    if (!bucket)
        return bad(QStringLiteral("the bucket of the photos cannot be asked about: %1").arg(bucket.error().detail),
                   QStringLiteral("try again in some minutes"));
    const QString name = QString::fromLatin1(supabase::photoBucket);
    if (bucket->isThere && bucket->isPrivate && bucket->isBounded)
        return ok(QStringLiteral("nothing to do: %1 is there, and private").arg(name));
    if (const auto put = m_owner->putBucket(*bucket); !put)
        return bad(QStringLiteral("%1 cannot be made: %2").arg(name, put.error().detail),
                   QStringLiteral("try again in some minutes"));
    m_isChanged = true;
    return ok(bucket->isThere ? QStringLiteral("%1 was open and is private again").arg(name)
                              : QStringLiteral("%1 made, private").arg(name));
}

Finding ProjectSetup::sayZone()
{
    const auto zone = m_owner->timeZone();
    if (!zone)
        return bad(QStringLiteral("the school's time zone cannot be asked about: %1").arg(zone.error().detail),
                   QStringLiteral("try again in some minutes"));
    if (!zone->isEmpty() && (m_access.timeZone.isEmpty() || m_access.timeZone == *zone))
        return ok(QStringLiteral("nothing to do: the school is in %1").arg(*zone));
    if (!zone->isEmpty())
        return warn(
            QStringLiteral("the school is in %1 and stays there, though %2 was given").arg(*zone, m_access.timeZone),
            QStringLiteral("if that is wrong, office.md says how to correct it: all days follow"));
    if (m_access.timeZone.isEmpty())
        return warn(QStringLiteral("nobody has said yet where the school is"),
                    QStringLiteral("give the same command again with --zone, such as Asia/Manila"));
    if (const auto set = m_owner->setTimeZone(m_access.timeZone); !set)
        return bad(QStringLiteral("the project does not take the time zone %1: %2")
                       .arg(m_access.timeZone, set.error().detail),
                   QStringLiteral("write a name of the IANA database with its capitals, such as Asia/Manila"));
    m_isChanged = true;
    return ok(QStringLiteral("the school is in %1").arg(m_access.timeZone));
}

Finding ProjectSetup::addStaff()
{
    if (m_access.staffEmail.isEmpty()) {
        const auto any = m_owner->hasStaff();
        return any && *any ? ok(QStringLiteral("nothing to do: there is staff"))
                           : warn(QStringLiteral("nobody is staff yet"),
                                  QStringLiteral("give the same command again with --staff EMAIL"));
    }
    const auto answer = FirstStaff(m_access, *m_owner, *m_http, m_timeouts, m_clock).add();
    if (const auto* refused = std::get_if<FirstStaff::Refused>(&answer))
        return bad(QStringLiteral("%1 is not staff: %2").arg(m_access.staffEmail, refused->reason), refused->remedy);
    const auto& done = std::get<FirstStaff::Done>(answer);
    m_staffToken = done.tokens.access;
    switch (done.kind) {
    case FirstStaff::Done::Kind::WasStaff:
        return ok(QStringLiteral("nothing to do: %1 is staff").arg(m_access.staffEmail));
    case FirstStaff::Done::Kind::GotRight:
        m_isChanged = true;
        return ok(QStringLiteral("%1 is staff now, with the account that was there").arg(m_access.staffEmail));
    case FirstStaff::Done::Kind::GotAccount:
        m_isChanged = true;
        return ok(QStringLiteral("%1 has an account and is staff").arg(m_access.staffEmail));
    }
    Q_UNREACHABLE();
}

ProjectSetupReport ProjectSetup::run()
{
    struct Step {
        const char* name;
        Finding (ProjectSetup::*take)();
    };
    static constexpr Step steps[] = {{"project", &ProjectSetup::reach},
                                     {"schema", &ProjectSetup::bringSchema},
                                     {"bucket", &ProjectSetup::makeBucket},
                                     {"zone", &ProjectSetup::sayZone},
                                     {"staff", &ProjectSetup::addStaff}};
    ProjectSetupReport report;
    m_isChanged = false;
    for (const Step& step : steps) {
        report.steps.push_back(withWord((this->*step.take)(), step.name));
        Q_EMIT found(report.steps.back());
        if (report.steps.back().grade == Finding::Grade::Bad)
            break;
    }
    report.isChanged = m_isChanged;
    if (!app::isWell(report.steps))
        return report;
    report.checks = checkProject({m_access, *m_owner, m_connection.get(), *m_http, m_timeouts, m_clock, m_staffToken},
                                 [this](const Finding& finding) { Q_EMIT found(finding); });
    return report;
}

} // namespace rollcall::app
