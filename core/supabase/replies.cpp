#include "core/supabase/replies.h"

#include "core/attendance/studentreader.h"
#include "core/net/retryafter.h"
#include "core/supabase/answer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace rollcall::supabase {

using net::HttpReply;
using sync::done;
using sync::halt;
using sync::later;
using sync::Outcome;
using sync::refused;
using Cause = sync::Outcome::Cause;

namespace {

bool isOneOf(QStringView code, std::initializer_list<const char*> codes)
{
    return std::any_of(codes.begin(), codes.end(), [code](const char* c) { return code == QLatin1String(c); });
}

// 23505, distinguished by the constraint's name (deploy/supabase/migrations). on_conflict takes care of a known id, unless
// something on the way drops it.
ServiceOutcome uniqueViolation(const QString& message)
{
    if (message.contains(QLatin1String("attendance_device_sequence")))
        return refused(QStringLiteral("sequence_taken"), {}, Cause::NumberTaken);
    if (message.contains(QLatin1String("attendance_pkey"))
        || message.contains(QLatin1String("attendance_refusals_pkey")))
        return {refused(QStringLiteral("already_there")), Failure::RecordExists};
    return refused(QStringLiteral("23505"));
}

// SQLSTATEs that a value of one row can cause.
bool isRowAtFault(const QString& code, const QString& message)
{
    // The cloud does not know the student. If it is the device that it does not know, nothing can be sent.
    if (code == QLatin1String("23503"))
        return !message.contains(QLatin1String("device"));
    return isOneOf(code, {"23502", "23514", "23P01", "22001", "22003", "22007", "22008", "22021", "22P02", "22P05"});
}

// SQLSTATEs by which the database refuses a statement that may be one row's fault: a trigger or function that raises, a view's
// check, a limit of the program, an error of its own. Not those of a connection, of resources, of a lock or of the schema.
bool mayBeOneRow(const QString& code)
{
    static constexpr const char* classes[] = {"P0", "38", "39", "44", "54", "XX"};
    return std::any_of(std::begin(classes), std::end(classes),
                       [&](const char* c) { return code.startsWith(QLatin1String(c)); });
}

Failure schemaFailure(const QString& code)
{
    if (isOneOf(code, {"PGRST202", "42883"}))
        return Failure::NoSuchFunction;
    const bool isMissing = code.startsWith(QLatin1String("PGRST2")) || isOneOf(code, {"42P01", "42703"});
    return isMissing ? Failure::SchemaMismatch : Failure::None;
}

ServiceOutcome readPostgrestError(const HttpReply& reply)
{
    const QJsonObject body = objectOf(reply).value_or(QJsonObject());
    const QString code = sqlCode(body);
    const QString message = body.value(QLatin1String("message")).toString();
    if (reply.status >= 500) {
        // How the local Supabase reports a failed check.
        if (code == QLatin1String("SUP") && message.contains(QLatin1String("violates check constraint")))
            return {refused(QStringLiteral("23514")), Failure::CheckViolated};
        if (code == QLatin1String("57014"))
            return later(code, retryAfter(reply), Cause::TooMuch);
        // Whatever else PostgreSQL says, the local Supabase calls SUP.
        if (code == QLatin1String("SUP") || mayBeOneRow(code))
            return later(code, retryAfter(reply), Cause::PerhapsOneItem);
        // A deadlock or a lock timeout, for instance: the same request may pass in a moment.
        return overload(code.isEmpty() ? httpCode(reply) : code, reply);
    }
    if (reply.status == 401 && isAboutYoungToken(message))
        return tokenNotYetValid();
    if (reply.status == 401 && isOneOf(code, {"PGRST301", "PGRST303"}))
        return {later(QStringLiteral("token_rejected")), Failure::TokenRejected};
    if (code == QLatin1String("25006")) // read-only: a standby takes over, or a disk is being enlarged
        return later(code);
    if (code == QLatin1String("23505"))
        return uniqueViolation(message);
    if (isRowAtFault(code, message))
        return {refused(code), code == QLatin1String("23514") ? Failure::CheckViolated : Failure::None};
    if (reply.status == 401 && code.isEmpty())
        return {halt(QStringLiteral("api_key_rejected")), Failure::KeyRejected};
    // Rights, schema, function, verb: our two halves do not fit, or the device is not bound. A schema cache that is
    // stale after migrations looks the same; the engine asks again in minutes.
    const Failure failure = schemaFailure(code);
    const Cause cause = code == QLatin1String("42501")       ? Cause::MissingRight
                        : mayBeOneRow(code)                  ? Cause::PerhapsOneItem
                        : failure == Failure::SchemaMismatch ? Cause::NoTable
                                                             : Cause::None;
    return {halt(code.isEmpty() ? httpCode(reply) : code, cause), failure};
}

// What only reads carries no item that could be parked.
ServiceOutcome notRefused(const ServiceOutcome& outcome)
{
    return outcome.kind == Outcome::Kind::Refused ? ServiceOutcome(halt(outcome.code), outcome.failure) : outcome;
}

std::variant<QJsonArray, ServiceOutcome> readRows(const HttpReply& reply)
{
    if (auto outcome = readTransport(reply))
        return notRefused(*outcome);
    if (!reply.isSuccess())
        return notRefused(readPostgrestError(reply));
    const QJsonDocument document = QJsonDocument::fromJson(reply.body);
    if (!document.isArray())
        return notSupabase();
    return document.array();
}

} // namespace

ServiceOutcome readInsertReply(const HttpReply& reply, qsizetype count)
{
    if (auto outcome = readTransport(reply))
        return withText(*outcome, reply);
    // Exactly what an insert is answered, without its rows as asked for or with them; a portal's "200 OK" or another
    // server's "201 Created" must not count as kept.
    if (reply.isSuccess()) {
        const bool isOurs = reply.body.isEmpty() || QJsonDocument::fromJson(reply.body).isArray();
        return reply.status == 201 && isOurs ? ServiceOutcome(done()) : withText(notSupabase(), reply);
    }
    const ServiceOutcome outcome = readPostgrestError(reply);
    return count == 1 && outcome.failure == Failure::RecordExists ? ServiceOutcome(done()) : withText(outcome, reply);
}

ServiceOutcome readVoidReply(const HttpReply& reply)
{
    if (auto outcome = readTransport(reply))
        return withText(*outcome, reply);
    if (!reply.isSuccess()) {
        ServiceOutcome outcome = readPostgrestError(reply);
        if (outcome.failure == Failure::NoSuchFunction)
            outcome.cause = Cause::NoTable; // as of a table that is missing: the project's migrations are older
        return withText(outcome, reply);
    }
    static const QRegularExpression known(QStringLiteral("\\A[a-z_]{1,40}\\z"));
    const QString result = objectOf(reply).value_or(QJsonObject()).value(QLatin1String("result")).toString();
    if (result == QLatin1String("void"))
        return done();
    return withText(known.match(result).hasMatch() ? ServiceOutcome(refused(QStringLiteral("void_") + result))
                                                   : notSupabase(),
                    reply);
}

// 201 for a new row and, depending on the version, 200 for one that was there; either way with the row.
ServiceOutcome readHeartbeatReply(const HttpReply& reply, const DeviceId& device)
{
    if (auto outcome = readTransport(reply))
        return withText(*outcome, reply);
    if (!reply.isSuccess())
        return withText(readPostgrestError(reply), reply);
    const QJsonArray rows = QJsonDocument::fromJson(reply.body).array();
    const bool isOurs =
        rows.size() == 1 && rows.first().toObject().value(QLatin1String("device_id")).toString() == device.toString();
    return isOurs ? ServiceOutcome(done()) : withText(notSupabase(), reply);
}

std::variant<Tokens, ServiceOutcome> readTokenReply(const HttpReply& reply, const QDateTime& now)
{
    if (auto outcome = readTransport(reply))
        return notRefused(*outcome);
    if (reply.isSuccess()) {
        const QJsonObject body = objectOf(reply).value_or(QJsonObject());
        const Tokens tokens{body.value(QLatin1String("access_token")).toString().toLatin1(),
                            body.value(QLatin1String("refresh_token")).toString().toLatin1(),
                            now.addSecs(body.value(QLatin1String("expires_in")).toInt(3600))};
        if (tokens.access.isEmpty() || tokens.refresh.isEmpty())
            return notSupabase();
        return tokens;
    }
    if (reply.status >= 500)
        return overload(httpCode(reply), reply);
    if (reply.status == 401)
        return ServiceOutcome(halt(QStringLiteral("api_key_rejected")), Failure::KeyRejected);
    if (reply.status == 404) // no login service there: the address is wrong
        return ServiceOutcome(halt(httpCode(reply)));
    return ServiceOutcome(halt(QStringLiteral("login_refused")), Failure::LoginRefused);
}

std::variant<RosterPage, ServiceOutcome> readRosterReply(const HttpReply& reply)
{
    const auto rows = readRows(reply);
    if (const auto* outcome = std::get_if<ServiceOutcome>(&rows))
        return *outcome;
    RosterPage page;
    attendance::Validator validator;
    for (const QJsonValue& value : std::get<QJsonArray>(rows)) {
        const QJsonObject row = value.toObject();
        page.last = row.value(QLatin1String("student_number")).toString();
        if (page.last.isEmpty()) // where would the next page begin?
            return ServiceOutcome(halt(QStringLiteral("roster_without_numbers")));
        const auto read = attendance::readStudent(row, validator);
        if (const auto* student = std::get_if<attendance::Student>(&read))
            page.students.push_back(*student);
        else
            page.faults << std::get<attendance::Validation>(read).summary();
    }
    return page;
}

std::variant<QJsonArray, ServiceOutcome> readStaffRows(const HttpReply& reply)
{
    return readRows(reply);
}

// 201 or, where every row was there, 200 in some versions; either way with the rows.
ServiceOutcome readPutStudentsReply(const HttpReply& reply, qsizetype count)
{
    const auto rows = readRows(reply);
    if (const auto* outcome = std::get_if<ServiceOutcome>(&rows))
        return withText(*outcome, reply);
    return std::get<QJsonArray>(rows).size() == count ? ServiceOutcome(done()) : withText(notSupabase(), reply);
}

std::variant<RowsPage, ServiceOutcome> readRowsReply(const HttpReply& reply)
{
    const auto rows = readRows(reply);
    if (const auto* outcome = std::get_if<ServiceOutcome>(&rows))
        return *outcome;
    RowsPage page{.rows = {}, .bytes = reply.body.size()};
    for (const QJsonValue value : std::get<QJsonArray>(rows)) {
        page.rows.push_back(value.toObject());
        if (page.rows.back().value(QLatin1String("id")).toString().isEmpty()) // where would the next page begin?
            return ServiceOutcome(halt(QStringLiteral("rows_without_ids")));
    }
    return page;
}

std::variant<QString, ServiceOutcome> readSchoolZoneReply(const HttpReply& reply)
{
    const auto rows = readRows(reply);
    if (const auto* outcome = std::get_if<ServiceOutcome>(&rows))
        return *outcome;
    return std::get<QJsonArray>(rows).first()[u"time_zone"].toString();
}

std::variant<std::vector<queue::CorrectedScan>, ServiceOutcome> readCorrectedScansReply(const HttpReply& reply)
{
    const auto rows = readRows(reply);
    if (const auto* outcome = std::get_if<ServiceOutcome>(&rows))
        return *outcome;
    std::vector<queue::CorrectedScan> scans;
    for (const QJsonValue row : std::get<QJsonArray>(rows)) {
        const auto scan = RecordId::parse(row[u"scan_id"].toString());
        const auto student = StudentNumber::parse(row[u"student_number"].toString());
        const QDate day = QDate::fromString(row[u"school_day"].toString(), Qt::ISODate);
        const bool isVoid = row[u"student_number"].isNull() && row[u"school_day"].isNull();
        if (!scan || (!isVoid && (!student || !day.isValid())))
            return ServiceOutcome(halt(QStringLiteral("corrections_unreadable")));
        queue::CorrectedScan correction{*scan, {}};
        if (!isVoid)
            correction.movedTo = {*student, day};
        scans.push_back(correction);
    }
    return scans;
}

std::variant<std::vector<queue::OfficeMark>, ServiceOutcome> readOfficeMarksReply(const HttpReply& reply)
{
    const auto rows = readRows(reply);
    if (const auto* outcome = std::get_if<ServiceOutcome>(&rows))
        return *outcome;
    std::vector<queue::OfficeMark> marks;
    for (const QJsonValue row : std::get<QJsonArray>(rows)) {
        const auto student = StudentNumber::parse(row[u"student_number"].toString());
        const auto session = attendance::SessionId::parse(row[u"session"].toString());
        const QJsonValue since = row[u"since"];
        const QDateTime at = fromRfc3339(since.toString());
        if (!student || !session || (!since.isNull() && !at.isValid()))
            return ServiceOutcome(halt(QStringLiteral("corrections_unreadable")));
        queue::OfficeMark mark{*student, *session, {}};
        if (at.isValid())
            mark.sinceEpoch = std::chrono::milliseconds(at.toMSecsSinceEpoch());
        marks.push_back(mark);
    }
    return marks;
}

ServiceOutcome readTableProbeReply(const HttpReply& reply)
{
    const auto read = readRowsReply(reply);
    const auto* outcome = std::get_if<ServiceOutcome>(&read);
    return outcome ? *outcome : ServiceOutcome(done());
}

std::variant<QJsonObject, ServiceOutcome> readFunctionReply(const HttpReply& reply)
{
    if (auto outcome = readTransport(reply))
        return notRefused(*outcome);
    if (!reply.isSuccess())
        return notRefused(readPostgrestError(reply));
    if (auto object = objectOf(reply))
        return *object;
    return notSupabase();
}

// 204, or from the local Supabase 200 with null.
ServiceOutcome readProcedureReply(const HttpReply& reply)
{
    if (auto outcome = readTransport(reply))
        return notRefused(*outcome);
    if (!reply.isSuccess())
        return notRefused(readPostgrestError(reply));
    return reply.body.isEmpty() || reply.body.trimmed() == "null" ? ServiceOutcome(done()) : notSupabase();
}

std::variant<QJsonObject, ServiceOutcome> readAccountSettingsReply(const HttpReply& reply)
{
    if (auto outcome = readTransport(reply))
        return notRefused(*outcome);
    const auto object = objectOf(reply);
    if (reply.status == 401)
        return ServiceOutcome(halt(QStringLiteral("api_key_rejected")), Failure::KeyRejected);
    if (!reply.isSuccess())
        return ServiceOutcome(halt(httpCode(reply)));
    if (object && object->contains(QLatin1String("disable_signup")))
        return *object;
    return notSupabase();
}

std::variant<QString, ServiceOutcome> readMakeAccountReply(const HttpReply& reply)
{
    if (auto outcome = readTransport(reply))
        return notRefused(*outcome);
    const QJsonObject body = objectOf(reply).value_or(QJsonObject());
    const QString id = body.value(QLatin1String("id")).toString();
    if (reply.isSuccess())
        return id.isEmpty() ? std::variant<QString, ServiceOutcome>(notSupabase()) : id;
    const QString word = body.value(QLatin1String("error_code")).toString();
    if (isOneOf(word, {"email_exists", "user_already_exists"}))
        return ServiceOutcome(halt(QStringLiteral("login_refused")), Failure::RecordExists);
    if (isOneOf(word, {"weak_password", "validation_failed", "email_address_invalid"}))
        return ServiceOutcome(halt(QStringLiteral("login_refused")), Failure::LoginRefused);
    // A service without this part knows neither the path nor a key as a token.
    if (reply.status == 404 || isOneOf(word, {"no_authorization", "bad_jwt", "not_found"}))
        return ServiceOutcome(halt(httpCode(reply)), Failure::NoSuchFunction);
    if (reply.status == 401 || reply.status == 403)
        return ServiceOutcome(halt(QStringLiteral("api_key_rejected")), Failure::KeyRejected);
    return ServiceOutcome(reply.status >= 500 ? overload(httpCode(reply), reply) : halt(httpCode(reply)));
}

} // namespace rollcall::supabase
