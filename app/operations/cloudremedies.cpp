#include "app/operations/cloudremedies.h"

namespace rollcall::app {

using net::TransportError;
using supabase::Failure;
using sync::Outcome;

namespace {

QString explainedInGuide(const QString& code)
{
    return QStringLiteral("the operator's guide explains %1").arg(code);
}

} // namespace

QString remedyFor(TransportError error)
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

} // namespace rollcall::app
