#include "app/operations/firststaff.h"

#include "app/operations/awaited.h"
#include "app/operations/cloudremedies.h"
#include "app/operations/reasonsentence.h"
#include "core/supabase/replies.h"
#include "core/supabase/requests.h"

#include <QJsonDocument>

namespace rollcall::app {

using supabase::Failure;
using supabase::PairingFailure;
using supabase::PairingFault;
using supabase::ServiceOutcome;
using supabase::Tokens;

namespace {

/** Whose token it is (RFC 7519, "sub"); null if it does not say. */
QUuid accountOf(const QByteArray& token)
{
    const QByteArray claims = QByteArray::fromBase64(token.split('.').value(1), QByteArray::Base64UrlEncoding);
    return QUuid::fromString(QJsonDocument::fromJson(claims).object().value(QLatin1String("sub")).toString());
}

const QString makeByHand = QStringLiteral("make the account in the dashboard (Authentication, Users, Add user, with "
                                          "Auto Confirm), and give the same command again");

FirstStaff::Refused staffRefusal(const PairingFailure& failure)
{
    switch (failure.fault) {
    case PairingFault::SignUpClosed:
        return {QStringLiteral("the project takes no new accounts"),
                QStringLiteral("give the secret key as well, or ") + makeByHand};
    case PairingFault::NeedsConfirmation:
        return {QStringLiteral("the project wants new accounts confirmed by e-mail"),
                QStringLiteral("confirm it and give the same command again, or give the secret key as well")};
    case PairingFault::TooManySignUps:
        return {QStringLiteral("too many new accounts were made from this network"),
                QStringLiteral("wait an hour, or ") + makeByHand};
    case PairingFault::LoginRefused:
        return {QStringLiteral("this e-mail address has an account with another password, or one that is not "
                               "confirmed yet, or is none that the project takes"),
                QStringLiteral("give the password that the account has, or set it anew in the dashboard under "
                               "Authentication, Users")};
    default:
        return {reasonSentence(failure.code), QStringLiteral("try again in some minutes")};
    }
}

} // namespace

supabase::Pairing FirstStaff::accounts() const
{
    supabase::Project project = m_access.project();
    project.email = m_access.staffEmail;
    project.password = m_access.staffPassword;
    return {project, m_http, m_timeouts, m_clock};
}

// As the owner where that can be done, because such an account needs no confirmation and a project may be closed to new ones.
std::optional<FirstStaff::Refused> FirstStaff::makeAccount()
{
    if (!m_access.secretKey.isEmpty()) {
        const auto owner = supabase::asOwner(m_access.project(), m_access.secretKey.toLatin1());
        const auto made = supabase::readMakeAccountReply(awaited(m_http.send(
            supabase::makeAccountRequest(owner, m_access.staffEmail, m_access.staffPassword, m_timeouts))));
        const auto* outcome = std::get_if<ServiceOutcome>(&made);
        if (!outcome)
            return std::nullopt;
        if (outcome->failure == Failure::RecordExists)
            return staffRefusal({PairingFault::LoginRefused});
        if (outcome->failure == Failure::LoginRefused)
            return Refused{QStringLiteral("the project takes no such e-mail address or password"),
                           QStringLiteral("choose a longer password, or another address")};
        if (outcome->failure != Failure::NoSuchFunction)
            return Refused{reasonSentence(outcome->code), remedyFor(*outcome)};
    }
    supabase::Pairing account = accounts();
    const auto signedUp = awaited(account.signUp());
    const auto* failure = std::get_if<PairingFailure>(&signedUp);
    return failure ? std::optional(staffRefusal(*failure)) : std::nullopt;
}

FirstStaff::Answer FirstStaff::giveRight(const Tokens& tokens, Done::Kind kind)
{
    const auto standing = supabase::readFunctionReply(awaited(m_http.send(supabase::functionRequest(
        m_access.project(), tokens.access, QStringLiteral("device_status"), {}, m_timeouts))));
    if (const auto* outcome = std::get_if<ServiceOutcome>(&standing))
        return Refused{reasonSentence(outcome->code), remedyFor(*outcome)};
    const QString status = std::get<QJsonObject>(standing).value(QLatin1String("status")).toString();
    if (status == QLatin1String("staff"))
        return Done{Done::Kind::WasStaff, tokens};
    if (status != QLatin1String("unbound"))
        return Refused{QStringLiteral("this is the account of a kiosk"),
                       QStringLiteral("take the address of a person")};
    const QUuid account = accountOf(tokens.access);
    if (account.isNull())
        return Refused{QStringLiteral("the login does not say whose it is"),
                       QStringLiteral("try again in some minutes")};
    if (const auto given = m_owner.addStaff(account, m_access.staffName); !given)
        return Refused{given.error().detail, QStringLiteral("try again in some minutes")};
    return Done{kind, tokens};
}

FirstStaff::Answer FirstStaff::add()
{
    supabase::Pairing account = accounts();
    auto entered = awaited(account.logIn());
    auto kind = Done::Kind::GotRight;
    if (const auto* failure = std::get_if<PairingFailure>(&entered);
        failure && failure->fault == PairingFault::LoginRefused) {
        if (const auto refused = makeAccount())
            return *refused;
        kind = Done::Kind::GotAccount;
        entered = awaited(account.logIn());
    }
    if (const auto* failure = std::get_if<PairingFailure>(&entered))
        return staffRefusal(*failure);
    return giveRight(std::get<Tokens>(entered), kind);
}

} // namespace rollcall::app
