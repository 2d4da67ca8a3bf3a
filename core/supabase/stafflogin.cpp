#include "core/supabase/stafflogin.h"

#include "core/base/clock.h"
#include "core/supabase/replies.h"
#include "core/supabase/requests.h"

namespace rollcall::supabase {

namespace {

constexpr qint64 secondsLeft = 60; // a request that leaves with less may arrive too late

ServiceOutcome readStanding(const net::HttpReply& reply)
{
    const auto answer = readFunctionReply(reply);
    if (const auto* outcome = std::get_if<ServiceOutcome>(&answer))
        return *outcome;
    if (std::get<QJsonObject>(answer).value(QLatin1String("status")).toString() == QLatin1String("staff"))
        return sync::done();
    return {sync::halt(QStringLiteral("not_staff")), Failure::NotStaff};
}

} // namespace

QFuture<ServiceOutcome> StaffLogin::open()
{
    return send<ServiceOutcome>(
        [this](const QByteArray& token) {
            return functionRequest(m_project, token, QStringLiteral("device_status"), {}, m_timeouts);
        },
        readStanding);
}

QFuture<StaffLogin::Access> StaffLogin::access()
{
    if (m_tokens && m_clock.now().secsTo(m_tokens->expiresAt) > secondsLeft)
        return QtFuture::makeReadyFuture(Access(m_tokens->access));
    return m_http.send(loginRequest(m_project, m_timeouts)).then(this, [this](const net::HttpReply& reply) -> Access {
        const auto answer = readTokenReply(reply, m_clock.now());
        if (const auto* outcome = std::get_if<ServiceOutcome>(&answer))
            return *outcome;
        m_tokens = std::get<Tokens>(answer);
        return m_tokens->access;
    });
}

} // namespace rollcall::supabase
