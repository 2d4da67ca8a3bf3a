#include "core/supabase/pairing.h"

#include "core/supabase/replies.h"
#include "core/supabase/requests.h"

#include <QJsonDocument>
#include <QRandomGenerator>

#include <array>

namespace rollcall::supabase {

namespace {

QByteArray randomBytes(std::size_t words)
{
    std::vector<quint32> random(words);
    QRandomGenerator::system()->fillRange(random.data(), static_cast<qsizetype>(random.size()));
    return {reinterpret_cast<const char*>(random.data()), static_cast<qsizetype>(words * sizeof(quint32))};
}

PairingFailure failureOf(const ServiceOutcome& outcome, const net::HttpReply& reply)
{
    if (reply.error != net::TransportError::None)
        return {PairingFault::Unreachable, outcome.code};
    if (outcome.failure == Failure::KeyRejected)
        return {PairingFault::KeyRejected, outcome.code};
    if (outcome.failure == Failure::NotSupabase)
        return {PairingFault::NotSupabase, outcome.code};
    return {PairingFault::ServerTrouble, outcome.code};
}

// GoTrue's own word for it ("error_code"); older versions say it in "msg" alone.
std::optional<PairingFault> signUpFault(const net::HttpReply& reply)
{
    struct Word {
        const char* word;
        PairingFault fault;
    };
    static constexpr std::array words{
        Word{"signup_disabled", PairingFault::SignUpClosed},
        Word{"email_provider_disabled", PairingFault::SignUpClosed},
        Word{"Signups not allowed", PairingFault::SignUpClosed},
        Word{"captcha_failed", PairingFault::SignUpClosed},
        Word{"email_address_invalid", PairingFault::NeedsConfirmation},
        Word{"email_address_not_authorized", PairingFault::NeedsConfirmation},
        Word{"over_email_send_rate_limit", PairingFault::NeedsConfirmation},
        Word{"over_request_rate_limit", PairingFault::TooManySignUps},
    };
    const QJsonObject body = QJsonDocument::fromJson(reply.body).object();
    const QString said =
        body.value(QLatin1String("error_code")).toString() + u' ' + body.value(QLatin1String("msg")).toString();
    for (const Word& one : words) {
        if (said.contains(QLatin1String(one.word)))
            return one.fault;
    }
    // An account was made, and no tokens with it.
    if (reply.isSuccess()
        && (body.contains(QLatin1String("confirmation_sent_at")) || body.contains(QLatin1String("id"))))
        return PairingFault::NeedsConfirmation;
    return std::nullopt;
}

Pairing::ClaimAnswer readClaim(const std::variant<QJsonObject, ServiceOutcome>& answer, const net::HttpReply& reply)
{
    if (const auto* outcome = std::get_if<ServiceOutcome>(&answer)) {
        const bool noFunction = outcome->failure == Failure::NoSuchFunction;
        return noFunction ? PairingFailure{PairingFault::NotPrepared, outcome->code} : failureOf(*outcome, reply);
    }
    const QJsonObject& object = std::get<QJsonObject>(answer);
    const QString result = object.value(QLatin1String("result")).toString();
    const QString named = object.value(QLatin1String("device_id")).toString();
    if (result == QLatin1String("claimed")) {
        const auto device = DeviceId::parse(named);
        return device ? Pairing::ClaimAnswer(*device) : PairingFailure{PairingFault::NotSupabase};
    }
    if (result == QLatin1String("wrong_code")) {
        const QJsonValue left = object.value(QLatin1String("tries_left"));
        return PairingFailure{PairingFault::WrongCode, result,
                              left.isDouble() ? std::optional(left.toInt()) : std::nullopt};
    }
    if (result == QLatin1String("other_device"))
        return PairingFailure{PairingFault::OtherDevice, result, std::nullopt, named};
    if (result == QLatin1String("too_many_tries"))
        return PairingFailure{PairingFault::TooManyTries, result};
    if (result == QLatin1String("used_up"))
        return PairingFailure{PairingFault::UsedUp, result};
    if (result == QLatin1String("expired"))
        return PairingFailure{PairingFault::Expired, result};
    if (result == QLatin1String("account_in_use"))
        return PairingFailure{PairingFault::AccountInUse, result};
    return PairingFailure{PairingFault::NotSupabase};
}

} // namespace

const char* name(PairingFault fault)
{
    switch (fault) {
    case PairingFault::WrongCode:
        return "wrong_code";
    case PairingFault::TooManyTries:
        return "too_many_tries";
    case PairingFault::UsedUp:
        return "used_up";
    case PairingFault::Expired:
        return "expired";
    case PairingFault::OtherDevice:
        return "other_device";
    case PairingFault::AccountInUse:
        return "account_in_use";
    case PairingFault::SignUpClosed:
        return "sign_up_closed";
    case PairingFault::NeedsConfirmation:
        return "needs_confirmation";
    case PairingFault::TooManySignUps:
        return "too_many_sign_ups";
    case PairingFault::LoginRefused:
        return "login_refused";
    case PairingFault::KeyRejected:
        return "key_rejected";
    case PairingFault::NotPrepared:
        return "not_prepared";
    case PairingFault::NotSupabase:
        return "not_supabase";
    case PairingFault::Unreachable:
        return "unreachable";
    case PairingFault::ServerTrouble:
        break;
    }
    return "server_trouble";
}

Account newAccount(const QUrl& url)
{
    const QByteArray password = randomBytes(6).toBase64(QByteArray::Base64UrlEncoding);
    return {url, QStringLiteral("kiosk-%1@rollcall.invalid").arg(QString::fromLatin1(randomBytes(3).toHex())),
            QString::fromLatin1(password)};
}

Pairing::Pairing(Project project, net::HttpClient& http, net::Timeouts timeouts, const Clock& clock, QObject* parent)
    : QObject(parent), m_project(std::move(project)), m_http(http), m_timeouts(timeouts), m_clock(clock)
{
}

QFuture<Pairing::LoginAnswer> Pairing::signUp()
{
    return m_http.send(signUpRequest(m_project, m_timeouts)).then(this, [this](const net::HttpReply& reply) {
        if (const auto fault = signUpFault(reply))
            return LoginAnswer(PairingFailure{*fault, QStringLiteral("http_%1").arg(reply.status)});
        return readLogin(reply);
    });
}

QFuture<Pairing::LoginAnswer> Pairing::logIn()
{
    return m_http.send(loginRequest(m_project, m_timeouts)).then(this, [this](const net::HttpReply& reply) {
        return readLogin(reply);
    });
}

Pairing::LoginAnswer Pairing::readLogin(const net::HttpReply& reply) const
{
    auto read = readTokenReply(reply, m_clock.now());
    if (auto* tokens = std::get_if<Tokens>(&read)) {
        tokens->account = accountName(m_project);
        return *tokens;
    }
    const auto& outcome = std::get<ServiceOutcome>(read);
    if (outcome.failure == Failure::LoginRefused)
        return PairingFailure{PairingFault::LoginRefused, outcome.code};
    if (reply.status == 404)
        return PairingFailure{PairingFault::NotSupabase, outcome.code};
    return failureOf(outcome, reply);
}

QFuture<Pairing::ClaimAnswer> Pairing::claim(const Tokens& tokens, const QString& typedCode,
                                             const std::optional<DeviceId>& device)
{
    const QJsonObject arguments{
        {QStringLiteral("code"), typedCode},
        {QStringLiteral("device_id"), device ? QJsonValue(device->toString()) : QJsonValue()}};
    return sendClaim(functionRequest(m_project, tokens.access, QStringLiteral("claim_device"), arguments, m_timeouts),
                     0);
}

QFuture<Pairing::ClaimAnswer> Pairing::sendClaim(const net::HttpRequest& request, int refusals)
{
    const auto judge = [this, request, refusals](const net::HttpReply& reply) -> QFuture<ClaimAnswer> {
        const auto answer = readFunctionReply(reply);
        const auto* outcome = std::get_if<ServiceOutcome>(&answer);
        const ClaimAnswer claim = readClaim(answer, reply);
        if (!outcome || outcome->failure != Failure::TokenNotYetValid)
            return QtFuture::makeReadyFuture(claim);
        const auto waited = [this, request, refusals, claim](bool sendAgain) {
            return sendAgain ? sendClaim(request, refusals + 1) : QtFuture::makeReadyFuture(claim);
        };
        return m_youngTokenWaits.wait(refusals + 1).then(this, waited).unwrap();
    };
    return m_http.send(request).then(this, judge).unwrap();
}

} // namespace rollcall::supabase
