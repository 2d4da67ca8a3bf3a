#include "app/operations/rightschecks.h"

#include "app/operations/cloudremedies.h"
#include "app/operations/reasonsentence.h"
#include "core/attendance/voidreason.h"
#include "core/supabase/replies.h"
#include "core/supabase/requests.h"

#include <QJsonDocument>

namespace rollcall::app {

using net::HttpReply;
using net::HttpRequest;
using observe::Alarm;
using supabase::Failure;
using supabase::ServiceOutcome;
using sync::Outcome;

namespace {

void setHeader(HttpRequest& request, const QByteArray& name, const QByteArray& value)
{
    const auto isIt = [&name](const auto& header) { return header.first.compare(name, Qt::CaseInsensitive) == 0; };
    request.headers.removeIf(isIt);
    request.headers.emplaceBack(name, value);
}

// The same insert as a sync's, but of a row that the table must refuse. PostgreSQL examines the rights before the checks of
// the table, so the answer shows whether the right is there, and no row can stay. (Some servers also obey tx=rollback.)
HttpRequest rightsProbe(const DiagnosticContext& context, const QByteArray& token)
{
    const attendance::Record record{.id = RecordId::generate(context.installation.clock),
                                    .studentNumber = *StudentNumber::parse(u"doctor"),
                                    .scannedAt = context.installation.clock.now(),
                                    .deviceId = context.device(),
                                    .qrData = "doctor"};
    QJsonObject row = record.toJson();
    row.insert(QStringLiteral("device_epoch"), QStringLiteral("doctor"));
    row.insert(QStringLiteral("device_seq"), 0); // attendance_seq_positive
    row.insert(QStringLiteral("photo_path"), QJsonValue());
    row.insert(QStringLiteral("photo_note"), QLatin1String(name(attendance::PhotoAbsence::NoCamera)));
    const QByteArray json = QJsonDocument(row).toJson(QJsonDocument::Compact);
    HttpRequest request = supabase::insertRowsRequest(context.project(), token, supabase::attendanceTable,
                                                      {{0, record.id, json}}, context.limits());
    setHeader(request, "Prefer", "resolution=ignore-duplicates,return=minimal,missing=default,tx=rollback");
    return request;
}

// Asking for a signed URL to upload a photo needs the same rights as the upload, and stores nothing.
HttpRequest uploadTicket(const DiagnosticContext& context, const QByteArray& token)
{
    const QDateTime now = context.installation.clock.now();
    const QString key = QStringLiteral("%1/%2/%3.jpg")
                            .arg(context.device().toString(), now.toString(QStringLiteral("yyyy/MM/dd")),
                                 RecordId::generate(context.installation.clock).toString());
    HttpRequest request = supabase::uploadPhotoRequest(context.project(), token, key, "{}", context.limits());
    QString path = request.url.path();
    request.url.setPath(path.replace(QLatin1String("/object/"), QLatin1String("/object/upload/sign/")));
    setHeader(request, "Content-Type", "application/json");
    return request;
}

// A text file, which the bucket must refuse, under a name that the rules must refuse.
HttpRequest notAPhoto(const DiagnosticContext& context, const QByteArray& token)
{
    HttpRequest request = supabase::uploadPhotoRequest(
        context.project(), token, context.device().toString() + QStringLiteral("/doctor"), "x", context.limits());
    setHeader(request, "Content-Type", "text/plain");
    return request;
}

// Of a scan that does not exist, so nothing is voided.
HttpRequest voidProbe(const DiagnosticContext& context, const QByteArray& token)
{
    const auto id = [&context] { return RecordId::generate(context.installation.clock).toString(); };
    return supabase::functionRequest(context.project(), token, QStringLiteral("void_scan"),
                                     {{QStringLiteral("id"), id()},
                                      {QStringLiteral("scan_id"), id()},
                                      {QStringLiteral("reason"), QLatin1String(name(attendance::VoidReason::Test))}},
                                     context.limits());
}

} // namespace

Finding checkLogin(DiagnosticContext& context)
{
    if (!context.hasCloud())
        return skipped(switchedOff);
    if (!context.isAnswered())
        return skipped(unreachable);
    const auto access = context.login();
    if (const auto* outcome = std::get_if<ServiceOutcome>(&access))
        return as(Alarm::SendingHalted,
                  bad(QStringLiteral("no login: %1").arg(reasonSentence(outcome->code)), remedyFor(*outcome)));
    const auto answer = context.deviceStatus();
    const auto* status = std::get_if<supabase::DeviceStatus>(&answer);
    if (status && *status != supabase::DeviceStatus::Active)
        return as(
            Alarm::DeviceRevoked,
            bad(QStringLiteral("logged in, but not as this device: %1").arg(reasonSentence(supabase::code(*status))),
                remedyFor(*status)));
    context.isLoggedIn = true;
    if (const auto* outcome = std::get_if<ServiceOutcome>(&answer))
        return bad(
            QStringLiteral("logged in, but as which device is not said: %1").arg(reasonSentence(outcome->code)),
            remedyFor(*outcome));
    if (context.isStaff(std::get<QByteArray>(access)))
        return ok(QStringLiteral("as a member of the staff, not as a device: for sending what kiosks exported"));
    return ok(QStringLiteral("as the device %1").arg(context.device().toString()));
}

Finding checkRights(DiagnosticContext& context)
{
    if (!context.hasCloud())
        return skipped(switchedOff);
    if (!context.isLoggedIn)
        return skipped(QStringLiteral("no login as this device"));
    const auto read = [](const HttpReply& reply) { return supabase::readInsertReply(reply, 1); };
    const HttpReply reply = context.askAsDevice(rightsProbe, read);
    const ServiceOutcome outcome = read(reply);
    if (outcome.failure == Failure::CheckViolated)
        return ok(QStringLiteral("this device may add records (tried with one that cannot stay)"));
    if (outcome.kind == Outcome::Kind::Done)
        return reply.header("preference-applied").contains("tx=rollback")
                   ? ok(QStringLiteral("this device may add records (tried, and rolled back)"))
                   : bad(
                       QStringLiteral("the cloud took a record that its own rules must refuse"),
                       QStringLiteral(
                           "apply deploy/supabase/migrations, and delete the row whose device_epoch is \"doctor\""));
    return as(
        Alarm::SendingHalted,
        bad(QStringLiteral("no record can be added: %1").arg(reasonSentence(outcome.code)), remedyFor(outcome)));
}

Finding checkTables(DiagnosticContext& context)
{
    if (!context.hasCloud())
        return skipped(switchedOff);
    if (!context.isLoggedIn)
        return skipped(QStringLiteral("no login as this device"));
    QStringList missing;
    for (const QString& table :
         {supabase::schedulesTable, supabase::exceptionsTable, supabase::refusalsTable, supabase::heartbeatsTable}) {
        const auto probe = [&table](const DiagnosticContext& asked, const QByteArray& token) {
            return supabase::tableProbeRequest(asked.project(), token, table, asked.limits());
        };
        const ServiceOutcome outcome =
            supabase::readTableProbeReply(context.askAsDevice(probe, supabase::readTableProbeReply));
        if (outcome.failure == Failure::SchemaMismatch)
            missing << table;
        else if (outcome.kind != Outcome::Kind::Done)
            return warn(QStringLiteral("%1 cannot be asked: %2").arg(table, reasonSentence(outcome.code)),
                        remedyFor(outcome));
    }
    const ServiceOutcome voids = supabase::readVoidReply(context.askAsDevice(voidProbe, supabase::readVoidReply));
    if (missing.isEmpty() && voids.cause == Outcome::Cause::NoTable)
        return warn(
            QStringLiteral("the cloud has no function void_scan: what the office voids at this kiosk waits here"),
            QStringLiteral("apply deploy/supabase/migrations to the project"));
    if (missing.isEmpty())
        return ok(QStringLiteral("those of the school day are there"));
    return warn(
        QStringLiteral("the cloud has no %1: it gives this kiosk no schedules, and learns nothing of refused scans "
                       "and of how far it has come")
            .arg(missing.join(QStringLiteral(", "))),
        QStringLiteral("apply deploy/supabase/migrations to the project"));
}

Finding checkBucket(DiagnosticContext& context)
{
    if (!context.hasCloud())
        return skipped(switchedOff);
    if (!context.isLoggedIn)
        return skipped(QStringLiteral("no login as this device"));
    const QString migrations =
        QStringLiteral("apply deploy/supabase/migrations: they make the bucket %1 and its rules")
            .arg(QLatin1String(supabase::photoBucket));
    const HttpReply ticket = context.askAsDevice(uploadTicket, supabase::readUploadReply);
    if (!ticket.isSuccess()) {
        const ServiceOutcome outcome = supabase::readUploadReply(ticket);
        const bool isAboutRights = outcome.cause == Outcome::Cause::MissingRight;
        return bad(QStringLiteral("a photo would be refused: %1").arg(reasonSentence(outcome.code)),
                   isAboutRights ? QStringLiteral("see rights; if those are well: %1").arg(migrations) : migrations);
    }
    const HttpReply text = context.askAsDevice(notAPhoto, supabase::readUploadReply);
    if (text.isSuccess())
        return bad(QStringLiteral("the bucket takes files that are no photos, from any device"), migrations);
    const ServiceOutcome refusal = supabase::readUploadReply(text);
    if (refusal.failure != Failure::MediaTypeRejected && refusal.cause != Outcome::Cause::MissingRight)
        return warn(QStringLiteral("photos are taken; whether the bucket has its limits cannot be told: %1")
                        .arg(reasonSentence(refusal.code)),
                    migrations);
    return ok(QStringLiteral("takes photos of this device, and nothing else"));
}

} // namespace rollcall::app
