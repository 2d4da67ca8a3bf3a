#include "app/operations/projectchecks.h"

#include "app/operations/awaited.h"
#include "app/operations/cloudremedies.h"
#include "app/operations/reasonsentence.h"
#include "core/attendance/record.h"
#include "core/cloudschema/migration.h"
#include "core/observe/alarmlimits.h"
#include "core/supabase/replies.h"
#include "core/supabase/requests.h"

#include <QJsonDocument>

#include <array>
#include <cstdlib>

namespace rollcall::app {

using net::HttpReply;
using net::HttpRequest;
using supabase::Failure;
using supabase::ServiceOutcome;

namespace {

const QString againWithDatabase =
    QStringLiteral("give the same command again with the database connection, which puts it right");

const QString noStaff = QStringLiteral("no login as a member of staff was given");

HttpReply askProject(const ProjectCheckContext& context, const HttpRequest& request)
{
    return awaited(context.http.send(request));
}

/** Sent with the publishable key alone, as anybody may. */
HttpRequest asAnybody(HttpRequest request)
{
    request.headers.removeIf([](const auto& header) { return header.first == "Authorization"; });
    return request;
}

Finding checkProjectEncryption(const ProjectCheckContext& context)
{
    return context.access.url.scheme() == QLatin1String("https")
               ? ok(QStringLiteral("the server proved who it is"))
               : ok(QStringLiteral("none, but the server is this machine"));
}

Finding checkProjectClock(const ProjectCheckContext& context)
{
    const HttpReply reply = askProject(context, supabase::healthRequest(context.access.project(), context.timeouts));
    if (!reply.date().isValid())
        return skipped(QStringLiteral("the server does not say what time it is"));
    const qint64 seconds = reply.date().secsTo(context.clock.now());
    const QString facts = QStringLiteral("this machine is %1 s %2 the server")
                              .arg(std::abs(seconds))
                              .arg(seconds < 0 ? QStringLiteral("behind") : QStringLiteral("ahead of"));
    return std::abs(seconds) > std::chrono::seconds(observe::wrongClock).count()
               ? warn(facts, QStringLiteral("set this machine's clock; each kiosk's doctor looks at its own"))
               : ok(facts);
}

/** The version that the project says over HTTP, as staff or as the owner; nothing without one of them. */
std::optional<HttpRequest> versionRequest(const ProjectCheckContext& context)
{
    const QString function = QStringLiteral("schema_version");
    if (!context.staffToken.isEmpty())
        return supabase::functionRequest(context.access.project(), context.staffToken, function, {},
                                         context.timeouts);
    if (context.access.secretKey.isEmpty())
        return std::nullopt;
    const auto owner = supabase::asOwner(context.access.project(), context.access.secretKey.toLatin1());
    return supabase::functionRequest(owner, owner.apiKey, function, {}, context.timeouts);
}

Finding checkSchemaVersion(const ProjectCheckContext& context)
{
    const auto request = versionRequest(context);
    if (!request)
        return skipped(noStaff);
    const auto answer = supabase::readFunctionReply(askProject(context, *request));
    if (const auto* outcome = std::get_if<ServiceOutcome>(&answer))
        return bad(QStringLiteral("the project does not say its version: %1").arg(reasonSentence(outcome->code)),
                   outcome->failure == Failure::NoSuchFunction ? againWithDatabase : remedyFor(*outcome));
    const QString version = std::get<QJsonObject>(answer).value(QLatin1String("version")).toString();
    const QString newest = cloudschema::migrations().back().version;
    return version == newest
               ? ok(QStringLiteral("%1, as this program knows it").arg(version))
               : bad(QStringLiteral("%1, and this program knows %2").arg(version, newest), againWithDatabase);
}

Finding checkRowSecurity(const ProjectCheckContext& context)
{
    if (!context.connection)
        return skipped(QStringLiteral("only a database connection shows it"));
    const auto open = context.connection->run(
        "select string_agg(n.nspname || '.' || c.relname, ', ' order by c.relname) from pg_class c "
        "join pg_namespace n on n.oid = c.relnamespace where n.nspname in ('public', 'rollcall') "
        "and c.relkind in ('r', 'p') and not c.relrowsecurity");
    if (!open)
        return bad(open.error().message, againWithDatabase);
    const QString tables = QString::fromUtf8(open->value_or(QByteArray()));
    return tables.isEmpty()
               ? ok(QStringLiteral("on for every table"))
               : bad(QStringLiteral("off for %1: anybody with the publishable key may reach that").arg(tables),
                     QStringLiteral("switch it on in the dashboard, under Authentication, Policies; "
                                    "if the table is one of Rollcall's, tell the developers"));
}

/** What anybody can read of ours; empty if that is nothing. */
QStringList readableByAnybody(const ProjectCheckContext& context)
{
    cloudschema::Declared ours;
    for (const cloudschema::Migration& migration : cloudschema::migrations())
        ours.add(cloudschema::declaredIn(migration.sql));
    QStringList readable;
    for (const QString& table : ours.tables.keys() + ours.views) {
        HttpRequest request = asAnybody(supabase::ownerRowRequest(
            context.access.project(), table, {QStringLiteral("select"), QStringLiteral("*")}, context.timeouts));
        const HttpReply reply = askProject(context, request);
        if (reply.isSuccess() && !QJsonDocument::fromJson(reply.body).array().isEmpty())
            readable << table;
    }
    return readable;
}

// A row that the table must refuse, so that it cannot stay; the rights are looked at before.
bool mayAnybodyWrite(const ProjectCheckContext& context)
{
    const QJsonObject student{{QStringLiteral("student_number"), QStringLiteral("no number")},
                              {QStringLiteral("first_name"), QStringLiteral("Nobody")},
                              {QStringLiteral("last_name"), QStringLiteral("Nobody")}};
    HttpRequest request =
        asAnybody(supabase::putStudentsRequest(context.access.project(), {}, {student}, context.timeouts));
    return supabase::readPutStudentsReply(askProject(context, request), 1).failure == Failure::CheckViolated;
}

Finding checkAnybody(const ProjectCheckContext& context)
{
    const QStringList readable = readableByAnybody(context);
    if (!readable.isEmpty())
        return bad(
            QStringLiteral("anybody with the publishable key can read %1").arg(readable.join(QLatin1String(", "))),
            QStringLiteral("take the policies that let anon in away, in the dashboard under Authentication, "
                           "Policies"));
    if (mayAnybodyWrite(context))
        return bad(QStringLiteral("anybody with the publishable key can add students"),
                   QStringLiteral("take the policies that let anon in away, in the dashboard under Authentication, "
                                  "Policies"));
    return ok(QStringLiteral("who has the publishable key alone reads and writes nothing"));
}

Finding checkProjectBucket(const ProjectCheckContext& context)
{
    const auto bucket = context.owner.bucket();
    if (!bucket)
        return bad(QStringLiteral("the bucket cannot be asked about: %1").arg(bucket.error().detail),
                   QStringLiteral("try again in some minutes"));
    if (!bucket->isThere || !bucket->isPrivate)
        return bad(bucket->isThere ? QStringLiteral("%1 is public").arg(QLatin1String(supabase::photoBucket))
                                   : QStringLiteral("there is no %1").arg(QLatin1String(supabase::photoBucket)),
                   QStringLiteral("give the same command again"));
    return bucket->isBounded
               ? ok(QStringLiteral("%1 is private and takes photos alone").arg(QLatin1String(supabase::photoBucket)))
               : warn(QStringLiteral("%1 is private, but takes other files than photos")
                          .arg(QLatin1String(supabase::photoBucket)),
                      QStringLiteral("give the same command again"));
}

Finding checkStaff(const ProjectCheckContext& context)
{
    if (context.staffToken.isEmpty()) {
        const auto any = context.owner.hasStaff();
        if (any && *any)
            return skipped(QStringLiteral("there is staff; nobody's login was given"));
        return warn(QStringLiteral("nobody is staff yet"),
                    QStringLiteral("give the same command again with --staff EMAIL"));
    }
    const auto standing = supabase::readFunctionReply(
        askProject(context, supabase::functionRequest(context.access.project(), context.staffToken,
                                                      QStringLiteral("device_status"), {}, context.timeouts)));
    const auto* object = std::get_if<QJsonObject>(&standing);
    if (object && object->value(QLatin1String("status")).toString() == QLatin1String("staff"))
        return ok(QStringLiteral("%1 logs in as staff").arg(context.access.staffEmail));
    return bad(QStringLiteral("%1 logs in, and is not staff").arg(context.access.staffEmail),
               QStringLiteral("give the same command again"));
}

// Of a device that cannot be: the right to make codes is looked at first, then its name is refused.
Finding checkPairing(const ProjectCheckContext& context)
{
    if (context.staffToken.isEmpty())
        return skipped(noStaff);
    const auto answer = supabase::readFunctionReply(askProject(
        context,
        supabase::functionRequest(context.access.project(), context.staffToken, QStringLiteral("make_pairing_code"),
                                  {{QStringLiteral("device_id"), QStringLiteral("no device")}}, context.timeouts)));
    const auto* outcome = std::get_if<ServiceOutcome>(&answer);
    if (outcome && outcome->failure == Failure::CheckViolated)
        return ok(QStringLiteral("staff can make codes (tried with one that cannot stay)"));
    return bad(QStringLiteral("staff cannot make a code%1")
                   .arg(outcome ? QStringLiteral(": ") + reasonSentence(outcome->code) : QString()),
               outcome ? remedyFor(*outcome) : againWithDatabase);
}

Finding checkAccounts(const ProjectCheckContext& context)
{
    const auto answer = supabase::readAccountSettingsReply(
        askProject(context, supabase::accountSettingsRequest(context.access.project(), context.timeouts)));
    const auto* settings = std::get_if<QJsonObject>(&answer);
    if (!settings)
        return skipped(QStringLiteral("the project does not say how it takes new accounts"));
    if (settings->value(QLatin1String("external")).toObject().value(QLatin1String("anonymous_users")).toBool())
        return warn(QStringLiteral("anybody may log in without an address"),
                    QStringLiteral("switch anonymous sign-ins off in the dashboard, under Authentication, Sign In / "
                                   "Providers"));
    if (settings->value(QLatin1String("disable_signup")).toBool())
        return ok(QStringLiteral("closed to new ones; a kiosk is paired with an account made for it (pair --email)"));
    if (!settings->value(QLatin1String("mailer_autoconfirm")).toBool())
        return warn(QStringLiteral("new accounts wait for a confirmation by e-mail, which a kiosk cannot give"),
                    QStringLiteral("switch Confirm email off in the dashboard, under Authentication, Sign In / "
                                   "Providers, Email, while kiosks are paired; or pair with --email"));
    return warn(QStringLiteral("open to new ones, which kiosks need to be paired, and which have no right at all"),
                QStringLiteral("switch sign-ups off once all kiosks are paired"));
}

struct ProjectCheck {
    const char* name;
    Finding (*run)(const ProjectCheckContext& context);
};

constexpr std::array projectChecks = {
    ProjectCheck{"tls", checkProjectEncryption}, ProjectCheck{"clock", checkProjectClock},
    ProjectCheck{"schema", checkSchemaVersion},  ProjectCheck{"rls", checkRowSecurity},
    ProjectCheck{"anybody", checkAnybody},       ProjectCheck{"bucket", checkProjectBucket},
    ProjectCheck{"staff", checkStaff},           ProjectCheck{"pairing", checkPairing},
    ProjectCheck{"accounts", checkAccounts},
};

} // namespace

std::vector<Finding> checkProject(const ProjectCheckContext& context,
                                  const std::function<void(const Finding&)>& found)
{
    std::vector<Finding> findings;
    for (const ProjectCheck& check : projectChecks) {
        findings.push_back(check.run(context));
        findings.back().check = check.name;
        found(findings.back());
    }
    return findings;
}

QStringList dashboardTasks()
{
    return {
        QStringLiteral(
            "Authentication, Sign In / Providers: once all kiosks are paired, switch off \"Allow new users to "
            "sign up\". A kiosk that comes later is paired with an account made for it."),
        QStringLiteral(
            "Authentication, Users: let whoever is staff have an e-mail address of the school, and remove who "
            "leaves from the table staff the same day."),
        QStringLiteral("Logs: they hold network addresses and are kept for days by the plan. If your rules ask for "
                       "less, choose the plan by that; nothing of Rollcall's needs them."),
        QStringLiteral(
            "Database, Backups: look whether the plan makes any. The free one does not, and puts a project that "
            "nobody uses for a week to sleep."),
        QStringLiteral("Settings, API Keys: keep the secret key and the database's password where only the owner "
                       "reads them. No kiosk needs either; make new ones if somebody else has seen them."),
    };
}

} // namespace rollcall::app
