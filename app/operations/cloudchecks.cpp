#include "app/operations/cloudchecks.h"

#include "app/assembly/cloudlink.h"
#include "core/supabase/replies.h"
#include "core/supabase/requests.h"

#include <QEventLoop>
#include <QHostAddress>
#include <QHostInfo>
#include <QLocale>
#include <QNetworkProxyFactory>
#include <QTimer>

#include <algorithm>
#include <array>
#include <cstdlib>

namespace rollcall::app {

using namespace std::chrono_literals;
using net::HttpReply;
using net::HttpRequest;
using net::TransportError;
using supabase::Failure;
using supabase::ServiceOutcome;
using sync::Outcome;

namespace {

constexpr qint64 worryingSeconds = 30;
constexpr qint64 wrongSeconds = 120;

const QString switchedOff = QStringLiteral("the cloud is switched off");
const QString unreachable = QStringLiteral("the server cannot be asked");

QString todoAbout(TransportError error)
{
    switch (error) {
    case TransportError::DnsFailed:
        return QStringLiteral("check cable or Wi-Fi and the DNS server, and cloud.url for a slip of the pen");
    case TransportError::Refused:
        return QStringLiteral("nobody listens there: check cloud.url and its port");
    case TransportError::TlsFailed:
        return QStringLiteral(
            "check this machine's clock first, then ca-certificates; a school's proxy that opens TLS "
            "must let this address through");
    case TransportError::ProxyFailed:
        return QStringLiteral("check https_proxy and what the proxy allows");
    case TransportError::ConnectTimeout:
        return QStringLiteral("check cable or Wi-Fi, and whether a firewall lets this address through");
    default:
        return QStringLiteral("try again; on a slow line raise network_timeouts");
    }
}

QDateTime serverTime(const HttpReply& reply)
{
    QDateTime time = QLocale::c().toDateTime(QString::fromLatin1(reply.header("date")),
                                             QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"));
    time.setTimeSpec(Qt::UTC);
    return time;
}

bool goesThroughProxy(const QUrl& url)
{
    const auto proxies = QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(url));
    return !proxies.isEmpty() && proxies.constFirst().type() != QNetworkProxy::NoProxy;
}

QString explainedInGuide(const QString& code)
{
    return QStringLiteral("the operator's guide explains %1").arg(code);
}

/** What a person can do about it, in short; the guide explains it. */
QString remedyFor(const supabase::ServiceOutcome& outcome)
{
    const QString migrations = QStringLiteral("apply deploy/supabase/migrations to the project");
    switch (outcome.failure) {
    case Failure::LoginRefused:
        return QStringLiteral("the cloud does not take this device's account: check cloud.device_email and "
                              "device_password, or pair the kiosk again");
    case Failure::LoginNotKept:
        return QStringLiteral("free space, or give the kiosk's user the right to write to the data directory");
    case Failure::TokenNotYetValid:
        return QStringLiteral(
            "the clocks of the cloud's servers differ by more than 20 s: ask again in a minute; if it "
            "stays, whoever runs the servers sets their clocks");
    case Failure::LoginBusy:
        return QStringLiteral("another program of this kiosk is logging in: ask again in a minute");
    case Failure::KeyRejected:
        return QStringLiteral("check cloud.api_key: it must be the publishable key of this project");
    case Failure::NotPaired:
        return QStringLiteral("pair this kiosk: rollcallctl pair, with a code of the office");
    case Failure::NoSuchFunction:
    case Failure::SchemaMismatch:
        return migrations;
    case Failure::ProjectPaused:
        return QStringLiteral("an administrator wakes the project in Supabase's dashboard");
    default:
        break;
    }
    if (outcome.cause == Outcome::Cause::MissingRight)
        return QStringLiteral("the account is this device's, so a rule is missing or wrong: apply "
                              "deploy/supabase/migrations");
    return explainedInGuide(outcome.code);
}

QString remedyFor(supabase::DeviceStatus status)
{
    switch (status) {
    case supabase::DeviceStatus::Active:
        break;
    case supabase::DeviceStatus::Revoked:
        return QStringLiteral(
            "the office shut this device out: it lets it in again, or rollcallctl queue export saves "
            "what waits");
    case supabase::DeviceStatus::Replaced:
        return QStringLiteral(
            "another kiosk was paired in its place: rollcallctl queue export takes what waits there; "
            "pair this one anew as a device of its own");
    case supabase::DeviceStatus::OtherDevice:
        return QStringLiteral(
            "cloud.device_id is not the device that this kiosk was paired as: correct it, or pair it "
            "again");
    }
    return {};
}

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
    HttpRequest request =
        supabase::insertRecordsRequest(context.project(), token, {{0, record.id, row}}, context.limits());
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

} // namespace

Finding checkName(DiagnosticContext& context)
{
    if (!context.hasCloud())
        return skipped(switchedOff);
    const QString host = context.settings->cloud.url.host();
    if (!QHostAddress(host).isNull())
        return ok(QStringLiteral("%1 needs no name server").arg(host));
    if (goesThroughProxy(context.settings->cloud.url))
        return ok(QStringLiteral("the proxy looks up %1").arg(host));
    QEventLoop loop;
    std::optional<QHostInfo> answer;
    const int lookup = QHostInfo::lookupHost(host, &loop, [&](const QHostInfo& info) {
        answer = info;
        loop.quit();
    });
    QTimer::singleShot(context.limits().connect, &loop, &QEventLoop::quit);
    loop.exec();
    QHostInfo::abortHostLookup(lookup);
    if (!answer)
        return bad(QStringLiteral("no name server answered about %1").arg(host),
                   todoAbout(TransportError::DnsFailed));
    if (answer->error() != QHostInfo::NoError)
        return bad(QStringLiteral("%1 is not known: %2").arg(host, answer->errorString()),
                   todoAbout(TransportError::DnsFailed));
    return ok(QStringLiteral("%1 is known").arg(host));
}

Finding checkServer(DiagnosticContext& context)
{
    if (!context.hasCloud())
        return skipped(switchedOff);
    context.health = context.ask(supabase::healthRequest(context.project(), context.limits()));
    const HttpReply& reply = *context.health;
    if (reply.error != TransportError::None)
        return bad(QStringLiteral("no answer: %1").arg(QLatin1String(net::name(reply.error))),
                   todoAbout(reply.error));
    if (context.isAnswered())
        return ok(QStringLiteral("answered after %1 ms").arg((reply.connectTime + reply.timeToFirstByte).count()));
    if (reply.status == 540)
        return bad(QStringLiteral("the project is paused"), remedyFor({sync::halt({}), Failure::ProjectPaused}));
    const bool isKeyRefused =
        (reply.status == 401 || reply.status == 403) && supabase::readHealthReply(reply) == Reachability::Online;
    if (isKeyRefused)
        return bad(QStringLiteral("the server does not take the key"),
                   remedyFor({sync::halt({}), Failure::KeyRejected}));
    return bad(
        QStringLiteral("somebody answered (HTTP %1) who is no Supabase").arg(reply.status),
        QStringLiteral("a captive portal or a proxy: log in to it, or free the address; else check cloud.url"));
}

Finding checkEncryption(DiagnosticContext& context)
{
    if (!context.hasCloud())
        return skipped(switchedOff);
    const QUrl& url = context.settings->cloud.url;
    if (url.scheme() == QLatin1String("http")) {
        const bool isHere = QHostAddress(url.host()).isLoopback() || url.host() == QLatin1String("localhost");
        return isHere ? ok(QStringLiteral("none, but the server is this machine"))
                      : bad(QStringLiteral("cloud.url is http: names and keys travel in the clear"),
                            QStringLiteral("set cloud.url to https"));
    }
    if (context.health && context.health->error == TransportError::TlsFailed)
        return bad(context.health->detail, todoAbout(TransportError::TlsFailed));
    if (!context.health || context.health->error != TransportError::None)
        return skipped(unreachable);
    return ok(QStringLiteral("the server proved who it is"));
}

Finding checkClock(DiagnosticContext& context)
{
    const QDateTime now = context.installation.clock.now();
    const QString ntp = QStringLiteral("switch on time synchronisation (timedatectl set-ntp true), or set the clock");
    const QDateTime theirs = context.health ? serverTime(*context.health) : QDateTime();
    if (!theirs.isValid()) {
        return now.date().year() < 2024
                   ? bad(QStringLiteral("it is not %1").arg(now.date().toString(Qt::ISODate)), ntp)
                   : skipped(QStringLiteral("no server to compare it with; here it is %1").arg(toRfc3339(now)));
    }
    const qint64 seconds = theirs.secsTo(now);
    const QString facts = QStringLiteral("%1 s %2 the server's")
                              .arg(std::abs(seconds))
                              .arg(seconds < 0 ? QStringLiteral("behind") : QStringLiteral("ahead of"));
    if (std::abs(seconds) > wrongSeconds)
        return bad(facts, ntp);
    if (std::abs(seconds) > worryingSeconds)
        return warn(facts, ntp);
    return ok(facts);
}

Finding checkLogin(DiagnosticContext& context)
{
    if (!context.hasCloud())
        return skipped(switchedOff);
    if (!context.isAnswered())
        return skipped(unreachable);
    const auto access = context.login();
    if (const auto* outcome = std::get_if<ServiceOutcome>(&access))
        return bad(QStringLiteral("no login: %1").arg(outcome->code), remedyFor(*outcome));
    const auto answer = context.deviceStatus();
    const auto* status = std::get_if<supabase::DeviceStatus>(&answer);
    if (status && *status != supabase::DeviceStatus::Active)
        return bad(QStringLiteral("logged in, but not as this device: %1").arg(supabase::code(*status)),
                   remedyFor(*status));
    context.isLoggedIn = true;
    if (const auto* outcome = std::get_if<ServiceOutcome>(&answer))
        return bad(QStringLiteral("logged in, but as which device is not said: %1").arg(outcome->code),
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
    return bad(QStringLiteral("adding a record: %1").arg(outcome.code), remedyFor(outcome));
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
        return bad(QStringLiteral("a photo would be refused: %1").arg(outcome.code),
                   isAboutRights ? QStringLiteral("see rights; if those are well: %1").arg(migrations) : migrations);
    }
    const HttpReply text = context.askAsDevice(notAPhoto, supabase::readUploadReply);
    if (text.isSuccess())
        return bad(QStringLiteral("the bucket takes files that are no photos, from any device"), migrations);
    const ServiceOutcome refusal = supabase::readUploadReply(text);
    if (refusal.failure != Failure::MediaTypeRejected && refusal.cause != Outcome::Cause::MissingRight)
        return warn(QStringLiteral("photos are taken; whether the bucket has its limits cannot be told (%1)")
                        .arg(refusal.code),
                    migrations);
    return ok(QStringLiteral("takes photos of this device, and nothing else"));
}

} // namespace rollcall::app
